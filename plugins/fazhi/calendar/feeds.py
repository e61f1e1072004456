"""The feeds people subscribe to (RFC 5545, RFC 7986), by the rules that clients taught (CALENDAR §A).

No METHOD (it would need an ORGANIZER), all days without time, UIDs from the events' ids, stamps from their `revised`:
the same data gives the same bytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from uuid import UUID, uuid5

from icalendar import Calendar, Timezone
from icalendar import Event as Component

from fazhi.calendar import words
from fazhi.calendar.links import feed_uri
from fazhi.calendar.model import Event, Occurrence, Single, Yearly
from fazhi.calendar.occurrences import of_event
from fazhi.calendar.words import observed_title, spoken
from fazhi.core.problem import Lang, Words
from fazhi.core.stages import STAGES
from fazhi.core.themes import THEMES

LANGS: tuple[Lang, ...] = ("zh", "en")
ZONE = "Asia/Shanghai"
NAMESPACE = UUID("a29cd157-76ed-5d61-8e25-97691698307c")
"""Never changes: all UIDs hang on it. It names no host, so that a site can move."""
REFRESH = timedelta(days=1)
ONE_DAY = timedelta(days=1)
NO_SUMMER_TIME = date(1992, 1, 1)
"""China's summer time ended in 1991; its transitions confuse Outlook."""


class Feed(NamedTuple):
    """One file."""

    uri: str
    """Relative to the site's root."""
    name: Words
    lang: Lang
    events: tuple[Event, ...]


class Home(NamedTuple):
    """Where the site is, as far as it is known."""

    site: str
    """Ends with a slash."""
    calendar: str
    """Absolute URL of the calendar page."""


def feeds_of(events: Sequence[Event], lang: Lang) -> Iterator[Feed]:
    """Yield the feed of all events and one for each theme that has events."""
    yield Feed(feed_uri("all", lang), words.CALENDAR_NAME, lang, tuple(events))
    for theme, name in THEMES.items():
        chosen = tuple(event for event in events if event.theme == theme)
        if chosen:
            title = Words(words.THEME_NAME.zh.format(theme=name.zh), words.THEME_NAME.en.format(theme=name.en))
            yield Feed(feed_uri(theme, lang), title, lang, chosen)


def write_feed(feed: Feed, home: Home | None) -> bytes:
    """Return the file; links are left out where the site's address is not known."""
    calendar = _calendar(feed, home)
    calendar.add_component(_zone())
    for event in feed.events:
        for component in _components(event, feed.lang):
            if home:
                component.add("url", home.calendar)
            calendar.add_component(component)
    return bytes(calendar.to_ical())


def _calendar(feed: Feed, home: Home | None) -> Calendar:
    calendar = Calendar()
    name = feed.name.said(feed.lang)
    calendar.add("prodid", "-//fazhi//rule-of-law calendar//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("uid", _uid(feed.uri))
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", ZONE)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    if feed.events:
        calendar.add("last-modified", _stamp(max(event.revised for event in feed.events)))
    if home:
        calendar.add("url", home.calendar)
        calendar.add("source", home.site + feed.uri, parameters={"VALUE": "URI"})
    return calendar


@cache
def _zone_text() -> bytes:
    """Make the time zone once: looking for its transitions takes time."""
    zone = Timezone.from_tzid(ZONE, first_date=NO_SUMMER_TIME)
    zone.pop("COMMENT", None)  # libical refuses a COMMENT here
    return bytes(zone.to_ical())


def _zone() -> Timezone:
    zone = Timezone.from_ical(_zone_text())
    assert isinstance(zone, Timezone)  # noqa: S101 — for the type checker: we wrote it above
    return zone


def _components(event: Event, lang: Lang) -> Iterator[Component]:
    """Yield the event and, for each year in which it is held on another day, that day."""
    when = event.when
    first = when if isinstance(when, Single) else _first(when)
    component = _component(event, event.id, lang, _title(event.title, lang))
    _add_days(component, first.on, first.last)
    component.add("description", event.description.said(lang))
    if isinstance(when, Yearly):
        component.add("rrule", {"freq": "yearly"})
    yield component
    for it in _observed(event):
        yield _observed_component(it, lang)


def _first(when: Yearly) -> Single:
    return Single(when.on.of(when.first_year), when.last.of(when.first_year))


def _observed(event: Event) -> Iterable[Occurrence]:
    when = event.when
    years = [day.year for day in when.observed] if isinstance(when, Yearly) else [when.on.year]
    return (it for year in years for it in of_event(event, year, year) if it.observed)


def _observed_component(it: Occurrence, lang: Lang) -> Component:
    event, day = it.event, it.observed or it.first
    title = observed_title(event)
    component = _component(event, f"{event.id}-observed-{it.first.year}", lang, title.said(lang))
    _add_days(component, day, day)
    why = words.OBSERVED.said(lang).format(
        day=spoken(it.first, words.FULL, lang),
        weekday=words.WEEKDAYS[it.first.weekday()].said(lang),
        title=title.said(lang),
        observed=spoken(day, words.WEEKDAY, lang),
    )
    component.add("description", why)
    return component


def _component(event: Event, key: str, lang: Lang, summary: str) -> Component:
    component = Component()
    stamp = _stamp(event.revised)
    component.add("uid", _uid(key))
    component.add("dtstamp", stamp)
    component.add("last-modified", stamp)
    component.add("sequence", event.sequence)
    component.add("summary", summary)
    component.add("categories", [THEMES[event.theme].said(lang), *(STAGES[stage].said(lang) for stage in event.stages)])
    component.add("transp", "TRANSPARENT")
    return component


def _add_days(component: Component, first: date, last: date) -> None:
    component.add("dtstart", first)
    component.add("dtend", last + ONE_DAY)  # exclusive


def _title(title: Words, lang: Lang) -> str:
    """Say the title; English readers get the Chinese beside it."""
    return f"{title.en} {title.zh}" if lang == "en" else title.zh


def _uid(key: str) -> str:
    return str(uuid5(NAMESPACE, key))


def _stamp(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
