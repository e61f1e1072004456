"""Answers that stand in the text of a question, where everybody would read them."""

import re

from fazhi.core.findings import excerpt
from fazhi.quiz.doubt_rules import ANSWER_SHOWN
from fazhi.quiz.draft import ItemDraft
from fazhi.quiz.findings import Findings
from fazhi.quiz.gaps import GAP
from fazhi.quiz.images import without_images
from fazhi.quiz.model import ItemType

_BLANK = re.compile(r"\[\[[^\[\]]*\]\]")
_ANSWER = (
    r"(?:(?:参考|参照|标准|正确)?\s*答\s*[案安按]\s*(?:要点|解析|提示)?|答题要点|解\s*析"
    r"|评\s*分\s*(?:标准|要点|细则|参考|点)|[采得]分点)"
)
_ENGLISH = r"(?:model answer|correct answer|answer key|answer|explanation|rubric|solution)"
_WEAK = r"(?:答|要点|理由|分析|点拨|点评|思路|解题思路|评析|解答|详解|解)"
_MARKS = r"[\s>*_#+\-•·(\[]*"
_BEFORE_LINE = re.compile(
    rf"{_MARKS}(?:{_ANSWER}[*_)\]]*\s*(?::|\s|$|[是为](?!什么))|{_ENGLISH}[*_)\]]*\s*:|参考答案|标准答案)",
    re.IGNORECASE,
)
_WEAKLY = re.compile(rf"{_MARKS}{_WEAK}[*_)]*\s*:")
_INSIDE = re.compile(
    rf"[\s。.,;?!)\](\[*_]\s*(?:{_ANSWER}|{_ENGLISH})[*_]*\s*:|\[\s*(?:{_ANSWER}|{_WEAK})\s*\]", re.IGNORECASE
)
"""(答案：…), 题。答案：B, 【分析】 in the middle of a line."""


def refuse_answers(item: ItemDraft, item_type: ItemType, findings: Findings) -> None:
    """Report what looks like an answer among the lines that a pupil sees."""
    below = [*item.stem[1:], *(line for option in item.options for line in option.more)]
    below += [pair.span for pair in item.pairs]
    for span in (*item.stem[:1], *below):
        text = _BLANK.sub(lambda found: "_" * len(found[0]), without_images(span))
        is_told = item_type != "case" and span in below and not GAP.search(text)
        found = _BEFORE_LINE.match(text) or _INSIDE.search(text) or (_WEAKLY.match(text) if is_told else None)
        if found:
            part = span.cut(found.start())
            findings.add(ANSWER_SHOWN, part, text=excerpt(part.text))
