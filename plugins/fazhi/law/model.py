"""What a law is to this project: facts about it, never its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from fazhi.core.numerals import Article
from fazhi.core.problem import Words

STATUSES = ("effective", "not-yet", "repealed")
Status = Literal["effective", "not-yet", "repealed"]
LIKENESS = 0.80
"""From here on the likeness of an old and a new article's text (0 to 1) is enough to name the new number."""
OFFICIAL = "https://flk.npc.gov.cn/"
"""国家法律法规数据库: where a law is looked up if its entry names no page of its own."""
STATE = "中华人民共和国"
STATE_EN = "of the People's Republic of China"


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter or section, and the articles it holds."""

    title: str
    """The whole way down, joined by ／: 第一编 总则／第二章 自然人."""
    first: Article
    last: Article


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The version before a renumbering: under which numbers its articles went, and what has become of them."""

    since: date
    """The first version that had these numbers."""
    version: date
    """The last version that had them."""
    articles: int
    moved: Mapping[int, int]
    """Old number to new; what is in neither `moved` nor `unmatched` kept its number."""
    unsure: frozenset[int] = frozenset()
    """Old numbers whose new ones nobody has verified, and whose texts are less alike than LIKENESS: only a hint."""
    unmatched: frozenset[int] = frozenset()
    """Old numbers for which no counterpart was found; that is no proof that there is none."""
    topics: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Words that betray that an old number is meant: 殴打 beside 第四十三条 of 治安管理处罚法."""


@dataclass(frozen=True, slots=True)
class Law:
    """An entry of the registry."""

    id: str
    """The name of its file: `zhian-chufafa`."""
    name: str
    name_en: str
    issued_by: str
    first: date
    """The day on which the law was first adopted."""
    version: date
    """The day on which the present text was adopted."""
    in_force: date
    """The day on which the present text took effect."""
    checked: date
    """The day on which somebody compared the entry with the official database."""
    articles: int
    """The number of the last article."""
    status: Status = "effective"
    """What the official database said on that day."""
    repealed: date | None = None
    short: tuple[str, ...] = ()
    short_en: tuple[str, ...] = ()
    inserted: tuple[Article, ...] = ()
    """The articles 之一, 之二 …, rising."""
    chapters: tuple[Part, ...] = ()
    sections: tuple[Part, ...] = ()
    link: str = OFFICIAL
    watch: Words | None = None
    """What to look out for: a draft, a false text on the web."""
    predecessor: Predecessor | None = None

    @property
    def title(self) -> str:
        """The name as citations have it: without the name of the state."""
        return self.name.removeprefix(STATE)

    @property
    def names(self) -> tuple[str, ...]:
        """All Chinese names, the full one first."""
        return tuple(dict.fromkeys((self.name, self.title, *self.short)))

    @property
    def names_en(self) -> tuple[str, ...]:
        """All English names."""
        return (self.name_en, *self.short_en)

    @property
    def count(self) -> int:
        """How many articles there are, inserted ones counted."""
        return self.articles + len(self.inserted)

    def numbers(self) -> Iterator[Article]:
        """Yield all articles in their order."""
        yield from sorted((*(Article(number) for number in range(1, self.articles + 1)), *self.inserted))

    def chapter_of(self, article: Article) -> Part | None:
        """Return the chapter that holds an article."""
        return next((part for part in self.chapters if part.first <= article <= _end(part)), None)


def _end(part: Part) -> Article:
    """Return the last place of a part: articles inserted behind its last one belong to it."""
    return part.last if part.last.inserted else Article(part.last.number, 99)


@dataclass(frozen=True, slots=True)
class Registry:
    """The laws that citations are compared with, by id."""

    laws: Mapping[str, Law]
    zh: Mapping[str, str]
    """Every Chinese name to the law's id."""
    en: Mapping[str, str]

    def __hash__(self) -> int:
        """Hash the ids: what is made of a registry can be kept by it, and looking it up compares the same object."""
        return hash(tuple(self.laws))


def registry_of(laws: Mapping[str, Law]) -> Registry:
    """Return laws with the index of their names; of two laws with one name the later one has it."""
    zh = {name: law.id for law in laws.values() for name in law.names}
    en = {form: law.id for law in laws.values() for name in law.names_en for form in (name, _with_state(name))}
    return Registry(laws, zh, en)


def _with_state(name: str) -> str:
    """Return Law of the People's Republic of China on the Protection of Minors; others have the state at their end."""
    kind, on, matter = name.partition(" on ")
    return f"{kind} {STATE_EN} on {matter}" if on else name
