"""Names of laws in running text: 《…》, a registered name without them, an English name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from fazhi.law.citation import Citation, Named
from fazhi.law.library import builtin
from fazhi.law.model import Registry

LONGEST_TITLE = 80
_FOLDED = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {
    ord(wide): narrow for wide, narrow in zip("\u3014\u3015【】　", "()() ", strict=True)
}
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_BRACKET_AT_END = re.compile(r"\([^()]*\)$|·[^·]{1,10}编$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年?(?:修正|修订|修改|通过|公布|版|旧版)的?\s?$")
_BARE_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年?的?\s?$")
_OLD = re.compile(r"(?:旧版?|原|老版?|修[订正改]前)的?\s?[)]?$")
"""The version before the present one: 旧《治安管理处罚法》, 《治安管理处罚法》（旧）."""
_LAWLIKE = re.compile(r"(?:法|法典|条例|规定|细则|民法通则|民法总则)$")
_NO_LAW = re.compile(
    r"(?:方|书|用|做|说|看|想|手|语|算|魔|疗|兵|技|笔|心|普|守|学|懂|讲|写|读|玩|打|教|活|章|合|违|执|犯|立|司|变|办?事)法$"
)
"""《学习方法》 ends like a law and is none."""
_BEFORE_NAME = re.compile(
    r"(?:中华人民共和国|依照|根据|按照|遵照|违反|参照|适用|符合|触犯|引用|我国|中国|国家|现行|新版|学习|阅读|朗读|宣传|遵守|打开"
    r"|以及|或者|还有|关于|构成|知道|了解|理解|熟悉|掌握|记住|记得|背诵|默写|抄写|讲解|解释|介绍|体现|落实|贯彻|实施|维护|尊重|对照|结合"
    r"|围绕|翻开|重温|说出|写出|找出|找到|指出|修[订正改]后"
    r"|[依据按照和与及或由对从到用的了是如即在见看读查问因以为于说新引学懂讲有把将犯背抄])$"
)
"""What may stand right before a short name that has no 《》; anything else makes it the end of a longer name."""
_NOT_BEFORE_NAME = re.compile(r"(?:[^我中各全本]国|日本|俄罗斯|香港|澳门|台湾|联邦|国际|[省市州县]|自治区)$")
"""What makes even a long name another law's."""
LONG = 6
"""Names from here on are no other law's end: 未成年人保护法."""
_NOT_ABROAD = r"(?! of (?!China|the P)(?:the )?[A-Z])"
"""The Constitution of Japan is another one."""
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}$")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH_LEADS = re.compile(r"(?:The|Under|In|See|By|Our|China['’]s|PRC|Chinese|Read|And|Of)$")
_UNKNOWN_ENGLISH = re.compile(
    r"(?:Law|Regulations?|Measures|Provisions) on "
    r"(?:(?:of|on|the|and|for|in|by) |[A-Z][\w'’-]{0,30} ){0,12}[A-Z][\w'’-]{0,30}$"
    r"|(?:(?:[A-Z][\w'’-]{0,30} )(?:(?:of|on|the|and|for|in|to) ){0,3}){0,8}"
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
    def parts(self) -> frozenset[str]:
        """The words of all chapters: 总纲, 公民的基本权利和义务."""
        parts = (part for law in self.registry.laws.values() for part in (*law.chapters, *law.sections))
        return frozenset(name.split(" ", 1)[-1] for part in parts for name in part.title.split("／"))

    @cached_property
    def _lengths_of_parts(self) -> tuple[int, ...]:
        return tuple(sorted({len(name) for name in self.parts}, reverse=True))

    def part_before(self, text: str, end: int, floor: int) -> int | None:
        """Return where the words of a chapter begin that end at an offset."""
        lengths = (length for length in self._lengths_of_parts if end - length >= floor)
        return next((end - length for length in lengths if text[end - length : end] in self.parts), None)

    @cached_property
    def _mentioned(self) -> re.Pattern[str]:
        names = sorted(self.registry.en, key=lambda name: (-len(name), name))
        return re.compile(rf"(?<![\w-])(?<!U\.S\. )(?:{'|'.join(map(re.escape, names))})(?![\w-]){_NOT_ABROAD}")

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
                named = Named(self.registry.zh[name], name, start)
                return self._dated(named, text) if _begins(text, start, length) else None
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

    def _dated(self, named: Named | None, text: str) -> Named | None:
        """Return the name with the version before it, 2012年修正的《治安管理处罚法》; None if the law is younger."""
        law = self.registry.laws.get(named.law or "") if named and not named.version else None
        if named is None or law is None:
            return named
        before = max(0, named.start - 14)
        found = _YEAR.search(text, before, named.start) and (
            _YEAR_BEFORE.search(text, before, named.start) or _BARE_YEAR_BEFORE.search(text, before, named.start)
        )
        if not found:
            return self.of_old(named, text, named.start) if law.predecessor else named
        year = int(found["year"])
        if year < law.first.year:
            return None
        if found.re is _YEAR_BEFORE or (law.predecessor and year < law.version.year):
            return replace(named, version=year)
        return named if text[named.start] == "《" or year >= law.version.year else None

    def of_old(self, named: Named, text: str, end: int) -> Named:
        """Return a name as that of the version before a renumbering, if 旧 or the like ends at an offset."""
        law = self.registry.laws.get(named.law or "")
        is_old = law and law.predecessor and not named.version and _OLD.search(text, max(0, end - 6), end)
        return replace(named, version=law.predecessor.version.year) if law and law.predecessor and is_old else named


def builtin_names() -> Names:
    """Return the names of the built-in laws."""
    return names_of(builtin())


@lru_cache(maxsize=4)
def names_of(registry: Registry) -> Names:
    """Return the names of a registry's laws."""
    return Names(registry)


def _lengths(names: Mapping[str, str]) -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in names}, reverse=True))


def _begins(text: str, start: int, length: int) -> bool:
    """Whether a name begins here and is not the end of a longer one, as 教育法 is of 高等教育法."""
    if start == 0 or not (_CJK.match(text[start - 1]) or text[start - 1].isdigit()):
        return True
    before = max(0, start - 8)
    if length >= LONG and not _NOT_BEFORE_NAME.search(text, before, start):
        return True
    return bool(_BEFORE_NAME.search(text, before, start) or _YEAR_BEFORE.search(text, max(0, start - 14), start))


def _begins_english(text: str, start: int) -> bool:
    """Whether an English name begins here: Education Law does not in Higher Education Law."""
    before = text[max(0, start - 30) : start]
    if before and (before[-1].isalnum() or before[-1] == "-"):
        return False
    word = before.rstrip(" ").rsplit(" ", 1)[-1] if before.endswith(" ") else ""
    if _INITIALS.match(word):
        return word == "P.R.C."
    return not word[:1].isupper() or not word[-1:].isalnum() or bool(_ENGLISH_LEADS.match(word))
