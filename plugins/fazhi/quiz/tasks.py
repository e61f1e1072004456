"""Items that are more than a choice or a blank: putting in order, matching, answering in sentences.

`READERS` has one reader for each type; a further type of item adds its own.
"""

import re
from collections.abc import Callable

from fazhi.core.findings import excerpt
from fazhi.core.span import Span
from fazhi.quiz.answers import (
    emptied,
    last_bracket,
    read_choice,
    read_filling,
    read_judgement,
    refuse_gaps,
    refuse_options,
)
from fazhi.quiz.draft import ItemDraft
from fazhi.quiz.findings import Findings
from fazhi.quiz.marking import normalised
from fazhi.quiz.model import Body, Criterion, ItemType, Matching, Order, Pair, Short, Step
from fazhi.quiz.options import check_options
from fazhi.quiz.rules import ANSWER_WITHOUT_OPTION, ANSWERED_TWICE, EMPTY_ATTRIBUTE, FEEDBACK_WITHOUT_OPTION
from fazhi.quiz.task_rules import (
    BAD_ORDER,
    CRITERION_POINTS,
    NOT_WANTED_HERE,
    ORDER_MISSES,
    PAIR_TWICE,
    PAIR_WITHOUT_RIGHT,
    TOO_FEW_PAIRS,
)

MIN_PAIRS = 2
_BETWEEN = r"\s*(?:[,、;]|->|→|—+|>|-+|=>)?\s*"
_ORDER = re.compile(rf"\(?\s*[A-Za-z](?:{_BETWEEN}[A-Za-z])+\s*\)?\s*[。.]?$")


def stem_of(item: ItemDraft) -> str:
    """Return the stem as written."""
    return "\n".join(span.text for span in item.stem).strip()


def read_order(item: ItemDraft, _: ItemType, findings: Findings) -> tuple[Body, str] | None:
    """Read steps and their order, from 答案 or the stem's last bracket."""
    before = len(findings.problems)
    refuse_gaps(item, findings)
    check_options(item, findings)
    _refuse_ticks_and_feedback(item, findings)
    answer, bracket, stem = item.value("answer"), last_bracket(item.stem), stem_of(item)
    if answer is None and bracket and _ORDER.match(bracket.inside.plain):
        answer, stem = bracket.inside, emptied(item.stem, bracket)
    labels = [option.part.label or "" for option in item.options]
    order = _labels_in_order(item, answer, labels, findings)
    if len(findings.problems) > before:
        return None
    steps = (Step(label, option.text) for label, option in zip(labels, item.options, strict=True))
    return Order(tuple(steps), order), stem


def _refuse_ticks_and_feedback(item: ItemDraft, findings: Findings) -> None:
    for option in item.options:
        if option.part.label is None:
            findings.add(NOT_WANTED_HERE, option.part.span, key="- [ ]")
        for said in option.feedback[:1]:
            findings.add(FEEDBACK_WITHOUT_OPTION, said)


def _labels_in_order(item: ItemDraft, answer: Span | None, labels: list[str], findings: Findings) -> tuple[str, ...]:
    if answer is None:
        if "answer" not in item.attributes:
            findings.add(ORDER_MISSES, item.head.span, missing="、".join(labels))
        return ()
    written = [answer.cut(*found.span()) for found in re.finditer("[A-Za-z]", answer.plain)]
    order = tuple(letter.plain.upper() for letter in written)
    if not _ORDER.match(answer.plain) or len(set(order)) < len(order):
        findings.add(BAD_ORDER, answer, value=excerpt(answer.text))
        return ()
    for letter, label in zip(written, order, strict=True):
        if label not in labels:
            findings.add(ANSWER_WITHOUT_OPTION, letter, letter=letter.text, labels="".join(labels))
    missing = [label for label in labels if label not in order]
    if missing:
        findings.add(ORDER_MISSES, answer, missing="、".join(missing))
    return order


def read_matching(item: ItemDraft, _: ItemType, findings: Findings) -> tuple[Body, str] | None:
    """Read pairs; one without a left side is a distractor."""
    before = len(findings.problems)
    refuse_gaps(item, findings)
    refuse_options(item, findings)
    for line in item.pairs:
        if not line.right:
            findings.add(PAIR_WITHOUT_RIGHT, line.span, left=excerpt(line.left.text or line.span.text))
    lefts = [line for line in item.pairs if line.left]
    distractors = [line for line in item.pairs if not line.left]
    if len(lefts) < MIN_PAIRS:
        findings.add(TOO_FEW_PAIRS, item.head.span, count=len(lefts))
    _refuse_repeated([line.left for line in lefts], set(), findings)
    _refuse_repeated([line.right for line in distractors], {_read(line.right) for line in lefts}, findings)
    if len(findings.problems) > before:
        return None
    pairs = tuple(Pair(line.left.text, line.right.text) for line in lefts)
    return Matching(pairs, tuple(line.right.text for line in distractors)), stem_of(item)


def _refuse_repeated(spans: list[Span], seen: set[str], findings: Findings) -> None:
    for span in spans:
        if span and _read(span) in seen:
            findings.add(PAIR_TWICE, span, text=excerpt(span.text))
        seen.add(_read(span))


def _read(span: Span) -> str:
    return normalised(re.sub(r"[*`]", "", span.text)) or span.text


def read_short(item: ItemDraft, _: ItemType, findings: Findings) -> tuple[Body, str] | None:
    """Read a model answer (参考答案 or 答案) and the rubric."""
    before = len(findings.problems)
    refuse_gaps(item, findings)
    refuse_options(item, findings)
    answer, model = item.value("answer"), item.value("model")
    if answer and model:
        findings.add(ANSWERED_TWICE, max(answer, model, key=lambda span: span.line))
    if "rubric" in item.attributes and not item.criteria:
        name = item.attributes["rubric"][0].name
        findings.add(EMPTY_ATTRIBUTE, name, key=name.text)
    for line in item.criteria:
        if not line.text or not line.points:
            findings.add(CRITERION_POINTS, line.text, text=excerpt(line.text.text))
    if len(findings.problems) > before:
        return None
    said = model or answer
    text = "\n".join([said.text, *(span.text for span in item.more_answer)]) if said else ""
    return Short(text, tuple(Criterion(line.text.text, line.points or 0) for line in item.criteria)), stem_of(item)


Reader = Callable[[ItemDraft, ItemType, Findings], tuple[Body, str] | None]
READERS: dict[ItemType, Reader] = {
    "single": read_choice,
    "multiple": read_choice,
    "any": read_choice,
    "true-false": read_judgement,
    "blank": read_filling,
    "order": read_order,
    "match": read_matching,
    "short": read_short,
}
