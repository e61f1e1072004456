"""What a quiz is, whatever it was read from and wherever it will be shown."""

from dataclasses import dataclass
from typing import Literal

ItemType = Literal["single", "multiple", "any", "true-false", "blank", "order", "match", "short", "case"]
Mode = Literal["practice", "exam"]
Shuffle = Literal["none", "items", "options", "all"]
Show = Literal["each", "submit", "never"]
"""When the answers are shown: after each item, after the whole paper is handed in, or never."""
BLANK = "____"
"""Stands for each blank in the stem of a fill-in item."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose from; `label` tells it from the others, its text does not."""

    label: str
    """A, B, C… in order and without a gap."""
    text: str
    """Inline Markdown."""
    is_correct: bool
    feedback: str = ""
    """What to say to the one who chose it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Options with one correct answer (`single`), several (`multiple`) or one or more (`any`)."""

    options: tuple[Option, ...]

    @property
    def correct(self) -> tuple[str, ...]:
        """The labels of the correct options, in order."""
        return tuple(option.label for option in self.options if option.is_correct)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A statement that is right or wrong (`true-false`)."""

    is_true: bool


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap in the stem."""

    accepted: tuple[str, ...]
    """Every answer that counts as right; the first is the one to show.

    As in the grammar `17..19` is a range of numbers and `~未成年人` a text with room for a slip of the pen.
    """
    hint: str = ""
    """What to say inside the empty gap."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """The gaps of a fill-in item (`blank`), one for each `BLANK` in its stem."""

    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One of the things to put in order."""

    label: str
    text: str
    """Inline Markdown."""


@dataclass(frozen=True, slots=True)
class Order:
    """Steps to put in order (`order`)."""

    steps: tuple[Step, ...]
    """As they are shown."""
    order: tuple[str, ...]
    """Their labels in the right order."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A left side and what belongs to it; both inline Markdown."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs to put together (`match`)."""

    pairs: tuple[Pair, ...]
    distractors: tuple[str, ...] = ()
    """Right sides that belong to nothing."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """What an answer is given points for."""

    text: str
    """Inline Markdown."""
    points: float


@dataclass(frozen=True, slots=True)
class Short:
    """An answer in sentences (`short`), which the pupil or the teacher marks."""

    model_answer: str
    """Inline Markdown; empty if the author gave none."""
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Questions on what the stem tells (`case`); none of them is a case itself."""

    items: "tuple[Item, ...]"


Body = Choice | Judgement | Blanks | Order | Matching | Short | Case
"""What is asked; a further type of item is a further class here."""


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a quiz."""

    type: ItemType
    stem: str
    """Inline Markdown; lines stay lines."""
    body: Body
    line: int
    """Line of the scanned text on which it begins."""
    number: int | None = None
    """The number that the author wrote."""
    id: str | None = None
    points: float | None = None
    """None if the author set none; it then weighs 1."""
    hints: tuple[str, ...] = ()
    """In the order in which they are given."""
    explanation: str = ""
    basis: tuple[str, ...] = ()
    """Citations of law as written, such as 《宪法》第三十三条第一款."""
    objective: str = ""
    tags: tuple[str, ...] = ()
    difficulty: str = ""
    comment: str = ""
    """For the author only; never shown."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading over items; those after it belong to it up to the next."""

    name: str
    """As written without its number: 单项选择题, Single choice."""
    start: int
    """The index of its first item."""
    type: ItemType | None = None
    """What its items are unless they say otherwise."""
    points: float | None = None
    """What each is worth unless it says otherwise."""
    note: str = ""
    """What stands in brackets behind the name, such as 每题2分."""
    total: float | None = None
    """What all its items are worth, if the note says so."""
    points_each_blank: float | None = None
    """What each blank of an item is worth unless the item says otherwise."""


@dataclass(frozen=True, slots=True)
class Passing:
    """What it takes to pass."""

    value: float
    is_percent: bool
    """Of all points; else `value` counts points."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a quiz is taken."""

    mode: Mode = "practice"
    draw: int | None = None
    """How many items are drawn for each reader; None for all."""
    shuffle: Shuffle = "none"
    passing: Passing | None = None
    minutes: int | None = None
    """How long an exam may take; None without limit."""
    retries: int | None = None
    """How often an item, or an exam, may be answered anew; None without limit."""
    show: Show = "each"

    @property
    def is_sealed(self) -> bool:
        """Whether the page keeps its answers out of sight until the paper is handed in."""
        return self.show != "each"


@dataclass(frozen=True, slots=True)
class Quiz:
    """A paper of questions."""

    items: tuple[Item, ...]
    line: int
    """Line of the scanned text on which the block begins."""
    id: str | None = None
    """Unique on the site, if the author gave one."""
    title: str = ""
    note: str = ""
    settings: Settings = Settings()
    sections: tuple[Section, ...] = ()
    classes: tuple[str, ...] = ()
    """Names that a style sheet may know it by."""
