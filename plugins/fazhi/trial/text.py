"""Running text: paragraphs, lists and tables."""

from collections.abc import Sequence

from fazhi.core.findings import Findings
from fazhi.core.span import Span
from fazhi.trial.lines import bullet_of, is_indented, is_rule, item_of, read_cells, without_mark
from fazhi.trial.model import Listing, Paragraph, Table, Text
from fazhi.trial.rules import BAD_ROW

_Block = Paragraph | Listing | Table


def read_text(lines: Sequence[Span], findings: Findings) -> Text:
    """Return lines as blocks; every line that is not blank is in one of them."""
    blocks: list[_Block] = []
    waiting = [line for line in lines if line.text.strip()]
    while waiting:
        block, used = _next_block(waiting, findings)
        blocks.append(block)
        waiting = waiting[used:]
    return tuple(blocks)


def read_items(lines: Sequence[Span]) -> tuple[Span, ...]:
    """Return one item a line without its number; indented lines continue the item above."""
    items: list[Span] = []
    for line in (line for line in lines if line.text.strip()):
        if items and is_indented(line) and not item_of(line):
            items[-1] = _continued(items[-1], line)
        else:
            items.append(without_mark(line))
    return tuple(items)


def _continued(item: Span, line: Span) -> Span:
    return Span(f"{item.text}\n{line.text.strip()}", item.line, item.column)


def _next_block(lines: Sequence[Span], findings: Findings) -> tuple[_Block, int]:
    """Return the block that the first line begins, and how many lines it takes."""
    if read_cells(lines[0]):
        return _table(lines, findings)
    for marked, is_numbered in ((bullet_of, False), (item_of, True)):
        items: list[str] = []
        for line in lines:
            if not (item := marked(line)):
                break
            items.append(item.text)
        if items:
            return Listing(tuple(items), is_numbered), len(items)
    return Paragraph(lines[0].text.strip()), 1


def _table(lines: Sequence[Span], findings: Findings) -> tuple[Table, int]:
    rows: list[list[Span]] = []
    used = 0
    for line in lines:
        cells = read_cells(line)
        if cells is None:
            break
        used += 1
        if not is_rule(cells):
            rows.append(cells)
            if len(cells) != len(rows[0]):
                findings.add(BAD_ROW, line.cut(0), count=len(cells), wanted=len(rows[0]))
    head, *body = [tuple(cell.text for cell in row) for row in rows] or [()]
    return Table(head, tuple(body)), used
