"""What no line of a quiz may hold, whatever the line is."""

import re

from fazhi.core.findings import excerpt
from fazhi.core.span import Span
from fazhi.quiz.findings import Findings
from fazhi.quiz.images import with_images
from fazhi.quiz.rules import BAD_LINK, LONG_LINE, RAW_HTML, TOO_LARGE
from fazhi.quiz.tables import narrow_row

MAX_BLOCK = 256 * 1024
MAX_LINE = 2000
"""Characters; keeps every pattern and the inline Markdown fast."""
LINK = re.compile(r"\[(?P<text>[^\[\]\n]{1,500})\]\((?P<target>[^()\s]*)\)")
"""The only form of a link; whatever else has brackets is text."""
_ALLOWED_TARGET = re.compile(r"https?://[^\s\"'<>]+$|#[^\s\"'<>]+$", re.IGNORECASE)
_HTML = re.compile(r"<[A-Za-z/!?]|-->|(?:java|vb)script\s*:", re.IGNORECASE)


def is_small_enough(lines: list[Span], start: Span, findings: Findings) -> bool:
    """Whether the block may be read at all."""
    size = sum(len(line.text.encode()) + 1 for line in lines)
    if size > MAX_BLOCK:
        findings.add(TOO_LARGE, start, size=size, limit=MAX_BLOCK)
    return size <= MAX_BLOCK


def checked(line: Span, findings: Findings) -> Span:
    """Report what the line may not hold; return the part of it that is read."""
    if len(line.text) > MAX_LINE:
        findings.add(LONG_LINE, line.cut(0), count=len(line.text), limit=MAX_LINE)
        return Span(line.text[:MAX_LINE], line.line, line.column)
    for found in _HTML.finditer(line.text):
        findings.add(RAW_HTML, line.cut(found.start()), text=excerpt(line.text[found.start() :]))
    for found in LINK.finditer(line.text) if "](" in line.text else ():
        is_image = line.text[: found.start()].endswith("!")
        if not is_image and not _ALLOWED_TARGET.match(found["target"]):
            findings.add(BAD_LINK, line.cut(found.start("target")), target=excerpt(found["target"]))
    return narrow_row(with_images(line, findings))
