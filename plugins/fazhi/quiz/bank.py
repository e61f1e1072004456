"""The quizzes of a site: what the pages about all of them need, and none of their answers."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from fazhi.core.problem import Lang
from fazhi.core.stages import GRADES, stages_of
from fazhi.core.themes import THEMES
from fazhi.quiz.extension import Gathered
from fazhi.quiz.model import Case, ItemType, Settings
from fazhi.quiz.render import Entry, anchor_of, fingerprint_of

CODES: dict[ItemType, str] = {
    "single": "s",
    "multiple": "m",
    "any": "a",
    "true-false": "t",
    "blank": "b",
    "order": "o",
    "match": "p",
    "short": "w",
    "case": "c",
}
"""A letter for each type: a bank of a thousand quizzes lists ten thousand items."""


@dataclass(frozen=True, slots=True)
class Home:
    """The page on which a quiz stands."""

    url: str
    """Relative to the site's root, percent-encoded."""
    title: str
    theme: str | None = None
    stages: tuple[str, ...] = ()
    is_in_bank: bool = True
    """Whether the bank lists its quizzes; `quiz_bank: false` in the front matter keeps examples out of it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that has a mark of its own: an item, or a part of a case."""

    number: str
    """3, or 6.1 for the first part of the sixth item."""
    points: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A quiz of the site."""

    slug: str
    anchor: str
    lang: Lang
    title: str
    """The page's, if the quiz has none."""
    home: Home
    settings: Settings
    types: tuple[ItemType, ...]
    """One for each item."""
    fingerprint: str
    asked: tuple[Asked, ...]

    @property
    def points(self) -> float:
        """The points of all questions."""
        return round(sum(question.points for question in self.asked), 2)

    @property
    def counts(self) -> Counter[ItemType]:
        """How many items there are of each type, in the order of the types."""
        return Counter({kind: self.types.count(kind) for kind in CODES if kind in self.types})

    @property
    def codes(self) -> str:
        """The items' types, a letter each."""
        return "".join(CODES[kind] for kind in self.types)


def listed(gathered: Gathered, home: Home, title: str) -> Listed:
    """Return what is said about a quiz; its title is plain text."""
    quiz, entries = gathered.quiz, gathered.rendered.entries
    return Listed(
        slug=gathered.slug,
        anchor=anchor_of(quiz),
        lang=gathered.lang,
        title=title or home.title,
        home=home,
        settings=quiz.settings,
        types=tuple(item.type for item in quiz.items),
        fingerprint=fingerprint_of(entries),
        asked=tuple(_asked(entries)),
    )


def home_of(url: str, title: str, meta: Mapping[str, object]) -> Home:
    """Return a page as the bank names it; `meta` is its front matter, of which only what is known is taken."""
    theme, grades = meta.get("theme"), meta.get("grades")
    found = [grade for grade in grades if grade in GRADES] if isinstance(grades, list) else []
    known = theme if isinstance(theme, str) and theme in THEMES else None
    return Home(url, title, known, stages_of(found), meta.get("quiz_bank") is not False)


def in_reading_order(quizzes: Collection[Listed], lang: Lang) -> list[Listed]:
    """Return the quizzes of a language first; within one they stay in the order of the site."""
    return sorted(quizzes, key=lambda quiz: quiz.lang != lang)


def _asked(entries: Iterable[Entry]) -> Iterator[Asked]:
    for number, entry in enumerate(entries, 1):
        points = 1.0 if entry.item.points is None else entry.item.points
        if not isinstance(entry.item.body, Case):
            yield Asked(str(number), points, entry.id)
        for place, part in enumerate(entry.parts, 1):
            yield Asked(f"{number}.{place}", 1.0 if part.item.points is None else part.item.points, part.id)
