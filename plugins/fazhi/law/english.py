"""The English forms of a place in a law: art. 33, arts. 17–19, Article 133-1, art. 46, para. 1."""

import re

from fazhi.core.numerals import Article
from fazhi.law.citation import Place

ARTICLE = r"(?P<en>(?<![\w])[Aa]rt(?:icle)?s?\b\.?|§{1,2})\s?(?=\d)"
_NUMBER = re.compile(r"(?P<number>[1-9],\d{3}(?!\d)|\d{1,4})(?:-(?P<second>\d{1,4}))?(?!\d)")
_PARAGRAPH = re.compile(r"(?:,?\s?\(?(?P<word>para(?:graph)?s?)\.?\s?(?P<number>\d{1,2})\b|\((?P<short>\d{1,2})\))")
_MORE_PARAGRAPHS = re.compile(r"(?:,\s?(?:and\s)?|\s(?:and|or|to)\s|\s?[–-]\s?)(?P<number>\d{1,2})(?![\d-])")
_ITEM = re.compile(r",?\s?(?:item|subpara(?:graph)?)\.?\s?\(?(?P<number>\d{1,2})\)?|\((?P<short>\d{1,2})\)")
_NEXT = re.compile(r"(?P<join>,\s(?:and\s)?|\s(?:and|or|to|through|&)\s|\s?[–—]\s?)(?=\d)")
JOIN = re.compile(r"(?P<word>[,;]?\s?(?:and\s|or\s|to\s|through\s|&\s)?|\s?[–—-]\s?)")
RANGES = frozenset({"to", "through", "–", "—"})
MOST_INSERTED = 20
"""No law has more articles behind one number; art. 33-56 is a range."""


def places_of(found: re.Match[str]) -> list[Place]:
    """Return the places that follow `art.`; several only if it stands in the plural or a range is meant."""
    text = found.string
    places: list[Place] = []
    is_plural = found["en"].rstrip(".").endswith("s") or found["en"] == "§§"
    start, at, join = found.start(), found.end(), ""
    while number := _NUMBER.match(text, at):
        place = _place(number, start, is_plural=is_plural)
        if place.first is None or not place.first.number:
            break
        if join in RANGES and places and places[-1].paragraph is None:
            places[-1] = Place(places[-1].start, place.end, places[-1].first, place.last)
        else:
            places += _below(text, place)
        following = _NEXT.match(text, places[-1].end)
        join = following["join"].strip() if following else ""
        if not following or not (is_plural or join in RANGES):
            break
        start = at = following.end()
    return places


def _place(number: re.Match[str], start: int, *, is_plural: bool) -> Place:
    first, second = int(number["number"].replace(",", "")), int(number["second"] or 0)
    article = Article(first)
    if not second:
        return Place(start, number.end(), article, article)
    if second > first and (is_plural or second > MOST_INSERTED):
        return Place(start, number.end(), article, Article(second))
    article = Article(first, second)
    return Place(start, number.end(), article, article)


def _below(text: str, place: Place) -> list[Place]:
    """Return the place with its paragraphs: paras 4 and 5 are two."""
    found = _PARAGRAPH.match(text, place.end)
    if not found:
        named = _ITEM.match(text, place.end)
        return [place.below(named.end(), item=int(named["number"]))] if named and named["number"] else [place]
    end = found.end() + (found[0].lstrip(", ").startswith("(") and text[found.end() :].startswith(")"))
    first = place.below(end, paragraph=int(found["number"] or found["short"]))
    if item := _ITEM.match(text, first.end):
        return [first.below(item.end(), item=int(item["number"] or item["short"]))]
    places = [first]
    while (found["word"] or "").endswith("s") and (more := _MORE_PARAGRAPHS.match(text, places[-1].end)):
        places.append(first.below(more.end(), more.start("number"), paragraph=int(more["number"])))
    return places
