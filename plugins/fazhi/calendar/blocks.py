"""What authors write inside calendar blocks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from fazhi.calendar import rules
from fazhi.calendar.model import Month
from fazhi.core.fence import Fence
from fazhi.core.fields import speaking
from fazhi.core.page import Page
from fazhi.core.problem import At, Position, Problem, Words

CALENDAR = ("calendar", "日历")
NEXT_OCCASION = ("next-occasion", "下一个节点")
SUBSCRIBE = ("subscribe", "订阅")
MAX_MONTHS = 36
_NAMES = {"起": "起", "from": "起", "止": "止", "to": "止"}
_KEYS = {"起": Words("起", "from"), "止": Words("止", "to")}
_KNOWN = Words("起：2026-09、止：2027-12", "from: 2026-09, to: 2027-12")
_NOTHING = Words("（无）", "none")
_LINE = re.compile(r"^\s*(?P<key>[^:：]*?)\s*[:：]\s*(?P<value>.*?)\s*$")
_MONTH = re.compile(r"^(?P<year>20\d\d|21\d\d)(?:-|/|\.|年)(?P<month>0?[1-9]|1[0-2])月?$", re.ASCII)


class Range(NamedTuple):
    """The months that a calendar shows."""

    first: Month
    last: Month


def check_pages(pages: Sequence[Page]) -> list[Problem]:
    """Return the mistakes in the calendar blocks of some pages."""
    return [problem for page in pages for fence in page.fences for problem in _check(fence, page.at)]


def check_data(pages: Sequence[Page], path: str) -> list[Problem]:
    """Return the blocks that stand on pages although there is no data file."""
    return [
        rules.NO_DATA.at(page.at(fence.opened, fence.column), path=path)
        for page in pages
        for fence in page.fences
        if fence.name in {*CALENDAR, *NEXT_OCCASION, *SUBSCRIBE}
    ]


def read_range(fence: Fence, at: At) -> tuple[Range | None, list[Problem]]:
    """Read 起：2026-09 and 止：2027-12."""
    problems = unclosed(fence, at)
    months: dict[str, Month] = {}
    for line in fence.lines:
        if line.text.strip():
            problems += _read_line(line.text, at(line.number, line.column), months)
    missing = [key for key in ("起", "止") if key not in months]
    if problems or missing:
        here = at(fence.opened, fence.column)
        return None, problems or [speaking(rules.NO_MONTH, key=_KEYS[key]).at(here) for key in missing]
    first, last = months["起"], months["止"]
    if not 1 <= len(list(first.until(last))) <= MAX_MONTHS:
        place = at(fence.opened, fence.column)
        return None, [rules.MONTHS.at(place, first=_spelled(first), last=_spelled(last), limit=MAX_MONTHS)]
    return Range(first, last), []


def read_nothing(fence: Fence, at: At) -> list[Problem]:
    """Refuse every line: the block has no settings."""
    lines = [line for line in fence.lines if line.text.strip()]
    rule = speaking(rules.UNKNOWN_LINE, known=_NOTHING)
    return unclosed(fence, at) + [rule.at(at(line.number, line.column), line=line.text.strip()) for line in lines]


def unclosed(fence: Fence, at: At) -> list[Problem]:
    """Return the mistake of a block that runs to the end of the page."""
    return [rules.UNCLOSED.at(at(fence.opened, fence.column))] if fence.closed is None else []


def _check(fence: Fence, at: At) -> list[Problem]:
    if fence.name in CALENDAR:
        return read_range(fence, at)[1]
    return read_nothing(fence, at) if fence.name in {*NEXT_OCCASION, *SUBSCRIBE} else []


def _read_line(text: str, at: Position, months: dict[str, Month]) -> list[Problem]:
    found = _LINE.match(text)
    key = _NAMES.get(found["key"]) if found else None
    if not found or not key:
        return [speaking(rules.UNKNOWN_LINE, known=_KNOWN).at(at, line=text.strip())]
    month = _MONTH.match(found["value"])
    if not month:
        return [rules.NOT_MONTH.at(at, value=found["value"])]
    if key in months:
        return [rules.SAID_TWICE.at(at, key=found["key"])]
    months[key] = Month(int(month["year"]), int(month["month"]))
    return []


def _spelled(month: Month) -> str:
    return f"{month.year}-{month.month:02}"
