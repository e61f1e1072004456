"""What an occasion of the calendar is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from fazhi.core.dates import MonthDay
from fazhi.core.problem import Position, Words

FIRST_YEAR = 2020
"""Where a yearly event without `since` begins: a recurrence needs a first day, and it must not move between builds."""


@dataclass(frozen=True, slots=True)
class Single:
    """A day or span of days that comes once."""

    on: date
    last: date
    """The same as `on` for a single day."""
    observed: date | None = None
    """When the school holds it, if `on` is no school day."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """A day or span of days that comes every year; never 29 February, never over the turn of the year."""

    on: MonthDay
    last: MonthDay
    since: int | None = None
    """The year of the first one, where it is known: it makes the ordinal."""
    observed: tuple[date, ...] = ()
    """When the school holds it in single years (12.4 on a Saturday moves to the Friday before)."""

    @property
    def first_year(self) -> int:
        """The first year that the calendar shows."""
        return self.since or FIRST_YEAR

    def observed_in(self, year: int) -> date | None:
        """Return the observed day of a year."""
        return next((day for day in self.observed if day.year == year), None)


class Lesson(NamedTuple):
    """A link to a page of the docs folder."""

    uri: str
    at: Position


@dataclass(frozen=True, slots=True)
class Event:
    """An occasion that the school marks."""

    id: str
    """Stable: the UIDs of the feeds are made of it."""
    title: Words
    when: Single | Yearly
    theme: str
    """A key of `core.themes.THEMES`."""
    stages: tuple[str, ...]
    roles: tuple[str, ...]
    description: Words
    revised: date
    """The day of the last change."""
    observed_title: Words | None = None
    """What is held on the observed day, such as 宪法晨读."""
    lessons: tuple[Lesson, ...] = ()
    sequence: int = 0
    """Rises when the dates change (RFC 5545, 3.8.7.4)."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event in one year."""

    event: Event
    first: date
    last: date
    observed: date | None = None

    @property
    def ordinal(self) -> int | None:
        """The how-manieth it is: 13 for Constitution Day 2026."""
        when = self.event.when
        return self.first.year - when.since + 1 if isinstance(when, Yearly) and when.since else None

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1

    @property
    def over_after(self) -> date:
        """The last day on which anything of it is held."""
        return max(self.last, self.observed or self.last)

    @property
    def anchor(self) -> str:
        """The id of its entry on a page."""
        return f"{self.event.id}-{self.first.isoformat()}"


class Month(NamedTuple):
    """A month of a year."""

    year: int
    month: int

    def next(self) -> "Month":
        """Return the month after."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    def until(self, last: "Month") -> Iterator["Month"]:
        """Yield the months up to and with another."""
        month = self
        while month <= last:
            yield month
            month = month.next()

    @property
    def anchor(self) -> str:
        """The id of its table on a page."""
        return f"month-{self.year}-{self.month:02}"
