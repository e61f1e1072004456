"""Dates and times as authors write them: 2026-12-04, 2026年12月4日, 12-04, 12月4日, 9:05, 9时5分."""

import os
import re
import unicodedata
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import NamedTuple

_SEPARATOR = r"(?:-|/|\.|年|月)"
_FULL = re.compile(rf"^(\d{{4}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})日?$")
_MONTH_DAY = re.compile(rf"^(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})日?$")
_TIME = re.compile(r"^(\d{1,2})(?::|时|点)(\d{1,2})?分?$")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SATURDAY = 5


class MonthDay(NamedTuple):
    """A day of every year."""

    month: int
    day: int

    def of(self, year: int) -> date:
        """Return the day in one year; raises ValueError for 29 February of a common year."""
        return date(year, self.month, self.day)


def today() -> date:
    """Return the day on which a command runs, or that of SOURCE_DATE_EPOCH; only commands ask, all else is told."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC).astimezone()
    return now.date()


@lru_cache(maxsize=1024)
def read_date(text: str) -> date | None:
    """Read a day of the calendar; None if it is written otherwise or does not exist."""
    found = _FULL.match(_plain(text))
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def read_month_day(text: str) -> MonthDay | None:
    """Read a day of the year; None if it is written otherwise or exists in no year."""
    found = _MONTH_DAY.match(_plain(text))
    if not found:
        return None
    month, day = int(found[1]), int(found[2])
    return MonthDay(month, day) if 1 <= month <= 12 and 1 <= day <= _LONGEST[month - 1] else None


def read_time(text: str) -> time | None:
    """Read a time of day to the minute; None if it is written otherwise or does not exist."""
    found = _TIME.match(_plain(text))
    if not found or (found[2] is None and ":" in _plain(text)):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def is_weekend(day: date) -> bool:
    """Whether the day is a Saturday or Sunday."""
    return day.weekday() >= SATURDAY


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(" ", "")
