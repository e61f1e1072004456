"""What libical reads in .ics files: `libical.py FIRST AFTER FILE…` prints {file: [[start, end, uid, is cancelled]]}.

It is run by the system's Python (Debian, Ubuntu: gir1.2-ical-3.0 and python3-gi), hence without anything of ours. It
exits 1 if libical finds an error in a file.
"""

import json
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib as I  # noqa: E402 — after its version is chosen

CHINA = timezone(timedelta(hours=8))
EVENT, STATUS = I.ComponentKind.VEVENT_COMPONENT, I.PropertyKind.STATUS_PROPERTY
RECURRENCE_ID = I.PropertyKind.RECURRENCEID_PROPERTY


def spelled(seconds: int, is_date: bool) -> str:
    if is_date:
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d}"
    return f"{datetime.fromtimestamp(seconds, CHINA):%Y-%m-%dT%H:%M:%S}"


def events(calendar):
    event = calendar.get_first_component(EVENT)
    while event:
        yield event
        event = calendar.get_next_component(EVENT)


def spans(event, first, after):
    found = []
    event.foreach_recurrence(first, after, lambda _, span, __: found.append((span.get_start(), span.get_end())), None)
    return found


def recurrence_key(event):
    """Return UID and moment of what an override stands for; libical does not know the zone of a RECURRENCE-ID."""
    return event.get_uid(), event.get_recurrenceid().as_timet_with_zone(event.get_dtstart().get_timezone())


def read(calendar, first, after) -> list:
    changed = {recurrence_key(event) for event in events(calendar) if event.get_first_property(RECURRENCE_ID)}
    rows = []
    for event in events(calendar):
        is_date, uid, status = event.get_dtstart().is_date(), event.get_uid(), event.get_first_property(STATUS)
        is_cancelled = status is not None and "CANCELLED" in status.as_ical_string()
        for start, end in spans(event, first, after):
            if event.get_first_property(RECURRENCE_ID) or (uid, start) not in changed:
                rows.append([spelled(start, is_date), spelled(end, is_date), uid, is_cancelled])
    return sorted(row for row in rows if row[0] < sys.argv[2] and row[1] > sys.argv[1])


if __name__ == "__main__":
    first, after = (I.Time.new_from_string(day.replace("-", "")) for day in sys.argv[1:3])
    calendars = {file: I.Component.new_from_string(Path(file).read_text("utf-8")) for file in sys.argv[3:]}
    json.dump({file: read(calendar, first, after) for file, calendar in calendars.items()}, sys.stdout)
    sys.exit(any(calendar.count_errors() for calendar in calendars.values()))
