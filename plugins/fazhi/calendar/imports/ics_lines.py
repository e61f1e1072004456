"""The lines of an iCalendar file (RFC 5545, 3.1) and the components they make, with their places.

icalendar reads a line; the components are put together here, so that one broken line costs no more than itself, nesting
cannot exhaust anything and no time zone rule of a stranger is ever run.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from icalendar.parser import Contentline

from fazhi.calendar import import_rules as rules
from fazhi.calendar.imports.drafts import shortened
from fazhi.calendar.imports.reasons import DEPTH, LINES
from fazhi.core.fields import speaking
from fazhi.core.problem import Position, Problem

LINE: Any = Contentline
MAX_DEPTH = 8
MAX_LINE, MAX_LINES = 100_000, 100_000


@dataclass(frozen=True, slots=True)
class Property:
    """A content line."""

    name: str
    params: Mapping[str, str]
    value: str
    at: Position


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END."""

    name: str
    at: Position
    properties: list[Property] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)
    is_closed: bool = True
    """False if its END is missing, as in a file that was cut off."""

    def first(self, name: str) -> Property | None:
        """Return the first property of a name."""
        return next((one for one in self.properties if one.name == name), None)

    def all(self, name: str) -> list[Property]:
        """Return all properties of a name."""
        return [one for one in self.properties if one.name == name]

    def walk(self) -> Iterator["Component"]:
        """Yield the component and all inside it; it is never deeper than `MAX_DEPTH`."""
        yield self
        for part in self.parts:
            yield from part.walk()


def read_components(text: str, path: str) -> tuple[Component, list[Problem]]:
    """Return a root that holds the file's components, and the lines that could not be read."""
    root = Component("", Position(path, 1))
    open_: list[Component] = [root]
    problems: list[Problem] = []
    for at, line in _unfolded(text, path):
        if at.line > MAX_LINES:
            return Component("", root.at), [speaking(rules.TOO_LARGE, what=LINES).at(at, limit=MAX_LINES)]
        one = _property(line, at)
        if one is None:
            problems.append(rules.BROKEN.at(at, detail=shortened(line)))
        elif one.name == "BEGIN" and len(open_) > MAX_DEPTH:
            return Component("", root.at), [speaking(rules.TOO_LARGE, what=DEPTH).at(at, limit=MAX_DEPTH)]
        elif one.name == "BEGIN":
            open_[-1].parts.append(Component(one.value.strip().upper(), at))
            open_.append(open_[-1].parts[-1])
        elif one.name == "END":
            problems += _close(open_, one)
        else:
            open_[-1].properties.append(one)
    return root, [*problems, *(_unclosed(left) for left in open_[1:])]


def _close(open_: list[Component], end: Property) -> list[Problem]:
    """Close the component that is named, if one is open; what is open inside it was never closed."""
    name = end.value.strip().upper()
    if name not in {one.name for one in open_[1:]}:
        return [rules.BROKEN.at(end.at, detail=shortened(f"END:{name}"))]
    problems = []
    while open_[-1].name != name:
        problems.append(_unclosed(open_.pop()))
    open_.pop()
    return problems


def _unclosed(left: Component) -> Problem:
    left.is_closed = False
    return rules.BROKEN.at(left.at, detail=f"BEGIN:{shortened(left.name)}")


def _unfolded(text: str, path: str) -> Iterator[tuple[Position, str]]:
    first, parts = 1, list[str]()
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line[:1] in {" ", "\t"} and parts:
            parts.append(line[1:])
            continue
        if "".join(parts).strip():
            yield Position(path, first), "".join(parts)
        first, parts = number, [line]
    if "".join(parts).strip():
        yield Position(path, first), "".join(parts)


def _property(line: str, at: Position) -> Property | None:
    if len(line) > MAX_LINE and not line[:6].upper().startswith(("ATTACH", "IMAGE", "X-")):
        return None
    try:
        name, params, value = LINE(line[:MAX_LINE]).parts()
    except (ValueError, LookupError, TypeError):
        return None
    listed = {key.upper(): _joined(params[key]) for key in params}
    return Property(name.upper(), listed, value, at)


def _joined(value: object) -> str:
    return ",".join(str(one) for one in value) if isinstance(value, list | tuple) else str(value)
