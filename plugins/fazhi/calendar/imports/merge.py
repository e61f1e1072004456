"""Putting new events behind those of events.yml, every byte of which stays."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from fazhi.calendar import import_rules as rules
from fazhi.calendar.imports.drafts import Draft, Value, Wanted
from fazhi.calendar.keys import CHANGE, EVENT
from fazhi.calendar.model import Event
from fazhi.calendar.occurrences import Window, of_event
from fazhi.calendar.parse import read_events
from fazhi.calendar.school import NO_SCHOOL, SchoolCalendar
from fazhi.calendar.vevents import observed_key, uid
from fazhi.core.fields import listing, speaking
from fazhi.core.problem import Position, Problem, Words
from fazhi.core.themes import THEMES
from fazhi.core.yamltree import Mapping as Keys
from fazhi.core.yamltree import Origin, read_tree
from fazhi.core.yamltree import Sequence as Items

NEW_FILE = "zone: {zone}\nevents:\n"
EMPTY_LIST = re.compile(r"(?<=^events:)[ \t]*\[[ \t]*\](?=\s*\Z)", re.MULTILINE)
"""What says that there are no events yet: the only thing that gives way to new ones."""
ORIGIN = Words("导入自 {file}", "Imported from {file}")
PLAIN = re.compile(r"[^\W_](?:[\w 、，。；：！？《》〈〉（）“”‘’·—…＜＞+/.,()%-]*[\w。）》”！？…)%])?")
RESOLVER: Any = Resolver()
TEXTS = frozenset({"title", "title_en", "place", "place_en", "description", "description_en", "note", "note_en"})


@dataclass(frozen=True, slots=True)
class Added:
    """An event that is new."""

    draft: Draft
    id: str


class Merged(NamedTuple):
    """The new text of events.yml, and what became of each draft."""

    text: str
    added: tuple[Added, ...]
    problems: tuple[Problem, ...]


def merge(text: str, path: str, drafts: Sequence[Draft], wanted: Wanted, school: SchoolCalendar = NO_SCHOOL) -> Merged:
    """Add the drafts that are new and whole. The text has no mistakes; what is in it is never changed."""
    events, _ = read_events(text, path)
    problems: list[Problem] = []
    new = list(_new(drafts, events, _own(events, drafts, school), problems))
    new = _whole(new, wanted, problems)
    if not new:
        return Merged(text, (), tuple(problems))
    merged = _appended(text, path, new, wanted)
    after, wrong = read_events(merged, path) if merged is not None else ((), [])
    if merged is None or wrong or after[: len(events)] != events or len(after) != len(events) + len(new):
        return Merged(text, (), (*problems, rules.NOT_APPENDED.at(Position(path, text.count("\n") + 1))))
    return Merged(merged, tuple(new), tuple(problems))


def _own(events: Sequence[Event], drafts: Sequence[Draft], school: SchoolCalendar) -> dict[str, str]:
    """Return the ids of events by the UIDs that our own feeds give them and their days."""
    own = {uid(event.id): event.id for event in events}
    years = [int(str(one.values["on"])[:4]) for one in drafts if one.uid and "on" in one.values]
    if years:
        window = Window(date(min(years), 1, 1), date(max(years), 12, 31))
        for it in (it for event in events for it in of_event(event, window, school)):
            own |= dict.fromkeys((uid(it.key), uid(observed_key(it))), it.event.id)
    return own


def _new(
    drafts: Iterable[Draft], events: Sequence[Event], own: Mapping[str, str], problems: list[Problem]
) -> Iterable[Added]:
    """Yield what is not there yet: by id, by the UID of our own feeds, by title, day and time."""
    known = {**own, **{event.id: event.id for event in events}}
    seen = {_look(event): event.id for event in events}
    for draft in drafts:
        look = tuple(str(draft.values.get(key, "")) for key in ("title", "on", "start"))
        there = known.get(draft.uid) or known.get(draft.id) or seen.get(look)
        if there:
            problems.append(rules.ALREADY.at(draft.at, title=draft.title, id=there))
        elif "theme" not in draft.values:
            problems.append(speaking(rules.NO_THEME, themes=listing(THEMES)).at(draft.at, title=draft.title))
        else:
            known[draft.id] = known[draft.uid or draft.id] = seen[look] = draft.id
            yield Added(draft, draft.id)


def _look(event: Event) -> tuple[str, ...]:
    on = getattr(event.when, "on", getattr(event.when, "due", ""))
    return event.title.zh, str(on), f"{event.start:%H:%M}" if event.start else ""


def _whole(new: Sequence[Added], wanted: Wanted, problems: list[Problem]) -> list[Added]:
    """Return those events that the reader of events.yml takes; it is asked once for all."""
    head = NEW_FILE.format(zone=wanted.zone)
    texts = ["\n".join(_entry(one, wanted, "  ")) for one in new]
    wrong = read_events(f"{head}{chr(10).join(texts)}\n", "")[1] if texts else []
    line, kept = head.count("\n") + 1, []
    for one, text in zip(new, texts, strict=True):
        lines = range(line, line := line + text.count("\n") + 1)
        found = [problem for problem in wrong if problem.at.line in lines]
        for problem in found:
            why = Words(problem.what("zh"), problem.what("en"))
            problems.append(speaking(rules.REFUSED, why=why).at(one.draft.at, title=one.draft.title))
        kept += [] if found else [one]
    return kept


def _appended(text: str, path: str, new: Sequence[Added], wanted: Wanted) -> str | None:
    """Return the text with the events behind it, in the form of its own; None if they cannot stand there."""
    text = EMPTY_LIST.sub("", text)
    indent = _indent(text, path)
    if indent is None:
        return None
    ends = "\r\n" if "\r\n" in text else "\n"
    before = text if not text or text.endswith("\n") else f"{text}{ends}"
    gap = [""] if before.strip() and not before.endswith(("\n\n", "events:\n", "events:\r\n")) else []
    comment = f"{indent}# {ORIGIN.zh.format(file=_comment(new[0].draft.at.path))}"
    lines = [*gap, comment]
    for number, one in enumerate(new):
        lines += [*([""] if number else []), *_entry(one, wanted, indent)]
    return before + "".join(f"{line}{ends}" for line in lines)


def _indent(text: str, path: str) -> str | None:
    tree, _ = read_tree(text, Origin(path))
    entries = tree.get("events") if isinstance(tree, Keys) else tree
    if isinstance(entries, Items):
        line = text.split("\n")[entries.at.line - 1]
        return " " * (entries.at.column - 1) if line[entries.at.column - 1 :].startswith("- ") else None
    return "  " if text.rstrip().endswith("events:") else None


def _comment(path: str) -> str:
    return "".join(one for one in path.rsplit("/", 1)[-1] if one.isprintable())[:80]


def _entry(one: Added, wanted: Wanted, indent: str) -> list[str]:
    """Write the event with its keys in the order of the documentation."""
    values = {**one.draft.values, "id": one.id, "revised": wanted.today.isoformat()}
    lines = [line for key in EVENT if key.name in values for line in _lines(key.name, values[key.name])]
    return [f"{indent}{'- ' if not number else '  '}{line}" for number, line in enumerate(lines)]


def _lines(key: str, value: Value) -> list[str]:
    if isinstance(value, str):
        return [f"{key}: {_scalar(value) if key in TEXTS else value}"]
    if all(isinstance(item, str) for item in value):
        return [f"{key}: [{', '.join(map(str, value))}]"]
    lines = [f"{key}:"]
    for item in value:
        assert not isinstance(item, str)  # noqa: S101 — for the type checker: asked above
        parts = [part for name in CHANGE if name.name in item for part in _lines(name.name, item[name.name])]
        lines += [f"  {'- ' if not number else '  '}{part}" for number, part in enumerate(parts)]
    return lines


def _scalar(text: str) -> str:
    """Write a text so that YAML takes it for this text: plain where it can be, else in quotes."""
    is_text = RESOLVER.resolve(ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str"
    if is_text and PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{"".join(one if one.isprintable() else f"{chr(92)}U{ord(one):08x}" for one in escaped)}"'
