"""The blocks `calendar`/`日历`, `next-occasion`/`下一个节点` and `subscribe`/`订阅`."""

from collections.abc import Sequence
from pathlib import Path

from fazhi.calendar import rules
from fazhi.calendar.blocks import CALENDAR, NEXT_OCCASION, SUBSCRIBE, read_nothing, read_range
from fazhi.calendar.data import data_path, read_almanac
from fazhi.calendar.model import Almanac
from fazhi.calendar.render import render_calendar, render_next_occasion
from fazhi.calendar.subscribe import render_subscribe
from fazhi.calendar.words import PROBLEMS
from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.page import shown_path
from fazhi.core.problem import Problem
from fazhi.core.refused import render_refused


def show_calendar(fence: Fence, context: Context) -> str:
    """Return the list and the month tables, or a box with what is wrong."""
    months, problems = read_range(fence, context.at)
    almanac, missing = _almanac(fence, context)
    if months is None or almanac is None:
        return _refused(fence, context, [*problems, *missing])
    return render_calendar(almanac, months, context)


def show_next_occasion(fence: Fence, context: Context) -> str:
    """Return the list of the year's occasions, which the browser turns to the next one, or a box with what is wrong."""
    problems = read_nothing(fence, context.at)
    almanac, missing = _almanac(fence, context)
    if problems or almanac is None:
        return _refused(fence, context, [*problems, *missing])
    return render_next_occasion(almanac, context)


def show_subscribe(fence: Fence, context: Context) -> str:
    """Return the feeds with their links, or a box with what is wrong."""
    problems = read_nothing(fence, context.at)
    almanac, missing = _almanac(fence, context)
    if problems or almanac is None:
        return _refused(fence, context, [*problems, *missing])
    return render_subscribe(almanac, context)


BLOCKS: dict[str, Block] = {
    **dict.fromkeys(CALENDAR, show_calendar),
    **dict.fromkeys(NEXT_OCCASION, show_next_occasion),
    **dict.fromkeys(SUBSCRIBE, show_subscribe),
}


def _refused(fence: Fence, context: Context, problems: Sequence[Problem]) -> str:
    for problem in problems:
        context.report(problem)
    return render_refused(PROBLEMS, problems, fence, context.lang)


def _almanac(fence: Fence, context: Context) -> tuple[Almanac | None, list[Problem]]:
    """Read the data; its own mistakes are reported once by whoever reads the site, not on every page."""
    almanac = read_almanac(context.docs_dir, Path.cwd())
    path = shown_path(data_path(context.docs_dir), Path.cwd())
    missing = [] if almanac else [rules.NO_DATA.at(context.at(fence.opened, fence.column), path=path)]
    return almanac, missing
