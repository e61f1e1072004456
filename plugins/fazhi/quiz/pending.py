"""Keeps quizzes out of their pages until these are written; the search index gets their words alone.

MkDocs' search reads every tag of a page, and a paper has hundreds of them that say nothing to a search: boxes, marks,
answers. Reading the words only takes a fifth of the time.
"""

import re

from markupsafe import Markup

from fazhi.core.tags import INLINE
from fazhi.core.templates import fill
from fazhi.quiz.render import Rendered

_NOT_SEARCHED = re.compile(r"<(\w+)[^<>]* data-search-exclude(?:=\"\")?>.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<(?:/?(?P<name>\w+))?[^<>]*>")
_WHOLE = INLINE - {"input"}
"""Elements that part no word; a gap to fill in does."""
_SPACE = re.compile(r"\s+")
_PLACE = re.compile(r'<p data-fz-quiz="(\d+)">[^<]*</p>')


class Pending:
    """The quizzes of pages that are not written yet."""

    def __init__(self) -> None:
        self._elements: dict[int, Markup] = {}
        self._count = 0

    def hold(self, rendered: Rendered) -> Markup:
        """Keep a quiz and return what stands in the page for it until `put_back`: the words of its questions."""
        self._count += 1
        self._elements[self._count] = rendered.element
        return fill("quiz", "pending.html.jinja", "zh", number=self._count, text=words_of(rendered.paper))

    def put_back(self, output: str) -> str:
        """Return a page as it is written; its quizzes are forgotten."""
        return _PLACE.sub(lambda place: self._elements.pop(int(place[1]), Markup(place[0])), output)  # noqa: S704 — as it was


def words_of(paper: Markup) -> Markup:
    """Return the text of a paper without its tags and without what is kept from the search index."""
    shown = _NOT_SEARCHED.sub(" ", paper)
    text = _TAG.sub(lambda tag: "" if tag["name"] in _WHOLE else " ", shown)
    return Markup(_SPACE.sub(" ", text).strip())  # noqa: S704 — a part of safe HTML
