"""Events as VEVENTs (RFC 5545, 3.6.1), by the rules that clients taught (CALENDAR §A).

UIDs come from the events' ids and from the days by the rule, never from the days on which anything is held: whatever is
moved keeps its own. Stamps come from `revised`: the same data gives the same bytes.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid5

from fazhi.calendar import feed_words, ics, words
from fazhi.calendar.kinds import YEARS
from fazhi.calendar.model import Event, Occurrence
from fazhi.calendar.occurrences import Days, Window, of_event, planned
from fazhi.calendar.patterns import FIRST_YEAR, Deadline, NthWeekday, Recurring, Single, TeachingWeeks, Yearly
from fazhi.calendar.places import event_uri
from fazhi.calendar.school import NO_SCHOOL, ONE_DAY, SchoolCalendar
from fazhi.calendar.words import observed_title, spoken
from fazhi.core.problem import Lang
from fazhi.core.stages import STAGES
from fazhi.core.themes import THEMES

NAMESPACE = UUID("a29cd157-76ed-5d61-8e25-97691698307c")
"""Never changes: all UIDs hang on it. It names no host, so that a site can move."""
ONE_HOUR = timedelta(hours=1)
SERIES_YEARS = 10
"""For how many years the single days of a series are looked at: what was moved, where it is held instead."""
LISTED_YEARS = 3
"""How far an event is listed day by day that no simple rule says, or in a flat feed."""
ALARMS = (timedelta(days=-14), timedelta(days=-1))
"""Two weeks to prepare, and the day before."""
ALARMED = timedelta(days=366)
"""How far from the data's newest word single days have alarms; the others get theirs with later news."""
DESCRIBED = timedelta(days=2 * 366)
"""How far from it they are described: ten years of events have to fit into a megabyte, which some clients ask for."""
MORNING = timedelta(hours=9)
"""When the alarm of a whole day rings."""
END = "END:VEVENT\r\n"
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Piece(NamedTuple):
    """A VEVENT without its last line, and the alarms that may stand before it."""

    body: str
    alarms: str


class Written(NamedTuple):
    """An event as the feeds hold it."""

    compact: str
    """With recurrence rules."""
    flat: str
    """Every day on its own, for clients that cannot count."""
    alarmed: str


class Scope(NamedTuple):
    """What an event's text depends on besides the event."""

    lang: Lang
    as_of: date
    """The day of the newest word in the data; the day on which a site is built does not count."""
    school: SchoolCalendar = NO_SCHOOL
    site: str = ""
    """Where the pages of events stand, with a slash at its end; empty if nobody knows."""
    pages: Lang = "zh"
    """The language of the pages that readers are led to."""


def write_event(event: Event, scope: Scope) -> Written:
    """Return an event in the forms in which feeds hold it."""
    days = list(of_event(event, _listed_window(event, scope), scope.school))
    series = _series(event, scope)
    listed = _listed(event, days, scope)
    compact = series or listed
    return Written(
        "".join(piece.body + END for piece in compact),
        "".join(piece.body + END for piece in listed),
        "".join(piece.body + piece.alarms + END for piece in compact),
    )


def uid(key: str) -> str:
    """Return the identity of something that is called so for good."""
    return str(uuid5(NAMESPACE, key))


def _listed(event: Event, days: Sequence[Occurrence], scope: Scope) -> list[Piece]:
    is_once = isinstance(event.when, Single | Deadline)
    pieces = [_piece(it, event.id if is_once else it.key, scope) for it in days]
    return pieces + [_observed(it, scope) for it in days if it.observed]


def _series(event: Event, scope: Scope) -> list[Piece]:
    """Return the event as a rule and what became of single days of it; nothing if no rule of iCalendar says it."""
    if event.terms or event.shift or event.is_skipping_holidays:
        return []
    first = _first(event)
    if first is None:
        return []
    end = date(event.revised.year + SERIES_YEARS, 12, 31)
    found = list(of_event(event, Window(first.first, end), scope.school))
    rule = _rule(event, _last_day(event, found))
    pieces = [_piece(Occurrence(event, *first), event.id, scope, ics.line("RRULE", rule))]
    for it in found:
        if it.change:
            by_rule = Occurrence(event, it.planned, it.planned)
            pieces.append(_piece(it, event.id, scope, ics.moment("RECURRENCE-ID", by_rule.starts_at or it.planned)))
    return pieces + [_observed(it, scope) for it in found if it.observed and it.observed.year >= event.added.year]


def _first(event: Event) -> Days | None:
    """Return the first time that an event comes which a rule of iCalendar can repeat."""
    match event.when:
        case Yearly(on=on, last=last, first_year=year):
            return Days(on.of(year), last.of(year))
        case Recurring(on=on, last=last):
            return Days(on, last)
        case NthWeekday(since=since):
            window = Window(date(since or FIRST_YEAR, 1, 1), date((since or FIRST_YEAR) + 5, 12, 31))
            return next(planned(event, window, NO_SCHOOL), None)
    return None


def _last_day(event: Event, found: Sequence[Occurrence]) -> Occurrence | None:
    """Return the last time that a cancelled series is still listed; None if it goes on."""
    is_over = any(change.is_cancelled and change.on is None for change in event.changes)
    return found[-1] if is_over and found else None


def _rule(event: Event, last: Occurrence | None) -> str:
    rule = _written_rule(event)
    if last is None or "UNTIL=" in rule or "COUNT=" in rule:
        return rule
    return f"{rule};UNTIL={_until(event, last.planned)}"


def _written_rule(event: Event) -> str:
    match event.when:
        case NthWeekday(nth=nth, weekday=weekday, month=None):
            return f"FREQ=MONTHLY;BYDAY={nth}{_DAYS[weekday]}"
        case NthWeekday(nth=nth, weekday=weekday, month=month):
            return f"FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{_DAYS[weekday]}"
        case Recurring(rule=rule):
            return re.sub(r"UNTIL=(\d{8})(?:T\d{6}Z?)?", lambda m: f"UNTIL={_until(event, _day(m[1]))}", rule)
    return "FREQ=YEARLY"


def _until(event: Event, day: date) -> str:
    """Return the end of a rule, in the form that its beginning has (RFC 5545, 3.3.10)."""
    start = Occurrence(event, day, day).starts_at
    return ics.utc(start) if start else f"{day:%Y%m%d}"


def _day(written: str) -> date:
    return date(int(written[:4]), int(written[4:6]), int(written[6:]))


def _listed_window(event: Event, scope: Scope) -> Window:
    """Return the days for which single ones are listed; a series with a rule goes on after them."""
    when, end = event.when, date(scope.as_of.year + LISTED_YEARS, 12, 31)
    if isinstance(when, Single | Deadline):
        return Window(date(YEARS.start, 1, 1), date(YEARS.stop, 12, 31))
    if isinstance(when, TeachingWeeks) and scope.school.terms:
        return Window(scope.school.terms[0].first, scope.school.terms[-1].last)
    return Window(date(event.added.year, 1, 1), end)


def _piece(it: Occurrence, key: str, scope: Scope, more: str = "") -> Piece:
    event, lang = it.event, scope.lang
    title = f"{event.title.en} {event.title.zh}" if lang == "en" else event.title.zh
    distance = timedelta() if "RRULE" in more else abs(it.first - scope.as_of)
    if it.is_cancelled:
        title = feed_words.CANCELLED.said(lang).format(title=title)
    body = [
        _head(event, key, title, scope, _sequence(it, scope.school)),
        _moments(it),
        more,
        _optional("DESCRIPTION", "\n".join(_said(it, lang, is_described=distance <= DESCRIBED))),
        _optional("LOCATION", it.place.said(lang) if it.place else ""),
        ics.line("STATUS", "CANCELLED") if it.is_cancelled else "",
    ]
    is_silent = it.is_cancelled or distance > ALARMED
    return Piece("".join(body), "" if is_silent else _alarms(title, is_timed=it.starts_at is not None))


def _observed(it: Occurrence, scope: Scope) -> Piece:
    """Return the day on which the school holds it instead of its own."""
    event, lang, day = it.event, scope.lang, it.observed or it.first
    title = observed_title(event).said(lang)
    why = words.OBSERVED.said(lang).format(
        day=spoken(it.first, words.FULL, lang),
        weekday=words.WEEKDAYS[it.first.weekday()].said(lang),
        title=title,
        observed=spoken(day, words.WEEKDAY, lang),
    )
    body = (
        _head(event, observed_key(it), title, scope, event.sequence) + _days(day, day) + _optional("DESCRIPTION", why)
    )
    return Piece(body, _alarms(title, is_timed=False))


def observed_key(it: Occurrence) -> str:
    """Return what the day is called for good on which the school holds it instead."""
    return f"{it.event.id}-observed-{it.planned.year}"


def _head(event: Event, key: str, title: str, scope: Scope, sequence: int) -> str:
    revised = ics.stamp(event.revised)
    named = [THEMES[event.theme].said(scope.lang), *(STAGES[stage].said(scope.lang) for stage in event.stages)]
    return "".join([
        f"BEGIN:VEVENT\r\nUID:{uid(key)}\r\nDTSTAMP:{revised}\r\nLAST-MODIFIED:{revised}\r\nSEQUENCE:{sequence}\r\n",
        ics.line("SUMMARY", ics.text(title)),
        ics.line("CATEGORIES", ics.texts(named)),
        "TRANSP:TRANSPARENT\r\n",
        ics.line("URL", scope.site + event_uri(event.id, scope.pages)) if scope.site else "",
    ])  # fmt: skip


def _sequence(it: Occurrence, school: SchoolCalendar) -> int:
    """Return how often it was changed; a holiday that moves it, once announced, counts too."""
    shift = it.event.shift
    is_shifted = shift is not None and school.shifted(it.planned, shift) != it.planned
    return it.event.sequence + is_shifted


def _moments(it: Occurrence) -> str:
    if it.starts_at is None:
        return _days(it.first, it.last)
    return ics.moment("DTSTART", it.starts_at) + ics.moment("DTEND", _end(it, it.starts_at))


def _end(it: Occurrence, start: datetime) -> datetime:
    """Return when it ends; one that was moved past its own end lasts as long as it would have."""
    if it.ends_at and it.ends_at > start:
        return it.ends_at
    plain = Occurrence(it.event, it.first, it.last)
    if plain.starts_at and plain.ends_at:
        return start + (plain.ends_at - plain.starts_at)
    return start + (it.last - it.first) + ONE_HOUR


def _days(first: date, last: date) -> str:
    return ics.moment("DTSTART", first) + ics.moment("DTEND", last + ONE_DAY)  # exclusive


def _optional(name: str, value: str) -> str:
    return ics.line(name, ics.text(value)) if value else ""


def _alarms(title: str, *, is_timed: bool) -> str:
    before = ALARMS if is_timed else tuple(ahead + MORNING for ahead in ALARMS)
    said = ics.line("DESCRIPTION", ics.text(title))
    return "".join(
        f"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:{ics.duration(ahead)}\r\n{said}END:VALARM\r\n" for ahead in before
    )


def _said(it: Occurrence, lang: Lang, *, is_described: bool) -> Iterator[str]:
    """Yield what readers must know first, then what it is."""
    if it.opens:
        opens, due = (spoken(day, words.WEEKDAY, lang) for day in (it.opens, it.first))
        yield words.OPENS.said(lang).format(opens=opens, due=due)
    if it.change:
        yield what_changed(it, lang)
    if it.is_provisional:
        yield words.NOT_ANNOUNCED.said(lang).format(year=it.planned.year)
    if it.event.description.zh and is_described:
        yield it.event.description.said(lang)


def what_changed(it: Occurrence, lang: Lang) -> str:
    """Say what became of an occurrence that a change concerns."""
    note = it.change.note.said(lang) if it.change else ""
    if it.is_cancelled:
        return words.CANCELLED.said(lang).format(note=note)
    if not it.is_moved:
        return words.CHANGED.said(lang).format(note=note)
    from_, to = (spoken(day, words.WEEKDAY, lang) for day in (it.planned, it.first))
    return words.MOVED.said(lang).format(note=note, day=from_, to=to)
