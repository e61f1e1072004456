"""The plan (教案) in a lesson's body: its sections, its steps and their minutes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from fazhi.core.page import Page
from fazhi.core.problem import Problem
from fazhi.lesson import rules
from fazhi.lesson.model import Lesson, Step
from fazhi.lesson.words import SECTIONS

_HEADING = re.compile(r"^(?P<level>#{1,6})[ \t]+(?P<text>.*)$")
_MINUTES = re.compile(r"[（(]\s*(?P<minutes>[0-9０-９]{1,3})\s*(?:分钟|分|min(?:utes?)?)\s*[)）]\s*$")
_QUIZ = ("quiz", "测验")
_TRIAL = "mock-trial"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page's body."""

    level: int
    text: str
    line: int


def headings(page: Page) -> list[Heading]:
    """Return the headings written with #, in order; those inside code are none."""
    found = []
    lines = zip(page.prose.split("\n"), page.body.split("\n"), strict=True)
    for number, (prose, written) in enumerate(lines, 1):
        heading = _HEADING.match(prose)
        if heading:
            found.append(Heading(len(heading["level"]), _heading_text(written[heading.start("text") :]), number))
    return found


def _heading_text(written: str) -> str:
    """Return a heading's words without attributes and closing marks: `Text {#id}` and `Text ##`."""
    text = written.strip().rstrip("#").rstrip()
    if text.endswith("}"):
        text = text.rpartition("{")[0].rstrip()
    return text


def steps(page: Page) -> list[Step]:
    """Return the steps of the lesson: the third-level headings of the section 教学过程."""
    found, inside = [], False
    for heading in headings(page):
        if heading.level <= 2:
            inside = heading.text == SECTIONS["steps"].said(page.lang)
        elif inside and heading.level == 3:
            minutes = _MINUTES.search(heading.text)
            found.append(Step(heading.text, int(minutes["minutes"]) if minutes else None, heading.line))
    return found


def check_plan(page: Page, lesson: Lesson | None) -> Iterator[Problem]:
    """Yield the problems of a lesson's body; without a valid lesson only what needs none of its facts."""
    yield from _check_repeated(page)
    yield from _check_steps(page, lesson)
    if lesson is None:
        return
    yield from _check_title(page, lesson)
    if lesson.theme != _TRIAL:
        yield from _check_sections(page)
        if not any(fence.name in _QUIZ for fence in page.fences):
            yield rules.NO_QUIZ.at(page.at(1))


def _check_repeated(page: Page) -> Iterator[Problem]:
    first: dict[str, Heading] = {}
    for heading in headings(page):
        seen = first.setdefault(heading.text, heading)
        if seen is not heading:
            yield rules.SAME_HEADING.at(page.at(heading.line), heading=heading.text, first=page.at(seen.line).line)


def _check_title(page: Page, lesson: Lesson) -> Iterator[Problem]:
    for heading in headings(page):
        if heading.level == 1 and heading.text != lesson.title:
            yield rules.TITLE_DIFFERS.at(page.at(heading.line), heading=heading.text, title=lesson.title)


def _check_sections(page: Page) -> Iterator[Problem]:
    wanted = [section.said(page.lang) for section in SECTIONS.values()]
    lines = {heading.text: heading.line for heading in headings(page) if heading.level == 2}
    for section in wanted:
        if section not in lines:
            yield rules.NO_SECTION.at(page.at(1), section=section)
    present = [section for section in wanted if section in lines]
    for section, after in pairwise(present):
        if lines[section] > lines[after]:
            yield rules.SECTION_ORDER.at(page.at(lines[section]), section=section, before=after)


def _check_steps(page: Page, lesson: Lesson | None) -> Iterator[Problem]:
    found = steps(page)
    if not found:
        yield rules.NO_STEPS.at(page.at(1), section=SECTIONS["steps"].said(page.lang))
        return
    for step in found:
        if step.minutes is None:
            yield rules.NO_MINUTES.at(page.at(step.line), step=step.title)
    total = sum(step.minutes or 0 for step in found)
    if lesson and all(step.minutes is not None for step in found) and total != lesson.length:
        yield rules.MINUTES_SUM.at(page.at(found[0].line), total=total, length=lesson.length)
