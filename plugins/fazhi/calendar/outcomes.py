"""What an event comes to in the school's calendar: whether it ever happens, and on the days that its changes name."""

from collections.abc import Iterator
from datetime import date, timedelta

from fazhi.calendar import event_rules
from fazhi.calendar.model import Change, Event
from fazhi.calendar.occurrences import Window, is_held, of_event
from fazhi.calendar.patterns import Deadline, Single, TeachingWeeks, Yearly
from fazhi.calendar.school import SchoolCalendar
from fazhi.core.fields import listing, speaking
from fazhi.core.problem import Problem

YEARS_AHEAD = 10
"""How far to look for an event that may never come."""


def check_outcomes(event: Event, school: SchoolCalendar) -> Iterator[Problem]:
    """Yield what is wrong with an event in the light of terms and holidays."""
    unknown = list(_unknown_terms(event, school))
    yield from unknown
    if isinstance(event.when, TeachingWeeks) and not school.terms:
        yield event_rules.NO_TERMS.at(event.at)
        return
    if unknown:
        return
    yield from _never(event, school)
    for change in event.changes:
        yield from _not_held(event, change, school)


def _unknown_terms(event: Event, school: SchoolCalendar) -> Iterator[Problem]:
    known = [term.id for term in school.terms]
    for term in event.terms:
        if term.id not in known:
            yield speaking(event_rules.NO_TERM, known=listing(known) if known else event_rules.NONE).at(
                term.at, term=term.id
            )


def _never(event: Event, school: SchoolCalendar) -> Iterator[Problem]:
    """Look for one time that it comes, in the terms or in the years after its last correction."""
    if isinstance(event.when, Single | Deadline | Yearly) and not (event.is_skipping_holidays or event.terms):
        return
    window = _window(event, school)
    if not any(of_event(event, window, school)):
        yield event_rules.NEVER.at(event.at, first=window.first, last=window.last)


def _window(event: Event, school: SchoolCalendar) -> Window:
    if isinstance(event.when, TeachingWeeks) or event.terms:
        return Window(school.terms[0].first, school.terms[-1].last)
    first = getattr(event.when, "on", None)
    start = first if isinstance(first, date) else date(event.revised.year, 1, 1)
    since = getattr(event.when, "since", None)
    start = max(start, date(since, 1, 1)) if since else start
    return Window(start, start + timedelta(days=366 * YEARS_AHEAD))


def _not_held(event: Event, change: Change, school: SchoolCalendar) -> Iterator[Problem]:
    if change.on and not is_held(event, change.on, school):
        yield event_rules.NOT_HELD.at(change.at, day=change.on)
    elif change.moved and change.moved == change.on and not (change.start or change.end or change.place):
        yield event_rules.MOVED_NOWHERE.at(change.at)
