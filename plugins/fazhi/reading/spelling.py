"""Gives characters their pinyin: from the dictionary, from words that it gets wrong, from what the author says."""

import re
from collections.abc import Mapping, Sequence

from fazhi.reading.model import Piece
from fazhi.reading.phrases import as_said
from fazhi.reading.sandhi import changed

HAN = re.compile(r"[〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+")
"""A run of Chinese characters."""
WORDS: Mapping[str, tuple[str, ...]] = {
    word: tuple(said.split())
    for word, said in {
        "正当": "zhèng dàng",
        "适当": "shì dàng",
        "相抵触": "xiāng dǐ chù",
        "尽一切": "jìn yí qiè",
        "供述": "gòng shù",
        "流血": "liú xuè",
        "落下": "luò xià",
        "爸爸": "bà ba",
        "妈妈": "mā ma",
        "爷爷": "yé ye",
        "奶奶": "nǎi nai",
        "哥哥": "gē ge",
        "姐姐": "jiě jie",
        "弟弟": "dì di",
        "妹妹": "mèi mei",
        "谢谢": "xiè xie",
        "认识": "rèn shi",
        "名字": "míng zi",
        "委屈": "wěi qu",
        "起哄": "qǐ hòng",
        "背书包": "bēi shū bāo",
        "背着": "bēi zhe",
    }.items()
}
"""Words of readings that the dictionary of pypinyin reads otherwise than schools do."""


def spell(
    text: str, said: Mapping[int, str], words: Mapping[str, Sequence[str]], *, is_wanted: bool = True
) -> tuple[Piece, ...]:
    """Return the text in pieces; `said` gives single places their pinyin, `words` whole words wherever they stand."""
    if not is_wanted:
        return (Piece(text),)
    pinyin: dict[int, str] = {}
    for run in HAN.finditer(text):
        pinyin.update(zip(range(run.start(), run.end()), _looked_up(run[0]), strict=True))
    pinyin = {**changed(text, pinyin), **as_said(text)}
    for word, syllables in (*WORDS.items(), *words.items()):
        for start in _places(word, text):
            pinyin.update(zip(range(start, start + len(word)), syllables, strict=True))
    return _pieces(text, {**pinyin, **said})


def unsaid(pieces: Sequence[Piece]) -> str:
    """Return the Chinese characters for which no pinyin was found."""
    return "".join(found for piece in pieces if not piece.pinyin for found in HAN.findall(piece.text))


def _looked_up(run: str) -> list[str]:
    from pypinyin import Style, pinyin

    found = [syllables[0] for syllables in pinyin(run, style=Style.TONE, errors=_each)]
    if len(found) != len(run):
        return [""] * len(run)
    return ["" if HAN.fullmatch(said) else said for said in found]


def _each(unknown: str) -> str:
    """Keep characters without pinyin one by one: pypinyin takes a list here too."""
    return list(unknown)  # type: ignore[return-value]


def _places(word: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(word), text)]


def _pieces(text: str, pinyin: Mapping[int, str]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for place, character in enumerate(text):
        said = pinyin.get(place, "")
        if not said and pieces and not pieces[-1].pinyin:
            pieces[-1] = Piece(pieces[-1].text + character)
        else:
            pieces.append(Piece(character, said))
    return tuple(pieces)
