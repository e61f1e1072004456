"""Reading `events.yml`: events and everything that is wrong with them."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from fazhi.calendar import rules
from fazhi.calendar.model import Event, Lesson, Single, Yearly
from fazhi.calendar.words import ROLES
from fazhi.core.dates import MonthDay, is_weekend, read_month_day
from fazhi.core.fields import Fields
from fazhi.core.problem import Position, Problem, Words
from fazhi.core.stages import STAGES
from fazhi.core.themes import THEMES
from fazhi.core.yamltree import Mapping, Node, Origin, Scalar, read_tree
from fazhi.core.yamltree import Sequence as Items

YEARS = range(1900, 2200)
SEQUENCES = range(100_000)
KEYS = (
    "id", "title", "title_en", "on", "yearly", "last", "since", "observed", "observed_title", "observed_title_en",
    "theme", "stage", "roles", "description", "description_en", "lessons", "revised", "sequence",
)  # fmt: skip
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LEAP = MonthDay(2, 29)


class _Source(NamedTuple):
    """What one file says."""

    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    """The links of all events, also of those with mistakes."""


def read_events(text: str, path: str) -> tuple[tuple[Event, ...], list[Problem]]:
    """Return the events without mistakes, in their written order, and the problems of all the others."""
    source = _read(text, path)
    return source.events, list(source.problems)


def check_calendar(text: str, shown_path: str, page_uris: Collection[str]) -> list[Problem]:
    """Return everything that is wrong in an `events.yml`; `page_uris` are paths inside the docs folder."""
    source = _read(text, shown_path)
    missing = (lesson for lesson in source.lessons if lesson.uri not in page_uris)
    return [*source.problems, *(rules.LESSON_MISSING.at(lesson.at, uri=lesson.uri) for lesson in missing)]


@lru_cache(maxsize=4)
def _read(text: str, path: str) -> _Source:
    """Read a file once for all the pages that show it."""
    tree, problems = read_tree(text, Origin(path))
    if not isinstance(tree, Items):
        return _Source(problems=tuple(problems or [rules.NOT_EVENTS.at(tree.at if tree else Position(path, 1))]))
    parts = [_read_item(item) for item in tree.items]
    return _Source(
        tuple(event for part in parts for event in part.events),
        (*problems, *(problem for part in parts for problem in part.problems), *_duplicates(tree)),
        tuple(lesson for part in parts for lesson in part.lessons),
    )


def _read_item(item: Node) -> _Source:
    if not isinstance(item, Mapping):
        return _Source(problems=(rules.NOT_EVENTS.at(item.at),))
    fields = Fields(item)
    lessons = tuple(_lessons(fields))
    event = _event(fields, lessons)
    return _Source((event,) if event else (), tuple(fields.problems), lessons)


def _event(fields: Fields, lessons: tuple[Lesson, ...]) -> Event | None:
    """Read every key, so that every mistake is noted, then build the event if there was none."""
    fields.only(KEYS)
    values: dict[str, Any] = {
        "id": _id(fields),
        "title": _words(fields, "title"),
        "when": _when(fields),
        "theme": fields.choice("theme", THEMES),
        "stages": fields.choices("stage", STAGES),
        "roles": fields.choices("roles", ROLES),
        "description": _words(fields, "description"),
        "revised": _day(fields, "revised"),
        "observed_title": _observed_title(fields),
        "lessons": lessons,
        "sequence": fields.integer("sequence", SEQUENCES, required=False) or 0,
    }
    return None if fields.problems else Event(**values)


def _id(fields: Fields) -> str | None:
    name = fields.text("id")
    if name is not None and not _ID.fullmatch(name):
        fields.note(rules.BAD_ID, fields.place("id"), id=name)
    return name


def _words(fields: Fields, key: str) -> Words | None:
    chinese, english = fields.text(key), fields.text(f"{key}_en")
    return Words(chinese, english) if chinese and english else None


def _observed_title(fields: Fields) -> Words | None:
    written = [key for key in ("observed_title", "observed_title_en") if key in fields.node.keys]
    if not written:
        return None
    if "observed" not in fields.node.keys:
        fields.note(rules.UNUSED, fields.node.keys[written[0]].at, key=written[0])
    return _words(fields, "observed_title")


def _when(fields: Fields) -> Single | Yearly | None:
    keys = fields.node.keys
    if "on" in keys and "yearly" in keys:
        fields.note(rules.BOTH, max(keys["on"].at, keys["yearly"].at))
        return None
    if "yearly" in keys:
        return _yearly(fields)
    if "on" in keys:
        return _single(fields)
    fields.note(rules.NEITHER, fields.node.at)
    return None


def _single(fields: Fields) -> Single | None:
    on, last = _day(fields, "on"), _day(fields, "last", required=False)
    if "since" in fields.node.keys:
        fields.note(rules.ONLY_YEARLY, fields.node.keys["since"].at, key="since")
    if isinstance(fields.node.get("observed"), Mapping | Items):
        fields.note(rules.OBSERVED_SHAPE, fields.place("observed"))
        return None
    observed = _day(fields, "observed", required=False)
    if observed:
        _check_school_day(fields, observed, fields.place("observed"))
    if on and last and last < on:
        fields.note(rules.LAST_BEFORE, fields.place("last"), first=on, last=last)
    return Single(on, last or on, observed) if on else None


def _yearly(fields: Fields) -> Yearly | None:
    on, last = _month_day(fields, "yearly"), _month_day(fields, "last", required=False)
    since = fields.integer("since", YEARS, required=False)
    observed = tuple(_observed(fields, since))
    if on and last and last < on:
        fields.note(rules.LAST_BEFORE, fields.place("last"), first=_spelled(on), last=_spelled(last))
    return Yearly(on, last or on, since, observed) if on else None


def _observed(fields: Fields, since: int | None) -> Iterator[date]:
    node = fields.node.get("observed")
    if node is None:
        return
    if not isinstance(node, Mapping):
        fields.note(rules.OBSERVED_SHAPE, node.at)
        return
    years = Fields(node, fields.problems)
    for year, key in node.keys.items():
        day = _day(years, year)
        if day is None:
            continue
        if str(day.year) != year:
            years.note(rules.OBSERVED_YEAR, key.at, year=year, day=day)
        elif since and day.year < since:
            years.note(rules.OBSERVED_EARLY, key.at, year=year, first=since)
        _check_school_day(years, day, years.place(year))
        yield day


def _check_school_day(fields: Fields, day: date, at: Position) -> None:
    if is_weekend(day):
        fields.note(rules.OBSERVED_WEEKEND, at, day=day)


def _day(fields: Fields, key: str, *, required: bool = True) -> date | None:
    """Read a date that iCalendar can write: four digits, and a day after it."""
    day = fields.day(key, required=required)
    if day and day.year not in YEARS:
        fields.note(rules.YEAR, fields.place(key), year=day.year, low=YEARS.start, high=YEARS.stop - 1)
        return None
    return day


def _month_day(fields: Fields, key: str, *, required: bool = True) -> MonthDay | None:
    node = fields.node_of(key, required=required)
    if node is None:
        return None
    text = node.text if isinstance(node, Scalar) else ""
    day = read_month_day(text)
    if day is None:
        fields.note(rules.NOT_MONTH_DAY, node.at, key=key, value=text)
    elif day == _LEAP:
        fields.note(rules.LEAP_DAY, node.at)
        return None
    return day


def _spelled(day: MonthDay) -> str:
    return f"{day.month:02}-{day.day:02}"


def _lessons(fields: Fields) -> Iterator[Lesson]:
    node = fields.node.get("lessons")
    uris = fields.texts("lessons", required=False) or ()
    places = [item.at for item in node.items] if isinstance(node, Items) else []
    for uri, at in zip(uris, places, strict=False):
        if _is_page(uri):
            yield Lesson(uri, at)
        else:
            fields.note(rules.LESSON_PATH, at, uri=uri)


def _is_page(uri: str) -> bool:
    parts = PurePosixPath(uri).parts
    is_plain = uri == "/".join(parts) and ".." not in parts and not uri.startswith("/") and not set(uri) & set("\\:?#")
    return is_plain and uri.endswith(".md") and not uri.endswith(".en.md")


def _duplicates(tree: Items) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for item in tree.items:
        node = item.get("id") if isinstance(item, Mapping) else None
        if isinstance(node, Scalar) and node.text in first:
            yield rules.DUPLICATE_ID.at(node.at, id=node.text, first=first[node.text])
        elif isinstance(node, Scalar) and node.text:
            first[node.text] = node.at.line
