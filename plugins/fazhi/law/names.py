"""Names of laws in running text: 《…》, a registered name without them, an English name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from fazhi.law.citation import Citation, Named
from fazhi.law.model import Registry

LONGEST_TITLE = 80
_FOLDED = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {
    ord(wide): narrow for wide, narrow in zip("\u3014\u3015【】　", "()() ", strict=True)
}
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_BRACKET_AT_END = re.compile(r"\([^()]*\)$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年?(?:修正|修订|修改|通过|公布|版|旧版)的?\s?$")
_LAWLIKE = re.compile(r"(?:法|法典|条例|规定|细则)$")
_NO_LAW = re.compile(
    r"(?:方|书|用|做|说|看|想|手|语|算|魔|疗|兵|技|笔|心|普|守|学|懂|讲|写|读|玩|打|教|活|章|合|违|执|犯|立|司|变|办?事)法$"
)
"""《学习方法》 ends like a law and is none."""
_BEFORE_NAME = re.compile(
    r"(?:中华人民共和国|依照|根据|按照|遵照|违反|参照|适用|符合|触犯|引用|我国|中国|国家|现行|新版|学习|阅读|朗读|宣传|遵守|打开"
    r"|以及|或者|还有|关于|[依据按照和与及或由对从到用的了是如即在见看读查问因以为于说新引学懂讲有])$"
)
"""What may stand right before a name that has no 《》; anything else makes it the end of a longer name."""
_CJK = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH_LEADS = re.compile(r"(?:The|Under|In|See|By|Our|China['’]s|PRC|Chinese|Read|And|Of)$")
_UNKNOWN_ENGLISH = re.compile(
    r"(?:(?:[A-Z][\w'’-]{0,30} )(?:(?:of|on|the|and|for|in|to) ){0,3}){0,8}"
    r"(?:Law|Code|Act|Regulations?|Constitution|Measures|Provisions)$"
)


def fold(text: str) -> str:
    """Return the text with half-width digits, letters and brackets, character by character."""
    return text.translate(_FOLDED)


def year_in(text: str) -> int | None:
    """Return the year that a bracket names: （2012年修正）."""
    found = _YEAR.search(text)
    return int(found["year"]) if found else None


@dataclass(frozen=True)
class Names:
    """The names of a registry's laws, ready to be looked up. Not slotted: its parts are computed once."""

    registry: Registry

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return _lengths(self.registry.zh)

    @cached_property
    def _lengths_en(self) -> tuple[int, ...]:
        return _lengths(self.registry.en)

    @cached_property
    def _titles(self) -> dict[tuple[str, bool], Named | None]:
        """What titles were found to be: the same few stand on every page."""
        return {}

    @cached_property
    def recognised(self) -> dict[str, Sequence[Citation]]:
        """What was found in paragraphs that have been read."""
        return {}

    @cached_property
    def _mentioned(self) -> re.Pattern[str]:
        names = sorted(self.registry.en, key=lambda name: (-len(name), name))
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")

    def titled(self, title: str, start: int, *, any_title: bool = False) -> Named | None:
        """Return what stands between 《 and 》, if it is a law's name or looks like one."""
        key = title, any_title
        if key not in self._titles:
            self._titles[key] = self._titled(title, any_title=any_title)
        named = self._titles[key]
        return Named(named.law, named.name, start, named.version) if named else None

    def _titled(self, title: str, *, any_title: bool) -> Named | None:
        plain = re.sub(r"\s", "", title).replace("〈", "").replace("〉", "")
        bracket = _BRACKET_AT_END.search(plain)
        name = plain[: bracket.start()] if bracket else plain
        law = self.registry.zh.get(plain) or self.registry.zh.get(name)
        if law is None and not any_title and not (_LAWLIKE.search(name) and not _NO_LAW.search(name)):
            return None
        return Named(law, name, 0, year_in(bracket[0]) if bracket else None)

    def before(self, text: str, end: int, floor: int) -> Named | None:
        """Return the law named right before an offset: the end of a title, or a registered name."""
        if end and text[end - 1] == "》":
            start = text.rfind("《", max(floor, end - LONGEST_TITLE), end)
            return self._dated(self.titled(text[start + 1 : end - 1], start), text) if start >= 0 else None
        for length in self._lengths:
            name = text[end - length : end] if end - length >= floor else ""
            if name in self.registry.zh:
                start = end - length
                return self._dated(Named(self.registry.zh[name], name, start), text) if _begins(text, start) else None
        return None

    def before_english(self, text: str, end: int, floor: int) -> Named | None:
        """Return the English name that ends at an offset, unknown to the registry or not."""
        for length in self._lengths_en:
            start = end - length
            if start >= floor and text[start:end] in self.registry.en and _begins_english(text, start):
                return Named(self.registry.en[text[start:end]], text[start:end], start)
        found = _UNKNOWN_ENGLISH.search(text[max(floor, end - 120) : end])
        if not found:
            return None
        start = max(floor, end - 120) + found.start()
        name = found[0]
        lead = name.split(" ", 1)
        if _ENGLISH_LEADS.match(lead[0]) and len(lead) == 2:
            name, start = lead[1], start + len(lead[0]) + 1
        return Named(self.registry.en.get(name), name, start) if " " in name else None

    def after_english(self, text: str, start: int) -> Named | None:
        """Return the English name that begins at an offset."""
        for length in self._lengths_en:
            name = text[start : start + length]
            if name in self.registry.en and not text[start + length : start + length + 1].isalpha():
                return Named(self.registry.en[name], name, start)
        return None

    def last_mentioned(self, text: str, start: int, end: int) -> Named | None:
        """Return the last English name between two offsets."""
        last = None
        for found in self._mentioned.finditer(text, start, end):
            last = Named(self.registry.en[found[0]], found[0], found.start())
        return last

    @staticmethod
    def _dated(named: Named | None, text: str) -> Named | None:
        """Return the name with the year before it: 2012年修正的《治安管理处罚法》."""
        found = named and not named.version and _YEAR_BEFORE.search(text, max(0, named.start - 14), named.start)
        return Named(named.law, named.name, named.start, int(found["year"])) if named and found else named


def _lengths(names: Mapping[str, str]) -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in names}, reverse=True))


def _begins(text: str, start: int) -> bool:
    """Whether a name begins here and is not the end of a longer one, as 教育法 is of 高等教育法."""
    if start == 0 or not _CJK.match(text[start - 1]):
        return True
    return bool(_BEFORE_NAME.search(text, max(0, start - 8), start))


def _begins_english(text: str, start: int) -> bool:
    """Whether an English name begins here: Education Law does not in Higher Education Law."""
    before = text[max(0, start - 30) : start]
    if before and (before[-1].isalnum() or before[-1] == "-"):
        return False
    word = before.rstrip(" ").rsplit(" ", 1)[-1] if before.endswith(" ") else ""
    return not word[:1].isupper() or not word[-1:].isalnum() or bool(_ENGLISH_LEADS.match(word))
