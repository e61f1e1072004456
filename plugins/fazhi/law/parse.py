"""The citations of pages, and everything that is wrong with them."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from fazhi.core.dates import read_date
from fazhi.core.fence import Fence
from fazhi.core.numerals import Article
from fazhi.core.page import MANY, Page
from fazhi.core.problem import Position, Problem, Words
from fazhi.core.yamltree import Scalar
from fazhi.core.yamltree import Sequence as Items
from fazhi.law import citing_rules as rules
from fazhi.law.checks import Circumstances, Finding, check, finding
from fazhi.law.citation import Citation
from fazhi.law.model import Law, Registry
from fazhi.law.names import names_of
from fazhi.law.recognise import recognise, recognise_once
from fazhi.law.running import passages
from fazhi.law.settings import CheckSettings
from fazhi.law.sources import split_gloss, whole_laws

LONGEST_MARK = 5
"""Characters before a citation that begins its line: `- `, `1. `."""
_BASIS = re.compile(r"\s*(?:[-*]\s+)?(?:法律依据|依据|[Bb]asis)\s?[：:]")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
Paragraphs = Callable[[str], Mapping[Article, int] | None]
"""Gives the number of paragraphs of each article of a law; None if its text is not at hand."""


def _no_text(_law: str) -> None:
    """Know no law's text."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a page."""

    citation: Citation
    at: Position
    around: str
    """The sentence, table row or quiz item in which it stands."""
    block: Fence | None = None
    """The block in which it stands."""
    gloss: str = ""
    """What the page says of the article in one line: 《宪法》第三十三条：法律面前人人平等."""


@dataclass(frozen=True)
class Bench:
    """What citations are judged by. Not slotted: names are computed once."""

    registry: Registry
    today: date
    spoken: frozenset[str] = frozenset()
    """Names of blocks whose lines readers see, such as quiz."""
    settings: CheckSettings = field(default_factory=CheckSettings)
    paragraphs: Paragraphs = _no_text


@lru_cache(maxsize=MANY)
def cited(page: Page, registry: Registry, spoken: frozenset[str]) -> Sequence[Cited]:
    """Return the citations of a page: those of its front matter, then those of its text."""
    return tuple(_cited(page, registry, spoken))


def _cited(page: Page, registry: Registry, spoken: Collection[str]) -> Iterator[Cited]:
    names = names_of(registry)
    for item in _listed(page):
        written, gloss = split_gloss(item.text)
        for found in recognise(written, names):
            yield Cited(found, Position(item.at.path, item.at.line, item.at.column + found.start), "", None, gloss)
    lines = page.body.split("\n")
    blocks = [fence for fence in page.fences if fence.name in spoken]
    for passage in passages(page, spoken):
        for found in recognise_once(passage.text, names):
            at = passage.at(page, found.start)
            line = at.line - page.first_line + 1
            block = next((fence for fence in blocks if fence.opened < line <= fence.last), None)
            is_row = lines[line - 1].lstrip().startswith("|")
            around = _item(lines, line) if block else lines[line - 1] if is_row else _sentence(passage.text, found)
            gloss = split_gloss(passage.text.strip())[1] if block and found.start <= LONGEST_MARK else ""
            yield Cited(found, at, around, block, gloss)


def whole_laws_of(page: Page, registry: Registry, spoken: Collection[str]) -> Iterator[Cited]:
    """Yield the laws that 依据 of a block, or `citations`, names without an article: they too must be in force."""
    names = names_of(registry)
    for place in _listed(page):
        for found in whole_laws(place.text, names):
            yield Cited(found, Position(place.at.path, place.at.line, place.at.column + found.start), "")
    for line in (line for fence in page.fences if fence.name in spoken for line in fence.lines):
        if _BASIS.match(line.text):
            for found in whole_laws(line.text, names):
                yield Cited(found, page.at(line.number, line.column + found.start), "")


def _listed(page: Page) -> Iterator[Scalar]:
    """Yield the entries of `citations` in the front matter."""
    front, _ = page.front
    listed = front.get("citations") if front else None
    yield from (one for one in (listed.items if isinstance(listed, Items) else ()) if isinstance(one, Scalar))


def _sentence(text: str, citation: Citation) -> str:
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, citation.start)), default=0)
    after = _SENTENCE_END.search(text, citation.end)
    return text[start : after.start() if after else len(text)]


def _item(lines: Sequence[str], line: int) -> str:
    """Return the lines around one, up to blank lines: the question to which a 依据 belongs."""
    first = last = line - 1
    while first > 0 and lines[first - 1].strip() and line - first < 60:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].strip() and last - line < 60:
        last += 1
    return "\n".join(lines[first : last + 1])


def check_pages(pages: Sequence[Page], bench: Bench) -> list[Problem]:
    """Return the problems of all citations, and of pages and entries that nobody has checked for long."""
    return check_cited([(page, cited(page, bench.registry, bench.spoken)) for page in pages], bench)


def check_cited(pages: Iterable[tuple[Page, Sequence[Cited]]], bench: Bench) -> list[Problem]:
    """Return the same of pages whose citations are known."""
    problems: list[Problem] = []
    used: dict[str, Position] = {}
    for page, found in pages:
        problems += _check_page(page, found, bench, used)
    problems += [
        problem for law_id, at in used.items() for problem in _unchecked(bench.registry.laws[law_id], at, bench)
    ]
    return bench.settings.weigh(problems)


def judged(one: Cited, page_as_of: date | None, bench: Bench) -> list[Finding]:
    """Return what is wrong with one citation."""
    law = bench.registry.laws.get(one.citation.law or "")
    paragraphs = bench.paragraphs(law.id) if law else None
    return list(check(one.citation, law, Circumstances(bench.today, page_as_of, one.around, paragraphs)))


def as_of(page: Page) -> tuple[date | None, Position]:
    """Return the day on which a page was checked, and where it says so."""
    return _day(page, "as_of")


def _day(page: Page, key: str) -> tuple[date | None, Position]:
    front, _ = page.front
    written = front.get(key) if front else None
    if not isinstance(written, Scalar):
        return None, Position(page.shown, 1)
    return read_date(written.text), written.at


def _check_page(page: Page, found: Sequence[Cited], bench: Bench, used: dict[str, Position]) -> Iterator[Problem]:
    day, at = as_of(page)
    older: dict[str, Law] = {}
    for one in (*found, *whole_laws_of(page, bench.registry, bench.spoken)):
        law = bench.registry.laws.get(one.citation.law or "")
        if law:
            used.setdefault(law.id, one.at)
            older |= {law.id: law} if day and law.first < law.version and day < law.in_force else {}
        for rule, values in judged(one, day, bench):
            yield rule.at(one.at, **values)
    for law in older.values():
        rule, values = finding(rules.CHECKED_BEFORE, law=_name(law), as_of=day, in_force=law.in_force)
        yield rule.at(at, **values)
    if day and _months_later(day, bench.settings.lesson_months) < bench.today:
        yield rules.NOT_REVIEWED.at(at, as_of=day, months=bench.settings.lesson_months)
    due, at = _day(page, "next_review")
    if due and due < bench.today:
        yield rules.REVIEW_DUE.at(at, next_review=due)


def _unchecked(law: Law, at: Position, bench: Bench) -> Iterator[Problem]:
    months = bench.settings.entry_months
    if _months_later(law.checked, months) < bench.today:
        rule, values = finding(rules.ENTRY_OLD, law=_name(law), id=law.id, checked=law.checked, months=months)
        yield rule.at(at, **values)


def _name(law: Law) -> Words:
    return Words(law.title, law.name_en)


def _months_later(day: date, months: int) -> date:
    """Return the same day some months later; of a day that month does not have, the 28th."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, 28))
