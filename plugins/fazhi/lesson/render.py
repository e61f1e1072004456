"""The lesson card (一页速览)."""

from collections.abc import Callable

from markupsafe import Markup, escape

from fazhi.core.problem import Lang
from fazhi.core.stages import STAGES, grade_words, stages_of
from fazhi.core.templates import fill
from fazhi.core.themes import THEMES
from fazhi.lesson import words
from fazhi.lesson.model import KINDS, Lesson


def render_card(lesson: Lesson, lang: Lang, cite: Callable[[str], Markup] = escape) -> Markup:
    """Return the card that stands below a lesson's title."""
    return fill(
        "lesson",
        "card.html.jinja",
        lang,
        lesson=lesson,
        cite=cite,
        W=words,
        theme=THEMES[lesson.theme],
        stages=[STAGES[stage] for stage in stages_of(lesson.grades)],
        grades=[grade_words(grade) for grade in lesson.grades],
        kinds=[(words.KINDS[kind], lesson.objectives.of(kind)) for kind in KINDS],
        competencies=[words.COMPETENCIES[name] for name in lesson.kebiao.competencies],
    )
