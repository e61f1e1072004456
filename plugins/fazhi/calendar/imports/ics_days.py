"""Days, times and recurrences of an event of iCalendar, as events.yml says them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from fazhi.calendar import import_rules as rules
from fazhi.calendar.imports.drafts import Change, Found, Value, Wanted, shortened
from fazhi.calendar.imports.ics_lines import Component, Property
from fazhi.calendar.imports.ics_time import Clocks, NotWhenError, name_of, read_value
from fazhi.calendar.imports.reasons import NO_DOUBLES, REASONS
from fazhi.calendar.patterns import Recurring
from fazhi.calendar.recurrence import days_between, mistake_of, starts_on
from fazhi.core.problem import Words

ONE_DAY, NOTHING = timedelta(days=1), timedelta()
FAR, MAX_CHANGES = timedelta(days=3660), 400
"""How far from its first day and how often a repeated event may say otherwise; a hostile file costs no more."""
Held = frozenset[date]
GONE = Words("导入的文件里没有这一次", "Left out in the imported file")
OTHERWISE = Words("导入的文件里这一次有改动", "Changed in the imported file")


class Days(NamedTuple):
    """When an event is, in the zone in which it is written."""

    first: date
    last: date
    start: time | None = None
    end: time | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reading of one event needs to know, and where it notes what it finds."""

    clocks: Clocks
    wanted: Wanted
    found: Found


def read_days(event: Component, clocks: Clocks, found: Found) -> Days:
    """Return when an event is; raises NotWhenError and UnknownZoneError."""
    begin = event.first("DTSTART")
    assert begin  # noqa: S101 — for the type checker: the caller asked
    start, end = clocks.moment(begin), _end(event, clocks)
    if isinstance(start, datetime):
        zone = clocks.home(start, is_repeated=event.first("RRULE") is not None)
        if not begin.params.get("TZID") and not begin.value.strip().upper().endswith("Z"):
            found.altered(begin.at, f"没有时区，按 {clocks.own}", f"without a time zone, taken for {clocks.own}")
        stop = end.astimezone(zone) if isinstance(end, datetime) else None
        return _timed(start.astimezone(zone), stop, begin, found)._replace(zone=name_of(zone) or clocks.own)
    last = end.date() if isinstance(end, datetime) else end
    if last and last < start:
        raise NotWhenError(_end_text(event))
    return Days(start, max(start, last - ONE_DAY) if last else start)


def _timed(start: datetime, end: datetime | None, begin: Property, found: Found) -> Days:
    first, moment = start.date(), start.time().replace(second=0)
    if start.second:
        found.altered(begin.at, f"{start:%H:%M:%S} 去掉了秒", f"{start:%H:%M:%S} without its seconds")
    if end is None or end == start:
        return Days(first, first, moment)
    if end < start:
        raise NotWhenError(f"{end:%Y-%m-%d %H:%M}")
    if end.date() == first:
        closing = end.time().replace(second=0)
        return Days(first, first, moment, closing if closing > moment else None)
    last = end.date() - (ONE_DAY if end.time() == time() else NOTHING)
    shown = f"{start:%Y-%m-%d %H:%M} – {end:%Y-%m-%d %H:%M}"
    if last == first:
        found.altered(begin.at, f"{shown}，结束的 24:00 没有写", f"{shown}, without its end at 24:00")
        return Days(first, first, moment)
    found.altered(begin.at, f"{shown}，几天的活动不写时间", f"{shown}, as days without times")
    return Days(first, last)


def _end(event: Component, clocks: Clocks) -> date | datetime | None:
    end, length, begin = event.first("DTEND"), event.first("DURATION"), event.first("DTSTART")
    if end:
        return clocks.moment(end)
    if length is None or begin is None:
        return None
    lasts = read_value(length.value)
    if not isinstance(lasts, timedelta):
        raise NotWhenError(length.value)
    try:
        return clocks.of(clocks.moment(begin) + lasts)
    except OverflowError as error:
        raise NotWhenError(length.value) from error


def _end_text(event: Component) -> str:
    one = event.first("DTEND") or event.first("DURATION")
    return one.value if one else ""


def read_repeated(event: Component, days: Days, others: Sequence[Component], reading: Reading) -> dict[str, Value]:
    """Return the recurrence and what is otherwise on single days; a rule that events.yml cannot say is left."""
    written = event.all("RRULE")
    if not written:
        return {}
    lines = written[0].value.strip().upper().strip(";").split(";")
    rule = ";".join(_until(part, days, reading.clocks) for part in lines)
    when = Recurring(days.first, days.last, rule)
    if len(written) > 1 or mistake_of(when) or not starts_on(when):
        shown = " ".join(shortened(one.value) for one in written[:3])
        reading.found.problems.append(rules.NOT_REPEATED.at(written[0].at, rule=shown))
        for other in others:
            reading.found.left(other.at, "RECURRENCE-ID", REASONS["RECURRENCE-ID"])
        return {}
    named = [(text, one) for one in event.all("EXDATE") for text in one.value.split(",")]
    held = frozenset(days_between(when, when.on, when.on + FAR)) if named or others else frozenset()
    if len(named) + len(others) > MAX_CHANGES:
        reading.found.left(event.at, f"EXDATE > {MAX_CHANGES}", NO_DOUBLES)
    changes = [change for text, one in named[:MAX_CHANGES] for change in _cancelled(text, one, held, days, reading)]
    changes += [change for other in others[:MAX_CHANGES] for change in _changed(other, held, days, reading)]
    return {"rrule": rule, **({"changes": changes} if changes else {})}


def _until(part: str, days: Days, clocks: Clocks) -> str:
    """Return UNTIL as the last day on which the event may begin."""
    if not re.fullmatch(r"UNTIL=(?:19|20|21)\d{6}T\d{6}Z?", part):
        return part
    moment = clocks.of(read_value(part[6:]), days.zone or None)
    assert isinstance(moment, datetime)  # noqa: S101 — for the type checker: the pattern has a time
    local = moment.astimezone(clocks.zone(days.zone or clocks.own))
    is_before = days.start is not None and local.time() < days.start
    return f"UNTIL={local.date() - ONE_DAY if is_before else local.date():%Y%m%d}"


def _planned(text: str, one: Property, held: Held, days: Days, reading: Reading) -> date | None:
    """Return the day of the rule that a line names; notes one that is none of the rule's."""
    moment = reading.clocks.of(read_value(text), one.params.get("TZID"))
    zone = reading.clocks.zone(days.zone or reading.clocks.own)
    day = moment.astimezone(zone).date() if isinstance(moment, datetime) else moment
    if day in held:
        return day
    reading.found.left(one.at, f"{one.name} {text}", NO_DOUBLES)
    return None


def _cancelled(text: str, one: Property, held: Held, days: Days, reading: Reading) -> Iterator[Change]:
    day = _planned(text, one, held, days, reading)
    if day:
        yield _change(day, reading, GONE) | {"cancelled": "true"}


def _changed(other: Component, held: Held, days: Days, reading: Reading) -> Iterator[Change]:
    named = other.first("RECURRENCE-ID")
    day = _planned(named.value, named, held, days, reading) if named else None
    if day is None:
        return
    status = other.first("STATUS")
    if status and status.value.strip().upper() == "CANCELLED":
        yield _change(day, reading, GONE) | {"cancelled": "true"}
        return
    new = read_days(other, reading.clocks, reading.found) if other.first("DTSTART") else days._replace(first=day)
    change = {"moved": f"{new.first}"} if new.first != day else {}
    if new.start and (new.start, new.end) != (days.start, days.end):
        change |= {"start": f"{new.start:%H:%M}"} | ({"end": f"{new.end:%H:%M}"} if new.end else {})
    if change:
        yield _change(day, reading, OTHERWISE) | change
    for one in other.properties:
        if one.name in {"SUMMARY", "DESCRIPTION", "LOCATION", "ATTENDEE", "ATTACH"}:
            reading.found.left(one.at, f"{day} {one.name}:{one.value}", REASONS["RECURRENCE-ID"])


def _change(day: date, reading: Reading, note: Words) -> dict[str, str]:
    return {"on": f"{day}", "changed": f"{reading.wanted.today}", "note": note.zh, "note_en": note.en}
