"""一 and 不 with the tone that they are spoken with: yí lǜ, yì qǐ, bú shì, but dì yī."""

import re
import unicodedata
from collections.abc import Mapping

_FOURTH = "\u0300"
_MARKS = {"\u0304", "\u0301", "\u030c", _FOURTH}
_COUNTED_BEFORE = re.compile(r"[第十百千万零〇一二三四五六七八九期周统同专唯单逐不]$")
_COUNTED_AFTER = re.compile(r"[月日年号班级组、一二三四五六七八九十]")


def changed(text: str, pinyin: Mapping[int, str]) -> dict[int, str]:
    """Return the pinyin with the tones of 一 and 不 changed before the syllable that follows."""
    spoken = dict(pinyin)
    for place, character in enumerate(text):
        after = _tone(pinyin.get(place + 1, ""))
        if character == "不" and after and place in pinyin:
            spoken[place] = "bú" if after == _FOURTH else "bù"
        elif character == "一" and place in pinyin:
            spoken[place] = _one(text, place, after)
    return spoken


def _one(text: str, place: int, after: str) -> str:
    is_number = _COUNTED_BEFORE.search(text[:place]) or _COUNTED_AFTER.match(text, place + 1)
    if place and text[place - 1] == text[place + 1 : place + 2]:
        return "yi"  # 读一读
    if is_number or not after:
        return "yī"
    return "yí" if after == _FOURTH else "yì"


def _tone(syllable: str) -> str:
    """Return a syllable's tone mark; empty for a neutral tone or none at all."""
    return next((mark for mark in unicodedata.normalize("NFD", syllable) if mark in _MARKS), "")
