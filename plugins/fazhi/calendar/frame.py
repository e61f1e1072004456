"""What all of the calendar's own pages have in common: the site around them, the way back, the other language."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from markupsafe import Markup

from fazhi.calendar import page_words, words
from fazhi.calendar.linking import Shelf
from fazhi.calendar.model import Almanac, Event, Month, Occurrence
from fazhi.calendar.places import event_uri, month_folder, month_uri
from fazhi.calendar.words import spoken_month
from fazhi.core.links import relative
from fazhi.core.problem import Lang
from fazhi.core.templates import Stencil, fill, stencil

TOLD = 8
"""How many things a page's description names."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages are made of."""

    almanac: Almanac
    years: range
    """The school years that have pages."""
    by_event: Mapping[str, list[Occurrence]]
    by_month: dict[Month, list[Occurrence]]
    """What touches each month that has a page."""
    shelf: Shelf
    langs: tuple[Lang, ...]
    """The languages in which there are pages."""
    address: str | None = None
    """Where the site is published, with a slash at its end."""
    files: Collection[str] = ()
    """Other generated files that pages may link to, such as feeds."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page that is being made."""

    lang: Lang
    uri: str
    other: str | None
    """The same page in the other language."""

    def to(self, uri: str) -> str:
        """Return the link to another file of the site."""
        return relative(uri, self.uri)

    def to_event(self, event: Event) -> str:
        """Return the link to an event's page."""
        return self.to(event_uri(event.id, self.lang))

    def to_month(self, month: Month) -> tuple[str, str]:
        """Return the name of a month and the link to it."""
        return spoken_month(month, self.lang), self.to(month_uri(month, self.lang))


def place_of(site: Site, lang: Lang, uri_in: Callable[[Lang], str]) -> Place:
    """Return where a page stands, by a function that knows its path in each language."""
    other = next((one for one in site.langs if one != lang), None)
    return Place(lang, uri_in(lang), uri_in(other) if other else None)


class Head(NamedTuple):
    """What stands around the body of a page."""

    title: str
    told: Iterable[str]
    """What the page's description tells besides the title."""
    ways: Sequence[tuple[str, str]] = ()
    """Links and names above the title."""
    data: Markup | None = None
    """JSON-LD."""


def page(template: str, site: Site, place: Place, head: Head, **values: object) -> bytes:
    """Return a page."""
    lang = place.lang
    body = fill(
        "calendar", template, lang, W=words, P=page_words, title=head.title, colon=words.COLON.said(lang), **values
    )
    return framed(body, site, place, head)


def framed(body: Markup, site: Site, place: Place, head: Head) -> bytes:
    """Return a page with a body that is written already."""
    lang, colon = place.lang, words.COLON.said(place.lang)
    parts = list(islice(dict.fromkeys(head.told), TOLD))
    calendar = site.shelf.calendar(lang)
    around = _Around(
        "../" * place.uri.count("/"),
        place.to(calendar.url) if calendar else None,
        place.to(month_folder(lang)),
        _bounds(site.by_month),
        tuple(head.ways),
        has_other=place.other is not None,
        has_data=head.data is not None,
    )
    return (
        _frame(around, lang)
        .fill(
            title=head.title,
            summary=head.title + (colon + words.AND.said(lang).join(parts) if parts else ""),
            other=place.to(place.other) if place.other else "",
            data=head.data,
            body=body,
        )
        .encode()
    )


def _bounds(months: dict[Month, list[Occurrence]]) -> str:
    """Return the first and the last month: 2026-09 2027-08; nothing without months."""
    if not months:
        return ""
    first, last = next(iter(months)), next(reversed(months))
    return f"{first.year}-{first.month:02} {last.year}-{last.month:02}"


class _Around(NamedTuple):
    """What many pages have around their bodies."""

    root: str
    calendar: str | None
    months: str
    """Where the pages of months lie."""
    known: str
    """The first and the last month that has a page."""
    ways: tuple[tuple[str, str], ...]
    has_other: bool
    """Whether there is such a page in the other language."""
    has_data: bool


@lru_cache(maxsize=256)
def _frame(around: _Around, lang: Lang) -> Stencil:
    slots = ("title", "summary", "other", "data", "body")
    name = words.CALENDAR_NAME.said(lang)
    return stencil("calendar", "standalone.html.jinja", lang, slots, P=page_words, site_name=name, **around._asdict())
