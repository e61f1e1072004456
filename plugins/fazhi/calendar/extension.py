"""The blocks `calendar`/`日历` and `next-occasion`/`下一个节点`."""

from collections.abc import Sequence
from pathlib import Path

from fazhi.calendar import rules
from fazhi.calendar.blocks import CALENDAR, NEXT_OCCASION, read_nothing, read_range
from fazhi.calendar.model import Event
from fazhi.calendar.parse import read_events
from fazhi.calendar.render import render_calendar, render_next_occasion
from fazhi.calendar.words import PROBLEMS
from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.files import read_text
from fazhi.core.page import shown_path
from fazhi.core.problem import Problem
from fazhi.core.refused import render_refused

DATA = "_data/events.yml"
"""Inside the docs folder, the same for preflight, plugin and every engine."""


def data_path(docs: Path) -> Path:
    """Return where a docs folder keeps its events."""
    return docs / DATA


def show_calendar(fence: Fence, context: Context) -> str:
    """Return the list and the month tables, or a box with what is wrong."""
    months, problems = read_range(fence, context.at)
    events, missing = _events(fence, context)
    if months is None or events is None:
        return _refused(fence, context, [*problems, *missing])
    return render_calendar(events, months, context)


def show_next_occasion(fence: Fence, context: Context) -> str:
    """Return the list of the year's occasions, which the browser turns to the next one, or a box with what is wrong."""
    problems = read_nothing(fence, context.at)
    events, missing = _events(fence, context)
    if problems or events is None:
        return _refused(fence, context, [*problems, *missing])
    return render_next_occasion(events, context)


BLOCKS: dict[str, Block] = {
    **dict.fromkeys(CALENDAR, show_calendar),
    **dict.fromkeys(NEXT_OCCASION, show_next_occasion),
}


def _refused(fence: Fence, context: Context, problems: Sequence[Problem]) -> str:
    for problem in problems:
        context.report(problem)
    return render_refused(PROBLEMS, problems, fence, context.lang)


def _events(fence: Fence, context: Context) -> tuple[tuple[Event, ...] | None, list[Problem]]:
    """Read the events; their own mistakes are reported once by whoever reads the site, not on every page."""
    path = data_path(context.docs_dir)
    shown = shown_path(path, Path.cwd())
    text = read_text(path, DATA)[0] if path.is_file() else None
    if text is None:
        return None, [rules.NO_DATA.at(context.at(fence.opened, fence.column), path=shown)]
    return read_events(text, shown)[0], []
