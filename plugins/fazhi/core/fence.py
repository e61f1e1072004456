"""Fenced blocks with their lines, found the way pymdownx.superfences finds them.

One scanner sees every fence, so that an example inside a longer fence is never taken for a block. Like superfences it
closes a fence only with as many ticks, equally indented, and gives one up at a line that is indented less.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TAB = 4
_OPEN = re.compile(r"^(?P<indent>[> \t]*)(?P<ticks>`{3,}|~{3,})(?P<info>[^\n]*)$")
_INFO = re.compile(r"^\s*\.?(?P<name>[\w#.+-]*)\s*(?:[{｛](?P<attrs>[^}｝\n]*)[}｝])?\s*(?P<title>.*?)\s*$")
_ID = re.compile(r"(?:^|\s)[#＃](?P<id>[^\s#＃.={}]+)")
_OPTION = r"""[ \t]+(?:hl_lines|linenums|title)=(?:"[^"\n]*"|'[^'\n]*')(?=[ \t]|$)"""
_CODE_INFO = re.compile(rf"^(?:[ \t]*\.?[\w#.+-]+(?=[ \t]|$))?(?:[ \t]*\{{[^\n]*\}}|(?:{_OPTION})+)?[ \t]*$")
"""What may follow the ticks of ordinary code; superfences takes anything else for text."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block without the block's indentation."""

    text: str
    number: int
    """1-based line in the scanned text."""
    column: int
    """1-based column at which `text` begins."""


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block; lines count in the scanned text, from 1."""

    name: str
    """The first word after the ticks: `quiz`, `python`, or empty."""
    attrs: str
    """What stands between the braces, raw."""
    title: str
    """What follows name and braces."""
    info: str
    """Everything after the ticks, as written."""
    ticks: str
    indent: str
    opened: int
    closed: int | None
    """Line of the closing ticks; None if the block is never closed, or given up because a line is indented less."""
    lines: tuple[Line, ...]

    @property
    def id(self) -> str | None:
        """The id written as `{#id}`."""
        found = _ID.search(self.attrs)
        return found["id"] if found else None

    @property
    def last(self) -> int:
        """The last line that belongs to the block."""
        return self.closed or self.opened + len(self.lines)

    @property
    def is_code(self) -> bool:
        """Whether a renderer of ordinary code would take it."""
        return self.closed is not None and bool(_CODE_INFO.match(self.info))

    @property
    def column(self) -> int:
        """1-based column of the opening ticks."""
        return len(self.indent) + 1

    def column_of(self, part: Literal["attrs", "title"]) -> int:
        """Return the 1-based column on the opening line at which `attrs` or `title` begins."""
        found = _INFO.match(self.info)
        return self.column + len(self.ticks) + (max(found.start(part), 0) if found else 0)


def scan(text: str) -> list[Fence]:
    """Return the outermost fenced blocks in order; text inside one opens no other."""
    return list(_fences(text.split("\n")))


def outside(text: str) -> str:
    """Return the text with every line of every closed block blanked, lines and columns kept."""
    lines = text.split("\n")
    for fence in _fences(lines):
        if fence.closed is not None:
            lines[fence.opened - 1 : fence.last] = [""] * (fence.last - fence.opened + 1)
    return "\n".join(lines)


def _fences(lines: list[str]) -> Iterator[Fence]:
    opening: re.Match[str] | None = None
    start = 0
    for at, line in enumerate(lines):
        if opening is None:
            opening, start = _opening(line), at
        elif _closes(line, opening):
            yield _fence(opening, lines, start, end=at, is_closed=True)
            opening = None
        elif _is_outside(line, opening["indent"]):
            yield _fence(opening, lines, start, end=at, is_closed=False)
            opening = None
    if opening is not None:
        yield _fence(opening, lines, start, end=len(lines), is_closed=False)


def _opening(line: str) -> re.Match[str] | None:
    found = _OPEN.match(line)
    if found and found["ticks"][0] == "`" and "`" in found["info"]:
        return None  # inline code on a line of its own
    return found


def _closes(line: str, opening: re.Match[str]) -> bool:
    found = _OPEN.match(line)
    if not found or found["ticks"] != opening["ticks"] or found["info"].strip():
        return False
    return found["indent"].expandtabs(TAB) == opening["indent"].expandtabs(TAB)


def _is_outside(line: str, indent: str) -> bool:
    """Whether a line, unless it is blank, stands further left than the block or at another depth of quotation."""
    if not line.strip():
        return False
    wanted = indent.expandtabs(TAB)
    prefix = line.expandtabs(TAB)[: len(wanted)]
    return prefix.replace(">", " ").strip() != "" or prefix.count(">") != wanted.count(">")


def _fence(opening: re.Match[str], lines: list[str], start: int, *, end: int, is_closed: bool) -> Fence:
    info = _INFO.match(opening["info"])
    indent = opening["indent"]
    return Fence(
        name=info["name"] if info else "",
        attrs=(info["attrs"] or "") if info else "",
        title=info["title"] if info else "",
        info=opening["info"],
        ticks=opening["ticks"],
        indent=indent,
        opened=start + 1,
        closed=end + 1 if is_closed else None,
        lines=tuple(_dedent(line, indent, start + 2 + n) for n, line in enumerate(lines[start + 1 : end])),
    )


def _dedent(line: str, indent: str, number: int) -> Line:
    """Cut the block's indentation off a line, however it mixes tabs and spaces."""
    width, cut = len(indent.expandtabs(TAB)), 0
    while cut < len(line) and line[cut] in "> \t" and len(line[: cut + 1].expandtabs(TAB)) <= width:
        cut += 1
    return Line(line[cut:], number, cut + 1)
