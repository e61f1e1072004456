"""Tables in questions: lines that begin with |, as in Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from fazhi.core.problem import Rule
from fazhi.core.span import Span
from fazhi.quiz.findings import Findings
from fazhi.quiz.media_rules import TABLE_FORM, TABLE_ROW

Align = Literal["", "start", "center", "end"]
_HIDDEN = re.compile(r"\\.|`[^`]*`|\[\[[^\[\]]*\]\]")
"""What may hold a | that parts no cells: \\|, code and [[甲|乙]]."""
_RULER = re.compile(r"(?P<start>:)?-+(?P<end>:)?$")


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the head, each inline Markdown."""

    aligns: tuple[Align, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def is_row(text: str) -> bool:
    """Whether a line is one of a table."""
    return text.lstrip().startswith(("|", "｜"))


def narrow_row(line: Span) -> Span:
    """Return a row of a table with its bars in half width; any other line as it is."""
    return Span(line.text.replace("｜", "|"), line.line, line.column) if is_row(line.text) else line


def read_tables(lines: Sequence[str]) -> list[Table]:
    """Read consecutive rows; none if they are no tables."""
    rows = [cells(line) for line in lines]
    if any(_faults(rows)):
        return []
    starts = [index - 1 for index in range(1, len(rows)) if is_ruler(rows[index])]
    return [_table(rows[start:end]) for start, end in pairwise([*starts, len(rows)])]


def check_tables(lines: list[Span], findings: Findings) -> None:
    """Report rows that make no table."""
    if not any(is_row(line.text) for line in lines):
        return
    for has_rows, run in groupby(lines, lambda line: is_row(line.text)):
        rows = list(run) if has_rows else []
        for index, rule, values in _faults([cells(line.text) for line in rows]):
            findings.add(rule, rows[index], **values)


def cells(row: str) -> tuple[str, ...]:
    """Return the cells of a row without the space around them."""
    bare = _HIDDEN.sub(lambda found: "-" * len(found[0]), row.rstrip())
    bars = [found.start() for found in re.finditer(r"\|", bare)]
    ends = bars if bare.endswith("|") and len(bars) > 1 else [*bars, len(bare)]
    return tuple(row[start + 1 : end].strip().replace("\\|", "|") for start, end in pairwise(ends))


def is_ruler(row: tuple[str, ...]) -> bool:
    """Whether a row is the one of dashes below the head."""
    return all(_RULER.match(cell) for cell in row)


def _faults(rows: list[tuple[str, ...]]) -> Iterator[tuple[int, Rule, dict[str, int]]]:
    """Yield the index of each row that is wrong, and why; a row of dashes begins another table."""
    if rows and (len(rows) < 2 or not is_ruler(rows[1])):
        yield 0, TABLE_FORM, {}
        return
    wanted = 0
    for index, row in enumerate(rows):
        if index + 1 < len(rows) and is_ruler(rows[index + 1]):
            wanted = len(row)
        if is_ruler(row) and len(row) != wanted:
            yield index, TABLE_FORM, {}
        elif len(row) > wanted:
            yield index, TABLE_ROW, {"count": len(row), "wanted": wanted}


def _table(rows: list[tuple[str, ...]]) -> Table:
    head, ruler, *body = rows
    return Table(tuple(_aligns(ruler)), head, tuple((*row, *[""] * (len(head) - len(row))) for row in body))


def _aligns(ruler: tuple[str, ...]) -> Iterator[Align]:
    for cell in ruler:
        found = _RULER.match(cell)
        start, end = (found["start"], found["end"]) if found else (None, None)
        yield "center" if start and end else "end" if end else "start" if start else ""
