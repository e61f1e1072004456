"""The words of the quiz grammar; Chinese and English are equal."""

from typing import Literal

from fazhi.core import block_names
from fazhi.core.problem import Words
from fazhi.quiz.model import ItemType, Mode, Show, Shuffle

AttributeKey = Literal[
    "answer",
    "model",
    "rubric",
    "explanation",
    "hint",
    "basis",
    "tags",
    "difficulty",
    "objective",
    "id",
    "points",
    "comment",
]
SettingKey = Literal["title", "note", "mode", "draw", "shuffle", "passing", "minutes", "retry", "show"]

BLOCK_NAMES = block_names.QUIZ
TYPES: dict[str, ItemType] = {
    "单选": "single",
    "单项选择": "single",
    "single": "single",
    "single choice": "single",
    "多选": "multiple",
    "多项选择": "multiple",
    "multiple": "multiple",
    "multiple choice": "multiple",
    "不定项": "any",
    "不定项选择": "any",
    "any": "any",
    "any choice": "any",
    "one or more": "any",
    "判断": "true-false",
    "true-false": "true-false",
    "true/false": "true-false",
    "true or false": "true-false",
    "填空": "blank",
    "blank": "blank",
    "fill in": "blank",
    "fill in the blank": "blank",
    "fill in the blanks": "blank",
    "排序": "order",
    "order": "order",
    "put in order": "order",
    "配对": "match",
    "连线": "match",
    "匹配": "match",
    "match": "match",
    "matching": "match",
    "简答": "short",
    "论述": "short",
    "问答": "short",
    "short": "short",
    "short answer": "short",
    "short answers": "short",
    "材料": "case",
    "材料分析": "case",
    "情景": "case",
    "情景分析": "case",
    "案例": "case",
    "案例分析": "case",
    "case": "case",
    "cases": "case",
}
SECTIONS = (
    Words("选择题", "Choice"),
    Words("非选择题", "Other than choice"),
    Words("客观题", "Objective"),
    Words("主观题", "Subjective"),
    Words("综合题", "Mixed"),
    Words("其他题", "Other"),
)
"""Headings of sections that are no type; the items' own looks then tell."""
MARKING_MODES = frozenset(("全部", "部分", "逐空", "人工"))
ATTRIBUTES: dict[str, AttributeKey] = {
    "答案": "answer",
    "正确答案": "answer",
    "标准答案": "answer",
    "answer": "answer",
    "参考答案": "model",
    "答案要点": "model",
    "model answer": "model",
    "评分点": "rubric",
    "评分要点": "rubric",
    "评分标准": "rubric",
    "rubric": "rubric",
    "解析": "explanation",
    "答案解析": "explanation",
    "点拨": "explanation",
    "分析": "explanation",
    "explanation": "explanation",
    "提示": "hint",
    "hint": "hint",
    "依据": "basis",
    "basis": "basis",
    "标签": "tags",
    "tags": "tags",
    "难度": "difficulty",
    "difficulty": "difficulty",
    "目标": "objective",
    "objective": "objective",
    "编号": "id",
    "id": "id",
    "分值": "points",
    "points": "points",
    "备注": "comment",
    "comment": "comment",
}
ONLY_IN_BRACKETS = frozenset(("分析",))
"""Attributes that are read as 【分析】; with a colon they may belong to the question."""
SETTINGS: dict[str, SettingKey] = {
    "标题": "title",
    "title": "title",
    "说明": "note",
    "note": "note",
    "模式": "mode",
    "mode": "mode",
    "抽题": "draw",
    "draw": "draw",
    "乱序": "shuffle",
    "shuffle": "shuffle",
    "及格": "passing",
    "pass": "passing",
    "时长": "minutes",
    "time": "minutes",
    "重做": "retry",
    "retry": "retry",
    "显示答案": "show",
    "show answers": "show",
    "show": "show",
}
MODES: dict[str, Mode] = {"练习": "practice", "practice": "practice", "考试": "exam", "exam": "exam"}
SHUFFLES: dict[str, Shuffle] = {
    "否": "none",
    "no": "none",
    "题目": "items",
    "items": "items",
    "选项": "options",
    "options": "options",
    "全部": "all",
    "all": "all",
}
SHOWS: dict[str, Show] = {
    "每题": "each",
    "each": "each",
    "交卷后": "submit",
    "submit": "submit",
    "after": "submit",
    "不显示": "never",
    "never": "never",
}
YES = frozenset(("是", "yes", "true"))
NO = frozenset(("否", "no", "false"))
JUDGEMENTS: dict[str, bool] = {
    **dict.fromkeys(["对", "正确", "是", "√", "✓", "✔", "t", "true", "right", "correct", "yes"], True),
    **dict.fromkeys(["错", "错误", "否", "×", "✗", "✘", "x", "f", "false", "wrong", "incorrect", "no"], False),
}


def looked_up(word: str) -> str:
    """Return a keyword as the tables have it: folded text in, lower case and single spaces out."""
    return " ".join(word.split()).casefold()


def is_section_word(word: str) -> bool:
    """Whether a heading's name, as the tables have it, leaves the type to the items."""
    return any(word in {type_word(names.zh), looked_up(names.en)} for names in SECTIONS)


def type_word(word: str) -> str:
    """Return a type as the tables have it: 单选题 is 单选."""
    return looked_up(word).removesuffix("题")
