"""What is new and what was changed, the newest first, for those who read feeds of news."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fazhi.calendar import feed_words, sayings, words
from fazhi.calendar.model import Change, Event, Occurrence
from fazhi.calendar.occurrences import Window, of_event
from fazhi.calendar.school import SchoolCalendar
from fazhi.calendar.vevents import what_changed
from fazhi.calendar.words import spoken
from fazhi.core.problem import Lang, Words

LONGEST = 50
"""Entries in the feed."""
AHEAD = timedelta(days=400)
"""How far the first day of a new event is looked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece of news."""

    day: date
    """On which it was decided."""
    key: str
    """What it is called for good."""
    event: Event
    change: Change | None = None
    """None for a new event."""

    def title(self, lang: Lang) -> str:
        """Say what kind of news it is, and of what."""
        title = self.event.title.said(lang)
        return self._kind().said(lang).format(title=title)

    def _kind(self) -> Words:
        if self.change is None:
            return feed_words.NEW
        if self.change.is_cancelled:
            return feed_words.CANCELLED
        return feed_words.MOVED if self.change.moved else feed_words.CHANGED

    def text(self, lang: Lang, school: SchoolCalendar) -> str:
        """Say what happened, on which days and why."""
        if self.change is None:
            return "\n".join(
                part for part in (self._first_day(lang, school), self.event.description.said(lang)) if part
            )
        change = self.change
        if change.on is None:
            day = spoken(change.changed, words.FULL, lang)
            return feed_words.ALL_FROM.said(lang).format(day=day, note=change.note.said(lang))
        first = change.moved or change.on
        it = Occurrence(self.event, first, first, original=change.on, change=change, is_cancelled=change.is_cancelled)
        day = feed_words.ON.said(lang).format(day=spoken(first, words.FULL_WEEKDAY, lang))
        return f"{day}\n{what_changed(it, lang)}"

    def _first_day(self, lang: Lang, school: SchoolCalendar) -> str:
        window = Window(self.event.added, self.event.added + AHEAD)
        first = min(of_event(self.event, window, school), key=lambda it: it.first, default=None)
        return feed_words.ON.said(lang).format(day=sayings.when(first, lang, words.FULL_WEEKDAY)) if first else ""


def entries_of(events: Sequence[Event]) -> list[Entry]:
    """Return the newest entries; those of one day by their keys."""
    found = [entry for event in events for entry in _entries(event)]
    return sorted(found, key=lambda entry: (-entry.day.toordinal(), entry.key))[:LONGEST]


def _entries(event: Event) -> Iterator[Entry]:
    yield Entry(event.added, f"new:{event.id}", event)
    for number, change in enumerate(event.changes, 1):  # only added to, so that a number stays
        yield Entry(change.changed, f"change:{event.id}:{number}", event, change)
