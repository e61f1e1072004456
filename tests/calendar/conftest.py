"""Events to try the calendar with."""

from collections.abc import Callable

import pytest

from fazhi.calendar.data import check_almanac, read_almanac
from fazhi.calendar.model import Almanac, Event
from fazhi.calendar.parse import read_events

FIRST = {
    "title": "国家宪法日",
    "title_en": "Constitution Day",
    "theme": "constitution",
    "stage": "[junior]",
    "roles": "[teacher]",
    "description": "学习宪法。",
    "description_en": "Learn about the Constitution.",
    "revised": "2026-11-22",
}
Make = Callable[..., Event]


@pytest.fixture(scope="session")
def make_event() -> Make:
    """Return a function that makes an event from the keys that matter to a test."""

    def make(name: str = "constitution-day", **keys: str) -> Event:
        lines = [f"  {key}: {value}" for key, value in {**FIRST, **keys}.items()]
        events, problems = read_events("\n".join([f"- id: {name}", *lines]), "events.yml")
        assert problems == []
        return events[0]

    return make


@pytest.fixture(scope="session")
def almanac(root) -> Almanac:
    """Return the data that the project ships."""
    assert check_almanac(root / "docs", root) == []
    found = read_almanac(root / "docs", root)
    assert found
    return found


@pytest.fixture(scope="session")
def shipped(almanac) -> tuple[Event, ...]:
    """Return the occasions that the project ships, without the school's own events."""
    return tuple(event for event in almanac.events if event.kind == "occasion")
