"""The block ```trial (```庭审) of the Markdown extension."""

from dataclasses import replace

from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.inline import inline
from fazhi.core.refused import render_refused
from fazhi.trial.keywords import BLOCK_NAMES
from fazhi.trial.parse import parse_trial
from fazhi.trial.render import Place, render_pack
from fazhi.trial.words import PROBLEMS


def render_block(fence: Fence, context: Context) -> str:
    """Return the block's pack, or a box with its problems; what only one pupil may read stands in neither."""
    parsed = parse_trial(fence, context.at)
    for problem in parsed.problems:
        context.report(problem)
    if parsed.trial is None:
        without_source = replace(fence, lines=())  # it may hold what only one pupil may read
        return render_refused(PROBLEMS, parsed.problems, without_source, context.lang)
    return render_pack(
        parsed.trial,
        context.lang,
        lambda text: context.cite(inline(text), context.root),
        Place(context.root, context.has_sheets),
    )


BLOCKS: dict[str, Block] = dict.fromkeys(BLOCK_NAMES, render_block)
