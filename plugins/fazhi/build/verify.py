"""A finished site, read once more before anybody sees it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from lxml import html

from fazhi.build import rules
from fazhi.build.csp import blocked_scripts
from fazhi.core.files import read_bytes, walk
from fazhi.core.problem import Position, Problem, Rule

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
_ANYWHERE = frozenset({"", "top", "__search"})


@dataclass(frozen=True, slots=True)
class _Document:
    uri: str
    """POSIX path inside the site."""
    tree: Any
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Site:
    files: frozenset[str]
    documents: Mapping[str, _Document]
    base: str
    shown: str


def verify_site(folder: Path, base: str, shown: str) -> list[Problem]:
    """Return the faults of a site; `base` is the path it is published under, such as `/repo/`.

    `shown` is the folder that problems name: the site's own, though it is read in its staging place.
    """
    files = frozenset(path.relative_to(folder).as_posix() for path in walk(folder))
    pages = {uri: read_bytes(folder / uri) for uri in sorted(files) if uri.endswith(".html")}
    site = _Site(files, {uri: _document(uri, data) for uri, data in pages.items()}, base, shown)
    problems = [
        rules.INLINE_CODE.at(Position(f"{shown}/{uri}", 1), what="<script>")
        for uri, data in pages.items()
        for _ in blocked_scripts(data.decode("utf-8", "replace"))
    ]
    cut = [uri for uri, data in pages.items() if not data.rstrip().endswith(b"</html>")]
    problems += [rules.CUT_PAGE.at(Position(f"{shown}/{uri}", 1)) for uri in cut]
    if "index.html" not in pages:
        problems.append(rules.NO_PAGES.at(Position(shown, 1)))
    return problems + [found for document in site.documents.values() for found in _check_document(document, site)]


def _document(uri: str, data: bytes) -> _Document:
    tree = html.document_fromstring(data or b"<html></html>", parser=html.HTMLParser(encoding="utf-8"))
    return _Document(uri, tree, frozenset(map(str, tree.xpath("//@id | //a/@name"))))


def _check_document(document: _Document, site: _Site) -> Iterator[Problem]:
    for element in document.tree.iter("*"):
        at = Position(f"{site.shown}/{document.uri}", element.sourceline or 1)
        yield from _check_inline(element, at)
        for target, is_loaded in _targets(element):
            rule = _fault(target, document, site, is_loaded=is_loaded)
            if rule:
                yield rule.at(at, target=target, what=f"{target.partition(':')[0].strip()}:")


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
    for name, tags in _LOADS.items():
        if get(name) and (tags is None or tag in tags):
            yield get(name), True
    for name in ("srcset", "imagesrcset"):
        for found in _SRCSET.finditer(get(name) or ""):
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
    joined = normpath((PurePosixPath(here).parent / path).as_posix())
    return "" if joined == "." else joined
