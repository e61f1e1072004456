"""What is kept of pages between builds: the converted Markdown and the filled template, with all that they depend on.

Nothing here asks MkDocs to skip a page: its hooks, its warnings and the other plugins see every page of every build. A
kept page only gets its HTML from the store. What cannot be followed is not kept: a page on which something was
reported, a page whose blocks hand data to a plugin, a page with a template of its own.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote, urlsplit

from fazhi.core.cache import key_of

Resolve = Callable[[str], str | None]
"""Says where the file of a path below docs is published, None if there is none."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A page's Markdown as HTML, and what MkDocs keeps beside it."""

    html: str
    toc: list[Any]
    """Tokens as `mkdocs.structure.toc.get_toc` takes them."""
    title: str | None
    anchors: list[str]
    links: dict[str, dict[str, str]]
    """By linked file the anchors and how they were written."""
    targets: dict[str, str | None]
    """Where each linked path was published when the page was converted."""

    def holds(self, resolve: Resolve) -> bool:
        """Whether every link still leads where it did."""
        return all(resolve(path) == url for path, url in self.targets.items())


def packed(value: Converted) -> bytes:
    """Return a converted page as bytes."""
    fields = {name: getattr(value, name) for name in Converted.__slots__}
    return zlib.compress(json.dumps(fields, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def unpacked(data: bytes) -> Converted | None:
    """Return what `packed` made, None if it is anything else."""
    try:
        return Converted(**json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass")))
    except (zlib.error, ValueError, TypeError):
        return None


def targets_of(written: Iterable[str], uri: str, resolve: Resolve) -> dict[str, str | None]:
    """Return where the links of a page lead; `uri` is the page's own path below docs."""
    targets: dict[str, str | None] = {}
    for link in written:
        parts = urlsplit(link)
        if not (parts.scheme or parts.netloc) and parts.path and not link.startswith(("/", "\\")):
            path = normpath(join(dirname(uri), unquote(parts.path)).lstrip("/"))
            targets[path] = resolve(path)
    return targets


def toc_tokens(items: Iterable[Any]) -> list[Any]:
    """Return the tokens that a table of contents was made of."""
    return [
        {"level": item.level, "id": item.id, "name": item.title, "children": toc_tokens(item.children)}
        for item in items
    ]


def stable(value: object) -> str:
    """Return a text that is the same for the same settings in every process; objects count by their kind alone."""
    try:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=_told)
    except TypeError:  # keys of several kinds have no order
        return json.dumps(_with_names(value), ensure_ascii=False, sort_keys=True, default=_told)


def _told(value: object) -> object:
    """Return what stands for a value that JSON has no form for."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if isinstance(value, Sequence):
        return list(value)
    return str(value) if isinstance(value, PurePath | date) else type(value).__qualname__


def _with_names(value: object) -> object:
    """Return a value with texts for keys."""
    if isinstance(value, Mapping):
        return {str(key): _with_names(one) for key, one in value.items()}
    return [_with_names(one) for one in value] if isinstance(value, list | tuple) else value


def is_plain(value: object) -> bool:
    """Whether `stable` tells all of a value."""
    if isinstance(value, Mapping):
        return all(map(is_plain, value.values()))
    if isinstance(value, list | tuple):
        return all(map(is_plain, value))
    return value is None or isinstance(value, str | bool | int | float | PurePath)


def page_key(site: str, context: Mapping[str, Any], page: Any) -> str | None:
    """Return the key of a page as its template shows it, None if something in the context cannot be told."""
    own = {name: value for name, value in context.items() if name not in _GIVEN}
    if not all(map(is_plain, own.values())):
        return None
    file = page.file
    alternates = getattr(file, "alternates", {})
    around = [
        *(None if one is None else [one.url, one.title, one.meta] for one in (page.previous_page, page.next_page)),
        [[one.title, getattr(one, "url", None)] for one in _ancestors(page)],
        {name: [one.url, one.src_uri] for name, one in alternates.items()},
    ]
    seen = [page.title, page.meta, page.url, page.canonical_url, page.edit_url, page.is_homepage, page.is_index]
    where = [file.src_uri, file.dest_uri, getattr(file, "norm_src_uri", ""), getattr(file, "locale", "")]
    home = context["nav"].homepage
    texts = (stable([seen, where, around, own, context["config"].extra, home and home.url]), page.content)
    return key_of("page", site, *texts, stable(toc_tokens(page.toc)))


_GIVEN = frozenset({"nav", "pages", "config", "page", "build_date_utc", "i18n_config"})
"""What MkDocs and static-i18n give to every page; what of it a page shows is part of the key elsewhere."""


def _ancestors(page: Any) -> list[Any]:
    found, one = [], page.parent
    while one:
        found.append(one)
        one = one.parent
    return found
