"""The settings of a reading, as written before its text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from fazhi.core.findings import Findings, excerpt
from fazhi.core.stages import BANDS, Band, band_of
from fazhi.reading.draft import ReadingDraft
from fazhi.reading.keywords import PACES, PINYIN_MODES, Key
from fazhi.reading.model import PinyinMode
from fazhi.reading.rules import BAD_SETTING

MAX_MINUTES, PACE_LIMITS = 120, range(40, 301)
PACE_OF: dict[Band, int] = {"primary": 100, "junior": 140, "senior": 160}
ACCEPTED: dict[Key, str] = {
    "band": "小学、初中、高中（primary, junior, senior）",
    "minutes": f"1–{MAX_MINUTES} 分钟（minutes）",
    "pinyin": "需要时、有、无（on demand, yes, no）",
    "pace": "慢、中、快（slow, medium, fast）、每分钟40–300字（40–300）",
}
"""What each setting may be, said in both languages at once."""
_MINUTES = re.compile(r"(?P<number>\d{1,3})\s*(?:分钟|分|min(?:ute)?s?)?$", re.IGNORECASE)
_PACE = re.compile(r"(?:每分钟\s*)?(?P<number>\d{1,3})\s*(?:个?字)?(?:[/／每]\s*分钟?)?$")
_Value = TypeVar("_Value", bound=str)


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for the whole text."""

    band: Band
    pace: int
    minutes: int | None
    pinyin: PinyinMode


def read_settings(draft: ReadingDraft, grades: Sequence[int], findings: Findings) -> Settings:
    """Return the settings; the page's youngest grade stands in for a stage that the author did not write."""
    reader = _Reader(draft, findings)
    band = reader.choice("band", BANDS) or band_of(grades)
    slow_or_fast = PACES.get(reader.word("pace"))
    return Settings(
        band=band,
        pace=slow_or_fast or reader.number("pace", _PACE, PACE_LIMITS) or PACE_OF[band],
        minutes=reader.number("minutes", _MINUTES, range(1, MAX_MINUTES + 1)),
        pinyin=reader.choice("pinyin", PINYIN_MODES) or "hidden",
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    draft: ReadingDraft
    findings: Findings

    def word(self, key: Key) -> str:
        """Return what was written for a key, folded; empty if nothing was."""
        written = self.draft.settings.get(key)
        return re.sub(r"\s+", " ", written.value.plain).casefold() if written else ""

    def choice(self, key: Key, accepted: Mapping[str, _Value]) -> _Value | None:
        """Return what a setting's word stands for; an unknown word is reported."""
        word = self.word(key)
        if word and word not in accepted:
            self.refuse(key)
        return accepted.get(word)

    def number(self, key: Key, pattern: re.Pattern[str], limits: range) -> int | None:
        """Return a setting's number; what is none, or beyond the limits, is reported."""
        word = self.word(key)
        found = pattern.match(word)
        if found and int(found["number"]) in limits:
            return int(found["number"])
        if word:
            self.refuse(key)
        return None

    def refuse(self, key: Key) -> None:
        written = self.draft.settings[key]
        value = excerpt(written.value.text)
        self.findings.add(BAD_SETTING, written.value, key=written.name.text, value=value, accepted=ACCEPTED[key])
