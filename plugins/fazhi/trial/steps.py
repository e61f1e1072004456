"""The parts of a hearing that the law names, and their order."""

import re
from dataclasses import dataclass

from fazhi.core.findings import Findings
from fazhi.core.problem import Lang, Words
from fazhi.core.span import Span
from fazhi.trial.law_rules import LAST_WORD, STEP_MISSING, STEP_ORDER, VERDICT_IN_MEDIATION
from fazhi.trial.model import Kind, Step

_HEARING: tuple[tuple[Step, str], ...] = (
    ("opening", r"开庭|核对|告知|opening|opens?\b"),
    ("last-word", r"最后陈述|最后意见|(?:last|final) (?:statement|words?|opinion)"),
    ("inquiry", r"调查|举证|质证|陈述|答辩|起诉书|讯问|证人|inquiry|evidence|indictment|questioning|pleadings?"),
    ("debate", r"辩论|debate|arguments?\b"),
    ("mediation", r"调解|mediat"),
    ("deliberation", r"评议|合议|deliberat"),
    ("verdict", r"宣判|宣告|判决|verdict|judgment"),
)
_MEDIATION: tuple[tuple[Step, str], ...] = (
    ("opening", r"开始|开场|告知|说明规则|opening|opens?\b"),
    ("statement", r"陈述|statement|tell"),
    ("facts", r"调查|查明|核实|证据|质证|焦点|facts|evidence|issues"),
    ("negotiation", r"协商|商量|方案|调解|negotiat|proposal|options"),
    ("agreement", r"协议|签字|签收|agreement|sign"),
    ("verdict", r"宣判|判决|verdict|judgment"),
)
STEP_NAMES: dict[Step, Words] = {
    "opening": Words("开庭", "opening"),
    "inquiry": Words("法庭调查", "inquiry"),
    "debate": Words("法庭辩论", "debate"),
    "last-word": Words("最后陈述", "last statement"),
    "mediation": Words("调解", "mediation"),
    "deliberation": Words("评议", "deliberation"),
    "verdict": Words("宣判", "verdict"),
    "statement": Words("陈述", "statement"),
    "facts": Words("查明事实", "facts"),
    "negotiation": Words("协商", "negotiation"),
    "agreement": Words("达成协议", "agreement"),
}
_OPINIONS = Words("最后意见", "last opinion")


@dataclass(frozen=True, slots=True)
class Required:
    """A step that a kind of hearing must have, with the article that says so."""

    step: Step
    source: Words


def _of(law: tuple[str, str], *pairs: tuple[Step, str, str]) -> tuple[Required, ...]:
    zh, en = law
    return tuple(Required(step, Words(f"《{zh}》{article}", f"{en}, {short}")) for step, article, short in pairs)


_CIVIL = _of(
    ("民事诉讼法", "Civil Procedure Law"),
    ("opening", "第一百四十条", "art. 140"),
    ("inquiry", "第一百四十一条", "art. 141"),
    ("debate", "第一百四十四条", "art. 144"),
    ("last-word", "第一百四十四条", "art. 144"),
    ("deliberation", "第四十五条", "art. 45"),
    ("verdict", "第一百五十一条", "art. 151"),
)
REQUIRED: dict[Kind, tuple[Required, ...]] = {
    "criminal": _of(
        ("刑事诉讼法", "Criminal Procedure Law"),
        ("opening", "第一百九十条", "art. 190"),
        ("inquiry", "第一百九十一条", "art. 191"),
        ("debate", "第一百九十八条", "art. 198"),
        ("last-word", "第一百九十八条", "art. 198"),
        ("deliberation", "第二百条", "art. 200"),
        ("verdict", "第二百零二条", "art. 202"),
    ),
    "civil": _CIVIL,
    "administrative": _CIVIL,
    "mediation": _of(
        ("民事诉讼法", "Civil Procedure Law"),
        ("statement", "第九十六条", "art. 96"),
        ("facts", "第九十六条", "art. 96"),
        ("negotiation", "第九十六条", "art. 96"),
        ("agreement", "第一百条", "art. 100"),
    ),
}
"""The steps in their order.

For 行政 the order of civil procedure is asked for: 行政诉讼法 101 refers to it for 开庭审理. That law's text is not
among those that the project was checked against. A stage of 调解 may stand anywhere before the verdict of a civil
case (民事诉讼法 9, 145), so it has no place of its own in the order.
"""


@dataclass(frozen=True, slots=True)
class NamedStage:
    """A stage as the order is checked: where its name stands, its steps, whether the defendant speaks in it."""

    name: Span
    steps: tuple[Step, ...]
    has_defendant: bool


def steps_in(name: str, kind: Kind) -> tuple[Step, ...]:
    """Return the steps that a stage's name says, in the order in which it says them."""
    found: list[tuple[int, Step]] = []
    taken = name
    for step, words in _MEDIATION if kind == "mediation" else _HEARING:
        match = re.search(words, taken, re.IGNORECASE)
        if match:
            found.append((match.start(), step))
            taken = re.sub(words, lambda hit: "\0" * len(hit[0]), taken, flags=re.IGNORECASE)
    return tuple(step for _, step in sorted(found))


def check_steps(stages: list[NamedStage], kind: Kind, lang: Lang, where: Span, findings: Findings) -> None:
    """Report steps that are missing or stand in the wrong order; only the first time that one comes counts."""
    first: dict[Step, tuple[int, Span]] = {}
    for stage in stages:
        for step in stage.steps:
            first.setdefault(step, (len(first), stage.name))
    _check_order(first, kind, lang, where, findings)
    if kind == "mediation" and "verdict" in first:
        findings.add(VERDICT_IN_MEDIATION, first["verdict"][1], name=first["verdict"][1].text)
    if "mediation" in first and "verdict" in first and first["mediation"][0] > first["verdict"][0]:
        source = Words("《民事诉讼法》第一百四十五条", "Civil Procedure Law, art. 145").said(lang)
        after = STEP_NAMES["mediation"].said(lang)
        findings.add(STEP_ORDER, first["verdict"][1], step=_said("verdict", kind, lang), after=after, source=source)
    _check_last_word(stages, kind, findings)


def _check_order(first: dict[Step, tuple[int, Span]], kind: Kind, lang: Lang, where: Span, findings: Findings) -> None:
    before: Required | None = None
    for required in REQUIRED[kind]:
        said, source = _said(required.step, kind, lang), required.source.said(lang)
        if required.step not in first:
            findings.add(STEP_MISSING, where, step=said, source=source)
            continue
        place, name = first[required.step]
        if before and place < first[before.step][0]:
            findings.add(STEP_ORDER, name, step=said, after=_said(before.step, kind, lang), source=source)
        else:
            before = required


def _said(step: Step, kind: Kind, lang: Lang) -> str:
    words = _OPINIONS if step == "last-word" and kind in {"civil", "administrative"} else STEP_NAMES[step]
    return words.said(lang)


def _check_last_word(stages: list[NamedStage], kind: Kind, findings: Findings) -> None:
    if kind != "criminal":
        return
    last = [stage for stage in stages if "last-word" in stage.steps]
    if last and not any(stage.has_defendant for stage in last):
        findings.add(LAST_WORD, last[0].name)
