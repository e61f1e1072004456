"""Citations in running text, found in the tree that Markdown has made: never in code, links, headings or quotations."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from fazhi.law.citation import Citation
from fazhi.law.linking import Linker
from fazhi.law.names import names_of
from fazhi.law.recognise import recognise_once

AFTER_ATTRIBUTES = 6
"""Emphasis, code and links are read at 20, attributes at 8, abbreviations at 7; the contents are made at 5."""
INLINE = frozenset({
    "em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "sub", "sup", "small", "span", "abbr", "ruby", "rt", "rb",
})  # fmt: skip
SKIPPED = frozenset({"a", "code", "pre", "kbd", "samp", "script", "style", "math", "svg", "button", "textarea", "rp"})
QUOTED = frozenset({"blockquote", "q", "cite"})
"""What another has written: 本法 in it is not the law of this page."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
"""Read, but never made links: the contents are made of them."""
GAP = "\ufffc"
"""Stands where something was skipped, so that no citation reaches across it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in the tree."""

    owner: Element
    is_tail: bool
    text: str
    start: int
    """Offset in its paragraph."""

    def put(self, text: str) -> None:
        """Write another text in its place."""
        if self.is_tail:
            self.owner.tail = text
        else:
            self.owner.text = text


@dataclass(slots=True)
class Paragraph:
    """The text of a block, with the pieces of the tree it comes from."""

    is_heading: bool = False
    runs: list[Run] = field(default_factory=list)
    text: str = ""

    def add(self, owner: Element, text: str | None, *, is_tail: bool) -> None:
        """Take a piece of text; what is atomic was code."""
        if not text:
            return
        if isinstance(text, AtomicString):
            self.text += GAP
            return
        self.runs.append(Run(owner, is_tail, text, len(self.text)))
        self.text += text


def paragraphs(root: Element, lang: str) -> Iterator[Paragraph]:
    """Yield the texts of a tree in which a citation may stand."""
    paragraph = Paragraph(is_heading=root.tag in HEADINGS)
    paragraph.add(root, root.text, is_tail=False)
    for child in root:
        if child.tag in INLINE and not _is_foreign(child, lang):
            _take(paragraph, child, lang)
        elif child.tag in SKIPPED or child.tag in QUOTED or child.tag in {"img", "br"} or _is_foreign(child, lang):
            paragraph.text += "\n" if child.tag == "br" else GAP
        else:
            yield paragraph
            yield from paragraphs(child, lang)
            paragraph = Paragraph(is_heading=root.tag in HEADINGS)
        paragraph.add(child, child.tail, is_tail=True)
    yield paragraph


def _take(paragraph: Paragraph, element: Element, lang: str) -> None:
    """Take the text of an inline element; of `a` in it, say, only the gap."""
    paragraph.add(element, element.text, is_tail=False)
    for child in element:
        if child.tag in INLINE and not _is_foreign(child, lang):
            _take(paragraph, child, lang)
        else:
            paragraph.text += "\n" if child.tag == "br" else GAP
        paragraph.add(child, child.tail, is_tail=True)


def _is_foreign(element: Element, lang: str) -> bool:
    return not element.get("lang", lang).startswith(lang)


class Citations(Treeprocessor):
    """Turns each citation of a known law into a link to its page."""

    def __init__(self, md: Markdown, linker: Linker, root: str) -> None:
        super().__init__(md)
        self.linker = linker
        self.names = names_of(linker.registry)
        self.root = root

    def run(self, root: Element) -> None:
        """Mark the citations of the tree."""
        for paragraph in paragraphs(root, self.linker.lang):
            if not paragraph.is_heading and paragraph.runs:
                self._mark(paragraph)

    def _mark(self, paragraph: Paragraph) -> None:
        found = [one for one in recognise_once(paragraph.text, self.names) if one.law]
        for run in paragraph.runs if found else ():
            mine = [one for one in found if _best(one, paragraph.runs) is run]
            if mine:
                run.put(self._marked(run, mine))

    def _marked(self, run: Run, citations: list[Citation]) -> str:
        out, done = "", 0
        for citation in citations:
            start, end = max(0, citation.start - run.start), min(len(run.text), citation.end - run.start)
            html = self.linker.rendered(run.text[start:end], citation, self.root)
            out += run.text[done:start] + self.md.htmlStash.store(html)
            done = end
        return out + run.text[done:]


def _best(citation: Citation, runs: list[Run]) -> Run:
    """Return the piece that holds most of a citation: 《宪法》**第三十三条** lies in two."""
    return max(runs, key=lambda run: min(citation.end, run.start + len(run.text)) - max(citation.start, run.start))


def register(md: Markdown, linker: Linker, root: str) -> None:
    """Let a Markdown instance mark citations; `root` leads from the page to the site's root."""
    md.treeprocessors.register(Citations(md, linker, root), "fazhi-law", AFTER_ATTRIBUTES)
