"""The Chinese forms of a place in a law: 第三十三条, 第一百三十三条之一, 第十七条第一款、第三款, 第一款第（三）项."""

import re
from collections.abc import Iterator

from fazhi.core.numerals import Article, to_int
from fazhi.law.citation import Place

N = r"(?:[零〇一二两三四五六七八九十百千]{1,9}|\d{1,4})"
_COUPLED = r"\s{0,2}(?:、|,|和|及|与|至|到|—|–|-|~)\s{0,2}"
ARTICLE = (
    rf"第\s{{0,2}}(?P<zh>{N}(?:{_COUPLED}{N}){{0,8}})\s{{0,2}}条(?![例约件款理目形纹幅码])"
    rf"(?:\s{{0,2}}之\s{{0,2}}(?P<inserted>{N}))?"
)
JOIN = re.compile(r"\s{0,2}(?P<word>、|,|;|和|及|与|以及|或者?|至|到|—{1,2}|–|-|~)?\s{0,2}")
RANGES = frozenset("至到—–-~") | {"——"}
_NUMBER = re.compile(N)
_POINT = re.compile(rf"\(?\s?(?P<number>{N})\s?\)?")
_COUPLE = re.compile(_COUPLED)
_PARAGRAPHS = re.compile(rf"\s{{0,2}}第\s{{0,2}}(?P<list>{N}(?:{_COUPLED}{N}){{0,8}})\s{{0,2}}款")
_ITEMS = re.compile(
    rf"\s{{0,2}}第\s{{0,2}}(?P<list>\(?\s?{N}\s?\)?(?:{_COUPLED}\(?\s?{N}\s?\)?){{0,8}})\s{{0,2}}项(?:\s{{0,2}}第\s?{N}\s?目)?"
)
_AND = re.compile(r"\s{0,2}(?:、|,|和|及|与|以及|或者?|至|到|—|–|-|~)\s{0,2}(?=第)")


def articles_of(found: re.Match[str]) -> list[Place]:
    """Return the places of one 第…条: two in 第十七、十八条, a range in 第十七至十九条, none if unreadable."""
    start, end = found.span("zh")
    numbers = list(_NUMBER.finditer(found.string, start, end))
    values = [to_int(number[0]) for number in numbers]
    inserted = to_int(found["inserted"]) if found["inserted"] else 0
    if not all(values) or inserted is None:
        return []
    places: list[Place] = []
    for place, (number, value) in enumerate(zip(numbers, values, strict=True)):
        article = Article(value or 0, inserted if place == len(values) - 1 else 0)
        couple = _COUPLE.fullmatch(found.string, numbers[place - 1].end(), number.start()) if place else None
        if couple and couple[0].strip() in RANGES and places:
            _widen(places, article, number.end(), is_arabic=couple[0] == "-" and number[0].isascii())
        else:
            places.append(Place(number.start(), number.end(), article, article))
    places[0] = places[0].below(places[0].end, found.start())
    places[-1] = places[-1].below(found.end())
    return places


def _widen(places: list[Place], article: Article, end: int, *, is_arabic: bool) -> None:
    """Make the last place a range; 第133-1条 is 第一百三十三条之一."""
    last = places[-1]
    if last.first and is_arabic and article.number < last.first.number:
        article = Article(last.first.number, article.number)
        places[-1] = Place(last.start, end, article, article)
    else:
        places[-1] = Place(last.start, end, last.first, article)


def below(text: str, place: Place) -> Iterator[Place]:
    """Yield the place, or the paragraphs and items that follow it: 第一款、第三款 are two places."""
    start: int | None = place.start
    paragraphs = _PARAGRAPHS.match(text, place.end)
    items = None if paragraphs else _ITEMS.match(text, place.end)
    while paragraphs or items:
        if paragraphs:
            found = [place.below(end, first, paragraph=value) for first, end, value in _listed(paragraphs, start)]
            items = _ITEMS.match(text, paragraphs.end())
            yield from found[:-1] if items else found
            place, start = found[-1], found[-1].start if items else None
        if items:
            found = [place.below(end, first, item=value) for first, end, value in _listed(items, start)]
            yield from found
            place, start = found[-1], None
        joined = _AND.match(text, place.end)
        after = joined.end() if joined else len(text)
        paragraphs = _PARAGRAPHS.match(text, after) if joined else None
        items = _ITEMS.match(text, after) if joined and not paragraphs else None
    if start is not None:
        yield place


def _listed(found: re.Match[str], start: int | None) -> list[tuple[int, int, int]]:
    """Return start, end and value of each number of 第一、二款; the first may begin with its article."""
    numbers = [(number, to_int(number["number"])) for number in _POINT.finditer(found.string, *found.span("list"))]
    whole = found.start() + len(found[0]) - len(found[0].lstrip())
    rows = [(number.start(), number.end(), value or 0) for number, value in numbers]
    rows[0] = (whole if start is None else start, *rows[0][1:])
    rows[-1] = (rows[-1][0], found.end(), rows[-1][2])
    return rows
