"""The names of the blocks whose lines readers see, and what each is: more than one feature asks."""

from typing import Literal

BlockKind = Literal["quiz", "trial", "case", "reading"]

QUIZ = ("quiz", "测验")
TRIAL = ("trial", "庭审")
CASE = ("case", "小法官")
READING = ("reading", "晨读")
_NAMES: dict[BlockKind, tuple[str, ...]] = {"quiz": QUIZ, "trial": TRIAL, "case": CASE, "reading": READING}
KIND_OF: dict[str, BlockKind] = {name: kind for kind, names in _NAMES.items() for name in names}
SPOKEN = frozenset(KIND_OF)
