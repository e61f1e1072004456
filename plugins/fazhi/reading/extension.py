"""The block ```reading of the Markdown extension."""

from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.refused import render_refused
from fazhi.reading.keywords import BLOCK_NAMES
from fazhi.reading.parse import parse_reading
from fazhi.reading.render import render_reading
from fazhi.reading.words import PROBLEMS


def render_block(fence: Fence, context: Context) -> str:
    """Return the block's reading, or a box with its problems and its text."""
    parsed = parse_reading(fence, context.at, context.grades, context.law_text)
    for problem in parsed.problems:
        context.report(problem)
    if parsed.reading is None:
        return render_refused(PROBLEMS, parsed.problems, fence, context.lang)
    return render_reading(parsed.reading, context.lang, lambda text: context.cite(text, context.root))


BLOCKS: dict[str, Block] = dict.fromkeys(BLOCK_NAMES, render_block)
