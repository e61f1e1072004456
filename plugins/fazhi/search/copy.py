"""Copies of pages for Pagefind, in which every Chinese character stands alone.

Pagefind cuts an index with one dictionary and a query with another, so that words are lost; characters are not. It
keeps no break of zero width: the breaks are spaces, and the spaces of the text are marked.
"""

import re
from collections.abc import Iterator, Sequence

from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.search.model import Article

SPACE = "\u2063 "
"""A space of the text beside a Chinese character; the browser takes out all others there."""
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as a class of a pattern; the browser's part has the same in `fold.js`."""
_RUN = re.compile(f"(?P<before> ?)(?P<signs>[{HAN}]+)(?P<after> ?)")


def broken(text: str) -> str:
    """Return a text with breaks between its Chinese characters and what stands beside them.

    None at its ends: Pagefind puts a full stop after a heading only if no space ends it.
    """
    return _RUN.sub(_parted, text).strip(" ")


def _parted(run: re.Match[str]) -> str:
    before, after = (SPACE if run[side] else " " for side in ("before", "after"))
    return f"{before}{' '.join(run['signs'])}{after}"


def copies_of(articles: Sequence[Article], lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of the page that Pagefind reads in the place of each article."""
    for article in articles:
        yield path_of(article.url), str(fill("search", "copy.html.jinja", lang, article=article, broken=broken))


def path_of(url: str) -> str:
    """Return the file of an address: guide/ is guide/index.html."""
    return f"{url}index.html" if not url or url.endswith("/") else url
