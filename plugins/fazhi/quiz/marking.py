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
_RANGE = re.compile(r"(-?\d{1,9}(?:\.\d{1,6})?)\s*\.\.\s*(-?\d{1,9}(?:\.\d{1,6})?)", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,6})?", re.ASCII)


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
        any(is_accepted(normalised(answer), one) for one in alternatives)
        for answer, alternatives in zip(given, accepted, strict=True)
    ]


def is_accepted(answer: str, alternative: str) -> bool:
    """Whether a normalised answer is what an alternative says: a text, `17..19` or `~未成年人`."""
    limits = as_range(alternative)
    if limits:
        return bool(_NUMBER.fullmatch(answer)) and limits[0] <= float(answer) <= limits[1]
    if alternative.startswith("~"):
        wanted = normalised(alternative[1:])
        return bool(answer) and slips(answer, wanted) <= slips_allowed(wanted)
    return bool(answer) and answer == normalised(alternative)


def as_range(alternative: str) -> tuple[float, float] | None:
    """Return the limits of `17..19`, None if it is no range."""
    found = _RANGE.fullmatch(alternative.strip())
    return (float(found[1]), float(found[2])) if found else None


def slips_allowed(text: str) -> int:
    """Return how many characters may be wrong: one from three characters on, two from eight on."""
    length = len(normalised(text))
    return 0 if length < 3 else 1 if length < 8 else 2


def slips(one: str, other: str) -> int:
    """Return how many characters must be put in, taken out or changed to make one text the other."""
    row = list(range(len(other) + 1))
    for index, character in enumerate(one, 1):
        before, row = row, [index]
        for place, wanted in enumerate(other, 1):
            row.append(min(before[place] + 1, row[-1] + 1, before[place - 1] + (character != wanted)))
    return row[-1]


def share_of_blanks(given: Sequence[str], accepted: Sequence[Sequence[str]]) -> float:
    """Return the share of the blanks that are right."""
    right = right_blanks(given, accepted)
    return sum(right) / len(right)


def share_of_order(given: Sequence[str], order: Sequence[str]) -> float:
    """Return the share of all pairs of steps that stand the right way round (one minus Kendall's distance)."""
    places = [order.index(label) for label in given]
    pairs = [(one, other) for index, one in enumerate(places) for other in places[index + 1 :]]
    return sum(one < other for one, other in pairs) / len(pairs)


def share_of_pairs(given: Sequence[str], answers: Sequence[str]) -> float:
    """Return the share of the left sides that have got their right one; both give labels of right sides."""
    return sum(one == other for one, other in zip(given, answers, strict=True)) / len(answers)


def share_of_criteria(met: Collection[int], points: Sequence[float]) -> float:
    """Return the share of the points that the met criteria are worth; `met` holds their places from 0."""
    return sum(points[place] for place in met) / sum(points)


def _digits(found: re.Match[str]) -> str:
    value = to_int(found[0])
    return found[0] if value is None else str(value)
