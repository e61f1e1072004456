"""The tags of a page, read fast where nothing about them is doubtful.

Nearly every page of a site is such a page. Of the others this only says so: `wellformed` tells what is wrong.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from fazhi.core.tags import HEADINGS

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
"""Elements without an end tag (HTML, 13.1.2)."""
_CLOSES_P = frozenset({
    "address", "article", "aside", "blockquote", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", *HEADINGS, "header", "hgroup", "hr", "li", "main", "menu",
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
_IN_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
"""All that may stand in a head; anything else ends it."""
_ENDS: Mapping[str, frozenset[str]] = {
    "dl": frozenset({"address", "dt", "pre"}),
    "fieldset": HEADINGS | {"a", "legend", "pre"},
    "form": HEADINGS | {"address", "pre", "ul"},
    "p": HEADINGS | {"b", "i", "s", "small", "u"},
    "pre": frozenset({"ul"}),
    "table": HEADINGS | {"a", "pre"},
    "ul": frozenset({"address", "pre"}),
}
"""What the exact reader lets these end that they begin in, though HTML does not."""
_ONCE = HEADINGS | {"a", "button", "form", "head", "body", "html", "select"}
"""Elements that do not stand in their like."""
_RAW = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?P<begin><(?P<tag>script|style|textarea|title)\b[^>]*>)(?P<text>.*?)(?=(?i:</(?P=tag))[\s/>])",
    re.DOTALL | re.ASCII,
)
"""Elements in which a tag is text; a comment that names one begins none."""
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)([^<>]*)>", re.ASCII)
_BEGUN = re.compile("<[A-Za-z/!?]")
"""What a browser takes for the begin of a tag, a comment or the like."""
_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"""(?:\s++[^\s"'<>/=]++(?:=(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`/]++))?+)*+\s*+/?""", re.ASCII)
_ATTRIBUTE = re.compile(r"""\s([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`/]+)))?""", re.ASCII)


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
    plain = emptied(_DOCTYPE.sub("", page, count=1))
    written = _TAG.findall(plain)
    if len(written) != len(_BEGUN.findall(plain)):
        return None
    for end, name, rest in written:
        if end:
            if rest or not still_open or still_open.pop() != name:
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
    return _RAW.sub(lambda raw: raw["comment"] or raw["begin"] + "\n" * raw["text"].count("\n"), page)


def _may_begin(name: str, still_open: list[str]) -> bool:
    """Return whether an element leaves all others open that are."""
    if name in _CLOSES_P and "p" in still_open:
        return False
    if still_open and still_open[-1] == "head" and name not in _IN_HEAD:
        return False
    if name in _ENDS and still_open and still_open[-1] in _ENDS[name]:
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
