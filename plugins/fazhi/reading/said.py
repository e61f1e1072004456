"""What an author says about pronunciation: 重{chóng}新 inside a line, or 读音：重新=chóng xīn."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fazhi.core.findings import Findings, excerpt
from fazhi.core.span import Span
from fazhi.reading.rules import (
    BAD_PINYIN,
    BAD_SAY,
    NOT_ITS_SOUND,
    OPEN_BRACE,
    PINYIN_WITHOUT_CHARACTER,
    SYLLABLE_COUNT,
    WORD_NOT_THERE,
)
from fazhi.reading.sounds import can_sound, sounds_of
from fazhi.reading.spelling import HAN
from fazhi.reading.syllables import read_syllables

_BRACES = re.compile(r"\{(?P<said>[^{}]*)\}")
_SEPARATOR = re.compile(r"\s*[;,、，]\s*")
_SAY = re.compile(r"(?P<word>[^=:]+?)\s*[=:]\s*(?P<said>.+)$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line without its braces."""

    text: str
    said: Mapping[int, str]
    """The pinyin of single places of the text."""


def read_braces(span: Span, findings: Findings) -> Marked:
    """Take the pinyin in braces out of a line."""
    text, done = "", 0
    said: dict[int, str] = {}
    for found in _BRACES.finditer(span.plain):
        text += span.text[done : found.start()]
        done = found.end()
        where, written = span.cut(found.start(), found.end()), span.text[found.start("said") : found.end("said")]
        syllables = read_syllables(written)
        if syllables is None:
            findings.add(BAD_PINYIN, where, text=excerpt(where.text))
        elif not HAN.fullmatch(text[-len(syllables) :]) or len(text) < len(syllables):
            findings.add(PINYIN_WITHOUT_CHARACTER, where, text=excerpt(written))
        else:
            _check_sounds(text[-len(syllables) :], syllables, where, findings)
            said.update(zip(range(len(text) - len(syllables), len(text)), syllables, strict=True))
    rest = span.text[done:]
    odd = re.search(r"[{}｛｝]", rest)
    if odd:
        findings.add(OPEN_BRACE, span.cut(done + odd.start()), text=excerpt(rest[odd.start() :]))
    return Marked(text + rest, said)


def read_says(spans: Sequence[Span], text: str, findings: Findings) -> dict[str, tuple[str, ...]]:
    """Read the lines 读音; `text` is all that is read, in which every word must stand."""
    words: dict[str, tuple[str, ...]] = {}
    for span in spans:
        for part in _parts(span):
            found = _SAY.match(part.plain)
            word = part.text[: found.end("word")].strip() if found else ""
            if not found or not HAN.fullmatch(word):
                findings.add(BAD_SAY, part, text=excerpt(part.text))
                continue
            syllables = read_syllables(part.text[found.start("said") :])
            if syllables is None:
                findings.add(BAD_PINYIN, part, text=excerpt(part.text[found.start("said") :]))
            elif len(syllables) != len(word):
                findings.add(SYLLABLE_COUNT, part, word=word, characters=len(word), syllables=len(syllables))
            elif word not in text:
                findings.add(WORD_NOT_THERE, part, word=word)
            else:
                _check_sounds(word, syllables, part, findings)
                words[word] = tuple(syllables)
    return words


def _check_sounds(word: str, syllables: Sequence[str], where: Span, findings: Findings) -> None:
    """Warn of a syllable that no dictionary gives the character: a slip, or braces behind the wrong character."""
    for character, said in zip(word, syllables, strict=True):
        if not can_sound(character, said):
            known = "、".join(sounds_of(character))
            findings.add(NOT_ITS_SOUND, where, character=character, said=said, known=known)


def _parts(span: Span) -> list[Span]:
    ends = [found.span() for found in _SEPARATOR.finditer(span.plain)]
    starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(span.text)]
    return [part for start, stop in zip(starts, stops, strict=True) if (part := span.cut(start, stop))]
