"""The list 依据 at the end of a page, made from all of its citations; the card of a citation shows its entries."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.law import page_words
from fazhi.law.citation import Citation
from fazhi.law.collection import Mention
from fazhi.law.model import Law, Part, Registry
from fazhi.law.pages import name_in, span_of
from fazhi.law.render import anchor_of
from fazhi.law.stored import Texts
from fazhi.law.text import LawText

MOST_WORDS = 5
"""Articles of a range whose words are shown; who wants more opens the law's page."""
Address = Callable[[str, str], str | None]
"""Gives the link to a law's page with an anchor."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article or a range that the page cites."""

    said: str
    href: str | None
    gloss: str
    part: Part | None
    """The chapter it stands in."""
    lines: tuple[str, ...]
    """Its words, if the school imported them: its paragraphs, and each item in a line of its own."""


@dataclass(frozen=True, slots=True)
class Group:
    """A law that the page cites."""

    law: Law
    name: str
    href: str | None
    entries: tuple[Entry, ...]


def render_basis(mentions: Iterable[Mention], registry: Registry, texts: Texts, lang: Lang, address: Address) -> Markup:
    """Return the list; laws and articles in their own order, not in that of the page."""
    groups = list(groups_of(mentions, registry, texts, lang, address))
    return fill("law", "basis.html.jinja", lang, W=page_words, groups=groups)


def groups_of(
    mentions: Iterable[Mention], registry: Registry, texts: Texts, lang: Lang, address: Address
) -> Iterator[Group]:
    """Yield the laws of a page, the most cited first."""
    by_law = {
        key: list(inside) for key, inside in groupby(sorted(mentions, key=lambda one: one.law), lambda one: one.law)
    }
    for key in sorted(by_law, key=lambda key: (-len(by_law[key]), key)):
        law = registry.laws[key]
        entries = tuple(_entries(by_law[key], law, texts, lang, address))
        yield Group(law, name_in(law, lang), address(law.id, "facts"), entries)


def _entries(mentions: Sequence[Mention], law: Law, texts: Texts, lang: Lang, address: Address) -> Iterator[Entry]:
    text = texts.text(law)
    glosses: dict[tuple[str, int | None], str] = {}
    first: dict[tuple[str, int | None], Citation] = {}
    for mention in mentions:
        key = mention.articles, _old_version(mention.citation, law)
        first.setdefault(key, mention.citation)
        glosses[key] = glosses.get(key) or mention.gloss
    for key in sorted(first, key=lambda key: (key[1] or 9999, _order(first[key]))):
        citation = first[key]
        said = span_of(citation.first, citation.last, lang)
        old = page_words.OF_VERSION.said(lang).format(year=key[1]) if key[1] else ""
        part = law.chapter_of(citation.first) if citation.first and not old else None
        words = _words(citation, text) if text and not old else ()
        yield Entry(said + old, address(law.id, anchor_of(citation, law)), glosses[key], part, words)


def _old_version(citation: Citation, law: Law) -> int | None:
    """Return the year of the version that is cited, unless it is the present one."""
    return None if citation.version in {law.version.year, law.in_force.year} else citation.version


def _order(citation: Citation) -> tuple[int, int, int, int]:
    first, last = citation.first, citation.last
    return (first.number, first.inserted, last.number, last.inserted) if first and last else (0, 0, 0, 0)


def _words(citation: Citation, text: LawText) -> tuple[str, ...]:
    first, last = citation.first, citation.last
    if first is None or last is None:
        return ()
    articles = text.between(first, last)[:MOST_WORDS]
    return tuple(line for one in articles for paragraph in one.paragraphs for line in paragraph.split("\n"))
