"""The lines of a case, each read by its own look."""

import re
from dataclasses import dataclass

from fazhi.case.keywords import HEADINGS, KEYS, Key
from fazhi.core.span import Span

_WORDS = "|".join(re.escape(word) for word in sorted(KEYS, key=len, reverse=True))
_NUMERAL = r"(?:[一二三四五六七八九十]{1,3}、\s*)?"
_KEY = re.compile(rf"{_NUMERAL}(?:\[\s*(?P<tag>{_WORDS})\s*\]\s*:?|(?P<key>{_WORDS})\s*:)\s*", re.IGNORECASE)
_HEADING = re.compile(rf"{_NUMERAL}(?P<key>{_WORDS})$", re.IGNORECASE)
_CHOICE = re.compile(r"(?:\(\s*(?P<inside>[A-Z])\s*\)|(?P<before>[A-Z])\s*[.、:)])\s*")
_ARROW = re.compile(r"(?:→|->|=>|—>)\s*")
_ANSWER = re.compile(r"[>》〉]\s?")
_STEP = re.compile(
    r"(?:\(\s*(?P<inside>\d{1,2})\s*\)|(?P<before>\d{1,2})(?:[、)]|\.(?!\d))|(?P<ring>[①-⑳])|[-*+•](?=\s))\s*"
)
_WHAT_IF = re.compile(r"(?:如果|假如|要是|what if\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A line such as `问题：…`, or a heading such as 案情."""

    key: Key
    name: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Lettered:
    """A line that begins with a letter: a choice."""

    span: Span
    label: str
    text: Span


@dataclass(frozen=True, slots=True)
class Answer:
    """A line that begins with `>`: a consequence, or the answer to a what-if."""

    span: Span
    text: Span


@dataclass(frozen=True, slots=True)
class Plain:
    """A line without a marker of its own."""

    span: Span
    is_indented: bool


Token = Keyed | Lettered | Answer | Plain


def read_line(line: Span) -> Token:
    """Read a line that is not blank."""
    span = line.cut(0)
    return (
        _keyed(span)
        or _arrow(span)
        or _lettered(span)
        or _answer(span)
        or Plain(span, line.text.startswith(("  ", "\t", "\u3000")))
    )


def cut_number(span: Span) -> tuple[int | None, Span]:
    """Return the number that a step begins with, 0 for a dash, and its text; None without either."""
    found = _STEP.match(span.plain)
    if not found:
        return None, span
    ring = found["ring"]
    number = ord(ring) - ord("①") + 1 if ring else int(found["inside"] or found["before"] or 0)
    return number, span.cut(found.end())


def is_what_if(span: Span) -> bool:
    """Whether a line asks what other facts would change, without a colon behind its first word."""
    return bool(_WHAT_IF.match(span.plain))


def _keyed(span: Span) -> Keyed | None:
    found = _KEY.match(span.plain)
    if found:
        name = "tag" if found["tag"] else "key"
        key = KEYS[_looked_up(found[name])]
        return Keyed(key, span.cut(*found.span(name)), span.cut(found.end()))
    found = _HEADING.match(span.plain)
    if found and KEYS[_looked_up(found["key"])] in HEADINGS:
        return Keyed(KEYS[_looked_up(found["key"])], span.cut(found.start("key")), span.cut(len(span.text)))
    return None


def _arrow(span: Span) -> Keyed | None:
    found = _ARROW.match(span.plain)
    return Keyed("goto", span.cut(0, found.end()), span.cut(found.end())) if found else None


def _lettered(span: Span) -> Lettered | None:
    found = _CHOICE.match(span.plain)
    return Lettered(span, found["inside"] or found["before"], span.cut(found.end())) if found else None


def _answer(span: Span) -> Answer | None:
    found = _ANSWER.match(span.plain)
    return Answer(span, span.cut(found.end())) if found else None


def _looked_up(word: str) -> str:
    return re.sub(r"\s+", " ", word).casefold()
