"""The feeds people subscribe to (RFC 5545, RFC 7986), by the rules that clients taught (CALENDAR §A).

No METHOD (it would need an ORGANIZER), all days without time, UIDs from the events' ids, stamps from their `revised`:
the same data gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from uuid import UUID, uuid5

from icalendar import Calendar, Timezone
from icalendar import Event as Component

from fazhi.calendar import words
from fazhi.calendar.kinds import YEARS
from fazhi.calendar.links import feed_uri
from fazhi.calendar.model import Event, Occurrence
from fazhi.calendar.occurrences import Window, of_event
from fazhi.calendar.patterns import Deadline, Single, TeachingWeeks, Yearly
from fazhi.calendar.school import NO_SCHOOL, SchoolCalendar
from fazhi.calendar.words import observed_title, spoken
from fazhi.core.problem import Lang, Words
from fazhi.core.stages import STAGES
from fazhi.core.themes import THEMES

LANGS: tuple[Lang, ...] = ("zh", "en")
ZONE = "Asia/Shanghai"
NAMESPACE = UUID("a29cd157-76ed-5d61-8e25-97691698307c")
"""Never changes: all UIDs hang on it. It names no host, so that a site can move."""
REFRESH = timedelta(days=1)
ONE_DAY, ONE_HOUR = timedelta(days=1), timedelta(hours=1)
YEARS_AHEAD = 10
"""How far an event is listed day by day that no simple rule says."""
NO_SUMMER_TIME = date(1992, 1, 1)
"""China's summer time ended in 1991; its transitions confuse Outlook."""


class Feed(NamedTuple):
    """One file."""

    uri: str
    """Relative to the site's root."""
    name: Words
    lang: Lang
    events: tuple[Event, ...]
    school: SchoolCalendar = NO_SCHOOL


class Home(NamedTuple):
    """Where the site is, as far as it is known."""

    site: str
    """Ends with a slash."""
    calendar: str
    """Absolute URL of the calendar page."""


def feeds_of(events: Sequence[Event], lang: Lang, school: SchoolCalendar = NO_SCHOOL) -> Iterator[Feed]:
    """Yield the feed of all events and one for each theme that has events."""
    yield Feed(feed_uri("all", lang), words.CALENDAR_NAME, lang, tuple(events), school)
    for theme, name in THEMES.items():
        chosen = tuple(event for event in events if event.theme == theme)
        if chosen:
            title = Words(words.THEME_NAME.zh.format(theme=name.zh), words.THEME_NAME.en.format(theme=name.en))
            yield Feed(feed_uri(theme, lang), title, lang, chosen, school)


def write_feed(feed: Feed, home: Home | None) -> bytes:
    """Return the file; links are left out where the site's address is not known."""
    calendar = _calendar(feed, home)
    calendar.add_component(_zone())
    for event in feed.events:
        for component in _components(event, feed):
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


def _components(event: Event, feed: Feed) -> Iterator[Component]:
    """Yield the event, what became of single days of it, and the days on which it is held instead of its own."""
    found = list(of_event(event, _window(event, feed.school), feed.school))
    if _is_series(event):
        yield from _series(event, found, feed.lang)
    else:
        is_once = isinstance(event.when, Single | Deadline)
        yield from (_one(it, event.id if is_once else it.key, feed.lang) for it in found)
    for it in found:
        if it.observed:
            yield _observed_component(it, feed.lang)


def _is_series(event: Event) -> bool:
    """Whether a simple rule says all its days, so that clients need no list of them."""
    return isinstance(event.when, Yearly) and not (event.terms or event.shift or event.is_skipping_holidays)


def _series(event: Event, found: Sequence[Occurrence], lang: Lang) -> Iterator[Component]:
    when = event.when
    assert isinstance(when, Yearly)  # noqa: S101 — for the type checker: `_is_series` asked
    year = when.first_year
    first = Occurrence(event, when.on.of(year), when.last.of(year))
    component = _one(first, event.id, lang)
    component.add("rrule", {"freq": "yearly"})
    yield component
    for it in found:
        if it.change:
            changed = _one(it, event.id, lang)
            planned = Occurrence(event, it.planned, it.planned)
            changed.add("recurrence-id", _moment(planned.starts_at) or it.planned)
            yield changed


def _window(event: Event, school: SchoolCalendar) -> Window:
    """Return the days for which single ones are listed; a series with a rule goes on after them."""
    when = event.when
    if isinstance(when, Single | Deadline):
        return Window(date(YEARS.start, 1, 1), date(YEARS.stop, 12, 31))
    if isinstance(when, TeachingWeeks) and school.terms:
        return Window(school.terms[0].first, school.terms[-1].last)
    return Window(date(event.added.year, 1, 1), date(event.revised.year + YEARS_AHEAD, 12, 31))


def _one(it: Occurrence, key: str, lang: Lang) -> Component:
    component = _component(it.event, key, lang, _title(it.event.title, lang))
    if it.starts_at:
        component.add("dtstart", _moment(it.starts_at))
        component.add("dtend", _moment(it.ends_at or it.starts_at + ONE_HOUR))
    else:
        _add_days(component, it.first, it.last)
    if it.event.description.zh:
        component.add("description", it.event.description.said(lang))
    if it.place:
        component.add("location", it.place.said(lang))
    if it.is_cancelled:
        component.add("status", "CANCELLED")
    return component


def _moment(moment: datetime | None) -> datetime | None:
    """Return a time in the zone that the feed describes, or in UTC."""
    return moment if moment is None or str(moment.tzinfo) == ZONE else moment.astimezone(UTC)


def _observed_component(it: Occurrence, lang: Lang) -> Component:
    event, day = it.event, it.observed or it.first
    title = observed_title(event)
    component = _component(event, f"{event.id}-observed-{it.planned.year}", lang, title.said(lang))
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
