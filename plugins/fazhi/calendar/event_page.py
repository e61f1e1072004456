"""The pages of single events and of themes."""

import json
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from markupsafe import Markup

from fazhi.calendar import page_words, sayings, words
from fazhi.calendar.frame import Head, Place, Site, framed, page, place_of
from fazhi.calendar.links import Link, feed_uri
from fazhi.calendar.model import Event, Month, Occurrence, Step
from fazhi.calendar.patterns import Deadline
from fazhi.calendar.places import event_file_uri, event_uri, theme_uri
from fazhi.calendar.render import browser_words, island
from fazhi.calendar.structured import event_data
from fazhi.core.problem import Lang, Words
from fazhi.core.roles import ROLES
from fazhi.core.stages import STAGES
from fazhi.core.templates import Stencil, joined, stencil
from fazhi.core.themes import THEMES

COMPACT = json.JSONEncoder(separators=(",", ":")).encode
FEW = 12
"""How many days of an event the page of its theme names."""


def event_pages(site: Site, lang: Lang) -> Iterator[tuple[str, bytes]]:
    """Yield a page for every event."""
    for event in site.almanac.events:
        place = place_of(site, lang, partial(event_uri, event.id))
        yield place.uri, _event_page(event, site, place)


def theme_pages(site: Site, lang: Lang) -> Iterator[tuple[str, bytes]]:
    """Yield a page for every theme that has events."""
    for theme, name in THEMES.items():
        events = [event for event in site.almanac.events if event.theme == theme]
        if not events:
            continue
        place = place_of(site, lang, partial(theme_uri, theme))
        listed = sorted((_listed(event, site, place) for event in events), key=lambda row: str(row[-1]))
        title = page_words.THEME.said(lang).format(theme=name.said(lang))
        yield (
            place.uri,
            page(
                "theme.html.jinja",
                site,
                place,
                Head(title, [event.title.said(lang) for event in events]),
                way=_way(theme, _theme_feed(theme, site, place), site, place),
                events=listed,
                browser_words=_words(lang),
            ),
        )


def _event_page(event: Event, site: Site, place: Place) -> bytes:
    lang, found = place.lang, site.by_event[event.id]
    url = site.address + place.uri if site.address else None
    data = event_data(event, found, lang, url)
    theme = page_words.THEME.said(lang).format(theme=THEMES[event.theme].said(lang))
    shape = _shape(event, site, place)
    body = _outline(shape, lang).fill(
        title=event.title.said(lang),
        chinese=event.title.zh,
        coming=COMPACT(_coming(found)),
        description=event.description.said(lang),
        days=joined(_day(it, site, place) for it in found),
        once=place.to(event_file_uri(event.id, lang)),
    )
    ways = [(place.to(theme_uri(event.theme, lang)), theme)]
    return framed(
        body, site, place, Head(event.title.said(lang), _told(event, found, lang), ways, island(data) if data else None)
    )


class Way(NamedTuple):
    """A feed to subscribe to, or to download where the site has no address."""

    name: str
    page: str | None
    """The link to where its address can be copied: opening the file itself would import it once."""
    file: str
    is_published: bool


class Shape(NamedTuple):
    """What the page of an event has in common with others: they are filled into one outline."""

    kind: str
    contest: str | None
    theme: str
    stages: tuple[str, ...]
    roles: tuple[str, ...]
    who: str
    place: Words | None
    run_sheet: tuple[Step, ...]
    groups: tuple[tuple[Words, tuple[Link, ...]], ...]
    feeds: tuple[Way, ...]
    has_chinese: bool
    """Whether the Chinese title stands beside."""
    has_description: bool
    has_days: bool
    has_file: bool
    """Whether there is a file of the event alone."""


def _shape(event: Event, site: Site, place: Place) -> Shape:
    lang = place.lang
    return Shape(
        event.kind,
        event.contest,
        event.theme,
        tuple(event.stages),
        tuple(event.roles),
        _who(event.stages, event.roles, lang),
        event.place,
        event.run_sheet,
        tuple((name, tuple(links)) for name, links in site.shelf.groups(event, lang, place.uri)),
        tuple(_feeds(event, site, place)),
        has_chinese=lang == "en" and event.title.zh != event.title.en,
        has_description=bool(event.description.zh),
        has_days=bool(site.by_event[event.id]),
        has_file=event_file_uri(event.id, lang) in site.files,
    )


@lru_cache(maxsize=256)
def _outline(shape: Shape, lang: Lang) -> Stencil:
    return stencil(
        "calendar",
        "event.html.jinja",
        lang,
        ("title", "chinese", "coming", "description", "days", "once"),
        W=words,
        P=page_words,
        browser_words=_words(lang),
        has_who=any(step.who for step in shape.run_sheet),
        **shape._asdict(),
    )


def _day(it: Occurrence, site: Site, place: Place) -> Markup:
    """Return a time that the event comes, as its page says it."""
    lang, clock, where = place.lang, sayings.clock(it), it.place
    month = _month_href(it, site, place)
    notes = (*sayings.notes(it, lang), *_observed(it, lang))
    outline = _day_outline(
        lang,
        where if where != it.event.place else None,
        notes,
        is_cancelled=it.is_cancelled,
        is_due=isinstance(it.event.when, Deadline),
        has_month=month is not None,
        has_ordinal=it.ordinal is not None,
        has_clock=bool(clock),
    )
    return outline.fill(
        last=it.over_after,
        month=month,
        iso=(it.starts_at or it.first).isoformat(),
        when=sayings.when(it, lang, words.FULL_WEEKDAY),
        ordinal=sayings.ordinal(it, lang),
        clock=clock,
    )


@lru_cache(maxsize=256)
def _day_outline(lang: Lang, place: Words | None, notes: tuple[str, ...], **said: bool) -> Stencil:
    """Return a day's outline; a place is said if it is another than the event's."""
    slots = ("last", "month", "iso", "when", "ordinal", "clock")
    return stencil("calendar", "event-day.html.jinja", lang, slots, P=page_words, place=place, notes=notes, **said)


def _told(event: Event, found: Sequence[Occurrence], lang: Lang) -> list[str]:
    day = [sayings.when(it, lang, words.FULL) for it in found[:1]]
    return [words.STOP.said(lang).join((*day, *([event.description.said(lang)] if event.description.zh else [])))]


def _listed(event: Event, site: Site, place: Place) -> tuple[object, ...]:
    lang, found = place.lang, [it for it in site.by_event[event.id] if not it.is_cancelled]
    days = words.AND.said(lang).join(sayings.when(it, lang, words.FULL) for it in found[:FEW])
    groups = site.shelf.groups(event, lang, place.uri)
    return (
        event,
        place.to_event(event),
        COMPACT(_coming(found)),
        days or page_words.NONE.said(lang),
        len(found) > FEW,
        groups,
        found[-1].over_after if found else "",
    )


def _observed(it: Occurrence, lang: Lang) -> list[str]:
    said = sayings.observed(it, lang)
    return [said] if said else []


def _month_href(it: Occurrence, site: Site, place: Place) -> str | None:
    month = Month(it.first.year, it.first.month)
    return place.to_month(month)[1] if month in site.by_month else None


@cache
def _who(stages: Sequence[str], roles: Sequence[str], lang: Lang) -> str:
    names = [STAGES[stage].said(lang) for stage in stages], [ROLES[role].said(lang) for role in roles]
    return " · ".join(words.AND.said(lang).join(group) for group in names)


def _feeds(event: Event, site: Site, place: Place) -> list[Way]:
    everything = page_words.ADD_ALL if site.address else page_words.DOWNLOAD_ALL
    names = {event.theme: _theme_feed(event.theme, site, place), "all": everything.said(place.lang)}
    return [_way(feed, name, site, place) for feed, name in names.items() if feed_uri(feed, place.lang) in site.files]


def _theme_feed(theme: str, site: Site, place: Place) -> str:
    pattern = page_words.ADD_THEME if site.address else page_words.DOWNLOAD_THEME
    return pattern.said(place.lang).format(theme=THEMES[theme].said(place.lang))


def _way(feed: str, name: str, site: Site, place: Place) -> Way:
    page = site.shelf.subscribing(place.lang) if site.address else None
    address = f"{place.to(page)}#fz-feed-{feed}" if page else None
    return Way(name, address, place.to(feed_uri(feed, place.lang)), bool(site.address))


def _coming(found: Sequence[Occurrence]) -> list[list[str]]:
    return [[str(it.first), str(it.last), str(it.observed or "")] for it in found if not it.is_cancelled]


@cache
def _words(lang: Lang) -> Markup:
    return island(browser_words(lang))
