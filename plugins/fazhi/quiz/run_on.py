"""Options that follow each other on a line with one space between, or none: A. 甲 B. 乙."""

import re
from string import ascii_uppercase

from fazhi.core.findings import excerpt
from fazhi.quiz.doubt_rules import OPTION_INSIDE
from fazhi.quiz.draft import ItemDraft, OptionDraft
from fazhi.quiz.findings import Findings
from fazhi.quiz.images import without_images
from fazhi.quiz.lines import OptionPart

INSIDE = re.compile(
    r"(?P<word>[A-Za-z,]?)\s+(?:\(\s*(?P<a>[A-Z])\s*\)|(?P<b>[A-Z])\s*[.、:)])\s*|(?<=[\u3400-\u9fff。;])(?P<c>[A-Z])\s*[.:]"
)
"""A letter within an option; behind a Latin word (plan B.) or without a space it may be text."""


def split_options(item: ItemDraft, findings: Findings) -> None:
    """Read the options within an option if every letter then fits, else report them."""
    if not any(_next_inside(option) for option in item.options):
        return
    split = [part for option in item.options for part in _split(option)]
    labels = [option.part.label for option in split]
    if labels == list(ascii_uppercase[: len(labels)]) and not any(_next_inside(option) for option in split):
        item.options = split
        return
    for option in item.options:
        found = _next_inside(option)
        if found:
            part = option.part.text.cut(found.start() + len(found["word"] or ""))
            findings.add(OPTION_INSIDE, part, label=option.part.label, text=excerpt(part.text))


def _next_inside(option: OptionDraft) -> re.Match[str] | None:
    """Return where the next letter stands within an option."""
    label = option.part.label
    matches = INSIDE.finditer(without_images(option.part.text)) if label else ()
    return next((found for found in matches if ord(_letter(found)) == ord(label or "") + 1), None)


def _letter(found: re.Match[str]) -> str:
    return next(letter for letter in found.group("a", "b", "c") if letter)


def _split(option: OptionDraft) -> list[OptionDraft]:
    """Cut an option at the next letters; what stands below it belongs to the last."""
    done: list[OptionDraft] = []
    while (found := _next_inside(option)) and not found["word"] and not found["c"]:
        text = option.part.text
        before, after = text.cut(0, found.start()), text.cut(found.start())
        done.append(OptionDraft(OptionPart(option.part.span, option.part.label, is_marked=False, text=before)))
        rest = OptionPart(after, _letter(found), is_marked=False, text=text.cut(found.end()))
        option = OptionDraft(rest, option.more, option.feedback)
    return [*done, option]
