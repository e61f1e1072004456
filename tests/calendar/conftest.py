"""Events to try the calendar with."""

from collections.abc import Callable

import pytest

from fazhi.calendar.model import Event
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
def shipped(root) -> tuple[Event, ...]:
    """Return the events that the project ships."""
    events, problems = read_events((root / "docs/_data/events.yml").read_text("utf-8"), "events.yml")
    assert problems == []
    return events
