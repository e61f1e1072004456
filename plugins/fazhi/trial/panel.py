"""Who must take part: the panel, the parties, what a minor defendant brings."""

import re
from collections.abc import Sequence

from fazhi.core.findings import Findings
from fazhi.core.problem import Lang, Words
from fazhi.core.span import Span
from fazhi.trial import law_rules as rules
from fazhi.trial.model import Defendant, Kind, Role
from fazhi.trial.words import KIND_NAMES

_PRESIDING = re.compile(r"审判长|presiding", re.IGNORECASE)
_ASSESSOR = re.compile(r"陪审员|assessor", re.IGNORECASE)
_JUDGE = re.compile(r"审判员|法官(?!助理)|\bjudges?\b", re.IGNORECASE)
_GUARDIAN = re.compile(r"法定代理人|合适成年人|legal representative|appropriate adult", re.IGNORECASE)
_DEFENDER = re.compile(r"辩护|defen[cs]e counsel|defender", re.IGNORECASE)
DEFENDANT = re.compile(r"被告人|defendant", re.IGNORECASE)
_NEEDED: dict[Kind, tuple[tuple[str, Words], ...]] = {
    "criminal": (
        (r"公诉|检察|prosecut", Words("公诉人", "Prosecutor")),
        (r"被告人|defendant", Words("被告人", "Defendant")),
        (r"审判长|审判员|法官|judge", Words("审判长", "Presiding judge")),
        (r"书记员|clerk", Words("书记员", "Clerk")),
    ),
    "civil": (
        (r"原告|plaintiff", Words("原告", "Plaintiff")),
        (r"被告|defendant", Words("被告", "Defendant")),
        (r"审判长|审判员|法官|judge", Words("审判长", "Presiding judge")),
        (r"书记员|clerk", Words("书记员", "Clerk")),
    ),
    "mediation": (
        (r"(?<!被)申请人|甲方|原告|applicant|plaintiff", Words("申请人", "Applicant")),
        (r"被申请人|乙方|被告|respondent|defendant", Words("被申请人", "Respondent")),
        (r"调解员|审判长|审判员|法官|mediator|judge", Words("调解员", "Mediator")),
    ),
}
_NEEDED["administrative"] = _NEEDED["civil"]


def check_cast(roles: Sequence[Role], kind: Kind, lang: Lang, where: Span, findings: Findings) -> None:
    """Report a panel that the law does not know, and parties that nobody plays."""
    for pattern, said in _NEEDED[kind]:
        if not any(re.search(pattern, role.name, re.IGNORECASE) for role in roles if role.seat != "gallery"):
            findings.add(rules.ROLE_MISSING, where, kind=KIND_NAMES[kind].said(lang), role=said.said(lang))
    _check_panel(roles, kind, where, findings)


def count_panel(roles: Sequence[Role]) -> tuple[int, int, int]:
    """Return how many preside, how many other judges and how many assessors sit on the bench."""
    presiding = judges = assessors = 0
    for role in (role for role in roles if role.seat == "bench"):
        if _ASSESSOR.search(role.name):
            assessors += role.count
        elif _PRESIDING.search(role.name):
            presiding += role.count
        elif _JUDGE.search(role.name):
            judges += role.count
    return presiding, judges, assessors


def _check_panel(roles: Sequence[Role], kind: Kind, where: Span, findings: Findings) -> None:
    presiding, judges, assessors = count_panel(roles)
    size = presiding + judges + assessors
    if size == judges <= 1:
        return  # one judge sits alone, or a mediator does without
    if presiding != 1:
        findings.add(rules.PRESIDING, where, count=presiding)
    elif size < 3 or size % 2 == 0:
        findings.add(rules.PANEL_SIZE, where, count=size)
    elif assessors and not (size == 3 or (size == 7 and assessors == 4)):
        findings.add(rules.PANEL_WITH_ASSESSORS, where, judges=presiding + judges, assessors=assessors)
    elif kind == "criminal" and not assessors and size != 3:
        findings.add(rules.PANEL_OF_JUDGES, where, count=size)


def check_minor(
    defendant: Defendant | None, roles: Sequence[Role], *, is_closed: bool, where: Span, findings: Findings
) -> None:
    """Report what a defendant's age demands of a criminal case and is not there."""
    if defendant is None:
        return
    if defendant.at_offence < 12:
        findings.add(rules.TOO_YOUNG, where, age=defendant.at_offence)
    elif defendant.at_offence < 16:
        findings.add(rules.FEW_CRIMES, where, age=defendant.at_offence)
    if defendant.at_trial >= 18:
        return
    names = [role.name for role in roles if role.seat != "gallery"]
    for rule, is_missing in (
        (rules.MINOR_IN_PUBLIC, not is_closed),
        (rules.NO_GUARDIAN, not any(_GUARDIAN.search(name) for name in names)),
        (rules.NO_DEFENDER, not any(_DEFENDER.search(name) for name in names)),
    ):
        if is_missing:
            findings.add(rule, where)
