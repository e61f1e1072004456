"""The lines of a trial block, each read by its own look."""

import re
from dataclasses import dataclass

from fazhi.core.numerals import to_int
from fazhi.core.span import Span
from fazhi.trial.keywords import ATTRIBUTES, SECTIONS, SectionName, looked_up

_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_MARK = re.compile(rf"(?:(?:第?{_NUMERAL}(?:部分)?|\d{{1,2}})\s*[、.:]|\((?:{_NUMERAL}|\d{{1,2}})\)\s*[、.]?)\s*")
_NUMBERED = re.compile(rf"(?P<numeral>{_NUMERAL})\s*、\s*(?P<title>[^、,;:。?!()]{{1,15}})$")
_HASHES = re.compile(r"#{1,6}\s*(?P<title>[^#].*?)\s*#*$")
_BRACKETS = re.compile(r"\[(?P<title>[^\[\]]{1,60})\]\s*:?$")
_BOLD = re.compile(r"(?:\*\*|__)(?P<title>.+?)(?:\*\*|__)\s*:?$")
_REMARK = re.compile(r"\s*\([^()]*\)$")
_BULLET = re.compile(r"\s*[-*+•·●]\s+")
_ITEM = re.compile(r"\s*(?:\d{1,2}\s*[.、)]|\(\d{1,2}\)|[①②③④⑤⑥⑦⑧⑨⑩])\s*")
_INDENTED = ("  ", "\t", "\u3000")
_KEYS = sorted({word for words in ATTRIBUTES.values() for word in words}, key=len, reverse=True)
_ATTRIBUTE = re.compile(
    rf"\s*(?:[-*+•·●]\s+)?(?:\*\*)?(?P<key>{'|'.join(re.escape(key) for key in _KEYS)})(?:\*\*)?\s*:\s*(?:\*\*)?",
    re.IGNORECASE,
)
_COUNTED: dict[SectionName, re.Pattern[str]] = {
    "roles": re.compile(r"\(\s*\d{1,2}\s*(?:人|名|位|people|pupils?)?\s*(?:,[^()]*)?\)$"),
    "procedure": re.compile(r"\([^()]*(?:分钟|分|min(?:ute)?s?)\s*\)$"),
    "marking": re.compile(r"\(\s*\d{1,3}\s*(?:分|points?)\s*\)$"),
}
"""What makes a line an entry of its section although it is called like a section: 评议与宣判（6分钟）."""
_RULE_CELL = re.compile(r":?-{2,}:?$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that begins a section."""

    span: Span
    name: SectionName | None
    """None if there is no such section."""
    title: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """A line such as `提示语：…`."""

    key: Span
    value: Span

    @property
    def word(self) -> str:
        """The key as the tables of keywords have it."""
        return looked_up(self.key.plain)


def read_heading(line: Span, numeral: int | None, inside: SectionName | None) -> Heading | None:
    """Return the section that a line begins; `numeral` is the number of the last heading written as 一、.

    `inside` is the section that the line would belong to otherwise.

    A line made to look like a heading (`## …`, 【…】, or the next number) that names no section is one all the same,
    so that nothing is taken for text by mistake.
    """
    if is_indented(line) or not line.text.strip():
        return None
    span = line.cut(0)
    for pattern in (_HASHES, _BRACKETS):
        found = pattern.match(span.plain)
        if found:
            title = _plain_title(found["title"])
            return Heading(span, SECTIONS.get(title), span.text[slice(*found.span("title"))])
    title = _plain_title(span.plain.rstrip(": "))
    if title in SECTIONS:
        counted = _COUNTED[inside].search(span.plain) if inside in _COUNTED else None
        return None if counted else Heading(span, SECTIONS[title], span.text)
    found = _NUMBERED.match(span.plain)
    if found and numeral is not None and to_int(found["numeral"]) == numeral + 1:
        return Heading(span, None, found["title"])
    return None


def remark_of(heading: Heading) -> Span | None:
    """Return what stands in brackets behind a heading: 评分（满分25分）."""
    found = _REMARK.search(heading.span.plain)
    return heading.span.cut(*found.span()) if found else None


def numeral_of(heading: Heading) -> int | None:
    """Return the number of a heading written as 一、案情; None if it has none."""
    found = re.match(rf"({_NUMERAL})\s*、", heading.span.plain)
    return to_int(found[1]) if found else None


def _plain_title(written: str) -> str:
    """Return a title without number, bold type and a remark in brackets."""
    bold = _BOLD.match(written.strip())
    title = _MARK.sub("", bold["title"] if bold else written, count=1)
    return looked_up(_REMARK.sub("", title.strip().rstrip(":").rstrip()))


def read_attribute(line: Span) -> Attribute | None:
    """Read `提示语：…`, whatever section it belongs to."""
    found = _ATTRIBUTE.match(line.plain)
    return Attribute(line.cut(*found.span("key")), line.cut(found.end())) if found else None


def read_cells(line: Span) -> list[Span] | None:
    """Return the cells of a table's row: between | or, as pasted from a word processor, between tabs."""
    plain = line.plain.strip()
    if plain.startswith("|") and plain.count("|") >= 2:
        inner = line.cut(line.plain.index("|") + 1)
        end = inner.plain.rindex("|") if inner.plain.endswith("|") else len(inner.text)
        return _split(inner.cut(0, end), "|")
    if "\t" in line.text.strip():
        return _split(line.cut(0), "\t")
    return None


def is_rule(cells: list[Span]) -> bool:
    """Whether a row is only the line below a table's head."""
    return all(_RULE_CELL.match(cell.text) for cell in cells)


def _split(row: Span, mark: str) -> list[Span]:
    cells, start, plain = [], 0, row.plain
    for at, character in enumerate(plain):
        if character == mark:
            cells.append(row.cut(start, at))
            start = at + 1
    return [*cells, row.cut(start)]


def without_mark(line: Span) -> Span:
    """Return a line without the bullet or number before it."""
    found = _BULLET.match(line.plain) or _MARK.match(line.plain)
    return line.cut(found.end() if found else 0)


def bullet_of(line: Span) -> Span | None:
    """Return what follows a bullet; None without one."""
    found = _BULLET.match(line.plain)
    return line.cut(found.end()) if found else None


def item_of(line: Span) -> Span | None:
    """Return what follows a number such as 1. or （1）; None without one."""
    found = _ITEM.match(line.plain)
    return line.cut(found.end()) if found else None


def is_indented(line: Span) -> bool:
    """Whether a line continues what stands above it."""
    return line.text.startswith(_INDENTED)
