"""Marking, the same in Python and in the browser (`web/marking.js`); tests/quiz/marking-vectors.json binds both."""

import re
import unicodedata
from collections.abc import Collection, Sequence

from fazhi.core.numerals import to_int

_INVISIBLE = re.compile(r"[\s\u0085\u200b-\u200d\u2060\ufeff]+")
_QUOTES = re.compile(r"[《》“”‘’「」\"']+")
_END = re.compile(r"[。.,;!?]+$")
_NUMERALS = re.compile(r"[零〇一二两三四五六七八九十百千]+")
HALF = 0.5


def normalised(text: str) -> str:
    """Return an answer as it is compared.

    Width, spaces, case, quotation marks and the punctuation at the end make no difference; 十八 = 18 = １８.
    """
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    plain = _END.sub("", _QUOTES.sub("", plain))
    return _NUMERALS.sub(_digits, plain.upper().lower())


def share_of_choice(chosen: Collection[str], correct: Collection[str]) -> float:
    """Return 1 for all correct labels, a half for a part of them with no wrong one, else 0."""
    if set(chosen) == set(correct):
        return 1.0
    return HALF if chosen and set(chosen) < set(correct) else 0.0


def share_of_judgement(answer: bool | None, is_true: bool) -> float:  # noqa: FBT001 — the answer is a boolean
    """Return 1 for the right judgement, 0 for the wrong one or none."""
    return 1.0 if answer is is_true else 0.0


def right_blanks(given: Sequence[str], accepted: Sequence[Sequence[str]]) -> list[bool]:
    """Return for each blank whether its answer is one of the accepted ones."""
    return [
        normalised(answer) in {normalised(one) for one in alternatives} and bool(normalised(answer))
        for answer, alternatives in zip(given, accepted, strict=True)
    ]


def share_of_blanks(given: Sequence[str], accepted: Sequence[Sequence[str]]) -> float:
    """Return the share of the blanks that are right."""
    right = right_blanks(given, accepted)
    return sum(right) / len(right)


def _digits(found: re.Match[str]) -> str:
    value = to_int(found[0])
    return found[0] if value is None else str(value)
