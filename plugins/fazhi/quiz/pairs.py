"""The lines of a matching item (左 —— 右) and of a rubric (- 要点（2分）)."""

import re
from dataclasses import dataclass

from fazhi.core.span import Span

_BULLETS = re.compile(r"\s*(?:[-*+•·]\s+)*")
_BETWEEN = re.compile(r"\s*(?:—+|─+|=>|->|→|--+)\s*")
_BULLET = re.compile(r"\s*(?:[-*+•·]\s*)+")
_POINTS = re.compile(r"\(\s*(?P<points>\d{1,4}(?:\.\d{1,2})?)\s*(?:分|points?)\s*\)\s*[;。.]?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PairLine:
    """A line with a left and a right side; either may be empty."""

    span: Span
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A line of a rubric."""

    text: Span
    points: float | None
    """None if the author wrote none."""


def read_pair(span: Span) -> PairLine | None:
    """Read 左 —— 右; the first dash or arrow stands between the two."""
    bullets = _BULLETS.match(span.plain)
    start = bullets.end() if bullets else 0
    between = _BETWEEN.search(span.plain, start)
    if not between:
        return None
    return PairLine(span, span.cut(start, between.start()), span.cut(between.end()))


def is_criterion(span: Span) -> bool:
    """Whether a line below 评分点 is one of its points."""
    return bool(_BULLET.match(span.plain))


def read_criterion(span: Span) -> CriterionLine:
    """Read - 保留证据（2分）."""
    bullet, points = _BULLET.match(span.plain), _POINTS.search(span.plain)
    start = bullet.end() if bullet else 0
    text = span.cut(start, points.start() if points else None)
    return CriterionLine(text, float(points["points"]) if points else None)


def split_criteria(value: Span) -> list[Span]:
    """Return the points of a rubric written on one line: 保留证据（2分）；求助（2分）."""
    ends = [found.start() for found in re.finditer(";", value.plain)]
    starts = [0, *(end + 1 for end in ends)]
    return [
        part for start, end in zip(starts, [*ends, len(value.text)], strict=True) if (part := value.cut(start, end))
    ]
