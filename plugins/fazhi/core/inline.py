"""The Markdown inside an author's line: emphasis, code, links, sub- and superscript."""

import re
from functools import cache

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from fazhi.core.blocks import LINK

_TAGS = {"strong", "em", "code", "a", "sub", "sup", "br"}
_BLOCKS_DROPPED = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")
_INLINE_DROPPED = (
    *("reference", "image_link", "image_reference", "short_reference", "short_image_ref"),
    *("autolink", "automail", "linebreak", "html", "entity"),
)
_MARKS = re.compile(r"[*`\[\\~^]")
PLAIN = re.compile(r"[\w\ue001 \u3000-\u303f\uff01-\uff60“”‘’—…·√×.,:;?!()%/+=-]*")
"""Words and punctuation that no Markdown, HTML or sanitiser changes: most of what pupils read."""
_STRONG = Markup("<strong>{}</strong>")
_PARAGRAPH = re.compile(r"\A<p>(.*)</p>\Z", re.DOTALL)
_UNDERSCORE, _BRACKET = "\ue002", "\ue003"
"""Stand for characters that Markdown must leave alone: ____ is a blank, and its search for a link is quadratic."""


def inline(text: str) -> Markup:
    """Render emphasis, code, links, sub- and superscript; everything else is text, HTML too.

    Two walls: Markdown without raw HTML, then an allow-list.
    """
    if PLAIN.fullmatch(text):
        return Markup(text)  # noqa: S704 — no character of it means anything
    if _is_plain_with_bold(parts := text.split("**")):
        return Markup().join(_STRONG.format(part) if place % 2 else part for place, part in enumerate(parts))
    html = "<br>".join(_converted(line) for line in text.split("\n"))
    clean = nh3.clean(html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https"})
    return Markup(clean)  # noqa: S704 — cleaned


def _is_plain_with_bold(parts: list[str]) -> bool:
    """Whether nothing but pairs of ** needs Markdown, as in most questions that stress a word."""
    inside = parts[1::2]
    return (
        len(parts) % 2 == 1 and all(map(PLAIN.fullmatch, parts)) and all(one and one == one.strip() for one in inside)
    )


def _converted(line: str) -> str:
    if _MARKS.search(line):
        html = _markdown().reset().convert(_guarded(line.strip()))
        found = _PARAGRAPH.match(html.replace(_UNDERSCORE, "_").replace(_BRACKET, "["))
        if found:
            return found[1]
    return str(escape(line))


def _guarded(line: str) -> str:
    """Return the line with brackets only where a link begins, and without underscores."""
    out, done = "", 0
    for found in LINK.finditer(line):
        out += _without_brackets(line[done : found.start()]) + found[0]
        done = found.end()
    return (out + _without_brackets(line[done:])).replace("_", _UNDERSCORE)


def _without_brackets(text: str) -> str:
    return re.sub(r"\\?\[", _BRACKET, text)


@cache
def _markdown() -> Markdown:
    """Return a Markdown that knows paragraphs and the inline patterns of quizzes only."""
    md = Markdown(
        extensions=["pymdownx.caret", "pymdownx.tilde"],
        extension_configs={"pymdownx.caret": {"insert": False}, "pymdownx.tilde": {"delete": False}},
    )
    md.preprocessors.deregister("html_block")
    for name in _BLOCKS_DROPPED:
        md.parser.blockprocessors.deregister(name)
    for name in _INLINE_DROPPED:
        md.inlinePatterns.deregister(name)
    return md
