"""Problems of a quiz, and what is known of the things around it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fazhi.core import findings


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the things are that a block may name; None where that is not known."""

    has_image: Callable[[str], bool] | None = None
    """Whether a path, as the page has it, leads to a file that the site publishes."""
    objectives: Mapping[str, int] | None = None
    """How many objectives of each kind the page's front matter lists."""


UNKNOWN = Surroundings()


@dataclass(frozen=True, slots=True)
class Findings(findings.Findings):
    """The problems of one quiz."""

    around: Surroundings = UNKNOWN
