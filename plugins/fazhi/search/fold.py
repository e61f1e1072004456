"""What the browser needs to understand a query: simplified characters, pinyin, words for the same thing."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from fazhi.search.copy import HAN
from fazhi.search.model import Article, Term

_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+|[a-z0-9]{2,}")
_UNIFIED = range(0x4E00, 0xA000)
COMMON = 256
ENOUGH = 500_000
"""Characters that tell which are common."""


@cache
def _simplified() -> dict[str, str]:
    """Return the traditional characters of Unicode's first block with their simplified forms, as OpenCC has them."""
    from opencc import OpenCC

    every = [chr(code) for code in _UNIFIED]
    simple = OpenCC("t2s").convert("\n".join(every)).split("\n")
    return {old: new for old, new in zip(every, simple, strict=True) if old != new and len(new) == 1}


def traditional_pairs(used: Collection[str]) -> str:
    """Return traditional characters, each followed by its simplified form, of the characters that are used."""
    return "".join(old + new for old, new in _simplified().items() if new in used and old not in used)


def spelt(name: str) -> str:
    """Return a name in pinyin without tones, a space between syllables: 宪法 is `xian fa`.

    Every character has one; a space's own is `_`, which nobody types.
    """
    from pypinyin import lazy_pinyin  # a fifth of a second, and what it says is kept

    return " ".join("_" if one.isspace() else one for one in lazy_pinyin(name.lower(), errors=list))  # type: ignore[arg-type]


def spelt_names(names: Iterable[str]) -> list[list[str]]:
    """Return names that hold Chinese with their pinyin, each once."""
    return [[name, spelt(name)] for name in dict.fromkeys(names) if _HAN.search(name)]


def latin_words(articles: Sequence[Article]) -> list[str]:
    """Return the words in Latin letters: parts of them are looked for in this list, Pagefind only knows beginnings."""
    texts = (f"{part.title} {part.text}".lower() for article in articles for part in article.sections)
    return sorted({word for text in texts for word in _LATIN.findall(text)})


def groups_of(terms: Iterable[Term]) -> list[list[str]]:
    """Return the words that stand for each other, but for names of laws."""
    return [list(term.names) for term in terms if len(term.names) > 1 and not term.articles]


def laws_of(terms: Iterable[Term]) -> list[list[int | str]]:
    """Return the laws: the number of the last article, the title, other names."""
    return [[term.articles, *term.names] for term in terms if term.articles]


def commonest(text: str) -> str:
    """Return the Chinese characters that a text uses most, the commonest first; of a long text some tell of all."""
    used = Counter(text[:: 1 + len(text) // ENOUGH])
    return "".join(sorted(signs_of(used), key=lambda sign: (-used[sign], sign))[:COMMON])


def signs_of(used: Iterable[str]) -> str:
    """Return the Chinese characters among others, each once."""
    return "".join(sorted(sign for sign in set(used) if _HAN.match(sign)))


def sounds() -> str:
    """Return the commonest characters of the language by how they are read: `ai埃挨 fa发罚`."""
    read: dict[str, str] = {}
    for sign in _level_one():
        sound = spelt(sign)
        read[sound] = read.get(sound, "") + sign
    return " ".join(sound + signs for sound, signs in sorted(read.items()))


def _level_one() -> str:
    """Return the first level of GB 2312: the 3755 characters of everyday writing."""
    rows, cells = range(0xB0, 0xD8), range(0xA1, 0xFF)
    return b"".join(bytes((row, cell)) for row in rows for cell in cells).decode("gb2312", "ignore")
