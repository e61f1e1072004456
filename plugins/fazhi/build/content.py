"""Raw HTML and links in the pages' sources, seen where the author wrote them."""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from fazhi.build import rules
from fazhi.core.page import Page
from fazhi.core.problem import Position, Problem

_TAG = re.compile(
    r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:[\s/][^<>]*)?)>|<!--|<(?P<open>script|style|iframe)\b",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""(?:^|\s)(?P<name>on[a-z]+|style|srcdoc)\s*=""", re.IGNORECASE)
_ATTR_LIST = re.compile(r"\{:?(?P<attrs>[^{}\n]*)\}")
_LINK = re.compile(
    r"(?P<image>!?)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?"
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
_SCHEME = re.compile(r"^[\s\x00-\x1f]*(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*):")
_META = re.compile(r"\A {0,3}(?P<key>[A-Za-z0-9_-]+):\s")
_ALLOWED_TAGS = frozenset({"br", "kbd", "sub", "sup", "ruby", "rt", "rp", "wbr", "abbr", "u"})
_ALLOWED_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_AUTOLINK = re.compile(r"^(?:https?|mailto):", re.IGNORECASE)


def check_pages(pages: Collection[Page], uris: Collection[str]) -> list[Problem]:
    """Return what is wrong; `uris` are the files a link may lead to, relative to docs."""
    return [
        problem
        for page in pages
        for problem in (*_check_html(page), *_check_attributes(page), *_check_links(page, uris), *_check_start(page))
    ]


def _check_html(page: Page) -> Iterator[Problem]:
    for found in _TAG.finditer(page.prose):
        name = (found["name"] or found["open"] or "!--").lower()
        if _AUTOLINK.match(found[0][1:]):
            continue
        if name not in _ALLOWED_TAGS:
            yield rules.RAW_HTML.at(_place(page, found.start()), tag=f"<{name}>")
        elif attribute := _ATTRIBUTE.search(found["rest"] or ""):
            yield rules.RAW_ATTRIBUTE.at(_place(page, found.start()), attribute=attribute["name"])


def _check_attributes(page: Page) -> Iterator[Problem]:
    for found in _ATTR_LIST.finditer(page.prose):
        if attribute := _ATTRIBUTE.search(found["attrs"]):
            at = _place(page, found.start("attrs") + attribute.start("name"))
            yield rules.RAW_ATTRIBUTE.at(at, attribute=attribute["name"])


def _check_links(page: Page, uris: Collection[str]) -> Iterator[Problem]:
    for found in (*_LINK.finditer(page.prose), *_REFERENCE.finditer(page.prose)):
        at = _place(page, found.start("target"))
        yield from _check_target(page, found["target"], at, uris, is_image=found.groupdict().get("image") == "!")


def _check_target(page: Page, target: str, at: Position, uris: Collection[str], *, is_image: bool) -> Iterator[Problem]:
    scheme = _SCHEME.match(unquote(target))
    if scheme and scheme["scheme"].lower() not in _ALLOWED_SCHEMES:
        yield rules.BAD_SCHEME.at(at, scheme=scheme["scheme"] + ":")
    elif scheme or target.startswith("//"):
        if is_image:
            yield rules.OTHER_HOST.at(at, target=target)
    elif (path := unquote(target.partition("#")[0].partition("?")[0])) and not _leads_to_file(page, path, uris):
        yield rules.BROKEN_LINK.at(at, target=target)


def _leads_to_file(page: Page, path: str, uris: Collection[str]) -> bool:
    here = PurePosixPath(page.uri).parent
    return normpath((here / path).as_posix()) in uris


def _check_start(page: Page) -> Iterator[Problem]:
    if page.text.startswith("---"):
        return
    if found := _META.match(page.text):
        yield rules.SWALLOWED.at(Position(page.shown, 1), key=found["key"])


def _place(page: Page, offset: int) -> Position:
    before = page.prose[:offset]
    return page.at(before.count("\n") + 1, offset - before.rfind("\n"))
