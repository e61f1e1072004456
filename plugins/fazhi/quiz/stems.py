"""A question as HTML: what its legend can hold, and below it the images, tables and whatever follows them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count, groupby

from markupsafe import Markup, escape

from fazhi.quiz.images import IMAGE
from fazhi.quiz.model import BLANK, Blanks, Item
from fazhi.quiz.tables import Align, is_row, read_tables

Inline = Callable[[str], Markup]
"""Renders inline Markdown as safe HTML."""
GAP = "\ue001"
"""Holds a blank's place while Markdown is rendered; a private character, which no font shows."""
_GAP_IN_TAG_OR_LINK = re.compile(rf"<[^<>]*{GAP}|<a [^<>]*>(?:(?!</a>).)*{GAP}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of HTML and the number of the blank that follows it, 0 if none does."""

    html: Markup
    blank: int = 0


Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a table: its rows, the first of them its head."""

    text: Parts = ()
    rows: tuple[tuple[Parts, ...], ...] = ()
    aligns: tuple[Align, ...] = ()


@dataclass(frozen=True, slots=True)
class Stem:
    """A question as it is shown."""

    lead: Parts
    """The lines before the first image or table."""
    rest: tuple[Block, ...] = ()


def stem_of(item: Item, inline: Inline) -> Stem:
    """Return the question of an item."""
    lines = item.stem.split("\n")
    numbers = count(1)
    blanks = len(item.body.blanks) if isinstance(item.body, Blanks) else 0
    lead = next((index for index, line in enumerate(lines) if is_row(line) or IMAGE.search(line)), len(lines))
    pieces = _Pieces(inline, numbers, blanks > 0)
    return Stem(pieces.of("\n".join(lines[:lead])), tuple(pieces.blocks(lines[lead:])))


@dataclass(frozen=True, slots=True)
class _Pieces:
    """Cuts HTML at its blanks, which are numbered in the order in which they are written."""

    inline: Inline
    numbers: Iterator[int]
    has_blanks: bool

    def of(self, text: str) -> Parts:
        """Return the HTML of a text.

        A blank inside a link or the like would break it: such a text is shown without its Markdown.
        """
        if not self.has_blanks:
            return (Part(self.inline(text)),) if text else ()
        html = self.inline(text.replace(GAP, "\ufffd").replace(BLANK, GAP))
        cut = html.split(GAP)
        if len(cut) != text.count(BLANK) + 1 or _GAP_IN_TAG_OR_LINK.search(html):
            cut = [escape(part) for part in text.split(BLANK)]
        return (*(Part(piece, next(self.numbers)) for piece in cut[:-1]), Part(cut[-1]))

    def blocks(self, lines: Iterable[str]) -> Iterator[Block]:
        """Yield paragraphs and tables."""
        for has_rows, run in groupby(lines, is_row):
            written = list(run)
            tables = read_tables(written) if has_rows else []
            if not tables:
                yield Block(self.of("\n".join(written)))
            for table in tables:
                rows = tuple(tuple(self.of(cell) for cell in row) for row in (table.head, *table.rows))
                yield Block(rows=rows, aligns=table.aligns)
