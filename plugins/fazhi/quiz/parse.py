"""Reads a quiz block: the quiz and its problems. Never raises on what an author wrote."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from fazhi.core.blocks import is_small_enough
from fazhi.core.fence import Fence
from fazhi.core.files import folded
from fazhi.core.findings import excerpt
from fazhi.core.page import Page
from fazhi.core.problem import At, Position, Problem, in_order
from fazhi.core.span import Span, fold
from fazhi.quiz.braces import Braces, read_braces
from fazhi.quiz.checks import LINE_RULES, checked
from fazhi.quiz.draft import Draft, ItemDraft, put_together
from fazhi.quiz.findings import UNKNOWN, Findings, Surroundings
from fazhi.quiz.images import refuse_images
from fazhi.quiz.items import read_item
from fazhi.quiz.keywords import BLOCK_NAMES
from fazhi.quiz.model import Quiz
from fazhi.quiz.objectives import objectives_of
from fazhi.quiz.page_rules import ALIKE
from fazhi.quiz.rules import (
    BAD_BRACES,
    BLOCK_NAME,
    ITEM_ID_TWICE,
    NO_ITEMS,
    QUIZ_ID_TWICE,
    TWICE,
    UNCLOSED,
)
from fazhi.quiz.sections import check_numbers, read_sections
from fazhi.quiz.settings import read_settings

HasImage = Callable[[Page, str], bool]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read of a block."""

    quiz: Quiz | None
    """None if there are problems."""
    problems: tuple[Problem, ...]
    id: Span | None = None
    """The id that the author wrote, whatever else is wrong."""


def parse_quiz(fence: Fence, at: At, around: Surroundings = UNKNOWN) -> Parsed:
    """Read a block; `at` gives the file's place of a line and column."""
    findings = Findings(at, around=around)
    start = Span("", fence.opened, fence.column)
    if fence.closed is None:
        findings.add(UNCLOSED, start)
        return Parsed(None, tuple(findings.problems))
    braces = read_braces(fence, findings)
    lines = [Span(line.text, line.number, line.column) for line in fence.lines]
    quiz = _read(fence, braces, lines, findings) if is_small_enough(lines, start, LINE_RULES, findings) else None
    return Parsed(None if findings.problems else quiz, tuple(in_order(findings.problems)), braces.id)


def check_pages(pages: Sequence[Page], has_image: HasImage | None = None) -> list[Problem]:
    """Return the problems of every quiz on every page, and ids that two quizzes share.

    `has_image` says whether a path, written on a page, leads to a file; without it images are not looked for.
    """
    problems: list[Problem] = []
    first: dict[str, tuple[str, Position]] = {}
    for page in pages:
        around = Surroundings(has_image and partial(has_image, page), objectives_of(page))
        for fence in page.fences:
            here = page.at(fence.opened, fence.column)
            if fence.name in BLOCK_NAMES:
                parsed = parse_quiz(fence, page.at, around)
                problems += [*parsed.problems, *_shared_id(parsed.id, page, first)]
            elif fold(fence.name).casefold() in BLOCK_NAMES:
                problems.append(BLOCK_NAME.at(here, name=fence.name))
    return in_order(problems)


def _shared_id(written: Span | None, page: Page, first: dict[str, tuple[str, Position]]) -> list[Problem]:
    """Refuse an id that was seen before, or that many disks take for the same folder."""
    if written is None:
        return []
    here = page.at(written.line, written.column)
    other, place = first.setdefault(folded(written.text), (written.text, here))
    if place == here:
        return []
    if other == written.text:
        return [QUIZ_ID_TWICE.at(here, id=other, first=place)]
    return [ALIKE.at(here, id=written.text, other=other, first=place)]


def _read(fence: Fence, braces: Braces, lines: list[Span], findings: Findings) -> Quiz | None:
    opening = checked(Span(fence.title, fence.opened, fence.column_of("title")), findings)
    refuse_images(opening, findings)
    if "{" in opening.plain:
        at = opening.cut(opening.plain.index("{"))
        findings.add(BAD_BRACES, at, text=excerpt(at.text))
    draft = put_together([checked(line, findings) for line in lines], braces.settings, findings)
    if not draft.items:
        findings.add(NO_ITEMS, Span("", fence.opened, fence.column))
    items = [item for item in (read_item(item, findings) for item in draft.items) if item]
    _check_item_ids(draft.items, findings)
    check_numbers((item.head for item in draft.items), draft.sections, findings)
    return Quiz(
        items=tuple(items),
        line=fence.opened,
        id=braces.id.text if braces.id else None,
        classes=braces.classes,
        title=_title(draft, opening, findings),
        note=_setting(draft, "note"),
        settings=read_settings(draft, items, findings),
        sections=read_sections(draft.sections, items, findings) if len(items) == len(draft.items) else (),
    )


def _title(draft: Draft, opening: Span, findings: Findings) -> str:
    written = draft.settings.get("title")
    if written and opening:
        first = findings.at(opening.line, opening.column).line
        findings.add(TWICE, written.name, key=written.name.text, first=first)
    return opening.text or _setting(draft, "title")


def _setting(draft: Draft, key: str) -> str:
    return next((found.value.text for name, found in draft.settings.items() if name == key), "")


def _check_item_ids(drafts: list[ItemDraft], findings: Findings) -> None:
    """Report ids that two items share, sub-questions among them."""
    first: dict[str, Span] = {}
    for written in (one.id for draft in drafts for one in (draft, *draft.parts)):
        if written and written.text in first:
            line = findings.at(first[written.text].line, 1).line
            findings.add(ITEM_ID_TWICE, written, id=written.text, first=line)
        elif written:
            first[written.text] = written
