"""The shape of the JSON export: what `exports/json.py` writes and `exports/schema.py` describes."""

from typing import Literal, TypedDict

from fazhi.quiz.model import ItemType, Mode, Show, Shuffle


class SourceJson(TypedDict):
    """Where a quiz stands."""

    path: str
    line: int


class OptionJson(TypedDict):
    """An option of a choice, or a step to put in order (which is neither correct nor has feedback)."""

    label: str
    text: str
    correct: bool
    feedback: str


class PairJson(TypedDict):
    """A left side and its right one; a distractor has no left side."""

    left: str | None
    right: str


class CriterionJson(TypedDict):
    """A point of a rubric."""

    text: str
    points: float


class SectionJson(TypedDict):
    """A heading over the items from `start` (counted from 0) on."""

    name: str
    start: int
    type: ItemType | None
    points: float | None
    """What each item is worth, if the note says so."""
    points_each_blank: float | None
    """What each blank of an item is worth, if the note says so."""
    total: float | None
    """What all are worth, if the note says so."""
    note: str


class ItemJson(TypedDict):
    """A question; a list that its type does not use is empty. Texts are inline Markdown."""

    id: str | None
    type: ItemType
    number: int | None
    stem: str
    """Each blank is ____."""
    points: float | None
    options: list[OptionJson]
    answers: list[str | bool | list[str]]
    """Labels; true or false; the accepted answers of each blank (17..19 a range, ~x with slips); the model answer."""
    blank_hints: list[str]
    """What stands in the empty blanks, one for each."""
    pairs: list[PairJson]
    order: list[str]
    parts: "list[ItemJson]"
    criteria: list[CriterionJson]
    hints: list[str]
    explanation: str
    basis: list[str]
    objective: str
    tags: list[str]
    difficulty: str
    line: int


class PassingJson(TypedDict):
    """What it takes to pass."""

    value: float
    unit: Literal["points", "percent"]


class SettingsJson(TypedDict):
    """How a quiz is taken; null stands for all items, no limit, nothing to pass."""

    mode: Mode
    draw: int | None
    shuffle: Shuffle
    passing: PassingJson | None
    minutes: int | None
    retries: int | None
    show: Show


class QuizJson(SettingsJson):
    """A quiz block."""

    id: str | None
    classes: list[str]
    title: str
    note: str
    source: SourceJson
    sections: list[SectionJson]
    items: list[ItemJson]
