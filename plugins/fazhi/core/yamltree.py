"""YAML that knows its lines: a small, safe subset read into nodes, never into Python objects.

No anchors, aliases, tags or merge keys, so that no file can grow in memory or name code. Every scalar stays the text
that was written: whether `on` is a key and `1` a number is for the reader of the value to say, not for YAML 1.1.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from unicodedata import category

import yaml

from fazhi.core.problem import Position, Problem, Rule
from fazhi.core.yaml_rules import (
    AFTER_QUOTE,
    ALIAS,
    BRACKET,
    BROKEN,
    COLON,
    COLON_FORM,
    DEEP,
    FIRST_CHARACTER,
    INDENT,
    INVISIBLE,
    NO_COLON,
    QUOTE,
    TAB,
    TWICE,
)

MAX_DEPTH = 20

_COLON_FORM = re.compile(r"^\s*(?:- )?(?P<key>[A-Za-z_][A-Za-z0-9_-]*)(?:\s*：|:(?=[^\s:/]))")
_DIFFERS = re.compile(r"\?|!\S|[>|]#|^[ -]*- *$", re.MULTILINE)
"""Where the two parsers are not of one mind: question marks, tags, a comment after > or |, an entry without a value."""
_CANNOT_START = re.compile(r"found character '(.)' that cannot start any token")
_BEGAN = {"quoted scalar": QUOTE, "parsing a flow": BRACKET, "could not find expected ':'": NO_COLON}
"""What PyYAML says of something whose begin is the place to look at."""
_FOUND: dict[re.Pattern[str], Rule] = {
    re.compile(r"expected .*, but found '[\]}]'"): BRACKET,
    re.compile(r"expected <block end>, but found '(?:<block \w+ start>|\?|-)'"): INDENT,
    re.compile(r"expected <block end>, but found '<scalar>'"): AFTER_QUOTE,
}
"""What PyYAML says it has found, and what that comes from."""
_REFUSED = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, half surrogates (which no file can hold), line and paragraph separators."""
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows them."""


class Scalar(NamedTuple):
    """A value as written, without its quotes; empty if nothing was written."""

    text: str
    at: Position
    is_plain: bool = True


@dataclass(slots=True)
class Sequence:
    """A list."""

    at: Position
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys in their written order."""

    at: Position
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, "Node"] = field(default_factory=dict)

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, or None."""
        return self.values.get(key)


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of YAML begins in its file, and which tags it may carry."""

    path: str
    first_line: int = 1
    allowed_tags: frozenset[str] = frozenset()

    def at(self, mark: Any) -> Position:
        """Return the place of a parser's mark, or the beginning."""
        if mark is None:
            return Position(self.path, self.first_line)
        return Position(self.path, self.first_line + mark.line, mark.column + 1)


def read_tree(text: str, origin: Origin) -> tuple[Node | None, list[Problem]]:
    """Return the tree and its problems; None if the text is empty or broken."""
    composer = _Composer(origin)
    try:
        tree = composer.document(_events(text))
    except _Refused as refused:
        return None, [*composer.problems, refused.problem]
    except yaml.MarkedYAMLError as error:
        return None, [*composer.problems, *(_colon_forms(text, origin) or [explain(error, origin)])]
    except yaml.reader.ReaderError as error:
        return None, [BROKEN.at(_place(text, origin, error.position), detail=error.reason)]
    return tree, composer.problems


def _events(text: str) -> Iterator[yaml.Event]:
    """Yield the parser's events, by libyaml where it reads exactly what PyYAML reads, twenty times as fast."""
    if yaml.__with_libyaml__ and not _DIFFERS.search(text) and text.replace("\n", "").isprintable():
        try:
            return iter(list(iter(yaml.CSafeLoader(text).get_event, None)))
        except yaml.YAMLError:
            pass  # its words and places for mistakes are others
    return yaml.parse(text, Loader=yaml.SafeLoader)


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield the values of a tree in their written order; it is never deeper than `MAX_DEPTH`."""
    if isinstance(node, Scalar):
        yield node
    else:
        for part in node.items if isinstance(node, Sequence) else node.values.values():
            yield from scalars(part)


def _colon_forms(text: str, origin: Origin) -> list[Problem]:
    """Return keys whose colon is full-width or has no space: YAML blames the line after them."""
    return [
        COLON_FORM.at(Position(origin.path, origin.first_line + number, found.start("key") + 1), key=found["key"])
        for number, line in enumerate(text.split("\n"))
        if (found := _COLON_FORM.match(line))
    ]


def explain(error: yaml.MarkedYAMLError, origin: Origin) -> Problem:
    """Say the commonest mistakes in the author's words, at the place where they were made."""
    here = origin.at(error.problem_mark or error.context_mark)
    what = error.problem or error.context or ""
    if rule := next((rule for words, rule in _BEGAN.items() if words in f"{error.context}: {what}"), None):
        return rule.at(origin.at(error.context_mark))
    if "'\\t'" in what:
        return TAB.at(here)
    if "mapping values are not allowed" in what:
        return COLON.at(here)
    if found := _CANNOT_START.match(what):
        return FIRST_CHARACTER.at(here, character=found[1])
    rule = next((rule for pattern, rule in _FOUND.items() if pattern.match(what)), None)
    return rule.at(here) if rule else BROKEN.at(here, detail=what)


def _is_invisible(character: str) -> bool:
    return character != "\n" and (character in _TURNS or category(character) in _REFUSED)


def _place(text: str, origin: Origin, offset: int) -> Position:
    before = text[:offset]
    return Position(origin.path, origin.first_line + before.count("\n"), offset - before.rfind("\n"))


class _Refused(Exception):  # noqa: N818 — not an error of ours: it carries the author's problem out of the loop
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(slots=True)
class _Composer:
    """Builds nodes from parser events with its own stack: deep nesting cannot exhaust Python's."""

    origin: Origin
    problems: list[Problem] = field(default_factory=list)
    root: Node | None = None
    open: list[Sequence | Mapping] = field(default_factory=list)
    pending: list[Scalar | None] = field(default_factory=list)

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):  # nearly all are: the quick way
                if event.anchor or event.tag:
                    self._refuse_indirection(event)
                self._add(self._scalar(event))
            else:
                self._structure(event)
        return self.root

    def _structure(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._refuse_indirection(event)
        if isinstance(event, yaml.CollectionStartEvent):
            self._enter(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
            self.pending.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise _Refused(BROKEN.at(self.origin.at(event.start_mark), detail="---"))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        place = self.origin.at(event.start_mark)
        if event.value.isprintable():
            return Scalar(event.value, place, not event.style)
        invisible = [character for character in event.value if _is_invisible(character)]
        self.problems += [INVISIBLE.at(place, code=f"{ord(character):04X}") for character in dict.fromkeys(invisible)]
        text = "".join(character for character in event.value if character not in invisible)
        return Scalar(text, place, not event.style)

    def _refuse_indirection(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        what = f"*{event.anchor}" if isinstance(event, yaml.AliasEvent) else f"&{event.anchor}" if event.anchor else tag
        if what and what not in self.origin.allowed_tags and what != "!":
            raise _Refused(ALIAS.at(self.origin.at(event.start_mark), what=what))

    def _enter(self, event: yaml.CollectionStartEvent) -> None:
        place = self.origin.at(event.start_mark)
        if len(self.open) >= MAX_DEPTH:
            raise _Refused(DEEP.at(place, limit=MAX_DEPTH))
        node = Mapping(place) if isinstance(event, yaml.MappingStartEvent) else Sequence(place)
        self._add(node)
        self.open.append(node)
        self.pending.append(None)

    def _add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif self.pending[-1] is None:
            self._key(node)
        else:
            self._value(parent, self.pending[-1], node)

    def _key(self, node: Node) -> None:
        if not isinstance(node, Scalar):
            raise _Refused(BROKEN.at(node.at, detail="? key"))
        self.pending[-1] = node

    def _value(self, parent: Mapping, key: Scalar, node: Node) -> None:
        self.pending[-1] = None
        if key.text in parent.keys:
            self.problems.append(TWICE.at(key.at, key=key.text, first=parent.keys[key.text].at.line))
            return
        parent.keys[key.text] = key
        parent.values[key.text] = node
