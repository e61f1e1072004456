"""Which months have pages of their own: whole school years, from the data alone, for a build has no clock."""

from collections.abc import Iterator
from datetime import date

from fazhi.calendar.model import Almanac, Event, Month
from fazhi.calendar.patterns import Deadline, Recurring, Single

SEPTEMBER, AUGUST = 9, 8
LONGEST = 15
"""How many school years have pages at most; a wrong year in the data must not make thousands."""


def school_year(day: date) -> int:
    """Return the year in which a day's school year (September to August) began."""
    return day.year - (day.month < SEPTEMBER)


def months_of(year: int) -> list[Month]:
    """Return the months of a school year."""
    return list(Month(year, SEPTEMBER).until(Month(year + 1, AUGUST)))


def published(almanac: Almanac) -> list[Month]:
    """Return the months with pages: from the first dated event or term to the school year after the last."""
    days = list(_days(almanac))
    if not days:
        return []
    last = school_year(max(days)) + 1
    first = max(min(days), date(last - LONGEST + 1, SEPTEMBER, 1))
    return list(Month(first.year, first.month).until(Month(last + 1, AUGUST)))


def _days(almanac: Almanac) -> Iterator[date]:
    for term in almanac.school.terms:
        yield from (term.first, term.last)
    for event in almanac.events:
        yield event.revised
        yield from _dated(event)


def _dated(event: Event) -> Iterator[date]:
    match event.when:
        case Single(on=on, last=last) | Recurring(on=on, last=last):
            yield from (on, last)
        case Deadline(due=due):
            yield due
