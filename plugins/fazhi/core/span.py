"""A piece of an author's line, and its text with half-width markers.

Markers are matched on folded text, in which full-width characters are half-width. Folding keeps every character's
place, so that what is cut out, and where it stands, comes from the text as written.
"""

from functools import lru_cache
from typing import NamedTuple

_FOLDED = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {
    ord(wide): narrow for wide, narrow in zip("【】", "[]", strict=True)
}


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the text with half-width markers, character by character; kept, since a line is looked at many times."""
    return text if text.isascii() else text.translate(_FOLDED)


class Span(NamedTuple):
    """A piece of one line and its place in the scanned text; a tuple, because a paper is cut into thousands."""

    text: str
    line: int
    column: int

    @property
    def plain(self) -> str:
        """The text folded, of the same length."""
        return fold(self.text)

    def cut(self, start: int, end: int | None = None) -> "Span":
        """Return the part between two offsets without the white space around it."""
        part = self.text[start:end]
        if part is self.text and part == part.strip():
            return self
        return Span(part.strip(), self.line, self.column + start + len(part) - len(part.lstrip()))

    def __bool__(self) -> bool:
        return bool(self.text)
