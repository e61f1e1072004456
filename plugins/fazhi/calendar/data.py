"""The calendar's data as it lies in the docs folder: events.yml, terms.yml, holidays/<year>.yml."""

from pathlib import Path

from fazhi.calendar.holidays import read_holidays
from fazhi.calendar.model import Almanac
from fazhi.calendar.parse import check_calendar, read_events, targets_of
from fazhi.calendar.school import Holidays, SchoolCalendar, Term
from fazhi.calendar.targets import existing
from fazhi.calendar.terms import check_make_ups, read_terms
from fazhi.core.files import read_text, walk
from fazhi.core.page import shown_path
from fazhi.core.problem import Problem

EVENTS, TERMS, HOLIDAYS = "_data/events.yml", "_data/terms.yml", "_data/holidays"
"""Inside the docs folder, the same for preflight, plugin and every engine."""


def data_path(docs: Path) -> Path:
    """Return where a docs folder keeps its events."""
    return docs / EVENTS


def read_almanac(docs: Path, root: Path) -> Almanac | None:
    """Return the data without its mistakes; None without events.yml."""
    text = read_text(data_path(docs), EVENTS)[0] if data_path(docs).is_file() else None
    if text is None:
        return None
    return Almanac(read_events(text, shown_path(data_path(docs), root))[0], read_school(docs, root)[0])


def check_almanac(docs: Path, root: Path) -> list[Problem]:
    """Return everything that is wrong with the data; files are named relative to `root`."""
    school, problems = read_school(docs, root)
    text, shown = _read(data_path(docs), root, problems)
    if text is None:
        return problems
    found = existing(docs, (target.uri for target in targets_of(text, shown)))
    return [*problems, *check_calendar(text, shown, found, school)]


def read_school(docs: Path, root: Path) -> tuple[SchoolCalendar, list[Problem]]:
    """Return terms and holidays; files that are not there say nothing."""
    problems: list[Problem] = []
    terms: tuple[Term, ...] = ()
    holidays: list[Holidays] = []
    text, shown = _read(docs / TERMS, root, problems)
    if text is not None:
        terms, wrong = read_terms(text, shown)
        problems += wrong
    for path in walk(docs / HOLIDAYS) if (docs / HOLIDAYS).is_dir() else ():
        text, shown = _read(path, root, problems)
        year, wrong = read_holidays(text, shown) if text is not None else (None, [])
        problems += wrong
        holidays += [year] if year else []
    school = SchoolCalendar(terms, tuple(holidays))
    return school, [*problems, *check_make_ups(school)]


def _read(path: Path, root: Path, problems: list[Problem]) -> tuple[str | None, str]:
    shown = shown_path(path, root)
    if not path.is_file():
        return None, shown
    text, wrong = read_text(path, shown)
    problems += wrong
    return text, shown
