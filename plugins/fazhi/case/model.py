"""What a case is, whatever it was read from and wherever it will be shown."""

from dataclasses import dataclass

from fazhi.core.stages import Band


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the decisions that a reader can take."""

    label: str
    """A, B, C… in order and without a gap."""
    text: str
    """Inline Markdown, like every text of a case."""
    consequence: str
    """What follows from it; lines stay lines."""
    basis: tuple[str, ...] = ()
    """Citations of law as written."""
    leads_to: int | None = None
    """The index of the scene that comes next; None if the case is then decided."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A part of the story that ends with a question."""

    name: str
    """Empty for the first, unless the author named it."""
    steps: tuple[str, ...]
    """The facts, one after another."""
    question: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Other facts, and what they would change (如果……会怎样)."""

    text: str
    answer: str
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A case to decide."""

    scenes: tuple[Scene, ...]
    reasoning: str
    """How one gets from the facts to the decision; paragraphs are lines."""
    rule: str
    """What the law really says, in own words."""
    basis: tuple[str, ...]
    """The citations that bear the rule; at least one."""
    line: int
    """Line of the scanned text on which the block begins."""
    band: Band = "junior"
    what_ifs: tuple[WhatIf, ...] = ()
    id: str | None = None
    """Unique on the site, if the author gave one."""
    title: str = ""
    note: str = ""
