"""Types that stand where none is read: 题（多选）, 多选题：题, （2024）【不定项】题."""

import re

from fazhi.core.fields import speaking
from fazhi.core.findings import excerpt
from fazhi.core.span import Span
from fazhi.quiz.doubt_rules import OTHER_TYPE
from fazhi.quiz.findings import Findings
from fazhi.quiz.headings import NAMES
from fazhi.quiz.images import without_images
from fazhi.quiz.keywords import TYPES, type_word
from fazhi.quiz.model import ItemType

_BRACKET = re.compile(r"\[(?!\[)(?P<square>[^\[\]]{1,40})\](?!\()|\((?P<round>[^()]{1,40})\)")
_PREFIX = re.compile(r"\s*(?:\([^()]*\)\s*)*(?P<word>[^\s:()]{2,10}|[a-z/ -]{4,20})\s*:", re.IGNORECASE)
_CHOICES = {"single", "multiple", "any"}


def refuse_other_type(stem: Span, item_type: ItemType, findings: Findings) -> None:
    """Report a type named in the question that is not the one it is read as."""
    text = without_images(stem)
    for found in (_PREFIX.match(text), *_BRACKET.finditer(text)):
        named = _named(found) if found else None
        if found and named not in {None, item_type}:
            written = stem.cut(*found.span()).text.rstrip(":：")
            findings.add(speaking(OTHER_TYPE, type=NAMES[item_type]), stem.cut(found.start()), text=excerpt(written))
            return


def _named(found: re.Match[str]) -> ItemType | None:
    """Return the type that a bracket or a first word names; a word such as 判断 or order may mean anything else."""
    groups = found.groupdict()
    word = next(text for text in groups.values() if text).split(",")[0].strip()
    named = TYPES.get(type_word(word))
    is_clear = word.endswith("题") or (named in _CHOICES and (not word.isascii() or "choice" in word.casefold()))
    return named if is_clear or groups.get("square") else None
