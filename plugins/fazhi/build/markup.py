"""The tags of a page, read fast where nothing about them is doubtful.

Nearly every page of a site is such a page. Of the others this only says so: `wellformed` tells what is wrong.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
"""Elements without an end tag (HTML, 13.1.2)."""
_CLOSES_P = frozenset({
    "address", "article", "aside", "blockquote", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu",
    "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul",
})  # fmt: skip
"""Elements that end a paragraph in which they begin (HTML, 13.2.6.4.7)."""
_INSIDE: Mapping[str, frozenset[str]] = {
    "li": frozenset({"ul", "ol", "menu"}),
    "dt": frozenset({"dl", "div"}),
    "dd": frozenset({"dl", "div"}),
    "option": frozenset({"select", "optgroup", "datalist"}),
    "tr": frozenset({"table", "thead", "tbody", "tfoot"}),
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
    "thead": frozenset({"table"}),
    "tbody": frozenset({"table"}),
    "tfoot": frozenset({"table"}),
}
"""What these stand in; anywhere else they end another element or are no element at all."""
_ONCE = frozenset({"a", "button", "form", "head", "body", "html", "h1", "h2", "h3", "h4", "h5", "h6", "select"})
"""Elements that do not stand in their like."""
_RAW = re.compile(r"(<(?P<tag>script|style|textarea|title)\b[^>]*>)(.*?)(?=</(?P=tag)\s*>)", re.DOTALL)
"""Elements in which a tag is text."""
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)([^<>]*)>")
_ATTRIBUTES = re.compile(r"""(?:\s++[^\s"'<>/=]++(?:=(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`/]++))?+)*+\s*+/?""")
_ATTRIBUTE = re.compile(r"""\s([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`/]+)))?""")


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """A start tag. Tags written alike are the same one: what is found out about it needs to be found out once."""

    name: str
    attributes: Mapping[str, str]


def tags_of(page: str) -> list[Tag] | None:
    """Return the start tags of a page that has no fault, None if that cannot be told here."""
    if "<!--" in page:  # browsers do not agree where such a comment ends
        return None
    tags: list[Tag] = []
    still_open: list[str] = []
    for end, name, rest in _TAG.findall(emptied(page)):
        if end:
            if not still_open or still_open.pop() != name:
                return None
            continue
        tag = _tag(name, rest)
        if tag is None or not _may_begin(name, still_open):
            return None
        tags.append(tag)
        if name not in VOID and rest[-1:] != "/":
            still_open.append(name)
    return None if still_open else tags


def emptied(page: str) -> str:
    """Return a page without the text of its scripts, its title and the like, each line where it was."""
    return _RAW.sub(lambda raw: raw[1] + "\n" * raw[3].count("\n"), page)


def _may_begin(name: str, still_open: list[str]) -> bool:
    """Return whether an element leaves all others open that are."""
    if name in _CLOSES_P and "p" in still_open:
        return False
    if name in _ONCE and name in still_open:
        return False
    return name not in _INSIDE or (bool(still_open) and still_open[-1] in _INSIDE[name])


@lru_cache(maxsize=100_000)
def _tag(name: str, rest: str) -> Tag | None:
    """Return a tag; a menu's stand on every page."""
    if name != name.lower() or not _ATTRIBUTES.fullmatch(rest):
        return None
    found = _ATTRIBUTE.findall(rest)
    attributes = {key.lower(): unescape(quoted or single or bare) for key, quoted, single, bare in found}
    return Tag(name, attributes) if len(attributes) == len(found) else None
