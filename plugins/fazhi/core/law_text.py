"""How a block asks for the words of a law that the school imported; who has them answers through the context."""

from collections.abc import Callable

from markupsafe import Markup, escape

LawText = Callable[[str], tuple[str, ...] | None]
"""Returns the paragraphs that a citation such as 《宪法》第一条 names, None if that law's text is not imported."""


def not_imported(citation: str) -> None:
    """Stand in where no law's text can be asked for."""
    del citation


Cite = Callable[[str, str], Markup]
"""Returns HTML, or text, with its citations as links; the second value is the way to the site's root."""


def not_linked(html: str, root: str) -> Markup:
    """Stand in where there are no pages of laws."""
    del root
    return escape(html)
