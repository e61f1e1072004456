"""When events come: days by the rules, moved by holidays and by what the school decided since.

Pure: the same events, window and school calendar give the same occurrences in the same order. What repeats is expanded
by python-dateutil.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as nth_weekday

from fazhi.calendar.model import Change, Event, Occurrence
from fazhi.calendar.patterns import FIRST_YEAR, Deadline, NthWeekday, Recurring, Single, TeachingWeeks, WeekOf, Yearly
from fazhi.calendar.recurrence import days_between
from fazhi.calendar.school import FARTHEST, NO_SCHOOL, ONE_DAY, SchoolCalendar, Term, monday_of, parity_of

SUNDAY = 6
LAST = -1


class Days(NamedTuple):
    """First and last day of one time that an event comes."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Window:
    """The days from first to last, both counted."""

    first: date
    last: date

    def widened(self, days: int) -> "Window":
        """Return the window with some days more at both ends."""
        return Window(self.first - timedelta(days=days), self.last + timedelta(days=days))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def occurrences(
    events: Iterable[Event], first: date, last: date, school: SchoolCalendar = NO_SCHOOL
) -> list[Occurrence]:
    """Return what comes, or is observed, between two days (both counted), by first day; also what is cancelled."""
    window = Window(first, last)
    found = [it for event in events for it in of_event(event, window, school)]
    return sorted(found, key=lambda it: (it.first, it.event.start or time.min, it.last, it.event.id, it.planned))


def of_event(event: Event, window: Window, school: SchoolCalendar = NO_SCHOOL) -> Iterator[Occurrence]:
    """Yield an event's occurrences that touch a window."""
    for days in _candidates(event, window, school):
        it = _occurrence(event, days, school)
        if it and _touches(it, window):
            yield it


def planned(event: Event, window: Window, school: SchoolCalendar) -> Iterator[Days]:
    """Yield the days by the rule that begin in a window, before holidays and changes move or drop any."""
    named = {term.id for term in event.terms}
    terms = [term for term in school.terms if term.id in named]
    for days in _by_rule(event, window, school):
        if not event.terms or any(term.first <= days.first <= term.last for term in terms):
            yield days


def is_held(event: Event, day: date, school: SchoolCalendar) -> bool:
    """Whether the event comes by its rule on a day and no holiday drops it."""
    return any(_place(event, days.first, school) for days in planned(event, Window(day, day), school))


def _candidates(event: Event, window: Window, school: SchoolCalendar) -> Iterator[Days]:
    """Yield the days by the rule that may touch a window, also those that a change moves into it from afar."""
    near = window.widened(_reach(event))
    yield from planned(event, near, school)
    for day in {change.on for change in event.changes if change.moved and change.on}:
        if day not in near:
            yield from planned(event, Window(day, day), school)


def _reach(event: Event) -> int:
    """Return how many days an occurrence may touch a window from outside it."""
    match event.when:
        case Single(on=on, last=last, observed=observed):
            return max((last - on).days, abs(((observed or on) - on).days))
        case Recurring(on=on, last=last):
            return (last - on).days + FARTHEST
        case Yearly(on=on, last=last) if on != last:
            return 366
        case Yearly(observed=days) if days:
            return 366
    return FARTHEST


def _by_rule(event: Event, window: Window, school: SchoolCalendar) -> Iterator[Days]:
    match event.when:
        case Single(on=on, last=last):
            yield from _within(window, [Days(on, last)])
        case Deadline(due=due):
            yield from _within(window, [Days(due, due)])
        case Yearly() as yearly:
            years = _years(window, yearly.since)
            yield from _within(window, (Days(yearly.on.of(year), yearly.last.of(year)) for year in years))
        case WeekOf() as week:
            yield from _within(window, (_week_of(week, year) for year in _years(window.widened(7), week.since)))
        case NthWeekday() as nth:
            yield from _within(window, _nth_weekdays(nth, window))
        case TeachingWeeks() as weeks:
            terms = [term for term in school.terms if term.first <= window.last and term.last >= window.first]
            yield from _within(window, (days for term in terms for days in _teaching_days(weeks, term)))
        case Recurring() as recurring:
            yield from _recurring(recurring, window)


def _within(window: Window, found: Iterable[Days]) -> Iterator[Days]:
    return (days for days in found if days.first in window)


def _years(window: Window, since: int | None) -> range:
    return range(max(window.first.year, since or FIRST_YEAR), window.last.year + 1)


def _week_of(week: WeekOf, year: int) -> Days:
    monday = monday_of(week.day.of(year))
    if week.weekday is None:
        return Days(monday, monday + SUNDAY * ONE_DAY)
    return Days(monday + week.weekday * ONE_DAY, monday + week.weekday * ONE_DAY)


def _nth_weekdays(nth: NthWeekday, window: Window) -> Iterator[Days]:
    anchor = 31 if nth.nth == LAST else 1
    step = relativedelta(day=anchor, weekday=nth_weekday(nth.weekday, nth.nth))
    for year in _years(window, nth.since):
        for month in [nth.month] if nth.month else range(1, 13):
            day = date(year, month, 1) + step
            if day.month == month:  # a fifth one there is not in every month
                yield Days(day, day)


def _teaching_days(weeks: TeachingWeeks, term: Term) -> Iterator[Days]:
    for number in weeks.weeks or range(1, term.weeks + 1):
        if number > term.weeks or weeks.parity not in {None, parity_of(number)}:
            continue
        monday = term.monday(number)
        if weeks.weekday is None:
            yield Days(max(monday, term.first), min(monday + SUNDAY * ONE_DAY, term.last))
        elif term.first <= (day := monday + weeks.weekday * ONE_DAY) <= term.last:
            yield Days(day, day)


def _recurring(when: Recurring, window: Window) -> Iterator[Days]:
    length = when.last - when.on
    return (Days(day, day + length) for day in days_between(when, window.first, window.last))


def _occurrence(event: Event, days: Days, school: SchoolCalendar) -> Occurrence | None:
    """Return what becomes of days by the rule; None if a holiday drops them."""
    first = _place(event, days.first, school)
    if first is None:
        return None
    it = Occurrence(
        event,
        first,
        first + (days.last - days.first),
        _observed(event, days.first, school),
        original=days.first,
        is_provisional=_depends_on_holidays(event, days.first) and not school.is_announced(days.first.year),
    )
    for change in event.changes:
        it = _changed(it, change)
    return it


def _place(event: Event, day: date, school: SchoolCalendar) -> date | None:
    if event.is_skipping_holidays and school.is_off(day):
        return None
    return school.shifted(day, event.shift) if event.shift else day


def _observed(event: Event, day: date, school: SchoolCalendar) -> date | None:
    when = event.when
    if isinstance(when, Single):
        return when.observed
    if not isinstance(when, Yearly):
        return None
    written = when.observed_in(day.year)
    if written or not when.observes:
        return written
    found = school.shifted(day, when.observes)
    return found if found != day else None


def _depends_on_holidays(event: Event, day: date) -> bool:
    when = event.when
    observes = isinstance(when, Yearly) and when.observes is not None and not when.observed_in(day.year)
    return event.is_skipping_holidays or event.shift is not None or observes


def _changed(it: Occurrence, change: Change) -> Occurrence:
    """Return an occurrence after a change, if it concerns this one."""
    is_all = change.on is None and change.is_cancelled and it.planned >= change.changed
    if change.on != it.planned and not is_all:
        return it
    first = change.moved or it.first
    return replace(
        it,
        first=first,
        last=first + (it.last - it.first),
        observed=None if change.moved else it.observed,
        change=_together(it.change, change),
        is_cancelled=change.is_cancelled or (it.is_cancelled and not change.moved),
        is_provisional=it.is_provisional and change.moved is None,
    )


def _together(before: Change | None, change: Change) -> Change:
    """Return a change that keeps what an earlier one of the same day said and it does not say anew."""
    if before is None:
        return change
    return replace(
        change,
        moved=change.moved or before.moved,
        start=change.start or before.start,
        end=change.end or before.end,
        place=change.place or before.place,
    )


def _touches(it: Occurrence, window: Window) -> bool:
    is_observed = it.observed is not None and it.observed in window
    return is_observed or (it.first <= window.last and it.last >= window.first)
