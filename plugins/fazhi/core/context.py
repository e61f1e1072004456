"""What a feature's block needs to know of the page it stands on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fazhi.core.fence import Fence
from fazhi.core.law_text import Cite, LawText, not_imported, not_linked
from fazhi.core.problem import Lang, Position, Report


@dataclass(frozen=True, slots=True)
class Context:
    """The page that is being converted."""

    lang: Lang
    path: str
    """The path that problems name."""
    first_line: int
    """Line of the file on which the converted text begins."""
    docs_dir: Path
    url: str
    """The page's URL relative to the site's root, such as `calendar/`."""
    report: Report
    site_url: str = ""
    """Where the site is published, ending with a slash; empty if that is not known."""
    uri: str = ""
    """The path of the page's source below the docs folder, such as `calendar/index.md`."""
    gather: Callable[[object], str] | None = None
    """Takes what the site's own pages are made of, such as each quiz, and returns the HTML that stands for it; None if
    no plugin makes such pages."""

    has_sheets: bool = False
    """Whether the site publishes light pages of its own for printing and the projector, made by a plugin."""
    grades: tuple[int, ...] = ()
    """The grades that the page's front matter names, rising; empty if it names none."""

    law_text: LawText = not_imported
    """Gives the words of a law by citation."""
    cite: Cite = not_linked
    """Makes the citations in HTML links."""

    def at(self, line: int, column: int = 1) -> Position:
        """Return the file's place of a line of the converted text."""
        return Position(self.path, self.first_line - 1 + line, column)

    @property
    def root(self) -> str:
        """Return the way from the page to the site's root, such as `../../`."""
        return root_from(self.url)


def root_from(url: str) -> str:
    """Return the way to the site's root from a page whose URL is relative to it."""
    return "../" * url.count("/") or "./"


Block = Callable[[Fence, Context], str]
"""Renders a fenced block as HTML; mistakes go to `context.report`."""
