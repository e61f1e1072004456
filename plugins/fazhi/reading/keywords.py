"""The words of the reading grammar; Chinese and English are equal."""

import re
from typing import Literal

from fazhi.core import block_names
from fazhi.core.numerals import to_int
from fazhi.reading.model import Part, PinyinMode, Voice

Key = Literal["band", "note", "minutes", "pinyin", "pace", "say", "run", "text", "law"]

BLOCK_NAMES = block_names.READING
KEYS: dict[str, Key] = {
    "学段": "band",
    "stage": "band",
    "说明": "note",
    "note": "note",
    "时长": "minutes",
    "time": "minutes",
    "拼音": "pinyin",
    "pinyin": "pinyin",
    "语速": "pace",
    "pace": "pace",
    "读音": "say",
    "say": "say",
    "流程": "run",
    "run sheet": "run",
    "正文": "text",
    "text": "text",
    "原文": "law",
    "law": "law",
}
HEADINGS: frozenset[Key] = frozenset(("run", "text"))
"""Those that may stand alone on their line, without a colon."""
PINYIN_MODES: dict[str, PinyinMode] = {
    "需要时": "hidden",
    "on demand": "hidden",
    "有": "shown",
    "yes": "shown",
    "无": "none",
    "no": "none",
}
PACES: dict[str, int] = {"慢": 100, "slow": 100, "中": 140, "medium": 140, "快": 180, "fast": 180}
"""Characters a minute."""
VOICES: dict[str, Voice] = {
    "领读": "leader",
    "领诵": "leader",
    "领": "leader",
    "leader": "leader",
    "老师": "teacher",
    "教师": "teacher",
    "teacher": "teacher",
    "齐读": "all",
    "齐诵": "all",
    "齐": "all",
    "全体": "all",
    "全班": "all",
    "合": "all",
    "all": "all",
    "男生": "boys",
    "男": "boys",
    "boys": "boys",
    "女生": "girls",
    "女": "girls",
    "girls": "girls",
    "左边": "left",
    "left": "left",
    "右边": "right",
    "right": "right",
}
MAX_GROUPS = 12
_GROUP = re.compile(
    r"(?:第?\s*(?P<zh>[一二三四五六七八九十两\d]{1,3})\s*(?:小组|组)|group\s*(?P<en>\d{1,2}))$", re.IGNORECASE
)


def read_part(word: str) -> Part | None:
    """Return the part that a folded word names, None if it names none."""
    plain = re.sub(r"\s+", " ", word.strip()).casefold()
    if plain in VOICES:
        return Part(VOICES[plain])
    group = _GROUP.match(plain)
    number = to_int(group["zh"] or group["en"]) if group else None
    return Part("group", number) if number and 0 < number <= MAX_GROUPS else None
