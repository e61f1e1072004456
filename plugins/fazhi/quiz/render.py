"""A quiz as HTML that is complete without script."""

import json
import re
from collections.abc import Callable, Sequence
from functools import partial

from markupsafe import Markup, escape

from fazhi.core.numerals import to_chinese
from fazhi.core.problem import Lang, Problem
from fazhi.core.templates import fill
from fazhi.quiz import words
from fazhi.quiz.marking import as_range
from fazhi.quiz.model import BLANK, Blanks, Choice, Item, Judgement, Quiz

Inline = Callable[[str], Markup]
"""Renders inline Markdown as safe HTML."""
GAP = "\ue001"
"""Holds a blank's place while Markdown is rendered; a private character, which no font shows."""
_GAP_IN_TAG_OR_LINK = re.compile(rf"<[^<>]*{GAP}|<a [^<>]*>(?:(?!</a>).)*{GAP}", re.DOTALL)


def render_quiz(quiz: Quiz, lang: Lang, inline: Inline) -> Markup:
    """Return the element of a quiz."""
    return fill(
        "quiz",
        "quiz.html.jinja",
        lang,
        W=words,
        quiz=quiz,
        quiz_id=f"quiz-{quiz.id}" if quiz.id else f"quiz.line-{quiz.line}",
        answer_of=answer_of,
        browser_words=json.dumps({key: said.said(lang) for key, said in words.BROWSER.items()}, ensure_ascii=False),
        has_blanks=any(isinstance(item.body, Blanks) for item in quiz.items),
        inline=inline,
        points_of=points_of,
        section_of={section.start: section for section in quiz.sections},
        numeral=to_chinese,
        shown=shown_alternative,
        stem_parts=partial(stem_parts, inline=inline),
    )


def render_problems(problems: Sequence[Problem], source: str, lang: Lang) -> Markup:
    """Return a visible box with the problems of a block and the text as written."""
    return fill("quiz", "problems.html.jinja", lang, W=words, problems=problems, source=source)


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
    """Return the answer as JSON for the browser: labels, a boolean, or the accepted answers of each blank."""
    return json.dumps(_answer(item), ensure_ascii=False)


def _answer(item: Item) -> object:
    match item.body:
        case Choice() as choice:
            return choice.correct
        case Judgement(is_true):
            return is_true
        case Blanks(blanks):
            return [blank.accepted for blank in blanks]


def shown_alternative(alternative: str) -> str:
    """Return an accepted answer as a reader sees it: 17–19, 未成年人."""
    return alternative.replace("..", "–") if as_range(alternative) else alternative.removeprefix("~")


def points_of(item: Item) -> str:
    """Return an item's points without needless decimals; 1 if the author set none."""
    return f"{item.points if item.points is not None else 1:g}"
