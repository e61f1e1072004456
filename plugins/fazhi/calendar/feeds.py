"""The feeds people subscribe to (RFC 5545, RFC 7986), by the rules that clients taught (CALENDAR §A).

No METHOD (it would need an ORGANIZER), a time zone of one line, names only where a file is a calendar of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from fazhi.calendar import feed_words, ics, words
from fazhi.calendar.links import feed_uri
from fazhi.calendar.model import Almanac, Event
from fazhi.calendar.places import event_uri as event_page_uri
from fazhi.calendar.school import SchoolCalendar
from fazhi.calendar.vevents import Scope, Written, uid, write_event
from fazhi.calendar.workdays import write_workdays
from fazhi.core.problem import Lang, Words
from fazhi.core.roles import ROLES
from fazhi.core.stages import STAGES
from fazhi.core.themes import THEMES

LANGS: tuple[Lang, ...] = ("zh", "en")
Form = Literal["compact", "alarmed", "flat"]
Group = Literal["all", "role", "stage", "theme", "make-up"]
PRODID = "-//fazhi//rule-of-law calendar//ZH"
SUFFIXES: dict[Form, str] = {"compact": "", "alarmed": "-alarms", "flat": "-flat"}
FIRST_WORD = date(2020, 1, 1)
"""What a calendar without events is as new as."""


class Feed(NamedTuple):
    """One file that people subscribe to."""

    id: str
    """Such as constitution: a theme, stage or role, or `all`, or `make-up`."""
    group: Group
    form: Form
    name: Words
    events: tuple[Event, ...]

    def uri(self, lang: Lang) -> str:
        """Return its path below the site's root."""
        return feed_uri(f"{self.id}{SUFFIXES[self.form]}", lang)


class Home(NamedTuple):
    """Where the site is, as far as it is known."""

    site: str
    """Ends with a slash."""
    calendar: str
    """Absolute URL of the calendar page."""
    pages: Lang
    """The language whose event pages readers are led to."""

    def event(self, event: Event) -> str:
        """Return the absolute URL of an event's page."""
        return self.site + event_page_uri(event.id, self.pages)


def feeds_of(events: Sequence[Event], school: SchoolCalendar) -> Iterator[Feed]:
    """Yield the feeds that have something in them: of all events, of each role, stage and theme, of make-up workdays.

    Those of all events and of the roles come with alarms and flat too. What names no role or stage concerns all.
    """
    yield from _forms("all", "all", words.CALENDAR_NAME, events)
    for role, name in ROLES.items():
        yield from _forms(role, "role", _named(name), [e for e in events if not e.roles or role in e.roles])
    for stage, name in STAGES.items():
        chosen = [e for e in events if not e.stages or stage in e.stages]
        yield from _chosen(stage, "stage", _named(name), chosen)
    for theme, name in THEMES.items():
        yield from _chosen(theme, "theme", _named(name), [e for e in events if e.theme == theme])
    if any(mark.kind == "work" for year in school.holidays for mark in year.marks.values()):
        yield Feed("make-up", "make-up", "compact", feed_words.MAKE_UP_NAME, ())


def event_uri(event_id: str, lang: Lang) -> str:
    """Return the path of the file that holds one event alone."""
    return feed_uri(f"events/{event_id}", lang)


def newest_word(events: Sequence[Event]) -> date:
    """Return the day of the newest word in the data."""
    return max((event.revised for event in events), default=FIRST_WORD)


def scope_of(almanac: Almanac, lang: Lang, home: Home | None) -> Scope:
    """Return what the text of every event depends on."""
    known = Scope(lang, newest_word(almanac.events), almanac.school)
    return known._replace(site=home.site, pages=home.pages) if home else known


def write_feeds(almanac: Almanac, lang: Lang, home: Home | None) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every feed in a language, then of the file of each event; every event is written once."""
    scope = scope_of(almanac, lang, home)
    written = {event.id: write_event(event, scope) for event in almanac.events}
    for feed in feeds_of(almanac.events, almanac.school):
        yield feed.uri(lang), write_feed(feed, written, scope, home)
    for event in almanac.events:
        yield event_uri(event.id, lang), write_single(written[event.id])


def write_feed(feed: Feed, written: Mapping[str, Written], scope: Scope, home: Home | None) -> bytes:
    """Return a feed's file; links are left out where the site's address is not known."""
    if feed.group == "make-up":
        body = write_workdays(scope)
    else:
        body = "".join(getattr(written[event.id], feed.form) for event in feed.events)
    return _file(_head(feed, scope.lang, home), body)


def write_single(event: Written) -> bytes:
    """Return the file of one event: without a name, so that Outlook puts it into the calendar that is there."""
    return _file("", event.compact)


def _forms(id_: str, group: Group, name: Words, events: Sequence[Event]) -> Iterator[Feed]:
    names = {"compact": name, "alarmed": _within(feed_words.ALARMS, name), "flat": _within(feed_words.FLAT, name)}
    for form in SUFFIXES:
        if events or group == "all":
            yield Feed(id_, group, form, names[form], tuple(events))


def _chosen(id_: str, group: Group, name: Words, events: Sequence[Event]) -> Iterator[Feed]:
    if events:
        yield Feed(id_, group, "compact", name, tuple(events))


def _named(of: Words) -> Words:
    return Words(feed_words.FEED_NAME.zh.format(of=of.zh), feed_words.FEED_NAME.en.format(of=of.en))


def _within(pattern: Words, name: Words) -> Words:
    return Words(pattern.zh.format(name=name.zh), pattern.en.format(name=name.en))


def _head(feed: Feed, lang: Lang, home: Home | None) -> str:
    name = ics.text(feed.name.said(lang))
    lines = [
        ics.line("UID", uid(feed.uri(lang))),
        ics.line("NAME", name),
        ics.line("X-WR-CALNAME", name),
        ics.line("X-WR-TIMEZONE", ics.ZONE),
        "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n",
    ]
    if feed.events:
        lines.append(ics.line("LAST-MODIFIED", ics.stamp(newest_word(feed.events))))
    if home:
        lines += [ics.line("URL", home.calendar), ics.line("SOURCE;VALUE=URI", home.site + feed.uri(lang))]
    return "".join(lines)


def _file(head: str, body: str) -> bytes:
    begin = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{PRODID}\r\nCALSCALE:GREGORIAN\r\n"
    return f"{begin}{head}{ics.VTIMEZONE}{body}END:VCALENDAR\r\n".encode()
