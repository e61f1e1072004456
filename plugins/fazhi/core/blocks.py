"""What every block of an author has: an opening line, a size, lines that hold no HTML, an id of its own."""

import re
from collections.abc import Callable, Collection, Sequence

from fazhi.core.block_rules import BlockRules, LineRules
from fazhi.core.fence import Fence
from fazhi.core.findings import Findings, excerpt
from fazhi.core.page import Page
from fazhi.core.problem import Position, Problem, in_order
from fazhi.core.span import Span, fold

MAX_BLOCK = 256 * 1024
MAX_LINE = 2000
"""Characters; keeps every pattern and the inline Markdown fast."""
LINK = re.compile(r"\[(?P<text>[^\[\]\n]{1,500})\]\((?P<target>[^()\s]*)\)")
"""The only form of a link; whatever else has brackets is text."""
ID = re.compile(r"\w[\w-]{0,79}$")
"""Letters (Chinese too), digits, hyphens and underscores."""
_BRACES = re.compile(r"\s*[#＃][^\s#＃.={}]+\s*$")
_ALLOWED_TARGET = re.compile(r"https?://[^\s\"'<>]+$|#[^\s\"'<>]+$", re.IGNORECASE)
_HTML = re.compile(r"<[A-Za-z/!?]|-->|(?:java|vb)script\s*:", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]*\]\((?P<target>[^()]*)\)?")

Read = Callable[[Fence, Page], list[Problem]]
"""Returns the problems of one block of a page."""


def lines_of(fence: Fence, rules: BlockRules, findings: Findings) -> list[Span] | None:
    """Return the block's title line and lines without what they may not hold; None if it cannot be read at all."""
    opening = Span(fence.title, fence.opened, fence.column)
    if fence.closed is None:
        findings.add(rules.unclosed, opening)
        return None
    lines = [Span(line.text, line.number, line.column) for line in fence.lines]
    if not is_small_enough(lines, opening, rules.of_lines, findings):
        return None
    _check_opening(fence, opening, rules, findings)
    return [checked(line, rules.of_lines, findings) for line in lines]


def is_small_enough(lines: Sequence[Span], opening: Span, rules: LineRules, findings: Findings) -> bool:
    """Whether the block may be read at all."""
    size = sum(len(line.text.encode()) + 1 for line in lines)
    if size > MAX_BLOCK:
        findings.add(rules.too_large, opening, size=size, limit=MAX_BLOCK)
    return size <= MAX_BLOCK


def checked(line: Span, rules: LineRules, findings: Findings) -> Span:
    """Report what the line may not hold, images too; return the part of it that is read."""
    for found in _IMAGE.finditer(line.text) if "![" in line.text else ():
        findings.add(rules.bad_link, line.cut(found.start()), target=excerpt(found["target"]))
    return checked_beside_images(line, rules, findings)


def checked_beside_images(line: Span, rules: LineRules, findings: Findings) -> Span:
    """Report what a line that may show images may not hold; return the part of it that is read."""
    if len(line.text) > MAX_LINE:
        findings.add(rules.long_line, line.cut(0), count=len(line.text), limit=MAX_LINE)
        return Span(line.text[:MAX_LINE], line.line, line.column)
    for found in _HTML.finditer(line.text):
        findings.add(rules.raw_html, line.cut(found.start()), text=excerpt(line.text[found.start() :]))
    for found in LINK.finditer(line.text) if "](" in line.text else ():
        is_image = line.text[: found.start()].endswith("!")
        if not is_image and not _ALLOWED_TARGET.match(found["target"]):
            findings.add(rules.bad_link, line.cut(found.start("target")), target=excerpt(found["target"]))
    return line


def check_blocks(pages: Sequence[Page], names: Collection[str], rules: BlockRules, read: Read) -> list[Problem]:
    """Return the problems of every block that has one of the names, misspelt names and ids that two blocks share."""
    problems: list[Problem] = []
    first: dict[str, Position] = {}
    for page in pages:
        for fence in page.fences:
            here = page.at(fence.opened, fence.column)
            if fence.name in names:
                problems += read(fence, page)
                problems += _shared_id(fence, here, rules, first)
            elif fold(fence.name).casefold() in names:
                problems.append(rules.block_name.at(here, name=fence.name))
    return in_order(problems)


def _shared_id(fence: Fence, here: Position, rules: BlockRules, first: dict[str, Position]) -> list[Problem]:
    if fence.id is None:
        return []
    known = first.setdefault(fence.id, here)
    return [] if known is here else [rules.id_twice.at(here, id=fence.id, first=known)]


def _check_opening(fence: Fence, opening: Span, rules: BlockRules, findings: Findings) -> None:
    checked(opening, rules.of_lines, findings)
    if fence.attrs.strip() and not _BRACES.match(fence.attrs):
        findings.add(rules.bad_braces, opening, text=f"{{{excerpt(fence.attrs)}}}")
    elif fence.id is not None and not ID.match(fence.id):
        findings.add(rules.bad_id, opening, id=excerpt(fence.id))
    if "{" in opening.plain:
        findings.add(rules.bad_braces, opening, text=excerpt(opening.text))
