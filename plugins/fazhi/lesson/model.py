"""What a lesson is."""

from dataclasses import dataclass
from datetime import date

KINDS = ("knowledge", "skill", "attitude")
"""The three kinds of objective, as the front matter names them."""


@dataclass(frozen=True, slots=True)
class Objectives:
    """What pupils can do afterwards: one tuple of sentences for each kind."""

    knowledge: tuple[str, ...]
    skill: tuple[str, ...]
    attitude: tuple[str, ...]

    def of(self, kind: str) -> tuple[str, ...]:
        """Return the objectives of one of `KINDS`."""
        return {"knowledge": self.knowledge, "skill": self.skill, "attitude": self.attitude}[kind]


@dataclass(frozen=True, slots=True)
class Curriculum:
    """Where a lesson stands in the curriculum standard (课程标准)."""

    competencies: tuple[str, ...]
    textbook: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """The front matter of a lesson, validated."""

    title: str
    description: str
    theme: str
    """A key of `core.themes.THEMES`."""
    grades: tuple[int, ...]
    """1 to 12, rising."""
    kebiao: Curriculum
    periods: int
    minutes: int
    """Minutes of one period."""
    lesson_type: str
    visitor: str
    """The office a legal vice-principal may come from, or `none`."""
    objectives: Objectives
    key_point: str
    difficulty: str
    materials: tuple[str, ...]
    citations: tuple[str, ...]
    as_of: date
    """The day on which the law was checked."""
    next_review: date
    sensitivity: str
    offline: bool
    """Whether the lesson can be taught without network or projector."""

    @property
    def length(self) -> int:
        """Minutes of all periods."""
        return self.periods * self.minutes


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the lesson: a heading that ends with its minutes."""

    title: str
    minutes: int | None
    """None if the heading names none."""
    line: int
    """1-based line of the page's body."""
