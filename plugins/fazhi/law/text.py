"""The text of a law as the national database and common Markdown copies give it: articles, paragraphs, headings."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from fazhi.core.numerals import Article, read_article
from fazhi.law.chinese import N

_ARTICLE = re.compile(rf"(?P<article>第\s{{0,2}}{N}\s{{0,2}}条(?:\s{{0,2}}之\s{{0,2}}{N})?)(?P<rest>.*)", re.DOTALL)
_HEADING = re.compile(rf"第\s{{0,2}}{N}\s{{0,2}}(?:分?编|章|节)(?:\s|$)|附\s{{0,2}}则$|序\s{{0,2}}言$")
_PREAMBLE = re.compile(r"序\s{0,2}言$")
_NUMBERED = re.compile(rf"第\s{{0,2}}{N}\s{{0,2}}(?:分?编|章|节)\s*")
_ITEM = re.compile(r"[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[)）]|\d{1,2}[.．、]")
_APPENDIX = re.compile(r"附\s{0,2}(?:件|录|表|图)?\s{0,2}\d{0,2}\s{0,2}[:：]?$|附\s{0,2}件\s{0,2}[\d一二三四五]{1,2}")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")
_ENDS = frozenset("。！？”》）)")


@dataclass(slots=True)
class ArticleText:
    """An article with its words."""

    article: Article
    line: int
    headings: tuple[str, ...]
    """The headings between the article before and this one."""
    paragraphs: list[str] = field(default_factory=list)

    def add(self, line: str) -> None:
        """Take a line: an item, or what follows an unfinished sentence, belongs to the paragraph before."""
        if not line:
            return
        if self.paragraphs and (_ITEM.match(line) or self.paragraphs[-1][-1] not in _ENDS):
            self.paragraphs[-1] += "\n" + line
        else:
            self.paragraphs.append(line)


@dataclass(frozen=True, slots=True)
class LawText:
    """The text of a law."""

    title: str
    preface: tuple[str, ...]
    """What stands between the title and the first heading: dates of adoption, a preamble under its heading 序言."""
    articles: tuple[ArticleText, ...]

    @property
    def adopted(self) -> tuple[str, ...]:
        """When and by whom the law was adopted and amended."""
        return self.preface[: self._opening]

    @property
    def preamble(self) -> tuple[str, ...]:
        """The paragraphs of the preamble; only the Constitution has one."""
        return self.preface[self._opening + 1 :]

    @property
    def _opening(self) -> int:
        return next((place for place, line in enumerate(self.preface) if _PREAMBLE.match(line)), len(self.preface))

    def between(self, first: Article, last: Article) -> tuple[ArticleText, ...]:
        """Return the articles of a range; they stand in their order."""
        start = bisect_left(self.articles, first, key=lambda one: one.article)
        return self.articles[start : bisect_right(self.articles, last, lo=start, key=lambda one: one.article)]


def read_law_text(text: str, known: Collection[str] = ()) -> LawText:
    """Return what a text holds; contents at its head and appendices at its end are left out.

    `known` are the law's chapters and sections: some copies have lost their numbers.
    """
    title = ""
    before: list[str] = []
    found: list[ArticleText] = []
    headings: list[str] = []
    bare = {bare_heading(name) for name in known}
    for number, line, is_marked in _lines(text):
        is_heading = is_marked or bare_heading(line) in bare
        opened = None if is_heading else _opened(line, number, headings, found[-1] if found else None)
        if not title:
            title = re.sub(r"\s", "", line)
        elif opened:
            found.append(opened)
            headings = []
        elif is_heading:
            headings.append(line)
        elif not found:
            before += [*filter(_PREAMBLE.match, headings), line]
            headings = [heading for heading in headings if not _PREAMBLE.match(heading)]
        elif headings:
            headings[-1] += f" {line}"
        elif _APPENDIX.match(line):
            break
        else:
            found[-1].add(line)
    if found:
        found[0].headings = _without_contents(found[0].headings)
    return LawText(title, tuple(before), tuple(found))


def _without_contents(headings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the headings before the first article without the table of contents, which names them all before."""
    bare = [bare_heading(heading) for heading in headings]
    again = next((place for place, name in enumerate(bare) if name in bare[:place]), 0)
    return headings[again:]


def write_law_text(text: LawText) -> str:
    """Return a text in the one form in which it is kept; `read_law_text` reads it back."""
    lines = [f"# {text.title}", *text.preface]
    for one in text.articles:
        lines += [f"## {heading}" for heading in one.headings]
        first, *more = one.paragraphs or [""]
        lines += [f"{one.article.chinese} {first}".rstrip(), *more]
    return "\n\n".join(lines) + "\n"


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines that are not empty, without Markdown's marks, and whether each is a heading."""
    for number, written in enumerate(re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL).split("\n"), 1):
        line = _INVISIBLE.sub("", written).replace("\xa0", " ").replace("**", "").strip(" \t\u3000")
        marks = re.match(r"#{1,6}\s*", line)
        plain = line[marks.end() :] if marks else line
        if plain:
            yield number, plain, bool(_HEADING.match(plain)) or (bool(marks) and not _ARTICLE.match(plain))


def bare_heading(line: str) -> str:
    """Return the words of a heading without number and white space."""
    return re.sub(r"\s", "", _NUMBERED.sub("", line))


def _opened(line: str, number: int, headings: list[str], before: ArticleText | None) -> ArticleText | None:
    """Return the article that a line begins; without a space behind 条 only if it is the next one."""
    found = _ARTICLE.match(line)
    article = read_article(found["article"]) if found else None
    if found is None or article is None:
        return None
    is_next = before is not None and article == Article(before.article.number + 1)
    if found["rest"] and not found["rest"][0].isspace() and not is_next:
        return None
    opened = ArticleText(article, number, tuple(headings))
    opened.add(found["rest"].strip())
    return opened
