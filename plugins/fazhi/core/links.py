"""Where the site generator puts a page, what the page is called, and the way from one to another."""

import posixpath
from functools import lru_cache
from itertools import takewhile
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from fazhi.core.page import Page
from fazhi.core.problem import Lang
from fazhi.core.yamltree import Scalar


class Engine(NamedTuple):
    """How the site generator names its pages."""

    is_flat: bool
    """Without directory URLs: `a.html`, not `a/`."""
    is_translated: bool
    """English pages lie under `en/`."""


def page_url(uri: str, engine: Engine) -> str:
    """Return a page's URL relative to the site's root; the home page's is empty where URLs are directories."""
    stem = uri.removesuffix(".md")
    if engine.is_translated and stem.endswith(".en"):
        return "en/" + page_url(stem.removesuffix(".en") + ".md", engine)
    folder, name = posixpath.split(stem)
    if name in {"index", "README"}:
        stem = posixpath.join(folder, "index")
    if engine.is_flat:
        return quote(f"{stem}.html")
    folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
    return quote(f"{folder}/") if folder else ""


def relative(url: str, base: str) -> str:
    """Return the way from one URL of the site to another, both relative to its root."""
    folder, slash, name = url.rpartition("/")
    return _way(folder + slash, base.rpartition("/")[0]) + name or "./"


@lru_cache(maxsize=1024)
def _way(folder: str, base: str) -> str:
    """Return the way to a folder (empty, or with a slash at its end) from another (without)."""
    here, there = base.split("/") if base else [], folder.split("/")
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, there[:-1], strict=False)))
    return "../" * (len(here) - shared) + "/".join(there[shared:])


class Title(NamedTuple):
    """What a page is called."""

    text: str
    lang: Lang


def title_of(page: Page, lang: Lang) -> Title:
    """Return a page's title for readers of a language: from its front matter or first heading, at worst its file name.

    A page that has no translation may say in `title_en` what it is called in English.
    """
    if lang == "en" != page.lang and (named := _said(page, "title_en")):
        return Title(named, lang)
    heading = next((line for line in page.prose.splitlines() if line.startswith("# ")), "").removeprefix("#").strip()
    return Title(_said(page, "title") or heading or PurePosixPath(page.uri).stem, page.lang)


def _said(page: Page, key: str) -> str:
    value = page.front[0].get(key) if page.front[0] else None
    return value.text.strip() if isinstance(value, Scalar) else ""
