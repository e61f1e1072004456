"""A quiz as HTML that is complete without script."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from unicodedata import east_asian_width
from urllib.parse import quote

from markupsafe import Markup

from fazhi.core.law_text import Cite, not_linked
from fazhi.core.problem import Lang
from fazhi.core.sealing import seal
from fazhi.core.templates import fill, script_words
from fazhi.quiz import page_words, words
from fazhi.quiz.headings import numeral, said_in
from fazhi.quiz.marking import as_range
from fazhi.quiz.matching import answers, label_of_place, right_sides
from fazhi.quiz.model import Blanks, Case, Choice, Item, Judgement, Matching, Order, Quiz, Short
from fazhi.quiz.stems import Inline, stem_of

ROOT = "\ue005"
"""Stands for the way to the site's root in what `Rendered` has for other pages; `rooted` puts it in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with what it is called on the page."""

    item: Item
    id: str
    name: str
    """Such as 第6题（1）."""
    label: str
    """Such as 6. or （1）."""
    fingerprint: str
    """Tells whether a saved answer was given to this very question."""
    parts: "tuple[Entry, ...]" = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quiz stands on the site."""

    root: str = "./"
    """The way from its page to the site's root."""
    slug: str | None = None
    """The folder of its sheet and key below `quizzes/`; None if the site has none."""
    cite: Cite = not_linked
    """Makes the citations of the key links."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A quiz as HTML."""

    element: Markup
    """Paper and key as they stand in the page."""
    paper: Markup
    """The questions without any answer; for another page see `rooted`."""
    key: Markup
    """For another page see `rooted`."""
    entries: tuple[Entry, ...]


def render_quiz(quiz: Quiz, lang: Lang, inline: Inline, place: Place = Place()) -> Rendered:
    """Return the element of a quiz, and its two halves for other pages."""
    quiz_id = anchor_of(quiz)
    values = {"W": words, "quiz": quiz, "quiz_id": quiz_id, "inline": inline}
    entries = _entries(quiz, quiz_id, lang)
    cite: Inline = lambda html: place.cite(html, ROOT)  # noqa: E731 — as short as its type
    parts = {**values, **_values_of_parts(quiz, lang, inline), "entries": entries, "cite": cite}
    paper = fill("quiz", "paper.html.jinja", lang, **parts)
    key = fill("quiz", "keys.html.jinja", lang, **parts)
    own_key = rooted(key, place.root)
    element = fill(
        "quiz",
        "quiz.html.jinja",
        lang,
        **values,
        P=page_words,
        folder=quote(place.slug or ""),
        place=place,
        paper=rooted(paper, place.root),
        key=own_key,
        fingerprint=fingerprint_of(entries),
        sealed=seal(own_key) if quiz.settings.is_sealed else "",
        browser_words=_browser_words(lang, quiz.settings.is_sealed),
    )
    return Rendered(element, paper, key, entries)


def rooted(html: Markup, root: str) -> Markup:
    """Return a paper or a key for a page from which `root` leads to the site's root."""
    return html.replace(ROOT, root)


def _values_of_parts(quiz: Quiz, lang: Lang, inline: Inline) -> dict[str, object]:
    sections = [said_in(section, lang) for section in quiz.sections]
    return {
        "answer_of": answer_of,
        "letter": _letter,
        "columns_of": columns_of,
        "has_blanks": any(isinstance(item.body, Blanks) for item in _asked(quiz.items)),
        "points_of": points_of,
        "in_brackets": words.points_in_brackets,
        "section_of": {one.start: (numeral(number, lang), one) for number, one in enumerate(sections, 1)},
        "shown": shown_alternative,
        "right_sides": right_sides,
        "matches": answers,
        "label_of_place": label_of_place,
        "stem_of": partial(stem_of, inline=inline),
    }


@cache
def _letter(label: str) -> Markup:
    return fill("quiz", "letter.html.jinja", "zh", label=label)


@cache
def _browser_words(lang: Lang, is_whole: bool) -> Markup:  # noqa: FBT001 — a private function
    return script_words({**words.BROWSER, **(words.BROWSER_WHOLE if is_whole else {})}, lang)


def anchor_of(quiz: Quiz) -> str:
    """Return the id of a quiz's element, which a link names after the #."""
    return f"quiz-{quiz.id}" if quiz.id else f"quiz.line-{quiz.line}"


def _entries(quiz: Quiz, quiz_id: str, lang: Lang) -> tuple[Entry, ...]:
    entries = []
    for number, item in enumerate(quiz.items, 1):
        item_id = f"{quiz_id}.{f'id.{item.id}' if item.id else number}"
        name = words.ITEM.said(lang).format(number=number)
        parts = item.body.items if isinstance(item.body, Case) else ()
        shown = _parts(parts, item_id, name, item.stem, lang)
        entries.append(Entry(item, item_id, name, f"{number}.", fingerprint(item), shown))
    return tuple(entries)


def _parts(items: Sequence[Item], case_id: str, case_name: str, case: str, lang: Lang) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            item,
            f"{case_id}.{f'id.{item.id}' if item.id else number}",
            words.PART.said(lang).format(item=case_name, number=number),
            words.PART_NUMBER.said(lang).format(number=number),
            fingerprint(item, case),
        )
        for number, item in enumerate(items, 1)
    )


def _asked(items: Sequence[Item]) -> Iterator[Item]:
    """Yield what is answered: items, and the sub-questions of cases."""
    for item in items:
        yield from item.body.items if isinstance(item.body, Case) else (item,)


def fingerprint(item: Item, case: str = "") -> str:
    """Return 12 hexadecimal digits of what a reader sees of a question, its case included; no answer is part of it."""
    seen: object
    match item.body:
        case Choice(options):
            seen = [option.text for option in options]
        case Order(steps):
            seen = [step.text for step in steps]
        case Matching() as matching:
            seen = [[pair.left for pair in matching.pairs], right_sides(matching)]
        case Case(items):
            seen = [fingerprint(part, item.stem) for part in items]
        case _:
            seen = []
    text = json.dumps([item.type, case, item.stem, seen], ensure_ascii=False)
    return sha256(text.encode()).hexdigest()[:12]


def fingerprint_of(entries: Sequence[Entry]) -> str:
    """Return 12 hexadecimal digits of what a reader sees of all questions in their written order."""
    return sha256("".join(entry.fingerprint for entry in entries).encode()).hexdigest()[:12]


def answer_of(item: Item) -> str:
    """Return the answer as JSON for the browser: labels, a boolean, accepted answers, or the points of a rubric."""
    return json.dumps(_answer(item), ensure_ascii=False)


def _answer(item: Item) -> object:
    answer: object
    match item.body:
        case Choice() as choice:
            answer = choice.correct
        case Judgement(is_true):
            answer = is_true
        case Blanks(blanks):
            answer = [blank.accepted for blank in blanks]
        case Order() as steps:
            answer = steps.order
        case Matching() as matching:
            answer = answers(matching)
        case Short(_, criteria):
            answer = [criterion.points for criterion in criteria]
        case Case(items):
            answer = [_answer(part) for part in items]
    return answer


def columns_of(choice: Choice) -> str:
    """Return the class of options that fit beside each other on paper, four or two in a line of A4."""
    longest = max(sum(2 if east_asian_width(char) in "WF" else 1 for char in option.text) for option in choice.options)
    return " fz-options--four" if longest <= 14 else " fz-options--two" if longest <= 36 else ""


def shown_alternative(alternative: str) -> str:
    """Return an accepted answer as a reader sees it: 17–19, 未成年人."""
    return alternative.replace("..", "–") if as_range(alternative) else alternative.removeprefix("~")


def points_of(item: Item) -> str:
    """Return an item's points without needless decimals; 1 if the author set none."""
    return f"{item.points if item.points is not None else 1:g}"
