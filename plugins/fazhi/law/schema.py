"""The JSON Schema of an entry, for editors that help while typing."""

import json
from typing import Any

from fazhi.core.problem import Words
from fazhi.law.entry import KEYS, PREDECESSOR_KEYS, REQUIRED
from fazhi.law.model import STATUSES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBER = {"type": "integer", "minimum": 1, "maximum": 1999}
_NUMBERS = {"type": "array", "items": _NUMBER, "minItems": 1}
_DAY = {"type": "string", "format": "date"}
_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "array", "items": _TEXT, "minItems": 1}
_ARTICLE = r"[1-9][0-9]{0,3}([-之][1-9][0-9]?)?"
_PARTS = {
    "type": "object",
    "additionalProperties": {
        "anyOf": [_NUMBER, {"type": "string", "pattern": f"^{_ARTICLE}( *(至|到|–|—|~) *{_ARTICLE})?$"}]
    },
}
_BY_NUMBER = {"propertyNames": {"pattern": "^[1-9][0-9]{0,3}$"}, "type": "object"}
SHAPES: dict[str, dict[str, Any]] = {
    "name": _TEXT,
    "short": _TEXTS,
    "name_en": _TEXT,
    "short_en": _TEXTS,
    "issued_by": _TEXT,
    "first": _DAY,
    "version": _DAY,
    "in_force": _DAY,
    "status": {"enum": list(STATUSES)},
    "repealed": _DAY,
    "link": {"type": "string", "pattern": "^https://"},
    "checked": _DAY,
    "watch": _TEXT,
    "watch_en": _TEXT,
    "articles": _NUMBER,
    "inserted": {"type": "array", "items": {"type": "string", "pattern": f"^{_ARTICLE}$"}, "minItems": 1},
    "chapters": _PARTS,
    "sections": _PARTS,
    "since": _DAY,
    "moved": {**_BY_NUMBER, "additionalProperties": _NUMBER},
    "unsure": _NUMBERS,
    "unmatched": _NUMBERS,
    "topics": {**_BY_NUMBER, "additionalProperties": _TEXTS},
}
MEANING = {
    "name": Words("全称", "full name"),
    "short": Words("简称，引用时可以不加书名号", "short names, which may be cited without 《》"),
    "name_en": Words("英文名", "English name"),
    "short_en": Words("其他英文名", "other English names"),
    "issued_by": Words("制定机关", "issuing body"),
    "first": Words("首次通过的日期", "day of first adoption"),
    "version": Words("现行文本通过的日期", "day on which the present text was adopted"),
    "in_force": Words("现行文本施行的日期", "day on which the present text took effect"),
    "status": Words("核对那天的效力", "what the official database said on the day “checked”"),
    "repealed": Words("废止的日期", "day of repeal"),
    "link": Words("官方数据库里的网址", "address in the official database"),
    "checked": Words("和官方数据库核对的日期", "day of comparison with the official database"),
    "watch": Words("要留意的事，如修订草案", "what to look out for, such as a draft"),
    "watch_en": Words("英文的“要留意的事”", "the same in English"),
    "articles": Words("最后一条的序号", "number of the last article"),
    "inserted": Words("“之一”类条文，如 133-1", "inserted articles, such as 133-1"),
    "chapters": Words("章名和条文范围，如 33至56", "chapters and their articles, such as 33至56"),
    "sections": Words("节名和条文范围", "sections and their articles"),
    "predecessor": Words("重新编号以前的版本", "the version before a renumbering"),
    "since": Words("最早用这套序号的版本", "the first version with these numbers"),
    "moved": Words("旧序号到新序号", "old numbers to new ones"),
    "unsure": Words("新序号没有核对过的旧序号", "old numbers whose new ones nobody has verified"),
    "unmatched": Words("没有查到新序号的旧序号", "old numbers whose new ones were not found"),
    "topics": Words("看见这些词就知道引的是旧序号", "words that betray that an old number is meant"),
}


def schema() -> str:
    """Return the schema, as text."""
    old = {key: _described(key) for key in PREDECESSOR_KEYS}
    properties = {key: _described(key) for key in KEYS if key != "predecessor"}
    properties["predecessor"] = {
        "description": _meaning("predecessor"),
        **_object(old, ("since", "version", "articles")),
    }
    whole = {
        "$schema": DIALECT,
        "title": "A law of the registry of a Fazhi site",
        "description": "docs/_data/laws/<id>.yml; for a built-in law write only what differs",
        **_object(properties, ()),
        "$comment": "A law that is not built in needs: " + ", ".join(REQUIRED),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _object(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _described(key: str) -> dict[str, Any]:
    return {"description": _meaning(key), **SHAPES[key]}


def _meaning(key: str) -> str:
    return f"{MEANING[key].zh} / {MEANING[key].en}"
