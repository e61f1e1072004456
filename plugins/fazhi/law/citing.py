"""What the pages of a site cite, read once a build: for law pages, for the list 依据, for checks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from fazhi.core.block_names import SPOKEN
from fazhi.core.links import Engine
from fazhi.core.page import Page
from fazhi.core.problem import Lang
from fazhi.law.collection import Mention, home_of, is_example, mentions_in
from fazhi.law.model import Law, Registry
from fazhi.law.parse import Cited, cited
from fazhi.law.references import shown_in


@dataclass(frozen=True)
class Citing:
    """The pages with their citations. Not slotted: its parts are computed once."""

    registry: Registry
    found: Sequence[tuple[Page, Sequence[Cited]]]
    engine: Engine

    @cached_property
    def by_page(self) -> Mapping[str, Sequence[Mention]]:
        """The citations of known laws by the page's source; pages for maintainers are left out."""
        return {
            page.uri: list(mentions_in(found, home_of(page, self.engine)))
            for page, found in self.found
            if found and not is_example(page)
        }

    def on_page(self, page: Page) -> Sequence[Mention]:
        """Return the citations of known laws on a page, which may be another than it was when all were read."""
        if page in self._pages:
            return self.by_page.get(page.uri, ())
        edited = [(page, cited(page, self.registry, SPOKEN))]
        return Citing(self.registry, edited, self.engine).by_page.get(page.uri, ())

    @cached_property
    def _pages(self) -> Collection[Page]:
        return frozenset(page for page, _ in self.found)

    @cached_property
    def uris(self) -> Collection[str]:
        """The sources of all pages."""
        return frozenset(page.uri for page, _ in self.found)

    @cached_property
    def _by_lang(self) -> Mapping[Lang, Mapping[str, Sequence[Mention]]]:
        everything = [mention for mentions in self.by_page.values() for mention in mentions]
        return {"zh": _by_law(everything, "zh", self.uris), "en": _by_law(everything, "en", self.uris)}

    def of_law(self, law: Law, lang: Lang) -> Sequence[Mention]:
        """Return the citations of a law on pages that readers of a language have."""
        return self._by_lang[lang].get(law.id, ())


def _by_law(mentions: Sequence[Mention], lang: Lang, uris: Collection[str]) -> Mapping[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in shown_in(mentions, lang, uris):
        found.setdefault(mention.law, []).append(mention)
    return found


def read_citing(registry: Registry, pages: Sequence[Page], engine: Engine) -> Citing:
    """Return what pages cite."""
    return Citing(registry, [(page, cited(page, registry, SPOKEN)) for page in pages], engine)
