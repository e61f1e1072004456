"""The pages that a site makes of a trial; light files of our own, because a teacher prints them.

They stand at addresses without a language, for a trial's id is unique on the whole site. What only one pupil may read
and what is the teacher's are sealed: in no page's source does one read them.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from posixpath import normpath
from urllib.parse import quote

from markupsafe import Markup

from fazhi.core.inline import inline
from fazhi.core.law_text import Cite, not_linked
from fazhi.core.problem import Lang
from fazhi.core.sealing import seal
from fazhi.core.templates import fill, script_words
from fazhi.trial import projector_words, sheet_words, words
from fazhi.trial.casting import cards_of, joined_by_others, needs_of
from fazhi.trial.crosscheck import has_part
from fazhi.trial.model import Role, Trial, words_in
from fazhi.trial.notes import notes_of
from fazhi.trial.render import FOLDER, anchor_of, minutes
from fazhi.trial.roles import works_throughout
from fazhi.trial.room import WIDTH, plan_of

_ROOT = "../../"
_STAGE = 110
"""What a stage takes of the wall sheet besides its text, in half-width characters."""
_SIZES = (("few", 900), ("some", 1500), ("more", 2100))
"""Up to which weight each size of type fits on one sheet of A4."""
_ANCHOR = re.compile(r'href="#')


@dataclass(frozen=True, slots=True)
class Sheets:
    """A trial with what its pages need to know of the site."""

    trial: Trial
    lang: Lang
    url: str
    """The address of its page relative to the site's root."""
    cite: Cite = not_linked
    """Makes citations links to the pages of laws."""

    @property
    def back(self) -> str:
        """The way from a sheet to the pack."""
        return f"{normpath(_ROOT + self.url)}#{quote(anchor_of(self.trial))}"


def pages_of(sheets: Sheets) -> Iterator[tuple[str, bytes]]:
    """Yield the paths and contents of a trial's pages."""
    for sheet in sheet_words.SHEETS:
        yield f"{FOLDER}/{sheets.trial.id}/{sheet.name}.html", page_of(sheets, sheet).encode()


def page_of(sheets: Sheets, sheet: sheet_words.Sheet) -> Markup:
    """Return one of a trial's pages."""
    return fill(
        "trial",
        f"{sheet.name}-page.html.jinja",
        sheets.lang,
        **_common(sheets),
        sheet=sheet,
        **_VALUES.get(sheet.name, _nothing)(sheets),
    )


def _common(sheets: Sheets) -> dict[str, object]:
    def inline_here(text: str) -> Markup:
        """Render a line; a link to a heading leads to the pack's page."""
        page = sheets.back.partition("#")[0]
        html = Markup(_ANCHOR.sub(f'href="{page}#', str(inline(text))))  # noqa: S704 — rendered
        return sheets.cite(html, _ROOT)

    return {
        "W": words,
        "S": sheet_words,
        "trial": sheets.trial,
        "sheets": sheet_words.SHEETS,
        "root": _ROOT,
        "back": sheets.back,
        "inline": inline_here,
        "minutes": minutes,
    }


def _nothing(_: Sheets) -> dict[str, object]:
    return {}


def _roles(sheets: Sheets) -> dict[str, object]:
    cards = cards_of(sheets.trial, sheets.lang)
    return {
        "cards": cards,
        "sealed": [_private(role, sheets) for role in cards],
        "turns": [_turns(role, sheets) for role in cards],
    }


def _turns(role: Role, sheets: Sheets) -> str:
    """Return in which stages a role has something to do."""
    trial, lang = sheets.trial, sheets.lang
    stages = words.LIST.said(lang).join(stage.name for stage in trial.stages if has_part(role, stage, trial))
    if not works_throughout(role):
        return stages
    return (sheet_words.THROUGHOUT_AND if stages else sheet_words.THROUGHOUT).said(lang).format(stages=stages)


def _private(role: Role, sheets: Sheets) -> str:
    """Return what only the pupil may read, sealed; empty if there is nothing."""
    if not role.private:
        return ""
    return seal(fill("trial", "private.html.jinja", sheets.lang, **_common(sheets), role=role))


def _teacher(sheets: Sheets) -> dict[str, object]:
    return {"sealed": seal(fill("trial", "teacher.html.jinja", sheets.lang, **_common(sheets)))}


def _procedure(sheets: Sheets) -> dict[str, object]:
    ends = list(accumulate(stage.seconds for stage in sheets.trial.stages))
    texts = (text for stage in sheets.trial.stages for text in (*words_in(stage.action), *stage.who))
    weight = sum(_width(text) for text in texts) + _STAGE * len(ends)
    size = next((name for name, limit in _SIZES if weight <= limit), "many")
    return {"spans": list(zip((0, *ends[:-1]), ends, strict=True)), "size": size}


def _width(text: str) -> int:
    return len(text) * (1 if text.isascii() else 2)


def _room(sheets: Sheets) -> dict[str, object]:
    return {"room": plan_of(sheets.trial), "width": WIDTH}


def _pack_notes(sheets: Sheets) -> dict[str, object]:
    return {"notes": notes_of(sheets.trial, sheets.lang)}


def _cast(sheets: Sheets) -> dict[str, object]:
    lang, seats = sheets.lang, words.SEAT_NAMES[sheets.trial.kind]
    roles = [
        {"name": role.name, "count": role.count, "seat": seats[role.seat].said(lang), "side": role.seat, "needs": needs}
        for role, needs in zip(sheets.trial.roles, needs_of(sheets.trial.roles), strict=True)
    ]
    others = joined_by_others(sheets.trial, lang)
    data = {"roles": roles, "others": {"role": others.name, "seat": seats[others.seat].said(lang)}}
    return {
        "data": json.dumps(data, ensure_ascii=False),
        "browser_words": script_words(sheet_words.CAST_BROWSER, lang),
    }


def _projector(sheets: Sheets) -> dict[str, object]:
    return {
        "P": projector_words,
        "choices": projector_words.CHOICES[sheets.trial.kind],
        "exhibits": {exhibit.number: exhibit for exhibit in sheets.trial.exhibits},
        "places": {exhibit.number: place for place, exhibit in enumerate(sheets.trial.exhibits, 1)},
        "browser_words": script_words(projector_words.PROJECTOR_BROWSER, sheets.lang),
    }


_VALUES: Mapping[str, Callable[[Sheets], dict[str, object]]] = {
    "cast": _cast,
    "projector": _projector,
    "roles": _roles,
    "procedure": _procedure,
    "room": _room,
    "teacher": _teacher,
    "verdict": _pack_notes,
}
