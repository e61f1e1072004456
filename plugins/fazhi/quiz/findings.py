"""Problems as they are found while a block is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fazhi.core.problem import At, Problem, Rule
from fazhi.quiz.span import Span


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the things are that a block may name; None where that is not known."""

    has_image: Callable[[str], bool] | None = None
    """Whether a path, as the page has it, leads to a file that the site publishes."""
    objectives: Mapping[str, int] | None = None
    """How many objectives of each kind the page's front matter lists."""


UNKNOWN = Surroundings()


@dataclass(frozen=True, slots=True)
class Findings:
    """The problems of one block."""

    at: At
    around: Surroundings = UNKNOWN
    problems: list[Problem] = field(default_factory=list)

    def add(self, rule: Rule, where: Span, **values: object) -> None:
        """Note a problem at the beginning of a piece of text."""
        self.problems.append(rule.at(self.at(where.line, where.column), **values))


def excerpt(text: str, length: int = 30) -> str:
    """Return the beginning of a text, for a message."""
    return text if len(text) <= length else f"{text[:length]}…"
