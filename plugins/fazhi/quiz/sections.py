"""The headings of a paper: what they set for their items, and whether the points add up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fazhi.quiz.findings import Findings
from fazhi.quiz.heads import Section as Heading
from fazhi.quiz.model import Item, ItemType, Section
from fazhi.quiz.task_rules import POINTS_SUM

_EACH = re.compile(r"每\s*(?:小|道)?\s*题\s*(?P<points>\d{1,3}(?:\.\d{1,2})?)\s*分")
_TOTAL = re.compile(r"(?:共|满分|合计)\s*(?:计\s*)?(?P<points>\d{1,4}(?:\.\d{1,2})?)\s*分")


@dataclass(slots=True)
class SectionDraft:
    """A heading and what it sets."""

    token: Heading
    type: ItemType | None
    start: int
    """The index of its first item."""
    is_open: bool = True
    """Whether the second ===<<<…>>>=== is still to come."""

    @property
    def points(self) -> float | None:
        """What each item is worth: 每题2分."""
        return self._number(_EACH)

    @property
    def total(self) -> float | None:
        """What all are worth: 共10分."""
        return self._number(_TOTAL)

    def _number(self, pattern: re.Pattern[str]) -> float | None:
        found = pattern.search(self.token.note.plain) if self.token.note else None
        return float(found["points"]) if found else None


def read_sections(drafts: Sequence[SectionDraft], items: Sequence[Item], findings: Findings) -> tuple[Section, ...]:
    """Return the sections; `items` are all those of the block."""
    if not drafts:
        return ()
    ends = [*(draft.start for draft in drafts[1:]), len(items)]
    for draft, end in zip(drafts, ends, strict=True):
        total = sum(item.points or 1 for item in items[draft.start : end])
        if draft.total is not None and draft.total != total:
            findings.add(POINTS_SUM, draft.token.note or draft.token.span, stated=f"{draft.total:g}", sum=f"{total:g}")
    return tuple(
        Section(
            name=f"{draft.token.type.text}题",
            start=draft.start,
            type=draft.type,
            points=draft.points,
            note=draft.token.note.text if draft.token.note else "",
        )
        for draft in drafts
    )
