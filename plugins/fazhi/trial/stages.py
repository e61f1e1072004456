"""The procedure: stages, minutes, who speaks, what is shown."""

import re
from dataclasses import dataclass

from fazhi.core.findings import Findings, excerpt
from fazhi.core.numerals import to_int
from fazhi.core.span import Span
from fazhi.trial.draft import Draft, Entry, entries_of
from fazhi.trial.exhibits import NUMBER, exhibit_key
from fazhi.trial.lines import remark_of
from fazhi.trial.model import Exhibit, Kind, Stage
from fazhi.trial.rules import BAD_SETTING, MINUTES_SUM, MISSING_SETTING, NO_ACTION, NO_MINUTES, NO_WHO, UNKNOWN_EXHIBIT
from fazhi.trial.steps import steps_in
from fazhi.trial.text import read_text

_UNIT = r"(?:分钟|分|min(?:ute)?s?)"
_AMOUNT = r"(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,4})?\s*(?P<half>\.5|个?半)?"
_MINUTES = re.compile(rf"\s*(?:共|total\s)?\s*{_AMOUNT}\s*{_UNIT}?\s*(?P<after>半)?\s*$", re.IGNORECASE)
_HEAD = re.compile(
    rf"(?:\*\*)?(?P<name>.+?)\s*\(\s*(?P<minutes>[^()]*?{_UNIT}\s*半?)\s*\)\s*(?:\*\*)?\s*(?::\s*(?P<rest>.*))?$",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?:[,;、/]|和|与|及|\band\b)\s*")
_RANGE = re.compile(rf"(?P<first>{NUMBER})\s*(?:至|到|-|—|~|–|to)\s*(?P<last>{NUMBER})$", re.IGNORECASE)
_LONGEST = 600
"""Minutes."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage and where its parts are written."""

    stage: Stage
    who: tuple[Span, ...]
    head: Span


def read_stages(draft: Draft, kind: Kind, exhibits: tuple[Exhibit, ...], findings: Findings) -> tuple[Staged, ...]:
    """Return the stages that could be read."""
    known = {exhibit_key(exhibit.number): exhibit.number for exhibit in exhibits}
    return tuple(_read(entry, kind, known, findings) for entry in entries_of("procedure", draft, findings))


def read_minutes(draft: Draft, stages: tuple[Staged, ...], start: Span, findings: Findings) -> int:
    """Return the stated length in seconds; report one that is missing, or that the stages do not add up to.

    `start` is the place for what is missing.
    """
    stated = _stated(draft, start, findings)
    total = sum(staged.stage.seconds for staged in stages)
    for seconds, where in stated:
        if seconds is not None and stages and all(staged.stage.seconds for staged in stages) and seconds != total:
            findings.add(MINUTES_SUM, where, sum=minutes_of(total), stated=minutes_of(seconds))
    return next((seconds for seconds, _ in stated if seconds), total)


def minutes_of(seconds: int) -> str:
    """Return seconds as minutes: 90 is 1.5."""
    return f"{seconds / 60:g}"


def _stated(draft: Draft, start: Span, findings: Findings) -> list[tuple[int | None, Span]]:
    """Return the lengths that the setting and the heading of the procedure state, and where."""
    written = draft.settings.get("minutes")
    section = draft.sections.get("procedure")
    remark = remark_of(section.heading) if section else None
    places: list[tuple[int | None, Span]] = []
    if written and written.value:
        seconds = read_seconds(written.value.plain)
        if seconds is None:
            accepted = f"1–{_LONGEST} 分钟（minutes）"
            findings.add(BAD_SETTING, written.value, key=written.key.text, value=written.value.text, accepted=accepted)
        places.append((seconds, written.value))
    if remark and (seconds := read_seconds(remark.plain.strip("() "))):
        places.append((seconds, remark))
    if not places and not written:
        is_english = draft.lang == "en"
        key, example = ("Time", "Time: 45 minutes") if is_english else ("时长", "时长：45分钟")
        findings.add(MISSING_SETTING, start, key=key, example=example)
    return places


def read_seconds(written: str) -> int | None:
    """Return the seconds of 5分钟, 1.5, 一分半, 半分钟 or 3 minutes; None if it is none of them."""
    found = _MINUTES.match(written)
    if not found or not (found["number"] or found["half"]):
        return None
    whole = to_int(found["number"]) if found["number"] else 0
    if whole is None:
        return None
    seconds = whole * 60 + (30 if found["half"] or found["after"] else 0)
    return seconds if 0 < seconds <= _LONGEST * 60 else None


def _read(entry: Entry, kind: Kind, known: dict[str, str], findings: Findings) -> Staged:
    found = None if entry.is_plain else _HEAD.match(entry.head.plain)
    name = entry.head.cut(*found.span("name")) if found else entry.head
    written = entry.head.cut(*found.span("minutes")) if found else entry.value("minutes")
    seconds = read_seconds(written.plain) if written else None
    if seconds is None:
        findings.add(NO_MINUTES, written or name, name=excerpt(name.text))
    rest = entry.head.cut(*found.span("rest")) if found and found["rest"] else None
    action = read_text([*([rest] if rest else []), *entry.more, *entry.lines("action")], findings)
    who = tuple(part for line in entry.lines("who") for part in split_names(line))
    for rule, is_missing in ((NO_WHO, not who), (NO_ACTION, not action)):
        if is_missing:
            findings.add(rule, name, name=excerpt(name.text))
    stage = Stage(
        name=name.text,
        seconds=seconds or 0,
        who=tuple(part.text for part in who),
        action=action,
        prompt=read_text(entry.lines("prompt"), findings),
        exhibits=_exhibits(entry, known, findings),
        steps=steps_in(name.plain, kind),
        line=name.line,
    )
    return Staged(stage, who, name)


def split_names(line: Span) -> list[Span]:
    """Return the names in a line: 审判长、书记员."""
    names, start = [], 0
    for found in _JOIN.finditer(line.plain):
        names.append(line.cut(start, found.start()))
        start = found.end()
    return [name for name in (*names, line.cut(start)) if name]


def _exhibits(entry: Entry, known: dict[str, str], findings: Findings) -> tuple[str, ...]:
    shown: list[str] = []
    for written in (part for line in entry.lines("exhibits") for part in split_names(line)):
        series = _series(written, known)
        if not series and known:
            accepted = "、".join(known.values())
            findings.add(UNKNOWN_EXHIBIT, written, number=excerpt(written.text), accepted=accepted)
        shown += [number for number in series if number not in shown]
    return tuple(shown)


def _series(written: Span, known: dict[str, str]) -> list[str]:
    """Return the exhibits from one number to another in written order, or the one that is named."""
    found = _RANGE.match(written.plain)
    if found and exhibit_key(written.plain) not in known:
        order = list(known)
        first, last = (exhibit_key(found[name]) for name in ("first", "last"))
        if first in known and last in known and order.index(first) <= order.index(last):
            return [known[key] for key in order[order.index(first) : order.index(last) + 1]]
        return []
    number = known.get(exhibit_key(written.plain))
    return [number] if number else []
