"""Headings between items: 一、单项选择题（每题2分，共10分）, Part 1: Single choice (2 points each)."""

import re
from dataclasses import dataclass, replace

from fazhi.core.numerals import to_chinese
from fazhi.core.problem import Lang, Words
from fazhi.core.span import Span, fold
from fazhi.quiz.keywords import SECTIONS, looked_up, type_word
from fazhi.quiz.model import Blanks, Body, ItemType, Section

_CHINESE = re.compile(
    r"\s*[一二三四五六七八九十]{1,3}\s*[、.]\s*(?P<type>[^()。?!]{1,20}?)题\s*(?:\((?P<note>.*)\))?\s*$"
)
_ENGLISH = re.compile(
    r"\s*part\s+(?:\d{1,2}|[ivx]{1,5}|[a-z])\s*[.:、]\s*(?P<type>[^().?!]{1,40}?)(?:\s+(?:questions|items))?"
    r"\s*(?:\((?P<note>.*)\))?\s*$",
    re.IGNORECASE,
)
_MARKER = re.compile(r"\s*=+\s*<+\s*(?P<type>[^<>=]{1,20}?)题?\s*>+\s*=+\s*$")
_NUMBER = r"(\d{1,4}(?:\.\d{1,2})?)"
_POINTS = rf"{_NUMBER}\s*(?:points?|marks?)"
_EACH = re.compile(
    rf"每\s*(?:小|道)?\s*题\s*{_NUMBER}\s*分|{_POINTS}\s+each(?!\s+blank)|each\s+{_POINTS}", re.IGNORECASE
)
_EACH_BLANK = re.compile(
    rf"每\s*(?:个|一)?\s*空\s*{_NUMBER}\s*分|{_POINTS}\s+(?:for\s+)?each\s+blank|each\s+blank\s+{_POINTS}",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"(?:共|满分|合计)\s*(?:计\s*)?{_NUMBER}\s*分|total(?:\s+of)?:?\s*{_POINTS}|{_POINTS}\s+(?:in\s+)?total"
    rf"|^\s*{_NUMBER}\s*分\s*$|^\s*{_POINTS}\s*$",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(?:共|计)\s*(\d{1,3})\s*[道个]?\s*小?题")
_BETWEEN = re.compile(r"[\s,、;。.]*")
NAMES: dict[ItemType, Words] = {
    "single": Words("单项选择题", "Single choice"),
    "multiple": Words("多项选择题", "Multiple choice"),
    "any": Words("不定项选择题", "One or more"),
    "true-false": Words("判断题", "True or false"),
    "blank": Words("填空题", "Fill in"),
    "order": Words("排序题", "Put in order"),
    "match": Words("配对题", "Match"),
    "short": Words("简答题", "Short answer"),
    "case": Words("材料题", "Case"),
}
NUMERAL = Words("{chinese}、", "Part {number}: ")
EACH, TOTAL = Words("每题{points}分", "{points} points each"), Words("共{points}分", "{points} points in total")
EACH_BLANK = Words("每空{points}分", "{points} points for each blank")
COMMA = Words("，", ", ")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as the author wrote it."""

    span: Span
    type: Span
    """The type without 题."""
    note: Span | None
    is_marker: bool = False
    """Written as ===<<<…>>>===, which stands before and behind its items."""

    @property
    def name(self) -> str:
        """The name without its number."""
        return self.type.text if self.type.text.isascii() else f"{self.type.text}题"

    @property
    def points(self) -> float | None:
        """What each item is worth: 每题2分."""
        return _number(_EACH, self.note)

    @property
    def points_each_blank(self) -> float | None:
        """What each blank of an item is worth: 每空2分."""
        return _number(_EACH_BLANK, self.note)

    @property
    def total(self) -> float | None:
        """What all are worth: 共10分."""
        return _number(_TOTAL, self.note)

    @property
    def count(self) -> float | None:
        """How many items there are: 共3题."""
        return _number(_COUNT, self.note)


def read_heading(span: Span) -> Heading | None:
    """Read a heading, None if a line is none."""
    plain = span.plain
    found = _CHINESE.match(plain) or _ENGLISH.match(plain)
    if found:
        note = span.cut(*found.span("note")) if found["note"] else None
        return Heading(span, span.cut(*found.span("type")), note)
    marker = _MARKER.match(plain)
    return Heading(span, span.cut(*marker.span("type")), None, is_marker=True) if marker else None


def points_by_heading(heading: Heading | Section, body: Body) -> float | None:
    """Return the points that a heading gives an item, None if it says nothing of them."""
    if isinstance(body, Blanks) and heading.points_each_blank is not None:
        return round(heading.points_each_blank * len(body.blanks), 2)
    return heading.points


def numeral(number: int, lang: Lang) -> str:
    """Return what stands before a heading's name: 一、 or Part 1."""
    return NUMERAL.said(lang).format(number=number, chinese=to_chinese(number))


def said_in(section: Section, lang: Lang) -> Section:
    """Return a section with its name and note in a language; words that are in it already stay as they are."""
    return replace(section, name=_name(section, lang), note=_note(section, lang))


def neutral(section: Section) -> Section:
    """Return what a section means, in whatever language and words it was written."""
    return replace(section, name=_translated_name(section, "en"), note=_translated_note(section, "en"))


def _name(section: Section, lang: Lang) -> str:
    return section.name if section.name.isascii() == (lang == "en") else _translated_name(section, lang)


def _translated_name(section: Section, lang: Lang) -> str:
    word = type_word(fold(section.name))
    names = NAMES[section.type] if section.type else next((one for one in SECTIONS if word in _words(one)), None)
    return names.said(lang) if names else section.name


def _words(names: Words) -> tuple[str, str]:
    return type_word(names.zh), looked_up(names.en)


def _note(section: Section, lang: Lang) -> str:
    return section.note if section.note.isascii() == (lang == "en") else _translated_note(section, lang)


def _translated_note(section: Section, lang: Lang) -> str:
    """Return 每题2分，共10分 in a language; a note that says more stays as it was written."""
    if _BETWEEN.sub("", _TOTAL.sub("", _EACH.sub("", _EACH_BLANK.sub("", fold(section.note))))):
        return section.note
    said = ((EACH, section.points), (EACH_BLANK, section.points_each_blank), (TOTAL, section.total))
    return COMMA.said(lang).join(_points_said(words.said(lang), value) for words, value in said if value)


def _points_said(words: str, value: float) -> str:
    said = words.format(points=f"{value:g}")
    return said.replace("1 points", "1 point") if value == 1 else said


def _number(pattern: re.Pattern[str], note: Span | None) -> float | None:
    found = pattern.search(note.plain) if note else None
    return float(next(group for group in found.groups() if group)) if found else None
