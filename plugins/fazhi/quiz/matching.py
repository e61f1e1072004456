"""How the sides of a matching item are laid out."""

from hashlib import sha256
from string import ascii_uppercase

from fazhi.quiz.model import Matching


def right_sides(matching: Matching) -> tuple[str, ...]:
    """Return the right sides, each once, in an order that is always the same and tells nothing.

    Labelled A, B, C… by their places; no more than 26 have a letter, the rest a number.
    """
    written = list(dict.fromkeys([*(pair.right for pair in matching.pairs), *matching.distractors]))
    mixed = sorted(written, key=lambda text: sha256(text.encode()).digest())
    return tuple(mixed[1:] + mixed[:1] if mixed == written else mixed)


def label_of_place(place: int) -> str:
    """Return the letter of a right side, counted from 0."""
    return ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1)


def answers(matching: Matching) -> tuple[str, ...]:
    """Return the label of the right side for each left one."""
    rights = right_sides(matching)
    return tuple(label_of_place(rights.index(pair.right)) for pair in matching.pairs)
