"""Copies of pages for Pagefind, in which Chinese characters stand in pairs: 法治副校长 is 法治 治副 副校 校长 长.

Pagefind cuts an index with one dictionary and a query with another, so that words are lost; pairs are not, and there
are far fewer of each than of a character. The last of a row stands alone, so that every character begins a word.
It keeps no break of zero width: the breaks are spaces, and the spaces of the text are marked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from functools import partial
from itertools import pairwise

from fazhi.core.cache import ANEW, Kept
from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.search.model import Article

MARK = "\u2063"
"""Stands before a space of the text beside a Chinese character; the browser takes out all others there."""
BEGUN = "\u2064"
"""Stands behind a character that begins a row behind letters or digits, and is there once more."""
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as a class of a pattern; the browser's part has the same in `fold.js`."""
_ROW = re.compile(f"(?P<joined>(?<=[\\w'’-]))?(?P<before> ?)(?P<signs>[{HAN}](?: ?[{HAN}])*)(?P<after> ?)")
_MARKED = re.compile(f".{MARK}?")


def broken(text: str) -> str:
    """Return a text with its Chinese characters in pairs, apart from what stands beside them.

    No break at its ends: Pagefind puts a full stop after a heading only if no space ends it.
    """
    return _ROW.sub(_paired, text).strip(" ")


def _paired(row: re.Match[str]) -> str:
    signs = row["signs"]
    units = _MARKED.findall(signs.replace(" ", MARK)) if " " in signs else signs
    pairs = " ".join([one + other[0] for one, other in pairwise(units)])
    before, after = (f"{MARK} " if row[side] else " " for side in ("before", "after"))
    begun = f"{signs[0]}{BEGUN} " if row["joined"] is not None else ""
    return f"{before}{begun}{pairs}{' ' if pairs else ''}{signs[-1]}{after}"


def copies_of(articles: Sequence[Article], lang: Lang, kept: Kept = ANEW) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of the page that Pagefind reads in the place of each article."""
    for article in articles:
        texts = [article.title, str(article.boost), *(text for part in article.sections for text in astuple(part))]
        yield path_of(article.url), kept.value("copy", [lang, *texts], partial(_copy_of, article, lang))


def _copy_of(article: Article, lang: Lang) -> str:
    return str(fill("search", "copy.html.jinja", lang, article=article, broken=broken))


def path_of(url: str) -> str:
    """Return the file of an address: guide/ is guide/index.html."""
    return f"{url}index.html" if not url or url.endswith("/") else url
