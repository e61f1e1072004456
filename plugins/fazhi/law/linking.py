"""Links to the pages of laws, in HTML that is already made."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup, escape

from fazhi.core.numerals import Article
from fazhi.core.problem import Lang
from fazhi.law.citation import Citation
from fazhi.law.model import Registry
from fazhi.law.names import names_of
from fazhi.law.recognise import HINT, recognise_once
from fazhi.law.render import anchor_of, render_citation

_TAG = re.compile(r"""(<(?:[^<>"']|"[^"]*"|'[^']*')*>)""")
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
Key = tuple[str, bool, str | None, Article | None, int | None, str]
"""Words, whether they are HTML, law, article, version, the way to the root."""
_SKIPPED = frozenset({"a", "code", "pre", "script", "style", "button", "textarea", "label", "legend", "summary", "rt"})


@dataclass(frozen=True, slots=True)
class Linker:
    """Knows where a site has the pages of its laws."""

    registry: Registry
    lang: Lang
    """The language of the page that cites."""
    pattern: str = ""
    """Address of a law's page below the site's root, such as laws/{law}.html; empty if the site has none."""
    made: dict[Key, Markup] = field(default_factory=dict, compare=False, repr=False)

    def address(self, root: str, law: str, anchor: str) -> str | None:
        """Return the link to an article from a page from which `root` leads to the site's root."""
        return f"{root}{self.pattern.format(law=law)}#{anchor}" if self.pattern else None

    def mark(self, html: str, root: str) -> Markup:
        """Return HTML, or text, with its citations as links; what is in links, labels and code stays as it is."""
        made = escape(html)
        if not HINT.search(made):
            return made
        out: list[str] = []
        inside = 0
        for place, piece in enumerate(_TAG.split(str(made))):
            if place % 2:
                name = _NAME.match(piece)
                if name and name[1].lower() in _SKIPPED and not piece.endswith("/>"):
                    inside += -1 if piece.startswith("</") else 1
                out.append(piece)
            else:
                out.append(piece if inside else self._marked(piece, root))
        return Markup("".join(out))  # noqa: S704 — nothing but links was put in

    def _marked(self, text: str, root: str) -> str:
        text = text.replace("&#39;", "'")  # as names of laws have it; in a text it needs no other writing
        out, done = "", 0
        for citation in recognise_once(text, names_of(self.registry)):
            if citation.law:
                out += text[done : citation.start] + str(self.rendered(Markup(citation.text), citation, root))  # noqa: S704 — made text
                done = citation.end
        return out + text[done:]

    def rendered(self, text: str, citation: Citation, root: str) -> Markup:
        """Return a citation of a known law; what the same one gave before is kept: lessons cite the same articles."""
        key = (text, isinstance(text, Markup), citation.law, citation.first, citation.version, root)
        made = self.made.get(key)
        if made is None:
            law = self.registry.laws[citation.law or ""]
            url = self.address(root, law.id, anchor_of(citation, law))
            made = self.made[key] = render_citation(text, citation, law, self.lang, url)
        return made


@lru_cache(maxsize=16)
def linker_of(registry: Registry, lang: Lang, pattern: str) -> Linker:
    """Return the linker that all pages of a language share."""
    return Linker(registry, lang, pattern)
