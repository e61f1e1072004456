"""Whether a citation holds: the article exists, under this number, in a version that is in force."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from fazhi.core.fields import speaking
from fazhi.core.numerals import Article
from fazhi.core.problem import Rule, Words
from fazhi.law import citing_rules as rules
from fazhi.law.citation import Citation
from fazhi.law.model import Law, Predecessor

Finding = tuple[Rule, dict[str, object]]
"""A broken rule and its values."""


def finding(rule: Rule, **values: object) -> Finding:
    """Return a rule with its values; those that differ from language to language are said in the rule already."""
    words = {name: value for name, value in values.items() if isinstance(value, Words)}
    return speaking(rule, **words), {name: value for name, value in values.items() if name not in words}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a citation is judged by besides the law."""

    today: date
    as_of: date | None = None
    """The day on which the page was checked."""
    around: str = ""
    """The sentence, table row or quiz item in which the citation stands."""
    paragraphs: Mapping[Article, int] | None = None
    """How many paragraphs each article has; None if the law's text is not at hand."""

    @property
    def day(self) -> date:
        """The day on which the citation should hold."""
        return self.as_of or self.today


def check(citation: Citation, law: Law | None, met: Circumstances) -> Iterator[Finding]:
    """Yield what is wrong with a citation."""
    if law is None:
        yield finding(rules.UNKNOWN_LAW, name=citation.name)
        return
    told = _told(law)
    if law.repealed and law.repealed <= met.day:
        yield finding(_repealed(law, met), **told, repealed=law.repealed)
    superseded = list(_superseded(citation, law, met, told))
    yield from superseded or _missing(citation, law, met, told)
    if law.first == law.version and law.in_force > met.day:
        yield finding(rules.NOT_YET, **told, day=met.day, in_force=law.in_force)


def _repealed(law: Law, met: Circumstances) -> Rule:
    """Return the rule; only a warning if no change of page or registry broke it, but the calendar alone."""
    is_by_time = met.as_of is None and law.repealed is not None and law.repealed > law.checked
    return replace(rules.REPEALED, severity="warning") if is_by_time else rules.REPEALED


def _told(law: Law) -> dict[str, object]:
    return {"law": Words(law.title, law.name_en), "last": law.articles, "current": law.version}


def _article(article: Article) -> dict[str, object]:
    return {"article": Words(article.chinese, f"art. {article.short}")}


def _missing(citation: Citation, law: Law, met: Circumstances, told: dict[str, object]) -> Iterator[Finding]:
    for article in dict.fromkeys((citation.first, citation.last)):
        if article is None:
            continue
        if article.number > law.articles:
            yield finding(rules.NO_ARTICLE, **told, **_article(article))
        elif article.inserted and article not in law.inserted:
            known = "、".join(other.short for other in law.inserted if other.number == article.number)
            yield finding(rules.NO_INSERTED, **told, **_article(article), known=known or "–")
        elif met.paragraphs is not None and citation.paragraph and article in met.paragraphs:
            count = met.paragraphs[article]
            if citation.paragraph > count:
                places = {**told, **_article(article), "count": count, "paragraph": citation.paragraph}
                yield finding(rules.NO_PARAGRAPH, **places)


def _superseded(citation: Citation, law: Law, met: Circumstances, told: dict[str, object]) -> Iterator[Finding]:
    """Yield how one sees that an old number or version is cited, the surest sign first."""
    if citation.version:
        yield from _by_version(citation.version, citation, law, told)
        return
    old = law.predecessor
    if old is None:
        return
    for article in _old_ends(citation, old):
        values = {**told, **_article(article), "now": _now(old, article.number)}
        if met.as_of and met.as_of < law.in_force and _has_moved(old, article.number):
            yield finding(rules.OLD_BY_DATE, **values)
        elif topic := _topic(old, article.number, met.around):
            yield finding(rules.OLD_BY_TOPIC, **values, topic=topic, year=law.version.year)


def _by_version(year: int, citation: Citation, law: Law, told: dict[str, object]) -> Iterator[Finding]:
    old, values = law.predecessor, {**told, "year": year}
    if year in {law.version.year, law.in_force.year}:
        return
    if not law.first.year <= year <= law.version.year:
        yield finding(rules.NO_VERSION, **values)
        return
    moved = list(_moved(citation, old, values)) if old and old.since.year <= year else []
    yield from moved or [finding(rules.OLD_VERSION, **values)]


def _moved(citation: Citation, old: Predecessor, values: dict[str, object]) -> Iterator[Finding]:
    for article in _old_ends(citation, old):
        if _has_moved(old, article.number):
            yield finding(rules.OLD_BY_VERSION, **values, **_article(article), now=_now(old, article.number))


def _old_ends(citation: Citation, old: Predecessor) -> list[Article]:
    """Return the first and last article that are cited, as far as the version before the renumbering had them."""
    ends = dict.fromkeys(one for one in (citation.first, citation.last) if one and not one.inserted)
    return [one for one in ends if one.number <= old.articles]


def _has_moved(old: Predecessor, number: int) -> bool:
    return number in old.moved or number in old.unmatched


def _now(old: Predecessor, number: int) -> Words:
    """Say what has become of an old article."""
    new = old.moved.get(number)
    if new is None:
        return rules.GONE
    words = rules.MOVED_PERHAPS if number in old.unsure else rules.MOVED
    return Words(words.zh.format(new=_short(new)), words.en.format(new=new))


def _short(number: int) -> str:
    return Article(number).chinese.removeprefix("第").removesuffix("条")


def _topic(old: Predecessor, number: int, around: str) -> str | None:
    """Return the word beside an article that belongs to the old one of this number, unless it fits the new one too."""
    found = next((word for word in old.topics.get(number, ()) if word in around), None)
    fitting = [word for before, words in old.topics.items() if old.moved.get(before) == number for word in words]
    return None if any(word in around for word in fitting) else found


def new_article(citation: Citation, law: Law) -> str | None:
    """Return the present number of an old article; None unless somebody, or an almost equal text, vouches for it."""
    old, article = law.predecessor, citation.first
    if old is None or article is None or article.number in old.unsure:
        return None
    new = old.moved.get(article.number)
    return str(new) if new else None
