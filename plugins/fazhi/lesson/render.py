"""The lesson card (一页速览) and the finder (找课)."""

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from fazhi.core.problem import Lang
from fazhi.core.stages import STAGES, grade_words, stages_of
from fazhi.core.templates import fill
from fazhi.core.themes import THEMES
from fazhi.lesson import finder_words, words
from fazhi.lesson.finder import Material, by_kind
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


def render_finder(found: Sequence[Material], lang: Lang, root: str) -> Markup:
    """Return the list of all material with boxes to filter it; without script the whole list stands there."""
    groups = by_kind(found)
    stages = [(key, said) for key, said in STAGES.items() if any(key in one.stages for one in found)]
    lengths = [(key, said) for key, said in finder_words.LENGTHS.items() if any(key == one.length for one in found)]
    visitors = [(key, said) for key, said in words.VISITORS.items() if any(key == one.visitor for one in found)]
    return fill(
        "lesson",
        "finder.html.jinja",
        lang,
        groups=groups,
        filters=[
            ("kind", finder_words.KIND, [(kind, finder_words.KINDS[kind]) for kind, _ in groups]),
            ("stage", finder_words.STAGE, stages),
            ("time", finder_words.TIME, lengths),
            ("visitor", finder_words.VISITOR, visitors),
        ],
        grades=finder_words.say_grades,
        root=root,
        F=finder_words,
        W=words,
    )
