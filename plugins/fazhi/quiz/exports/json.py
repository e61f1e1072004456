"""Quizzes as JSON; `docs/schema/quiz.schema.json` describes it."""

import json
from collections.abc import Callable, Sequence

from fazhi.core.page import Page
from fazhi.quiz.exports.shape import ItemJson, OptionJson, PairJson, QuizJson, SettingsJson
from fazhi.quiz.keywords import BLOCK_NAMES
from fazhi.quiz.model import Blanks, Body, Case, Choice, Item, Judgement, Matching, Order, Quiz, Settings, Short
from fazhi.quiz.parse import parse_quiz

Line = Callable[[int], int]
"""Returns the file's line of a line of the scanned text."""


def export(pages: Sequence[Page]) -> str:
    """Return the quizzes of the pages; a block with problems is left out, `check_pages` says why."""
    quizzes: list[QuizJson] = []
    for page in pages:
        for fence in page.fences:
            quiz = parse_quiz(fence, page.at).quiz if fence.name in BLOCK_NAMES else None
            if quiz is not None:
                quizzes.append(quiz_as_json(quiz, page))
    return json.dumps(quizzes, ensure_ascii=False, indent=2) + "\n"


def quiz_as_json(quiz: Quiz, page: Page) -> QuizJson:
    """Return a quiz of a page."""

    def line(number: int) -> int:
        return page.at(number).line

    return {
        "id": quiz.id,
        "classes": list(quiz.classes),
        "title": quiz.title,
        "note": quiz.note,
        **_settings(quiz.settings),
        "source": {"path": page.shown, "line": line(quiz.line)},
        "sections": [
            {
                "name": one.name,
                "start": one.start,
                "type": one.type,
                "points": one.points,
                "points_each_blank": one.points_each_blank,
                "total": one.total,
                "note": one.note,
            }
            for one in quiz.sections
        ],
        "items": [_item(item, line) for item in quiz.items],
    }


def _settings(settings: Settings) -> SettingsJson:
    passing = settings.passing
    return {
        "mode": settings.mode,
        "draw": settings.draw,
        "shuffle": settings.shuffle,
        "passing": {"value": passing.value, "unit": "percent" if passing.is_percent else "points"} if passing else None,
        "minutes": settings.minutes,
        "retries": settings.retries,
        "show": settings.show,
    }


def _item(item: Item, line: Line) -> ItemJson:
    body = item.body
    return {
        "id": item.id,
        "type": item.type,
        "number": item.number,
        "stem": item.stem,
        "points": item.points,
        "options": _options(body),
        "answers": _answers(body),
        "blank_hints": [blank.hint for blank in body.blanks] if isinstance(body, Blanks) else [],
        "pairs": _pairs(body) if isinstance(body, Matching) else [],
        "order": list(body.order) if isinstance(body, Order) else [],
        "parts": [_item(part, line) for part in body.items] if isinstance(body, Case) else [],
        "criteria": [{"text": one.text, "points": one.points} for one in body.criteria]
        if isinstance(body, Short)
        else [],
        "hints": list(item.hints),
        "explanation": item.explanation,
        "basis": list(item.basis),
        "objective": item.objective,
        "tags": list(item.tags),
        "difficulty": item.difficulty,
        "line": line(item.line),
    }


def _options(body: Body) -> list[OptionJson]:
    if isinstance(body, Choice):
        return [
            {"label": one.label, "text": one.text, "correct": one.is_correct, "feedback": one.feedback}
            for one in body.options
        ]
    if isinstance(body, Order):
        return [{"label": one.label, "text": one.text, "correct": False, "feedback": ""} for one in body.steps]
    return []


def _answers(body: Body) -> list[str | bool | list[str]]:
    match body:
        case Choice() as choice:
            return list(choice.correct)
        case Judgement(is_true):
            return [is_true]
        case Blanks(blanks):
            return [list(blank.accepted) for blank in blanks]
        case Short(model_answer) if model_answer:
            return [model_answer]
        case _:
            return []


def _pairs(body: Matching) -> list[PairJson]:
    pairs: list[PairJson] = [{"left": pair.left, "right": pair.right} for pair in body.pairs]
    distractors: list[PairJson] = [{"left": None, "right": right} for right in body.distractors]
    return [*pairs, *distractors]
