"""The beginning of an item."""

import re
from dataclasses import dataclass

from fazhi.core.span import Span
from fazhi.quiz.keywords import MARKING_MODES, TYPES, looked_up, type_word

_NUMBER = re.compile(r"\s*(?P<number>\d{1,3})\s*(?P<dot>[.、)])(?P<tight>\d)?")
_TAG = re.compile(
    r"\s*(?:\[(?!\[)(?P<square>[^\[\]]{1,40})\](?!\(\s*(?:https?:|#))"
    r"|\((?P<round>[^()]{1,40})\))\s*"
)
_TAG_POINTS = re.compile(r"^(?P<type>[^,]*?)(?:,\s*(?P<points>[^,]*?)\s*(?:分|points?))?$", re.IGNORECASE)
_SYSTEM = re.compile(r"(?:\(\s*(?:系统|自动)评分\s*\)\s*)+")
_LAST_TAG = re.compile(r"\s*\*?\s*\[(?!\[)\s*(?P<inside>[^\[\]]{1,80}?)\s*\]\s*$")
_PAIR = re.compile(r"(?P<key>答案|分值|answer|points)\s*:\s*", re.IGNORECASE)
_PART = re.compile(r"\s*\(\s*(?P<number>\d{1,2})\s*\)\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in square brackets behind a question: [答案：B]."""

    name: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of an item."""

    span: Span
    number: int | None
    type: Span | None
    """The type as written in brackets, whether it exists or not."""
    points: Span | None
    stem: Span
    marks: tuple[Mark, ...] = ()
    """Of the form 题目[单选题][答案：B][分值：5]."""
    mode: Span | None = None
    """How it is marked in that form: [全部]."""
    is_tagged_behind: bool = False
    """The type stands behind the question, as on survey sites; plain lines below are then options."""


def read_head(span: Span, expected: int) -> Head | None:
    """Read the first line of an item; `expected` is the number that the next item would have."""
    number = _NUMBER.match(span.plain)
    if number and number["tight"] and int(number["number"]) != expected:
        number = None
    start = number.end("dot") if number else 0
    value = int(number["number"]) if number else None
    tag = _TAG.match(span.plain, start)
    if tag and _is_type(tag, has_number=number is not None):
        return _tagged(span, value, tag)
    return _tagged_behind(span, value, start) or (Head(span, value, None, None, _stem(span, start)) if number else None)


def read_part(span: Span) -> Head | None:
    """Read the first line of a sub-question, such as （1）【单选】题."""
    number = _PART.match(span.plain)
    if not number:
        return None
    value, start = int(number["number"]), number.end()
    tag = _TAG.match(span.plain, start)
    if tag and _is_type(tag, has_number=True):
        return _tagged(span, value, tag)
    return _tagged_behind(span, value, start) or Head(span, value, None, None, _stem(span, start))


def _tagged(span: Span, number: int | None, tag: re.Match[str]) -> Head:
    inside = "square" if tag["square"] else "round"
    parts = _TAG_POINTS.match(tag[inside])
    begin = tag.start(inside)
    type_end = begin + (parts.end("type") if parts else len(tag[inside]))
    points = span.cut(begin + parts.start("points"), begin + parts.end("points")) if parts and parts["points"] else None
    return Head(span, number, span.cut(begin, type_end), points, _stem(span, tag.end()))


def _stem(span: Span, start: int, end: int | None = None) -> Span:
    """Return the question without （系统评分）, which says what is done anyway."""
    whole = span.cut(start, end)
    system = _SYSTEM.match(whole.plain)
    return whole.cut(system.end()) if system else whole


def _tagged_behind(span: Span, number: int | None, start: int) -> Head | None:
    """Read 题目*[单选题][答案：B][分值：5][全部]; it is one only if a type is among the brackets."""
    kind: Span | None = None
    mode: Span | None = None
    marks: list[Mark] = []
    end = len(span.text)
    while kind is None and (found := _LAST_TAG.search(span.plain, start, end)):
        inside = span.cut(*found.span("inside"))
        pair = _PAIR.match(inside.plain)
        if pair:
            marks.insert(0, Mark(inside.cut(*pair.span("key")), inside.cut(pair.end())))
        elif looked_up(inside.plain) in MARKING_MODES and mode is None:
            mode = inside
        elif is_type_word(inside.plain):
            kind = inside
        else:
            return None
        end = found.start()
    if kind is None:
        return None
    return Head(span, number, kind, None, _stem(span, start, end), tuple(marks), mode, is_tagged_behind=True)


def is_type_word(written: str) -> bool:
    """Whether a folded text is the name of a type."""
    return type_word(written) in TYPES


def _is_type(tag: re.Match[str], *, has_number: bool) -> bool:
    """Whether a bracket at the beginning is meant as a type; after a number a square one always is."""
    written = (tag["square"] or tag["round"]).split(",")[0]
    return is_type_word(written) or written.strip().endswith(("题", "选")) or (has_number and bool(tag["square"]))
