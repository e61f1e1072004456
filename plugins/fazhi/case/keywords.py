"""The words of the case grammar; Chinese and English are equal."""

from typing import Literal

from fazhi.core import block_names

Key = Literal[
    "band",
    "note",
    "scene",
    "facts",
    "question",
    "choices",
    "consequence",
    "basis",
    "goto",
    "what-if",
    "reasoning",
    "rule",
]

BLOCK_NAMES = block_names.CASE
KEYS: dict[str, Key] = {
    "学段": "band",
    "stage": "band",
    "说明": "note",
    "note": "note",
    "场景": "scene",
    "scene": "scene",
    "案情": "facts",
    "事实": "facts",
    "facts": "facts",
    "问题": "question",
    "question": "question",
    "选择": "choices",
    "选项": "choices",
    "choices": "choices",
    "后果": "consequence",
    "结果": "consequence",
    "consequence": "consequence",
    "依据": "basis",
    "法律依据": "basis",
    "basis": "basis",
    "转到": "goto",
    "接着": "goto",
    "go to": "goto",
    "如果": "what-if",
    "what if": "what-if",
    "说理": "reasoning",
    "理由": "reasoning",
    "reasoning": "reasoning",
    "规则": "rule",
    "法律怎么说": "rule",
    "rule": "rule",
}
HEADINGS: frozenset[Key] = frozenset(("facts", "choices", "question", "reasoning", "rule"))
"""Those that may stand alone on their line, without a colon."""
