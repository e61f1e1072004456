"""What a reading is, whatever it was read from and wherever it will be shown."""

from dataclasses import dataclass
from typing import Literal

from fazhi.core.stages import Band

Voice = Literal["leader", "teacher", "all", "boys", "girls", "left", "right", "group"]
PinyinMode = Literal["hidden", "shown", "none"]
"""Whether pinyin waits until a reader wants it, stands there at once, or is not made at all."""


@dataclass(frozen=True, slots=True)
class Part:
    """Who reads a line."""

    voice: Voice
    number: int = 0
    """Which group; 0 for every other voice."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A character with its pinyin, or a run of characters that have none."""

    text: str
    pinyin: str = ""
    """With tone marks; empty for punctuation and foreign letters."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one part reads in one go."""

    part: Part
    pieces: tuple[Piece, ...]
    begins_stanza: bool = False
    """Whether a blank line stood before it."""

    @property
    def text(self) -> str:
        """The words without pinyin."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Stage:
    """A row of the run sheet."""

    minute: int
    """Of the day: 9:05 is 545."""
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text to read aloud together."""

    lines: tuple[Line, ...]
    line: int
    """Line of the scanned text on which the block begins."""
    band: Band = "junior"
    pace: int = 140
    """Characters a minute."""
    minutes: int | None = None
    """What the timer counts down; None for no timer."""
    pinyin: PinyinMode = "hidden"
    run_sheet: tuple[Stage, ...] = ()
    sources: tuple[str, ...] = ()
    """Citations of the law texts that it quotes."""
    id: str | None = None
    """Unique on the site, if the author gave one."""
    title: str = ""
    note: str = ""

    @property
    def has_pinyin(self) -> bool:
        """Whether any character carries pinyin."""
        return any(piece.pinyin for line in self.lines for piece in line.pieces)
