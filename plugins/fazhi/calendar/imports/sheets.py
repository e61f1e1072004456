"""The rows of CSV files and Excel workbooks."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, time, timedelta
from typing import Any

from fazhi.calendar import import_rules as rules
from fazhi.calendar.imports.drafts import Found, Wanted, decode, shortened
from fazhi.calendar.imports.reasons import FORMULA, ROWS, SHEET
from fazhi.calendar.imports.rows import MAX_COLUMNS, Row, read_rows
from fazhi.core.fields import speaking
from fazhi.core.problem import Position, Words

MAX_ROWS = 20_000
MAX_PARTS = 500
MAX_UNPACKED = 40 * 1024 * 1024
NOT_A_ZIP = Words("不是 .xlsx 文件", "it is no .xlsx file")
BOMB = Words("解开以后太大", "it is too large once unpacked")
ENTITIES = Words("里面有 DTD", "it holds a DTD")
MACROS = Words("里面有宏", "it holds macros")


def read_csv(data: bytes, path: str, wanted: Wanted) -> Found:
    """Return the events of a CSV file, separated by commas, semicolons or tabs."""
    text = decode(data)
    if text is None:
        return Found(problems=[rules.ENCODING.at(Position(path, 1))])
    head = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(",;\t，", key=head.count)
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        before = 0
        for cells in reader:
            rows.append(Row(before + 1, cells))
            before = reader.line_num
    except csv.Error as error:
        return Found(problems=[rules.BROKEN.at(Position(path, before + 1), detail=str(error))])
    return read_rows(rows, path, wanted)


def read_xlsx(data: bytes, path: str, wanted: Wanted) -> Found:
    """Return the events of the first sheet; nothing is computed and no other file is asked."""
    at = Position(path, 1)
    harm = _harm(data)
    if harm:
        return Found(problems=[speaking(rules.HARMFUL, why=harm).at(at)])
    try:
        import openpyxl  # noqa: F401 — asked here, used below
    except ModuleNotFoundError:
        return Found(problems=[rules.NOT_INSTALLED.at(at)])
    try:
        return _read_workbook(data, path, wanted)
    except Exception as error:  # noqa: BLE001 — a broken workbook makes openpyxl raise whatever it stumbles over
        return Found(problems=[rules.BROKEN.at(at, detail=shortened(f"{type(error).__name__}: {error}"))])


def _harm(data: bytes) -> Words | None:
    """Return why a workbook must not be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_UNPACKED:
                return BOMB
            if any(member.filename.casefold().endswith("vbaproject.bin") for member in members):
                return MACROS
            for member in members:  # no more is unpacked than was declared
                if member.filename.casefold().endswith((".xml", ".rels")) and _has_entities(archive.read(member)):
                    return ENTITIES
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return NOT_A_ZIP
    return None


def _has_entities(xml: bytes) -> bool:
    """Whether there is a document type, in whatever width its letters are written."""
    upper = xml.replace(b"\0", b"").upper()
    return b"<!DOCTYPE" in upper or b"<!ENTITY" in upper


def _read_workbook(data: bytes, path: str, wanted: Wanted) -> Found:
    from openpyxl import load_workbook

    def opened(*, is_computed: bool) -> Any:
        return load_workbook(io.BytesIO(data), read_only=True, data_only=is_computed, keep_links=False)

    with closing(opened(is_computed=True)) as results, closing(opened(is_computed=False)) as written:
        sheet, formulas = results.worksheets[0], written.worksheets[0]
        if (sheet.max_row or 0) > MAX_ROWS:
            return Found(
                problems=[speaking(rules.TOO_LARGE, what=ROWS).at(Position(path, MAX_ROWS + 1), limit=MAX_ROWS)]
            )
        rows = list(_rows(sheet))
        found = read_rows(rows, path, wanted)
        for row, column in _lost(rows, _rows(formulas)):
            found.left(Position(path, row, column), rows[row - 1].cells[column - 1] or "=", FORMULA)
        for other in results.worksheets[1:]:
            if any(any(cell.strip() for cell in row.cells) for row in _rows(other)):
                found.left(Position(path, 1), str(other.title), SHEET)
    return found


def _rows(sheet: Any) -> Iterator[Row]:
    limits = {"max_row": MAX_ROWS, "max_col": MAX_COLUMNS, "values_only": True}
    for number, cells in enumerate(sheet.iter_rows(**limits), 1):
        yield Row(number, [_text(cell) for cell in cells])


def _lost(results: Sequence[Row], formulas: Iterator[Row]) -> Iterator[tuple[int, int]]:
    """Yield row and column of formulas without a stored result."""
    for row, other in zip(results, formulas, strict=False):
        for column, (result, formula) in enumerate(zip(row.cells, other.cells, strict=False), 1):
            if formula.startswith("=") and not result:
                yield row.number, column


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}" if cell.time() == time() else f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, timedelta):
        minutes = int(cell.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
