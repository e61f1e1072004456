"""Sections of a page's HTML: plain text, without what the page keeps from the search.

The theme does the same in Python, letter by letter; where pages are long it takes a third of a build.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from fazhi.core.tags import HEADINGS, INLINE
from fazhi.search.model import Section

EXCLUDED = "data-search-exclude"
SILENT = frozenset({"object", "script", "style", "template", "noscript", "rt", "rp"})
"""What readers do not read as text of the page."""
_SPACE = re.compile(r"\s+")
_UNREAD = re.compile("[\\x00-\\x08\\x0b-\\x1f\\ud800-\\udfff]")
"""What the parser takes for the end of the text, or refuses."""


@dataclass(slots=True)
class _Open:
    """A section that is being read."""

    anchor: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    is_hidden: bool = False


def sections_of(content: str, title: str) -> tuple[Section, ...]:
    """Return the sections in the order of the page; `title` is what the first is called if it has no heading."""
    return sections_in(tree_of(f"<div>{_UNREAD.sub(' ', content)}</div>".encode()), title)


def tree_of(content: bytes) -> Any:
    """Return the tree of HTML in UTF-8, however deep."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    return etree.fromstring(content, parser)


def sections_in(tree: Any, title: str) -> tuple[Section, ...]:
    """Return the sections below an element."""
    return tuple(
        Section(one.anchor, _plain(one.title) or title, _plain(one.text)) for one in _read(tree) if not one.is_hidden
    )


def _read(root: Any) -> list[_Open]:
    """Return the page's sections; one that begins inside of a box ends with the box."""
    first = _Open("")
    found, around = [first], [first]
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            around.pop()
            _add(around[-1], _parted(element, element.tail))
        elif _is_left_out(element):
            around.append(around[-1])
            walker.skip_subtree()
        elif element.tag in HEADINGS and element.get("id"):
            around[-1] = _begun(element, found)
            around.append(around[-1])
            walker.skip_subtree()
        else:
            around.append(around[-1])
            _add(around[-1], _parted(element, element.text))
    return found


def _begun(heading: Any, found: list[_Open]) -> _Open:
    """Return the section that a heading begins; an h1 with no text before it is the title of the page."""
    is_pages = heading.tag == "h1" and len(found) == 1 and not found[0].title and not _plain(found[0].text)
    section = found[0] if is_pages else _Open(heading.get("id"))
    section.title = list(_words_of(heading))
    section.is_hidden = heading.get(EXCLUDED) is not None
    if not is_pages:
        found.append(section)
    return section


def _words_of(heading: Any) -> Iterator[str]:
    walker = etree.iterwalk(heading, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            yield from () if element is heading else _parted(element, element.tail)
        elif element is not heading and (_is_left_out(element) or element.get("class") == "headerlink"):
            walker.skip_subtree()
        else:
            yield from _parted(element, element.text)


def _is_left_out(element: Any) -> bool:
    return (
        element.tag in SILENT
        or (element.get(EXCLUDED) is not None and element.tag not in HEADINGS)
        or element.get("class") == "linenodiv"
    )


def _parted(element: Any, text: str | None) -> Iterator[str]:
    """Yield the text at one end of an element, with a space where the element parts words."""
    if element.tag not in INLINE:
        yield " "
    if text:
        yield text


def _add(section: _Open, pieces: Iterator[str]) -> None:
    section.text += pieces


def _plain(pieces: list[str]) -> str:
    return _SPACE.sub(" ", "".join(pieces)).strip()
