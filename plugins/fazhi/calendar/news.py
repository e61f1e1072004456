"""The Atom feed of what is new or changed (RFC 4287), and the calendar as JSON Feed 1.1 (jsonfeed.org)."""

import json
from datetime import date

from lxml import etree

from fazhi.calendar import feed_words, words
from fazhi.calendar.change_log import Entry, entries_of
from fazhi.calendar.feeds import Home, newest_word
from fazhi.calendar.links import feed_uri
from fazhi.calendar.model import Almanac, Occurrence
from fazhi.calendar.occurrences import occurrences
from fazhi.calendar.vevents import uid
from fazhi.core.atom import LANGUAGES, add, midnight, new_feed, written
from fazhi.core.problem import Lang
from fazhi.core.stages import STAGES
from fazhi.core.themes import THEMES


def atom_uri(lang: Lang) -> str:
    """Return the path of the feed of changes."""
    return feed_uri("changes", lang).removesuffix(".ics") + ".xml"


def json_uri(lang: Lang) -> str:
    """Return the path of the JSON feed."""
    return feed_uri("all", lang).removesuffix(".ics") + ".json"


def write_atom(almanac: Almanac, lang: Lang, home: Home | None) -> bytes:
    """Return the feed of changes; without links where the site's address is not known."""
    feed = new_feed(lang)
    entries = entries_of(almanac.events)
    add(feed, "id", f"urn:uuid:{uid(atom_uri(lang))}")
    add(feed, "title", feed_words.CHANGES.said(lang))
    add(feed, "updated", midnight(entries[0].day if entries else newest_word(almanac.events)))
    add(add(feed, "author"), "name", words.CALENDAR_NAME.said(lang))
    if home:
        add(feed, "link", rel="self", type="application/atom+xml", href=home.site + atom_uri(lang))
        add(feed, "link", rel="alternate", type="text/html", href=home.calendar)
    for entry in entries:
        _add_entry(feed, entry, almanac, lang, home)
    return written(feed)


def write_json(almanac: Almanac, lang: Lang, home: Home | None) -> bytes:
    """Return what comes in the year of the data's newest word and the next; `_fazhi` holds the days for programs."""
    year = newest_word(almanac.events).year
    found = occurrences(almanac.events, date(year, 1, 1), date(year + 1, 12, 31), almanac.school)
    links = {"home_page_url": home.calendar, "feed_url": home.site + json_uri(lang)} if home else {}
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": words.CALENDAR_NAME.said(lang),
        **links,
        "language": LANGUAGES[lang],
        "items": [_item(it, lang, home) for it in found],
    }
    return (json.dumps(feed, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _add_entry(feed: etree._Element, entry: Entry, almanac: Almanac, lang: Lang, home: Home | None) -> None:
    node = add(feed, "entry")
    add(node, "id", f"urn:uuid:{uid(entry.key)}")
    add(node, "title", entry.title(lang))
    add(node, "updated", midnight(entry.day))
    add(node, "category", term=entry.event.theme, label=THEMES[entry.event.theme].said(lang))
    if home:
        add(node, "link", rel="alternate", type="text/html", href=home.event(entry.event))
    add(node, "content", entry.text(lang, almanac.school), type="text")


def _item(it: Occurrence, lang: Lang, home: Home | None) -> dict[str, object]:
    event = it.event
    names = [THEMES[event.theme].said(lang), *(STAGES[stage].said(lang) for stage in event.stages)]
    return {
        "id": uid(it.key),
        **({"url": home.event(event)} if home else {}),
        "title": event.title.said(lang),
        "content_text": event.description.said(lang) or event.title.said(lang),
        "date_published": midnight(event.added),
        "date_modified": midnight(event.revised),
        "tags": names,
        "_fazhi": _days(it, lang),
    }


def _days(it: Occurrence, lang: Lang) -> dict[str, object]:
    """Return what a program needs; what is not said is left out."""
    event = it.event
    said = {
        "event": event.id,
        "first": str(it.first),
        "last": str(it.last),
        "start": it.starts_at.isoformat() if it.starts_at else None,
        "end": it.ends_at.isoformat() if it.ends_at else None,
        "observed": str(it.observed) if it.observed else None,
        "place": it.place.said(lang) if it.place else None,
        "kind": event.kind,
        "theme": event.theme,
        "stages": list(event.stages),
        "roles": list(event.roles),
        "cancelled": it.is_cancelled or None,
        "moved_from": str(it.planned) if it.is_moved else None,
        "provisional": it.is_provisional or None,
    }
    return {name: value for name, value in said.items() if value not in (None, [])}
