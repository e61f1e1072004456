"""The linter for .ics files: what validators let pass and clients trip over (CALENDAR §A)."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial

from dateutil.rrule import rrulestr

from fazhi.calendar import lint_rules
from fazhi.calendar.ics_lines import Component, Property, read_components
from fazhi.core.problem import Position, Problem, in_order

LARGEST = 1024 * 1024
_MOMENT = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?", re.ASCII)
_TIMES = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE", "DUE")
_LEAP = (2, 29)
At = Callable[[int], Position]


def lint(data: bytes, path: str) -> list[Problem]:
    """Return the problems of a file, in order; bytes that are not UTF-8 are looked at as replacement characters."""
    problems = check_size(data, path)
    at = partial(Position, path)
    root = read_components(data.decode("utf-8-sig", "replace"), at, problems.append)
    calendars = [part for part in root.parts if part.name == "VCALENDAR"]
    if not calendars:
        problems.append(lint_rules.NOT_CALENDAR.at(at(1)))
    for calendar in calendars:
        problems += _calendar(calendar, at)
    return in_order(problems)


def check_size(data: bytes, path: str) -> list[Problem]:
    """Return the problem of a file that clients may refuse for its size."""
    return [lint_rules.LARGE.at(Position(path, 1), size=len(data))] if len(data) > LARGEST else []


def _calendar(calendar: Component, at: At) -> Iterator[Problem]:
    for name in ("VERSION", "PRODID"):
        if not calendar.get(name):
            yield lint_rules.NO_VERSION.at(at(calendar.line), name=name)
    if method := calendar.get("METHOD"):
        yield lint_rules.METHOD.at(at(method.line))
    refresh = calendar.get("REFRESH-INTERVAL")
    if refresh and refresh.parameters.get("VALUE") != "DURATION":
        yield lint_rules.REFRESH.at(at(refresh.line))
    for zone in calendar.every("VTIMEZONE"):
        yield from _zone(zone, at)
    zones = {one.value for zone in calendar.every("VTIMEZONE") if (one := zone.get("TZID"))}
    events = list(calendar.every("VEVENT"))
    for event in events:
        yield from _event(event, zones, at)
    yield from _same_uids(events, at)


def _zone(zone: Component, at: At) -> Iterator[Problem]:
    for part in (zone, *zone.parts):
        for one in part.properties:
            if one.name in {"COMMENT", "RDATE"}:
                yield lint_rules.ZONE_COMMENT.at(at(one.line), name=one.name)


def _event(event: Component, zones: set[str], at: At) -> Iterator[Problem]:
    required = {"UID": lint_rules.NO_UID, "DTSTAMP": lint_rules.NO_STAMP, "DTSTART": lint_rules.NO_START}
    for name, rule in required.items():
        found = event.get(name)
        if found is None or not found.value.strip():
            yield rule.at(at(event.line))
    for one in event.properties:
        if one.name in {*_TIMES, "DTSTAMP"}:
            yield from _time(one, zones, at)
    yield from _end(event, at)
    yield from _rule(event, at)


def _time(one: Property, zones: set[str], at: At) -> Iterator[Problem]:
    if one.parameters.get("VALUE") == "PERIOD":
        return
    zone = one.parameters.get("TZID")
    if zone is not None and zone not in zones:
        yield lint_rules.NO_ZONE.at(at(one.line), zone=zone)
    for value in one.value.split(","):
        moment = _read(value)
        if moment is None:
            yield lint_rules.BAD_DAY.at(at(one.line), name=one.name, value=value)
        elif isinstance(moment, datetime) and zone is None and not value.endswith("Z"):
            yield lint_rules.FLOATING.at(at(one.line), name=one.name)


def _end(event: Component, at: At) -> Iterator[Problem]:
    start, end = (event.get(name) for name in ("DTSTART", "DTEND"))
    first, last = (_read(one.value) if one else None for one in (start, end))
    if end is None or first is None or last is None:
        return
    if isinstance(first, datetime) != isinstance(last, datetime):
        yield lint_rules.END_TYPE.at(at(end.line))
    elif _is_comparable(start, end) and last == first:
        yield lint_rules.END_SAME.at(at(end.line))
    elif _is_comparable(start, end) and last < first:
        yield lint_rules.END_BEFORE.at(at(end.line))


def _is_comparable(start: Property | None, end: Property) -> bool:
    """Whether two times are told by the same clock."""
    clocks = [(one.parameters.get("TZID"), one.value.endswith("Z")) for one in (start, end) if one]
    return clocks[0] == clocks[-1]


def _rule(event: Component, at: At) -> Iterator[Problem]:
    written, start = event.get("RRULE"), event.get("DTSTART")
    if written is None:
        return
    first = _read(start.value) if start else None
    parts = dict(part.upper().partition("=")[::2] for part in written.value.split(";"))
    if wrong := _mistake(parts, written.value):
        yield lint_rules.BAD_RULE.at(at(written.line), part=wrong)
        return
    if _is_leap(parts, first):
        yield lint_rules.LEAP_RULE.at(at(written.line))
    until = parts.get("UNTIL")
    if until and first and not _fits(until, first, start):
        yield lint_rules.UNTIL_TYPE.at(at(written.line))


def _mistake(parts: dict[str, str], rule: str) -> str | None:
    """Return what is wrong with a rule; it is read, but never expanded."""
    if "FREQ" not in parts:
        return "FREQ"
    if "COUNT" in parts and "UNTIL" in parts:
        return "COUNT;UNTIL"
    number = next(
        (f"{name}={parts[name]}" for name in ("COUNT", "INTERVAL") if parts.get(name, "1").strip("0") == ""), None
    )
    try:
        rrulestr(re.sub(r"UNTIL=[^;]*;?", "", rule, flags=re.IGNORECASE).rstrip(";"), dtstart=datetime(2026, 1, 1))  # noqa: DTZ001
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return rule[:60]
    return f"UNTIL={parts['UNTIL']}" if "UNTIL" in parts and _read(parts["UNTIL"]) is None else number


def _is_leap(parts: dict[str, str], first: date | None) -> bool:
    months, days = parts.get("BYMONTH"), parts.get("BYMONTHDAY")
    if parts["FREQ"] != "YEARLY" or "BYDAY" in parts:
        return False
    if months is None and days is None:
        return first is not None and (first.month, first.day) == _LEAP
    return (months or str(first.month if first else 0)) == "2" and (days or str(first.day if first else 0)) == "29"


def _fits(until: str, first: date, start: Property | None) -> bool:
    if not isinstance(first, datetime):
        return "T" not in until
    is_floating = start is not None and "TZID" not in start.parameters and not start.value.endswith("Z")
    return "T" in until and (until.endswith("Z") or is_floating)


def _same_uids(events: list[Component], at: At) -> Iterator[Problem]:
    seen: dict[tuple[str, str], int] = {}
    for event in events:
        uid, instance = event.get("UID"), event.get("RECURRENCE-ID")
        if uid is None:
            continue
        key = uid.value, instance.value if instance else ""
        if key in seen:
            yield lint_rules.SAME_UID.at(at(uid.line), first=seen[key])
        seen.setdefault(key, uid.line)


def _read(value: str) -> date | datetime | None:
    """Return a day or a time of day, whatever its zone; None if there is no such thing."""
    found = _MOMENT.fullmatch(value.strip())
    if not found:
        return None
    try:
        if found[2]:
            return datetime.strptime(found[1] + found[2], "%Y%m%d%H%M%S")  # noqa: DTZ007 — only compared with its like
        return datetime.strptime(found[1], "%Y%m%d").date()  # noqa: DTZ007
    except ValueError:
        return None
