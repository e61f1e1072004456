"""The words of the grammar of trials; Chinese and English are equal."""

import re
from typing import Literal

from fazhi.core import block_names
from fazhi.trial.model import Kind, Seat, Side

BLOCK_NAMES = block_names.TRIAL

SectionName = Literal[
    "facts", "roles", "evidence", "procedure", "issues", "law", "marking", "deliberation", "discussion"
]
SettingKey = Literal["kind", "minutes", "note", "hearing", "ages", "points"]
AttributeKey = Literal[
    "name", "count", "task", "preparation", "private", "seat",
    "number", "side", "form", "content", "challenge",
    "stage", "minutes", "who", "action", "prompt", "exhibits",
    "citation", "gist",
    "item", "points", "standard",
    "result", "reasoning", "question",
]  # fmt: skip

SECTIONS: dict[str, SectionName] = {
    **dict.fromkeys(("案情", "案情简介", "基本案情", "案件事实", "案件材料", "facts", "the facts", "case"), "facts"),
    **dict.fromkeys(("角色", "角色分工", "角色安排", "角色卡", "人员分工", "roles", "cast"), "roles"),
    **dict.fromkeys(("证据", "证据材料", "证据清单", "evidence", "exhibits"), "evidence"),
    **dict.fromkeys(("程序", "庭审程序", "庭审流程", "调解程序", "流程"), "procedure"),
    **dict.fromkeys(("procedure", "order of procedure"), "procedure"),
    **dict.fromkeys(("争议焦点", "焦点", "issues", "issues in dispute"), "issues"),
    **dict.fromkeys(("法律依据", "法条单", "法律条文", "相关法条", "law", "the law"), "law"),
    **dict.fromkeys(("评分", "评分表", "评分标准", "marking", "marking sheet"), "marking"),
    **dict.fromkeys(("评议与宣判", "评议和宣判", "评议宣判", "合议与宣判", "可能的结果", "教师参考"), "deliberation"),
    **dict.fromkeys(("deliberation", "deliberation and verdict", "for the teacher"), "deliberation"),
    **dict.fromkeys(("讨论", "讨论题", "课后讨论", "复盘", "discussion", "debrief"), "discussion"),
}  # fmt: skip
TITLES: dict[SectionName, tuple[str, str]] = {
    "facts": ("案情", "Facts"),
    "roles": ("角色", "Roles"),
    "evidence": ("证据", "Evidence"),
    "procedure": ("程序", "Procedure"),
    "issues": ("争议焦点", "Issues"),
    "law": ("法律依据", "Law"),
    "marking": ("评分", "Marking"),
    "deliberation": ("评议与宣判", "Deliberation"),
    "discussion": ("讨论", "Discussion"),
}
"""Each section's own name in both languages, in the usual order."""
SETTINGS: dict[str, SettingKey] = {
    **dict.fromkeys(("类型", "案件类型", "kind"), "kind"),
    **dict.fromkeys(("时长", "总时长", "time"), "minutes"),
    **dict.fromkeys(("说明", "note"), "note"),
    **dict.fromkeys(("审理方式", "hearing"), "hearing"),
    **dict.fromkeys(("被告人年龄", "defendant's age", "defendant’s age", "age of the defendant"), "ages"),
    **dict.fromkeys(("满分", "full marks"), "points"),
}
ATTRIBUTES: dict[SectionName, dict[str, AttributeKey]] = {
    "facts": {},
    "roles": {
        **dict.fromkeys(("角色", "role"), "name"),
        **dict.fromkeys(("人数", "number of pupils", "pupils"), "count"),
        **dict.fromkeys(("说明", "任务", "task", "description"), "task"),
        **dict.fromkeys(("准备", "preparation", "prepare"), "preparation"),
        **dict.fromkeys(("只给本人看的信息", "只给本人看", "private", "for your eyes only"), "private"),
        **dict.fromkeys(("席位", "seat"), "seat"),
    },
    "evidence": {
        **dict.fromkeys(("编号", "number", "no."), "number"),
        **dict.fromkeys(("名称", "name"), "name"),
        **dict.fromkeys(("提交方", "提交", "submitted by", "side"), "side"),
        **dict.fromkeys(("形式", "种类", "form"), "form"),
        **dict.fromkeys(("内容", "content"), "content"),
        **dict.fromkeys(("可能的质疑", "质疑", "challenge", "possible challenge"), "challenge"),
    },
    "procedure": {
        **dict.fromkeys(("环节", "stage"), "stage"),
        **dict.fromkeys(("分钟", "时间", "minutes"), "minutes"),
        **dict.fromkeys(("谁", "发言人", "who"), "who"),
        **dict.fromkeys(("做什么", "内容", "action", "what"), "action"),
        **dict.fromkeys(("提示语", "提示", "prompt"), "prompt"),
        **dict.fromkeys(("证据", "出示证据", "exhibits"), "exhibits"),
    },
    "issues": {},
    "law": {
        **dict.fromkeys(("条文", "法条", "provision"), "citation"),
        **dict.fromkeys(("大意", "内容", "gist"), "gist"),
    },
    "marking": {
        **dict.fromkeys(("项目", "评分项", "item"), "item"),
        **dict.fromkeys(("分值", "points"), "points"),
        **dict.fromkeys(("标准", "standard"), "standard"),
    },
    "deliberation": {
        **dict.fromkeys(("可能结果", "可能的结果", "结果", "outcome", "possible outcome"), "result"),
        **dict.fromkeys(("理由", "reasoning", "reasons"), "reasoning"),
        **dict.fromkeys(("追问", "question"), "question"),
    },
    "discussion": {},
}  # fmt: skip
STARTS: dict[SectionName, AttributeKey] = {
    "roles": "name",
    "evidence": "number",
    "procedure": "stage",
    "law": "citation",
    "marking": "item",
    "deliberation": "result",
}
"""What begins a new entry when it is written as a column or a line of its own."""
KINDS: dict[str, Kind] = {
    **dict.fromkeys(("刑事", "刑事案件", "criminal"), "criminal"),
    **dict.fromkeys(("民事", "民事案件", "civil"), "civil"),
    **dict.fromkeys(("行政", "行政案件", "administrative"), "administrative"),
    **dict.fromkeys(("调解", "民事调解", "mediation"), "mediation"),
}  # fmt: skip
OPEN = frozenset({"公开", "公开审理", "public"})
CLOSED = frozenset({"不公开", "不公开审理", "closed"})
SEATS: dict[str, Seat] = {
    **dict.fromkeys(("审判席", "调解席", "bench"), "bench"),
    **dict.fromkeys(("书记席", "书记员席", "clerk"), "clerk"),
    **dict.fromkeys(("公诉席", "公诉人席", "原告席", "申请人席", "left"), "left"),
    **dict.fromkeys(("辩护席", "被告席", "被告人席", "被申请人席", "right"), "right"),
    **dict.fromkeys(("证人席", "witness"), "witness"),
    **dict.fromkeys(("观察席", "旁听席", "gallery"), "gallery"),
}  # fmt: skip
_LEFT: dict[Kind, tuple[str, ...]] = {
    "criminal": ("公诉人", "公诉方", "公诉机关", "控方", "被害人", "prosecution", "prosecutor", "victim"),
    "civil": ("原告", "原告方", "plaintiff"),
    "administrative": ("原告", "原告方", "plaintiff"),
    "mediation": ("申请人", "申请方", "甲方", "原告", "原告方", "applicant", "plaintiff"),
}
_RIGHT: dict[Kind, tuple[str, ...]] = {
    "criminal": ("辩护人", "辩方", "被告人", "被告人一方", "defence", "defendant"),
    "civil": ("被告", "被告方", "defendant"),
    "administrative": ("被告", "被告方", "行政机关", "defendant", "agency"),
    "mediation": ("被申请人", "被申请方", "乙方", "被告", "被告方", "respondent", "defendant"),
}
_THIRD = ("第三人", "third party")
_BOTH = ("双方", "双方申请", "双方共同", "共同", "both", "both sides")
_COURT = ("法院", "法庭", "合议庭", "法院调取", "调解员", "court", "mediator")


def sides_of(kind: Kind) -> dict[str, Side]:
    """Return who can submit evidence in a kind of case; both sides' names are those of its procedure law."""
    sides: dict[str, Side] = {**dict.fromkeys(_LEFT[kind], "left"), **dict.fromkeys(_RIGHT[kind], "right")}
    if kind != "criminal":
        sides |= dict.fromkeys(_THIRD, "third")
    return sides | dict.fromkeys(_BOTH, "both") | dict.fromkeys(_COURT, "court")


_EVERY_SIDE = frozenset(word for kind in _LEFT for word in sides_of(kind))


def is_side(word: str) -> bool:
    """Whether a folded word names a side in any kind of case."""
    return side_word(word) in _EVERY_SIDE


def side_word(word: str) -> str:
    """Return a side as the tables have it: 原告提交 is 原告."""
    return re.sub(r"(?:方)?(?:提交|提供|出示|举证)$", "", looked_up(word)).removeprefix("submitted by ")


def looked_up(word: str) -> str:
    """Return a keyword as the tables have it: folded text in, lower case and single spaces out."""
    return re.sub(r"\s+", " ", word.strip()).casefold()


_CIVIL_FORMS = (
    *("当事人的陈述", "当事人陈述", "书证", "物证", "视听资料", "电子数据", "证人证言", "证言", "鉴定意见", "勘验笔录"),
    *("statement of a party", "document", "physical evidence", "audio-visual material", "electronic data"),
    *("testimony", "expert opinion", "inspection record"),
)
_CRIMINAL_FORMS = (
    *("物证", "书证", "证人证言", "证言", "被害人陈述", "被告人供述和辩解", "鉴定意见", "视听资料", "电子数据"),
    *("勘验笔录", "检查笔录", "辨认笔录", "侦查实验笔录"),
    *("physical evidence", "document", "testimony", "statement of the victim", "statement of the defendant"),
    *("expert opinion", "inspection record", "audio-visual material", "electronic data"),
)
FORMS: dict[Kind, tuple[str, ...]] = {
    "criminal": _CRIMINAL_FORMS,
    "civil": _CIVIL_FORMS,
    "administrative": (*_CIVIL_FORMS, "现场笔录", "record made on the spot"),
    "mediation": _CIVIL_FORMS,
}
"""The kinds of evidence: 刑事诉讼法 50 for criminal cases, 民事诉讼法 66 for the others.

行政诉讼法 33 adds 现场笔录; its text is not among those that the project was checked against.
"""
EVERY_FORM = frozenset(form for forms in FORMS.values() for form in forms)
