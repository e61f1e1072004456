"""An author's mistake: where it is, what is wrong and how to mend it, in the site's language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]
Severity = Literal["error", "warning"]


class Words(NamedTuple):
    """The same words for a reader, in the languages of the site."""

    zh: str
    en: str

    def said(self, lang: Lang) -> str:
        """Return the words in one language."""
        return self.en if lang == "en" else self.zh


class Position(NamedTuple):
    """A place in an author's file."""

    path: str
    """POSIX path, relative to the project's root where the file lies inside it."""
    line: int
    """1-based, front matter counted."""
    column: int = 1
    """1-based, in characters."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of mistake; `docs/maintainers/problems.md` lists them all."""

    code: str
    """A letter for the feature and three digits, never reused."""
    what: Words
    """What is wrong; `{name}` stands for a value of the problem."""
    mend: Words
    """What to do about it."""
    severity: Severity = "error"

    def at(self, position: Position, **values: object) -> "Problem":
        """Return this mistake as found at a place."""
        return Problem(self, position, {name: str(value) for name, value in values.items()})


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule broken at a place."""

    rule: Rule
    at: Position
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The code of the broken rule."""
        return self.rule.code

    @property
    def is_error(self) -> bool:
        """Whether a build must stop."""
        return self.rule.severity == "error"

    def what(self, lang: Lang) -> str:
        """Say what is wrong."""
        return self.rule.what.said(lang).format_map(self.values)

    def mend(self, lang: Lang) -> str:
        """Say what to do."""
        return self.rule.mend.said(lang).format_map(self.values)

    def text(self, lang: Lang) -> str:
        """Return `path:line:column: [CODE] what` and, on a second line, the mend."""
        return f"{self.at}: [{self.code}] {self.what(lang)}\n    → {self.mend(lang)}"


At = Callable[[int, int], Position]
"""Gives the file's place of a line and column of the scanned text: `Page.at`, `Context.at`."""
Report = Callable[[Problem], None]
"""Takes a problem as it is found."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return each problem once, by path, line, column and code."""
    unique = {(p.at, p.code, tuple(sorted(p.values.items()))): p for p in problems}
    return [unique[key] for key in sorted(unique)]
