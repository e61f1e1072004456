"""A reading as HTML: large lines with their parts, pinyin that a reader can call up, complete without script."""

from collections.abc import Callable, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from fazhi.core.numerals import to_chinese
from fazhi.core.problem import Lang
from fazhi.core.templates import fill, script_words
from fazhi.reading import words
from fazhi.reading.model import Part, Piece, Reading


def render_reading(reading: Reading, lang: Lang, cite: Callable[[str], Markup] = escape) -> Markup:
    """Return the element of a reading."""
    return fill(
        "reading",
        "reading.html.jinja",
        lang,
        W=words,
        reading=reading,
        cite=cite,
        reading_id=f"reading-{reading.id}" if reading.id else f"reading.line-{reading.line}",
        is_chinese=is_chinese,
        runs_of=runs_of,
        name_of=lambda part: part_name(part, lang),
        clock=clock,
        browser_words=script_words(words.BROWSER, lang),
    )


def part_name(part: Part, lang: Lang) -> str:
    """Return what a part is called: 领读, 第三组, Group 3."""
    number = to_chinese(part.number) if lang == "zh" else str(part.number)
    return words.VOICES[part.voice].said(lang).format(number=number)


def clock(minute: int) -> str:
    """Return a minute of the day as 9:05."""
    return f"{minute // 60}:{minute % 60:02}"


def is_chinese(pieces: Sequence[Piece]) -> bool:
    """Whether a line has Chinese characters, which a voice must read as Chinese on an English page too."""
    return any(
        not piece.text.isascii() and any("\u3400" <= character <= "\u9fff" for character in piece.text)
        for piece in pieces
    )


def runs_of(pieces: Sequence[Piece]) -> list[tuple[bool, list[Piece]]]:
    """Return the pieces in runs with and without pinyin, so that punctuation stands outside of ruby."""
    return [(has_pinyin, list(run)) for has_pinyin, run in groupby(pieces, lambda piece: bool(piece.pinyin))]
