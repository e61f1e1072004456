"""The page of a school year: twelve small months with what is in them, one A4 page on paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from fazhi.calendar import page_words, sayings, words
from fazhi.calendar.frame import Head, Place, Site, page, place_of
from fazhi.calendar.model import Month, Occurrence
from fazhi.calendar.month_page import unannounced, week_name
from fazhi.calendar.months import first_day, last_day
from fazhi.calendar.places import year_uri
from fazhi.calendar.school import ONE_DAY
from fazhi.calendar.span import months_of
from fazhi.calendar.weeks import Week, going_on, rows
from fazhi.calendar.words import observed_title, spoken
from fazhi.core.problem import Lang, Words

MANY = 90
"""From how many lines on the plan is set smaller, so that it stays on one page."""


class Line(NamedTuple):
    """What is on some days of a month."""

    href: str
    """The link to its event."""
    title: Words
    days: str
    """As the plan shows them: 4, 18; 1–7; 1.25–19 for what began before the month."""
    spoken: str
    last: date
    begins: date
    """Its first day in the month, by which lines are ordered."""


class MonthPlan(NamedTuple):
    """A month of the plan."""

    name: str
    href: str
    weeks: list[Week]
    going: frozenset[date]
    """The days of what lasts too long to stand on each."""
    lines: list[Line]


def year_pages(site: Site, lang: Lang) -> Iterator[tuple[str, bytes]]:
    """Yield a page for every school year."""
    for year in site.years:
        place = place_of(site, lang, partial(year_uri, year))
        yield place.uri, _year_page(year, site, place)


def _year_page(year: int, site: Site, place: Place) -> bytes:
    lang, school = place.lang, site.almanac.school
    months = [_plan(month, site, place) for month in months_of(year) if month in site.by_month]
    return page(
        "year.html.jinja",
        site,
        place,
        Head(
            page_words.YEAR_PLAN.said(lang).format(first=year, last=year + 1),
            (line.title.said(lang) for month in months for line in month.lines),
        ),
        months=months,
        is_long=sum(len(month.lines) for month in months) > MANY,
        unknown=list(unannounced([year, year + 1], school, lang)),
        before=_beside(year - 1, site, place),
        after=_beside(year + 1, site, place),
        week_name=lambda week: week_name(week, lang),
        sign=lambda kind: (page_words.OFF if kind == "off" else page_words.WORK_SIGN).said(lang),
    )


def _beside(year: int, site: Site, place: Place) -> tuple[str, str] | None:
    if year not in site.years:
        return None
    return f"{year}—{year + 1}" if place.lang == "zh" else f"{year}–{year + 1}", place.to(year_uri(year, place.lang))


def _plan(month: Month, site: Site, place: Place) -> MonthPlan:
    shown = [it for it in site.by_month[month] if not it.is_cancelled]
    name, href = place.to_month(month)
    weeks = rows(month, shown, site.almanac.school, place.lang)
    long = going_on(shown)
    going = frozenset(it.first + number * ONE_DAY for it in long for number in range(it.days))
    return MonthPlan(name, href, weeks, going, sorted(_lines(month, shown, place), key=lambda line: line.begins))


def _lines(month: Month, shown: Sequence[Occurrence], place: Place) -> Iterator[Line]:
    """Yield a line for each event that touches the month, with all of its days, and for what is held instead."""
    grouped: dict[str, list[Occurrence]] = {}
    lang, first, last = place.lang, first_day(month), last_day(month)
    for it in shown:
        if it.first <= last and it.last >= first:
            grouped.setdefault(it.event.id, []).append(it)
        if it.observed and (it.observed.year, it.observed.month) == month:
            said = spoken(it.observed, words.WEEKDAY, lang)
            title = observed_title(it.event)
            yield Line(place.to_event(it.event), title, str(it.observed.day), said, it.observed, it.observed)
    for found in grouped.values():
        event, begins = found[0].event, max(found[0].first, first)
        days = words.AND.said(lang).join(_days(it, month, lang) for it in found)
        said = words.AND.said(lang).join(sayings.when(it, lang) for it in found)
        yield Line(place.to_event(event), event.title, days, said, found[-1].over_after, begins)


def _days(it: Occurrence, month: Month, lang: Lang) -> str:
    ends = [_day(day, month, lang) for day in (it.first, it.last)]
    return ends[0] if it.days == 1 else "–".join(ends)


def _day(day: date, month: Month, lang: Lang) -> str:
    """Say a day within a month by its number, another with its month: 12.6, 6 Dec."""
    if (day.year, day.month) == month:
        return str(day.day)
    return f"{day.month}.{day.day}" if lang == "zh" else f"{day.day} {words.MONTH_NAMES[day.month - 1].en[:3]}"
