"""Which pages cite which article of a law, and which articles nobody cites."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from fazhi.core.links import Title
from fazhi.core.numerals import Article
from fazhi.core.problem import Lang
from fazhi.law.collection import Home, Kind, Mention, numbers_cited
from fazhi.law.model import Law, Part

Words = Callable[[Article], Sequence[str]]
"""Gives the paragraphs of an article; none if the text was not imported."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A place of the site that cites an article."""

    url: str
    """Relative to the site's root."""
    title: Title
    kind: Kind
    lang: Lang


@dataclass(frozen=True, slots=True)
class Row:
    """An article as a law's page shows it."""

    article: Article
    references: tuple[Reference, ...] = ()
    paragraphs: tuple[str, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing to say of it."""
        return not self.references and not self.paragraphs


@dataclass(frozen=True, slots=True)
class Stretch:
    """Articles in a row: one with something to say, or some without."""

    rows: tuple[Row, ...]

    @property
    def is_gap(self) -> bool:
        """Whether nobody cites them."""
        return self.rows[0].is_bare


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter with its articles; `part` is None in a law without chapters."""

    part: Part | None
    stretches: tuple[Stretch, ...]


Cited = Mapping[Article | None, Sequence[Reference]]
"""The references of each article; of the preamble under None."""


def shown_in(mentions: Iterable[Mention], lang: Lang, uris: Collection[str]) -> list[Mention]:
    """Return the citations of pages in a language, and of those that are not translated into it.

    `uris` are the sources of all pages.
    """
    return [mention for mention in mentions if mention.home.lang == lang or not _is_translated(mention.home, uris)]


def _is_translated(home: Home, uris: Collection[str]) -> bool:
    stem = home.uri.removesuffix(".md").removesuffix(".en")
    return (f"{stem}.md" if home.lang == "en" else f"{stem}.en.md") in uris


def references_of(law: Law, mentions: Iterable[Mention], lang: Lang) -> Cited:
    """Return the references of each article; a page that cites one twice is named once for each of its blocks."""
    found: dict[Article | None, dict[Reference, None]] = {}
    for mention in mentions:
        if mention.law == law.id:
            preamble = (None,) if mention.citation.first is None else ()
            for article in (*preamble, *numbers_cited(mention.citation, law)):
                found.setdefault(article, {})[_reference(mention, lang)] = None
    return {article: list(references) for article, references in found.items()}


def _reference(mention: Mention, lang: Lang) -> Reference:
    is_part = mention.block and mention.kind != mention.home.kind  # a case's page is the case
    anchor = f"#{quote(f'{mention.kind}-{mention.block}')}" if is_part else ""
    return Reference(mention.home.url + anchor, mention.home.called(lang), mention.kind, mention.home.lang)


def chapters_of(law: Law, cited: Cited, words: Words) -> Iterator[Chapter]:
    """Yield the chapters of a law with all of its articles."""
    rows = [Row(one, tuple(cited.get(one, ())), tuple(words(one))) for one in law.numbers()]
    for part, inside in groupby(rows, lambda row: law.chapter_of(row.article)):
        yield Chapter(part, tuple(_stretches(inside)))


def _stretches(rows: Iterable[Row]) -> Iterator[Stretch]:
    for is_bare, run in groupby(rows, lambda row: row.is_bare):
        together = tuple(run)
        yield from [Stretch(together)] if is_bare else [Stretch((row,)) for row in together]
