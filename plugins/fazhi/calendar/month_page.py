"""The page of a month: a table for the desk and the printer, a list for the phone."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache, partial
from typing import NamedTuple

from markupsafe import Markup, escape

from fazhi.calendar import page_words, sayings, words
from fazhi.calendar.frame import Head, Place, Site, page, place_of
from fazhi.calendar.model import Month, Occurrence
from fazhi.calendar.patterns import Deadline
from fazhi.calendar.places import month_uri, year_uri
from fazhi.calendar.school import SchoolCalendar, TeachingWeek, teaching_week
from fazhi.calendar.span import school_year
from fazhi.calendar.weeks import Day, Week, going_on, marked, rows
from fazhi.calendar.words import spoken, spoken_month
from fazhi.core.problem import Lang, Words
from fazhi.core.templates import Stencil, joined, stencil


def month_pages(site: Site, lang: Lang) -> Iterator[tuple[str, bytes]]:
    """Yield a page for every month."""
    months = list(site.by_month)
    for before, month, after in zip([None, *months], months, [*months[1:], None], strict=False):
        place = place_of(site, lang, partial(month_uri, month))
        yield place.uri, _month_page(month, (before, after), site, place)


def _month_page(month: Month, beside: tuple[Month | None, Month | None], site: Site, place: Place) -> bytes:
    lang, shown, school = place.lang, site.by_month[month], site.almanac.school
    before, after = (place.to_month(one) if one else None for one in beside)
    year = school_year(date(*month, 1))
    name = spoken_month(month, lang)
    return page(
        "month.html.jinja",
        site,
        place,
        Head(
            page_words.MONTH_PLAN.said(lang).format(month=name),
            (it.event.title.said(lang) for it in shown),
            [(place.to(year_uri(year, lang)), page_words.YEAR.said(lang).format(first=year, last=year + 1))],
        ),
        month_name=name,
        before=before,
        after=after,
        unknown=list(unannounced([month.year], school, lang)),
        long=[(place.to_event(it.event), it.event.title, sayings.when(it, lang)) for it in going_on(shown)],
        weeks=[
            (week_name(week, lang), [_cell(day, place) if day else None for day in week.days])
            for week in rows(month, shown, school, lang)
        ],
        marked=[(sayings.days(first, last, lang), said) for first, last, said in marked(month, school, lang)],
        listed=[_listed(it, place, school) for it in shown],
    )


class Cell(NamedTuple):
    """A day of the table, as readers see it."""

    kind: str
    day: str
    name: Markup
    marks: tuple[str, ...]
    entries: Markup


def _cell(cell: Day, place: Place) -> Cell:
    day, lang = cell.day, place.lang
    entries = joined(_entry(it, day, place) for it in cell.entries)
    return Cell(cell.kind, day.isoformat(), _cell_date(day, lang), cell.marks, entries)


def _entry(it: Occurrence, day: date, place: Place) -> Markup:
    """Return what is on a day of the table; its time stands on its first day alone."""
    lang = place.lang
    clock = sayings.clock(it) if day == it.first else ""
    flags = tuple(_flags(it, day, lang))
    title, chinese = sayings.title_on(it, day, lang), sayings.title_on(it, day, "zh")
    has_chinese = title != chinese
    outline = _entry_outline(lang, flags, is_cancelled=it.is_cancelled, has_clock=bool(clock), has_chinese=has_chinese)
    return outline.fill(
        href=place.to_event(it.event), spelled=_spelled(day, lang), clock=clock, title=title, chinese=chinese
    )


@lru_cache(maxsize=64)
def _entry_outline(lang: Lang, flags: tuple[str, ...], **said: bool) -> Stencil:
    slots = ("href", "spelled", "clock", "title", "chinese")
    return stencil("calendar", "month-entry.html.jinja", lang, slots, colon=words.COLON.said(lang), flags=flags, **said)


def _listed(it: Occurrence, place: Place, school: SchoolCalendar) -> Markup:
    """Return an entry of the list."""
    lang, clock, title = place.lang, sayings.clock(it), it.event.title
    week = teaching_week(it.first, school.terms)
    outline = _listed_outline(
        lang,
        it.place,
        _notes(it, lang),
        is_cancelled=it.is_cancelled,
        has_week=week is not None,
        has_clock=bool(clock),
        has_chinese=lang == "en" and title.zh != title.en,
    )
    return outline.fill(
        href=place.to_event(it.event),
        week=_said_week(week, lang) if week else "",
        first=it.first.isoformat(),
        spelled=_spelled(it.first, lang),
        when=sayings.when(it, lang),
        clock=clock,
        last=it.over_after.isoformat(),
        title=title.said(lang),
        chinese=title.zh,
    )


@lru_cache(maxsize=256)
def _listed_outline(lang: Lang, place: Words | None, notes: tuple[str, ...], **said: bool) -> Stencil:
    slots = ("href", "first", "spelled", "when", "week", "clock", "last", "title", "chinese")
    colon = words.COLON.said(lang)
    return stencil("calendar", "month-listed.html.jinja", lang, slots, colon=colon, place=place, notes=notes, **said)


@cache
def _spelled(day: date, lang: Lang) -> str:
    return spoken(day, words.FULL_WEEKDAY, lang)


def unannounced(years: Iterable[int], school: SchoolCalendar, lang: Lang) -> Iterator[str]:
    """Yield the years whose holidays are not known, for they are never guessed; years gone by need no such word."""
    known = [holidays.year for holidays in school.holidays if holidays.is_announced]
    for year in years:
        if year not in known and year > min(known, default=0):
            yield words.NOT_ANNOUNCED.said(lang).format(year=year)


def week_name(week: Week, lang: Lang) -> str:
    """Say which teaching week it is, and whether an odd or an even one; nothing outside the terms."""
    return _said_week(week.teaching, lang) if week.teaching else ""


def _said_week(week: TeachingWeek, lang: Lang) -> str:
    parity = page_words.ODD if week.parity == "odd" else page_words.EVEN
    return page_words.WEEK_NUMBER.said(lang).format(number=week.number, parity=parity.said(lang))


@cache
def _cell_date(day: date, lang: Lang) -> Markup:
    """Say a day so that only its number is seen and the whole date is heard."""
    before, number, after = spoken(day, page_words.CELL_DATE, lang).split("|")
    spans = (f'<span class="fz-hidden">{escape(text)}</span>' for text in (before, after))
    return Markup(f"{next(spans)}{number}{next(spans)}")  # noqa: S704 — escaped above


def _flags(it: Occurrence, day: date, lang: Lang) -> Iterator[str]:
    """Yield what became of it in one word; the list and its own page say more."""
    if it.is_cancelled:
        yield page_words.CANCELLED.said(lang)
    elif it.is_moved:
        yield page_words.MOVED.said(lang)
    due = page_words.DUE.said(lang)
    if isinstance(it.event.when, Deadline) and day == it.first and due not in it.event.title.said(lang):
        yield due


def _notes(it: Occurrence, lang: Lang) -> tuple[str, ...]:
    observed = sayings.observed(it, lang)
    return (*sayings.notes(it, lang), *([observed] if observed else []))
