"""Months as tables: weeks from Monday to Sunday."""

import calendar
from dataclasses import dataclass
from datetime import date

from fazhi.calendar.blocks import Range
from fazhi.calendar.model import Month


@dataclass(frozen=True, slots=True)
class Table:
    """A month and its neighbours on the same page."""

    month: Month
    weeks: tuple[tuple[date | None, ...], ...]
    """Seven days each; None where the day belongs to another month."""
    before: "Month | None"
    after: "Month | None"

    @property
    def first(self) -> date:
        """The first day of the month."""
        return first_day(self.month)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return last_day(self.month)


def tables_of(months: Range) -> list[Table]:
    """Return the months of a range."""
    listed = list(months.first.until(months.last))
    before, after = [None, *listed[:-1]], [*listed[1:], None]
    return [
        Table(month, weeks_of(month), left, right) for month, left, right in zip(listed, before, after, strict=True)
    ]


def weeks_of(month: Month) -> tuple[tuple[date | None, ...], ...]:
    """Return the weeks of a month, from Monday to Sunday; None where the day belongs to another month."""
    weeks = calendar.Calendar().monthdatescalendar(month.year, month.month)
    return tuple(tuple(day if day.month == month.month else None for day in week) for week in weeks)


def first_day(month: Month) -> date:
    """Return the first day of a month."""
    return date(month.year, month.month, 1)


def last_day(month: Month) -> date:
    """Return the last day of a month."""
    return date(month.year, month.month, calendar.monthrange(month.year, month.month)[1])
