"""School stages (学段) as the 青少年法治教育大纲 of 2016 divides them, and grades."""

from collections.abc import Iterable
from typing import Literal

from fazhi.core.numerals import to_chinese
from fazhi.core.problem import Words

STAGES: dict[str, Words] = {
    "primary-lower": Words("小学低年级", "Lower primary"),
    "primary-upper": Words("小学高年级", "Upper primary"),
    "junior": Words("初中", "Junior secondary"),
    "senior": Words("高中", "Senior secondary"),
}
Band = Literal["primary", "junior", "senior"]
"""Whom the words around a case or a reading speak to: 小学, 初中, 高中."""
BANDS: dict[str, Band] = {
    "小学": "primary",
    "primary": "primary",
    "初中": "junior",
    "junior": "junior",
    "高中": "senior",
    "senior": "senior",
}
"""Bands as authors write them, in small letters."""
_BAND_OF: dict[str, Band] = {
    "primary-lower": "primary",
    "primary-upper": "primary",
    "junior": "junior",
    "senior": "senior",
}
GRADES = range(1, 13)
_LAST_GRADE = {"primary-lower": 2, "primary-upper": 6, "junior": 9, "senior": 12}
_SENIOR = {10: "高一", 11: "高二", 12: "高三"}


def stage_of(grade: int) -> str:
    """Return the stage id of a grade from 1 to 12."""
    return next(stage for stage, last in _LAST_GRADE.items() if grade <= last)


def stages_of(grades: Iterable[int]) -> tuple[str, ...]:
    """Return the stage ids of some grades, in school order."""
    found = {stage_of(grade) for grade in grades}
    return tuple(stage for stage in STAGES if stage in found)


def band_of(grades: Iterable[int]) -> Band:
    """Return the band of the youngest of some grades, the middle one if there are none."""
    youngest = min(grades, default=None)
    return "junior" if youngest is None else _BAND_OF[stage_of(youngest)]


def grade_words(grade: int) -> Words:
    """Return the everyday name: 五年级, 高一."""
    return Words(_SENIOR.get(grade) or f"{to_chinese(grade)}年级", f"Grade {grade}")
