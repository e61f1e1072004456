"""The page of the search."""

from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.search import words

URI = "search/index.md"
MARK = "<fz-search"


def search_page(lang: Lang) -> str:
    """Return the page's Markdown."""
    return str(fill("search", "search.md.jinja", lang, W=words))
