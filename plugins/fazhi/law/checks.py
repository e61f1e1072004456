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
from fazhi.law.replaced import replaced

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
        yield _not_registered(citation)
        return
    told = _told(law)
    if law.repealed and law.repealed <= max(met.day, met.today):
        yield finding(_repealed(law.repealed, law, met), **told, repealed=law.repealed)
    superseded = list(_superseded(citation, law, met, told))
    yield from superseded or _missing(citation, law, met, told)
    if law.first == law.version and law.in_force > met.day:
        yield finding(rules.NOT_YET, **told, day=met.day, in_force=law.in_force)


def _not_registered(citation: Citation) -> Finding:
    """Return why a citation leads nowhere: its number cannot be read, its law was replaced, or nobody knows it."""
    if citation.is_unreadable:
        return finding(rules.UNREADABLE, name=citation.name, written=citation.text)
    if old := replaced(citation.name):
        return finding(rules.REPLACED, name=citation.name, law=old.by, repealed=old.on)
    return finding(rules.UNKNOWN_LAW, name=citation.name)


def _repealed(on: date, law: Law, met: Circumstances) -> Rule:
    """Return the rule; only a warning if no change of page or registry broke it, but the calendar alone."""
    is_by_time = met.as_of < on if met.as_of else on > law.checked
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
    """Yield how one sees that an old number or version is cited."""
    year = citation.version
    values = {**told, "year": year or law.version.year}
    signs = list(signs_of(citation, law, met.as_of, met.around))
    for sign in signs:
        moved = {**_article(sign.article), "now": now_of(law, sign.article.number)}
        yield finding(sign.rule, **values, **moved, topic=sign.topic)
    if signs or year in {None, law.version.year, law.in_force.year}:
        return
    is_known = law.first.year <= (year or 0) <= law.version.year
    yield finding(rules.OLD_VERSION if is_known else rules.NO_VERSION, **values)


@dataclass(frozen=True, slots=True)
class Sign:
    """What betrays that an article is cited by its number before a renumbering."""

    rule: Rule
    article: Article
    topic: str = ""
    """The word beside it."""


def signs_of(citation: Citation, law: Law, as_of: date | None, around: str) -> Iterator[Sign]:
    """Yield the ends of a citation that are old numbers, by the surest sign: its version, the page's day, the words."""
    old, year = law.predecessor, citation.version
    if old is None or year in {law.version.year, law.in_force.year}:
        return
    for article in _old_ends(citation, old):
        number = article.number
        if year:
            if old.since.year <= year <= law.version.year and _has_moved(old, number):
                yield Sign(rules.OLD_BY_VERSION, article)
        elif as_of and as_of < law.in_force and _has_moved(old, number) and not _fits(old, number, around):
            yield Sign(rules.OLD_BY_DATE, article)
        elif topic := _topic(old, number, around):
            yield Sign(rules.OLD_BY_TOPIC, article, topic)


def _old_ends(citation: Citation, old: Predecessor) -> list[Article]:
    """Return the first and last article that are cited, as far as the version before the renumbering had them."""
    ends = dict.fromkeys(one for one in (citation.first, citation.last) if one and not one.inserted)
    return [one for one in ends if one.number <= old.articles]


def _has_moved(old: Predecessor, number: int) -> bool:
    return number in old.moved or number in old.unmatched


def now_of(law: Law, number: int) -> Words:
    """Say what has become of an old article of a law that was renumbered."""
    old = law.predecessor
    new = old.moved.get(number) if old else None
    if old is None or new is None:
        return rules.GONE
    words = rules.MOVED_PERHAPS if number in old.unsure else rules.MOVED
    return Words(words.zh.format(new=_short(new)), words.en.format(new=new))


def _short(number: int) -> str:
    return Article(number).chinese.removeprefix("第").removesuffix("条")


def _topic(old: Predecessor, number: int, around: str) -> str | None:
    """Return the word beside an article that belongs to the old one of this number, unless it fits the new one too."""
    found = next((word for word in old.topics.get(number, ()) if word in around), None)
    return None if found and _fits(old, number, around) else found


def _fits(old: Predecessor, number: int, around: str) -> bool:
    """Whether a word beside an article belongs to the one that bears this number now."""
    before = [was for was, new in old.moved.items() if new == number]
    return any(word in around for was in before for word in old.topics.get(was, ()))


def new_article(article: Article | None, law: Law) -> str | None:
    """Return the present number of an old article; None unless somebody, or an almost equal text, vouches for it."""
    old = law.predecessor
    if old is None or article is None or article.number in old.unsure:
        return None
    new = old.moved.get(article.number)
    return str(new) if new else None
