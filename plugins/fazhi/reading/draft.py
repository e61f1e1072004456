"""The lines of a reading put together: settings, run sheet, text."""

from dataclasses import dataclass, field
from typing import Literal

from fazhi.core.findings import Findings, excerpt
from fazhi.core.span import Span
from fazhi.reading.keywords import Key
from fazhi.reading.lines import Keyed, Spoken, Timed, read_key, read_spoken, read_timed
from fazhi.reading.model import Part
from fazhi.reading.rules import BAD_TIME, EMPTY_PART, EMPTY_VALUE, TWICE, UNKNOWN_LINE, UNKNOWN_PART

EVERYBODY = Part("all")


@dataclass(frozen=True, slots=True)
class SpokenDraft:
    """A line to read: the author's words, or a citation that stands for a law's."""

    part: Part
    span: Span
    is_law: bool
    begins_stanza: bool


@dataclass(slots=True)
class ReadingDraft:
    """All parts of a block."""

    settings: dict[Key, Keyed] = field(default_factory=dict)
    says: list[Span] = field(default_factory=list)
    run_sheet: list[Timed] = field(default_factory=list)
    lines: list[SpokenDraft] = field(default_factory=list)


def put_together(lines: list[Span], findings: Findings) -> ReadingDraft:
    """Give each line its part; a line that has no place is reported."""
    assembly = _Assembly(findings)
    for line in lines:
        assembly.take(line)
    assembly.end_part()
    return assembly.draft


@dataclass(slots=True)
class _Assembly:
    findings: Findings
    draft: ReadingDraft = field(default_factory=ReadingDraft)
    zone: Literal["top", "run", "text"] = "top"
    part: Part = EVERYBODY
    waiting: Span | None = None
    """A part that stands alone on its line and waits for its words."""
    is_new_stanza: bool = False
    begun: dict[Key, Span] = field(default_factory=dict)

    def take(self, line: Span) -> None:
        span = line.cut(0)
        if not span:
            self.is_new_stanza = True
        elif keyed := read_key(span):
            self._keyed(keyed)
        elif self.zone == "run" and (timed := read_timed(span)):
            self.draft.run_sheet.append(timed)
        elif spoken := read_spoken(span):
            self._spoken(spoken)
        elif self.zone == "text":
            self._say(self.part, span, is_law=False)
        else:
            self.findings.add(BAD_TIME if self.zone == "run" else UNKNOWN_LINE, span, text=excerpt(span.text))

    def end_part(self) -> None:
        """Report a part for which no words came."""
        if self.waiting:
            self.findings.add(EMPTY_PART, self.waiting, part=self.waiting.text)
        self.waiting = None

    def _keyed(self, token: Keyed) -> None:
        if token.key in {"run", "text"}:
            self._heading(token)
        elif not token.value:
            self.findings.add(EMPTY_VALUE, token.name, key=token.name.text)
        elif token.key == "law":
            self.zone = "text"
            self._say(self.part, token.value, is_law=True)
        elif token.key == "say":
            self.draft.says.append(token.value)
        elif token.key in self.draft.settings:
            self._twice(token.name, self.draft.settings[token.key].name)
        else:
            self.draft.settings[token.key] = token

    def _heading(self, token: Keyed) -> None:
        self.end_part()
        if token.key in self.begun:
            self._twice(token.name, self.begun[token.key])
        self.begun.setdefault(token.key, token.name)
        self.zone, self.part, self.is_new_stanza = ("run" if token.key == "run" else "text"), EVERYBODY, False
        if token.value:
            self.take(token.value)

    def _spoken(self, token: Spoken) -> None:
        self.end_part()
        self.zone = "text"
        if token.part is None:
            self.findings.add(UNKNOWN_PART, token.name, part=token.name.text)
        elif not token.text:
            self.part, self.waiting = token.part, token.name
        elif law := self._law(token.text):
            self._say(token.part, law, is_law=True)
        else:
            self.part = EVERYBODY
            self._say(token.part, token.text, is_law=False)

    @staticmethod
    def _law(text: Span) -> Span | None:
        """Return the citation of `领读：原文：《宪法》第一条`."""
        keyed = read_key(text)
        return keyed.value if keyed and keyed.key == "law" and keyed.value else None

    def _say(self, part: Part, span: Span, *, is_law: bool) -> None:
        self.waiting = None
        begins_stanza = self.is_new_stanza and bool(self.draft.lines)
        self.draft.lines.append(SpokenDraft(part, span, is_law, begins_stanza))
        self.is_new_stanza = False

    def _twice(self, span: Span, first: Span) -> None:
        self.findings.add(TWICE, span, key=span.text, first=self.findings.line_of(first))
