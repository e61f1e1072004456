"""Events of a table, one a row, under the names of its columns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from fazhi.calendar import import_rules as rules
from fazhi.calendar.imports.drafts import MAX_EVENTS, Draft, Found, Value, Wanted, shortened, theme_of
from fazhi.calendar.imports.reasons import COLUMN, EVENTS, NO_DOUBLES, NO_WORD
from fazhi.calendar.imports.words import ALL, MANY, TABLES, ids_of
from fazhi.core.dates import read_date, read_month_day, read_time
from fazhi.core.fields import speaking
from fazhi.core.problem import Position, Problem

MAX_COLUMNS = 50
TEXTS = ("title", "title_en", "place", "place_en", "description", "description_en")
HEADS: Mapping[str, tuple[str, ...]] = {
    "id": ("编号", "uid"),
    "on": ("日期", "date", "day", "开始日期", "start date", "startdate"),
    "last": ("结束日期", "end date", "enddate", "last day"),
    "start": ("开始", "开始时间", "时间", "start time", "starttime", "begin", "time"),
    "end": ("结束", "结束时间", "end time", "endtime"),
    "deadline": ("截止", "截止日期", "due"),
    "title": ("标题", "名称", "活动", "活动名称", "summary", "subject", "event", "name"),
    "title_en": ("英文标题", "英文名称"),
    "place": ("地点", "location", "where"),
    "place_en": ("英文地点",),
    "theme": ("主题",),
    "stage": ("学段", "stages"),
    "roles": ("对象", "role", "audience"),
    "kind": ("类型", "type"),
    "contest": ("征集",),
    "description": ("说明", "备注", "内容", "notes", "details"),
    "description_en": ("英文说明",),
}
_NAMES = {name: key for key, others in HEADS.items() for name in (key, key.replace("_", " "), *others)}
_SPLIT = re.compile(r"[、,，;；/|\n]+")
_HALVES = {"上午": range(0), "早上": range(0), "中午": range(1, 3), "下午": range(1, 12), "晚上": range(5, 12)}
"""Parts of the day, with the hours of them that are twelve later by the clock."""
_HALF = rf"(?P<half>{'|'.join(_HALVES)})\s*"
_HYPHEN = rf"(?<=[日分])-|(?<=\d)-(?=(?:{'|'.join(_HALVES)})?\s*\d{{1,2}}[:：.月时点])"
"""A plain hyphen stands inside of dates too: it parts only what cannot be one."""
_SPAN = re.compile(rf"\s*(?:至|到|~|～|—+|–|\s-\s|{_HYPHEN})\s*")
_MOMENT = re.compile(rf"(?P<day>.*?\S)(?:\s+|T|(?=[上早中下晚]))(?P<clock>(?:{_HALF})?\d{{1,2}}[:：时点].*)")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, every cell as text."""

    number: int
    cells: Sequence[str]


class _NotRead(Exception):  # noqa: N818 — not an error of ours: it carries the author's problem out of the row
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read_rows(rows: Iterable[Row], path: str, wanted: Wanted) -> Found:
    """Return the events of the rows below the first that is not empty, which names the columns."""
    found = Found()
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if len(filled) > MAX_EVENTS + 1:
        at = Position(path, filled[MAX_EVENTS + 1].number)
        return Found(problems=[speaking(rules.TOO_LARGE, what=EVENTS).at(at, limit=MAX_EVENTS)])
    head = filled[0] if filled else Row(1, ())
    columns = _columns(head, path, found)
    for missing in _missing(columns):
        found.problems.append(rules.NO_HEAD.at(Position(path, head.number), missing=missing))
    for row in filled[1:] if not found.problems else ():
        _read_row(row, columns, path, wanted, found)
    for at, text in _unnamed(head, columns, filled[1:], path):
        found.left(at, text, COLUMN)
    return found


def _columns(head: Row, path: str, found: Found) -> dict[str, int]:
    columns: dict[str, int] = {}
    for number, cell in enumerate(head.cells[:MAX_COLUMNS]):
        key = _NAMES.get(" ".join(cell.split()).casefold())
        if key in columns:
            found.problems.append(rules.BROKEN.at(Position(path, head.number, number + 1), detail=shortened(cell)))
        elif key:
            columns[key] = number
    return columns


def _missing(columns: Mapping[str, int]) -> list[str]:
    is_dated = {"on", "start", "deadline"} & set(columns)
    return [*([] if "title" in columns else ["标题 / title"]), *([] if is_dated else ["日期 / date"])]


def _unnamed(head: Row, columns: Mapping[str, int], rows: Sequence[Row], path: str) -> Iterable[tuple[Position, str]]:
    """Yield the columns with something in them that no key takes."""
    width = max((len(row.cells) for row in (head, *rows)), default=0)
    for number in range(width):
        written = next((row for row in rows if number < len(row.cells) and row.cells[number].strip()), None)
        if written and number not in columns.values():
            name = head.cells[number].strip() if number < len(head.cells) else ""
            yield Position(path, written.number, number + 1), name or written.cells[number]


def _read_row(row: Row, columns: Mapping[str, int], path: str, wanted: Wanted, found: Found) -> None:
    cells = {
        key: (row.cells[number].strip(), Position(path, row.number, number + 1))
        for key, number in columns.items()
        if number < len(row.cells) and row.cells[number].strip()
    }
    at = Position(path, row.number)
    inner = Found()
    try:
        values = _values(cells, at, wanted, inner)
    except _NotRead as not_read:
        found.problems.append(not_read.problem)
        return
    found.drafts.append(Draft(at, values, cells["id"][0] if "id" in cells else ""))
    found.problems += inner.problems


Cells = Mapping[str, tuple[str, Position]]


def _values(cells: Cells, at: Position, wanted: Wanted, found: Found) -> dict[str, Value]:
    values: dict[str, Value] = {key: found.text(cells[key][1], key, cells[key][0]) for key in TEXTS if key in cells}
    if not values.get("title"):
        raise _NotRead(rules.MISSING.at(at, key="标题 / title"))
    values |= _when(cells, at, wanted, found)
    for key in TABLES:
        if key in cells:
            values |= _named(key, *cells[key], found)
    if "theme" not in values and (theme := theme_of(str(values["title"]), wanted)):
        values["theme"] = theme
    return values


def _named(key: str, text: str, at: Position, found: Found) -> dict[str, Value]:
    words = [word for word in _SPLIT.split(text) if word.strip()]
    if key in MANY and any(word.strip().casefold() in ALL for word in words):
        return {}
    ids = [one for word in words for one in ids_of(key, word)]
    for word in words:
        if not ids_of(key, word):
            found.left(at, f"{key}: {word}", NO_WORD)
    if key in MANY:
        return {key: tuple(dict.fromkeys(ids))} if ids else {}
    for word in ids[1:]:
        found.left(at, f"{key}: {word}", NO_DOUBLES)
    return {key: ids[0]} if ids else {}


def _when(cells: Cells, at: Position, wanted: Wanted, found: Found) -> dict[str, Value]:
    """Return days and times, wherever the columns have put them: a begin may be a day, a time or both."""
    days: list[date] = []
    clocks: dict[str, time] = {}
    for key in ("on", "start", "last", "end"):
        for part in _parts(cells[key][0]) if key in cells else ():
            known = replace(wanted, year=days[0].year) if days else wanted
            day, moment = _day_and_time(part, cells[key][1], known)
            days += [day] if day else []
            if moment:
                clocks["end" if key in {"end", "last"} or "start" in clocks else "start"] = moment
    due = _day_and_time(*cells["deadline"], wanted)[0] if "deadline" in cells else None
    if due:
        return {"deadline": due.isoformat(), **({"opens": days[0].isoformat()} if days else {})}
    if not days:
        raise _NotRead(rules.MISSING.at(at, key="日期 / date"))
    if len(days) > 1 and days[-1] < days[0]:
        raise _NotRead(rules.NOT_WHEN.at(at, value=f"{days[0]} – {days[-1]}"))
    span = {"on": days[0].isoformat(), **({"last": days[-1].isoformat()} if days[-1] != days[0] else {})}
    if "last" in span and clocks:
        times = " – ".join(f"{moment:%H:%M}" for moment in clocks.values())
        found.altered(at, f"几天的活动不写时间（{times}）", f"days without times ({times})")
        return {**span}
    return {**span, **{key: f"{moment:%H:%M}" for key, moment in clocks.items()}}


def _day_and_time(text: str, at: Position, wanted: Wanted) -> tuple[date | None, time | None]:
    text = re.sub(r"[(（].{0,4}[)）]|(?:星期|周)[一二三四五六日天]", " ", text).strip()
    if (moment := _clock(text)) is not None:
        return None, moment
    both = _MOMENT.fullmatch(text)
    if both:
        return _day(both["day"], at, wanted), _time(both["clock"], at)
    return _day(text, at, wanted), None


def _day(text: str, at: Position, wanted: Wanted) -> date:
    day = read_date(text)
    if day:
        return day
    month_day = read_month_day(text)
    if month_day is None:
        raise _NotRead(rules.NOT_WHEN.at(at, value=shortened(text)))
    if wanted.year is None:
        raise _NotRead(rules.NO_YEAR.at(at, value=shortened(text)))
    try:
        return month_day.of(wanted.year)
    except ValueError as error:
        raise _NotRead(rules.NOT_WHEN.at(at, value=shortened(text))) from error


def _time(text: str, at: Position) -> time:
    moment = _clock(text)
    if moment is None:
        raise _NotRead(rules.NOT_WHEN.at(at, value=shortened(text)))
    return moment


def _clock(text: str) -> time | None:
    half = re.match(_HALF, text)
    moment = read_time(re.sub(r"^(\d{1,2}:\d{2}):\d{2}$", r"\1", text[half.end() if half else 0 :]))
    if half and moment and moment.hour in _HALVES[half["half"]]:
        return moment.replace(hour=moment.hour + 12)
    return moment


def _parts(text: str) -> list[str]:
    """Return both ends of a span; the part of the day said at the first holds for the second."""
    first, *others = _SPAN.split(text)
    half = re.search(_HALF, first)
    return [first, *(half["half"] + it if half and read_time(it) else it for it in others)]
