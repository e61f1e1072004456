"""What stands before the first heading: the kind of case, who may listen, the defendant's age."""

import re
from dataclasses import dataclass

from fazhi.core.findings import Findings, excerpt
from fazhi.core.numerals import to_int
from fazhi.core.span import Span
from fazhi.trial.draft import Draft
from fazhi.trial.keywords import CLOSED, KINDS, OPEN, looked_up
from fazhi.trial.law_rules import CLOSED_WITHOUT_REASON, NO_AGES
from fazhi.trial.lines import Attribute, remark_of
from fazhi.trial.model import Defendant, Kind
from fazhi.trial.rules import BAD_SETTING, MISSING_SETTING

_HEARING = re.compile(r"(?P<how>[^()]+?)\s*(?:\((?P<reason>[^()]*)\))?$")
_NUMBER = r"(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:周?岁)?"
_AGE = re.compile(rf"{_NUMBER}$")
_AGES = re.compile(
    rf"(?:犯罪(?:的)?时(?:候)?|at the offen[cs]e:?)\s*{_NUMBER}\s*[,;、]\s*"
    rf"(?:审判(?:的)?时(?:候)?|at the trial:?)\s*{_NUMBER}$",
    re.IGNORECASE,
)
_ACCEPTED_AGES = "16；犯罪时17，审判时18（at the offence 17, at the trial 18）；只用于刑事（criminal only）"
_POINTS = re.compile(r"(?:满分|共|full marks:?)?\s*(?P<points>\d{1,3})\s*(?:分|points?)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a trial."""

    kind: Kind | None
    """None if it is missing or unknown, which has been reported."""
    note: str
    closed_because: str | None
    defendant: Defendant | None


def read_settings(draft: Draft, start: Span, findings: Findings) -> Settings:
    """Return the settings; `start` is the place for what is missing."""
    kind = _kind(draft, start, findings)
    note = draft.settings.get("note")
    return Settings(
        kind=kind,
        note=note.value.text if note else "",
        closed_because=_closed_because(draft, findings),
        defendant=_defendant(draft, kind, start, findings),
    )


def stated_points(draft: Draft, findings: Findings) -> list[tuple[int, Span]]:
    """Return the full marks that the setting and the heading of the marking sheet state, and where."""
    written = draft.settings.get("points")
    section = draft.sections.get("marking")
    remark = remark_of(section.heading) if section else None
    places: list[tuple[int, Span]] = []
    if written and written.value:
        found = _POINTS.match(written.value.plain)
        if found:
            places.append((int(found["points"]), written.value))
        else:
            _refuse(written, "1–999", findings)
    if remark and (found := _POINTS.match(remark.plain.strip("() "))):
        places.append((int(found["points"]), remark))
    return places


def _refuse(written: Attribute, accepted: str, findings: Findings) -> None:
    values = {"key": written.key.text, "value": excerpt(written.value.text), "accepted": accepted}
    findings.add(BAD_SETTING, written.value, **values)


def _kind(draft: Draft, start: Span, findings: Findings) -> Kind | None:
    written = draft.settings.get("kind")
    if written is None:
        is_english = draft.lang == "en"
        key, example = ("Kind", "Kind: civil") if is_english else ("类型", "类型：民事")
        findings.add(MISSING_SETTING, start, key=key, example=example)
        return None
    kind = KINDS.get(looked_up(written.value.plain))
    if kind is None and written.value:
        _refuse(written, "刑事、民事、行政、调解（criminal, civil, administrative, mediation）", findings)
    return kind


def _closed_because(draft: Draft, findings: Findings) -> str | None:
    """Return why the public is kept out; None if the hearing is public."""
    written = draft.settings.get("hearing")
    if written is None or not written.value:
        return None
    found = _HEARING.match(written.value.plain)
    how = looked_up(found["how"]) if found else ""
    if how not in OPEN | CLOSED or not found:
        _refuse(written, "公开、不公开（理由）（public, closed (reason)）", findings)
        return None
    reason = written.value.text[slice(*found.span("reason"))].strip() if found["reason"] else ""
    if how in CLOSED and not reason:
        findings.add(CLOSED_WITHOUT_REASON, written.value)
    if how in OPEN and reason:
        _refuse(written, "公开（public）", findings)
    return reason if how in CLOSED else None


def _defendant(draft: Draft, kind: Kind | None, start: Span, findings: Findings) -> Defendant | None:
    written = draft.settings.get("ages")
    if written is None:
        if kind == "criminal":
            findings.add(NO_AGES, start)
        return None
    ages = _ages(written.value.plain)
    if (ages is None or (kind and kind != "criminal")) and written.value:
        _refuse(
            written,
            "16；犯罪时17，审判时18（at the offence 17, at the trial 18）；只用于刑事（criminal only）",
            findings,
        )
        return None
    return ages


def _ages(written: str) -> Defendant | None:
    both, one = _AGES.match(written), _AGE.match(written)
    numbers = both.groups() if both else (one[1], one[1]) if one else ()
    ages = [to_int(number) for number in numbers]
    if len(ages) != 2 or ages[0] is None or ages[1] is None or not 0 < ages[0] <= ages[1]:
        return None
    return Defendant(ages[0], ages[1])
