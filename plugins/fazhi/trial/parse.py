"""Reads a trial block: the trial and its problems. Never raises on what an author wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from fazhi.core.blocks import check_blocks, lines_of
from fazhi.core.fence import Fence
from fazhi.core.findings import Findings
from fazhi.core.page import Page
from fazhi.core.problem import At, Problem, in_order
from fazhi.core.span import Span
from fazhi.trial import crosscheck
from fazhi.trial.closing import is_private, read_criteria, read_deliberation, read_laws
from fazhi.trial.draft import Draft, put_together
from fazhi.trial.exhibits import read_exhibits
from fazhi.trial.keywords import BLOCK_NAMES, TITLES, SectionName
from fazhi.trial.model import Role, Trial, words_in
from fazhi.trial.panel import check_cast, check_minor
from fazhi.trial.roles import read_roles
from fazhi.trial.rules import BLOCK, MISSING_SECTION, NO_ID, WRONG_PLACE
from fazhi.trial.settings import Settings, read_settings
from fazhi.trial.stages import Staged, read_minutes, read_stages
from fazhi.trial.steps import check_steps
from fazhi.trial.text import read_items, read_text
from fazhi.trial.wording import check_words

_SHARED_TEXT: tuple[SectionName, ...] = ("facts", "issues", "discussion")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read of a block."""

    trial: Trial | None
    """None if there are errors."""
    problems: tuple[Problem, ...]


def parse_trial(fence: Fence, at: At) -> Parsed:
    """Read a block; `at` gives the file's place of a line and column."""
    findings = Findings(at)
    lines = lines_of(fence, BLOCK, findings)
    trial = _read(fence, lines, findings) if lines is not None else None
    has_errors = any(problem.is_error for problem in findings.problems)
    return Parsed(None if has_errors else trial, tuple(in_order(findings.problems)))


def check_pages(pages: Sequence[Page]) -> list[Problem]:
    """Return the problems of every trial on every page, and ids that two trials share."""
    return check_blocks(pages, BLOCK_NAMES, BLOCK, check_block)


def check_block(fence: Fence, page: Page) -> list[Problem]:
    """Return the problems of a trial, and private facts that the page around it tells."""
    parsed = parse_trial(fence, page.at)
    if parsed.trial is None:
        return list(parsed.problems)
    findings = Findings(page.at, list(parsed.problems))
    inside = range(fence.opened, fence.last + 1)
    written = page.body.split("\n")
    around = [Span(text, number, 1) for number, text in enumerate(written, 1) if number not in inside]
    crosscheck.check_private(parsed.trial.roles, around, findings)
    return findings.problems


def _read(fence: Fence, lines: list[Span], findings: Findings) -> Trial | None:
    opening = Span(fence.title, fence.opened, fence.column)
    if not fence.id or not fence.title:
        findings.add(NO_ID, opening)
    draft = put_together(lines, fence.name, findings)
    _check_sections(draft, opening, findings)
    settings = read_settings(draft, opening, findings)
    if settings.kind is None:
        read_minutes(draft, (), opening, findings)
        return None
    check_words([opening, *lines], settings.kind, draft.lang, findings)
    roles = read_roles(draft, settings.kind, findings)
    exhibits = read_exhibits(draft, settings.kind, findings)
    stages = read_stages(draft, settings.kind, exhibits, findings)
    _check_law(draft, settings, _Cast(roles, stages), opening, findings)
    crosscheck.check_procedure(roles, stages, settings.kind, draft.lang, findings)
    crosscheck.check_exhibits(exhibits, stages, findings)
    crosscheck.check_cards(roles, findings)
    crosscheck.check_private(roles, _shared_lines(draft, roles, opening), findings)
    outcomes, notes = read_deliberation(draft, findings)
    return Trial(
        id=fence.id or "",
        title=fence.title,
        kind=settings.kind,
        seconds=read_minutes(draft, stages, opening, findings),
        note=settings.note,
        closed_because=settings.closed_because,
        defendant=settings.defendant,
        facts=read_text(draft.lines("facts"), findings),
        roles=roles,
        exhibits=exhibits,
        stages=tuple(staged.stage for staged in stages),
        issues=tuple(item.text for item in read_items(draft.lines("issues"))),
        laws=read_laws(draft, findings),
        criteria=read_criteria(draft, findings),
        outcomes=outcomes,
        teacher_notes=notes,
        discussion=tuple(item.text for item in read_items(draft.lines("discussion"))),
        line=fence.opened,
    )


def _check_sections(draft: Draft, opening: Span, findings: Findings) -> None:
    """Report sections that are missing, and private facts in running text."""
    for name in TITLES:
        if name not in draft.sections:
            findings.add(MISSING_SECTION, opening, title=draft.title(name))
    for name in _SHARED_TEXT:
        for line in draft.lines(name):
            if is_private(line):
                key, accepted = line.cut(0, line.plain.index(":")), draft.title("roles")
                findings.add(WRONG_PLACE, key, key=key.text, title=draft.title(name), accepted=accepted)


@dataclass(frozen=True, slots=True)
class _Cast:
    roles: tuple[Role, ...]
    stages: tuple[Staged, ...]


def _check_law(draft: Draft, settings: Settings, cast: _Cast, opening: Span, findings: Findings) -> None:
    """Report what the law of procedure does not know; each thing at the heading of its section."""

    def heading(name: SectionName) -> Span:
        section = draft.sections.get(name)
        return section.heading.span if section else opening

    kind = settings.kind
    if kind and cast.roles:
        check_cast(cast.roles, kind, draft.lang, heading("roles"), findings)
    if kind and cast.stages:
        named = crosscheck.named_stages(cast.stages, cast.roles, kind)
        check_steps(named, kind, draft.lang, heading("procedure"), findings)
    ages = draft.settings.get("ages")
    where = ages.value if ages else opening
    closed = settings.closed_because is not None
    check_minor(settings.defendant, cast.roles, is_closed=closed, where=where, findings=findings)


def _shared_lines(draft: Draft, roles: tuple[Role, ...], opening: Span) -> list[Span]:
    """Return the lines of the block that everybody reads; of the roles what is not private."""
    shared = [opening, *(found.value for found in draft.settings.values())]
    for name, section in draft.sections.items():
        if name not in {"roles", "deliberation"}:
            shared += section.lines
    for role in roles:
        texts = (*words_in(role.task), *words_in(role.preparation))
        shared += [Span(text, role.line, 1) for text in texts]
    return shared
