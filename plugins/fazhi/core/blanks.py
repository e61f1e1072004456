"""Lines to write on: ＿＿＿＿ in a worksheet is one line, and never goes on in the next as a stub."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

_BLANK = "＿{4,}"
CLASS = "fz-rule"
AFTER_HTML = 85
"""Code spans are found at 190, tags that an author writes at 90."""


class _Blanks(InlineProcessor):
    def handleMatch(self, m: re.Match[str], _text: Any) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802 — Python-Markdown's name
        """Return the element of one blank."""
        blank = Element("span", {"class": CLASS})
        blank.text = AtomicString(m[0])
        return blank, m.start(), m.end()


def register(md: Markdown) -> None:
    """Make elements of blanks in running text."""
    md.inlinePatterns.register(_Blanks(_BLANK, md), "fazhi-blanks", AFTER_HTML)
