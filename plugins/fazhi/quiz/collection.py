"""The quizzes that a build has met so far; the only state that lives through its hooks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fazhi.core.files import folded
from fazhi.core.page import Page
from fazhi.core.problem import Lang, Position, Report
from fazhi.quiz.bank import Home, Listed, listed
from fazhi.quiz.extension import Gathered
from fazhi.quiz.inline import inline
from fazhi.quiz.page_blocks import BANK
from fazhi.quiz.page_rules import SHEET_TWICE
from fazhi.quiz.render import Rendered


@dataclass(frozen=True, slots=True)
class Source:
    """A page whose quizzes are gathered."""

    page: Page
    home: Callable[[], Home]
    """Tells what the page is called, once it is converted."""
    report: Report


class Collection:
    """The site's quizzes; those of a build are new until all its pages are converted."""

    def __init__(self) -> None:
        self.all: list[Listed] = []
        self.banks: dict[Lang, str] = {}
        """The addresses of the bank's pages relative to the site's root."""
        self._new: list[tuple[Gathered, Source]] = []
        self._first: dict[str, Position] = {}
        self._settled: set[str] = set()
        """The pages, as problems name them, whose quizzes are settled."""

    @property
    def is_empty(self) -> bool:
        """Whether no quiz was met at all."""
        return not self.all and not self._new

    def take(self, gathered: Gathered, source: Source) -> None:
        """Take a quiz of a page; refuse a second one that would have the same sheet."""
        here = source.page.at(gathered.quiz.line)
        first = self._first.setdefault(folded(gathered.slug), here)
        if first == here:
            self._new.append((gathered, source))
        else:
            source.report(SHEET_TWICE.at(here, slug=gathered.slug, first=first))

    def forget(self, page: Page) -> None:
        """Forget where the quizzes of a page stood: it is converted once more, after an edit."""
        if page.shown in self._settled:
            self._first = {slug: at for slug, at in self._first.items() if at.path != page.shown}

    def note_bank(self, page: Page, url: str) -> None:
        """Remember where the bank is, if the page shows it; a copy of the page for another language does not count."""
        if any(name in page.body for name in BANK) and any(fence.name in BANK for fence in page.fences):
            self.banks.setdefault(page.lang, url)

    def settle(self) -> Iterator[tuple[Listed, Rendered]]:
        """Put the new quizzes to the others, and yield each with its HTML, which is not kept."""
        new, self._new = self._new, []
        for gathered, source in new:
            title = str(inline(gathered.quiz.title).striptags())
            quiz = listed(gathered, source.home(), title)
            self.all.append(quiz)
            self._settled.add(source.page.shown)
            yield quiz, gathered.rendered
