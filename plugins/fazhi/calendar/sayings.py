"""What is said of an occurrence, the same on every page: when it is, where it went, what is not known yet."""

from collections.abc import Iterator
from datetime import date

from fazhi.calendar import words
from fazhi.calendar.model import Occurrence
from fazhi.calendar.words import observed_title, spoken, spoken_ordinal
from fazhi.core.problem import Lang, Words

HOME_ZONE = "Asia/Shanghai"
"""Readers need not be told of it."""
_WITHOUT_YEAR = {words.FULL: words.MONTH_DAY, words.FULL_WEEKDAY: words.WEEKDAY}
"""How the other end of a span is said that lies in the same year."""


def when(it: Occurrence, lang: Lang, pattern: Words = words.WEEKDAY) -> str:
    """Say the day or the span of days."""
    return days(it.first, it.last, lang, pattern)


def days(first: date, last: date, lang: Lang, pattern: Words = words.WEEKDAY) -> str:
    """Say a day, or from which to which."""
    if first == last:
        return spoken(first, pattern, lang)
    short = _WITHOUT_YEAR.get(pattern, pattern) if first.year == last.year else pattern
    ends = (pattern, short) if lang == "zh" else (short, pattern)
    return span(spoken(first, ends[0], lang), spoken(last, ends[1], lang), lang)


def span(first: str, last: str, lang: Lang) -> str:
    """Say from when to when."""
    return words.SPAN.said(lang).format(first=first, last=last)


def ordinal(it: Occurrence, lang: Lang) -> str:
    """Say the how-manieth it is, a day that everybody marks or a time that the school does it; or nothing."""
    if it.ordinal is None:
        return ""
    pattern = words.ORDINAL_DAY if it.event.kind == "occasion" else words.ORDINAL_TIME
    return spoken_ordinal(it.ordinal, pattern, lang)


def clock(it: Occurrence) -> str:
    """Return the time such as 14:30–15:30; empty for whole days."""
    if it.starts_at is None:
        return ""
    zone = f" ({it.event.zone})" if it.event.zone != HOME_ZONE else ""
    end = f"–{it.ends_at:%H:%M}" if it.ends_at else ""
    return f"{it.starts_at:%H:%M}{end}{zone}"


def observed(it: Occurrence, lang: Lang) -> str | None:
    """Say on which other day the school holds it, if it does."""
    if it.observed is None:
        return None
    return words.OBSERVED.said(lang).format(
        day=spoken(it.first, words.MONTH_DAY, lang),
        weekday=words.WEEKDAYS[it.first.weekday()].said(lang),
        title=observed_title(it.event).said(lang),
        observed=spoken(it.observed, words.WEEKDAY, lang),
    )


def notes(it: Occurrence, lang: Lang) -> Iterator[str]:
    """Yield what readers must know of a day: until when something is due, what became of it, what is not known yet."""
    if it.opens:
        opens, due = spoken(it.opens, words.WEEKDAY, lang), spoken(it.first, words.WEEKDAY, lang)
        yield words.OPENS.said(lang).format(opens=opens, due=due)
    if it.change:
        yield _changed(it, it.change.note.said(lang), lang)
    if it.is_provisional:
        yield words.NOT_ANNOUNCED.said(lang).format(year=it.planned.year)


def title_on(it: Occurrence, day: date, lang: Lang) -> str:
    """Say what is on a day: the event, or what is held on that day instead of its own."""
    if it.observed != day:
        return it.event.title.said(lang)
    pattern, title = words.OBSERVED_WHAT.said(lang), observed_title(it.event).said(lang)
    return pattern.format(title=title, of=it.event.title.said(lang), day=spoken(it.first, words.MONTH_DAY, lang))


def _changed(it: Occurrence, note: str, lang: Lang) -> str:
    if it.is_cancelled:
        return words.CANCELLED.said(lang).format(note=note)
    if not it.is_moved:
        return words.CHANGED.said(lang).format(note=note)
    days = {"day": spoken(it.planned, words.WEEKDAY, lang), "to": spoken(it.first, words.WEEKDAY, lang)}
    return words.MOVED.said(lang).format(note=note, **days)
