"""Law, marking and what is for the teacher only."""

import re

from fazhi.core.findings import Findings, excerpt
from fazhi.core.numerals import to_int
from fazhi.core.span import Span
from fazhi.law.basis import not_citations
from fazhi.trial.draft import Draft, Entry, entries_of
from fazhi.trial.lines import read_attribute
from fazhi.trial.model import Criterion, Law, Outcome, Text
from fazhi.trial.rules import (
    NO_GIST,
    NO_OUTCOME,
    NO_POINTS,
    NO_REASONING,
    NO_STANDARD,
    NOT_CITATION,
    ONE_OUTCOME,
    POINTS_SUM,
    UNKNOWN_LINE,
)
from fazhi.trial.settings import stated_points
from fazhi.trial.text import read_text

_CRITERION = re.compile(
    r"(?:\*\*)?(?P<name>[^:]+?)\s*(?:\(\s*(?P<points>\d{1,3})\s*(?:分|points?)\s*\))?\s*(?:\*\*)?\s*(?::\s*(?P<rest>.*))?$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"(?P<points>\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:分|points?)?$", re.IGNORECASE)


def read_laws(draft: Draft, findings: Findings) -> tuple[Law, ...]:
    """Return the provisions."""
    laws = []
    for entry in entries_of("law", draft, findings):
        citation, gist = (entry.head, entry.value("gist")) if entry.is_plain else _split(entry.head)
        more = " ".join(line.text.strip() for line in (*entry.more, *entry.lines("gist")[entry.is_plain :]))
        text = " ".join(part for part in (gist.text if gist else "", more) if part)
        for wrong in not_citations(citation):
            findings.add(NOT_CITATION, wrong, text=excerpt(wrong.text))
        if not text:
            findings.add(NO_GIST, citation, text=excerpt(citation.text))
        laws.append(Law(citation.text, text))
    return tuple(laws)


def _split(head: Span) -> tuple[Span, Span | None]:
    """Return citation and gist; a colon inside 《》 separates nothing."""
    depth = 0
    for place, character in enumerate(head.plain):
        depth += {"《": 1, "》": -1}.get(character, 0)
        if character == ":" and depth == 0:
            return head.cut(0, place), head.cut(place + 1)
    return head, None


def read_criteria(draft: Draft, findings: Findings) -> tuple[Criterion, ...]:
    """Return the lines of the marking sheet; report points that do not add up."""
    criteria = tuple(_criterion(entry, findings) for entry in entries_of("marking", draft, findings))
    total = sum(criterion.points for criterion in criteria)
    for stated, where in stated_points(draft, findings):
        if stated != total and all(criterion.points for criterion in criteria):
            findings.add(POINTS_SUM, where, sum=total, stated=stated)
    return criteria


def _criterion(entry: Entry, findings: Findings) -> Criterion:
    found = None if entry.is_plain else _CRITERION.match(entry.head.plain)
    name = entry.head.cut(*found.span("name")) if found else entry.head
    inside = entry.head.cut(*found.span("points")) if found and found["points"] else entry.value("points")
    counted = _POINTS.match(inside.plain) if inside else None
    points = to_int(counted["points"]) if counted else None
    if not points:
        findings.add(NO_POINTS, inside or name, name=excerpt(name.text))
    rest = entry.head.cut(*found.span("rest")) if found and found["rest"] else None
    standard = read_text([*([rest] if rest else []), *entry.more, *entry.lines("standard")], findings)
    if not standard:
        findings.add(NO_STANDARD, name, name=excerpt(name.text))
    return Criterion(name.text, points or 0, standard)


def read_deliberation(draft: Draft, findings: Findings) -> tuple[tuple[Outcome, ...], Text]:
    """Return the possible outcomes, and what else the teacher is told before the first of them."""
    section = draft.sections.get("deliberation")
    if section is None:
        return (), ()
    notes: list[Span] = []
    outcomes = []
    for entry in entries_of("deliberation", draft, findings):
        if entry.is_plain:
            outcomes.append(_outcome(entry, findings))
        elif outcomes:
            form = "可能结果写成“可能结果：……”，下面写“理由：……”；其他话写在第一个可能结果之前"
            if draft.lang == "en":
                form = "Write “Outcome: …” and “Reasoning: …” below it; other words go before the first outcome"
            findings.add(UNKNOWN_LINE, entry.head, text=excerpt(entry.head.text), form=form)
        else:
            notes += [entry.head, *entry.more]
    if len(outcomes) < 2:
        findings.add(ONE_OUTCOME if outcomes else NO_OUTCOME, section.heading.span)
    return tuple(outcomes), read_text(notes, findings)


def _outcome(entry: Entry, findings: Findings) -> Outcome:
    reasoning = read_text(entry.lines("reasoning"), findings)
    if not reasoning:
        findings.add(NO_REASONING, entry.head, text=excerpt(entry.head.text))
    more = " ".join((entry.head.text, *(line.text.strip() for line in entry.more)))
    return Outcome(more.strip(), reasoning, read_text(entry.lines("question"), findings))


def is_private(line: Span) -> bool:
    """Whether a line of running text begins what only one pupil may read."""
    found = read_attribute(line)
    return found is not None and found.word in {"只给本人看的信息", "只给本人看", "private", "for your eyes only"}
