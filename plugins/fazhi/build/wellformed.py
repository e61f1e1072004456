"""Tags that do not pair, attributes and ids that stand twice: browsers guess at those, and not all alike.

lxml's parser says what end tags close nothing. It closes the rest itself without a word and drops a second attribute,
so the text is looked over once more, and only a page where that does not add up is read exactly.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any

from lxml.etree import ErrorTypes

_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
"""Elements without an end tag (HTML, 13.1.2)."""
_MAY_STAY_OPEN = frozenset({
    "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption",
    "option", "optgroup", "rt", "rp",
})  # fmt: skip
"""Elements whose end tag may be left out (HTML, 13.1.2.4)."""
_RAW = re.compile(
    r"(?P<start><(?P<tag>script|style|textarea|title)\b[^>]*>).*?(?=</(?P=tag)\s*>)|<!--.*?-->",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)([^<>]*)>")
_NAME = re.compile(r"""\s([^\s"'<>/=]+)(?:=(?:"[^"]*"|'[^']*'))?(?=[\s/]|$)""")
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
    if not _adds_up(_RAW.sub(r"\g<start>", page)):
        reader = _Reader()
        reader.feed(page)
        reader.close()
        found.update(reader.faults())
    return sorted(found)


def _adds_up(text: str) -> bool:
    """Return whether every start tag has its end tag and no attribute stands twice; may say no where all is well."""
    still_open: list[str] = []
    for end, tag, rest in _TAG.findall(text):
        if end:
            if not still_open or still_open.pop() != tag:
                return False
        elif tag not in _VOID and rest[-1:] != "/":
            still_open.append(tag)
        if '="' in rest and _repeats(rest):
            return False
    return not still_open


@lru_cache(maxsize=10_000)
def _repeats(attributes: str) -> bool:
    names = _NAME.findall(attributes)
    return len(names) != len(set(names))


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
        if tag not in _VOID:
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
