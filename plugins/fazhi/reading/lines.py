"""The lines of a reading, each read by its own look."""

import re
from dataclasses import dataclass

from fazhi.core.span import Span
from fazhi.reading.keywords import HEADINGS, KEYS, Key, read_part
from fazhi.reading.model import Part

_WORDS = "|".join(re.escape(word) for word in sorted(KEYS, key=len, reverse=True))
_NUMERAL = r"(?:[一二三四五六七八九十]{1,3}、\s*)?"
_KEY = re.compile(rf"{_NUMERAL}(?:\[\s*(?P<tag>{_WORDS})\s*\]\s*:?|(?P<key>{_WORDS})\s*:)\s*", re.IGNORECASE)
_HEADING = re.compile(rf"{_NUMERAL}(?P<key>{_WORDS})$", re.IGNORECASE)
_BEFORE = r"(?P<before>[^\s:,.。，、;!?]{1,5}|[A-Za-z]+(?: \d{1,2})?)\s*:"
_PART = re.compile(rf"(?:\[\s*(?P<tag>[^\[\]:]{{1,10}})\s*\]\s*:?|\(\s*(?P<inside>[^():]{{1,10}})\s*\)|{_BEFORE})\s*")
_LOOKS_LIKE_PART = re.compile(
    r".{0,4}(?:读|诵|颂|生|组|班|排|队|老师|教师|同学|[左右]边|主持人)$|[领齐合].{1,2}$|[A-Za-z]+(?: \d{1,2})?$"
)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})\s*[:点时]\s*(?P<minute>\d{1,2})?\s*分?(?:\s*[-–—~至到]+\s*\d{1,2}\s*[:点时]\s*\d{0,2}\s*分?)?\s*(?![\d:])"
)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A line such as `时长：10分钟`, or a heading such as 正文."""

    key: Key
    name: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line with a part before it; `part` is None for one that does not exist."""

    name: Span
    part: Part | None
    text: Span


@dataclass(frozen=True, slots=True)
class Timed:
    """A line of the run sheet."""

    span: Span
    minute: int | None
    """Of the day, None if there is no such time."""
    shown: str
    """The time as written."""
    text: Span


def read_key(span: Span) -> Keyed | None:
    """Read a setting or a heading."""
    found = _KEY.match(span.plain)
    if found:
        name = "tag" if found["tag"] else "key"
        return Keyed(_key(found[name]), span.cut(*found.span(name)), span.cut(found.end()))
    found = _HEADING.match(span.plain)
    if found and _key(found["key"]) in HEADINGS:
        return Keyed(_key(found["key"]), span.cut(found.start("key")), span.cut(len(span.text)))
    return None


def read_spoken(span: Span) -> Spoken | None:
    """Read a line that begins with a part, or with what only looks like one; None for any other."""
    found = _PART.match(span.plain)
    if not found:
        return None
    name = next(group for group in ("tag", "inside", "before") if found[group])
    part = read_part(found[name])
    if part is None and (name == "inside" or not _LOOKS_LIKE_PART.match(found[name].strip())):
        return None
    return Spoken(span.cut(*found.span(name)), part, span.cut(found.end()))


def read_timed(span: Span) -> Timed | None:
    """Read a line of the run sheet."""
    found = _TIME.match(span.plain)
    if not found:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    is_time = hour < 24 and minute < 60
    return Timed(span, hour * 60 + minute if is_time else None, found[0].strip(), span.cut(found.end()))


def _key(word: str) -> Key:
    return KEYS[re.sub(r"\s+", " ", word).casefold()]
