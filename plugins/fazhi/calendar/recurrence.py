"""Recurrence rules of iCalendar (RFC 5545, 3.3.10), as far as a school needs them; python-dateutil expands them.

A rule is refused before it is expanded if it could go on without ever finding a day: dateutil would look for one
until the year 9999.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr

from fazhi.calendar.patterns import Recurring
from fazhi.core.dates import MonthDay

LEAP = MonthDay(2, 29)
_NUMBER = r"-?\d{1,2}"
_PARTS = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d{0,2}",
    "COUNT": r"[1-9]\d{0,2}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "BYDAY": r"[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))*",
    "BYMONTH": r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*",
    "BYMONTHDAY": rf"{_NUMBER}(?:,{_NUMBER})*",
    "BYSETPOS": r"-?[1-5]",
    "WKST": r"MO|SU",
}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def mistake_of(when: Recurring) -> str | None:
    """Return the part of the rule that cannot be used, or None."""
    parts: dict[str, str] = {}
    for part in when.rule.split(";"):
        name, _, value = part.partition("=")
        if name not in _PARTS or name in parts or not re.fullmatch(_PARTS[name], value, re.ASCII):
            return part or ";"
        parts[name] = value
    if "FREQ" not in parts:
        return "FREQ"
    if "COUNT" in parts and "UNTIL" in parts:
        return "COUNT;UNTIL"
    return _uncertain(parts) or _unlike_first(parts, when.on) or _unread(when)


def starts_on(when: Recurring) -> bool:
    """Whether the first day is one of the rule's; iCalendar leaves open what a client does otherwise."""
    return [moment.date() for moment in islice(iter(_rule(when)), 1)] == [when.on]


def days_between(when: Recurring, first: date, last: date) -> Iterator[date]:
    """Yield the rule's days from first to last, both counted."""
    found = _rule(when).between(_midnight(first), _midnight(last), inc=True)
    return (moment.date() for moment in found)


def _uncertain(parts: dict[str, str]) -> str | None:
    """Return a part beside which dateutil might look for a day in vain, a few seconds for each rule."""
    is_long = parts["FREQ"] in {"MONTHLY", "YEARLY"}
    is_numbered = any(character.isdigit() for character in parts.get("BYDAY", ""))
    wrong = {
        "BYMONTHDAY": not is_long or "BYDAY" in parts,
        "BYDAY": is_numbered and (not is_long or "BYSETPOS" in parts),
        "BYSETPOS": not is_long or "BYDAY" not in parts,
    }
    return next((f"{name}={parts[name]}" for name, is_wrong in wrong.items() if is_wrong and name in parts), None)


def _unlike_first(parts: dict[str, str], on: date) -> str | None:
    """Return a part that leaves out the first day: only such rules can go on without ever finding one."""
    months = parts.get("BYMONTH", str(on.month)).split(",")
    month_days = parts.get("BYMONTHDAY", str(on.day)).split(",")
    weekdays = {day.lstrip("+-012345") for day in parts.get("BYDAY", _DAYS[on.weekday()]).split(",")}
    if (on.month, on.day) == LEAP and parts["FREQ"] == "YEARLY":
        return "29 February"
    if str(on.month) not in months:
        return f"BYMONTH={parts['BYMONTH']}"
    if not {str(on.day), str(on.day - monthrange(on.year, on.month)[1] - 1)} & set(month_days):
        return f"BYMONTHDAY={parts['BYMONTHDAY']}"
    return None if _DAYS[on.weekday()] in weekdays else f"BYDAY={parts['BYDAY']}"


def _unread(when: Recurring) -> str | None:
    try:
        _rule(when)
    except ValueError as error:
        return str(error)
    return None


def _rule(when: Recurring) -> Any:
    text = re.sub(r"(UNTIL=\d{8})(?:T\d{6}Z?)?", r"\1", when.rule)
    return rrulestr(text, dtstart=_midnight(when.on))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
