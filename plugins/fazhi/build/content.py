"""Raw HTML and links in the pages' sources, seen where the author wrote them.

Every scan is linear: no pattern can start at many places and run on to the same end.
"""

import re
from collections.abc import Collection, Iterator
from html import unescape
from itertools import islice
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from fazhi.build import rules
from fazhi.build.places import At, places
from fazhi.core.page import Page
from fazhi.core.problem import Position, Problem

MOST = 100
"""Problems of one kind that are told of one page: who has more made one mistake, not a hundred."""
_TAG = re.compile(
    r"</?(?P<name>[A-Za-z][^\s<>/]*)(?P<rest>(?:[\s/][^<>]*)?)>"
    r"|<(?P<open>!--|[!?](?=[A-Za-z\[])|(?:script|style|iframe)\b)"
    r"|^ {0,3}<(?P<cut>[A-Za-z][\w-]*)(?=\s[^<>=]*=[^<>]*<)",
    re.IGNORECASE | re.MULTILINE,
)
_AUTOLINK = re.compile(r"<(?:https?://[^<>]*|[^<> !]+@[^@<> ]+)>", re.IGNORECASE)
_PLAIN_ATTRIBUTE = re.compile(
    r"""\s+(?:lang|title|class)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=`]+)""",
    re.IGNORECASE,
)
_ATTR_LIST = re.compile(r"\{(?P<colon>:?)(?P<attrs>[^{]*)")
_TOKEN = re.compile(r"""(?P<name>[^ =}]+)(?:=(?:"[^"]*"|'[^']*'|(?P<bare>[^ =}]*)))?|[ =]""")
_NAME = re.compile(r"[A-Za-z_:][\w:.-]*")
_LINK = re.compile(
    r"(?P<image>!?)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\("
    r"(?: *<(?P<angled>[^<>\n]*)>(?= *(?:\"[^\"\n]*\" *|'[^'\n]*' *)?\))"
    r"|\s*<?(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))"
)
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s*<?(?P<target>[^\s>]+)>? *(?=$|[\"'(])", re.MULTILINE)
_WIDE_LINK = re.compile(r"\](?P<bracket>（|\()[^\s（）()]{1,200}(?:\.md(?:#[^\s（）()]{0,200})?|\.html)(?P<end>）|\))")
_SCHEME = re.compile(r"^[\s\x00-\x1f]*(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*):")
_FRONT = re.compile(r"---[ \t]*\n")
_META = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):")
"""The pattern of mkdocs.utils.meta: such a first line is taken for front matter and never shown."""
_ALLOWED_TAGS = frozenset({"br", "kbd", "sub", "sup", "ruby", "rt", "rp", "wbr", "abbr", "u"})
_ALLOWED_ATTRIBUTES = frozenset({
    "class", "id", "title", "lang", "width", "height", "align", "loading", "start", "reversed",
})  # fmt: skip
_ALLOWED_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def check_pages(pages: Collection[Page], uris: Collection[str]) -> list[Problem]:
    """Return what is wrong; `uris` are the files a link may lead to, relative to docs."""
    return [problem for page in pages for check in _checks(page, uris) for problem in islice(check, MOST)]


def _checks(page: Page, uris: Collection[str]) -> tuple[Iterator[Problem], ...]:
    at = places(page)
    return (
        _check_html(page, at),
        _check_attributes(page),
        _check_links(page, uris, at),
        _check_wide_links(page, at),
        _check_start(page),
    )


def _check_html(page: Page, at: At) -> Iterator[Problem]:
    targets = {found.start("angled") - 1 for found in _LINK.finditer(page.prose) if _is_path(found["angled"])}
    for found in _TAG.finditer(page.prose):
        name = (found["name"] or found["open"] or found["cut"]).lower()
        if found.start() in targets or _AUTOLINK.fullmatch(found[0]):
            continue
        if name not in _ALLOWED_TAGS or found["cut"]:
            yield rules.RAW_HTML.at(at(found.start()), tag=f"<{name}>")
        elif attribute := _odd_attribute(found["rest"]):
            yield rules.RAW_ATTRIBUTE.at(at(found.start()), attribute=attribute)


def _is_path(angled: str | None) -> bool:
    """Whether a target in angle brackets is harmless should Markdown read it as a tag."""
    return angled is not None and not re.search("[=\"']", angled)


def _odd_attribute(rest: str) -> str:
    """Return the first thing in an allowed tag that is no allowed attribute; a `>` in a quoted value ends the tag."""
    done = 0
    while found := _PLAIN_ATTRIBUTE.match(rest, done):
        done = found.end()
    left = rest[done:].strip()
    return "" if left == "/" else re.split(r"[\s=]", left, maxsplit=1)[0]


def _check_attributes(page: Page) -> Iterator[Problem]:
    """Look at each `{…}`; a list that holds another `{` is read from both, so that neither can hide the other."""
    for number, line in enumerate(page.prose.split("\n"), 1):
        for found in _ATTR_LIST.finditer(line, 0, line.rfind("}") + 1):
            for name, offset in _odd_names(found["attrs"], is_certain=bool(found["colon"])):
                yield rules.RAW_ATTRIBUTE.at(page.at(number, found.start("attrs") + offset + 1), attribute=name)


def _odd_names(attrs: str, *, is_certain: bool) -> Iterator[tuple[str, int]]:
    """Yield attributes that are not allowed; without the colon `{x}` and `{x=1}` may be words of a lesson."""
    done = 0
    while token := _TOKEN.match(attrs, done):
        done = token.end()
        name, bare = token["name"] or "", token["bare"]
        has_value = "=" in token[0] and bool(name)
        is_name = bool(_NAME.fullmatch(name)) and (is_certain or (has_value and len(name) > 1))
        if re.search("[\"']", bare or "") or (is_name and name.lower() not in _ALLOWED_ATTRIBUTES):
            yield name, token.start()


def links_of(page: Page) -> Iterator[tuple[str, Position]]:
    """Yield where the links of a page lead, as written, and where that is written."""
    return ((target, place) for target, place, _ in _links(page, places(page)))


def _links(page: Page, at: At) -> Iterator[tuple[str, Position, bool]]:
    """Yield the same, and whether it is a picture."""
    for found in _LINK.finditer(page.prose):
        group = "target" if found["angled"] is None else "angled"
        yield found[group], at(found.start(group)), bool(found["image"])
    for found in _REFERENCE.finditer(page.prose):
        yield found["target"], at(found.start("target")), False


def _check_links(page: Page, uris: Collection[str], at: At) -> Iterator[Problem]:
    for target, place, is_image in _links(page, at):
        yield from _check_target(page, target, place, uris, is_image=is_image)


def _check_target(page: Page, target: str, at: Position, uris: Collection[str], *, is_image: bool) -> Iterator[Problem]:
    scheme = _SCHEME.match(unescape(unquote(target)))
    if scheme and scheme["scheme"].lower() not in _ALLOWED_SCHEMES:
        yield rules.BAD_SCHEME.at(at, scheme=scheme["scheme"] + ":")
    elif scheme or target.startswith("//"):
        if is_image:
            yield rules.OTHER_HOST.at(at, target=target)
    elif (there := leads_to(page, target)) != page.uri and there not in uris:
        yield _dead(page, target, at, uris)


def _dead(page: Page, target: str, at: Position, uris: Collection[str]) -> Problem:
    """Return what is wrong with a link to no file: it may name the page by its address, or with a full-width mark."""
    path, mark, place = target.replace("＃", "#").partition("#")
    stem = path.rstrip("/").removesuffix(".html")
    for near in dict.fromkeys((path, f"{stem}.md", f"{stem}/index.md")):
        if leads_to(page, near) in uris:
            return rules.NOT_A_SOURCE.at(at, target=target, near=near + mark + place)
    return rules.BROKEN_LINK.at(at, target=target)


def leads_to(page: Page, target: str) -> str:
    """Return the path below docs of the file that a link of a page leads to."""
    path = unquote(target.partition("#")[0].partition("?")[0])
    return normpath(join(dirname(page.uri), path)) if path else page.uri


def _check_wide_links(page: Page, at: At) -> Iterator[Problem]:
    for found in _WIDE_LINK.finditer(page.prose):
        if "（" in found["bracket"] or "）" in found["end"]:
            yield rules.WIDE_LINK.at(at(found.start("bracket")))


def _check_start(page: Page) -> Iterator[Problem]:
    found = _META.match(page.text)
    if found and not _FRONT.match(page.text):
        yield rules.SWALLOWED.at(Position(page.shown, 1), key=found["key"])
