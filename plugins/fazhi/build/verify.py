"""A finished site, read once more before anybody sees it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import join, normpath
from sys import intern
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from lxml import html
from lxml.etree import XPath, __version__

from fazhi.build import rules
from fazhi.build.csp import blocked_scripts
from fazhi.build.wellformed import faults
from fazhi.core.cache import Store, digest, key_of
from fazhi.core.files import read_bytes, walk
from fazhi.core.problem import Position, Problem, Rule

HEAVY = 400_000
"""Bytes of HTML that no page should have; a lesson with a quiz has a fourth of it."""
_LOADS: Mapping[str, frozenset[str] | None] = {
    "src": None,
    "poster": None,
    "background": None,
    "formaction": None,
    "data": frozenset({"object"}),
    "action": frozenset({"form"}),
    "href": frozenset({"use", "image", "feimage", "script"}),
    "xlink:href": None,
}
"""Attributes whose address the browser asks for, and on which elements (None: on any)."""
_SRCSET = re.compile(r"[\s,]*(?P<url>[^\s,]\S*?)(?:,+(?=\s|$)|\s+[^,]*|$)")
_FETCHED_RELS = frozenset({
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
})
_HARMLESS = frozenset({"data", "mailto", "tel"})
_CODE_SCHEMES = frozenset({"javascript", "vbscript"})
_NAMES = (*_LOADS, "href", "http-equiv", "srcset", "imagesrcset")
_LINKING = XPath(
    "//*[{}]".format(" or ".join(f"@*[name()='{name}']" if ":" in name else f"@{name}" for name in _NAMES))
)
_INLINE = XPath("//style | //*[@style] | //*[@*[starts-with(name(), 'on')]]")
_IDS = XPath("//@id | //a/@name")
_ANYWHERE = frozenset({"", "top", "__search"})


@dataclass(frozen=True, slots=True)
class _Link:
    """What an element of a page leads to."""

    target: str
    is_loaded: bool
    """Whether the browser fetches it at once."""
    line: int


@dataclass(frozen=True, slots=True)
class _Document:
    """What is kept of a page: a thousand trees would fill the memory."""

    uri: str
    """POSIX path inside the site."""
    ids: frozenset[str]
    links: tuple[_Link, ...]
    problems: tuple[Problem, ...]
    """What is wrong with the page itself."""


@dataclass(frozen=True, slots=True)
class _Site:
    files: frozenset[str]
    documents: Mapping[str, _Document]
    base: str
    shown: str
    seen: dict[tuple[str, str, bool], Rule | None]
    """Faults by folder, target and whether it is loaded: the links of a menu stand on every page."""


def verify_site(folder: Path, base: str, shown: str, store: Store | None = None) -> list[Problem]:
    """Return the faults of a site; `base` is the path it is published under, such as `/repo/`.

    `shown` is the folder that problems name: the site's own, though it is read in its staging place. `store` knows
    pages without a fault of their own from earlier builds; where their links lead is looked up anew.
    """
    files = frozenset(path.relative_to(folder).as_posix() for path in walk(folder))
    uris = sorted(uri for uri in files if uri.endswith(".html"))
    program = key_of("document", __version__, read_bytes(Path(__file__)).decode()) if store else ""
    documents = {uri: _known(uri, read_bytes(folder / uri), f"{shown}/{uri}", store, program) for uri in uris}
    site = _Site(files, documents, base, shown, {})
    problems = [problem for document in documents.values() for problem in document.problems]
    if "index.html" not in documents:
        problems.append(rules.NO_PAGES.at(Position(shown, 1)))
    return problems + [found for document in documents.values() for found in _check_links(document, site)]


def _known(uri: str, data: bytes, shown: str, store: Store | None, program: str) -> _Document:
    if store is None:
        return _document(uri, data, shown)
    key = key_of(program, digest(data).hex())
    if kept := store.get(key):
        ids, links = json.loads(kept)
        return _Document(uri, frozenset(ids), tuple(_Link(intern(one), *rest) for one, *rest in links), ())
    document = _document(uri, data, shown)
    if not document.problems:
        links = [(link.target, link.is_loaded, link.line) for link in document.links]
        store.put(key, json.dumps([sorted(document.ids), links]).encode())
    return document


def _document(uri: str, data: bytes, shown: str) -> _Document:
    parser = html.HTMLParser(encoding="utf-8")
    tree = html.document_fromstring(data or b"<html></html>", parser=parser)
    at = Position(shown, 1)
    markup = (
        rules.MALFORMED.at(at._replace(line=line), what=what)
        for line, what in faults(data.decode("utf-8", "replace"), tree, parser.error_log)
    )
    links = (
        _Link(intern(str(target)), is_loaded, element.sourceline or 1)
        for element in _LINKING(tree)
        for target, is_loaded in _targets(element)
    )
    return _Document(uri, frozenset(map(str, _IDS(tree))), tuple(links), (*_check_itself(data, tree, at), *markup))


def _check_itself(data: bytes, tree: Any, at: Position) -> Iterator[Problem]:
    """Yield what is wrong with a page whatever the rest of the site holds."""
    for _ in blocked_scripts(data.decode("utf-8", "replace")):
        yield rules.INLINE_CODE.at(at, what="<script>")
    if len(data) > HEAVY:
        yield rules.HEAVY_PAGE.at(at, size=len(data) // 1000, limit=HEAVY // 1000)
    if not data.rstrip().endswith(b"</html>"):
        yield rules.CUT_PAGE.at(at)
    for element in _INLINE(tree):
        yield from _check_inline(element, at._replace(line=element.sourceline or 1))


def _check_links(document: _Document, site: _Site) -> Iterator[Problem]:
    folder = document.uri.rpartition("/")[0]
    for link in document.links:
        is_own = link.target.strip()[:1] in {"", "#", "?"}
        key = (document.uri if is_own else folder, link.target, link.is_loaded)
        if key not in site.seen:
            site.seen[key] = _fault(link.target, document, site, is_loaded=link.is_loaded)
        if rule := site.seen[key]:
            at = Position(f"{site.shown}/{document.uri}", link.line)
            yield rule.at(at, target=link.target, what=f"{link.target.partition(':')[0].strip()}:")


def _check_inline(element: Any, at: Position) -> Iterator[Problem]:
    if element.tag == "style" and (element.text or "").strip():
        yield rules.INLINE_CODE.at(at, what="<style>")
    for name in map(str, element.attrib):
        if name == "style" or name.startswith("on"):
            yield rules.INLINE_CODE.at(at, what=f"{name}=")


def _targets(element: Any) -> Iterator[tuple[str, bool]]:
    """Yield what an element leads to, and whether the browser fetches it at once."""
    tag, get = str(element.tag).lower(), element.get
    if tag in {"a", "area"} and get("href") is not None:
        yield get("href"), False
    elif tag == "link" and get("href"):
        yield get("href"), bool(set((get("rel") or "").lower().split()) & _FETCHED_RELS)
    elif tag == "meta" and (get("http-equiv") or "").lower() == "refresh":
        yield re.split("url=", get("content") or "", maxsplit=1, flags=re.IGNORECASE)[-1].strip("\"' "), True
    for name, value in element.items():
        tags = _LOADS.get(name, frozenset())
        if value and (tags is None or tag in tags):
            yield value, True
        elif name in {"srcset", "imagesrcset"}:
            for found in _SRCSET.finditer(value):
                yield found["url"], True


def _fault(target: str, document: _Document, site: _Site, *, is_loaded: bool) -> Rule | None:
    """Return the rule that a link breaks, if any."""
    try:
        parts = urlsplit(target.strip())
    except ValueError:  # such as http://[
        return rules.DEAD_LINK
    if parts.scheme in _CODE_SCHEMES or (parts.scheme == "data" and not parts.path.startswith("image/")):
        return rules.INLINE_CODE
    if parts.scheme in _HARMLESS:
        return None
    if parts.scheme or parts.netloc:
        return rules.FOREIGN_REQUEST if is_loaded else None
    return _fault_inside(parts, document, site)


def _fault_inside(parts: SplitResult, document: _Document, site: _Site) -> Rule | None:
    uri = _resolve(unquote(parts.path), document.uri, site.base)
    found = next((name for name in (uri, f"{uri}/index.html".lstrip("/")) if name in site.files), None)
    if found is None:
        return rules.DEAD_LINK
    there = site.documents.get(found)
    if there and unquote(parts.fragment) not in there.ids | _ANYWHERE:
        return rules.DEAD_ANCHOR
    return None


def _resolve(path: str, here: str, base: str) -> str:
    """Return the file inside the site that a link's path names, `..` if it leaves the site."""
    if not path:
        return here
    if path.startswith("/"):
        return normpath("/" + path.removeprefix(base)).lstrip("/") if path.startswith(base) else ".."
    joined = normpath(join(here.rpartition("/")[0], path))
    return "" if joined == "." else joined
