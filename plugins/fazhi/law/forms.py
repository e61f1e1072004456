"""Numbers of articles and ranges of them as the registry's files have them: 133-1, 33至56."""

import re

from fazhi.core.numerals import Article

_ARTICLE = re.compile(r"(?P<number>[1-9]\d{0,3})(?:[-之](?P<inserted>[1-9]\d?))?$")
_RANGE = re.compile(r"\s*(?:至|到|–|—|~)\s*")


def read_number(text: str) -> Article | None:
    """Read 33 or 133-1; None if it is neither."""
    found = _ARTICLE.match(text.strip())
    return Article(int(found["number"]), int(found["inserted"] or 0)) if found else None


def read_range(text: str) -> tuple[Article, Article] | None:
    """Read 33至56 or a single article; None if it is neither or runs backwards."""
    ends = [read_number(part) for part in _RANGE.split(text, maxsplit=1)]
    first, last = ends[0], ends[-1]
    return (first, last) if first and last and first <= last else None


def write_range(first: Article, last: Article) -> str:
    """Return 33, 133-1 or 1199-1201, as programs are told of articles."""
    return first.short if first == last else f"{first.short}-{last.short}"
