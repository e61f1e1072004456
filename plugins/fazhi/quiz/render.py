"""A quiz as HTML that is complete without script."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup, escape

from fazhi.core.numerals import to_chinese
from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.quiz import words
from fazhi.quiz.marking import as_range
from fazhi.quiz.matching import answers, label_of_place, right_sides
from fazhi.quiz.model import BLANK, Blanks, Case, Choice, Item, Judgement, Matching, Order, Quiz, Short

Inline = Callable[[str], Markup]
"""Renders inline Markdown as safe HTML."""
GAP = "\ue001"
"""Holds a blank's place while Markdown is rendered; a private character, which no font shows."""
_GAP_IN_TAG_OR_LINK = re.compile(rf"<[^<>]*{GAP}|<a [^<>]*>(?:(?!</a>).)*{GAP}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with what it is called on the page."""

    item: Item
    id: str
    name: str
    """Such as 第6题（1）."""
    label: str
    """Such as 6. or （1）."""
    parts: "tuple[Entry, ...]" = ()


def render_quiz(quiz: Quiz, lang: Lang, inline: Inline) -> Markup:
    """Return the element of a quiz."""
    return fill(
        "quiz",
        "quiz.html.jinja",
        lang,
        W=words,
        quiz=quiz,
        quiz_id=(quiz_id := f"quiz-{quiz.id}" if quiz.id else f"quiz.line-{quiz.line}"),
        entries=_entries(quiz, quiz_id, lang),
        answer_of=answer_of,
        browser_words=json.dumps({key: said.said(lang) for key, said in words.BROWSER.items()}, ensure_ascii=False),
        has_blanks=any(isinstance(item.body, Blanks) for item in _asked(quiz.items)),
        inline=inline,
        points_of=points_of,
        section_of={section.start: section for section in quiz.sections},
        numeral=to_chinese,
        shown=shown_alternative,
        right_sides=right_sides,
        matches=answers,
        label_of_place=label_of_place,
        stem_parts=partial(stem_parts, inline=inline),
    )


def _entries(quiz: Quiz, quiz_id: str, lang: Lang) -> list[Entry]:
    entries = []
    for number, item in enumerate(quiz.items, 1):
        item_id = f"{quiz_id}.{f'id.{item.id}' if item.id else number}"
        name = words.ITEM.said(lang).format(number=number)
        parts = item.body.items if isinstance(item.body, Case) else ()
        entries.append(Entry(item, item_id, name, f"{number}.", _parts(parts, item_id, name, lang)))
    return entries


def _parts(items: Sequence[Item], case_id: str, case_name: str, lang: Lang) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            item,
            f"{case_id}.{f'id.{item.id}' if item.id else number}",
            words.PART.said(lang).format(item=case_name, number=number),
            words.PART_NUMBER.said(lang).format(number=number),
        )
        for number, item in enumerate(items, 1)
    )


def _asked(items: Sequence[Item]) -> Iterator[Item]:
    """Yield what is answered: items, and the sub-questions of cases."""
    for item in items:
        yield from item.body.items if isinstance(item.body, Case) else (item,)


def stem_parts(item: Item, inline: Inline) -> list[Markup]:
    """Return the stem as the pieces of HTML between its blanks; one piece if it has none.

    A blank inside a link or the like would break the HTML: such a stem is shown without its Markdown.
    """
    if not isinstance(item.body, Blanks):
        return [inline(item.stem)]
    html = inline(item.stem.replace(GAP, "\ufffd").replace(BLANK, GAP))
    parts = html.split(GAP)
    if len(parts) == len(item.body.blanks) + 1 and not _GAP_IN_TAG_OR_LINK.search(html):
        return parts
    return [escape(part) for part in item.stem.split(BLANK)]


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


def shown_alternative(alternative: str) -> str:
    """Return an accepted answer as a reader sees it: 17–19, 未成年人."""
    return alternative.replace("..", "–") if as_range(alternative) else alternative.removeprefix("~")


def points_of(item: Item) -> str:
    """Return an item's points without needless decimals; 1 if the author set none."""
    return f"{item.points if item.points is not None else 1:g}"
