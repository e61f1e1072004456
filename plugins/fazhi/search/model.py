"""What is searched."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ASIDE, LISTING = 0.2, 0.5
"""How much a page for maintainers counts beside one for classes, and a folder's page beside the pages that it lists."""
Facets = Mapping[str, tuple[str, ...]]
"""What a page is narrowed down by: facet to values, both as readers see them."""


@dataclass(frozen=True, slots=True)
class Built:
    """A page as MkDocs built it."""

    url: str
    """Relative to the site's root."""
    title: str
    content: str
    """HTML."""
    meta: Mapping[str, Any]
    is_index: bool = False
    """Whether it stands for a folder."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page and the text below it, up to the next heading."""

    anchor: str
    """Empty for what stands before the first heading."""
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A page as it is searched: plain text, without what the page keeps from the search."""

    url: str
    """Relative to the site's root."""
    title: str
    sections: tuple[Section, ...]
    facets: Facets = field(default_factory=dict)
    boost: float = 1
    """The `search: boost:` of the page, less than 1 for pages that list others or stand beside the lessons."""
    grades: tuple[int, ...] = ()
    """Whom the page is for, from 1 to 12."""
    is_finder: bool = False
    """Whether lessons can be looked for on the page by kind, stage and time."""

    @property
    def is_aside(self) -> bool:
        """Whether the page comes after all others."""
        return self.boost < LISTING


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field with the other words for the same thing."""

    name: str
    same: tuple[str, ...] = ()
    articles: int = 0
    """The number of the last article, if the term is a law."""

    @property
    def names(self) -> tuple[str, ...]:
        """All of them once, the term first."""
        return tuple(dict.fromkeys((self.name, *self.same)))
