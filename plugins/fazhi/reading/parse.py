"""Reads a reading block: the reading and its problems. Never raises on what an author wrote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fazhi.core.blocks import check_blocks, lines_of
from fazhi.core.fence import Fence
from fazhi.core.findings import Findings, excerpt
from fazhi.core.law_text import LawText, not_imported
from fazhi.core.page import Page
from fazhi.core.problem import At, Problem, in_order
from fazhi.core.span import Span
from fazhi.core.stages import Band
from fazhi.law.basis import not_citations
from fazhi.reading.draft import ReadingDraft, SpokenDraft, put_together
from fazhi.reading.keywords import BLOCK_NAMES
from fazhi.reading.model import Line, Part, Reading, Stage
from fazhi.reading.rules import (
    BAD_TIME,
    BLOCK,
    EMPTY_STAGE,
    LONG_BREATH,
    NO_PINYIN,
    NO_TEXT,
    NOT_CITATION,
    NOT_IMPORTED,
    TIME_FALLS,
)
from fazhi.reading.said import Marked, read_braces, read_says
from fazhi.reading.settings import Settings, read_settings
from fazhi.reading.spelling import HAN, spell, unsaid

BREATH: dict[Band, int] = {"primary": 18, "junior": 26, "senior": 30}
"""Chinese characters between two pauses that a pupil reads aloud without gasping."""
_PAUSE = re.compile(r"[，。；：！？、,.;:!?…—\s“”‘’《》（）()]+")
_SENTENCE = re.compile(r"[^。；！？]+[。；！？]*[”’」』]*")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read of a block."""

    reading: Reading | None
    """None if there are errors."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Unspelled:
    """A line before its characters get their pinyin."""

    part: Part
    marked: Marked
    span: Span
    is_law: bool
    begins_stanza: bool


def parse_reading(fence: Fence, at: At, grades: Sequence[int] = (), law_text: LawText = not_imported) -> Parsed:
    """Read a block; `at` gives the file's place of a line and column, `grades` are those of the page."""
    findings = Findings(at)
    lines = lines_of(fence, BLOCK, findings)
    reading = _read(fence, lines, grades, law_text, findings) if lines is not None else None
    problems = tuple(in_order(findings.problems))
    return Parsed(None if any(problem.is_error for problem in problems) else reading, problems)


def check_pages(pages: Sequence[Page], law_text: LawText = not_imported) -> list[Problem]:
    """Return the problems of every reading on every page, and ids that two readings share."""

    def read(fence: Fence, page: Page) -> list[Problem]:
        return list(parse_reading(fence, page.at, page.grades, law_text).problems)

    return check_blocks(pages, BLOCK_NAMES, BLOCK, read)


def _read(
    fence: Fence, lines: list[Span], grades: Sequence[int], law_text: LawText, findings: Findings
) -> Reading | None:
    draft = put_together(lines, findings)
    settings = read_settings(draft, grades, findings)
    unspelled = [found for line in draft.lines for found in _marked(line, law_text, findings)]
    if not draft.lines:
        findings.add(NO_TEXT, Span(fence.title, fence.opened, fence.column))
    _check_breaths(unspelled, settings.band, findings)
    note = draft.settings.get("note")
    return Reading(
        lines=_spelled(draft, unspelled, settings, findings),
        line=fence.opened,
        band=settings.band,
        pace=settings.pace,
        minutes=settings.minutes,
        pinyin=settings.pinyin,
        run_sheet=tuple(_stages(draft, findings)),
        sources=tuple(dict.fromkeys(line.span.text for line in draft.lines if line.is_law)),
        id=fence.id,
        title=fence.title,
        note=note.value.text if note else "",
    )


def _marked(line: SpokenDraft, law_text: LawText, findings: Findings) -> Iterator[_Unspelled]:
    """Yield the author's line, or the sentences of the law that it cites."""
    if not line.is_law:
        yield _Unspelled(line.part, read_braces(line.span, findings), line.span, line.is_law, line.begins_stanza)
        return
    wrong = list(not_citations(line.span))
    for part in wrong:
        findings.add(NOT_CITATION, part, text=excerpt(part.text))
    paragraphs = None if wrong else law_text(line.span.text)
    if paragraphs is None and not wrong:
        findings.add(NOT_IMPORTED, line.span, citation=line.span.text)
    for number, sentence in enumerate(_sentences(paragraphs or ())):
        begins = line.begins_stanza and number == 0
        yield _Unspelled(line.part, Marked(sentence, {}), line.span, line.is_law, begins)


def _sentences(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        for found in _SENTENCE.finditer(paragraph):
            if found[0].strip():
                yield found[0].strip()


def _check_breaths(lines: Sequence[_Unspelled], band: Band, findings: Findings) -> None:
    """Warn of the author's own lines only: a law's words are not his to shorten."""
    for line in lines:
        stretches = _PAUSE.split(line.marked.text)
        count = max(sum(bool(HAN.match(character)) for character in stretch) for stretch in stretches)
        if not line.is_law and count > BREATH[band]:
            findings.add(LONG_BREATH, line.span, count=count, limit=BREATH[band])


def _spelled(
    draft: ReadingDraft, lines: Sequence[_Unspelled], settings: Settings, findings: Findings
) -> tuple[Line, ...]:
    text = "\n".join(line.marked.text for line in lines)
    words = read_says(draft.says, text, findings)
    spelled = []
    for line in lines:
        pieces = spell(line.marked.text, line.marked.said, words, is_wanted=settings.pinyin != "none")
        missing = unsaid(pieces) if settings.pinyin != "none" else ""
        if missing:
            findings.add(NO_PINYIN, line.span, characters=missing)
        spelled.append(Line(line.part, pieces, line.begins_stanza))
    return tuple(spelled)


def _stages(draft: ReadingDraft, findings: Findings) -> Iterator[Stage]:
    before, shown = -1, ""
    for row in draft.run_sheet:
        if row.minute is None:
            findings.add(BAD_TIME, row.span, text=excerpt(row.span.text))
            continue
        if row.minute <= before:
            findings.add(TIME_FALLS, row.span, time=row.shown, before=shown)
        if not row.text:
            findings.add(EMPTY_STAGE, row.span, time=row.shown)
        before, shown = row.minute, row.shown
        yield Stage(row.minute, row.text.text)
