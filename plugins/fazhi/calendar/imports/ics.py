"""Events of an iCalendar file (RFC 5545)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fazhi.calendar import import_rules as rules
from fazhi.calendar.imports.drafts import MAX_EVENTS, Draft, Found, Value, Wanted, decode, shortened, theme_of
from fazhi.calendar.imports.ics_days import Reading, read_days, read_repeated
from fazhi.calendar.imports.ics_lines import Component, read_components
from fazhi.calendar.imports.ics_time import Clocks, NotWhenError, UnknownZoneError, zones_of
from fazhi.calendar.imports.reasons import CANCELLED, EVENT_ONLY, EVENTS, NO_DOUBLES, PARAMETER, REASONS, UNKNOWN
from fazhi.calendar.imports.words import named_values
from fazhi.core.fields import speaking
from fazhi.core.problem import Position, Problem

CARRIED = ("SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "DTEND", "DURATION", "RRULE", "UID")
TEXTS = {"SUMMARY": "title", "LOCATION": "place", "DESCRIPTION": "description"}
BOOKKEEPING = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE"})
"""Says nothing to readers; events.yml keeps its own."""
DEFAULTS = frozenset({("STATUS", "CONFIRMED"), ("TRANSP", "OPAQUE"), ("TRANSP", "TRANSPARENT"), ("CLASS", "PUBLIC")})
QUIET_PARAMS = frozenset({"TZID", "VALUE", "LANGUAGE", "CHARSET", "ENCODING"})
ZONES = frozenset({"VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"})


def read_ics(data: bytes, path: str, wanted: Wanted) -> Found:
    """Return the events of a file and everything that cannot come along."""
    text = decode(data)
    if text is None:
        return Found(problems=[rules.ENCODING.at(Position(path, 1))])
    root, problems = read_components(text, path)
    components = list(root.walk())
    events = [one for one in components if one.name == "VEVENT"]
    found = Found(problems=problems)
    if len(events) > MAX_EVENTS:
        return Found(problems=[speaking(rules.TOO_LARGE, what=EVENTS).at(events[MAX_EVENTS].at, limit=MAX_EVENTS)])
    if not problems and not any(one.name in {"VCALENDAR", "VEVENT"} for one in components):
        found.problems.append(rules.BROKEN.at(root.at, detail="BEGIN:VCALENDAR"))
    for one in components:
        if one.name and one.name not in ZONES | {"VEVENT", "VALARM"}:
            found.left(one.at, shortened(one.name), REASONS.get(one.name, EVENT_ONLY))
    others = _others(events)
    clocks = Clocks(wanted.zone, zones_of(root))
    for event in events:
        if event.is_closed and not any(event is one for one in others.get(_uid(event), ())):
            _read_event(event, others.get(_uid(event), ()), Reading(clocks, wanted, found))
    return found


def _uid(event: Component) -> str:
    uid = event.first("UID")
    return uid.value.strip() if uid else ""


def _others(events: Sequence[Component]) -> dict[str, list[Component]]:
    """Return what is otherwise on single days of a repeated event, by the UID they share with it."""
    masters = {_uid(one) for one in events if one.first("RRULE") and not one.first("RECURRENCE-ID")} - {""}
    others: dict[str, list[Component]] = defaultdict(list)
    for one in events:
        if one.first("RECURRENCE-ID") and _uid(one) in masters:
            others[_uid(one)].append(one)
    return others


def _read_event(event: Component, others: Sequence[Component], reading: Reading) -> None:
    """Add the event, or note why it stays behind; what it cannot bring along is noted only if it comes."""
    inner = Found()
    refused = next(_refusals(event), None)
    if refused is None:
        try:
            values = _values(event, others, replace(reading, found=inner))
        except NotWhenError as error:
            refused = rules.NOT_WHEN.at(_place_of(event, error.value), value=shortened(error.value))
        except UnknownZoneError as error:
            refused = rules.NO_ZONE.at(_place_of(event, error.name), zone=shortened(error.name))
    if refused:
        reading.found.problems.append(refused)
        return
    uid = event.first("UID")
    again = event.first("RECURRENCE-ID")
    name = "".join(one.value for one in (uid, again) if one)
    reading.found.drafts.append(Draft(event.at, values, name if uid else ""))
    reading.found.problems += inner.problems


def _refusals(event: Component) -> Iterator[Problem]:
    for key in ("SUMMARY", "DTSTART"):
        one = event.first(key)
        if one is None or not one.value.strip():
            yield rules.MISSING.at(one.at if one else event.at, key=key)
    status = event.first("STATUS")
    if status and status.value.strip().upper() == "CANCELLED":
        title = event.first("SUMMARY")
        yield speaking(rules.REFUSED, why=CANCELLED).at(status.at, title=shortened(title.value) if title else "")


def _place_of(event: Component, written: str) -> Position:
    """Return the line of a value or a zone."""
    lines = (one.at for one in event.properties if written in {one.value, one.params.get("TZID")})
    return next(lines, event.at)


def _values(event: Component, others: Sequence[Component], reading: Reading) -> dict[str, Value]:
    found, wanted = reading.found, reading.wanted
    values: dict[str, Value] = {}
    for name, key in TEXTS.items():
        one = event.first(name)
        if one and one.value.strip():
            values[key] = found.text(one.at, name, one.value)
    days = read_days(event, reading.clocks, found)
    values["on"] = days.first.isoformat()
    if days.last != days.first:
        values["last"] = days.last.isoformat()
    for key, moment in (("start", days.start), ("end", days.end)):
        if moment is not None:
            values[key] = f"{moment:%H:%M}"
    if days.start and days.zone != wanted.zone:
        values["zone"] = days.zone
    values |= read_repeated(event, days, others, reading)
    values |= _sorted_into(event, str(values.get("title", "")), wanted, found)
    _note_rest(event, found)
    return values


def _sorted_into(event: Component, title: str, wanted: Wanted, found: Found) -> dict[str, Value]:
    """Return theme, kind, stages and roles, as far as the categories name them."""
    values: dict[str, Value] = {}
    for one in event.all("CATEGORIES"):
        for word in (word.strip() for word in one.value.split(",")):
            if word and not named_values(word, values):
                found.left(one.at, f"CATEGORIES {word}", REASONS["CATEGORIES"])
    if "theme" not in values and (theme := theme_of(title, wanted)):
        values["theme"] = theme
    return values


def _note_rest(event: Component, found: Found) -> None:
    seen: set[str] = set()
    for one in event.properties:
        if one.name in CARRIED:
            if (one.name in seen and one.name != "RRULE") or (one.name == "DURATION" and event.first("DTEND")):
                found.left(one.at, f"{one.name}:{one.value}", NO_DOUBLES)
            for param in sorted(set(one.params) - QUIET_PARAMS):
                found.left(one.at, f"{one.name};{param}={one.params[param]}", PARAMETER)
        elif one.name == "EXDATE" and event.first("RRULE"):
            pass  # became changes, or went with its rule
        elif one.name not in BOOKKEEPING | {"CATEGORIES"} and (one.name, one.value.strip().upper()) not in DEFAULTS:
            reason = REASONS.get(one.name, UNKNOWN)
            found.left(one.at, f"{one.name}:{one.value}", reason)
        seen.add(one.name)
    for part in event.parts:
        if part.name == "VALARM":
            found.left(part.at, part.name, REASONS["VALARM"])
