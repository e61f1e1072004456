"""The headings of a paper: what they set for their items, and whether the points add up."""

from collections.abc import Sequence
from dataclasses import dataclass

from fazhi.quiz.doubt_rules import ITEM_COUNT
from fazhi.quiz.findings import Findings
from fazhi.quiz.headings import Heading
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
