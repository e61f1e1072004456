"""Reading when an event comes, out of the keys of its entry."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from fazhi.calendar import event_rules, rules
from fazhi.calendar.kinds import Day
from fazhi.calendar.patterns import Deadline, NthWeekday, Recurring, Single, TeachingWeeks, WeekOf, When, Yearly
from fazhi.calendar.recurrence import mistake_of, starts_on
from fazhi.core.dates import MonthDay, is_weekend
from fazhi.core.fields import Fields, listing, speaking
from fazhi.core.problem import Position

LEADS = ("on", "yearly", "week_of", "nth", "teaching_week", "deadline")
"""The keys that say when; an event has one of them."""
NEEDS: Mapping[str, tuple[str, ...]] = {
    "last": ("on", "yearly"),
    "observed": ("on", "yearly"),
    "month": ("nth",),
    "weekday": ("nth", "teaching_week", "week_of"),
    "parity": ("teaching_week",),
    "opens": ("deadline",),
    "contest": ("deadline",),
    "rrule": ("on",),
    "term": ("teaching_week", "nth", "week_of", "yearly", "rrule"),
}
"""Keys that mean something only beside one of others."""
_ONLY_YEARLY = ("yearly", "week_of", "nth")
Values = Mapping[str, Any]


def read_when(fields: Fields, values: Values) -> When | None:
    """Return when an event comes; None if that is not said or wrong."""
    keys = fields.node.keys
    leads = [name for name in keys if name in LEADS]
    for second in leads[1:]:
        fields.note(rules.BOTH, keys[second].at, first=leads[0], second=second)
    if not leads:
        fields.note(rules.NEITHER, fields.node.at)
    if len(leads) != 1:
        return None
    _check_company(fields, leads[0])
    return _READERS[leads[0]](fields, values)


def _check_company(fields: Fields, lead: str) -> None:
    keys = fields.node.keys
    for key, needs in NEEDS.items():
        if key in keys and not any(need in keys for need in needs):
            fields.note(speaking(event_rules.NEEDS, needs=listing(needs)), keys[key].at, key=key)
    if "since" in keys and lead not in _ONLY_YEARLY:
        fields.note(rules.ONLY_YEARLY, keys["since"].at, key="since")


def _once(fields: Fields, values: Values) -> Single | Recurring | None:
    on, last = values["on"], values["last"]
    if on and last and last < on:
        fields.note(rules.LAST_BEFORE, fields.place("last"), first=on, last=last)
        return None
    if isinstance(values["observed"], Fields | str):
        fields.note(rules.OBSERVED_SHAPE, fields.place("observed"))
        return None
    observed: date | None = values["observed"]
    if observed:
        _check_school_day(fields, observed, fields.place("observed"))
    if on is None:
        return None
    if values["rrule"]:
        return _recurring(fields, Recurring(on, last or on, values["rrule"]))
    return Single(on, last or on, observed)


def _recurring(fields: Fields, when: Recurring) -> Recurring | None:
    at = fields.place("rrule")
    mistake = mistake_of(when)
    if "observed" in fields.node.keys:
        fields.note(speaking(event_rules.NEEDS, needs=listing(["yearly"])), fields.place("observed"), key="observed")
    if mistake == "29 February":
        fields.note(rules.LEAP_DAY, at)
    elif mistake:
        fields.note(event_rules.BAD_RULE, at, part=mistake)
    elif not starts_on(when):
        fields.note(event_rules.RULE_START, at, day=when.on)
    return when


def _yearly(fields: Fields, values: Values) -> Yearly | None:
    on, last, since = values["yearly"], values["last"], values["since"]
    if on and last and last < on:
        fields.note(rules.LAST_BEFORE, fields.place("last"), first=_spelled(on), last=_spelled(last))
    written, observes = values["observed"], None
    if isinstance(written, str):
        written, observes = None, written
    observed = tuple(_observed(fields, written, since)) if written else ()
    return Yearly(on, last or on, since, observed, observes) if on else None


def _observed(fields: Fields, years: Fields, since: int | None) -> Iterator[date]:
    for year, key in years.node.keys.items():
        node = years.node_of(year)
        day = Day().read(years, year, node) if node else None
        if day is None:
            continue
        if str(day.year) != year:
            fields.note(rules.OBSERVED_YEAR, key.at, year=year, day=day)
        elif since and day.year < since:
            fields.note(rules.OBSERVED_EARLY, key.at, year=year, first=since)
        _check_school_day(fields, day, years.place(year))
        yield day


def _week_of(fields: Fields, values: Values) -> WeekOf | None:
    del fields
    return WeekOf(values["week_of"], values["weekday"], values["since"]) if values["week_of"] else None


def _nth(fields: Fields, values: Values) -> NthWeekday | None:
    keys = fields.node.keys
    if "weekday" not in keys:
        fields.note(speaking(event_rules.NEEDS, needs=listing(["weekday"])), keys["nth"].at, key="nth")
    if values["nth"] is None or values["weekday"] is None:
        return None
    return NthWeekday(values["nth"], values["weekday"], values["month"], values["since"])


def _teaching_week(fields: Fields, values: Values) -> TeachingWeeks | None:
    del fields
    weeks = values["teaching_week"]
    return None if weeks is None else TeachingWeeks(weeks or None, values["weekday"], values["parity"])


def _deadline(fields: Fields, values: Values) -> Deadline | None:
    due, opens = values["deadline"], values["opens"]
    if due and opens and due < opens:
        fields.note(event_rules.OPENS_LATE, fields.place("deadline"), due=due, opens=opens)
    return Deadline(due, opens) if due else None


_READERS = {
    "on": _once,
    "yearly": _yearly,
    "week_of": _week_of,
    "nth": _nth,
    "teaching_week": _teaching_week,
    "deadline": _deadline,
}


def _check_school_day(fields: Fields, day: date, at: Position) -> None:
    if is_weekend(day):
        fields.note(rules.OBSERVED_WEEKEND, at, day=day)


def _spelled(day: MonthDay) -> str:
    return f"{day.month:02}-{day.day:02}"
