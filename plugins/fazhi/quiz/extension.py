"""The block ```quiz of the Markdown extension, and the blocks of pages that are made of all quizzes."""

from dataclasses import dataclass
from functools import partial

from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.problem import Lang
from fazhi.core.refused import render_refused
from fazhi.quiz.findings import Surroundings
from fazhi.quiz.images import from_root, is_published
from fazhi.quiz.inline import inline
from fazhi.quiz.keywords import BLOCK_NAMES
from fazhi.quiz.model import Quiz
from fazhi.quiz.page_blocks import BANK, RESULTS, read_nothing
from fazhi.quiz.parse import parse_quiz
from fazhi.quiz.places import place_of, slug_of
from fazhi.quiz.render import Place, Rendered, render_quiz
from fazhi.quiz.words import PROBLEMS


def render_block(fence: Fence, context: Context) -> str:
    """Return the block's quiz, or a box with its problems and its text."""
    parsed = parse_quiz(fence, context.at, Surroundings(partial(_has_image, context) if context.uri else None))
    for problem in parsed.problems:
        context.report(problem)
    if parsed.quiz is None:
        return render_refused(PROBLEMS, parsed.problems, fence, context.lang)
    quiz = parsed.quiz
    slug = slug_of(quiz, context.uri) if context.gather else None
    rendered = render_quiz(
        quiz, context.lang, partial(inline, uri=context.uri), Place(context.root, slug, context.cite)
    )
    if context.gather and slug:
        return context.gather(Gathered(slug, quiz, context.lang, rendered))
    return rendered.element


def _has_image(context: Context, target: str) -> bool:
    path = from_root(context.uri, target)
    return is_published(path) and not path.startswith("../") and (context.docs_dir / path).is_file()


@dataclass(frozen=True, slots=True)
class Gathered:
    """A quiz of a page, for the pages that the site makes of its quizzes."""

    slug: str
    quiz: Quiz
    lang: Lang
    rendered: Rendered


def show_bank(fence: Fence, context: Context) -> str:
    """Return the place of the site's list of quizzes, which is complete only after all pages are read."""
    return _place("bank", fence, context)


def show_results(fence: Fence, context: Context) -> str:
    """Return the place of the page that sums result codes up."""
    return _place("results", fence, context)


def _place(name: str, fence: Fence, context: Context) -> str:
    problems = read_nothing(fence, context.at)
    for problem in problems:
        context.report(problem)
    return render_refused(PROBLEMS, problems, fence, context.lang) if problems else place_of(name, context.lang)


BLOCKS: dict[str, Block] = {
    **dict.fromkeys(BLOCK_NAMES, render_block),
    **dict.fromkeys(BANK, show_bank),
    **dict.fromkeys(RESULTS, show_results),
}
