"""Where in a file a place of its prose is."""

import re
from bisect import bisect_right
from collections.abc import Callable

from fazhi.core.page import Page
from fazhi.core.problem import Position

At = Callable[[int], Position]


def places(page: Page) -> At:
    """Return a function from an offset in the page's prose to its place in the file."""
    starts = [0, *(found.end() for found in re.finditer(r"\n", page.prose))]

    def at(offset: int) -> Position:
        line = bisect_right(starts, offset)
        return page.at(line, offset - starts[line - 1] + 1)

    return at
