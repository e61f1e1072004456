"""Copies of pages for Pagefind, with a break that nobody sees around every Chinese character.

Pagefind cuts an index with one dictionary and a query with another, so that words are lost; characters are not.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.search.model import Article

BREAK = {"zh": "\u200b", "en": "\u200b \u200b"}
"""English is cut at spaces only; the browser takes all of it out again."""
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as a class of a pattern; the browser's part has the same in `fold.js`."""
_PLACES = re.compile(f"(?<=[{HAN}])(?=[^\\s])|(?<=[^\\s])(?=[{HAN}])")


def broken(text: str, lang: Lang) -> str:
    """Return a text with breaks between its Chinese characters and what stands beside them."""
    return _PLACES.sub(BREAK[lang], text)


def copies_of(articles: Sequence[Article], lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of the page that Pagefind reads in the place of each article."""
    for article in articles:
        yield (
            path_of(article.url),
            str(fill("search", "copy.html.jinja", lang, article=article, broken=partial(broken, lang=lang))),
        )


def path_of(url: str) -> str:
    """Return the file of an address: guide/ is guide/index.html."""
    return f"{url}index.html" if not url or url.endswith("/") else url
