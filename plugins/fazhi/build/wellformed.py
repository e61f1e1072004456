"""Tags that do not pair, attributes and ids that stand twice: browsers guess at those, and not all alike.

lxml's parser says what end tags close nothing. It closes the rest itself without a word and drops a second attribute,
so the text is read once more, tag by tag.
"""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

from lxml.etree import ErrorTypes

from fazhi.build.markup import VOID, emptied

_MAY_STAY_OPEN = frozenset({
    "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption",
    "option", "optgroup", "rt", "rp",
})  # fmt: skip
"""Elements whose end tag may be left out (HTML, 13.1.2.4)."""
_CLOSES_NOTHING = re.compile(r"Unexpected end tag : (?P<tag>\S+)")
"""What lxml says of an end tag; of an element that is still open when another ends, `_Reader` does."""

Fault = tuple[int, str]
"""A line and the markup that is wrong there."""


def faults(page: str, ids: Iterable[tuple[str, int]], log: Iterable[Any]) -> list[Fault]:
    """Return what is wrong with a page's markup: its ids with their lines and `log` are what lxml's parser found."""
    found = {
        (entry.line, f"</{said['tag']}>")
        for entry in log
        if entry.type == ErrorTypes.ERR_TAG_NAME_MISMATCH and (said := _CLOSES_NOTHING.match(entry.message))
    }
    found.update(_twice(ids))
    reader = _Reader()
    reader.feed(emptied(page))
    reader.close()
    found.update(reader.faults())
    return sorted(found)


def _twice(ids: Iterable[tuple[str, int]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for one, line in ids:
        if one in seen:
            yield line, f'id="{one}"'
        seen.add(one)


class _Reader(HTMLParser):
    """Reads a page tag by tag."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.found: list[Fault] = []

    def faults(self) -> list[Fault]:
        """Return what was found, with the elements that are open at the end."""
        return self.found + [(line, f"<{tag}>") for tag, line in self.open if tag not in _MAY_STAY_OPEN]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        names = [name for name, _ in attrs]
        self.found += [(self.getpos()[0], f"{name}=") for name in names if names.count(name) > 1]

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self.open):
            return  # lxml has said so
        while (last := self.open.pop())[0] != tag:
            if last[0] not in _MAY_STAY_OPEN:
                self.found.append((last[1], f"<{last[0]}>"))
