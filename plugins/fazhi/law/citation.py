"""What a citation is: a place in a text, the law and the article it names."""

from dataclasses import dataclass

from fazhi.core.numerals import Article
from fazhi.law.forms import write_range

PREAMBLE, UNREADABLE = "preamble", "?"


@dataclass(frozen=True, slots=True)
class Named:
    """A law as a text names it."""

    law: str | None
    """Its id; None if the registry does not know the name."""
    name: str
    """The name as written, without 《》."""
    start: int
    version: int | None = None
    """The year that stands with the name: 2012 in （2012年修正）."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One article, or one range of articles, as one place of a text cites it."""

    start: int
    end: int
    """Offsets in the text that was read."""
    text: str
    law: str | None
    """The id of the law; None if the registry does not know it."""
    name: str
    """The law's name as written here or before, without 《》."""
    first: Article | None
    """None for the preamble."""
    last: Article | None
    """The same as `first` unless a range is cited."""
    paragraph: int | None = None
    item: int | None = None
    version: int | None = None
    """The year of the version that is named, if one is."""
    is_unreadable: bool = False
    """A known law is named, but 第一百四条 is no number."""

    @property
    def articles(self) -> str:
        """`33`, `133-1`, `1199-1201` or `preamble`; `?` if the number cannot be read."""
        if self.is_unreadable:
            return UNREADABLE
        return write_range(self.first, self.last) if self.first and self.last else PREAMBLE


@dataclass(frozen=True, slots=True)
class Place:
    """Where below a law a citation points, and its offsets."""

    start: int
    end: int
    first: Article | None
    last: Article | None
    paragraph: int | None = None
    item: int | None = None

    def below(
        self, end: int, start: int | None = None, paragraph: int | None = None, item: int | None = None
    ) -> "Place":
        """Return the place with a paragraph or item, ending later, and beginning elsewhere if it is one of several."""
        return Place(
            self.start if start is None else start,
            end,
            self.first,
            self.last,
            paragraph or self.paragraph,
            item or self.item,
        )

    def of(self, law: Named, text: str) -> Citation:
        """Return the citation of this place of a law."""
        return Citation(
            self.start,
            self.end,
            text[self.start : self.end],
            law.law,
            law.name,
            self.first,
            self.last,
            self.paragraph,
            self.item,
            law.version,
        )
