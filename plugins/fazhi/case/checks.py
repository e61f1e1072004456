"""What every part of a case must have."""

from string import ascii_uppercase

from fazhi.case.draft import CaseDraft, SceneDraft
from fazhi.case.rules import (
    EMPTY_CHOICE,
    EMPTY_STEP,
    EQUAL_CHOICES,
    LABEL,
    NO_ANSWER,
    NO_CONSEQUENCE,
    NO_FACTS,
    NO_QUESTION,
    NO_REASONING,
    NO_RULE,
    RULE_WITHOUT_BASIS,
    STEP_NUMBER,
    TOO_FEW_CHOICES,
)
from fazhi.core.findings import Findings, excerpt
from fazhi.core.span import Span


def check_steps(draft: CaseDraft, opening: Span, findings: Findings) -> None:
    """Report scenes without facts or question, empty steps and gaps in their numbers."""
    if not draft.scenes:
        findings.add(NO_FACTS, opening, scene="")
        findings.add(NO_QUESTION, opening, scene="")
    for scene in draft.scenes:
        name = f"：{excerpt(scene.name.text)}" if scene.name else ""
        if not scene.steps:
            findings.add(NO_FACTS, scene.span, scene=name)
        if not scene.question:
            findings.add(NO_QUESTION, scene.asked or scene.span, scene=name)
        _check_numbers(scene, findings)


def _check_numbers(scene: SceneDraft, findings: Findings) -> None:
    expected = 1
    for step in scene.steps:
        if not step.lines:
            findings.add(EMPTY_STEP, step.span)
        if step.number:
            if step.number != expected:
                findings.add(STEP_NUMBER, step.span, expected=expected, number=step.number)
            expected = step.number + 1


def check_choices(draft: CaseDraft, opening: Span, findings: Findings) -> None:
    """Report questions with fewer than two choices, and choices that lack something."""
    for scene in draft.scenes:
        if len(scene.choices) < 2:
            findings.add(TOO_FEW_CHOICES, scene.asked or scene.span or opening, count=len(scene.choices))
        _check_labels(scene, findings)
        for choice in scene.choices:
            if not choice.lines:
                findings.add(EMPTY_CHOICE, choice.span, label=choice.label)
            if not choice.consequence:
                findings.add(NO_CONSEQUENCE, choice.span, label=choice.label)


def _check_labels(scene: SceneDraft, findings: Findings) -> None:
    first: dict[str, str] = {}
    for choice, expected in zip(scene.choices, ascii_uppercase, strict=False):
        if choice.label != expected:
            findings.add(LABEL, choice.span, expected=expected, label=choice.label)
            break
    for choice in scene.choices:
        said = "".join(character for line in choice.lines for character in line.plain.casefold() if character.isalnum())
        other = first.setdefault(said, choice.label)
        if said and other != choice.label:
            findings.add(EQUAL_CHOICES, choice.span, label=choice.label, other=other)


def check_what_ifs(draft: CaseDraft, opening: Span, findings: Findings) -> None:
    """Report branches that change the facts and say nothing about it."""
    del opening
    for what_if in draft.what_ifs:
        if not what_if.answer:
            findings.add(NO_ANSWER, what_if.span)


def check_closing(draft: CaseDraft, opening: Span, findings: Findings) -> None:
    """Report a case that does not tell why, or what the law says, or where."""
    if not draft.closing.get("reasoning"):
        findings.add(NO_REASONING, draft.begun.get("reasoning", opening))
    if not draft.closing.get("rule"):
        findings.add(NO_RULE, draft.begun.get("rule", opening))
    elif not draft.basis:
        findings.add(RULE_WITHOUT_BASIS, draft.begun["rule"])
