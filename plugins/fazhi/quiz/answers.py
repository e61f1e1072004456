"""Where the answer of an item is written: choices, judgements and blanks."""

import re
from dataclasses import dataclass

from fazhi.core.findings import excerpt
from fazhi.core.span import Span
from fazhi.quiz.draft import ItemDraft
from fazhi.quiz.findings import Findings
from fazhi.quiz.gaps import GAP, read_blanks
from fazhi.quiz.images import without_images, without_targets
from fazhi.quiz.keywords import JUDGEMENTS, looked_up
from fazhi.quiz.model import Body, Choice, ItemType, Judgement, Option
from fazhi.quiz.options import check_options, label_of
from fazhi.quiz.rules import (
    ANSWER_WITHOUT_OPTION,
    ANSWERED_TWICE,
    BAD_JUDGEMENT,
    BLANK_NOT_WANTED,
    NO_ANSWER_MULTIPLE,
    NO_ANSWER_SINGLE,
    NO_JUDGEMENT,
    OPTIONS_NOT_WANTED,
    SEVERAL_ANSWERS,
    UNREADABLE_ANSWER,
)
from fazhi.quiz.tables import is_row

_BRACKET = re.compile(r"\((?P<inside>[^()]*)\)")
_LETTERS = re.compile(r"\(?\s*[A-Za-z](?:\s*[,、;]?\s*[A-Za-z])*\s*\)?\s*[。.]?$")
_ENGLISH = re.compile(r"[^\u3400-\u9fff]*[A-Za-z][^\u3400-\u9fff]*")
_EMPTY, _EMPTY_ENGLISH = "（　　）", "( )"
_ASKS = re.compile(r"\s*(?:请)?(?:简述|论述|阐述|试述|简要说明|谈谈|说说)")
"""How a question begins that wants sentences, though its paper gives no answer."""
_END = re.compile(r"\s*[。.]?\s*$")


@dataclass(frozen=True, slots=True)
class Bracket:
    """The stem's last bracket."""

    index: int
    """Which line of the stem."""
    start: int
    end: int
    inside: Span
    is_last: bool
    """Whether nothing but a full stop, an image or a table follows it."""


def last_bracket(stem: list[Span]) -> Bracket | None:
    """Return the last （…） of a stem."""
    lines = [(index, without_targets(span)) for index, span in enumerate(stem) if not is_row(span.text)]
    lines = [(index, text) for index, text in lines if text.strip()]
    for index, text in reversed(lines):
        found = list(_BRACKET.finditer(text))
        if found:
            last = found[-1]
            is_last = index == lines[-1][0] and bool(_END.match(text, last.end()))
            return Bracket(index, last.start(), last.end(), stem[index].cut(*last.span("inside")), is_last)
    return None


def emptied(stem: list[Span], bracket: Bracket) -> str:
    """Return the stem with the answer taken out of its bracket."""
    lines = [span.text for span in stem]
    line = lines[bracket.index]
    empty = _EMPTY_ENGLISH if _ENGLISH.fullmatch(line) else _EMPTY
    lines[bracket.index] = line[: bracket.start] + empty + line[bracket.end :]
    return "\n".join(lines).strip()


def letters(span: Span) -> list[Span]:
    """Return the letters of an answer such as AC or （A、C）; empty if it holds anything else."""
    if not _LETTERS.match(span.plain):
        return []
    return [span.cut(*found.span()) for found in re.finditer(r"[A-Za-z]", span.plain)]


def judgement(text: str) -> bool | None:
    """Return what 对, √ or true say; None if it is none of them."""
    return JUDGEMENTS.get(looked_up(text).rstrip("。."))


def inferred_type(item: ItemDraft) -> ItemType | None:
    """Return the type of an item without a tag, None if nothing shows it (QUIZ.md, after the grammar)."""
    answer, bracket = item.value("answer"), last_bracket(item.stem)
    if item.parts:
        return "case"
    if item.options:
        marked = sum(option.part.is_marked for option in item.options)
        written = answer or (bracket.inside if bracket else None)
        return "multiple" if max(marked, len(letters(written)) if written else 0) > 1 else "single"
    if any(GAP.search(without_images(span)) for span in item.stem):
        return "blank"
    is_judged = answer is not None and judgement(answer.plain) is not None
    is_marked = bracket is not None and bracket.is_last and judgement(bracket.inside.plain) is not None
    if is_judged or is_marked:
        return "true-false"
    is_asked = answer is None and any(_ASKS.match(span.plain) for span in item.stem[:1])
    return "short" if "model" in item.attributes or "rubric" in item.attributes or is_asked else None


def read_choice(item: ItemDraft, kind: ItemType, findings: Findings) -> tuple[Body, str] | None:
    """Read a single or multiple choice."""
    refuse_gaps(item, findings)
    labels = [label_of(option, index) for index, option in enumerate(item.options)]
    is_sound = check_options(item, findings)
    written, stem = _written_letters(item, labels, findings)
    if written is None:
        return None
    answer = {letter.plain.upper() for letter in written}
    answer |= {label for label, option in zip(labels, item.options, strict=True) if option.part.is_marked}
    for letter in written if labels else ():
        if letter.plain.upper() not in labels:
            findings.add(ANSWER_WITHOUT_OPTION, letter, letter=letter.text, labels="".join(labels))
    if not answer:
        findings.add(NO_ANSWER_SINGLE if kind == "single" else NO_ANSWER_MULTIPLE, item.head.span)
    elif kind == "single" and len(answer) > 1:
        marks = [option.part.span for option in item.options if option.part.is_marked]
        findings.add(SEVERAL_ANSWERS, (written or marks)[0], count=len(answer))
    if not is_sound:
        return None
    options = (
        Option(label, option.text, label in answer, "\n".join(span.text for span in option.feedback))
        for label, option in zip(labels, item.options, strict=True)
    )
    return Choice(tuple(options)), stem


def _written_letters(item: ItemDraft, labels: list[str], findings: Findings) -> tuple[list[Span] | None, str]:
    """Return the letters of 答案 or of the stem's bracket, None if they cannot be read, and the stem without them."""
    plain_stem = "\n".join(span.text for span in item.stem).strip()
    marks = [option.part.span for option in item.options if option.part.is_marked]
    answer, bracket = item.value("answer"), last_bracket(item.stem)
    in_bracket = letters(bracket.inside) if bracket else []
    if answer or marks or "answer" in item.attributes:
        if answer and marks:
            findings.add(ANSWERED_TWICE, answer)
        elif in_bracket and {letter.plain.upper() for letter in in_bracket} <= set(labels):
            findings.add(ANSWERED_TWICE, in_bracket[0])
        if answer is None:
            return ([], plain_stem) if marks else (None, plain_stem)
        return _readable(answer, findings), plain_stem
    if bracket and in_bracket:
        return _readable(bracket.inside, findings), emptied(item.stem, bracket)
    return [], plain_stem


def _readable(answer: Span, findings: Findings) -> list[Span] | None:
    found = letters(answer)
    if not found or len({letter.plain.upper() for letter in found}) < len(found):
        findings.add(UNREADABLE_ANSWER, answer, value=excerpt(answer.text))
        return None
    return found


def read_judgement(item: ItemDraft, _: ItemType, findings: Findings) -> tuple[Body, str] | None:
    """Read a true-false item."""
    refuse_gaps(item, findings)
    refuse_options(item, findings)
    answer, bracket = item.value("answer"), last_bracket(item.stem)
    in_bracket = judgement(bracket.inside.plain) if bracket and bracket.is_last else None
    if answer and bracket and in_bracket is not None:
        findings.add(ANSWERED_TWICE, bracket.inside)
    if answer:
        value = judgement(answer.plain)
        if value is None:
            findings.add(BAD_JUDGEMENT, answer, value=excerpt(answer.text))
            return None
        return Judgement(value), "\n".join(span.text for span in item.stem).strip()
    if bracket and in_bracket is not None:
        return Judgement(in_bracket), emptied(item.stem, bracket)
    if "answer" not in item.attributes:
        findings.add(NO_JUDGEMENT, item.head.span)
    return None


def read_filling(item: ItemDraft, _: ItemType, findings: Findings) -> tuple[Body, str] | None:
    """Read a fill-in item."""
    refuse_options(item, findings)
    return read_blanks(item, findings)


def refuse_options(item: ItemDraft, findings: Findings) -> None:
    """Report the options of an item that has none."""
    if item.options:
        findings.add(OPTIONS_NOT_WANTED, item.options[0].part.span)


def refuse_gaps(item: ItemDraft, findings: Findings) -> None:
    """Report [[ ]] in an item that is not to be filled in."""
    for span in [*item.stem, *(option.part.text for option in item.options)]:
        found = re.search(r"\[\[", span.plain)
        if found:
            findings.add(BLANK_NOT_WANTED, span.cut(found.start()))
