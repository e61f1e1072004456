"""The lines of a case put together: which belong to which part. Nothing is checked yet but their places."""

from dataclasses import dataclass, field
from typing import Literal

from fazhi.case.keywords import Key
from fazhi.case.lines import Answer, Keyed, Lettered, Plain, cut_number, is_what_if, read_line
from fazhi.case.rules import EMPTY_VALUE, MISPLACED, NOT_CITATION, TWICE, UNKNOWN_LINE
from fazhi.core.findings import Findings, excerpt
from fazhi.core.span import Span
from fazhi.law.basis import joined, not_citations, split_citations

Zone = Literal["top", "facts", "question", "choices", "choice", "consequence", "closed", "what-if", "reasoning", "rule"]
"""What a line without a marker belongs to; after `closed` (依据, 转到) to nothing."""


@dataclass(slots=True)
class StepDraft:
    """A step of the facts."""

    span: Span
    number: int | None
    """As written, 0 for a dash, None for neither."""
    lines: list[Span]


@dataclass(slots=True)
class ChoiceDraft:
    """A choice with the lines below it."""

    span: Span
    label: str
    lines: list[Span]
    consequence: list[Span] = field(default_factory=list)
    basis: tuple[str, ...] = ()
    goto: Span | None = None


@dataclass(slots=True)
class SceneDraft:
    """A scene; `name` is empty for one that has none."""

    name: Span
    span: Span
    steps: list[StepDraft] = field(default_factory=list)
    asked: Span | None = None
    """Where its question begins."""
    question: list[Span] = field(default_factory=list)
    choices: list[ChoiceDraft] = field(default_factory=list)


@dataclass(slots=True)
class WhatIfDraft:
    """Other facts and what they change."""

    span: Span
    text: str
    answer: list[Span] = field(default_factory=list)
    basis: tuple[str, ...] = ()


@dataclass(slots=True)
class CaseDraft:
    """All parts of a block."""

    settings: dict[Key, Keyed] = field(default_factory=dict)
    scenes: list[SceneDraft] = field(default_factory=list)
    what_ifs: list[WhatIfDraft] = field(default_factory=list)
    closing: dict[Key, list[Span]] = field(default_factory=dict)
    """The paragraphs of `reasoning` and `rule`."""
    begun: dict[Key, Span] = field(default_factory=dict)
    """Where these two begin."""
    basis: tuple[str, ...] = ()


def put_together(lines: list[Span], findings: Findings) -> CaseDraft:
    """Give each line its part; a line that has no place is reported."""
    assembly = _Assembly(findings)
    for line in lines:
        if line.text.strip():
            assembly.take(line)
    return assembly.draft


@dataclass(slots=True)
class _Assembly:
    findings: Findings
    draft: CaseDraft = field(default_factory=CaseDraft)
    zone: Zone = "top"
    owner: "ChoiceDraft | WhatIfDraft | CaseDraft | None" = None
    """What 依据 below belongs to."""

    def take(self, line: Span) -> None:
        token = read_line(line)
        if isinstance(token, Keyed):
            self._keyed(token)
        elif isinstance(token, Lettered) and self.zone in {"question", "choices", "choice", "consequence", "closed"}:
            self._begin_choice(token)
        elif isinstance(token, Answer):
            self._answer(token)
        else:
            span = line.cut(0)
            self._plain(Plain(span, isinstance(token, Plain) and token.is_indented))

    def _keyed(self, token: Keyed) -> None:
        match token.key:
            case "band" | "note":
                self._setting(token)
            case "scene":
                self._begin_scene(token)
            case "facts" | "question" | "choices":
                self._part_of_scene(token)
            case "consequence" | "goto" | "basis":
                self._below(token)
            case "what-if":
                space = " " if token.name.text.isascii() else ""
                self._begin_what_if(token.name, f"{token.name.text}{space}{token.value.text}")
                if not token.value:
                    self.findings.add(EMPTY_VALUE, token.name, key=token.name.text)
            case "reasoning" | "rule":
                self._close(token)

    def _setting(self, token: Keyed) -> None:
        if self.zone != "top":
            self._misplaced(token.name)
        elif not token.value:
            self.findings.add(EMPTY_VALUE, token.name, key=token.name.text)
        elif token.key in self.draft.settings:
            self._twice(token.name, self.draft.settings[token.key].name)
        else:
            self.draft.settings[token.key] = token

    def _begin_scene(self, token: Keyed) -> None:
        if not token.value:
            self.findings.add(EMPTY_VALUE, token.name, key=token.name.text)
        self.draft.scenes.append(SceneDraft(token.value, token.name))
        self.zone, self.owner = "facts", None

    def _part_of_scene(self, token: Keyed) -> None:
        if not self.draft.scenes:
            self.draft.scenes.append(SceneDraft(Span("", token.name.line, token.name.column), token.name))
        scene, self.owner = self.draft.scenes[-1], None
        if token.key == "question" and scene.asked:
            self._twice(token.name, scene.asked)
        elif token.key == "question":
            scene.asked, self.zone = token.name, "question"
            scene.question += [token.value] if token.value else []
        elif token.key == "choices":
            self.zone = "choices"
            if token.value:
                self.findings.add(UNKNOWN_LINE, token.value, text=excerpt(token.value.text))
        elif scene.asked or scene.choices or scene.steps:
            self._misplaced(token.name)
        else:
            self.zone = "facts"
            if token.value:
                self._step(token.value, is_indented=False)

    def _begin_choice(self, token: Lettered) -> None:
        choice = ChoiceDraft(token.span, token.label, [token.text] if token.text else [])
        self.draft.scenes[-1].choices.append(choice)
        self.zone, self.owner = "choice", choice

    def _begin_what_if(self, span: Span, text: str) -> None:
        if not self.draft.scenes or not self.draft.scenes[-1].choices:
            self._misplaced(span)
            return
        what_if = WhatIfDraft(span, text)
        self.draft.what_ifs.append(what_if)
        self.zone, self.owner = "what-if", what_if

    def _close(self, token: Keyed) -> None:
        if token.key in self.draft.begun:
            self._twice(token.name, self.draft.begun[token.key])
        else:
            self.draft.begun[token.key] = token.name
        self.zone = "rule" if token.key == "rule" else "reasoning"
        self.owner = self.draft if token.key == "rule" else None
        self.draft.closing.setdefault(token.key, []).extend([token.value] if token.value else [])

    def _below(self, token: Keyed) -> None:
        """Take what stands below a choice, a what-if or the rule."""
        owner = self.owner
        if not owner or (token.key != "basis" and not isinstance(owner, ChoiceDraft)):
            self._misplaced(token.name)
        elif not token.value:
            self.findings.add(EMPTY_VALUE, token.name, key=token.name.text)
        elif token.key == "basis":
            owner.basis += self._citations(token.value)
            self.zone = "closed" if isinstance(owner, ChoiceDraft) else self.zone
        elif isinstance(owner, ChoiceDraft):
            self._below_choice(owner, token)

    def _below_choice(self, choice: ChoiceDraft, token: Keyed) -> None:
        if token.key == "consequence":
            choice.consequence.append(token.value)
            self.zone = "consequence"
        elif choice.goto:
            self._twice(token.name, choice.goto)
        else:
            choice.goto, self.zone = token.value, "closed"

    def _citations(self, value: Span) -> tuple[str, ...]:
        for part in not_citations(value):
            self.findings.add(NOT_CITATION, part, text=excerpt(part.text))
        return joined(split_citations(value))

    def _answer(self, token: Answer) -> None:
        if not isinstance(self.owner, ChoiceDraft | WhatIfDraft):
            self._misplaced(token.span)
        elif not token.text:
            self.findings.add(EMPTY_VALUE, token.span, key=">")
        elif isinstance(self.owner, ChoiceDraft):
            self.owner.consequence.append(token.text)
            self.zone = "consequence"
        else:
            self.owner.answer.append(token.text)

    def _plain(self, token: Plain) -> None:
        span, after_choice = token.span, self.zone in {"choice", "consequence", "closed"}
        if self.zone == "facts":
            self._step(span, is_indented=token.is_indented)
        elif self.zone == "question":
            self.draft.scenes[-1].question.append(span)
        elif after_choice and not token.is_indented and is_what_if(span):
            self._begin_what_if(span, span.text)
        elif isinstance(self.owner, ChoiceDraft) and token.is_indented and self.zone != "closed":
            (self.owner.lines if self.zone == "choice" else self.owner.consequence).append(span)
        elif isinstance(self.owner, WhatIfDraft):
            self._after_what_if(self.owner, token)
        elif self.zone in {"reasoning", "rule"}:
            self.draft.closing["rule" if self.zone == "rule" else "reasoning"].append(span)
        else:
            self.findings.add(UNKNOWN_LINE, span, text=excerpt(span.text))

    def _after_what_if(self, owner: WhatIfDraft, token: Plain) -> None:
        if owner.answer and not token.is_indented and is_what_if(token.span):
            self._begin_what_if(token.span, token.span.text)
        else:
            owner.answer.append(token.span)

    def _step(self, span: Span, *, is_indented: bool) -> None:
        steps = self.draft.scenes[-1].steps
        number, text = cut_number(span)
        if number is None and is_indented and steps:
            steps[-1].lines.append(span)
        else:
            steps.append(StepDraft(span, number, [text] if text else []))

    def _misplaced(self, span: Span) -> None:
        self.findings.add(MISPLACED, span, text=excerpt(span.text))
        self.owner = None

    def _twice(self, span: Span, first: Span) -> None:
        self.findings.add(TWICE, span, key=span.text, first=self.findings.line_of(first))
