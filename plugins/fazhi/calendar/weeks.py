"""A month as its page shows it: teaching weeks, days off, make-up days and what is on each day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from fazhi.calendar import page_words as words
from fazhi.calendar.model import Month, Occurrence
from fazhi.calendar.months import weeks_of
from fazhi.calendar.school import ONE_DAY, SchoolCalendar, TeachingWeek, teaching_week
from fazhi.calendar.words import MONTH_DAY, spoken
from fazhi.core.dates import is_weekend
from fazhi.core.problem import Lang

SHORT = 7
"""Up to how many days something stands on each of its days; what lasts longer is said once above the month."""


@dataclass(frozen=True, slots=True)
class Day:
    """A cell of the table."""

    day: date
    marks: tuple[str, ...]
    """休 国庆节, 班, 补10月7日的课, the begin of a term."""
    kind: str
    """off, work, weekend, or nothing."""
    entries: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """A row of the table, from Monday to Sunday."""

    teaching: TeachingWeek | None
    days: tuple[Day | None, ...]
    """None where the day belongs to another month."""


def rows(month: Month, shown: Sequence[Occurrence], school: SchoolCalendar, lang: Lang) -> list[Week]:
    """Return the weeks of a month; `shown` is what touches it."""
    by_day = _by_day(shown)
    days = partial(_row, by_day=by_day, school=school, lang=lang)
    return [Week(_teaching(week, school), tuple(days(week))) for week in weeks_of(month)]


def going_on(shown: Iterable[Occurrence]) -> list[Occurrence]:
    """Return what lasts too long to stand on each day."""
    return [it for it in shown if it.days > SHORT]


def marked(month: Month, school: SchoolCalendar, lang: Lang) -> Iterator[tuple[date, date, str]]:
    """Yield first day, last day and what the school's calendar says of them, for a list that has no cells."""
    days = (day for week in weeks_of(month) for day in week if day)
    for said, some in groupby(days, lambda day: tuple(marks(day, school, lang))):
        if said:
            run = list(some)
            yield run[0], run[-1], " ".join(said)


def marks(day: date, school: SchoolCalendar, lang: Lang) -> Iterator[str]:
    """Yield what the school's calendar says of a day, as text and not as a colour alone."""
    mark = school.mark(day)
    if mark:
        yield f"{(words.OFF if mark.kind == 'off' else words.WORK).said(lang)} {mark.name.said(lang)}"
    for term in school.terms:
        for one in term.make_ups:
            if one.on == day:
                yield words.MAKE_UP.said(lang).format(day=spoken(one.taught, MONTH_DAY, lang))
        for said, bound in ((words.TERM_BEGINS, term.first), (words.TERM_ENDS, term.last)):
            if bound == day:
                yield said.said(lang).format(term=term.name.said(lang))


def _row(
    week: Sequence[date | None], by_day: Mapping[date, Sequence[Occurrence]], school: SchoolCalendar, lang: Lang
) -> Iterator[Day | None]:
    for day in week:
        yield _cell(day, by_day.get(day, ()), school, lang) if day else None


def _cell(day: date, entries: Sequence[Occurrence], school: SchoolCalendar, lang: Lang) -> Day:
    mark = school.mark(day)
    kind = mark.kind if mark else "weekend" if is_weekend(day) else ""
    return Day(day, tuple(marks(day, school, lang)), kind, tuple(entries))


def _by_day(shown: Iterable[Occurrence]) -> dict[date, list[Occurrence]]:
    found: dict[date, list[Occurrence]] = {}
    for it in shown:
        lasting = it.days if it.days <= SHORT else 1
        days = [it.first + number * ONE_DAY for number in range(lasting)]
        for day in [*days, *([it.observed] if it.observed and it.observed not in days else [])]:
            found.setdefault(day, []).append(it)
    return found


def _teaching(week: Sequence[date | None], school: SchoolCalendar) -> TeachingWeek | None:
    return next((found for day in week if day and (found := teaching_week(day, school.terms))), None)
