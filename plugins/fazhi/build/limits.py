"""What Python-Markdown cannot bear: its time grows with the square of open brackets, its stack with nesting.

The limits are far from any lesson; every pattern here is linear.
"""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from fazhi.build import rules
from fazhi.build.places import At, places
from fazhi.core import fence
from fazhi.core.page import Page
from fazhi.core.problem import Problem

MAX_OPEN = 100
MAX_MARKERS = 20
MAX_INDENT = 100
_BLANK = re.compile(r"\n[ \t]*(?=\n)")
_SQUARE = re.compile(r"[\[\]]")
_ROUND = re.compile(r"[()]")
_TAG = re.compile(r"<(?=[A-Za-z/])|>")
_START = re.compile(r"^(?:[ \t]*(?:>|(?:[*+:-]|\d{1,9}[.)])(?=[ \t])))*[ \t]*(?=\S)", re.MULTILINE)
_MARKER = re.compile(r"[*+:>-]|\d+[.)]")
_RULE = re.compile(r" {0,3}([*-])(?: {0,2}\1)*[ ]*$", re.MULTILINE)


def check_pages(pages: Collection[Page]) -> list[Problem]:
    """Return what would keep Markdown busy for long or exhaust its stack."""
    return [
        problem
        for page in pages
        for at in (places(page),)
        for problem in (*_check_open(page, at), *_check_deep(page, at))
    ]


def _check_open(page: Page, at: At) -> Iterator[Problem]:
    outside = fence.outside(page.body)
    starts = [0, *(found.end() for found in _BLANK.finditer(outside)), len(outside)]
    for span in pairwise(starts):
        for bracket in (_SQUARE, _ROUND):
            yield from _most_open(bracket, page.prose, span, at)
    # Markdown's HTML parser reads the whole page, inline code included.
    yield from _most_open(_TAG, outside, (0, len(outside)), at)


def _most_open(bracket: re.Pattern[str], text: str, span: tuple[int, int], at: At) -> Iterator[Problem]:
    """Yield a problem at the first bracket of those that are open at once, if they are too many."""
    first, is_open, most = 0, 0, (0, 0)
    for found in bracket.finditer(text, *span):
        if found[0] in "[(<":
            first = first if is_open else found.start()
            is_open += 1
            most = max(most, (is_open, -first))
        else:
            is_open = max(0, is_open - 1)
    if most[0] > MAX_OPEN:
        start = -most[1]
        yield rules.MANY_OPEN.at(at(start), mark=text[start], count=most[0], limit=MAX_OPEN)


def _check_deep(page: Page, at: At) -> Iterator[Problem]:
    for start in _START.finditer(page.prose):
        markers = len(_MARKER.findall(start[0]))
        levels = len(re.sub(r"[^ \t]", "", start[0]).expandtabs(4)) // 4
        if markers > MAX_MARKERS and not _RULE.match(page.prose, start.start()):
            yield rules.DEEP_MARKERS.at(at(start.start()), count=markers, limit=MAX_MARKERS)
        elif levels > MAX_INDENT:
            yield rules.DEEP_INDENT.at(at(start.start()), count=levels, limit=MAX_INDENT)
