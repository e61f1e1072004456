"""The files of a project that a message of MkDocs is about, read when a message needs them."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from difflib import get_close_matches
from functools import cached_property
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from fazhi.build.content import leads_to, links_of
from fazhi.build.settings import Settings, read_settings
from fazhi.core.files import read_bytes, read_text
from fazhi.core.links import Engine, page_url
from fazhi.core.page import Page, page_of, shown_path
from fazhi.core.problem import Position
from fazhi.core.yamltree import Mapping, Node, Scalar, scalars
from fazhi.core.yamltree import Sequence as Items

NEAR = 5
"""How many names are told that may be meant."""
_ID = re.compile(r"<(?:(?P<heading>h[1-6])|\w+)\b[^<>]*?\sid=\"(?P<id>[^\"_][^\"]*)\"")
"""Ids that begin with a line are the theme's own."""
_SHORTEST = 3
"""A value of fewer letters stands in too many sentences by chance."""


class Sources:
    """A project's settings and pages; `sites` are the folders in which a page may stand as it was built."""

    def __init__(self, config: Path, sites: Sequence[Path]) -> None:
        self.config = config
        self.sites = sites

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.config.parent

    @cached_property
    def settings(self) -> Settings | None:
        """The settings, None if they cannot be read."""
        with suppress(OSError):
            return read_settings(self.config)[0]
        return None

    @property
    def docs(self) -> Path:
        """The content folder."""
        return self.settings.docs if self.settings else self.root / "docs"

    @cached_property
    def engine(self) -> Engine:
        """How the site names its pages."""
        is_flat = [one.text for one in self.values("use_directory_urls")] == ["false"]
        return Engine(is_flat, self.settings is not None and self.settings.has_plugin("i18n"))

    @property
    def top(self) -> Position:
        """The begin of the settings, for what has no better place."""
        return Position(self.config.name, 1)

    def shown(self, path: Path) -> str:
        """Return the path as problems name it."""
        return shown_path(path, self.root)

    def page(self, uri: str) -> Page | None:
        """Return the page of a source below the docs folder, None if there is none that can be read."""
        path = self.docs / uri
        with suppress(OSError):
            text, _ = read_text(path, self.shown(path))
            return page_of(self.shown(path), uri, text) if text is not None else None
        return None

    def page_at(self, uri: str) -> Position:
        """Return the begin of a source; a page that a plugin makes has no file."""
        path = self.docs / uri
        return Position(self.shown(path) if path.is_file() else uri, 1)

    def links_at(self, uri: str, target: str) -> list[Position]:
        """Return where a page has a link: in its text, else wherever the words of the link stand."""
        page = self.page(uri)
        if page is None:
            return [self.page_at(uri)]
        wanted = _plain(target)
        found = [at for written, at in links_of(page) if _plain(written) == wanted]
        return found or [next(_mentions(page, target), Position(page.shown, 1))]

    def links_to(self, uri: str, other: str) -> list[Position]:
        """Return where a page has links to another source, however they are written."""
        page = self.page(uri)
        if page is None:
            return [self.page_at(uri)]
        found = [at for written, at in links_of(page) if leads_to(page, written) == other]
        return found or [Position(page.shown, 1)]

    def anchors_near(self, uri: str, anchor: str) -> list[str]:
        """Return the places of a page that may be meant, at worst its first headings."""
        built = self._built(uri)
        ids = list(dict.fromkeys(unescape(one["id"]) for one in _ID.finditer(built)))
        headings = [unescape(one["id"]) for one in _ID.finditer(built) if one["heading"]]
        return get_close_matches(unquote(anchor), ids, n=NEAR, cutoff=0.4) or headings[:NEAR]

    def _built(self, uri: str) -> str:
        """Return the page of a source as it was built, empty if it was not."""
        url = unquote(page_url(uri, self.engine))
        name = url if url.endswith(".html") else f"{url}index.html"
        for site in self.sites:
            with suppress(OSError):
                return read_bytes(site / name).decode("utf-8", "replace")
        return ""

    def setting_at(self, *keys: str) -> Position:
        """Return the place of a setting, as deep as its keys are written."""
        key, _ = self._setting(keys)
        return key

    def value_at(self, *keys: str) -> Position:
        """Return the place of a setting's value, or of its key where the value has many lines."""
        key, value = self._setting(keys)
        return value.at if isinstance(value, Scalar) else key

    def mention_at(self, words: str, *keys: str) -> Position:
        """Return the place of the first value below some settings that a sentence names."""
        found = (one for one in self.values(*keys) if len(one.text) >= _SHORTEST)
        named = (one.at for one in found if re.search(rf"(?<!\w){re.escape(one.text)}(?!\w)", words))
        return next(named, self.value_at(*keys))

    def nav_at(self, target: str) -> Position:
        """Return the place of an entry of the navigation."""
        return next((one.at for one in self.values("nav") if one.text == target), self.setting_at("nav"))

    def values(self, *keys: str) -> Iterator[Scalar]:
        """Return the values below some settings."""
        _, node = self._setting(keys)
        return scalars(node) if node else iter(())

    @property
    def _tree(self) -> Node | None:
        return self.settings.tree if self.settings else None

    def _setting(self, keys: Sequence[str]) -> tuple[Position, Node | None]:
        at, node = self.top, self._tree
        for key in keys:
            found = next(_entries(node, key), None)
            if found is None:
                return at, None
            at, node = found
        return at, node


def _entries(node: Node | None, key: str) -> Iterator[tuple[Position, Node | None]]:
    """Yield a key with its value, also where a list has the one as `- key` or as `- key: value`."""
    if isinstance(node, Mapping) and key in node.keys:
        yield node.keys[key].at, node.values[key]
    for item in node.items if isinstance(node, Items) else ():
        if isinstance(item, Scalar) and item.text == key:
            yield item.at, None
        elif isinstance(item, Mapping):
            yield from _entries(item, key)


def _plain(target: str) -> str:
    return unescape(unquote(target)).strip()


def _mentions(page: Page, words: str) -> Iterator[Position]:
    for number, line in enumerate(page.text.split("\n"), 1):
        if (column := line.find(words)) >= 0:
            yield Position(page.shown, number, column + 1)
