"""The blocks `calendar`/`日历` and `next-occasion`/`下一个节点`."""

from pathlib import Path

from fazhi.calendar import rules
from fazhi.calendar.blocks import CALENDAR, NEXT_OCCASION, read_nothing, read_range
from fazhi.calendar.model import Event
from fazhi.calendar.parse import read_events
from fazhi.calendar.render import render_calendar, render_next_occasion
from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.files import read_text
from fazhi.core.page import shown_path

DATA = "_data/events.yml"
"""Inside the docs folder, the same for preflight, plugin and every engine."""


def data_path(docs: Path) -> Path:
    """Return where a docs folder keeps its events."""
    return docs / DATA


def show_calendar(fence: Fence, context: Context) -> str:
    """Return the list and the month tables."""
    months, problems = read_range(fence, context.at)
    for problem in problems:
        context.report(problem)
    events = _events(fence, context)
    if months is None or events is None:
        return ""
    return render_calendar(events, months, context)


def show_next_occasion(fence: Fence, context: Context) -> str:
    """Return the list of the year's occasions, which the browser turns to the next one."""
    for problem in read_nothing(fence, context.at):
        context.report(problem)
    events = _events(fence, context)
    return "" if events is None else render_next_occasion(events, context)


BLOCKS: dict[str, Block] = {
    **dict.fromkeys(CALENDAR, show_calendar),
    **dict.fromkeys(NEXT_OCCASION, show_next_occasion),
}


def _events(fence: Fence, context: Context) -> tuple[Event, ...] | None:
    """Read the events; their own mistakes are reported once by whoever reads the site, not on every page."""
    path = data_path(context.docs_dir)
    text = read_text(path, DATA)[0] if path.is_file() else None
    if text is None:
        shown = shown_path(path, Path.cwd())
        context.report(rules.NO_DATA.at(context.at(fence.opened, fence.column), path=shown))
        return None
    return read_events(text, shown_path(path, Path.cwd()))[0]
