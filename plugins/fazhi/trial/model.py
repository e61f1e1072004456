"""What a mock trial is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["criminal", "civil", "administrative", "mediation"]
Seat = Literal["bench", "clerk", "left", "right", "witness", "gallery"]
"""Where a role sits: `left` is who accuses, sues or applies, `right` who defends."""
Side = Literal["left", "right", "third", "both", "court"]
"""Who puts an exhibit before the court."""
Step = Literal[
    "opening",
    "inquiry",
    "debate",
    "last-word",
    "mediation",
    "deliberation",
    "verdict",
    "statement",
    "facts",
    "negotiation",
    "agreement",
]
"""A part of a hearing that the law names; the last four are those of a mediation."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text with the indented lines that continue it."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: tuple[str, ...]
    is_numbered: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as its head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Text = tuple[Paragraph | Listing | Table, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A part that one or more pupils play."""

    name: str
    count: int
    note: str
    """What stands beside the count, such as 四人一组."""
    task: Text
    preparation: Text
    private: Text
    """What only the pupil who plays it may read."""
    seat: Seat
    line: int


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A piece of evidence."""

    number: str
    """As written, such as 原1."""
    name: str
    side: Side
    submitter: str
    """The side as written."""
    form: str
    """The kind of evidence as written, such as 书证."""
    content: Text
    challenge: Text
    """How it may be doubted; for the teacher only."""
    line: int


@dataclass(frozen=True, slots=True)
class Stage:
    """A timed part of the procedure."""

    name: str
    seconds: int
    who: tuple[str, ...]
    action: Text
    prompt: Text
    exhibits: tuple[str, ...]
    """The numbers of the exhibits that are shown in it."""
    steps: tuple[Step, ...]
    """What the law calls it, in the order in which its name says them; empty for a part of the lesson only."""
    line: int


@dataclass(frozen=True, slots=True)
class Law:
    """A provision with its gist."""

    citation: str
    gist: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """A line of the marking sheet."""

    name: str
    points: int
    standard: Text


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result that can be reasoned; for the teacher only."""

    result: str
    reasoning: Text
    question: Text
    """What to ask further."""


@dataclass(frozen=True, slots=True)
class Defendant:
    """The ages of an accused person, in years; of several persons those of the youngest."""

    at_offence: int
    at_trial: int


@dataclass(frozen=True, slots=True)
class Trial:
    """A mock trial as written."""

    id: str
    title: str
    kind: Kind
    seconds: int
    note: str
    closed_because: str | None
    """Why the public is kept out; None for a public hearing."""
    defendant: Defendant | None
    """Of a criminal case."""
    facts: Text
    roles: tuple[Role, ...]
    exhibits: tuple[Exhibit, ...]
    stages: tuple[Stage, ...]
    issues: tuple[str, ...]
    laws: tuple[Law, ...]
    criteria: tuple[Criterion, ...]
    outcomes: tuple[Outcome, ...]
    teacher_notes: Text
    discussion: tuple[str, ...]
    line: int

    @property
    def is_closed(self) -> bool:
        """Whether the public is kept out."""
        return self.closed_because is not None

    @property
    def has_minor(self) -> bool:
        """Whether an accused person is under eighteen at the trial (刑事诉讼法 285)."""
        return self.defendant is not None and self.defendant.at_trial < 18

    @property
    def has_young_offence(self) -> bool:
        """Whether an accused person was under eighteen at the time of the offence (刑事诉讼法 286)."""
        return self.defendant is not None and self.defendant.at_offence < 18

    @property
    def pupils(self) -> int:
        """How many pupils have a part."""
        return sum(role.count for role in self.roles)

    @property
    def points(self) -> int:
        """The most points that the marking sheet gives."""
        return sum(criterion.points for criterion in self.criteria)


def words_in(text: Text) -> Iterator[str]:
    """Yield every piece of text in it."""
    for block in text:
        match block:
            case Paragraph(words):
                yield words
            case Listing(items):
                yield from items
            case Table(head, rows):
                yield from head
                for row in rows:
                    yield from row
