"""Calendar pages: the list of occasions, the month tables, the next occasion."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from fazhi.calendar import sayings, words
from fazhi.calendar.blocks import Range
from fazhi.calendar.links import CALENDAR_PAGE, Link, feed_uri, link_to, relative
from fazhi.calendar.model import Almanac, Event, Occurrence
from fazhi.calendar.months import Table, tables_of
from fazhi.calendar.occurrences import Window, occurrences, of_event
from fazhi.calendar.patterns import Yearly
from fazhi.calendar.words import observed_title, spoken, spoken_month
from fazhi.core.context import Context
from fazhi.core.dates import is_weekend
from fazhi.core.problem import Lang, Words
from fazhi.core.stages import STAGES
from fazhi.core.templates import fill
from fazhi.core.themes import THEMES

YEARS_AHEAD = 10
"""How long the next-occasion box of a site that nobody builds again goes on finding days."""


def render_calendar(almanac: Almanac, months: Range, context: Context) -> Markup:
    """Return the block `calendar`."""
    lang, events = context.lang, almanac.events
    tables = tables_of(months)
    shown = occurrences(events, tables[0].first, tables[-1].last, almanac.school)
    return fill(
        "calendar",
        "calendar.html.jinja",
        lang,
        W=words,
        THEMES=THEMES,
        STAGES=STAGES,
        tables=tables,
        listed=[(table, entries) for table in tables if (entries := _listed(shown, table, tables))],
        feeds=_feeds(events, context),
        links={event.id: _lessons(event, context) for event in events},
        notes=lambda it: list(sayings.notes(it, lang)),
        when=lambda it: sayings.when(it, lang),
        observed=lambda it: sayings.observed(it, lang),
        month_name=lambda month: spoken_month(month, lang),
        day_link=lambda day: _day_link(day, shown, lang),
        classes=_classes,
        day_note=lambda day: _day_note(day, shown, lang),
    )


def render_next_occasion(almanac: Almanac, context: Context) -> Markup:
    """Return the block `next-occasion`: the year's occasions, which the browser orders by what comes next."""
    coming = {
        event: found for event in almanac.events if event.kind == "occasion" and (found := _coming(event, almanac))
    }
    ordered = sorted(coming, key=lambda event: (*_month_day(coming[event][0]), event.id))
    days = {event.id: [_days(it) for it in coming[event]] for event in ordered}
    return fill(
        "calendar",
        "next-occasion.html.jinja",
        context.lang,
        W=words,
        THEMES=THEMES,
        events=ordered,
        links={event.id: _lessons(event, context) for event in ordered},
        when=lambda event: _fixed(coming[event][0], context.lang),
        is_observed=lambda event: any(it.observed for it in coming[event]),
        calendar=link_to(CALENDAR_PAGE, context),
        island=island({"days": days, "words": browser_words(context.lang)}),
        observed_title=observed_title,
    )


def _listed(shown: Iterable[Occurrence], table: Table, tables: Sequence[Table]) -> list[Occurrence]:
    """Return what begins in a month.

    What began before the calendar stands in its first month, what begins after it in the month that observes it.
    """
    first, last = tables[0].first, tables[-1].last
    days = ((it, it.observed if it.observed and it.first > last else it.first) for it in shown)
    return [it for it, day in days if table.first <= max(day, first) <= table.last]


def _lessons(event: Event, context: Context) -> list[Link]:
    links = (link_to(target.uri, context) for target in (*event.lessons, *event.trials))
    return [link for link in links if link]


def _feeds(events: Sequence[Event], context: Context) -> list[tuple[Words, str]]:
    """Return names and addresses of the feeds: all events, then every theme that has some."""
    used = {event.theme for event in events}
    named = [("all", words.FEED_ALL), *((theme, name) for theme, name in THEMES.items() if theme in used)]
    return [(title, relative(feed_uri(name, context.lang), context.url)) for name, title in named]


def _day_link(day: date, shown: Iterable[Occurrence], lang: Lang) -> tuple[str, str] | None:
    """Return the anchor of the first entry that begins or is observed on a day, and what the link says."""
    here = [it for it in shown if day in {it.first, it.observed}]
    if not here:
        return None
    titles = words.AND.said(lang).join(sayings.title_on(it, day, lang) for it in here)
    spelled = spoken(day, words.FULL_WEEKDAY, lang)
    return here[0].anchor, words.LABEL.said(lang).format(day=spelled, titles=titles)


def _day_note(day: date, shown: Iterable[Occurrence], lang: Lang) -> str:
    """Say which span of days is going on."""
    titles = [it.event.title.said(lang) for it in shown if it.first < day <= it.last]
    return words.DURING.said(lang).format(titles=words.AND.said(lang).join(titles)) if titles else ""


def _classes(day: date, link: object, note: str) -> str:
    """Return the classes of a day's cell; most days have none."""
    named = {"fz-day--weekend": is_weekend(day), "fz-day--span": note, "fz-day--linked": link}
    return " ".join(name for name, applies in named.items() if applies)


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
        "heldToday": words.HELD_TODAY, "spanFirst": words.FULL, "spanLast": words.MONTH_DAY,
    }  # fmt: skip
    lists = {"months": words.MONTH_NAMES, "weekdays": words.WEEKDAYS}
    return {name: pattern.said(lang) for name, pattern in patterns.items()} | {
        name: [word.said(lang) for word in listed] for name, listed in lists.items()
    }


def island(data: object) -> Markup:
    """Return JSON that a `<script type="application/json">` may hold: nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 — the only character that matters there is escaped
