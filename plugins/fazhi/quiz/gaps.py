"""The blanks of a fill-in item: [[答案；另一种写法]], or ____ with the answers below."""

import re
from dataclasses import replace

from fazhi.core.span import Span
from fazhi.quiz.draft import ItemDraft
from fazhi.quiz.findings import Findings
from fazhi.quiz.images import without_images
from fazhi.quiz.marking import as_range, normalised, slips_allowed
from fazhi.quiz.model import BLANK, Blank, Blanks
from fazhi.quiz.rules import ANSWERED_TWICE, BLANK_COUNT, EMPTY_BLANK, MIXED_BLANKS, NO_BLANKS, OPEN_BLANK
from fazhi.quiz.task_rules import BAD_RANGE, SHORT_TYPO

GAP = re.compile(r"\[\[|_{2,}")
_WRITTEN = re.compile(r"\[\[(?P<inside>[^\[\]]*)\]\]")
_LINE = re.compile(r"_{2,}")
_EITHER = re.compile(rf"{_WRITTEN.pattern}|{_LINE.pattern}")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)")
_GROUPS = re.compile(r"(?:\([^()]*\)\s*)+[。.]?$")
_GROUP = re.compile(r"\(([^()]*)\)")
_HINT = re.compile(r"\?(?P<hint>\s*[^?\s].*)$")


def read_blanks(item: ItemDraft, findings: Findings) -> tuple[Blanks, str] | None:
    """Return the blanks and the stem with `BLANK` in the place of each."""
    before = len(findings.problems)
    inside = [gap for span in item.stem for gap in _written(span, findings)]
    lines = [span.cut(*found.span()) for span in item.stem for found in _LINE.finditer(_without_written(span))]
    if inside:
        _refuse_second_answer(item, lines, findings)
        blanks = [_hinted_blank(answer, number, findings) for number, answer in enumerate(inside, 1)]
    else:
        _refuse_empty_brackets(item, lines, findings)
        answers = _answers_below(item, len(lines), findings)
        blanks = [_blank(answer, number, findings) for number, answer in enumerate(answers, 1)]
    stem = "\n".join(_with_blanks(span) for span in item.stem).strip()
    return (Blanks(tuple(blanks)), stem) if len(findings.problems) == before and blanks else None


def _written(span: Span, findings: Findings) -> list[Span]:
    rest = _without_written(span)
    for mark in re.finditer(r"\[\[|\]\]", rest):
        findings.add(OPEN_BLANK, span.cut(mark.start()))
    return [
        Span(span.text[found.start("inside") : found.end("inside")], span.line, span.column + found.start("inside"))
        for found in _WRITTEN.finditer(without_images(span))
    ]


def _without_written(span: Span) -> str:
    return _WRITTEN.sub(lambda found: " " * len(found[0]), without_images(span))


def _with_blanks(span: Span) -> str:
    """Put `BLANK` for each gap; offsets of folded and written text are the same."""
    text, done = "", 0
    for found in _EITHER.finditer(without_images(span)):
        text += span.text[done : found.start()] + BLANK
        done = found.end()
    return text + span.text[done:]


def _refuse_second_answer(item: ItemDraft, lines: list[Span], findings: Findings) -> None:
    answer = item.value("answer")
    if answer:
        findings.add(ANSWERED_TWICE, answer)
    if lines:
        findings.add(MIXED_BLANKS, lines[0])


def _refuse_empty_brackets(item: ItemDraft, lines: list[Span], findings: Findings) -> None:
    """Refuse （　　） beside ____: a reader would take both for blanks, and the answers would go astray."""
    brackets = [
        span.cut(*found.span()) for span in item.stem for found in _EMPTY_BRACKETS.finditer(without_images(span))
    ]
    if lines and brackets:
        findings.add(MIXED_BLANKS, brackets[0])


def _answers_below(item: ItemDraft, wanted: int, findings: Findings) -> list[Span]:
    if not wanted:
        if not any(mark in span.plain for span in item.stem for mark in ("[[", "]]")):
            findings.add(NO_BLANKS, item.head.span)
        return []
    value = item.value("answer")
    if value is None:
        if "answer" not in item.attributes:
            findings.add(BLANK_COUNT, item.head.span, blanks=wanted, answers=0)
        return []
    answers = _split_answers(value, wanted)
    if len(answers) != wanted:
        findings.add(BLANK_COUNT, value, blanks=wanted, answers=len(answers))
    return answers


def _split_answers(value: Span, wanted: int) -> list[Span]:
    """Split 十八；18|未成年人, or the groups of （十八）（未成年人）."""
    groups = list(_GROUP.finditer(value.plain))
    if len(groups) == wanted and _GROUPS.match(value.plain):
        return [Span(value.text[g.start(1) : g.end(1)], value.line, value.column + g.start(1)) for g in groups]
    return _split(value, "|")


def _split(span: Span, marks: str) -> list[Span]:
    pieces, start = [], 0
    for found in re.finditer(f"[{re.escape(marks)}]", span.plain):
        pieces.append(Span(span.text[start : found.start()], span.line, span.column + start))
        start = found.end()
    return [*pieces, Span(span.text[start:], span.line, span.column + start)]


def _hinted_blank(inside: Span, number: int, findings: Findings) -> Blank:
    """Read 学校？想一想: what follows the question mark is the hint."""
    found = _HINT.search(inside.plain)
    if not found:
        return _blank(inside, number, findings)
    answer = Span(inside.text[: found.start()], inside.line, inside.column)
    return replace(_blank(answer, number, findings), hint=inside.cut(*found.span("hint")).text)


def _blank(answer: Span, number: int, findings: Findings) -> Blank:
    accepted = []
    for alternative in _split(answer, ";|"):
        text = alternative.cut(0)
        written = text.plain.removeprefix("~").strip()
        limits = as_range(text.plain)
        if not normalised(written):
            findings.add(EMPTY_BLANK, alternative, number=number)
        elif limits and limits[0] > limits[1]:
            findings.add(BAD_RANGE, text, text=text.text)
        elif text.plain.startswith("~") and not slips_allowed(written):
            findings.add(SHORT_TYPO, text, text=text.text)
        is_special = limits is not None or text.plain.startswith("~")
        accepted.append(text.plain.replace(" ", "") if limits else f"~{text.cut(1).text}" if is_special else text.text)
    return Blank(tuple(accepted))
