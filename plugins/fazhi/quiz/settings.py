"""The settings of a quiz, as written before its first item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from fazhi.core.fields import speaking
from fazhi.core.findings import excerpt
from fazhi.core.problem import Words
from fazhi.core.span import Span
from fazhi.quiz.draft import Draft, ItemDraft
from fazhi.quiz.findings import Findings
from fazhi.quiz.keywords import MODES, NO, SHOWS, SHUFFLES, YES, SettingKey, looked_up
from fazhi.quiz.lines import Attribute
from fazhi.quiz.model import Item, Mode, Passing, Settings, Show
from fazhi.quiz.rules import BAD_SETTING
from fazhi.quiz.setting_rules import DRAW_TOO_MANY, EXAM_SHOWS_EACH, LETTERS_MOVE, PASS_ABOVE_TOTAL, TIME_WITHOUT_EXAM

MAX_MINUTES = 600
ACCEPTED: dict[SettingKey, Words] = {
    "mode": Words("练习、考试", "practice, exam"),
    "draw": Words("1 到 999", "1 to 999"),
    "shuffle": Words("否、题目、选项、全部", "no, items, options, all"),
    "passing": Words("60%，或者分数，例如 30", "60%, or points such as 30"),
    "minutes": Words(f"1 到 {MAX_MINUTES} 分钟", f"1 to {MAX_MINUTES} minutes"),
    "retry": Words("是、否、1 到 999 次", "yes, no, 1 to 999"),
    "show": Words("每题、交卷后、不显示", "each, submit, never"),
}
"""What each setting may be."""
_COUNT = re.compile(r"(?P<number>\d{1,3})\s*(?:道|个)?\s*题?$|(?P<items>\d{1,3})\s*items?$", re.IGNORECASE)
_MINUTES = re.compile(r"(?P<number>\d{1,3})\s*(?:分钟|分|min(?:ute)?s?)?$", re.IGNORECASE)
_PASSING = re.compile(r"(?P<number>\d{1,4}(?:\.\d{1,2})?)\s*(?P<unit>%|分|points?)?$", re.IGNORECASE)
_LETTERS = r"[A-H](?:\s*(?:[、,和]\s*)?[A-H])*(?![A-Za-z])"
_NAMED_LETTER = re.compile(
    rf"(?:选项|选择?|答案\s*[是为]|(?i:\boptions?\s))\s*{_LETTERS}"
    rf"|(?<![A-Za-z]){_LETTERS}\s*(?:[两二三四五六各]?项|选项|不?正确|错误|(?i:is|are)\s+(?i:right|wrong|(?:in)?correct)\b)"
)
"""故选ABD, A、B两项, option C: in capitals, for in English “an option a pupil has” names none."""
_Choice = TypeVar("_Choice", bound=str)


def read_settings(draft: Draft, items: Sequence[Item], findings: Findings) -> Settings:
    """Return the settings; `items` are those of the block that could be read."""
    reader = _Reader(draft, findings)
    mode: Mode = reader.choice("mode", MODES) or "practice"
    default: Show = "submit" if mode == "exam" else "each"
    settings = Settings(
        mode=mode,
        draw=reader.number("draw", _COUNT, 999),
        shuffle=reader.choice("shuffle", SHUFFLES) or "none",
        passing=reader.passing(),
        minutes=reader.number("minutes", _MINUTES, MAX_MINUTES),
        retries=reader.retries(),
        show=reader.choice("show", SHOWS) or default,
    )
    _check(settings, items, reader)
    _check_letters(settings, draft, findings)
    return settings


class _Reader:
    """Reads the values of a draft's settings; what cannot be read is reported and counts as not written."""

    def __init__(self, draft: Draft, findings: Findings) -> None:
        self.draft = draft
        self.findings = findings

    def written(self, key: SettingKey) -> Attribute | None:
        found = self.draft.settings.get(key)
        return found if found and found.value else None

    def choice(self, key: SettingKey, accepted: Mapping[str, _Choice]) -> _Choice | None:
        found = self.written(key)
        if found is None:
            return None
        word = looked_up(found.value.plain)
        if word not in accepted:
            self.refuse(key, found)
        return accepted.get(word)

    def number(self, key: SettingKey, pattern: re.Pattern[str], limit: int) -> int | None:
        found = self.written(key)
        if found is None:
            return None
        number = pattern.match(looked_up(found.value.plain))
        value = int(next(part for part in number.groups() if part)) if number else 0
        if not 0 < value <= limit:
            self.refuse(key, found)
            return None
        return value

    def passing(self) -> Passing | None:
        found = self.written("passing")
        number = _PASSING.match(looked_up(found.value.plain)) if found else None
        if found and not (number and float(number["number"]) > 0 and (number["unit"] != "%" or _share(number) <= 100)):
            self.refuse("passing", found)
            return None
        return Passing(float(number["number"]), number["unit"] == "%") if number else None

    def retries(self) -> int | None:
        found = self.written("retry")
        if found is None:
            return None
        word = looked_up(found.value.plain).removesuffix("次").strip()
        if word in NO:
            return 0
        if word.isascii() and word.isdigit() and len(word) <= 3:
            return int(word)
        if word not in YES:
            self.refuse("retry", found)
        return None

    def refuse(self, key: SettingKey, found: Attribute) -> None:
        value = excerpt(found.value.text)
        rule = speaking(BAD_SETTING, accepted=ACCEPTED[key])
        self.findings.add(rule, found.value, key=found.name.text, value=value)


def _share(number: re.Match[str]) -> float:
    return float(number["number"])


def _check(settings: Settings, items: Sequence[Item], reader: _Reader) -> None:
    """Report settings that contradict each other or the paper."""
    findings = reader.findings
    draw, minutes, show, passing = (reader.written(key) for key in ("draw", "minutes", "show", "passing"))
    if draw and settings.draw and settings.draw > len(reader.draft.items):
        findings.add(DRAW_TOO_MANY, draw.value, draw=settings.draw, count=len(reader.draft.items))
    if show and settings.mode == "exam" and settings.show == "each":
        findings.add(EXAM_SHOWS_EACH, show.value)
    if minutes and settings.mode != "exam":
        findings.add(TIME_WITHOUT_EXAM, minutes.name, key=minutes.name.text)
    total = _most_points(settings, items)
    if passing and settings.passing and not settings.passing.is_percent and settings.passing.value > total:
        findings.add(PASS_ABOVE_TOTAL, passing.value, passing=f"{settings.passing.value:g}", total=f"{total:g}")


def _most_points(settings: Settings, items: Sequence[Item]) -> float:
    """Return the points that the paper has at most."""
    points = sorted((1 if item.points is None else item.points for item in items), reverse=True)
    return round(sum(points[: settings.draw]), 2)


def _check_letters(settings: Settings, draft: Draft, findings: Findings) -> None:
    """Report texts that name a letter which shuffling will change."""
    if settings.shuffle not in {"options", "all"}:
        return
    for told in (told for item in draft.items for part in (item, *item.parts) for told in _told(part)):
        found = _NAMED_LETTER.search(told.plain)
        if found:
            findings.add(LETTERS_MOVE, told.cut(found.start()), text=told.cut(*found.span()).text)


def _told(item: ItemDraft) -> Iterator[Span]:
    """Yield what an item says of its options, in the options too."""
    for option in item.options:
        yield from (option.part.text, *option.more, *option.feedback)
    yield from (found.value for key in ("hint", "explanation") for found in item.attributes.get(key, ()))
