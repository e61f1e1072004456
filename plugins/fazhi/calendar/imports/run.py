"""Importing a file into events.yml: everything is read and checked before a single byte is written."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from fazhi.calendar import import_rules as rules
from fazhi.calendar.data import read_school
from fazhi.calendar.imports.drafts import MAX_BYTES, Draft, Found, Wanted
from fazhi.calendar.imports.ics import read_ics
from fazhi.calendar.imports.merge import NEW_FILE, Added, merge
from fazhi.calendar.imports.reasons import BYTES
from fazhi.calendar.imports.sheets import read_csv, read_xlsx
from fazhi.calendar.parse import check_calendar, targets_of
from fazhi.calendar.targets import existing
from fazhi.core.fields import speaking
from fazhi.core.files import read_bytes, read_text, replace_bytes, size_of, write_bytes
from fazhi.core.page import shown_path
from fazhi.core.problem import Position, Problem, in_order
from fazhi.core.yamltree import Mapping, Origin, Scalar, read_tree

READERS: dict[str, Callable[[bytes, str, Wanted], Found]] = {".ics": read_ics, ".csv": read_csv, ".xlsx": read_xlsx}


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do."""

    added: tuple[Added, ...] = ()
    problems: tuple[Problem, ...] = ()
    text: str = ""
    """The new events.yml."""


def import_file(source: Path, into: Path, root: Path, wanted: Wanted) -> Imported:
    """Read a file and put its new events behind those of `into`, without writing it."""
    shown = shown_path(into, root)
    text, wrong = (_exact(into), _mistakes(into, root)) if into.is_file() else (NEW_FILE.format(zone=wanted.zone), [])
    if wrong:
        return Imported(problems=tuple(wrong))
    zone = _zone(text, shown)
    wanted = replace(wanted, zone=zone or wanted.zone)
    found = read_source(source, shown_path(source, root), wanted)
    drafts = found.drafts if zone else [_with_zone(draft, wanted.zone) for draft in found.drafts]
    merged = merge(text, shown, drafts, wanted, read_school(into.absolute().parent.parent, root)[0])
    problems = tuple(in_order([*found.problems, *merged.problems]))
    wrong = _check(merged.text, into, root) if merged.added else []
    return Imported(problems=(*problems, *wrong)) if wrong else Imported(merged.added, problems, merged.text)


def _with_zone(draft: Draft, zone: str) -> Draft:
    """Return an event that says its zone by itself, for a file that says none."""
    return replace(draft, values={"zone": zone, **draft.values}) if "start" in draft.values else draft


def read_source(source: Path, shown: str, wanted: Wanted) -> Found:
    """Return the events of a file by its ending."""
    at = Position(shown, 1)
    reader = READERS.get(source.suffix.lower())
    if reader is None:
        return Found(problems=[rules.KIND_OF_FILE.at(at, ending=source.suffix)])
    if size_of(source) > MAX_BYTES:
        return Found(problems=[speaking(rules.TOO_LARGE, what=BYTES).at(at, limit=MAX_BYTES)])
    found = reader(read_bytes(source), shown, wanted)
    if not found.drafts and not any(problem.is_error for problem in found.problems):
        found.problems.append(rules.NO_EVENTS.at(at))
    return found


def write(imported: Imported, into: Path) -> None:
    """Put the new text in the place of the old in one step."""
    if not into.is_file():
        write_bytes(into, b"")
    replace_bytes(into, imported.text.encode())


def _exact(into: Path) -> str:
    return read_bytes(into).decode("utf-8")


def _mistakes(into: Path, root: Path) -> list[Problem]:
    text, problems = read_text(into, shown_path(into, root))
    return problems if text is None else [*problems, *_check(text, into, root)]


def _check(text: str, into: Path, root: Path) -> list[Problem]:
    """Return the errors that the site would find."""
    docs, shown = into.absolute().parent.parent, shown_path(into, root)
    school, _ = read_school(docs, root)
    found = existing(docs, (target.uri for target in targets_of(text, shown)))
    return [problem for problem in check_calendar(text, shown, found, school) if problem.is_error]


def _zone(text: str, shown: str) -> str | None:
    tree, _ = read_tree(text, Origin(shown))
    zone = tree.get("zone") if isinstance(tree, Mapping) else None
    return zone.text if isinstance(zone, Scalar) else None
