"""Kinds of values that only events have."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.calendar import event_rules, rules
from fazhi.calendar.kinds import DAY, YEAR_DAY, Choice, Day, Number, Schema, YearDay
from fazhi.core.dates import MonthDay
from fazhi.core.fields import Fields
from fazhi.core.yamltree import Mapping, Node, Scalar
from fazhi.core.yamltree import Sequence as Items


@dataclass(frozen=True, slots=True)
class DayOrYearDay:
    """A day of the calendar or of every year, whichever the event has: the last one of a span."""

    def read(self, fields: Fields, key: str, node: Node) -> date | MonthDay | None:
        """Return the one that fits the event."""
        kind = YearDay() if "yearly" in fields.node.keys and "on" not in fields.node.keys else Day()
        return kind.read(fields, key, node)

    def schema(self) -> Schema:
        """Describe both."""
        return {"type": "string", "anyOf": [{"pattern": DAY}, {"pattern": YEAR_DAY}]}


@dataclass(frozen=True, slots=True)
class Weeks:
    """Teaching weeks: 14, [2, 4, 6], 2-16, all."""

    within: range

    def read(self, fields: Fields, key: str, node: Node) -> tuple[int, ...] | None:
        """Return the weeks in order, none for all of them."""
        if isinstance(node, Items):
            found = fields.as_list(key, node, lambda name, item: fields.as_integer(name, item, self.within))
            return tuple(sorted(set(found))) if found else None
        text = node.text if isinstance(node, Scalar) else ""
        if text in {"all", "每周"}:
            return ()
        span = re.fullmatch(r"(\d{1,2})(?:\s*[-–—至到]\s*(\d{1,2}))?", text, re.ASCII)
        first, last = (int(span[1]), int(span[2] or span[1])) if span else (0, 0)
        if first in self.within and last in self.within and first <= last:
            return tuple(range(first, last + 1))
        fields.note(event_rules.NOT_WEEKS, node.at, value=text, high=self.within.stop - 1)
        return None

    def schema(self) -> Schema:
        """Describe a number, a span, a list or all."""
        number = Number(self.within).schema()
        span = {"type": "string", "pattern": r"^(all|每周|\d{1,2}\s*[-–—至到]\s*\d{1,2})$"}
        return {"anyOf": [number, span, {"type": "array", "items": number, "minItems": 1}]}


@dataclass(frozen=True, slots=True)
class ByYear:
    """The observed day: one date, one for each year, or how to find it."""

    shifts: Choice

    def read(self, fields: Fields, key: str, node: Node) -> Any:
        """Return a date, the fields of the years, or a shift."""
        if isinstance(node, Mapping):
            return Fields(node, fields.problems)
        if isinstance(node, Scalar) and node.text in self.shifts.names:
            return self.shifts.names[node.text]
        if isinstance(node, Items) or "on" not in fields.node.keys:
            fields.note(rules.OBSERVED_SHAPE, node.at)
            return None
        return Day().read(fields, key, node)

    def schema(self) -> Schema:
        """Describe the three."""
        years = {"type": "object", "patternProperties": {r"^\d{4}$": Day().schema()}, "additionalProperties": False}
        return {"anyOf": [Day().schema(), years, self.shifts.schema()]}
