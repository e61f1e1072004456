"""What a key of a data file may hold: each kind reads a value and describes it to editors (JSON Schema)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Protocol

from fazhi.calendar import rules
from fazhi.core.dates import MonthDay, read_month_day
from fazhi.core.fields import Fields, listing
from fazhi.core.problem import Words
from fazhi.core.yamltree import Node, Scalar
from fazhi.core.yamltree import Sequence as Items

Schema = dict[str, Any]
YEARS = range(1900, 2200)
"""What iCalendar can write, with a day after it."""
LEAP = MonthDay(2, 29)
ID = re.compile(r"(?!.*-(?:observed-\d{4}|\d{4}-\d{2}-\d{2})$)[a-z0-9]+(?:-[a-z0-9]+)*")
"""Never like what single days of another event are called: every UID of a feed is its own."""
DAY = r"^\d{4}(-|/|\.|年)\d{1,2}(-|/|\.|月)\d{1,2}日?$"
YEAR_DAY = r"^\d{1,2}(-|/|\.|月)\d{1,2}日?$"
_TIME = r"^\d{1,2}(:\d{1,2}|[时点](\d{1,2}分?)?)$"


class Kind(Protocol):
    """A kind of value."""

    def read(self, fields: Fields, key: str, node: Node) -> Any:
        """Return the value, or None after noting what is wrong with it."""

    def schema(self) -> Schema:
        """Describe the value."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping."""

    name: str
    kind: Kind
    about: Words
    is_required: bool = False


Table = Sequence[Key]


def read_keys(fields: Fields, table: Table) -> dict[str, Any]:
    """Read every key, so that every mistake is noted; None stands for what is absent or wrong."""
    values: dict[str, Any] = {key.name: None for key in table}
    fields.only(values)
    for key in table:
        if key.name in fields.node.keys or key.is_required:
            node = fields.node_of(key.name, required=key.is_required)
            values[key.name] = None if node is None else key.kind.read(fields, key.name, node)
    return values


def schema_of(table: Table) -> Schema:
    """Describe a mapping with these keys and no others."""
    return {
        "type": "object",
        "properties": {
            key.name: {"description": f"{key.about.zh} / {key.about.en}", **key.kind.schema()} for key in table
        },
        "required": [key.name for key in table if key.is_required],
        "additionalProperties": False,
    }


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text without HTML."""

    def read(self, fields: Fields, key: str, node: Node) -> str | None:
        """Return the text."""
        return fields.as_text(key, node)

    def schema(self) -> Schema:
        """Describe a text; editors take a plain number for one only if it is quoted."""
        return {"type": ["string", "number"], "minLength": 1}


@dataclass(frozen=True, slots=True)
class Id:
    """A name that stays."""

    def read(self, fields: Fields, key: str, node: Node) -> str | None:
        """Return the name."""
        name = fields.as_text(key, node)
        if name is not None and not ID.fullmatch(name):
            fields.note(rules.BAD_ID, node.at, id=name)
        return name

    def schema(self) -> Schema:
        """Describe the name."""
        return {"type": ["string", "integer"], "pattern": f"^{ID.pattern}$"}


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar that iCalendar can write."""

    def read(self, fields: Fields, key: str, node: Node) -> date | None:
        """Return the day."""
        day = fields.as_day(key, node)
        if day and day.year not in YEARS:
            fields.note(rules.YEAR, node.at, year=day.year, low=YEARS.start, high=YEARS.stop - 1)
            return None
        return day

    def schema(self) -> Schema:
        """Describe a day such as 2026-12-04."""
        return {"type": "string", "pattern": DAY}


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of every year."""

    def read(self, fields: Fields, key: str, node: Node) -> MonthDay | None:
        """Return the day; 29 February does not come every year."""
        text = node.text if isinstance(node, Scalar) else ""
        day = read_month_day(text)
        if day is None:
            fields.note(rules.NOT_MONTH_DAY, node.at, key=key, value=text)
        elif day == LEAP:
            fields.note(rules.LEAP_DAY, node.at)
            return None
        return day

    def schema(self) -> Schema:
        """Describe a day such as 12-04."""
        return {"type": "string", "pattern": YEAR_DAY}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    def read(self, fields: Fields, key: str, node: Node) -> time | None:
        """Return the time."""
        return fields.as_time(key, node)

    def schema(self) -> Schema:
        """Describe a time such as 9:05."""
        return {"type": "string", "pattern": _TIME}


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    within: range

    def read(self, fields: Fields, key: str, node: Node) -> int | None:
        """Return the number."""
        return fields.as_integer(key, node, self.within)

    def schema(self) -> Schema:
        """Describe the number."""
        return {"type": "integer", "minimum": self.within.start, "maximum": self.within.stop - 1}


@dataclass(frozen=True, slots=True)
class Truth:
    """True or false."""

    def read(self, fields: Fields, key: str, node: Node) -> bool | None:
        """Return it."""
        word = fields.as_choice(key, node, ("true", "false"))
        return None if word is None else word == "true"

    def schema(self) -> Schema:
        """Describe it."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some things, each with the names that schools write."""

    names: Mapping[str, Any]
    """Every name that is understood."""
    listed: Words
    """The names that a mistake offers."""

    def read(self, fields: Fields, key: str, node: Node) -> Any:
        """Return the thing that is named."""
        return fields.as_named(key, node, self.names, self.listed)

    def schema(self) -> Schema:
        """List the names; a plain number is one too."""
        return {"enum": [int(name) if name.removeprefix("-").isdigit() else name for name in self.names]}


@dataclass(frozen=True, slots=True)
class Several:
    """A list with at least one entry."""

    kind: Kind

    def read(self, fields: Fields, key: str, node: Node) -> tuple[Any, ...] | None:
        """Return the entries, or None if one is wrong."""
        return fields.as_list(key, node, lambda name, item: self.kind.read(fields, name, item))

    def schema(self) -> Schema:
        """Describe the list."""
        return {"type": "array", "items": self.kind.schema(), "minItems": 1}


@dataclass(frozen=True, slots=True)
class OneOrSeveral:
    """A value or a list of such."""

    kind: Kind

    def read(self, fields: Fields, key: str, node: Node) -> tuple[Any, ...] | None:
        """Return the entries, or None if one is wrong."""
        if isinstance(node, Items):
            return Several(self.kind).read(fields, key, node)
        found = self.kind.read(fields, key, node)
        return None if found is None else (found,)

    def schema(self) -> Schema:
        """Describe both."""
        return {"anyOf": [self.kind.schema(), Several(self.kind).schema()]}


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with keys of its own; the fields are kept, for their places."""

    table: Table

    def read(self, fields: Fields, key: str, node: Node) -> tuple[Fields, dict[str, Any]] | None:
        """Return the mapping and its values."""
        inner = fields.as_mapping(key, node)
        return None if inner is None else (inner, read_keys(inner, self.table))

    def schema(self) -> Schema:
        """Describe the mapping."""
        return schema_of(self.table)


def choice_of(named: Mapping[str, Words]) -> Choice:
    """Return a choice of ids, each also under its Chinese name; mistakes offer the ids."""
    names = {**{name: name for name in named}, **{words.zh: name for name, words in named.items()}}
    return Choice(names, listing(named))
