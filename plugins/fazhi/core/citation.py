"""The written form of citations: 《宪法》第三十三条第二款, Constitution, art. 33.

Whether the article exists is for the law registry to say; here only the form is read.
"""

import re

from fazhi.core.numerals import to_int

_NUMBER = r"[零〇一二两三四五六七八九十百千]+|\d+"
_ARTICLE = rf"第\s*(?:{_NUMBER})\s*条(?:\s*之\s*(?:{_NUMBER}))?"
_BELOW = rf"(?:\s*第\s*(?:{_NUMBER}|[（(](?:{_NUMBER})[)）])\s*[款项目])*"
_JOIN = r"\s*(?:、|，|,|和|及|与|至|到|—|-)\s*"
_PLACE = rf"(?:{_ARTICLE}{_BELOW}|第\s*(?:{_NUMBER})\s*款)"
_CHINESE = re.compile(
    rf"《[^《》]{{2,60}}》(?:[（(][^（）()]{{1,20}}[)）])?\s*(?:序言\S{{0,8}}|{_PLACE}(?:{_JOIN}{_PLACE})*)?"
)
_POINT = r"\d{1,4}(?:-\d{1,2})?(?:,? para(?:graph|s)?\.? ?\d{1,2})?"
_ENGLISH = re.compile(
    r"[A-Z][A-Za-z’' \-]{2,90}(?:\([^()]{1,60}\))?,? (?:arts?|articles?)\.? ?"
    rf"{_POINT}(?:(?:, | and |–|-| to )(?:arts?\.? ?)?{_POINT})*"
)
_BETWEEN = re.compile(r"\A\s*[、；;，,。和及]?\s*")
_INT = re.compile(_NUMBER)


def are_citations(text: str) -> bool:
    """Whether a text is one citation or several joined by 、 or ；, and every number in it can be read."""
    rest = text.strip()
    while rest:
        found = _CHINESE.match(rest) or _ENGLISH.match(rest)
        if not found or not _numbers_read(found[0]):
            return False
        rest = rest[found.end() :]
        rest = _BETWEEN.sub("", rest, count=1)
    return bool(text.strip())


def _numbers_read(citation: str) -> bool:
    after_name = citation.partition("》")[2]
    return all(to_int(number) for number in _INT.findall(after_name))
