"""Fenced blocks with their lines, found the way Python-Markdown's superfences finds them.

One scanner sees every fence, so that an example inside a longer fence is never taken for a block.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_QUOTE = r"(?:[ \t]*>)*"
_OPEN = re.compile(rf"^(?P<indent>{_QUOTE}[ \t]*)(?P<ticks>`{{3,}}|~{{3,}})(?P<info>.*)$")
_INFO = re.compile(
    r"^\s*(?P<name>[\w-]*)\s*(?:[{｛](?P<attrs>[^}｝\n]*)[}｝])?\s*(?P<rest>.*?)\s*$",
)
_ID = re.compile(r"(?:^|\s)[#＃](?P<id>[^\s#＃.={}]+)")


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
    indent: str
    opened: int
    closed: int | None
    """Line of the closing ticks; None if the block is never closed."""
    lines: tuple[Line, ...]

    @property
    def id(self) -> str | None:
        """The id written as `{#id}`."""
        found = _ID.search(self.attrs)
        return found["id"] if found else None

    @property
    def column(self) -> int:
        """1-based column of the opening ticks."""
        return len(self.indent) + 1


def scan(text: str) -> list[Fence]:
    """Return the outermost fenced blocks in order; text inside one opens no other."""
    return list(_fences(text.splitlines()))


def outside(text: str) -> str:
    """Return the text with every line of every fenced block blanked, lines and columns kept."""
    lines = text.splitlines()
    for fence in _fences(lines):
        last = fence.closed or len(lines)
        lines[fence.opened - 1 : last] = [""] * (last - fence.opened + 1)
    return "\n".join(lines)


def _fences(lines: list[str]) -> Iterator[Fence]:
    at = 0
    while at < len(lines):
        opening = _opening(lines[at])
        if opening is None:
            at += 1
            continue
        fence = _read(lines, at, opening)
        yield fence
        at = fence.closed if fence.closed is not None else len(lines)


def _opening(line: str) -> re.Match[str] | None:
    found = _OPEN.match(line)
    if found and found["ticks"][0] == "`" and "`" in found["info"]:
        return None  # inline code on a line of its own
    return found


def _read(lines: list[str], start: int, opening: re.Match[str]) -> Fence:
    indent, ticks = opening["indent"], opening["ticks"]
    closing = re.compile(rf"^{_QUOTE}[ \t]*{re.escape(ticks[0])}{{{len(ticks)},}}[ \t]*$")
    inside = lines[start + 1 :]
    end = next((n for n, line in enumerate(inside) if closing.match(line)), None)
    body = inside if end is None else inside[:end]
    info = _INFO.match(opening["info"])
    return Fence(
        name=info["name"] if info else "",
        attrs=(info["attrs"] or "") if info else "",
        title=info["rest"] if info else "",
        indent=indent,
        opened=start + 1,
        closed=None if end is None else start + 2 + end,
        lines=tuple(_dedent(line, indent, start + 2 + n) for n, line in enumerate(body)),
    )


def _dedent(line: str, indent: str, number: int) -> Line:
    kept = line.removeprefix(indent)
    if kept == line and indent:
        kept = line.lstrip(" \t") if len(line) - len(line.lstrip(" \t")) < len(indent) else line[len(indent) :]
    return Line(kept, number, len(line) - len(kept) + 1)
