"""The block `finder`/`找课`."""

from functools import cache

from markupsafe import Markup

from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.problem import Lang
from fazhi.core.refused import render_refused
from fazhi.core.templates import fill
from fazhi.lesson import finder_words
from fazhi.lesson.finder import FINDER, check


def show_finder(fence: Fence, context: Context) -> str:
    """Return the place of the finder, which is complete only after all pages are known."""
    problems = check(fence, context.at)
    for problem in problems:
        context.report(problem)
    return (
        render_refused(finder_words.PROBLEMS, problems, fence, context.lang) if problems else finder_place(context.lang)
    )


@cache
def finder_place(lang: Lang) -> Markup:
    """Return the element that the plugin fills; without the plugin it says why it is empty."""
    return fill("lesson", "finder-place.html.jinja", lang, F=finder_words)


BLOCKS: dict[str, Block] = dict.fromkeys(FINDER, show_finder)
