"""What changed in the law since a day, and which pages have to be read again because of it."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from fazhi.core.links import Engine
from fazhi.core.page import Page
from fazhi.core.problem import Lang
from fazhi.law import report_words as words
from fazhi.law.collection import Home, Mention, home_of, is_example, mentions_on
from fazhi.law.model import Law, Registry
from fazhi.law.parse import as_of

ENGINE = Engine(is_flat=True, is_translated=True)
"""Pages are named by their sources here, so that it does not matter which generator publishes them."""


@dataclass(frozen=True, slots=True)
class Citing:
    """A page that cites a law that has changed."""

    home: Home
    as_of: date | None
    """The day on which the page says it was checked."""
    mentions: tuple[Mention, ...]

    def is_older_than(self, law: Law) -> bool:
        """Whether the page was checked before the present text took effect."""
        return self.as_of is not None and self.as_of < law.in_force


@dataclass(frozen=True, slots=True)
class Change:
    """A law whose present text took effect since the day that was asked for, or has not yet."""

    law: Law
    pages: tuple[Citing, ...]


def changes_since(since: date, pages: Iterable[Page], registry: Registry) -> list[Change]:
    """Return the laws that took effect on a day or later, the newest first, with the pages that cite them."""
    changed = {law.id: law for law in registry.laws.values() if law.in_force >= since}
    citing: dict[str, list[Citing]] = {law: [] for law in changed}
    for page in pages:
        for law, one in _of_page(page, registry) if not is_example(page) else ():
            if law in citing:
                citing[law].append(one)
    ordered = sorted(changed.values(), key=lambda law: (-law.in_force.toordinal(), law.id))
    return [Change(law, tuple(citing[law.id])) for law in ordered]


def _of_page(page: Page, registry: Registry) -> Iterator[tuple[str, Citing]]:
    home = home_of(page, ENGINE)
    found: dict[str, list[Mention]] = {}
    for mention in mentions_on(page, home, registry):
        found.setdefault(mention.law, []).append(mention)
    for law, mentions in found.items():
        yield law, Citing(home, as_of(page)[0], tuple(mentions))


def old_number(mention: Mention, law: Law) -> int | None:
    """Return the number that a cited article had before a renumbering; None if it is the same or not sure."""
    first, old = mention.citation.first, law.predecessor
    if first is None or first.inserted or old is None:
        return None
    return next((was for was, now in old.moved.items() if now == first.number and was not in old.unsure), None)


def as_text(changes: Sequence[Change], since: date, today: date, lang: Lang) -> str:
    """Return the report for people: a paragraph a law, a line a page with its places."""
    head = words.HEAD.said(lang).format(since=since, count=len(changes))
    lines = [head, *(line for change in changes for line in ("", *_law_lines(change, today, lang)))]
    return "\n".join(lines if changes else [head, words.NOTHING.said(lang)]) + "\n"


def _law_lines(change: Change, today: date, lang: Lang) -> Iterator[str]:
    law = change.law
    name = law.title if lang == "zh" else law.name_en
    ahead = f" [{words.AHEAD.said(lang)}]" if law.in_force > today else ""
    yield words.LAW.said(lang).format(name=name, version=law.version, in_force=law.in_force) + ahead
    if law.predecessor:
        yield f"  {words.RENUMBERED.said(lang)}"
    if law.watch:
        yield f"  {words.WATCH.said(lang).format(watch=law.watch.said(lang))}"
    if not change.pages:
        yield f"  {words.NOT_CITED.said(lang)}"
    colon = words.COLON.said(lang)
    for page in change.pages:
        articles = words.AND.said(lang).join(dict.fromkeys(_said(one, law, lang) for one in page.mentions))
        older = f" [{words.OLDER.said(lang).format(as_of=page.as_of)}]" if page.is_older_than(law) else ""
        yield f"  {page.mentions[0].at}{colon}{page.home.title}{colon}{articles}{older}"


def _said(mention: Mention, law: Law, lang: Lang) -> str:
    if mention.articles == "preamble":
        return words.PREAMBLE.said(lang)
    old = old_number(mention, law)
    was = words.WAS.said(lang).format(old=old) if old else ""
    return words.CITED.said(lang).format(article=mention.articles) + was


def as_json(changes: Sequence[Change], since: date, today: date, lang: Lang) -> str:
    """Return the report for programs: `since` and `laws`, each with its pages and their citations."""
    laws = [_law_json(change, today, lang) for change in changes]
    return json.dumps({"since": str(since), "laws": laws}, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Sequence[Change], date, date, Lang], str]] = {"text": as_text, "json": as_json}


def _law_json(change: Change, today: date, lang: Lang) -> dict[str, object]:
    law = change.law
    return {
        "law": law.id,
        "name": law.title,
        "version": str(law.version),
        "in_force": str(law.in_force),
        "is_in_force": law.in_force <= today,
        "is_renumbered": law.predecessor is not None,
        "watch": law.watch.said(lang) if law.watch else None,
        "pages": [_page_json(page, law) for page in change.pages],
    }


def _page_json(page: Citing, law: Law) -> dict[str, object]:
    return {
        "path": page.home.path,
        "title": page.home.title,
        "kind": page.home.kind,
        "as_of": str(page.as_of) if page.as_of else None,
        "is_older": page.is_older_than(law),
        "citations": [
            {
                "line": one.at.line,
                "column": one.at.column,
                "kind": one.kind,
                "articles": one.articles,
                "was": old_number(one, law),
            }
            for one in page.mentions
        ],
    }
