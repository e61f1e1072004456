"""A finished site, read once more before anybody sees it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from posixpath import join, normpath
from typing import Any, NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from lxml import etree

from fazhi.build import rules
from fazhi.build.csp import blocked_scripts
from fazhi.build.markup import Tag, tags_of
from fazhi.build.styles import looks_of
from fazhi.build.tag_targets import targets_of
from fazhi.build.wellformed import faults
from fazhi.core.cache import Store, digest, key_of, tree_key
from fazhi.core.files import names, read_bytes
from fazhi.core.problem import Position, Problem, Rule

HEAVY = 400_000
"""Bytes of HTML that no page should have; a lesson with a quiz has a fourth of it."""
_HARMLESS = frozenset({"data", "mailto", "tel"})
_CODE_SCHEMES = frozenset({"javascript", "vbscript"})
_ANYWHERE = frozenset({"", "top", "__search"})


@dataclass(frozen=True, slots=True)
class _Link:
    """What an element of a page leads to."""

    target: str
    is_loaded: bool
    """Whether the browser fetches it at once."""


class _Told(NamedTuple):
    """What a tag tells of its page."""

    id: str | None
    name: str | None
    """Of an anchor written as links were once."""
    links: tuple[_Link, ...]
    code: tuple[str, ...]
    """What of it the browser would run, or style."""
    original: str | None
    looks: frozenset[str]
    """What style sheets know it by."""


@dataclass(frozen=True, slots=True)
class _Document:
    """What is kept of a page: a thousand trees would fill the memory."""

    uri: str
    """POSIX path inside the site."""
    ids: frozenset[str]
    links: tuple[_Link, ...]
    problems: tuple[Problem, ...]
    """What is wrong with the page itself."""
    looks: frozenset[str]
    """What style sheets know its elements by."""
    original: str | None = None
    """Where the page that this one stands for is: links to places on it lead on to that one."""


@dataclass(frozen=True, slots=True)
class _Site:
    folder: Path
    files: frozenset[str]
    documents: Mapping[str, _Document]
    base: str
    shown: str
    seen: dict[tuple[str, str, bool], Rule | None]
    """Faults by folder, target and whether it is loaded: the links of a menu stand on every page."""


class Verified(NamedTuple):
    """What reading a whole site tells."""

    problems: list[Problem]
    looks: frozenset[str]
    """What style sheets know the elements of its pages by, see `looks_of`."""


def verify_site(folder: Path, base: str, shown: str, store: Store | None = None) -> Verified:
    """Read a site and find its faults; `base` is the path it is published under, such as `/repo/`.

    `shown` is the folder that problems name: the site's own, though it is read in its staging place. `store` knows
    pages without a fault of their own from earlier builds; where their links lead is looked up anew.
    """
    files = frozenset(names(folder))
    uris = sorted(uri for uri in files if uri.endswith(".html"))
    program = key_of("document", etree.__version__, tree_key(Path(__file__).parent)) if store else ""
    documents = {uri: _known(uri, read_bytes(folder / uri), f"{shown}/{uri}", store, program) for uri in uris}
    site = _Site(folder, files, documents, base, shown, {})
    problems = [problem for document in documents.values() for problem in document.problems]
    if "index.html" not in documents:
        problems.append(rules.NO_PAGES.at(Position(shown, 1)))
    problems += [found for document in documents.values() for found in _check_links(document, site)]
    return Verified(problems, frozenset().union(*(document.looks for document in documents.values())))


def _known(uri: str, data: bytes, shown: str, store: Store | None, program: str) -> _Document:
    if store is None:
        return _document(uri, data, shown)
    key = key_of(program, digest(data).hex())
    if kept := store.get(key):
        ids, links, looks, original = json.loads(kept)
        return _Document(uri, frozenset(ids), tuple(_link(*link) for link in links), (), frozenset(looks), original)
    document = _document(uri, data, shown)
    if not document.problems:
        links = [(link.target, link.is_loaded) for link in document.links]
        told = json.dumps([sorted(document.ids), links, sorted(document.looks), document.original])
        store.put(key, told.encode())
    return document


def _document(uri: str, data: bytes, shown: str) -> _Document:
    """Return what is kept of a page: read fast, or exactly where something may be wrong with it."""
    text, at = data.decode("utf-8", "replace"), Position(shown, 1)
    problems = tuple(_check_whole(data, text, at))
    told = [_told(tag) for tag in tags_of(text) or ()]
    ids = [one.id for one in told if one.id is not None]
    if not told or len(ids) != len(set(ids)) or any(one.code for one in told):
        tree, log = _read(data)
        told = [one for one, _ in _told_in(tree)]
        ids = [one.id for one in told if one.id is not None]
        problems += tuple(_check_inside(tree, text, log, at))
    named = (one.name for one in told if one.name is not None)
    links = tuple(link for one in told for link in one.links)
    original = next((one.original for one in told if one.original is not None), None)
    looks = frozenset().union(*(one.looks for one in told))
    return _Document(uri, frozenset({*ids, *named}), links, problems, looks, original)


@lru_cache(maxsize=100_000)
def _link(target: str, is_loaded: bool) -> _Link:  # noqa: FBT001 — as it was kept
    """Return a link; a menu's stand on every page."""
    return _Link(target, is_loaded)


@lru_cache(maxsize=100_000)
def _told(tag: Tag) -> _Told:
    found = tag.attributes
    code = ("<style>",) if tag.name == "style" else ()
    return _Told(
        found.get("id"),
        found.get("name") if tag.name == "a" else None,
        tuple(_Link(target, is_loaded) for target, is_loaded in targets_of(tag.name, found)),
        (*code, *(f"{name}=" for name in found if name == "style" or name.startswith("on"))),
        found.get("href", "") if tag.name == "a" and "data-original" in found else None,
        looks_of(tag),
    )


def _read(data: bytes) -> tuple[Any, Iterable[Any]]:
    """Return the tree of a page and what the parser says of it; one without any element is as empty as no page."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        tree = None
    return etree.Element("html") if tree is None else tree, parser.error_log


def _told_in(tree: Any) -> Iterator[tuple[_Told, int]]:
    """Yield what the tags of a page tell, with their lines."""
    for element in tree.iter("*"):
        tag = Tag(str(element.tag).lower(), dict(element.items()))
        yield _told.__wrapped__(tag), element.sourceline or 1


def _check_inside(tree: Any, text: str, log: Iterable[Any], at: Position) -> Iterator[Problem]:
    """Yield what is wrong in a page, each where it stands."""
    told = list(_told_in(tree))
    for one, line in told:
        for what in one.code:
            yield rules.INLINE_CODE.at(at._replace(line=line), what=what)
    ids = [(one.id, line) for one, line in told if one.id is not None]
    for line, what in faults(text, ids, log):
        yield rules.MALFORMED.at(at._replace(line=line), what=what)


def _check_whole(data: bytes, text: str, at: Position) -> Iterator[Problem]:
    """Yield what is wrong with a page as a whole, whatever the rest of the site holds."""
    for _ in blocked_scripts(text):
        yield rules.INLINE_CODE.at(at, what="<script>")
    if len(data) > HEAVY:
        yield rules.HEAVY_PAGE.at(at, size=len(data) // 1000, limit=HEAVY // 1000)
    if not data.rstrip().endswith(b"</html>"):
        yield rules.CUT_PAGE.at(at)


def _check_links(document: _Document, site: _Site) -> Iterator[Problem]:
    folder = document.uri.rpartition("/")[0]
    wrong: dict[_Link, Rule] = {}
    for link in document.links:
        is_own = link.target.strip()[:1] in {"", "#", "?"}
        key = (document.uri if is_own else folder, link.target, link.is_loaded)
        if key not in site.seen:
            site.seen[key] = _fault(link.target, document, site, is_loaded=link.is_loaded)
        if rule := site.seen[key]:
            wrong[link] = rule
    if not wrong:
        return
    tree, _ = _read(read_bytes(site.folder / document.uri))
    found = [(link, line) for one, line in _told_in(tree) for link in one.links if link in wrong]
    placed = {link for link, _ in found}
    for link, line in (*found, *((link, 1) for link in wrong if link not in placed)):
        at = Position(f"{site.shown}/{document.uri}", line)
        yield wrong[link].at(at, target=link.target, what=f"{link.target.partition(':')[0].strip()}:")


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
    found = _file(parts.path, document.uri, site)
    if found is None:
        return rules.DEAD_LINK
    there = site.documents.get(found)
    if there and there.original:
        there = site.documents.get(_file(there.original, found, site) or "")
    if there and unquote(parts.fragment) not in there.ids | _ANYWHERE:
        return rules.DEAD_ANCHOR
    return None


def _file(path: str, here: str, site: _Site) -> str | None:
    uri = _resolve(unquote(path), here, site.base)
    return next((name for name in (uri, f"{uri}/index.html".lstrip("/")) if name in site.files), None)


def _resolve(path: str, here: str, base: str) -> str:
    """Return the file inside the site that a link's path names, `..` if it leaves the site."""
    if not path:
        return here
    if path.startswith("/"):
        return normpath("/" + path.removeprefix(base)).lstrip("/") if path.startswith(base) else ".."
    joined = normpath(join(here.rpartition("/")[0], path))
    return "" if joined == "." else joined
