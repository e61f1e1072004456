"""The ways in which an event comes: once, by a deadline, every year, by weekday, by teaching week, by a rule."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from fazhi.core.dates import MonthDay

FIRST_YEAR = 2020
"""Where a yearly event without `since` begins: a recurrence needs a first day, and it must not move between builds."""
PREVIOUS, NEXT, MAKE_UP = "previous-workday", "next-workday", "make-up-day"
Shift = Literal["previous-workday", "next-workday", "make-up-day"]
"""Where an event goes that falls on a day without school."""
Parity = Literal["odd", "even"]
"""单周, 双周."""


@dataclass(frozen=True, slots=True)
class Single:
    """A day or span of days that comes once."""

    on: date
    last: date
    """The same as `on` for a single day."""
    observed: date | None = None
    """When the school holds it, if `on` is no school day."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which something may be handed in."""

    due: date
    opens: date | None = None
    """From when on, if that is said."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """A day or span of days that comes every year; never 29 February, never over the turn of the year."""

    on: MonthDay
    last: MonthDay
    since: int | None = None
    """The year of the first one, where it is known: it makes the ordinal."""
    observed: tuple[date, ...] = ()
    """When the school holds it in single years (12.4 on a Saturday moves to the Friday before)."""
    observes: Shift | None = None
    """How the school finds the observed day of the other years, if at all."""

    @property
    def first_year(self) -> int:
        """The first year that the calendar shows."""
        return self.since or FIRST_YEAR

    def observed_in(self, year: int) -> date | None:
        """Return the observed day of a year, as far as it is written."""
        return next((day for day in self.observed if day.year == year), None)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, from Monday to Sunday, of a day of every year; never of 29 February."""

    day: MonthDay
    weekday: int | None = None
    """Only this day of the week: 0 is Monday."""
    since: int | None = None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """Such as the second Sunday of May, or the last Friday of every month."""

    nth: int
    """1 to 5, or -1 for the last."""
    weekday: int
    """0 is Monday."""
    month: int | None = None
    """None for every month."""
    since: int | None = None


@dataclass(frozen=True, slots=True)
class TeachingWeeks:
    """Days counted by the teaching weeks of the terms."""

    weeks: tuple[int, ...] | None = None
    """None for every week."""
    weekday: int | None = None
    """0 is Monday; None for the whole week."""
    parity: Parity | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """An event that comes by a recurrence rule of iCalendar (RFC 5545, 3.3.10)."""

    on: date
    """The first one."""
    last: date
    rule: str
    """FREQ=WEEKLY;BYDAY=WE;COUNT=6"""


When = Single | Deadline | Yearly | WeekOf | NthWeekday | TeachingWeeks | Recurring
