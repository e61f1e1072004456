"""Reading lessons: front matter into the model, headings into steps, everything checked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from fazhi.core.fields import Fields
from fazhi.core.page import Page
from fazhi.core.problem import Problem
from fazhi.core.stages import GRADES
from fazhi.core.themes import THEMES
from fazhi.core.yamltree import Mapping, Scalar
from fazhi.core.yamltree import Sequence as Items
from fazhi.law.sources import are_citations, split_gloss
from fazhi.lesson import rules
from fazhi.lesson.model import KINDS, Curriculum, Lesson, Objectives
from fazhi.lesson.plan import check_plan
from fazhi.lesson.words import COMPETENCIES, LESSON_TYPES, SENSITIVITIES, VISITORS

LESSON_KEYS = (
    "title", "title_en", "description", "theme", "grades", "kebiao", "periods", "minutes", "lesson_type", "visitor",
    "objectives", "key_point", "difficulty", "materials", "citations", "as_of", "next_review", "sensitivity", "offline",
)  # fmt: skip
PAGE_KEYS = ("title", "title_en", "description", "hide", "search", "quiz_bank")
"""What a page that is no lesson may say."""
MATERIAL_KEYS = ("grades", "minutes", "citations", "as_of", "next_review", "sensitivity", "offline")
"""What it may say besides, if it is material for lessons: a case, a reading."""
PARTS = ("navigation", "toc", "footer", "tags", "path", "feedback")
"""What Material can leave out of a page."""
BOOSTS = range(1, 101)
SAME_IN_TRANSLATION = (
    "theme", "grades", "periods", "minutes", "lesson_type", "visitor", "as_of", "next_review", "sensitivity", "offline",
)  # fmt: skip
_IN_FOLDER = re.compile("lessons/[^/]+/")


def is_lesson(page: Page) -> bool:
    """Whether a page is a lesson: it has a theme, or lies in a folder of `lessons/`."""
    in_folder = _IN_FOLDER.match(page.uri) and not page.original.endswith("/index.md")
    front, _ = page.front
    return bool(in_folder) or (front is not None and front.get("theme") is not None)


def read_lesson(page: Page) -> tuple[Lesson | None, list[Problem]]:
    """Return the lesson, or None if its front matter is wrong, and the problems of the front matter."""
    front, problems = page.front
    if problems:
        return None, problems
    fields = Fields(front or Mapping(page.at(1)))
    fields.only(LESSON_KEYS)
    lesson = _lesson(fields)
    if lesson:
        _check_sense(fields, lesson)
    return (None if fields.problems else lesson), fields.problems


def check_page(page: Page) -> list[Problem]:
    """Return the problems of one page's front matter and, if it is a lesson, of its plan."""
    if not is_lesson(page):
        return _check_ordinary(page)
    lesson, problems = read_lesson(page)
    return [*problems, *check_plan(page, lesson)]


def check_pages(pages: Sequence[Page]) -> list[Problem]:
    """Return the problems of all front matter and plans, and of translations that say something else."""
    by_uri = {page.uri: page for page in pages}
    problems = [problem for page in pages for problem in check_page(page)]
    return problems + [problem for page in pages for problem in _check_translation(page, by_uri) if is_lesson(page)]


def _lesson(fields: Fields) -> Lesson | None:
    """Read every key, so that every mistake is noted, then build the lesson if all could be read."""
    fields.text("title_en", required=False)
    values: dict[str, Any] = {
        "title": fields.text("title"),
        "description": fields.text("description"),
        "theme": fields.choice("theme", THEMES),
        "grades": fields.integers("grades", range(GRADES.start, GRADES.stop)),
        "kebiao": _curriculum(fields.mapping("kebiao")),
        "periods": fields.integer("periods", range(1, 21)),
        "minutes": fields.integer("minutes", range(5, 181)),
        "lesson_type": fields.choice("lesson_type", LESSON_TYPES),
        "visitor": fields.choice("visitor", VISITORS),
        "objectives": _objectives(fields.mapping("objectives")),
        "key_point": fields.text("key_point"),
        "difficulty": fields.text("difficulty"),
        "materials": fields.texts("materials"),
        "citations": fields.texts("citations"),
        "as_of": fields.day("as_of"),
        "next_review": fields.day("next_review"),
        "sensitivity": fields.choice("sensitivity", SENSITIVITIES),
        "offline": fields.truth("offline"),
    }
    return None if fields.problems else Lesson(**values)


def _curriculum(fields: Fields | None) -> Curriculum | None:
    if fields is None:
        return None
    fields.only(("competencies", "textbook"))
    competencies, textbook = fields.choices("competencies", COMPETENCIES), fields.text("textbook")
    return Curriculum(competencies, textbook) if competencies and textbook else None


def _objectives(fields: Fields | None) -> Objectives | None:
    if fields is None:
        return None
    fields.only(KINDS)
    knowledge, skill, attitude = (fields.texts(kind) for kind in KINDS)
    return Objectives(knowledge, skill, attitude) if knowledge and skill and attitude else None


def _check_sense(fields: Fields, lesson: Lesson) -> None:
    _check_grades_order(fields, lesson.grades)
    _check_review(fields, lesson.as_of, lesson.next_review)
    count = sum(len(lesson.objectives.of(kind)) for kind in KINDS)
    if count > 4:
        fields.note(rules.OBJECTIVE_COUNT, fields.place("objectives"), count=count)
    _check_citations(fields)


def _check_grades_order(fields: Fields, grades: Sequence[int] | None) -> None:
    if grades and list(grades) != sorted(set(grades)):
        fields.note(rules.GRADES_ORDER, fields.place("grades"))


def _check_review(fields: Fields, as_of: date, next_review: date) -> None:
    if next_review <= as_of:
        fields.note(rules.REVIEW_BEFORE, fields.place("next_review"), next_review=next_review, as_of=as_of)


def _check_citations(fields: Fields) -> None:
    for item in _scalars(fields.node.get("citations")):
        if not are_citations(split_gloss(item.text)[0]):
            fields.note(rules.NOT_CITATION, item.at, value=item.text)


def _scalars(node: object) -> Iterable[Scalar]:
    return (item for item in node.items if isinstance(item, Scalar)) if isinstance(node, Items) else ()


def _check_translation(page: Page, by_uri: dict[str, Page]) -> Iterator[Problem]:
    if page.lang == "zh":
        return
    original = by_uri.get(page.original)
    if original is None:
        yield rules.NO_ORIGINAL.at(page.at(1), original=page.original)
        return
    (own, _), (theirs, _) = page.front, original.front
    if own and theirs:
        for key in SAME_IN_TRANSLATION:
            if key in own.keys and key in theirs.keys and _plain(own.get(key)) != _plain(theirs.get(key)):
                yield rules.TRANSLATION_DIFFERS.at(own.keys[key].at, key=key)


def _plain(node: object) -> object:
    """Return a value without its places, so that two can be compared."""
    if isinstance(node, Scalar):
        return node.text
    return [_plain(item) for item in node.items] if isinstance(node, Items) else None


def _check_ordinary(page: Page) -> list[Problem]:
    front, problems = page.front
    if front is None:
        return problems
    fields = Fields(front, list(problems))
    fields.only((*PAGE_KEYS, *MATERIAL_KEYS))
    for key in ("title", "title_en", "description"):
        fields.text(key, required=False)
    fields.choices("hide", PARTS, required=False)
    _check_search(fields.mapping("search", required=False))
    fields.truth("quiz_bank", required=False)
    _check_material(fields)
    return fields.problems


def _check_material(fields: Fields) -> None:
    """Check the keys that are written; a page that is no lesson needs none of them."""
    written = fields.node.keys
    if "grades" in written:
        _check_grades_order(fields, fields.integers("grades", range(GRADES.start, GRADES.stop)))
    if "citations" in written:
        fields.texts("citations")
        _check_citations(fields)
    if "offline" in written:
        fields.truth("offline")
    fields.integer("minutes", range(1, 181), required=False)
    fields.choice("sensitivity", SENSITIVITIES, required=False)
    as_of, next_review = fields.day("as_of", required=False), fields.day("next_review", required=False)
    if as_of and next_review:
        _check_review(fields, as_of, next_review)


def _check_search(fields: Fields | None) -> None:
    if fields:
        fields.only(("exclude", "boost"))
        fields.truth("exclude", required=False)
        fields.integer("boost", BOOSTS, required=False)
