"""The lines of a quiz block, each read by its own look."""

import re
from dataclasses import dataclass

from fazhi.core.span import Span
from fazhi.quiz.headings import Heading, read_heading
from fazhi.quiz.heads import Head, read_head
from fazhi.quiz.keywords import ATTRIBUTES, ONLY_IN_BRACKETS, SETTINGS, looked_up
from fazhi.quiz.tables import is_row

_LABEL = r"(?:\(\s*(?P<{0}1>[A-Z])\s*\)|(?P<{0}2>[A-Z])\s*[.、:)])"
_OPTION = re.compile(r"\s*" + _LABEL.format("a") + r"\s*")
NEXT_OPTION = re.compile(r"(?:\s{2,}|[\t\u3000])" + _LABEL.format("b") + r"\s*")
_TASK = re.compile(r"\s*[-*+]\s*(?:\[(?!\[)\s*(?P<square>[xX√✓✔]?)\s*\]|\(\s*(?P<round>[xX√✓✔]?)\s*\))\s*")
_FEEDBACK = re.compile(r"\s*[>》〉]\s?")
_TAGS = "|".join(re.escape(word) for word in sorted(ATTRIBUTES, key=len, reverse=True))
_WORDS = "|".join(re.escape(word) for word in sorted(ATTRIBUTES.keys() - ONLY_IN_BRACKETS, key=len, reverse=True))
_ATTRIBUTE = re.compile(rf"\s*(?:\[\s*(?P<tag>{_TAGS})\s*\]\s*:?|(?P<key>{_WORDS})\s*:)\s*", re.IGNORECASE)


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
class Other:
    """A line without a marker."""

    span: Span
    is_indented: bool


Token = Head | OptionLine | Feedback | Attribute | Heading | Other


def read_line(line: Span, expected: int) -> Token:
    """Read a line that is not blank; `expected` is the number that the next item would have.

    It decides whether 1.4月15日 begins item 1 or is a number with a decimal point.
    """
    span = line.cut(0)
    if is_row(span.text):
        return Other(span, is_indented=False)
    return (
        _attribute(span)
        or _options(span)
        or _feedback(span)
        or read_heading(span)
        or read_head(span, expected)
        or Other(span, line.text.startswith(("  ", "\t", "\u3000")))
    )


def read_setting(line: Span) -> Attribute | None:
    """Read a setting of the quiz, such as 模式：考试."""
    name, colon, _ = line.plain.partition(":")
    is_setting = bool(colon) and looked_up(name) in SETTINGS
    return Attribute(line.cut(0, len(name)), line.cut(len(name) + 1)) if is_setting else None


def _attribute(span: Span) -> Attribute | None:
    found = _ATTRIBUTE.match(span.plain)
    if not found:
        return None
    name = "tag" if found["tag"] else "key"
    return Attribute(span.cut(*found.span(name)), span.cut(found.end()))


def _options(span: Span) -> OptionLine | None:
    task = _TASK.match(span.plain)
    if task:
        return OptionLine((OptionPart(span, None, bool(task["square"] or task["round"]), span.cut(task.end())),))
    return OptionLine(tuple(_labelled(span))) if _OPTION.match(span.plain) else None


def _labelled(span: Span) -> list[OptionPart]:
    """Split A. …  B. …  C. …; only the next letter after a wide gap begins another option."""
    plain = span.plain
    found = _OPTION.match(plain)
    marks = [(0, found.end(), found["a1"] or found["a2"])] if found else []
    for gap in NEXT_OPTION.finditer(plain):
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
