"""The headings of a paper: what they set for their items, and whether the points add up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fazhi.quiz.doubt_rules import ITEM_COUNT, NUMBER_NOT_HIGHER
from fazhi.quiz.findings import Findings
from fazhi.quiz.headings import Heading
from fazhi.quiz.heads import Head
from fazhi.quiz.model import Item, ItemType, Section
from fazhi.quiz.task_rules import POINTS_SUM


@dataclass(slots=True)
class SectionDraft:
    """A heading and what it sets."""

    token: Heading
    type: ItemType | None
    start: int
    """The index of its first item."""
    is_open: bool = True
    """Whether the second ===<<<…>>>=== is still to come."""


def read_sections(drafts: Sequence[SectionDraft], items: Sequence[Item], findings: Findings) -> tuple[Section, ...]:
    """Return the sections; `items` are all those of the block."""
    if not drafts:
        return ()
    ends = [*(draft.start for draft in drafts[1:]), len(items)]
    for draft, end in zip(drafts, ends, strict=True):
        count = draft.token.count
        if count is not None and count != end - draft.start:
            where = draft.token.note or draft.token.span
            findings.add(ITEM_COUNT, where, stated=f"{count:g}", count=end - draft.start)
        stated, heading = draft.token.total, draft.token
        total = round(sum(1 if item.points is None else item.points for item in items[draft.start : end]), 2)
        if stated is not None and stated != total:
            findings.add(POINTS_SUM, heading.note or heading.span, stated=f"{stated:g}", sum=f"{total:g}")
    return tuple(
        Section(
            name=draft.token.name,
            start=draft.start,
            type=draft.type,
            points=draft.token.points,
            points_each_blank=draft.token.points_each_blank,
            note=draft.token.note.text if draft.token.note else "",
            total=draft.token.total,
        )
        for draft in drafts
    )


def check_numbers(heads: Iterable[Head], sections: Sequence[SectionDraft], findings: Findings) -> None:
    """Report a number that is not higher than the one before; it may begin anew below a heading."""
    starts, before = {section.start for section in sections}, 0
    for index, head in enumerate(heads):
        before = 0 if index in starts else before
        if head.number is not None and before and head.number <= before:
            findings.add(NUMBER_NOT_HIGHER, head.span, number=head.number, before=before)
        before = head.number or before
