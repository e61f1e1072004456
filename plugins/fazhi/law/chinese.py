"""The Chinese forms of a place in a law: 第三十三条, 第一百三十三条之一, 第十七条第一款、第三款, 第一款第（三）项."""

import re
from collections.abc import Iterator

from fazhi.core.numerals import Article, to_int
from fazhi.law.citation import Place

N = r"(?:[零〇○一二两三四五六七八九十百千]{1,9}|\d{1,6})"
_COUPLED = r"\s{0,2}(?:、|,|和|及|与|至|到|—|–|-|~)\s{0,2}"
_COUPLED_AGAIN = rf"(?:{_COUPLED}|\s{{0,2}}(?:、|和|及|与|至|到|—|–|-|~)\s{{0,2}}第\s{{0,2}})"
ARTICLE = (
    rf"第\s{{0,2}}(?P<zh>{N}(?:{_COUPLED_AGAIN}{N}){{0,8}})\s{{0,2}}条(?![例约件款理目形纹幅码])"
    rf"(?:\s{{0,2}}之\s{{0,2}}(?P<inserted>{N})(?P<more>(?:{_COUPLED}之\s{{0,2}}{N}){{0,8}}))?"
)
AFTER = (
    r"\s{0,2}(?:$|[\s。;、)”\"'!?—…《(|]|第|之|的?规定|也|还|都|则|明确|指出|要求|禁止|保护|保障|告诉|写|说|讲"
    r"|和|与|及|以及|或|至|到|里|中|所)"
)
"""What may stand behind an article whose name or 第 is left out."""
JOIN = re.compile(r"\s{0,2}(?P<word>、|,|;|和|及|与|以及|或者?|至|到|—{1,2}|–|-|~)?\s{0,2}")
RANGES = frozenset("至到—–-~") | {"——"}
_NUMBER = re.compile(N)
_ARABIC = re.compile(r"\d")
_POINT = re.compile(rf"\(?\s?(?P<number>{N})\s?\)?")
_COUPLE = re.compile(_COUPLED_AGAIN)
_PARAGRAPHS = re.compile(rf"\s{{0,2}}第\s{{0,2}}(?P<list>{N}(?:{_COUPLED_AGAIN}{N}){{0,8}})\s{{0,2}}款")
_ITEMS = re.compile(
    rf"\s{{0,2}}(?:第\s{{0,2}}|(?=\())(?P<list>\(?\s?{N}\s?\)?(?:(?:{_COUPLED_AGAIN}|(?<=\))(?=\())\(?\s?{N}\s?\)?){{0,8}})\s{{0,2}}项(?:\s{{0,2}}第\s?{N}\s?目)?"
)
_MORE = re.compile(
    rf"\s{{0,2}}(?P<word>、|和|及|与|以及|至|到|—{{1,2}}|–|-|~)\s{{0,2}}(?P<number>{N})\s{{0,2}}条(?![例约件款理目形纹幅码])"
    rf"(?:\s{{0,2}}之\s{{0,2}}(?P<inserted>{N}))?"
)
_GOES_ON = re.compile(rf"{AFTER}|\s{{0,2}}[,:]")
_AND = re.compile(r"\s{0,2}(?:、|,|和|及|与|以及|或者?|至|到|—|–|-|~)\s{0,2}(?=第)")


def articles_of(found: re.Match[str]) -> list[Place]:
    """Return the places of one 第…条: two in 第十七、十八条, a range in 第十七至十九条, none if unreadable."""
    start, end = found.span("zh")
    numbers = list(_NUMBER.finditer(found.string, start, end))
    values = [to_int(number[0]) for number in numbers]
    if len(values) > 1 and not _ARABIC.search(found["zh"]):
        values = _whole(values)
    inserted = to_int(found["inserted"]) if found["inserted"] else 0
    if not all(values) or inserted is None:
        return []
    places: list[Place] = []
    for place, (number, value) in enumerate(zip(numbers, values, strict=True)):
        article = Article(value or 0, inserted if place == len(values) - 1 else 0)
        couple = _COUPLE.fullmatch(found.string, numbers[place - 1].end(), number.start()) if place else None
        if couple and couple[0].strip(" 第") in RANGES and places:
            _widen(places, article, number.end(), is_arabic=couple[0] == "-" and number[0].isascii())
        else:
            places.append(Place(number.start(), number.end(), article, article))
    places[0] = places[0].below(places[0].end, found.start())
    if not found["more"]:
        return further(found.string, [*places[:-1], places[-1].below(found.end())])
    places[-1] = places[-1].below(found.end("inserted"))
    return [*places[:-1], *_inserted(found, places[-1])]


def _inserted(found: re.Match[str], before: Place) -> list[Place]:
    """Return the place of 第…条之一 with those of 之二 and 之三 behind it, or as a range to 之三."""
    places = [before]
    for number in _NUMBER.finditer(found.string, *found.span("more")):
        last, value = places[-1], to_int(number[0])
        if not value or last.first is None or last.last is None:
            return places
        article, start = Article(last.first.number, value), found.string.rindex("之", 0, number.start())
        is_range = found.string[last.end : start].strip() in RANGES and last.first == last.last < article
        places[-1:] = (
            [Place(last.start, number.end(), last.first, article)]
            if is_range
            else [last, Place(start, number.end(), article, article)]
        )
    return places


def further(text: str, places: list[Place]) -> list[Place]:
    """Return places with those that follow without 第: 第十九条至二十二条, 第十九条、二十条."""
    while found := _MORE.match(text, places[-1].end):
        last = places[-1]
        article = Article(to_int(found["number"]) or 0, to_int(found["inserted"] or "零") or 0)
        is_range = found["word"] in RANGES and last.first == last.last
        if last.last is None or article <= last.last or not (is_range or _GOES_ON.match(text, found.end())):
            break
        if is_range:
            places[-1] = Place(last.start, found.end(), last.first, article)
        else:
            places.append(Place(found.start("number"), found.end(), article, article))
    return places


def _whole(values: list[int | None]) -> list[int | None]:
    """Return the values of 二十四、五, where 五 is 二十五."""
    tens = 0
    for place, value in enumerate(values):
        if value and value < 10 and value > tens % 10 and tens > 10:
            values[place] = tens - tens % 10 + value
        tens = values[place] or 0
    return values


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
            whole = Place(place.start, place.end, place.first, place.last)
            found = [whole.below(end, first, paragraph=value) for first, end, value in _listed(paragraphs, start)]
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
