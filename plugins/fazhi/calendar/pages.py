"""The pages that a site makes of its calendar: a light file for every event, month, school year and theme.

There may be thousands of them, so they are no pages of MkDocs; like the feeds they are written as files.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from fazhi.calendar.event_page import event_pages, theme_pages
from fazhi.calendar.frame import Site
from fazhi.calendar.linking import Shelf
from fazhi.calendar.model import Almanac, Month, Occurrence
from fazhi.calendar.month_page import month_pages
from fazhi.calendar.months import first_day, last_day
from fazhi.calendar.occurrences import occurrences
from fazhi.calendar.span import published, school_year
from fazhi.calendar.year_page import year_pages
from fazhi.core.problem import Lang


def site_of(
    almanac: Almanac, shelf: Shelf, langs: Sequence[Lang], address: str | None = None, files: Collection[str] = ()
) -> Site:
    """Return what the pages are made of, expanded once for all of them."""
    months = published(almanac)
    found = _occurrences(almanac, months)
    by_event: dict[str, list[Occurrence]] = {event.id: [] for event in almanac.events}
    for it in found:
        by_event[it.event.id].append(it)
    starts = [school_year(first_day(month)) for month in months[:1] + months[-1:]]
    years = range(starts[0], starts[-1] + 1) if starts else range(0)
    return Site(almanac, years, by_event, _by_month(found, months), shelf, tuple(langs), address, files)


def pages_of(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the paths and contents of all pages."""
    for lang in site.langs:
        kinds = (event_pages, theme_pages, month_pages, year_pages)
        yield from chain.from_iterable(make(site, lang) for make in kinds)


def _occurrences(almanac: Almanac, months: Sequence[Month]) -> list[Occurrence]:
    if not months:
        return []
    return occurrences(almanac.events, first_day(months[0]), last_day(months[-1]), almanac.school)


def _by_month(found: Sequence[Occurrence], months: Sequence[Month]) -> dict[Month, list[Occurrence]]:
    by_month: dict[Month, list[Occurrence]] = {month: [] for month in months}
    for it in found:
        for month in _touched(it):
            if month in by_month:
                by_month[month].append(it)
    return by_month


def _touched(it: Occurrence) -> list[Month]:
    months = list(Month(it.first.year, it.first.month).until(Month(it.last.year, it.last.month)))
    observed = Month(it.observed.year, it.observed.month) if it.observed else None
    return [*months, observed] if observed and observed not in months else months
