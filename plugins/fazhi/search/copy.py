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

SPACE = "\u2063"
"""Stands for a space of the text between two Chinese characters, and before one beside them or beside a wide sign; the
browser takes out all other spaces there."""
BEGUN = "\u2064"
"""Stands behind a character that begins a row behind letters or digits, alone: the pair behind it holds it again."""
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as a class of a pattern; the browser's part has the same in `fold.js`."""
WIDE = "、，。；：！？（）《》〈〉「」『』【】“”…—–·～／①-⑳"
"""Signs that stand between words without a space, as a class of a pattern; `pairs.js` has the same."""
EVERY = "fzeverypage"
"""The last word of every page: the browser asks for it when it wants all pages."""
_ROW = re.compile(f"(?P<before> ?)(?P<signs>[{HAN}](?: ?[{HAN}])*)(?P<after> ?)")
"""A row of Chinese characters, perhaps with spaces between them."""
_OWN = re.compile(f"(?<=[{WIDE}]) (?=[^ {HAN}])|(?<=[^ {HAN}]) (?=[{WIDE}])")
"""A space of the text between a wide sign and what is not Chinese."""
_EDGE = re.compile(rf"(?<=[{WIDE}])(?=[^\W{HAN}])|(?<=[^\W{HAN}])(?=[{WIDE}])")
"""Where a wide sign touches letters or digits."""
_JOINED = re.compile(r"[\w'’-]")
_SPACED = re.compile(f".{SPACE}?")


def broken(text: str) -> str:
    """Return a text with its Chinese characters in pairs, apart from what stands beside them.

    A space ends it: without one Pagefind would put a full stop there.
    """
    apart = _EDGE.sub(" ", _OWN.sub(f"{SPACE} ", text))
    return _ROW.sub(_paired, apart).strip(" ") + " "


def _paired(row: re.Match[str]) -> str:
    signs, start = row["signs"], row.start()
    units = _SPACED.findall(signs.replace(" ", SPACE)) if " " in signs else signs
    pairs = "".join([f"{one}{other[0]} " for one, other in pairwise(units)])
    before, after = (f"{SPACE} " if row[side] else " " for side in ("before", "after"))
    begun = f"{signs[0]}{BEGUN} " if start and _JOINED.match(row.string, start - 1) else ""
    return f"{before}{begun}{pairs}{signs[-1]}{after}"


def copies_of(articles: Sequence[Article], lang: Lang, kept: Kept = ANEW) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of the page that Pagefind reads in the place of each article."""
    for article in articles:
        texts = [article.title, str(article.boost), *(text for part in article.sections for text in astuple(part))]
        yield path_of(article.url), kept.value("copy", [lang, *texts], partial(_copy_of, article, lang))


def _copy_of(article: Article, lang: Lang) -> str:
    return str(fill("search", "copy.html.jinja", lang, article=article, broken=broken, every=EVERY))


def path_of(url: str) -> str:
    """Return the file of an address: guide/ is guide/index.html."""
    return f"{url}index.html" if not url or url.endswith("/") else url
