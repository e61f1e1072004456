"""Images in questions and options: ![说明](路径)."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from fazhi.core.findings import excerpt
from fazhi.core.span import Span
from fazhi.quiz.findings import Findings
from fazhi.quiz.media_rules import IMAGE_ALT, IMAGE_FORM, IMAGE_MISSING, IMAGE_NOT_HERE, IMAGE_TARGET
from fazhi.quiz.model import BLANK

IMAGE = re.compile(r"!\[(?P<alt>[^\[\]\n]{0,500})\]\(\s*(?P<target>[^()\s]*)\s*\)")
_BEGINNING = re.compile(r"!\[[^\]]{0,500}\]\s*[\[(]")
_LINK = re.compile(r"(?P<text>\[[^\[\]]*\])\([^()\s]*\)")
_CHARACTER = r"[^\\:?#\"<>|*/\x00-\x1f]"
_FILE = re.compile(rf"(?:{_CHARACTER}+/)*(?:(?!\.){_CHARACTER})+\.(?:png|jpe?g|gif|webp|svg|avif)$", re.IGNORECASE)
"""A path without host, query or fragment; a second dot would be read as the mark of a language."""


def is_file_name(target: str) -> bool:
    """Whether the target of an image is a path to a file that can be one."""
    return bool(_FILE.match(unquote(target)))


def from_root(uri: str, target: str) -> str:
    """Return the path below the docs folder of what a page names; it begins with ../ if it leaves the folder."""
    return normpath((PurePosixPath(uri).parent / unquote(target)).as_posix())


def is_published(path: str) -> bool:
    """Whether a file below the docs folder becomes part of the site."""
    parts = PurePosixPath(path).parts
    return parts[0] != "_data" and not any(part.startswith(".") for part in parts)


def with_images(line: Span, findings: Findings) -> Span:
    """Report what is wrong with a line's images; return the line with their marks in half width."""
    if "![" not in line.plain:
        return line
    text, end = "", 0
    for found in _images(line):
        _check(line, found, findings)
        _refuse_beginnings(line, end, found.start(), findings)
        text += line.text[end : found.start()] + _narrow(line, found)
        end = found.end()
    _refuse_beginnings(line, end, len(line.text), findings)
    return Span(text + line.text[end:], line.line, line.column)


def refuse_images(span: Span, findings: Findings) -> None:
    """Report the images of a line that holds none."""
    for found in IMAGE.finditer(span.text) if "![" in span.text else ():
        findings.add(IMAGE_NOT_HERE, span.cut(found.start()))


def without_images(span: Span) -> str:
    """Return the folded text with spaces for its images: no blank or bracket is looked for in them."""
    return IMAGE.sub(_spaces, span.plain) if "![" in span.text else span.plain


def without_targets(span: Span) -> str:
    """Return the folded text without images and without the brackets of links."""
    return _LINK.sub(_only_text, without_images(span)) if "](" in span.plain else span.plain


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _only_text(found: re.Match[str]) -> str:
    return found["text"].ljust(len(found[0]), "-")


def _images(line: Span) -> Iterator[re.Match[str]]:
    """Yield the images; ！【注】（…） is text unless it names an image file."""
    for found in IMAGE.finditer(line.plain):
        if line.text.startswith("![", found.start()) or is_file_name(found["target"]):
            yield found


def _narrow(line: Span, found: re.Match[str]) -> str:
    """Return an image with its marks in half width, alt and target as written; the length stays."""
    (begin, alt), (alt_end, target), (target_end, end) = (
        (found.start(), found.start("alt")),
        (found.end("alt"), found.start("target")),
        (found.end("target"), found.end()),
    )
    marks = (line.plain[begin:alt], line.plain[alt_end:target], line.plain[target_end:end])
    return f"{marks[0]}{line.text[alt:alt_end]}{marks[1]}{line.text[target:target_end]}{marks[2]}"


def _refuse_beginnings(line: Span, start: int, end: int, findings: Findings) -> None:
    for found in _BEGINNING.finditer(line.text, start, end):
        findings.add(IMAGE_FORM, line.cut(found.start()), text=excerpt(line.text[found.start() :]))


def _check(line: Span, found: re.Match[str], findings: Findings) -> None:
    place, target = line.cut(found.start()), line.cut(*found.span("target"))
    if BLANK in found[0] or "[[" in found[0]:
        findings.add(IMAGE_FORM, place, text=excerpt(place.text))
    elif not found["alt"].strip():
        findings.add(IMAGE_ALT, place)
    elif not is_file_name(target.text):
        findings.add(IMAGE_TARGET, target, target=excerpt(target.text))
    elif findings.around.has_image and not findings.around.has_image(target.text):
        findings.add(IMAGE_MISSING, target, target=excerpt(target.text, 80))
