"""Where in 依据 a part is no citation of law."""

import re
from collections.abc import Iterator

from fazhi.core.span import Span
from fazhi.law.sources import are_citations

_SEPARATOR = re.compile(r"\s*[、,;]\s*(?=[《第])|\s*[;、]\s*|\s*[和及]\s*(?=《)")


def split_citations(value: Span) -> list[Span]:
    """Return the citations of a line, without the separators between them."""
    ends = [found.span() for found in _SEPARATOR.finditer(value.plain)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(value.text)]
    return [part for start, stop in zip(starts, stops, strict=True) if (part := value.cut(start, stop))]


def not_citations(value: Span) -> Iterator[Span]:
    """Yield the parts of a line that are no citation."""
    if are_citations(value.text):
        return
    wrong = [part for part in split_citations(value) if not are_citations(part.text)]
    yield from wrong or [value]


def joined(parts: list[Span]) -> tuple[str, ...]:
    """Return the citations as written; 第三十四条 after 《宪法》第三十三条 stays with its law."""
    whole: list[str] = []
    for part in parts:
        if whole and part.plain.startswith("第"):
            whole[-1] += f"、{part.text}"
        else:
            whole.append(part.text)
    return tuple(whole)
