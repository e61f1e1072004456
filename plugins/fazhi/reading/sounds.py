"""How a character can be read: what the dictionary has, and what speech makes of it."""

import unicodedata

_SECOND, _THIRD = "\u0301", "\u030c"
_TONES = ("\u0304", _SECOND, _THIRD, "\u0300")
_CHANGING = "一不"


def sounds_of(character: str) -> list[str]:
    """Return every reading of a character that the dictionary knows, with tone marks; none for a rare one."""
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.TONE, heteronym=True, errors="ignore")
    return list(dict.fromkeys(found[0])) if found else []


def can_sound(character: str, said: str) -> bool:
    """Whether a character may be read so: a neutral tone, 一 and 不, and a third tone before a third are spoken so."""
    known = {_apart(sound) for sound in sounds_of(character)}
    letters, tone = _apart(said)
    spoken = {(letters, tone), *([(letters, _THIRD)] if tone == _SECOND else [])}
    is_free = not tone or character in _CHANGING
    return not known or bool(spoken & known) or (is_free and letters in {letters for letters, _ in known})


def _apart(syllable: str) -> tuple[str, str]:
    """Return a syllable's letters and its tone mark."""
    plain = unicodedata.normalize("NFD", syllable)
    tone = next((mark for mark in plain if mark in _TONES), "")
    return unicodedata.normalize("NFC", plain.replace(tone, "") if tone else plain), tone
