"""The block ```case of the Markdown extension."""

from fazhi.case.keywords import BLOCK_NAMES
from fazhi.case.parse import parse_case
from fazhi.case.render import render_case
from fazhi.case.words import PROBLEMS
from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.inline import inline
from fazhi.core.refused import render_refused


def render_block(fence: Fence, context: Context) -> str:
    """Return the block's case, or a box with its problems and its text."""
    parsed = parse_case(fence, context.at, context.grades)
    for problem in parsed.problems:
        context.report(problem)
    if parsed.case is None:
        return render_refused(PROBLEMS, parsed.problems, fence, context.lang)
    return render_case(parsed.case, context.lang, inline, lambda html: context.cite(html, context.root))


BLOCKS: dict[str, Block] = dict.fromkeys(BLOCK_NAMES, render_block)
