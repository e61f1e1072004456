"""Reading `events.yml`: events and everything that is wrong with them."""

from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from fazhi.calendar import event_rules, rules
from fazhi.calendar.changes import read_changes
from fazhi.calendar.keys import EVENT, EVENTS_FILE
from fazhi.calendar.kinds import read_keys
from fazhi.calendar.model import Event, Step, Target, TermName
from fazhi.calendar.outcomes import check_outcomes
from fazhi.calendar.school import NO_SCHOOL, SchoolCalendar
from fazhi.calendar.targets import LINKS, read_targets
from fazhi.calendar.when import LEADS, Values, read_when
from fazhi.core.fields import Fields
from fazhi.core.problem import Position, Problem, Words
from fazhi.core.roles import ROLES
from fazhi.core.stages import STAGES
from fazhi.core.yamltree import Mapping, Node, Origin, Scalar, read_tree
from fazhi.core.yamltree import Sequence as Items

KEYS = tuple(key.name for key in EVENT)
NOTHING = Words("", "")


class _Source(NamedTuple):
    """What one file says."""

    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    targets: tuple[Target, ...] = ()
    """The links of all events, also of those with mistakes."""


def read_events(text: str, path: str) -> tuple[tuple[Event, ...], list[Problem]]:
    """Return the events without mistakes, in their written order, and the problems of all the others."""
    source = _read(text, path)
    return source.events, list(source.problems)


def targets_of(text: str, path: str) -> tuple[Target, ...]:
    """Return the links of all events, also of those with mistakes."""
    return _read(text, path).targets


def check_calendar(
    text: str, shown_path: str, targets: Collection[str], school: SchoolCalendar = NO_SCHOOL
) -> list[Problem]:
    """Return everything that is wrong in an `events.yml`.

    `targets` are what its links may lead to: paths inside the docs folder and, for quizzes, `page.md#quiz-id`.
    """
    source = _read(text, shown_path)
    missing = (link for link in source.targets if link.uri not in targets)
    return [
        *source.problems,
        *(rules.LESSON_MISSING.at(link.at, uri=link.uri) for link in missing),
        *(problem for event in source.events for problem in check_outcomes(event, school)),
    ]


@lru_cache(maxsize=4)
def _read(text: str, path: str) -> _Source:
    """Read a file once for all the pages that show it."""
    tree, problems = read_tree(text, Origin(path))
    if isinstance(tree, Mapping):
        fields = Fields(tree, problems)
        zone, entries = _read_file(fields)
    else:
        zone, entries = None, tree
    if not isinstance(entries, Items):
        return _Source(problems=tuple(problems or [rules.NOT_EVENTS.at(tree.at if tree else Position(path, 1))]))
    parts = [_read_item(item, zone) for item in entries.items]
    return _Source(
        tuple(event for part in parts for event in part.events),
        (*problems, *(problem for part in parts for problem in part.problems), *_duplicates(entries)),
        tuple(target for part in parts for target in part.targets),
    )


def _read_file(fields: Fields) -> tuple[str | None, Node | None]:
    """Read a file that states its time zone before the list of events."""
    if "events" not in fields.node.keys and "zone" not in fields.node.keys:
        return None, None
    fields.only([key.name for key in EVENTS_FILE])
    entries = fields.node_of("events")
    if entries is not None and not isinstance(entries, Items):
        fields.note(rules.NOT_EVENTS, entries.at)
    zone = fields.text("zone", required=False)
    return (zone if _is_zone(fields, zone) else None), entries


def _read_item(item: Node, zone: str | None) -> _Source:
    if not isinstance(item, Mapping):
        return _Source(problems=(rules.NOT_EVENTS.at(item.at),))
    fields = Fields(item)
    values = read_keys(fields, EVENT)
    targets = {key: tuple(read_targets(fields, key)) for key in LINKS}
    event = _event(fields, values, zone, targets)
    return _Source(
        (event,) if event else (), tuple(fields.problems), tuple(t for some in targets.values() for t in some)
    )


def _event(fields: Fields, values: Values, zone: str | None, targets: dict[str, tuple[Target, ...]]) -> Event | None:
    """Build the event if there was no mistake; every part is looked at, so that all mistakes are noted."""
    when = read_when(fields, values)
    changes = read_changes(fields, values, when)
    _check_alone(fields)
    parts: dict[str, Any] = {
        "when": when,
        "observed_title": _observed_title(fields, values),
        "zone": _zone(fields, values, zone),
        "run_sheet": _run_sheet(fields, values),
        "changes": changes,
        "terms": _terms(fields, values),
        **_identity(values),
        **_circumstances(values),
        **_history(fields, values, [change.changed for change in changes]),
        **targets,
    }
    return None if fields.problems else Event(**parts, at=_lead(fields))


def _identity(values: Values) -> dict[str, Any]:
    return {
        "id": values["id"],
        "title": _words(values, "title"),
        "description": _words(values, "description") or NOTHING,
        "theme": values["theme"],
        "kind": values["kind"] or ("contest" if values["deadline"] else "occasion"),
        "contest": values["contest"],
        "stages": values["stage"] or tuple(STAGES),
        "roles": values["roles"] or tuple(ROLES),
    }


def _circumstances(values: Values) -> dict[str, Any]:
    return {
        "start": values["start"],
        "end": values["end"],
        "place": _words(values, "place"),
        "is_skipping_holidays": bool(values["skip"]),
        "shift": values["shift"],
    }


def _terms(fields: Fields, values: Values) -> tuple[TermName, ...]:
    node = fields.node.get("term")
    places = [item.at for item in node.items] if isinstance(node, Items) else [fields.place("term")]
    return tuple(TermName(name, at) for name, at in zip(values["term"] or (), places, strict=False))


def _history(fields: Fields, values: Values, changed: list[date]) -> dict[str, Any]:
    revised, added = values["revised"], values["added"]
    if revised and added and added > revised:
        fields.note(event_rules.ADDED_LATE, fields.place("added"), added=added, revised=revised)
    return {
        "added": added or revised,
        "revised": max([*([revised] if revised else []), *changed], default=None),
        "sequence": (values["sequence"] or 0) + len(changed),
    }


def _words(values: Values, key: str) -> Words | None:
    """Return a text in both languages; English readers get the Chinese where there is no other."""
    chinese = values[key]
    return Words(chinese, values[f"{key}_en"] or chinese) if chinese else None


def _check_alone(fields: Fields) -> None:
    """Refuse what says nothing without its companion."""
    keys = fields.node.keys
    for key, needed in {"place_en": "place", "description_en": "description", "end": "start"}.items():
        if key in keys and needed not in keys:
            fields.note(event_rules.NEEDS, keys[key].at, key=key, needs=needed)


def _observed_title(fields: Fields, values: Values) -> Words | None:
    written = [key for key in ("observed_title", "observed_title_en") if key in fields.node.keys]
    if written and "observed" not in fields.node.keys:
        fields.note(rules.UNUSED, fields.node.keys[written[0]].at, key=written[0])
    return _words(values, "observed_title")


def _zone(fields: Fields, values: Values, zone: str | None) -> str | None:
    """Return the time zone if anything has a time; the first time without one is a problem."""
    zone = values["zone"] if _is_zone(fields, values["zone"]) and values["zone"] else zone
    keys = ("start", "end", "run_sheet", *(["changes"] if _has_time(values["changes"]) else []))
    timed = next((key for key in keys if key in fields.node.keys), None)
    if timed and zone is None and "zone" not in fields.node.keys:
        fields.note(event_rules.NO_ZONE, fields.node.keys[timed].at)
    start, end = values["start"], values["end"]
    if start and end and end <= start:
        fields.note(event_rules.END_BEFORE, fields.place("end"), start=f"{start:%H:%M}", end=f"{end:%H:%M}")
    return zone if timed else None


def _has_time(changes: tuple[Any, ...] | None) -> bool:
    return any(change and (change[1]["start"] or change[1]["end"]) for change in changes or ())


def _is_zone(fields: Fields, zone: str | None) -> bool:
    try:
        return zone is None or bool(ZoneInfo(zone))
    except (KeyError, ValueError, OSError):  # unknown, no path inside the zones' folder, the folder itself
        fields.note(event_rules.BAD_ZONE, fields.place("zone"), zone=zone)
        return False


def _run_sheet(fields: Fields, values: Values) -> tuple[Step, ...]:
    start, end = values["start"], values["end"]
    steps: list[Step] = []
    for inner, step in values["run_sheet"] or ():
        if step["at"] is None or step["what"] is None:
            continue
        at = inner.place("at")
        if steps and step["at"] < steps[-1].at:
            fields.note(event_rules.STEP_ORDER, at, moment=f"{step['at']:%H:%M}", before=f"{steps[-1].at:%H:%M}")
        if (start and step["at"] < start) or (end and step["at"] > end):
            span = {"start": f"{start:%H:%M}" if start else "", "end": f"{end:%H:%M}" if end else ""}
            fields.note(event_rules.STEP_OUTSIDE, at, moment=f"{step['at']:%H:%M}", **span)
        steps.append(Step(step["at"], _words(step, "what") or NOTHING, _words(step, "who")))
    return tuple(steps)


def _lead(fields: Fields) -> Position:
    """Return where the event says when it comes."""
    keys = fields.node.keys
    return next((keys[name].at for name in LEADS if name in keys), fields.node.at)


def _duplicates(entries: Items) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for item in entries.items:
        node = item.get("id") if isinstance(item, Mapping) else None
        if isinstance(node, Scalar) and node.text in first:
            yield rules.DUPLICATE_ID.at(node.at, id=node.text, first=first[node.text])
        elif isinstance(node, Scalar) and node.text:
            first[node.text] = node.at.line
