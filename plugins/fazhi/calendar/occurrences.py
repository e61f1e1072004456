"""When events come: yearly days of each year, spans that reach into a range."""

from collections.abc import Iterable, Iterator
from datetime import date

from fazhi.calendar.model import Event, Occurrence, Single


def occurrences(events: Iterable[Event], first: date, last: date) -> list[Occurrence]:
    """Return what comes, or is observed, between two days (both counted), by first day."""
    found = [
        it for event in events for it in of_event(event, first.year - 1, last.year + 1) if _touches(it, first, last)
    ]
    return sorted(found, key=lambda it: (it.first, it.last, it.event.id))


def of_event(event: Event, first_year: int, last_year: int) -> Iterator[Occurrence]:
    """Yield an event's occurrences of some years; a single one whatever its year."""
    when = event.when
    if isinstance(when, Single):
        yield Occurrence(event, when.on, when.last, when.observed)
        return
    for year in range(max(first_year, when.first_year), last_year + 1):
        yield Occurrence(event, when.on.of(year), when.last.of(year), when.observed_in(year))


def _touches(it: Occurrence, first: date, last: date) -> bool:
    is_held = it.observed is not None and first <= it.observed <= last
    return is_held or (it.first <= last and it.last >= first)
