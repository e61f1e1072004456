"""What an occasion of the calendar is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from fazhi.calendar.patterns import Deadline, NthWeekday, Shift, When
from fazhi.calendar.school import NO_SCHOOL, SchoolCalendar
from fazhi.core.problem import Position, Words


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an event after it was published."""

    changed: date
    """The day on which it was decided."""
    note: Words
    """Why, for the readers of the change feed."""
    at: Position
    on: date | None = None
    """The day by the rule that it concerns; None for the whole event."""
    moved: date | None = None
    is_cancelled: bool = False
    start: time | None = None
    end: time | None = None
    place: Words | None = None


class Target(NamedTuple):
    """A link to something in the docs folder."""

    uri: str
    """A page, a file, or for a quiz `lessons/a.md#quiz-id`."""
    at: Position


class TermName(NamedTuple):
    """A term as an event names it."""

    id: str
    at: Position


class Step(NamedTuple):
    """A line of the run sheet."""

    at: time
    what: Words
    who: Words | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An occasion that the school marks."""

    id: str
    """Stable: the UIDs of the feeds are made of it."""
    title: Words
    when: When
    theme: str
    """A key of `core.themes.THEMES`."""
    stages: tuple[str, ...]
    roles: tuple[str, ...]
    description: Words
    """Empty if nothing is said."""
    revised: date
    """The day of the last change, also of those below `changes`."""
    added: date
    """The day on which it was first published, as far as it is known."""
    at: Position = field(compare=False)
    """Where it is written."""
    kind: str = "occasion"
    """A key of `words.KINDS`."""
    contest: str | None = None
    """A key of `words.CONTESTS`."""
    observed_title: Words | None = None
    """What is held on the observed day, such as 宪法晨读."""
    start: time | None = None
    """None for the whole day."""
    end: time | None = None
    zone: str | None = None
    """The IANA name; None if nothing of it has a time."""
    place: Words | None = None
    terms: tuple[TermName, ...] = ()
    """Only within these terms; empty for all, and for days that no term bounds."""
    is_skipping_holidays: bool = False
    shift: Shift | None = None
    run_sheet: tuple[Step, ...] = ()
    lessons: tuple[Target, ...] = ()
    quizzes: tuple[Target, ...] = ()
    trials: tuple[Target, ...] = ()
    materials: tuple[Target, ...] = ()
    changes: tuple[Change, ...] = ()
    """The oldest first; never shortened."""
    sequence: int = 0
    """Rises with every change (RFC 5545, 3.8.7.4)."""

    @property
    def links(self) -> Mapping[str, tuple[Target, ...]]:
        """What it links to, by the keys of the data."""
        return {
            "lessons": self.lessons,
            "quizzes": self.quizzes,
            "trials": self.trials,
            "materials": self.materials,
        }


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an event comes."""

    event: Event
    first: date
    last: date
    observed: date | None = None
    original: date | None = None
    """The first day by the rule alone, if it is another."""
    change: Change | None = None
    """What became of this one last."""
    is_cancelled: bool = False
    is_provisional: bool = False
    """Whether the year's holidays, on which the day depends, are not announced yet (放假安排尚未公布)."""

    @property
    def planned(self) -> date:
        """The first day by the rule: it never changes, whatever becomes of this one."""
        return self.original or self.first

    @property
    def key(self) -> str:
        """What it is called for good."""
        return f"{self.event.id}-{self.planned.isoformat()}"

    @property
    def anchor(self) -> str:
        """The id of its entry on a page."""
        return self.key

    @property
    def is_moved(self) -> bool:
        """Whether somebody moved it, other than by a rule."""
        return self.change is not None and self.change.moved is not None and not self.is_cancelled

    @property
    def ordinal(self) -> int | None:
        """The how-manieth it is: 13 for Constitution Day 2026."""
        since = getattr(self.event.when, "since", None)
        if since is None or (isinstance(self.event.when, NthWeekday) and self.event.when.month is None):
            return None
        return self.planned.year - int(since) + 1

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1

    @property
    def over_after(self) -> date:
        """The last day on which anything of it is held."""
        return max(self.last, self.observed or self.last)

    @property
    def opens(self) -> date | None:
        """From when on something may be handed in."""
        return self.event.when.opens if isinstance(self.event.when, Deadline) else None

    @property
    def place(self) -> Words | None:
        """Where it is held."""
        return (self.change and self.change.place) or self.event.place

    @property
    def starts_at(self) -> datetime | None:
        """When it begins, with its zone; None if it lasts whole days."""
        start = (self.change and self.change.start) or self.event.start
        return _at(self.first, start, self.event.zone)

    @property
    def ends_at(self) -> datetime | None:
        """When it ends, as far as that is said."""
        end = (self.change and self.change.end) or self.event.end
        return _at(self.last, end, self.event.zone)


class Almanac(NamedTuple):
    """All that the calendar's pages and feeds are made of."""

    events: tuple[Event, ...]
    school: SchoolCalendar = NO_SCHOOL


class Month(NamedTuple):
    """A month of a year."""

    year: int
    month: int

    def next(self) -> "Month":
        """Return the month after."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    def until(self, last: "Month") -> Iterator["Month"]:
        """Yield the months up to and with another."""
        month = self
        while month <= last:
            yield month
            month = month.next()

    @property
    def anchor(self) -> str:
        """The id of its table on a page."""
        return f"month-{self.year}-{self.month:02}"


def _at(day: date, moment: time | None, zone: str | None) -> datetime | None:
    return datetime.combine(day, moment, ZoneInfo(zone)) if moment and zone else None
