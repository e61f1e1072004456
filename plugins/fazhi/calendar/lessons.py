"""The next occasion on the pages of lessons: events that link the page, or else those of its theme."""

from itertools import chain

from fazhi.calendar.model import Almanac, Event
from fazhi.core.page import Page
from fazhi.core.yamltree import Scalar

LESSON = "grades"
"""The key by which the front matter of a lesson is known."""


class Fitting:
    """Finds the occasions of a page; made once for all pages of a site."""

    def __init__(self, almanac: Almanac) -> None:
        self._almanac = almanac
        self._by_page: dict[str, dict[Event, None]] = {}
        self._by_theme: dict[str, list[Event]] = {}
        for event in almanac.events:
            if event.kind == "occasion":
                self._by_theme.setdefault(event.theme, []).append(event)
                for target in chain.from_iterable(event.links.values()):
                    self._by_page.setdefault(target.uri.partition("#")[0], {})[event] = None

    def of(self, page: Page) -> Almanac:
        """Return what fits a page, with the same school calendar; nothing for pages that are no lessons."""
        events = list(self._by_page.get(page.original, ())) or self._by_theme.get(_theme(page), [])
        return self._almanac._replace(events=tuple(events))


def _theme(page: Page) -> str:
    front = page.front[0]
    theme = front.get("theme") if front and LESSON in front.keys else None
    return theme.text.strip() if isinstance(theme, Scalar) else ""
