"""Problems as they are found while a block is read."""

from dataclasses import dataclass, field

from fazhi.core.problem import At, Problem, Rule
from fazhi.core.span import Span


@dataclass(frozen=True, slots=True)
class Findings:
    """The problems of one block."""

    at: At
    problems: list[Problem] = field(default_factory=list)

    def add(self, rule: Rule, where: Span, **values: object) -> None:
        """Note a problem at the beginning of a piece of text."""
        self.problems.append(rule.at(self.at(where.line, where.column), **values))

    def line_of(self, where: Span) -> int:
        """Return the line in the author's file."""
        return self.at(where.line, where.column).line


def excerpt(text: str, length: int = 30) -> str:
    """Return the beginning of a text, for a message."""
    return text if len(text) <= length else f"{text[:length]}…"
