"""What search engines read of an event: schema.org Event as JSON-LD."""

from collections.abc import Sequence
from datetime import date

from fazhi.calendar import page_words
from fazhi.calendar.model import Event, Occurrence
from fazhi.calendar.patterns import Yearly
from fazhi.core.problem import Lang

_COUNTRY = {"@type": "PostalAddress", "addressCountry": "CN"}
"""Search engines ask for an address; this is all of it that a calendar which many schools use can say."""
_ATTENDED = "https://schema.org/OfflineEventAttendanceMode"
_STATUS = "https://schema.org/Event{}"


def event_data(event: Event, found: Sequence[Occurrence], lang: Lang, url: str | None) -> dict[str, object] | None:
    """Return the event as schema.org has it; None if it never comes."""
    if not found:
        return None
    head: dict[str, object] = {"@context": "https://schema.org"}
    if len(found) == 1 or isinstance(event.when, Yearly):
        coming = next((it for it in found if not it.is_cancelled), found[0])
        return head | _one(coming, lang) | _schedule(event, coming) | ({"url": url} if url else {})
    series = {"@type": "EventSeries", "name": event.title.said(lang), **_described(event, lang)}
    bounds = {"startDate": str(found[0].first), "endDate": str(found[-1].last)}
    status = {"eventStatus": _status(found[0]) if all(it.is_cancelled for it in found) else _STATUS.format("Scheduled")}
    once = [_one(it, lang) for it in found]
    return head | series | bounds | status | _place(found[0], lang) | ({"url": url} if url else {}) | {"subEvent": once}


def _one(it: Occurrence, lang: Lang) -> dict[str, object]:
    data: dict[str, object] = {
        "@type": "Event",
        "name": it.event.title.said(lang),
        **_described(it.event, lang),
        "startDate": _moment(it, is_end=False),
        "endDate": _moment(it, is_end=True),
        "eventStatus": _status(it),
    }
    if it.is_moved:
        data["previousStartDate"] = _moment(Occurrence(it.event, it.planned, it.planned), is_end=False)
    return data | _place(it, lang)


def _described(event: Event, lang: Lang) -> dict[str, object]:
    return {"description": event.description.said(lang)} if event.description.zh else {}


def _moment(it: Occurrence, *, is_end: bool) -> str:
    """Return a time with its offset (+08:00), or a bare date."""
    moment = it.ends_at if is_end else it.starts_at
    return moment.isoformat(timespec="minutes") if moment else str(it.last if is_end else it.first)


def _status(it: Occurrence) -> str:
    return _STATUS.format("Cancelled" if it.is_cancelled else "Rescheduled" if it.is_moved else "Scheduled")


def _place(it: Occurrence, lang: Lang) -> dict[str, object]:
    """Say where it is: a place of the school, else the schools of the country; no address is made up."""
    name = (it.place or page_words.SCHOOLS).said(lang)
    return {"eventAttendanceMode": _ATTENDED, "location": {"@type": "Place", "name": name, "address": _COUNTRY}}


def _schedule(event: Event, it: Occurrence) -> dict[str, object]:
    when = event.when
    if not isinstance(when, Yearly):
        return {}
    return {
        "eventSchedule": {
            "@type": "Schedule",
            "repeatFrequency": "P1Y",
            "byMonth": when.on.month,
            "byMonthDay": when.on.day,
            "startDate": str(date(it.first.year, when.on.month, when.on.day)),
            "scheduleTimezone": event.zone or "Asia/Shanghai",
        }
    }
