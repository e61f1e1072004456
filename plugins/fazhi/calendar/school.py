"""The school's calendar (校历): terms with their teaching weeks, days off and make-up workdays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from fazhi.calendar.patterns import MAKE_UP, PREVIOUS, Parity, Shift
from fazhi.core.dates import is_weekend
from fazhi.core.problem import Position, Words

ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(weeks=1)
FARTHEST = 31
"""How many days a shifted event may go to find a workday."""


class MakeUp(NamedTuple):
    """A workday on a weekend on which the lessons of a day off are taught."""

    on: date
    taught: date
    """The day whose lessons these are."""
    at: Position


@dataclass(frozen=True, slots=True)
class Term:
    """A school term; its weeks count from the Monday of the week of its first day."""

    id: str
    name: Words
    first: date
    last: date
    make_ups: tuple[MakeUp, ...]
    at: Position

    @property
    def first_monday(self) -> date:
        """The Monday from which the weeks count; it may be before the first day."""
        return monday_of(self.first)

    @property
    def weeks(self) -> int:
        """How many teaching weeks there are."""
        return (self.last - self.first_monday).days // 7 + 1

    def monday(self, week: int) -> date:
        """Return the Monday of a week, counted from 1."""
        return self.first_monday + (week - 1) * ONE_WEEK


class TeachingWeek(NamedTuple):
    """A week of a term."""

    term: Term
    number: int
    """From 1."""

    @property
    def parity(self) -> Parity:
        """单周 (odd) or 双周 (even)."""
        return parity_of(self.number)


class Mark(NamedTuple):
    """What the State Council's paper says of a day."""

    kind: Literal["off", "work"]
    """A day off, or a weekend day on which people work (调休上班)."""
    name: Words
    """The holiday to which it belongs."""
    at: Position


@dataclass(frozen=True, slots=True)
class Holidays:
    """The holidays of a year as they were announced."""

    year: int
    paper: str | None
    """The address of the paper; None while the arrangement is not announced."""
    marks: dict[date, Mark]
    """It may name days at the end of the year before."""

    @property
    def is_announced(self) -> bool:
        """Whether there is a paper."""
        return self.paper is not None


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """Terms in their order, and the holidays of the years that are known."""

    terms: tuple[Term, ...] = ()
    holidays: tuple[Holidays, ...] = ()

    def mark(self, day: date) -> Mark | None:
        """Return what is announced of a day."""
        found = (year.marks.get(day) for year in self.holidays if year.year in {day.year, day.year + 1})
        return next((mark for mark in found if mark), None)

    def is_announced(self, year: int) -> bool:
        """Whether the holidays of a year are known; pages say 放假安排尚未公布 otherwise."""
        return any(holidays.year == year and holidays.is_announced for holidays in self.holidays)

    def is_off(self, day: date) -> bool:
        """Whether a day belongs to an announced holiday."""
        mark = self.mark(day)
        return mark is not None and mark.kind == "off"

    def is_workday(self, day: date) -> bool:
        """Whether people work: Monday to Friday, unless the paper says otherwise."""
        mark = self.mark(day)
        return mark.kind == "work" if mark else not is_weekend(day)

    def make_up_for(self, day: date) -> date | None:
        """Return the day on which the lessons of a day off are taught, if the school has settled it."""
        return next((one.on for term in self.terms for one in term.make_ups if one.taught == day), None)

    def shifted(self, day: date, shift: Shift) -> date | None:
        """Return the day itself if it is a workday, else where it goes; None if it goes nowhere."""
        if self.is_workday(day):
            return day
        if shift == MAKE_UP:
            return self.make_up_for(day)
        step = -ONE_DAY if shift == PREVIOUS else ONE_DAY
        return next((other for n in range(1, FARTHEST) if self.is_workday(other := day + n * step)), None)


NO_SCHOOL = SchoolCalendar()
"""Neither terms nor holidays are known."""


def teaching_week(day: date, terms: Sequence[Term]) -> TeachingWeek | None:
    """Return the term, and its week, in which a day lies; None outside the terms."""
    term = next((term for term in terms if term.first <= day <= term.last), None)
    return TeachingWeek(term, (day - term.first_monday).days // 7 + 1) if term else None


def parity_of(week: int) -> Parity:
    """Return whether a week is 单周 (odd) or 双周 (even)."""
    return "odd" if week % 2 else "even"


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())
