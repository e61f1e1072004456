"""Numbers as Chinese legal writing has them: 三十三 = 33 = ３３, 第二百九十一条之一."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

DIGITS = "零一二三四五六七八九"
_VALUES = {digit: value for value, digit in enumerate(DIGITS)} | {"〇": 0, "○": 0, "两": 2}
_SAME = str.maketrans("〇○两", "零零二")
"""○ is a circle that many input methods give for 〇."""
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = r"[零〇○一二两三四五六七八九十百千]+|\d+"
_ARTICLE = re.compile(rf"^第\s*(?P<number>{_NUMBER})\s*条(?:\s*之\s*(?P<inserted>{_NUMBER}))?$")


class Article(NamedTuple):
    """An article of a law."""

    number: int
    inserted: int = 0
    """N in 之N, 0 if there is none."""

    @property
    def chinese(self) -> str:
        """第二百九十一条之一."""
        return f"第{to_chinese(self.number)}条" + (f"之{to_chinese(self.inserted)}" if self.inserted else "")

    @property
    def short(self) -> str:
        """291-1."""
        return f"{self.number}-{self.inserted}" if self.inserted else str(self.number)


@lru_cache(maxsize=4096)
def to_int(text: str) -> int | None:
    """Return the value of Chinese, Arabic or full-width digits below 10,000, or None."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.isascii() and plain.isdigit() and len(plain) <= 4:
        return int(plain)
    if not plain or any(character not in _VALUES and character not in _UNITS for character in plain):
        return None
    value = _spoken(plain) if any(character in _UNITS for character in plain) else _spelled(plain)
    return value if value is not None and plain.translate(_SAME) in _spellings(value) else None


def to_chinese(value: int) -> str:
    """Return 0–9999 in Chinese numerals as statutes write them: 10 is 十, 110 一百一十, 1009 一千零九."""
    if not 0 <= value <= 9999:
        raise ValueError(value)
    text, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            text += ("零" if zero and text else "") + DIGITS[digit] + name
        zero = digit == 0
    return text.removeprefix("一") if 10 <= value < 20 else text or DIGITS[0]


def read_article(text: str) -> Article | None:
    """Read 第三十三条, 第33条 or 第二百九十一条之一; None if it is none of them."""
    found = _ARTICLE.match(unicodedata.normalize("NFKC", text).strip())
    if not found:
        return None
    number, inserted = to_int(found["number"]), to_int(found["inserted"] or "零")
    return Article(number, inserted) if number and inserted is not None else None


def _spoken(text: str) -> int | None:
    total, digit = 0, None
    for character in text:
        if character in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[character]
            digit = None
        else:
            digit = _VALUES[character]
    return total + (digit or 0)


def _spelled(text: str) -> int | None:
    """一九八二 digit by digit."""
    return int("".join(str(_VALUES[character]) for character in text)) if len(text) <= 4 else None


def _spellings(value: int) -> set[str]:
    spoken = to_chinese(value) if value <= 9999 else ""
    spelled = "".join(DIGITS[int(digit)] for digit in str(value))
    return {spoken, spelled, f"一{spoken}" if spoken.startswith("十") else spoken}
