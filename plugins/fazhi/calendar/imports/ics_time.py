"""Days and times of an iCalendar file, in the zone in which events.yml can say them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import vDDDTypes
from icalendar.error import InvalidCalendar
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from fazhi.calendar.imports.ics_lines import Component, Property
from fazhi.calendar.kinds import YEARS

READ: Any = vDDDTypes.from_ical
HALF_A_YEAR = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class UnknownZoneError(Exception):
    """A time whose zone nobody can tell."""

    name: str


@dataclass(frozen=True, slots=True)
class NotWhenError(Exception):
    """A text that is no day or time."""

    value: str


@dataclass(frozen=True, slots=True)
class Clocks:
    """The zones of a file."""

    own: str
    """The zone of events.yml."""
    defined: Mapping[str, tzinfo]
    """Zones that the file itself defines, where their clocks never change."""

    def zone(self, name: str) -> tzinfo:
        """Return the zone of a name that a file may give it; raises UnknownZoneError."""
        parts = name.strip().strip("/").split("/")
        for known in (name.strip("/"), "/".join(parts[-2:]), WINDOWS_TO_OLSON.get(name, "")):
            try:
                return ZoneInfo(known)
            except (KeyError, ValueError, OSError):
                continue
        if name in self.defined:
            return self.defined[name]
        raise UnknownZoneError(name)

    def moment(self, one: Property) -> date | datetime:
        """Return a day, or a time with its zone; a floating time is one of the own zone."""
        try:
            return self.of(read_value(one.value), one.params.get("TZID"))
        except NotWhenError as error:
            raise NotWhenError(one.value) from error

    def of(self, value: object, zone: str | None = None) -> date | datetime:
        """Return a day, or a time with its zone."""
        if isinstance(value, date) and value.year not in YEARS:
            raise NotWhenError(f"{value}")
        if isinstance(value, datetime):
            return value if value.tzinfo else value.replace(tzinfo=self.zone(zone or self.own))
        if isinstance(value, date):
            return value
        raise NotWhenError(str(value))

    def home(self, start: datetime, *, is_repeated: bool) -> tzinfo:
        """Return the zone in which to write a time; raises UnknownZoneError if no zone with a name says the same."""
        written, own = start.tzinfo, self.zone(self.own)
        if written and name_of(written) not in {None, "UTC"}:
            return written
        here = start.astimezone(own)
        if not is_repeated or (here.date() == start.date() and here.utcoffset() == (here + HALF_A_YEAR).utcoffset()):
            return own
        if name_of(written) is None:
            raise UnknownZoneError(str(written))
        return written or own


def name_of(zone: tzinfo | None) -> str | None:
    """Return the name under which events.yml knows a zone."""
    return zone.key if isinstance(zone, ZoneInfo) else None


def read_value(text: str) -> object:
    """Return a day, time or duration; raises NotWhenError."""
    try:
        return READ(text.strip().upper())
    except (ValueError, InvalidCalendar, OverflowError, TypeError) as error:
        raise NotWhenError(text) from error


def zones_of(root: Component) -> dict[str, tzinfo]:
    """Return the zones that a file defines, as long as their clocks never change."""
    found: dict[str, tzinfo] = {}
    for zone in (part for part in root.walk() if part.name == "VTIMEZONE"):
        name = zone.first("TZID")
        offsets = {to.value.strip() for part in zone.parts for to in part.all("TZOFFSETTO")}
        minutes = _minutes(offsets.pop()) if len(offsets) == 1 else None
        if name and minutes is not None:
            found[name.value] = timezone(timedelta(minutes=minutes))
    return found


def _minutes(offset: str) -> int | None:
    digits = offset[1:5]
    if offset[:1] not in {"+", "-"} or len(digits) != 4 or not (digits.isascii() and digits.isdigit()):
        return None
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return (-minutes if offset[0] == "-" else minutes) if minutes < 24 * 60 else None
