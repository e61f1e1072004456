"""What an author gives as the source of a statement: 依据 of a question, `citations` of a lesson."""

import re
from collections.abc import Iterator

from fazhi.law.citation import Citation
from fazhi.law.names import Names, builtin_names, fold, year_in
from fazhi.law.recognise import recognise
from fazhi.law.replaced import replaced

_SOURCE = re.compile(r"《[^《》]{2,80}》(?:\s?[(（][^（）()]{1,20}[)）])?")
_TITLE = re.compile(r"《(?P<name>[^《》]{2,80})》(?P<version>\s?[(（][^（）()]{1,20}[)）])?")
_GLOSS = re.compile(
    r"(?P<cited>[^：:]{2,200}(?:[条款项段句]|之[一二三四五六七八九十]{1,3}|序言|》|\d))\s?[：:]\s?(?P<gloss>\S.{0,199})"
)
_BETWEEN = re.compile(r"\s*(?:[、；;，,。和与或及至到—–]|以及|and\b|or\b)?\s*(?:and\b\s*)?")


def are_citations(text: str, names: Names | None = None) -> bool:
    """Whether a text is one citation or several joined by 、 or ；, or names a source 《…》 without an article."""
    written = text.strip()
    read = recognise(written, names or builtin_names(), any_title=True)
    ends = {found.start: found.end for found in read if not found.is_unreadable}
    at = 0
    while at < len(written):
        source = _SOURCE.match(written, at)
        end = ends.get(at) or (source.end() if source else at)
        if end == at:
            return False
        at = _skip(written, end)
    return bool(written)


def whole_laws(text: str, names: Names) -> Iterator[Citation]:
    """Yield the laws, known or replaced, that a list of sources names without an article, as citations of none."""
    with_article = {found.start for found in recognise(text, names)}
    for title in _TITLE.finditer(text):
        named = names.titled(fold(title["name"]), title.start()) if title.start() not in with_article else None
        if named and (named.law or replaced(named.name)):
            version = named.version or year_in(fold(title["version"] or ""))
            yield Citation(title.start(), title.end(), title[0], named.law, named.name, None, None, version=version)


def _skip(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def split_gloss(text: str) -> tuple[str, str]:
    """Return a citation and what is said of it in one line: 《宪法》第三十三条：法律面前人人平等."""
    found = _GLOSS.fullmatch(text)
    return (found["cited"], found["gloss"]) if found else (text, "")
