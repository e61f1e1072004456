"""The block ```quiz of the Markdown extension, and the inline Markdown inside it."""

import re
from dataclasses import dataclass
from functools import cache, partial
from urllib.parse import quote

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence
from fazhi.core.problem import Lang
from fazhi.core.refused import render_refused
from fazhi.core.templates import fill
from fazhi.quiz.checks import LINK
from fazhi.quiz.findings import Surroundings
from fazhi.quiz.images import IMAGE, from_root, is_file_name, is_published
from fazhi.quiz.keywords import BLOCK_NAMES
from fazhi.quiz.model import Quiz
from fazhi.quiz.page_blocks import BANK, RESULTS, read_nothing
from fazhi.quiz.parse import parse_quiz
from fazhi.quiz.places import place_of, slug_of
from fazhi.quiz.render import ROOT, Place, Rendered, render_quiz
from fazhi.quiz.words import PROBLEMS

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


def render_block(fence: Fence, context: Context) -> str:
    """Return the block's quiz, or a box with its problems and its text."""
    parsed = parse_quiz(fence, context.at, Surroundings(partial(_has_image, context) if context.uri else None))
    for problem in parsed.problems:
        context.report(problem)
    if parsed.quiz is None:
        return render_refused(PROBLEMS, parsed.problems, fence, context.lang)
    quiz = parsed.quiz
    slug = slug_of(quiz, context.uri) if context.gather else None
    rendered = render_quiz(
        quiz, context.lang, partial(inline, uri=context.uri), Place(context.root, slug, context.cite)
    )
    if context.gather and slug:
        return context.gather(Gathered(slug, quiz, context.lang, rendered))
    return rendered.element


def _has_image(context: Context, target: str) -> bool:
    path = from_root(context.uri, target)
    return is_published(path) and not path.startswith("../") and (context.docs_dir / path).is_file()


@dataclass(frozen=True, slots=True)
class Gathered:
    """A quiz of a page, for the pages that the site makes of its quizzes."""

    slug: str
    quiz: Quiz
    lang: Lang
    rendered: Rendered


def show_bank(fence: Fence, context: Context) -> str:
    """Return the place of the site's list of quizzes, which is complete only after all pages are read."""
    return _place("bank", fence, context)


def show_results(fence: Fence, context: Context) -> str:
    """Return the place of the page that sums result codes up."""
    return _place("results", fence, context)


def _place(name: str, fence: Fence, context: Context) -> str:
    problems = read_nothing(fence, context.at)
    for problem in problems:
        context.report(problem)
    return render_refused(PROBLEMS, problems, fence, context.lang) if problems else place_of(name, context.lang)


BLOCKS: dict[str, Block] = {
    **dict.fromkeys(BLOCK_NAMES, render_block),
    **dict.fromkeys(BANK, show_bank),
    **dict.fromkeys(RESULTS, show_results),
}


def inline(text: str, uri: str = "") -> Markup:
    """Render emphasis, code, links, sub- and superscript and images; everything else is text, HTML too.

    The paths of images are those of the page at `uri`; they are given from the site's root, see `render.rooted`.
    """
    if "![" not in text:
        return _clean(text)
    return Markup("<br>").join(_with_images(line, uri) for line in text.split("\n"))


def _with_images(line: str, uri: str) -> Markup:
    """Render the text between images by itself, so that no image can get into a tag."""
    html, done = Markup(), 0
    for found in IMAGE.finditer(line):
        if is_file_name(found["target"]):
            src = ROOT + quote(from_root(uri, found["target"]))
            html += _clean(line[done : found.start()])
            html += fill("quiz", "image.html.jinja", "zh", src=src, alt=found["alt"].strip())
            done = found.end()
    return html + _clean(line[done:])


def _clean(text: str) -> Markup:
    """Render inline Markdown. Two walls: Markdown without raw HTML, then an allow-list."""
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
