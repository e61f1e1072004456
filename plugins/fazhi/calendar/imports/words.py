"""The names of themes, kinds, stages and roles as other files write them."""

from collections.abc import Iterator, MutableMapping

from fazhi.calendar.imports.drafts import Value
from fazhi.calendar.words import CONTESTS, KINDS
from fazhi.core.problem import Words
from fazhi.core.roles import ROLES
from fazhi.core.stages import STAGES
from fazhi.core.themes import THEMES

ALL = frozenset({"全部", "全体", "所有", "全校", "全校师生", "不限", "all", "everyone"})
SEVERAL = {
    "小学": ("primary-lower", "primary-upper"),
    "primary": ("primary-lower", "primary-upper"),
    "中学": ("junior", "senior"),
    "师生": ("teacher", "student"),
}
ALIASES = {"老师": "teacher", "副校长": "vice-principal", "同学": "student", "parents": "parent", "students": "student"}


def _names(of: dict[str, Words]) -> dict[str, str]:
    return {spelled.casefold(): name for name, words in of.items() for spelled in (name, words.zh, words.en)}


TABLES: dict[str, dict[str, str]] = {
    "theme": _names(THEMES),
    "kind": _names(KINDS),
    "contest": _names(CONTESTS),
    "stage": _names(STAGES),
    "roles": _names(ROLES),
}
MANY = ("stage", "roles")


def ids_of(key: str, word: str) -> tuple[str, ...]:
    """Return what a word means for a key; nothing if it means nothing."""
    folded = word.strip().casefold()
    table = TABLES[key]
    found = table.get(folded) or ALIASES.get(folded)
    ids = SEVERAL.get(folded, ()) if found is None else (found,)
    return tuple(one for one in ids if one in table.values())


def named_values(word: str, values: MutableMapping[str, Value]) -> bool:
    """Put a category where it belongs; False if it names nothing or its place is taken."""
    for key in ("theme", "kind", *MANY):
        if ids := ids_of(key, word):
            return _put(key, ids, values)
    return False


def _put(key: str, ids: tuple[str, ...], values: MutableMapping[str, Value]) -> bool:
    if key in MANY:
        values[key] = tuple(_in_order(key, {*_several(values.get(key)), *ids}))
        return True
    return values.setdefault(key, ids[0]) == ids[0]


def _in_order(key: str, ids: set[str]) -> Iterator[str]:
    return (name for name in dict.fromkeys(TABLES[key].values()) if name in ids)


def _several(value: Value | None) -> tuple[str, ...]:
    return tuple(str(one) for one in value or ())
