"""Reading what was moved or cancelled after an event was published."""

from datetime import date

from fazhi.calendar import event_rules
from fazhi.calendar.model import Change
from fazhi.calendar.patterns import Deadline, Single, When
from fazhi.calendar.when import Values
from fazhi.core.fields import Fields
from fazhi.core.problem import Words

_NEW = ("moved", "start", "end", "place")


def read_changes(fields: Fields, values: Values, when: When | None) -> tuple[Change, ...]:
    """Return the changes in their written order, which is that of their days."""
    changes: list[Change] = []
    for inner, said in values["changes"] or ():
        if said["changed"] is None or said["note"] is None:
            continue
        _check(inner, said, when)
        if changes and said["changed"] < changes[-1].changed:
            before = changes[-1].changed
            fields.note(event_rules.CHANGES_ORDER, inner.place("changed"), changed=said["changed"], before=before)
        changes.append(_change(inner, said, when))
    return tuple(changes)


def _change(fields: Fields, said: Values, when: When | None) -> Change:
    note, place = said["note"], said["place"]
    return Change(
        changed=said["changed"],
        note=Words(note, said["note_en"] or note),
        at=fields.place("on") if "on" in fields.node.keys else fields.node.at,
        on=said["on"] or _only_day(when),
        moved=said["moved"],
        is_cancelled=bool(said["cancelled"]),
        start=said["start"],
        end=said["end"],
        place=Words(place, said["place_en"] or place) if place else None,
    )


def _check(fields: Fields, said: Values, when: When | None) -> None:
    keys = fields.node.keys
    if said["moved"] and said["cancelled"]:
        fields.note(event_rules.MOVED_AND_CANCELLED, keys["cancelled"].at)
    written = next((key for key in _NEW if key in keys), None)
    if written and "on" not in keys and when and not _only_day(when):
        fields.note(event_rules.WHICH_DAY, keys[written].at)
    start, end = said["start"], said["end"]
    if start and end and end <= start:
        fields.note(event_rules.END_BEFORE, fields.place("end"), start=f"{start:%H:%M}", end=f"{end:%H:%M}")
    for key, needed in {"place_en": "place", "end": "start"}.items():
        if key in keys and needed not in keys:
            fields.note(event_rules.NEEDS, keys[key].at, key=key, needs=needed)


def _only_day(when: When | None) -> date | None:
    """Return the day of an event that comes once."""
    match when:
        case Single(on=on):
            return on
        case Deadline(due=due):
            return due
    return None
