"""Reading iCalendar text with its lines (RFC 5545, 3.1 and 3.4): what the linter looks at.

It never fails: what cannot be read is a problem, and reading goes on in the next line.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from fazhi.calendar import lint_rules
from fazhi.calendar.ics import MAX_OCTETS
from fazhi.core.problem import Position, Report

_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:])*)*):(?P<value>.*)", re.DOTALL
)
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^\";:]*)")
SHOWN = 40
"""Characters of a line that a problem quotes."""
At = Callable[[int], Position]


class Property(NamedTuple):
    """A content line."""

    name: str
    value: str
    parameters: dict[str, str]
    line: int


@dataclass(slots=True)
class Component:
    """What stands between a BEGIN and its END."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    def get(self, name: str) -> Property | None:
        """Return the first property of a name."""
        return next((one for one in self.properties if one.name == name), None)

    def every(self, name: str) -> Iterator["Component"]:
        """Yield the components of a name within it, however deep."""
        for part in self.parts:
            if part.name == name:
                yield part
            yield from part.every(name)


def read_components(text: str, at: At, report: Report) -> Component:
    """Return a component without a name that holds the file's own."""
    root = Component("", 1)
    open_: list[Component] = [root]
    for one in _properties(text, at, report):
        if one.name == "BEGIN":
            inner = Component(one.value.strip().upper(), one.line)
            open_[-1].parts.append(inner)
            open_.append(inner)
        elif one.name != "END":
            open_[-1].properties.append(one)
        elif open_[-1].name == one.value.strip().upper() and len(open_) > 1:
            open_.pop()
        else:
            report(lint_rules.NESTING.at(at(one.line), name=one.value.strip()))
    for left in open_[1:]:
        report(lint_rules.NESTING.at(at(left.line), name=left.name))
    return root


def _properties(text: str, at: At, report: Report) -> Iterator[Property]:
    for number, whole in _unfolded(text, at, report):
        found = _LINE.fullmatch(whole)
        if not found:
            report(lint_rules.NOT_A_LINE.at(at(number), line=whole[:SHOWN]))
            continue
        parameters = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(found["parameters"])}
        yield Property(found["name"].upper(), found["value"], parameters, number)


def _unfolded(text: str, at: At, report: Report) -> Iterator[tuple[int, str]]:
    """Yield logical lines with the number of their first; the first bare line end and every long line are reported."""
    is_bare, whole, first = False, None, 1
    for number, physical in enumerate(text.removesuffix("\n").split("\n"), 1):
        if not physical.endswith("\r") and not is_bare:
            is_bare = True
            report(lint_rules.LINE_END.at(at(number)))
        line = physical.removesuffix("\r")
        if (octets := len(line.encode())) > MAX_OCTETS:
            report(lint_rules.LONG_LINE.at(at(number), octets=octets))
        if line[:1] in {" ", "\t"} and whole is not None:
            whole += line[1:]
            continue
        if whole is not None:
            yield first, whole
        whole, first = (line, number) if line else (None, number)
    if whole is not None:
        yield first, whole
