"""Typed values out of YAML mappings; every mistake is noted, none stops the reading."""

import re
from collections.abc import Callable, Collection, Iterable
from collections.abc import Mapping as Map
from dataclasses import dataclass, field, replace
from datetime import date, time
from difflib import get_close_matches
from typing import TypeVar

from fazhi.core.dates import read_date, read_time
from fazhi.core.problem import Position, Problem, Rule, Words
from fazhi.core.yamltree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")

UNKNOWN_KEY = Rule(
    "F101",
    Words("不认识的键“{key}”", "Unknown key “{key}”"),
    Words("可以写的键：{known}", "The keys are: {known}"),
)
MISSING_KEY = Rule(
    "F102",
    Words("缺少“{key}”", "“{key}” is missing"),
    Words("加一行“{key}: …”", "Add a line “{key}: …”"),
)
NOT_TEXT = Rule(
    "F103",
    Words("“{key}”应当是一段文字", "“{key}” must be a text"),
    Words("在冒号后写文字；文字里有冒号时加引号", "Write text after the colon; quote it if it holds a colon"),
)
NOT_LIST = Rule(
    "F104",
    Words("“{key}”应当是有内容的列表", "“{key}” must be a list with entries"),
    Words("每项一行，以“- ”开头，或写成 [甲, 乙]", "Write one entry a line after “- ”, or [a, b]"),
)
NOT_NUMBER = Rule(
    "F105",
    Words(
        "“{key}”应当是 {low}–{high} 的整数，不能是“{value}”",
        "“{key}” must be a whole number from {low} to {high}, not “{value}”",
    ),
    Words("改成范围内的数字", "Write a number within the range"),
)
NOT_DATE = Rule(
    "F106",
    Words("“{key}”的日期不存在或写法不对：“{value}”", "“{key}” is no day of the calendar: “{value}”"),
    Words("写成 2026-12-04 这样的日期，并核对这一天是否存在", "Write a date like 2026-12-04 that exists"),
)
NOT_CHOICE = Rule(
    "F107",
    Words("“{key}”不能是“{value}”", "“{key}” cannot be “{value}”"),
    Words("可以写：{choices}", "Write one of: {choices}"),
)
MARKUP = Rule(
    "F108",
    Words("“{key}”里有 HTML 标签“{value}”", "“{key}” holds HTML “{value}”"),
    Words("这里只写文字，删去尖括号里的内容", "Write text only; delete what stands between angle brackets"),
)
NOT_MAPPING = Rule(
    "F109",
    Words("“{key}”下面应当再分几个键", "“{key}” must have keys of its own below it"),
    Words("换行、缩进两格，写成“键: 值”", "Write “key: value” on the next lines, indented by two spaces"),
)
NOT_ONE_LINE = Rule(
    "F110",
    Words("“{key}”里有换行", "“{key}” holds a line break"),
    Words("写成一行；长文字用“>-”折行", "Write it on one line; fold long text with “>-”"),
)
NOT_TIME = Rule(
    "F111",
    Words("“{key}”的时间不存在或写法不对：“{value}”", "“{key}” is no time of day: “{value}”"),
    Words("写成 9:05 这样的时和分，用 24 小时制", "Write hour and minute like 9:05, with 24 hours a day"),
)
RULES = (
    UNKNOWN_KEY,
    MISSING_KEY,
    NOT_TEXT,
    NOT_LIST,
    NOT_NUMBER,
    NOT_DATE,
    NOT_CHOICE,
    MARKUP,
    NOT_MAPPING,
    NOT_ONE_LINE,
    NOT_TIME,
)

LIST = Words("、", ", ")
_TAG = re.compile(r"<[/!?]?[A-Za-z][^>]*>?|<!--")
_TRUTH = {"true": True, "false": False}


@dataclass(slots=True)
class Fields:
    """A mapping to read, and the problems met so far; a reader returns None where it noted one."""

    node: Mapping
    problems: list[Problem] = field(default_factory=list)

    def only(self, known: Collection[str]) -> None:
        """Refuse keys outside a collection, nearest spelling first."""
        for name, key in self.node.keys.items():
            if name not in known:
                near = get_close_matches(name, list(known), n=1)
                listed = listing([*near, *(other for other in known if other not in near)])
                self.note(speaking(UNKNOWN_KEY, known=listed), key.at, key=name)

    def note(self, rule: Rule, at: Position, **values: object) -> None:
        """Note a problem."""
        self.problems.append(rule.at(at, **values))

    def place(self, key: str) -> Position:
        """Return where a key's value stands, or where the mapping begins."""
        value = self.node.get(key)
        return value.at if value else self.node.at

    def node_of(self, key: str, *, required: bool = True) -> Node | None:
        """Return a value that is not empty; its absence is a problem if it is required."""
        value = self.node.get(key)
        if value is None or (isinstance(value, Scalar) and not value.text.strip() and value.is_plain):
            if required:
                at = self.node.keys[key].at if key in self.node.keys else self.node.at
                self.note(MISSING_KEY, at, key=key)
            return None
        return value

    def text(self, key: str, *, required: bool = True) -> str | None:
        """Read a text without HTML."""
        value = self.node_of(key, required=required)
        return None if value is None else self.as_text(key, value)

    def texts(self, key: str, *, required: bool = True) -> tuple[str, ...] | None:
        """Read a list of texts with at least one entry."""
        return self.entries(key, self.as_text, required=required)

    def integer(self, key: str, within: range, *, required: bool = True) -> int | None:
        """Read a whole number."""
        value = self.node_of(key, required=required)
        return None if value is None else self.as_integer(key, value, within)

    def integers(self, key: str, within: range) -> tuple[int, ...] | None:
        """Read a list of whole numbers."""
        return self.entries(key, lambda name, node: self.as_integer(name, node, within))

    def day(self, key: str, *, required: bool = True) -> date | None:
        """Read a date."""
        value = self.node_of(key, required=required)
        return None if value is None else self.as_day(key, value)

    def choice(self, key: str, choices: Collection[str], *, required: bool = True) -> str | None:
        """Read one of some words."""
        value = self.node_of(key, required=required)
        return None if value is None else self.as_choice(key, value, choices)

    def choices(self, key: str, choices: Collection[str], *, required: bool = True) -> tuple[str, ...] | None:
        """Read a list of some words."""
        return self.entries(key, lambda name, node: self.as_choice(name, node, choices), required=required)

    def truth(self, key: str, *, required: bool = True) -> bool | None:
        """Read true or false."""
        word = self.choice(key, tuple(_TRUTH), required=required)
        return None if word is None else _TRUTH[word]

    def mapping(self, key: str, *, required: bool = True) -> "Fields | None":
        """Return the fields below a key; their problems are noted here too."""
        value = self.node_of(key, required=required)
        return None if value is None else self.as_mapping(key, value)

    def entries(
        self, key: str, read: Callable[[str, Node], T | None], *, required: bool = True
    ) -> tuple[T, ...] | None:
        """Read a list with at least one entry; `read` takes the key and an entry."""
        value = self.node_of(key, required=required)
        return None if value is None else self.as_list(key, value, read)

    def as_list(self, key: str, value: Node, read: Callable[[str, Node], T | None]) -> tuple[T, ...] | None:
        """Read a key's value as a list with at least one entry."""
        if not isinstance(value, Sequence) or not value.items:
            self.note(NOT_LIST, value.at, key=key)
            return None
        return _whole(read(key, item) for item in value.items)

    def as_text(self, key: str, value: Node) -> str | None:
        """Read a key's value as a text without HTML."""
        if not isinstance(value, Scalar) or not value.text.strip():
            self.note(NOT_TEXT, value.at, key=key)
            return None
        if "\n" in value.text.strip():
            self.note(NOT_ONE_LINE, value.at, key=key)
            return None
        tag = _TAG.search(value.text)
        if tag:
            self.note(MARKUP, value.at, key=key, value=tag[0])
            return None
        return value.text.strip()

    def as_integer(self, key: str, value: Node, within: range) -> int | None:
        """Read a key's value as a whole number."""
        text = value.text if isinstance(value, Scalar) else ""
        if text.isascii() and text.isdigit() and len(text) < 7 and int(text) in within:
            return int(text)
        self.note(NOT_NUMBER, value.at, key=key, low=within.start, high=within.stop - 1, value=text)
        return None

    def as_day(self, key: str, value: Node) -> date | None:
        """Read a key's value as a date."""
        text = value.text if isinstance(value, Scalar) else ""
        day = read_date(text)
        if day is None:
            self.note(NOT_DATE, value.at, key=key, value=text)
        return day

    def as_choice(self, key: str, value: Node, choices: Collection[str]) -> str | None:
        """Read a key's value as one of some words."""
        return self.as_named(key, value, {name: name for name in choices}, listing(choices))

    def as_named(self, key: str, value: Node, names: Map[str, T], listed: Words) -> T | None:
        """Read a key's value as the name of something; `listed` are the names that a mistake offers."""
        text = value.text if isinstance(value, Scalar) else ""
        if text in names:
            return names[text]
        self.note(speaking(NOT_CHOICE, choices=listed), value.at, key=key, value=text)
        return None

    def as_time(self, key: str, value: Node) -> time | None:
        """Read a key's value as a time of day."""
        text = value.text if isinstance(value, Scalar) else ""
        found = read_time(text)
        if found is None:
            self.note(NOT_TIME, value.at, key=key, value=text)
        return found

    def as_mapping(self, key: str, value: Node) -> "Fields | None":
        """Return the fields of a key's value; their problems are noted here too."""
        if isinstance(value, Mapping):
            return Fields(value, self.problems)
        self.note(NOT_MAPPING, value.at, key=key)
        return None


def listing(names: Iterable[str]) -> Words:
    """Return names as each language lists them."""
    listed = list(names)
    return Words(LIST.zh.join(listed), LIST.en.join(listed))


def speaking(rule: Rule, **values: Words) -> Rule:
    """Return a rule with those values said already that differ from language to language."""

    def said(text: Words) -> Words:
        zh, en = text
        for name, words in values.items():
            zh, en = (_put(part, name, word) for part, word in ((zh, words.zh), (en, words.en)))
        return Words(zh, en)

    return replace(rule, what=said(rule.what), mend=said(rule.mend))


def _put(text: str, name: str, word: str) -> str:
    """Put a word in a value's place, so that its own braces stay text when the other values are filled in."""
    return text.replace(f"{{{name}}}", word.replace("{", "{{").replace("}", "}}"))


def _whole(items: Iterable[T | None]) -> tuple[T, ...] | None:
    """Return all items, or None if one could not be read."""
    found = tuple(items)
    whole = tuple(item for item in found if item is not None)
    return whole if len(whole) == len(found) else None
