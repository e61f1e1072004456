"""Writing iCalendar text (RFC 5545, 3.1 and 3.3): content lines, escaped and folded.

Thousands of events are written at every build, so this is plain text; icalendar, ical.js and libical read it back in
the tests.
"""

import re
from datetime import UTC, date, datetime, timedelta

ZONE = "Asia/Shanghai"
VTIMEZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19920101T000000\r\nTZNAME:CST\r\n"
    "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)
"""China has had no summer time since 1992; the transitions before confuse Outlook, and a COMMENT here libical."""
MAX_OCTETS = 75
"""Of a line without its end (RFC 5545, 3.1)."""
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u2028\u2029]")
_SPECIAL = re.compile(r"[\\;,\x00-\x1f\x7f\u2028\u2029]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def line(name: str, value: str) -> str:
    """Return a content line, folded; the value is already escaped."""
    whole = f"{name}:{value}"
    data = whole.encode()
    if len(data) <= MAX_OCTETS:
        return f"{whole}\r\n"
    parts, rest, room = [], data, MAX_OCTETS
    while len(rest) > room:
        cut = room
        while rest[cut] & 0xC0 == 0x80:  # never within a character
            cut -= 1
        parts.append(rest[:cut])
        rest, room = rest[cut:], MAX_OCTETS - 1
    return b"\r\n ".join([*parts, rest]).decode() + "\r\n"


def text(value: str) -> str:
    """Return a text as iCalendar wants it; control characters become spaces, so that no line can be smuggled in."""
    if not _SPECIAL.search(value):
        return value
    return _CONTROL.sub(" ", value.replace("\r\n", "\n").replace("\r", "\n")).translate(_ESCAPED)


def texts(values: list[str]) -> str:
    """Return a list of texts."""
    return ",".join(text(value) for value in values)


def stamp(day: date) -> str:
    """Return the beginning of a day as a moment in UTC."""
    return f"{_digits(day)}T000000Z"


def moment(name: str, when: date | datetime) -> str:
    """Return a property that holds a day, or a time in the zone that the feed describes, or one in UTC."""
    if not isinstance(when, datetime):
        return f"{name};VALUE=DATE:{_digits(when)}\r\n"
    if str(when.tzinfo) == ZONE:
        return line(f"{name};TZID={ZONE}", f"{when:%Y%m%dT%H%M%S}")
    return line(name, utc(when))


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")  # a third of what formatting costs


def utc(when: datetime) -> str:
    """Return a moment in UTC."""
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def duration(length: timedelta) -> str:
    """Return a duration in days, hours and minutes; minutes are the least."""
    minutes = abs(int(length.total_seconds())) // 60
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    parts = [f"{hours}H" if hours else "", f"{minutes}M" if minutes else ""]
    within = "".join(parts)
    sign = "-" if length < timedelta() else ""
    return f"{sign}P{f'{days}D' if days or not within else ''}{f'T{within}' if within else ''}"
