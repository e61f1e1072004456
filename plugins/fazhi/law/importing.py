"""Importing the text of a law: read, compare with the registry, keep."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from fazhi.core.files import MAX_PAGE
from fazhi.core.problem import Position, Problem
from fazhi.law import import_rules as rules
from fazhi.law.checks import finding
from fazhi.law.docx import NotWord, read_docx
from fazhi.law.model import Law, Registry
from fazhi.law.stored import headings_of
from fazhi.law.text import ArticleText, LawText, bare_heading, read_law_text, write_law_text

SUFFIXES = (".docx", ".md", ".txt")


@dataclass(frozen=True, slots=True)
class Imported:
    """A text that agrees with the registry, in the form in which it is kept."""

    law: Law
    text: str


def import_text(data: bytes, shown: str, registry: Registry) -> tuple[Imported | None, list[Problem]]:
    """Return the text of a file, or None and why it cannot be taken."""
    start = Position(shown, 1)
    try:
        written = _decoded(data, shown)
    except NotWord as error:
        rule, values = finding(rules.UNREADABLE, detail=rules.REASONS.get(str(error), str(error)))
        return None, [rule.at(start, **values)]
    title = read_law_text(written).title
    law = registry.laws.get(registry.zh.get(title, ""))
    if law is None:
        return None, [rules.LAW_NOT_FOUND.at(start, title=title[:60])]
    text = read_law_text(written, headings_of(law))
    problems = list(compare(text, law, shown))
    return (None if problems else Imported(law, write_law_text(text))), problems


def _decoded(data: bytes, shown: str) -> str:
    """Return the file's text; raises NotWord."""
    if shown.lower().endswith(".docx"):
        return read_docx(data)
    if len(data) > MAX_PAGE:
        raise NotWord(f"> {MAX_PAGE} B")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise NotWord("UTF-8") from error


def compare(text: LawText, law: Law, shown: str) -> Iterator[Problem]:
    """Yield where a text differs from the registry: number of articles, their order, where chapters begin."""
    last = Position(shown, text.articles[-1].line if text.articles else 1)
    if len(text.articles) != law.count:
        yield rules.COUNT_DIFFERS.at(last, found=len(text.articles), count=law.count)
    for one, wanted in zip_longest(text.articles, law.numbers()):
        if one is None or wanted is None or one.article != wanted:
            at = Position(shown, one.line) if one else last
            found = one.article.short if one else "–"
            yield rules.OUT_OF_ORDER.at(at, wanted=wanted.short if wanted else "–", found=found)
            return
    by_number = {one.article: one for one in text.articles}
    for part in law.chapters:
        one = by_number.get(part.first)
        title = part.title.rsplit("／", 1)[-1]
        if one and not _is_headed(one, title):
            yield rules.CHAPTER_DIFFERS.at(Position(shown, one.line), article=one.article.short, title=title)


def _is_headed(one: ArticleText, title: str) -> bool:
    """Whether a heading stands before an article, by its words or, if it has none, by its number."""
    wanted = bare_heading(title)
    return any(wanted in bare_heading(heading) for heading in one.headings)
