"""Where the calendar's own pages stand in the site: light files beside the feeds, the same whatever engine builds it.

Addresses hang on ids, months and years; none of them changes when an event moves or is renamed.
"""

from collections.abc import Collection, Iterator

from fazhi.calendar.model import Month
from fazhi.core.problem import Lang

FOLDER = "calendar"


def event_uri(event: str, lang: Lang) -> str:
    """Return the page of an event, by its id."""
    return _uri(f"events/{event}.html", lang)


def event_file_uri(event: str, lang: Lang) -> str:
    """Return the file with which a single event is added to a calendar."""
    return _uri(f"events/{event}.ics", lang)


def is_single(uri: str) -> bool:
    """Whether a path is the file of a single event."""
    return f"{FOLDER}/events/" in uri


def found_pages(uris: Collection[str], site: str) -> Iterator[dict[Lang, str]]:
    """Yield the addresses by language of the pages that search engines are told of: those of events and themes."""
    for uri in uris:
        if uri.startswith((f"{FOLDER}/events/", f"{FOLDER}/themes/")) and uri.endswith(".html"):
            english: dict[Lang, str] = {"en": f"{site}en/{uri}"} if f"en/{uri}" in uris else {}
            yield {"zh": site + uri, **english}


def month_uri(month: Month, lang: Lang) -> str:
    """Return the page of a month."""
    return _uri(f"months/{month.year}-{month.month:02}.html", lang)


def month_folder(lang: Lang) -> str:
    """Return where the pages of months lie, with a slash at its end."""
    return _uri("months/", lang)


def year_uri(year: int, lang: Lang) -> str:
    """Return the page of the school year that begins in a year."""
    return _uri(f"years/{year}-{year + 1}.html", lang)


def theme_uri(theme: str, lang: Lang) -> str:
    """Return the page of a theme."""
    return _uri(f"themes/{theme}.html", lang)


def _uri(path: str, lang: Lang) -> str:
    return f"{'en/' if lang == 'en' else ''}{FOLDER}/{path}"
