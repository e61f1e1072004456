"""The running text of a page's source, with the place of every character.

Checks must name line and column, which the tree that Markdown makes no longer knows. So the source is read here the
way the tree is in `extension`: paragraph by paragraph, without markup, code, links and quotations; a test compares
what both see.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from fazhi.core.fence import Fence
from fazhi.core.page import Page
from fazhi.core.problem import Position
from fazhi.law.recognise import HINT

GAP = "\ufffc"
"""Stands where something was left out, so that no citation reaches across it."""
_BLANK = re.compile(r"[ \t]*$")
_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]*")
_ADMONITION = re.compile(r"[ \t]*(?:!!!|\?\?\?\+?)[ \t]*[\w-]*[ \t]*")
_DEFINED = re.compile(r"[ \t]*(?::[ \t]+|\[\^[^\]\s]{1,60}\]:[ \t]*)")
_REFERENCE = re.compile(r"[ \t]*(?:\[(?!\^)[^\]\n]{1,200}\]:|\*\[[^\]\n]{1,60}\]:)")
_QUOTED = re.compile(r"[ \t]*>")
_CODE = re.compile(r"(?: {4}|\t)")
_OUT = re.compile(
    r"!?\[(?:[^\[\]\n]|\[[^\[\]\n]{0,200}\]){0,400}\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,600}\)"
    r"|!?\[[^\[\]\n]{1,400}\]\[[^\[\]\n]{0,200}\]"
    r"|\[\^[^\]\s]{1,60}\]"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,3})(?!`)[^`\n]{1,400}(?P=ticks)(?!`))"
    r"|<(?:code|a|cite|q)\b[^<>\n]{0,400}>[^<\n]{0,400}</(?:code|a|cite|q)>"
    r"|(?P<mark>\*{1,2})[^*\n]{1,400}(?P=mark)\{[^{}\n]{0,200}\blang=[^{}\n]{1,100}\}"
    r"|<(?:https?:[^<>\s]{1,600}|!--.{0,2000}?-->)"
)
"""What is left out together with its words."""
_MARKUP = re.compile(
    r"\*{1,3}|_{1,3}(?=[^\w]|$)|(?<![\w])_{1,3}|~~|==|\^\^|</?[A-Za-z][^<>\n]{0,400}>|[ \t]*\{:?[^{}\n]{1,400}\}"
)
"""What is left out while its words stay."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item, heading or cell as a reader sees it."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]
    """Where each unbroken piece begins: offset in the text, line of the page's body, column."""
    is_heading: bool = False

    def at(self, page: Page, offset: int) -> Position:
        """Return the file's place of a character."""
        start, line, column = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1]
        return page.at(line, column + offset - start)


def passages(page: Page, spoken: Collection[str]) -> Iterator[Passage]:
    """Yield the passages of a page; `spoken` are the names of blocks whose lines readers see, such as quiz."""
    lines = page.body.split("\n")
    done = 0
    for fence in page.fences:
        yield from _prose(lines[done : fence.opened - 1], done)
        if fence.name in spoken and fence.closed is not None:
            yield from _spoken(fence)
        done = fence.last if fence.closed is not None else fence.opened
    yield from _prose(lines[done:], done)


def _spoken(fence: Fence) -> Iterator[Passage]:
    """Yield each line of a block by itself."""
    for line in fence.lines:
        yield from _passage([(line.text, line.number, line.column)])


def _prose(lines: list[str], before: int) -> Iterator[Passage]:
    """Yield the passages of lines outside of blocks; `before` is how many lines stand above."""
    gathered: list[tuple[str, int, int]] = []
    is_blank_before, is_inside = True, False
    for number, line in enumerate(lines, before + 1):
        is_blank = bool(_BLANK.match(line))
        begins = _begin(line)
        is_code = is_blank_before and not is_inside and bool(_CODE.match(line))
        if is_blank or begins or is_code or _is_left_out(line) or _is_row(line):
            yield from _passage(gathered)
            gathered = []
        if begins and _HEADING.match(line):
            yield from _passage([(line[begins:], number, begins + 1)], is_heading=True)
        elif _is_row(line):
            yield from _cells(line, number)
        elif not (is_blank or is_code or _is_left_out(line)):
            gathered.append((line[begins:], number, begins + 1))
        is_inside = bool(begins) or (is_inside and (is_blank or bool(_CODE.match(line)) or not is_blank_before))
        is_blank_before = is_blank
    yield from _passage(gathered)


def _begin(line: str) -> int:
    """Return how many characters begin a list item, a heading, a note …; 0 if the line goes on."""
    for pattern in (_HEADING, _MARKER, _ADMONITION, _DEFINED):
        found = pattern.match(line)
        if found and (pattern is not _HEADING or found[0].strip()):
            return found.end()
    return 0


def _is_left_out(line: str) -> bool:
    return bool(_QUOTED.match(line) or _REFERENCE.match(line))


def _is_row(line: str) -> bool:
    return line.lstrip().startswith("|")


def _cells(line: str, number: int) -> Iterator[Passage]:
    start = 0
    for cell in line.split("|"):
        yield from _passage([(cell, number, start + 1)])
        start += len(cell) + 1


def _passage(lines: list[tuple[str, int, int]], *, is_heading: bool = False) -> Iterator[Passage]:
    """Yield the passage of some lines without markup, if there could be a citation in it."""
    if not any(HINT.search(line) for line, _, _ in lines):
        return
    text: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = 0
    for line, number, column in lines:
        if text:
            text.append("\n")
            length += 1
        for piece, offset in _pieces(line):
            text.append(piece)
            pieces.append((length, number, column + offset))
            length += len(piece)
    yield Passage("".join(text), tuple(pieces), is_heading)


def _pieces(line: str) -> Iterator[tuple[str, int]]:
    """Yield the stretches of a line that a reader sees, with their offsets."""
    at = 0
    for out in _OUT.finditer(line):
        yield from _without_markup(line, at, out.start())
        yield GAP, out.start()
        at = out.end()
    yield from _without_markup(line, at, len(line))


def _without_markup(line: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    at = start
    for mark in _MARKUP.finditer(line, start, end):
        if mark.start() > at:
            yield line[at : mark.start()], at
        at = mark.end()
    if end > at:
        yield line[at:end], at
