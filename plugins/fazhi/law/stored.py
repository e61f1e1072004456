"""The law texts that a school has imported: `docs/_data/laws/texts/<id>.txt`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from fazhi.core.files import read_text
from fazhi.core.numerals import Article
from fazhi.law.citation import Citation
from fazhi.law.model import Law, Registry
from fazhi.law.names import names_of
from fazhi.law.recognise import recognise
from fazhi.law.text import LawText, read_law_text

FOLDER = "_data/laws/texts"


def text_path(docs: Path, law_id: str) -> Path:
    """Return where the text of a law is kept."""
    return docs / FOLDER / f"{law_id}.txt"


def stored_text(docs: Path, law: Law) -> LawText | None:
    """Return the imported text of a law, or None if there is none; read again only when its file has changed."""
    path = text_path(docs, law.id)
    return _read(path, path.stat().st_mtime_ns, headings_of(law)) if path.is_file() else None


@dataclass(frozen=True)
class Texts:
    """The imported texts of a docs folder as they were when a build or a check began: each file is looked at once.

    Not slotted: what was read is kept.
    """

    docs: Path
    _read: dict[str, LawText | None] = field(default_factory=dict, compare=False, repr=False)
    _counts: dict[str, Mapping[Article, int] | None] = field(default_factory=dict, compare=False, repr=False)

    def text(self, law: Law) -> LawText | None:
        """Return the text of a law, or None if it was not imported."""
        if law.id not in self._read:
            self._read[law.id] = stored_text(self.docs, law)
        return self._read[law.id]

    def paragraphs(self, law: Law) -> Mapping[Article, int] | None:
        """Return how many paragraphs each article has, if the text was imported."""
        if law.id not in self._counts:
            text = self.text(law)
            self._counts[law.id] = {one.article: len(one.paragraphs) for one in text.articles} if text else None
        return self._counts[law.id]


def headings_of(law: Law) -> tuple[str, ...]:
    """Return the names of a law's chapters and sections without what they belong to."""
    return tuple(part.title.rsplit("／", 1)[-1] for part in (*law.chapters, *law.sections))


def words_of(docs: Path, registry: Registry, citation: str) -> tuple[str, ...] | None:
    """Return the lines that a text of citations names; None unless all of them stand in imported texts."""
    named = [_words(docs, registry, one) for one in recognise(citation, names_of(registry))]
    return tuple(line for lines in named for line in lines) if named and all(named) else None


def _words(docs: Path, registry: Registry, citation: Citation) -> tuple[str, ...]:
    """Return the lines of the cited articles, paragraph or end of the preamble; none for an item or another version."""
    law = registry.laws.get(citation.law or "")
    text = stored_text(docs, law) if law else None
    if law is None or text is None or citation.item or citation.version not in {None, law.version.year}:
        return ()
    first, last = citation.first, citation.last
    if first is None or last is None:
        return text.preamble[-1:] if citation.text.endswith("末段") else ()
    cited = [one.paragraphs for one in text.between(first, last)]
    if citation.paragraph:
        cited = [paragraphs[citation.paragraph - 1 : citation.paragraph] for paragraphs in cited]
    return tuple(line for paragraphs in cited for paragraph in paragraphs for line in paragraph.split("\n"))


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int, headings: tuple[str, ...]) -> LawText | None:
    text, _ = read_text(path, path.name)
    return read_law_text(text, headings) if text is not None else None
