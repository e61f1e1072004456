"""Reads a case block: the case and its problems. Never raises on what an author wrote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fazhi.case.checks import check_choices, check_closing, check_steps, check_what_ifs
from fazhi.case.draft import CaseDraft, ChoiceDraft, put_together
from fazhi.case.keywords import BLOCK_NAMES
from fazhi.case.model import Case, Choice, Scene, WhatIf
from fazhi.case.paths import check_paths, scene_names
from fazhi.case.rules import BAD_BAND, BLOCK, LONG_SENTENCE
from fazhi.core.blocks import check_blocks, lines_of
from fazhi.core.fence import Fence
from fazhi.core.findings import Findings, excerpt
from fazhi.core.page import Page
from fazhi.core.problem import At, Problem, in_order
from fazhi.core.span import Span
from fazhi.core.stages import BANDS, Band, band_of

LONGEST_SENTENCE = 60
"""Chinese characters of a sentence that a primary pupil reads without losing the thread; citations are not counted."""
_SENTENCE = re.compile(r"[^。！？!?；;]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NOT_READ = re.compile(r"《[^《》]*》|依据[:：].*")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read of a block."""

    case: Case | None
    """None if there are errors."""
    problems: tuple[Problem, ...]


def parse_case(fence: Fence, at: At, grades: Sequence[int] = ()) -> Parsed:
    """Read a block; `at` gives the file's place of a line and column, `grades` are those of the page."""
    findings = Findings(at)
    lines = lines_of(fence, BLOCK, findings)
    case = _read(fence, lines, grades, findings) if lines is not None else None
    problems = tuple(in_order(findings.problems))
    return Parsed(None if any(problem.is_error for problem in problems) else case, problems)


def check_pages(pages: Sequence[Page]) -> list[Problem]:
    """Return the problems of every case on every page, and ids that two cases share."""

    def read(fence: Fence, page: Page) -> list[Problem]:
        return list(parse_case(fence, page.at, page.grades).problems)

    return check_blocks(pages, BLOCK_NAMES, BLOCK, read)


def _read(fence: Fence, lines: list[Span], grades: Sequence[int], findings: Findings) -> Case | None:
    draft = put_together(lines, findings)
    opening = Span(fence.title, fence.opened, fence.column)
    for check in (check_steps, check_choices, check_what_ifs, check_closing, check_paths):
        check(draft, opening, findings)
    band = _band(draft, grades, findings)
    if band == "primary":
        for span, count in _long_sentences(lines):
            findings.add(LONG_SENTENCE, span, count=count, limit=LONGEST_SENTENCE)
    if any(problem.is_error for problem in findings.problems):
        return None
    note = draft.settings.get("note")
    return Case(
        scenes=_scenes(draft),
        reasoning=_text(draft.closing["reasoning"]),
        rule=_text(draft.closing["rule"]),
        basis=draft.basis,
        line=fence.opened,
        band=band,
        what_ifs=tuple(WhatIf(one.text, _text(one.answer), one.basis) for one in draft.what_ifs),
        id=fence.id,
        title=fence.title,
        note=note.value.text if note else "",
    )


def _scenes(draft: CaseDraft) -> tuple[Scene, ...]:
    names = scene_names(draft)
    return tuple(
        Scene(
            scene.name.text,
            tuple(_text(step.lines) for step in scene.steps),
            _text(scene.question),
            tuple(_choice(choice, names) for choice in scene.choices),
        )
        for scene in draft.scenes
    )


def _choice(draft: ChoiceDraft, names: dict[str, int]) -> Choice:
    leads_to = names[draft.goto.plain] if draft.goto else None
    return Choice(draft.label, _text(draft.lines), _text(draft.consequence), draft.basis, leads_to)


def _band(draft: CaseDraft, grades: Sequence[int], findings: Findings) -> Band:
    """Return whom the case speaks to: as the author says, else the youngest of the page's grades."""
    written = draft.settings.get("band")
    if written:
        band = BANDS.get(written.value.plain.casefold())
        if band is None:
            findings.add(BAD_BAND, written.value, value=excerpt(written.value.text))
        return band or "junior"
    return band_of(grades)


def _long_sentences(lines: Sequence[Span]) -> Iterator[tuple[Span, int]]:
    for line in lines:
        for found in _SENTENCE.finditer(_NOT_READ.sub("", line.text)):
            count = len(_HAN.findall(found[0]))
            if count > LONGEST_SENTENCE:
                yield line.cut(0), count


def _text(lines: Sequence[Span]) -> str:
    return "\n".join(line.text for line in lines)
