"""All citations of a site, by page and block: what law pages, lists and reports are made of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from fazhi.core.block_names import KIND_OF, SPOKEN
from fazhi.core.links import Engine, Title, page_url, title_of
from fazhi.core.numerals import Article
from fazhi.core.page import Page
from fazhi.core.problem import Lang, Position
from fazhi.law.citation import Citation
from fazhi.law.model import Law, Registry
from fazhi.law.parse import Cited, cited

Kind = Literal["lesson", "quiz", "trial", "case", "reading", "page"]
KINDS: tuple[Kind, ...] = ("lesson", "quiz", "trial", "case", "reading", "page")
FOLDERS: dict[str, Kind] = {
    "lessons": "lesson",
    "quizzes": "quiz",
    "trials": "trial",
    "cases": "case",
    "readings": "reading",
}
LEFT_OUT = frozenset({"maintainers"})
"""Folders whose citations are examples for authors."""


@dataclass(frozen=True, slots=True)
class Home:
    """A page that cites."""

    path: str
    """As problems name it."""
    uri: str
    """Below the docs folder."""
    url: str
    """Relative to the site's root."""
    title: Title
    title_en: Title
    """For readers of English."""
    lang: Lang
    kind: Kind

    def called(self, lang: Lang) -> Title:
        """Return what it is called for readers of a language."""
        return self.title_en if lang == "en" else self.title


@dataclass(frozen=True, slots=True)
class Mention:
    """One citation of a known law on one page."""

    home: Home
    at: Position
    kind: Kind
    """Of the block in which it stands; in running text and front matter, of the page."""
    block: str | None
    """The id of the block, if it has one."""
    law: str
    citation: Citation
    gloss: str = ""
    """What the page says of the article in one line."""
    around: str = ""
    """The sentence, table row or quiz item in which it stands."""

    @property
    def articles(self) -> str:
        """`33`, `133-1`, `1199-1201` or `preamble`."""
        return self.citation.articles


def mentions_of(pages: Iterable[Page], registry: Registry, engine: Engine) -> Iterator[Mention]:
    """Yield the citations of known laws in the order of pages and places; pages for maintainers are left out."""
    for page in pages:
        if not is_example(page):
            yield from mentions_on(page, home_of(page, engine), registry)


def mentions_on(page: Page, home: Home, registry: Registry) -> Iterator[Mention]:
    """Yield the citations of one page."""
    return mentions_in(cited(page, registry, SPOKEN), home)


def mentions_in(found: Iterable[Cited], home: Home) -> Iterator[Mention]:
    """Yield those citations of a page whose law is known."""
    for one in found:
        if one.citation.law:
            kind = KIND_OF[one.block.name] if one.block else home.kind
            block = one.block.id if one.block else None
            yield Mention(home, one.at, kind, block, one.citation.law, one.citation, one.gloss, one.around)


def is_example(page: Page) -> bool:
    """Whether the citations of a page are examples for authors."""
    return page.uri.partition("/")[0] in LEFT_OUT


def home_of(page: Page, engine: Engine) -> Home:
    """Say what a page is."""
    titles = title_of(page, "zh"), title_of(page, "en")
    return Home(page.shown, page.uri, page_url(page.uri, engine), *titles, page.lang, kind_of(page))


def kind_of(page: Page) -> Kind:
    """Return what a page is: by its folder, else by its theme, else by its first block."""
    in_folder = FOLDERS.get(page.uri.partition("/")[0])
    front, _ = page.front
    if in_folder:
        return in_folder
    if front and front.get("theme") is not None:
        return "lesson"
    return next((KIND_OF[fence.name] for fence in page.fences if fence.name in KIND_OF), "page")


def numbers_cited(citation: Citation, law: Law) -> Sequence[Article]:
    """Return the articles of a law that a citation names, each of a range; none for the preamble or another version."""
    first, last = citation.first, citation.last
    if first is None or last is None or citation.version not in {None, law.version.year, law.in_force.year}:
        return ()
    if first == last:
        exists = first in law.inserted if first.inserted else first.number <= law.articles
        return (first,) if exists else ()
    return [article for article in law.numbers() if first <= article <= last]
