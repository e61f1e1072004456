"""Citations of law in a text without markup: Chinese and English forms, with what they refer back to.

Linear: one search finds the places where an article could stand; around each only a bounded stretch is looked at.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fazhi.law import chinese, english
from fazhi.law.citation import Citation, Named, Place
from fazhi.law.names import LONGEST_TITLE, Names, fold, year_in

WINDOW = 120
MOST_KEPT = 50_000
"""Paragraphs whose citations are kept: those of two thousand lessons."""
HINT = re.compile(r"条|序言|§|[Aa]rt(?:[.s\s]|icle)")
"""Without one of these there is no citation."""
_TOKEN = re.compile(
    rf"《(?P<title>[^《》]{{1,{LONGEST_TITLE}}})》|{chinese.ARTICLE}|(?P<back>前款|[本该同此]条(?=\s?第))|(?P<preamble>序言(?:末段)?)|{english.ARTICLE}"
)
_SEGMENTS = (
    rf"第\s?{chinese.N}\s?[编章节](?:[“\"][^“”\"]{{1,20}}[”\"])?|(?:总则|物权|合同|人格权|婚姻家庭|继承|侵权责任)编"
)
_MIDDLE = re.compile(
    rf"(?:\s{{0,3}}(?:\([^()《》]{{1,30}}\)|\(以下简称[^()]{{1,30}}\)|[”\"]|的|[中里]的?|\d{{4}}年?(?:版|修[正订改]本?)|{_SEGMENTS}))*\s{{0,3}}$"
)
_MIDDLE_ENDS = frozenset(' \n\t)的中里版正订改本编章节”"')
_SAME = re.compile(r"(?:本|该|同|此|上述|这部)(?:法典|法|条例|规定|办法)$")
_BEFORE_BARE = re.compile(
    r"(?:^|[\s,。;:、(\"“‘「—…!?|/]|依照|根据|按照|依据|违反|参照|适用|触犯|例如|比如|包括|引用的|规定的|以及|还有|其中|特别是|尤其是"
    r"|见|和|与|及|或|至|在|于|到|对|由|从|如|即|读|看|查|用|把|将)$"
)
_AFTER_BARE = re.compile(chinese.AFTER)
_LOOSE = frozenset({",", ";"})
"""What may also begin something new: 《宪法》第三十三条，第一条建议."""
_COMMA = re.compile(r"\s{0,2}[,:]")
_NO_ARTICLE = re.compile(r"\s{0,2}(?:建议|意见|理由|路|线索|消息|经验|标准|原则|评论|信息|措施|班规|校规|道路|微博)")
_ENGLISH_TAIL = re.compile(
    r"(?:\s?(?:of|in) the (?:People['’]s Republic of China|PRC)| of China)?"
    r"(?:\s?\((?P<bracket>[^()]{1,60})\))?[\s,”\"'’)]{0,4}$"
)
_ENGLISH_OF = re.compile(r",?\s(?:of|in)\s(?:the\s|China['’]s\s)?(?:PRC\s|Chinese\s)?(?:《(?P<title>[^《》]{1,80})》)?")
_OF_ANOTHER = re.compile(r",?\s(?:of|in)\s(?:the|this|our|a|an|your|their)\s[a-z]")


@dataclass(slots=True)
class _Reading:
    """What a text has named so far."""

    names: Names
    text: str
    plain: str
    """The text folded, of the same length."""
    any_title: bool = False
    named: Named | None = None
    last: Place | None = None
    end: int = -1
    """Where the last citation ended."""
    mentioned_to: int = 0
    found: list[Citation] = field(default_factory=list)

    def cite(self, law: Named, places: list[Place], start: int | None = None) -> None:
        for number, place in enumerate(places):
            at = place if number or start is None else place.below(place.end, start)
            self.found.append(at.of(law, self.text))
        self.named, self.last = law, places[-1]
        self.end = places[-1].end

    def forget_place(self) -> None:
        self.last, self.end = None, -1


def recognise(text: str, names: Names, *, any_title: bool = False) -> list[Citation]:
    """Return the citations of one paragraph, in order; `any_title` takes every 《…》 before an article for a law."""
    if not HINT.search(text):
        return []
    reading = _Reading(names, text, fold(text), any_title)
    at = 0
    while token := _TOKEN.search(reading.plain, at):
        at = max(token.end(), _read(reading, token))
    return reading.found


def _read(reading: _Reading, token: re.Match[str]) -> int:
    """Read a token and return the offset up to which the text is read."""
    if token["title"]:
        named = reading.names.titled(token["title"], token.start(), any_title=reading.any_title)
        if named:
            reading.named = named
            reading.forget_place()
    elif token["zh"]:
        _read_chinese(reading, token)
    elif token["en"]:
        _read_english(reading, token)
    elif token["preamble"]:
        law = _law_before(reading, token.start())
        if law:
            reading.cite(law, [Place(token.start(), token.end(), None, None)], law.start)
    else:
        _read_back(reading, token)
    return reading.end


def _read_chinese(reading: _Reading, token: re.Match[str]) -> None:
    places = chinese.articles_of(token)
    if not places:
        _read_unreadable(reading, token)
        return
    law, is_joined = _law_of(reading, token)
    if law is None or _NO_ARTICLE.match(reading.plain, token.end()):
        reading.forget_place()
        return
    first, last, join = places[0], reading.last, _join(reading, token.start(), chinese.JOIN)
    if is_joined and join in chinese.RANGES and _runs_on(last, first) and reading.found:
        whole = reading.found.pop()
        places[0] = Place(whole.start, first.end, whole.first, first.last)
        start = None
    else:
        start = law.start if law.start >= 0 and not is_joined else None
    reading.cite(law, [*places[:-1], *chinese.below(reading.plain, places[-1])], start)


def _read_unreadable(reading: _Reading, token: re.Match[str]) -> None:
    """Note a number that is none, behind the name of a known law: 《民法典》第一百四条."""
    law = _law_before(reading, token.start())
    if law and law.law:
        start, end = token.span()
        found = Citation(start, end, reading.text[start:end], None, law.name, None, None, is_unreadable=True)
        reading.found.append(found)
        reading.named, reading.last, reading.end = law, None, end


def _law_of(reading: _Reading, token: re.Match[str]) -> tuple[Named | None, bool]:
    """Return the law of a 第…条, and whether it goes on with the citation right before."""
    join = _join(reading, token.start(), chinese.JOIN)
    if reading.named and join is not None and (join not in _LOOSE or _stands_alone(reading.plain, token)):
        return reading.named, True
    law = _law_before(reading, token.start())
    if law or reading.named is None or not _stands_alone(reading.plain, token):
        return law, False
    return _carried(reading.named), False


def _carried(law: Named) -> Named:
    """Return a law that was named before: the citation begins with its article."""
    return Named(law.law, law.name, -1, law.version)


def _join(reading: _Reading, start: int, pattern: re.Pattern[str]) -> str | None:
    """Return the word between the last citation and an offset; None if something else stands there."""
    if reading.end < 0 or start - reading.end > 8:
        return None
    found = pattern.fullmatch(reading.plain, reading.end, start)
    return (found["word"] or "").strip() if found else None


def _runs_on(last: Place | None, first: Place) -> bool:
    """Whether a range can go from one place to another."""
    if last is None or last.last is None or first.first is None or last.paragraph or last.item:
        return False
    return last.first == last.last and last.last < first.first


def _law_before(reading: _Reading, start: int) -> Named | None:
    """Return the law named right before an offset: 《宪法》, 《宪法》（2018年修正）第二章, 刑法, 本法."""
    plain, floor = reading.plain, max(0, start - WINDOW)
    end = _named_end(plain, start, floor)
    law = reading.names.before(plain, end, floor)
    if law is None:
        part = reading.names.part_before(plain, end, floor)
        end = end if part is None else _named_end(plain, part, floor)
        law = None if part is None else reading.names.before(plain, end, floor)
    if law is None and reading.any_title and end and plain[end - 1] == "》":
        opened = plain.rfind("《", floor, end)
        law = reading.names.titled(plain[opened + 1 : end - 1], opened, any_title=True) if opened >= 0 else None
    if law is None:
        same = _SAME.search(plain, max(floor, end - 6), end)
        named = reading.named
        return Named(named.law, named.name, same.start(), named.version) if same and named else None
    middle = plain[end:start]
    if not middle:
        return law
    year = year_in(middle)
    return Named(law.law, law.name, law.start, year) if year else reading.names.of_old(law, middle, len(middle))


def _named_end(plain: str, start: int, floor: int) -> int:
    """Return where the name ends that stands before an article, a version or chapters."""
    found = _MIDDLE.search(plain, floor, start) if start and plain[start - 1] in _MIDDLE_ENDS else None
    return found.start() if found else start


def _stands_alone(plain: str, token: re.Match[str]) -> bool:
    """Whether 第…条 without a name is an article of the law named before, not a piece of advice or a clause."""
    if not _BEFORE_BARE.search(plain, max(0, token.start() - 4), token.start()):
        return False
    is_long = len(token["zh"]) > 1
    return bool(_AFTER_BARE.match(plain, token.end()) or (is_long and _COMMA.match(plain, token.end())))


def _read_back(reading: _Reading, token: re.Match[str]) -> None:
    """Read 前款 and 该条第二款, which point at the last citation."""
    last, law = reading.last, reading.named
    if last is None or law is None or last.first is None:
        return
    place = Place(token.start(), token.end(), last.first, last.last)
    if token["back"] == "前款":
        places = [place.below(place.end, paragraph=last.paragraph)] if last.paragraph else []
    else:
        places = [found for found in chinese.below(reading.plain, place) if found.paragraph]
    if places:
        reading.cite(_carried(law), places)


def _read_english(reading: _Reading, token: re.Match[str]) -> None:
    places = english.places_of(token)
    if not places:
        return
    plain, end = reading.plain, places[-1].end
    join = _join(reading, token.start(), english.JOIN)
    law = _english_before(reading, token.start())
    after = _english_after(reading, end) if law is None else None
    if after:
        law, end = after
        places[-1] = places[-1].below(end)
        reading.cite(_carried(law), places)
    elif law:
        reading.cite(law, places, law.start)
    elif _OF_ANOTHER.match(plain, end):
        reading.forget_place()
    elif join is not None and reading.named:
        _join_english(reading, places, join)
    else:
        _carry_english(reading, places, token.start())


def _join_english(reading: _Reading, places: list[Place], join: str) -> None:
    law = reading.named
    if law is None:
        return
    if join in english.RANGES and _runs_on(reading.last, places[0]) and reading.found:
        whole = reading.found.pop()
        places[0] = Place(whole.start, places[0].end, whole.first, places[0].last)
    reading.cite(_carried(law), places)


def _carry_english(reading: _Reading, places: list[Place], start: int) -> None:
    """Cite the law that the paragraph named last, in Chinese or in English."""
    mentioned = reading.names.last_mentioned(reading.plain, reading.mentioned_to, start)
    reading.mentioned_to = start
    if mentioned and (reading.named is None or mentioned.start > reading.named.start):
        reading.named = mentioned
    if reading.named:
        reading.cite(_carried(reading.named), places)


def _english_before(reading: _Reading, start: int) -> Named | None:
    """Return the law before `art.`: Constitution, | Minors Protection Law (《未成年人保护法》), | 《宪法》."""
    plain, floor = reading.plain, max(0, start - WINDOW, reading.end)
    tail = _ENGLISH_TAIL.search(plain, floor, start)
    end = tail.start() if tail else start
    law = reading.names.before_english(plain, end, floor)
    bracket = tail["bracket"] if tail else None
    if bracket and bracket.startswith("《") and bracket.endswith("》"):
        title = reading.names.titled(bracket[1:-1], end)
        return (
            Named(title.law, title.name, law.start if law else plain.index("《", end), title.version) if title else law
        )
    if law:
        return Named(law.law, law.name, law.start, year_in(bracket) if bracket else None)
    is_chinese = end and (plain[end - 1] == "》" or plain[start] == "§")
    return reading.names.before(plain, end, floor) if is_chinese else None


def _english_after(reading: _Reading, end: int) -> tuple[Named, int] | None:
    """Return the law behind the article, and where it ends: Article 33 of the Constitution."""
    of = _ENGLISH_OF.match(reading.plain, end)
    if not of:
        return None
    if of["title"]:
        law = reading.names.titled(of["title"], of.start("title") - 1)
        return (law, of.end()) if law else None
    law = reading.names.after_english(reading.plain, of.end())
    return (law, of.end() + len(law.name)) if law else None


def recognise_once(text: str, names: Names) -> Sequence[Citation]:
    """Return the citations of a paragraph, and keep them: checks and lists read a page before it is converted."""
    kept = names.recognised
    if text not in kept:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[text] = recognise(text, names)
    return kept[text]
