"""Calendar pages: the list of occasions, the month tables, the next occasion."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from fazhi.calendar import page_words, sayings, words
from fazhi.calendar.blocks import Range
from fazhi.calendar.links import CALENDAR_PAGE, Link, feed_uri, link_to
from fazhi.calendar.model import Almanac, Event, Month, Occurrence
from fazhi.calendar.months import Table, first_day, tables_of
from fazhi.calendar.occurrences import Window, occurrences, of_event
from fazhi.calendar.patterns import Yearly
from fazhi.calendar.places import event_uri, month_uri, theme_uri, year_uri
from fazhi.calendar.span import published, school_year
from fazhi.calendar.words import observed_title, spoken, spoken_month
from fazhi.core.context import Context
from fazhi.core.links import relative
from fazhi.core.problem import Lang, Words
from fazhi.core.roles import ROLES
from fazhi.core.stages import STAGES
from fazhi.core.templates import fill
from fazhi.core.themes import THEMES

COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
FEW = 5
"""How many pages stand below a coming occasion; its own page names the others."""
YEARS_AHEAD = 10
"""How long the next-occasion box of a site that nobody builds again goes on finding days."""


def render_calendar(almanac: Almanac, months: Range, context: Context) -> Markup:
    """Return the block `calendar`: the list, and the ways to the pages of months, school years and themes."""
    lang, events = context.lang, almanac.events
    tables = tables_of(months)
    shown = occurrences(events, tables[0].first, tables[-1].last, almanac.school)
    pages = frozenset(published(almanac))
    return fill(
        "calendar",
        "calendar.html.jinja",
        lang,
        W=words,
        P=page_words,
        W_PAST=page_words.PAST.said(lang),
        W_SHOWN=page_words.SHOWN.said(lang),
        THEMES=THEMES,
        STAGES=STAGES,
        ROLES=ROLES,
        listed=[(table.month, entries) for table in tables if (entries := _listed(shown, table, tables))],
        is_published=bool(context.site_url),
        feeds=_feeds(events, context),
        years=_years([table.month for table in tables if table.month in pages], context),
        themes=[(name, relative(theme_uri(theme, lang), context.url)) for theme, name in _used(events).items()],
        filters=_filters(shown),
        notes=lambda it: list(sayings.notes(it, lang)),
        when=lambda it: sayings.when(it, lang),
        clock=sayings.clock,
        ordinal=lambda it: sayings.ordinal(it, lang),
        full=lambda day: spoken(day, words.FULL_WEEKDAY, lang),
        colon=words.COLON.said(lang),
        observed=lambda it: sayings.observed(it, lang),
        month_name=lambda month: spoken_month(month, lang),
        month_href=lambda month: relative(month_uri(month, lang), context.url) if month in pages else None,
        event_href=lambda event: relative(event_uri(event.id, lang), context.url),
    )


def render_next_occasion(almanac: Almanac, context: Context) -> Markup:
    """Return the block `next-occasion`: the year's occasions, which the browser orders by what comes next."""
    calendar = link_to(CALENDAR_PAGE, context)
    links = {event.id: _pages(event, context) for event in almanac.events}
    return fill(
        "calendar",
        "next-occasion.html.jinja",
        context.lang,
        calendar=calendar,
        links=links,
        few=FEW,
        **_next(almanac, context.lang, context.url, words.COMING),
    )


def render_lesson_occasion(almanac: Almanac, lang: Lang, url: str) -> Markup:
    """Return the box of a lesson: when it is wanted next."""
    values = _next(almanac, lang, url, page_words.FITS)
    return (
        fill("calendar", "lesson-occasion.html.jinja", lang, P=page_words, **values) if values["events"] else Markup()
    )


def _next(almanac: Almanac, lang: Lang, url: str, heading: Words) -> dict[str, object]:
    coming = {
        event: found for event in almanac.events if event.kind == "occasion" and (found := _coming(event, almanac))
    }
    ordered = sorted(coming, key=lambda event: (*_month_day(coming[event][0]), event.id))
    days = {event.id: [_days(it) for it in coming[event]] for event in ordered}
    return {
        "W": words,
        "THEMES": THEMES,
        "events": ordered,
        "when": lambda event: _fixed(coming[event][0], lang),
        "is_observed": lambda event: any(it.observed for it in coming[event]),
        "island": island({"days": days, "words": browser_words(lang) | {"heading": heading.said(lang)}}),
        "observed_title": observed_title,
        "event_href": lambda event: relative(event_uri(event.id, lang), url),
    }


def _listed(shown: Iterable[Occurrence], table: Table, tables: Sequence[Table]) -> list[Occurrence]:
    """Return what begins in a month.

    What began before the calendar stands in its first month, what begins after it in the month that observes it.
    """
    first, last = tables[0].first, tables[-1].last
    days = ((it, it.observed if it.observed and it.first > last else it.first) for it in shown)
    return [it for it, day in days if table.first <= max(day, first) <= table.last]


def _pages(event: Event, context: Context) -> list[Link]:
    """Return the pages that an event links, lessons first; quizzes stand in them."""
    links = (link_to(target.uri, context) for target in (*event.lessons, *event.trials, *event.materials))
    return [link for link in links if link]


def _feeds(events: Sequence[Event], context: Context) -> list[tuple[Words, str, str]]:
    """Return names, links and addresses of the feeds: all events, then every theme that has some."""
    named = [("all", words.FEED_ALL), *_used(events).items()]
    uris = [(title, feed_uri(name, context.lang)) for name, title in named]
    return [(title, relative(uri, context.url), context.site_url + uri) for title, uri in uris]


def _used(events: Sequence[Event]) -> dict[str, Words]:
    """Return the themes that have events."""
    used = {event.theme for event in events}
    return {theme: name for theme, name in THEMES.items() if theme in used}


def _years(months: Sequence[Month], context: Context) -> list[tuple[str, str]]:
    """Return names and addresses of the school years of some months."""
    years = dict.fromkeys(school_year(first_day(month)) for month in months)
    pattern = page_words.YEAR.said(context.lang)
    return [
        (pattern.format(first=year, last=year + 1), relative(year_uri(year, context.lang), context.url))
        for year in years
    ]


def _filters(shown: Sequence[Occurrence]) -> list[tuple[str, Words, list[tuple[str, Words]]]]:
    """Return by what the list can be filtered: only what tells some entries from others."""
    events = [it.event for it in shown]
    groups = (
        ("theme", page_words.BY_THEME, THEMES, {event.theme for event in events}),
        ("stage", page_words.BY_STAGE, STAGES, {stage for event in events for stage in event.stages}),
        ("role", page_words.BY_ROLE, ROLES, {role for event in events for role in event.roles}),
    )
    return [
        (group, name, [(value, said) for value, said in known.items() if value in used])
        for group, name, known, used in groups
        if len(used) > 1
    ]


def _coming(event: Event, almanac: Almanac) -> list[Occurrence]:
    """Return how an event comes in the years from the data's last change on."""
    year = max(one.revised.year for one in almanac.events)
    window = Window(date(year, 1, 1), date(year + YEARS_AHEAD, 12, 31))
    found = (it for it in of_event(event, window, almanac.school) if not it.is_cancelled)
    return sorted(found, key=lambda it: it.first)


def _month_day(it: Occurrence) -> tuple[int, int]:
    return it.first.month, it.first.day


def _fixed(it: Occurrence, lang: Lang) -> str:
    """Say a date that is right whenever it is read: one of every year without a year."""
    pattern = words.MONTH_DAY if isinstance(it.event.when, Yearly) else words.FULL
    said = spoken(it.first, pattern, lang)
    return said if it.first == it.last else sayings.span(said, spoken(it.last, pattern, lang), lang)


def _days(it: Occurrence) -> list[str]:
    """Return first, last and observed day (or an empty text)."""
    return [str(it.first), str(it.last), str(it.observed or "")]


def browser_words(lang: Lang) -> dict[str, object]:
    """Return the words with which the browser says what comes next."""
    patterns = {
        "heading": words.COMING, "day": words.FULL_WEEKDAY, "span": words.SPAN, "today": words.TODAY,
        "tomorrow": words.TOMORROW, "ahead": words.AHEAD, "running": words.RUNNING, "held": words.HELD,
        "heldToday": words.HELD_TODAY, "spanFirst": words.SPAN_FIRST, "spanLast": words.SPAN_LAST,
    }  # fmt: skip
    lists = {"months": words.MONTH_NAMES, "weekdays": words.WEEKDAYS}
    return {name: pattern.said(lang) for name, pattern in patterns.items()} | {
        name: [word.said(lang) for word in listed] for name, listed in lists.items()
    }


def island(data: object) -> Markup:
    """Return JSON that a `<script type="application/json">` may hold: nothing in it can end the element."""
    return Markup(COMPACT(data).replace("<", "\\u003c"))  # noqa: S704 — the only character that matters there is escaped
