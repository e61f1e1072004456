"""The objectives of a lesson, as the items of its quiz name them: 知识1, skill 2."""

import re
from collections.abc import Iterator, Mapping

from fazhi.core.numerals import to_int
from fazhi.core.page import Page
from fazhi.core.span import Span
from fazhi.core.yamltree import Mapping as Keys
from fazhi.core.yamltree import Sequence as Items

KINDS = {
    **dict.fromkeys(("知识", "knowledge"), "knowledge"),
    **dict.fromkeys(("技能", "能力", "skill", "skills"), "skill"),
    **dict.fromkeys(("态度", "attitude", "attitudes"), "attitude"),
}
"""What an item may call the lists of the front matter."""
_KIND = "|".join(sorted(KINDS, key=len, reverse=True))
_NUMBER = r"\d{1,3}|[一二三四五六七八九十]{1,3}"
_NAMED = re.compile(rf"(?P<kind>{_KIND})\s*(?:目标)?\s*(?P<number>{_NUMBER})", re.IGNORECASE)


def objectives_of(page: Page) -> Mapping[str, int] | None:
    """Return how many objectives of each kind a page lists, None if it lists none at all."""
    front, _ = page.front
    written = front.get("objectives") if front else None
    if not isinstance(written, Keys):
        return None
    lists = {kind: written.get(kind) for kind in set(KINDS.values())}
    return {kind: len(found.items) if isinstance(found, Items) else 0 for kind, found in lists.items()}


def unknown_objectives(value: Span, known: Mapping[str, int]) -> Iterator[Span]:
    """Yield what names an objective that is not there; words that name none by its number are left alone."""
    for found in _NAMED.finditer(value.plain):
        number = to_int(found["number"]) or 0
        if not 1 <= number <= known[KINDS[found["kind"].lower()]]:
            yield value.cut(*found.span())
