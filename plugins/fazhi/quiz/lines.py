"""The lines of a quiz block, each read by its own look.

Markers are matched on folded text, in which full-width characters are half-width. Folding keeps every character's
place, so that what is cut out, and where it stands, comes from the text as written.
"""

import re
from dataclasses import dataclass

from fazhi.quiz.keywords import ATTRIBUTES, ATTRIBUTES_NOT_YET, TYPES, TYPES_NOT_YET, looked_up, type_word

_FOLDED = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {
    ord(wide): narrow for wide, narrow in zip("【】", "[]", strict=True)
}
_NUMBER = re.compile(r"\s*(?P<number>\d{1,3})\s*(?P<dot>[.、)])(?P<tight>\d)?")
_TAG = re.compile(r"\s*(?:\[(?!\[)(?P<square>[^\[\]]{1,40})\](?!\()|\((?P<round>[^()]{1,40})\))\s*")
_TAG_POINTS = re.compile(r"^(?P<type>[^,]*?)(?:,\s*(?P<points>[^,]*?)\s*(?:分|points?))?$", re.IGNORECASE)
_LABEL = r"(?:\(\s*(?P<{0}1>[A-Z])\s*\)|(?P<{0}2>[A-Z])\s*[.、:)])"
_OPTION = re.compile(r"\s*" + _LABEL.format("a") + r"\s*")
_NEXT_OPTION = re.compile(r"(?:\s{2,}|[\t\u3000])" + _LABEL.format("b") + r"\s*")
_TASK = re.compile(r"\s*[-*+]\s*\[(?!\[)\s*(?P<mark>[xX√✓✔]?)\s*\]\s*")
_FEEDBACK = re.compile(r"\s*[>》〉]\s?")
_WORDS = "|".join(re.escape(word) for word in sorted([*ATTRIBUTES, *ATTRIBUTES_NOT_YET], key=len, reverse=True))
_ATTRIBUTE = re.compile(rf"\s*(?:\[\s*(?P<tag>{_WORDS})\s*\]\s*:?|(?P<key>{_WORDS})\s*:)\s*", re.IGNORECASE)
_SECTION = re.compile(r"\s*[一二三四五六七八九十]{1,3}\s*、.{0,20}题\s*(?:\(.*\))?\s*$")


def fold(text: str) -> str:
    """Return the text with half-width markers, character by character."""
    return text.translate(_FOLDED)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of one line and its place in the scanned text."""

    text: str
    line: int
    column: int

    @property
    def plain(self) -> str:
        """The text folded, of the same length."""
        return fold(self.text)

    def cut(self, start: int, end: int | None = None) -> "Span":
        """Return the part between two offsets without the white space around it."""
        part = self.text[start:end]
        return Span(part.strip(), self.line, self.column + start + len(part) - len(part.lstrip()))

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of an item."""

    span: Span
    number: int | None
    type: Span | None
    """The type as written in brackets, whether it exists or not."""
    points: Span | None
    stem: Span


@dataclass(frozen=True, slots=True)
class OptionPart:
    """An option; a line may hold several."""

    span: Span
    label: str | None
    """None for `- [ ]`, which has no letter."""
    is_marked: bool
    text: Span


@dataclass(frozen=True, slots=True)
class OptionLine:
    """A line of options."""

    parts: tuple[OptionPart, ...]


@dataclass(frozen=True, slots=True)
class Feedback:
    """A line that begins with `>`."""

    span: Span
    text: Span


@dataclass(frozen=True, slots=True)
class Attribute:
    """A line such as `解析：…`."""

    name: Span
    value: Span

    @property
    def word(self) -> str:
        """The name as the tables of keywords have it."""
        return looked_up(self.name.plain)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading such as 一、单项选择题（每题2分）."""

    span: Span


@dataclass(frozen=True, slots=True)
class Other:
    """A line without a marker."""

    span: Span
    is_indented: bool


Token = Head | OptionLine | Feedback | Attribute | Section | Other


def read_line(line: Span, expected: int) -> Token:
    """Read a line that is not blank; `expected` is the number that the next item would have.

    It decides whether 1.4月15日 begins item 1 or is a number with a decimal point.
    """
    span = line.cut(0)
    return (
        _attribute(span)
        or _options(span)
        or _feedback(span)
        or _head(span, expected)
        or _section(span)
        or Other(span, line.text.startswith(("  ", "\t", "\u3000")))
    )


def _attribute(span: Span) -> Attribute | None:
    found = _ATTRIBUTE.match(span.plain)
    if not found:
        return None
    name = "tag" if found["tag"] else "key"
    return Attribute(span.cut(*found.span(name)), span.cut(found.end()))


def _options(span: Span) -> OptionLine | None:
    task = _TASK.match(span.plain)
    if task:
        return OptionLine((OptionPart(span, None, bool(task["mark"]), span.cut(task.end())),))
    return OptionLine(tuple(_labelled(span))) if _OPTION.match(span.plain) else None


def _labelled(span: Span) -> list[OptionPart]:
    """Split A. …  B. …  C. …; only the next letter after a wide gap begins another option."""
    plain = span.plain
    found = _OPTION.match(plain)
    marks = [(0, found.end(), found["a1"] or found["a2"])] if found else []
    for gap in _NEXT_OPTION.finditer(plain):
        label = gap["b1"] or gap["b2"]
        if ord(label) == ord(marks[-1][2]) + 1:
            marks.append((gap.start(), gap.end(), label))
    ends = [start for start, _, _ in marks[1:]] + [len(plain)]
    return [
        OptionPart(span.cut(start, end), label, is_marked=False, text=span.cut(text, end))
        for (start, text, label), end in zip(marks, ends, strict=True)
    ]


def _feedback(span: Span) -> Feedback | None:
    found = _FEEDBACK.match(span.plain)
    return Feedback(span, span.cut(found.end())) if found else None


def _head(span: Span, expected: int) -> Head | None:
    number = _NUMBER.match(span.plain)
    if number and number["tight"] and int(number["number"]) != expected:
        number = None
    start = number.end("dot") if number else 0
    tag = _TAG.match(span.plain, start)
    if not tag or not _is_type(tag, has_number=number is not None):
        return Head(span, int(number["number"]), None, None, span.cut(start)) if number else None
    inside = "square" if tag["square"] else "round"
    parts = _TAG_POINTS.match(tag[inside])
    begin = tag.start(inside)
    type_end = begin + (parts.end("type") if parts else len(tag[inside]))
    points = span.cut(begin + parts.start("points"), begin + parts.end("points")) if parts and parts["points"] else None
    return Head(span, int(number["number"]) if number else None, span.cut(begin, type_end), points, span.cut(tag.end()))


def _is_type(tag: re.Match[str], *, has_number: bool) -> bool:
    """Whether a bracket at the beginning is meant as a type; after a number a square one always is."""
    written = (tag["square"] or tag["round"]).split(",")[0]
    word = type_word(written)
    return (
        word in TYPES
        or word in TYPES_NOT_YET
        or written.strip().endswith(("题", "选"))
        or (has_number and bool(tag["square"]))
    )


def _section(span: Span) -> Section | None:
    return Section(span) if _SECTION.match(span.plain) else None
