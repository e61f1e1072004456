"""The options of a choice: their letters and their texts."""

import re
from string import ascii_uppercase

from fazhi.quiz.draft import ItemDraft, OptionDraft
from fazhi.quiz.findings import Findings
from fazhi.quiz.marking import normalised
from fazhi.quiz.rules import (
    EMPTY_OPTION,
    EQUAL_OPTIONS,
    LABEL_GAP,
    LABEL_TWICE,
    MIXED_OPTIONS,
    TOO_FEW_OPTIONS,
    TOO_MANY_OPTIONS,
)

MIN_OPTIONS = 2
_MARKS = re.compile(r"[*`]")


def label_of(option: OptionDraft, index: int) -> str:
    """Return the written letter, or the one of its place."""
    return option.part.label or ascii_uppercase[min(index, len(ascii_uppercase) - 1)]


def check_options(item: ItemDraft, findings: Findings) -> bool:
    """Report what is wrong with an item's options; whether they are sound."""
    before = len(findings.problems)
    if len(item.options) < MIN_OPTIONS:
        findings.add(TOO_FEW_OPTIONS, item.head.span, count=len(item.options))
    elif len(item.options) > len(ascii_uppercase):
        findings.add(TOO_MANY_OPTIONS, item.options[len(ascii_uppercase)].part.span)
    elif len({option.part.label is None for option in item.options}) > 1:
        _report_mixture(item, findings)
    else:
        _check_labels(item, findings)
    _check_texts(item, findings)
    return len(findings.problems) == before


def _report_mixture(item: ItemDraft, findings: Findings) -> None:
    first = item.options[0].part.label is None
    other = next(option for option in item.options if (option.part.label is None) != first)
    findings.add(MIXED_OPTIONS, other.part.span)


def _check_labels(item: ItemDraft, findings: Findings) -> None:
    seen: set[str] = set()
    expected = "A"
    for option in item.options:
        label = option.part.label
        if label is None:
            return
        if label in seen:
            findings.add(LABEL_TWICE, option.part.span, label=label)
        elif label != expected:
            findings.add(LABEL_GAP, option.part.span, expected=expected, label=label)
        seen.add(label)
        expected = chr(ord(label) + 1)


def _check_texts(item: ItemDraft, findings: Findings) -> None:
    seen: dict[str, str] = {}
    for index, option in enumerate(item.options):
        label = label_of(option, index)
        if not option.text:
            findings.add(EMPTY_OPTION, option.part.span, label=label)
            continue
        read = _as_read(option.text)
        if read in seen:
            findings.add(EQUAL_OPTIONS, option.part.span, label=label, other=seen[read])
        seen.setdefault(read, label)


def _as_read(text: str) -> str:
    """Return what tells an option from another; options of punctuation alone are compared as written."""
    return normalised(_MARKS.sub("", text)) or text.strip()
