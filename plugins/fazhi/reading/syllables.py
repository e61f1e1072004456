"""Pinyin as teachers type it, chóng or chong2, read as pinyin with tone marks."""

import re
import unicodedata
from functools import cache

_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_ACCENTS = {tone: mark for mark, tone in _MARKS.items()}
_PHONETIC = {0x0261: "g", 0x0251: "a"}
"""The letters of some input methods and dictionaries."""
_TYPED = re.compile(r"(?P<letters>[a-zü]+?)(?P<tone>[0-5]?)$")
_UMLAUT = re.compile(r"u:|v|u\u0308")


def read_syllable(typed: str) -> str | None:
    """Return one syllable with its tone mark (chóng, de, lǜ), or None if it is no pinyin."""
    plain = unicodedata.normalize("NFD", typed.strip().casefold().translate(_PHONETIC))
    tones = [_MARKS[character] for character in plain if character in _MARKS]
    letters = _UMLAUT.sub("ü", "".join(character for character in plain if character not in _MARKS))
    found = _TYPED.match(letters)
    if not found or len(tones) > 1 or (tones and found["tone"]) or found["letters"] not in _known():
        return None
    return _marked(found["letters"], tones[0] if tones else int(found["tone"] or 0))


def read_syllables(typed: str) -> list[str] | None:
    """Return the syllables of a text that separates them by spaces, apostrophes or hyphens; None if one is none."""
    parts = [part for part in re.split(r"[\s'’\-·]+", typed.strip()) if part]
    read = [read_syllable(part) for part in parts]
    known = [part for part in read if part]
    return known if known and len(known) == len(read) else None


def _marked(letters: str, tone: int) -> str:
    """Put the mark on a or e, else on the o of ou, else on the last vowel."""
    if tone not in _ACCENTS:
        return letters
    vowels = [place for place, letter in enumerate(letters) if letter in "aeiouü"]
    if not vowels:
        place = 0  # m, n, ng: ḿ, ń
    else:
        place = next((at for at in vowels if letters[at] in "ae"), -1)
        place = letters.find("ou") if place < 0 else place
        place = vowels[-1] if place < 0 else place
    marked = letters[: place + 1] + _ACCENTS[tone] + letters[place + 1 :]
    return unicodedata.normalize("NFC", marked)


@cache
def _known() -> frozenset[str]:
    """Return every syllable, without tones, that some character has."""
    from pypinyin.constants import PINYIN_DICT

    text = unicodedata.normalize("NFD", ",".join(set(PINYIN_DICT.values())))
    plain = "".join(character for character in text if character not in _MARKS).replace("u\u0308", "ü")
    return frozenset(plain.translate(_PHONETIC).split(","))
