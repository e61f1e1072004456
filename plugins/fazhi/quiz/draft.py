"""The lines of a block put together: which belong to which item. Nothing is understood yet."""

from dataclasses import dataclass, field
from typing import Literal

from fazhi.core.findings import excerpt
from fazhi.core.span import Span
from fazhi.quiz.findings import Findings
from fazhi.quiz.headings import Heading
from fazhi.quiz.heads import Head, read_part
from fazhi.quiz.images import refuse_images
from fazhi.quiz.keywords import (
    ATTRIBUTES,
    SETTINGS,
    TYPES,
    AttributeKey,
    SettingKey,
    is_section_word,
    type_word,
)
from fazhi.quiz.lines import Attribute, Feedback, OptionLine, OptionPart, Other, Token, read_line, read_setting
from fazhi.quiz.model import ItemType
from fazhi.quiz.pairs import CriterionLine, PairLine, is_criterion, read_criterion, read_pair, split_criteria
from fazhi.quiz.rules import (
    EMPTY_ATTRIBUTE,
    FEEDBACK_WITHOUT_OPTION,
    TWICE,
    UNKNOWN_LINE,
    UNKNOWN_SETTING,
    UNKNOWN_TYPE,
)
from fazhi.quiz.sections import SectionDraft
from fazhi.quiz.setting_rules import LATE_SETTING
from fazhi.quiz.tables import is_row
from fazhi.quiz.task_rules import EMPTY_SECTION, PART_OUTSIDE_CASE


@dataclass(slots=True)
class OptionDraft:
    """An option with the lines that belong to it."""

    part: OptionPart
    more: list[Span] = field(default_factory=list)
    feedback: list[Span] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The option's text with its continued lines."""
        return "\n".join(span.text for span in (self.part.text, *self.more) if span)


@dataclass(slots=True)
class ItemDraft:
    """An item's lines."""

    head: Head
    type: ItemType | None
    is_skipped: bool
    """Its type cannot be read, which has been reported; so its lines are left alone."""
    stem: list[Span]
    heading: Heading | None = None
    """Of its section."""
    options: list[OptionDraft] = field(default_factory=list)
    attributes: dict[AttributeKey, list[Attribute]] = field(default_factory=dict)
    pairs: list[PairLine] = field(default_factory=list)
    criteria: list[CriterionLine] = field(default_factory=list)
    more_answer: list[Span] = field(default_factory=list)
    """The lines of a model answer after its first."""
    parts: "list[ItemDraft]" = field(default_factory=list)
    """Sub-questions."""
    id: Span | None = None
    """Known once the item has been read."""

    @property
    def is_bare(self) -> bool:
        """Whether it has nothing but a stem."""
        return self.type is None and not (self.options or self.attributes or self.pairs or self.parts)

    def value(self, key: AttributeKey) -> Span | None:
        """Return what was written for a key, None if nothing was."""
        found = self.attributes.get(key)
        return found[0].value if found and found[0].value else None


@dataclass(slots=True)
class Draft:
    """A block's settings, headings and items."""

    settings: dict[SettingKey, Attribute] = field(default_factory=dict)
    items: list[ItemDraft] = field(default_factory=list)
    sections: list[SectionDraft] = field(default_factory=list)


def put_together(lines: list[Span], settings: dict[SettingKey, Attribute], findings: Findings) -> Draft:
    """Give each line its item; a line that has no place is reported. `settings` are those of the opening line."""
    assembly = _Assembly(findings, Draft(dict(settings)))
    for line in lines:
        if line.text.strip():
            assembly.take(line)
    assembly.end_section()
    for item in assembly.draft.items:
        _take_back_parts(item)
    return assembly.draft


def _take_back_parts(item: ItemDraft) -> None:
    """Give an item without a type the lines back that only looked like sub-questions: a list in its stem.

    Of such a list only the last line can have got what followed, and none a type.
    """
    if item.type is not None or not item.parts or not all(part.is_bare for part in item.parts[:-1]):
        return
    last = item.parts[-1]
    if last.type is not None or (len(item.parts) == 1 and "model" in last.attributes):
        return
    for part in item.parts:
        item.stem += [part.head.span, *part.stem[1:]]
    item.options, item.attributes, item.parts = last.options, {**item.attributes, **last.attributes}, []
    item.criteria, item.more_answer = last.criteria, last.more_answer


@dataclass(slots=True)
class _Assembly:
    findings: Findings
    draft: Draft = field(default_factory=Draft)
    zone: Literal["settings", "heading", "stem", "option", "pairs", "model", "rubric", "attributes"] = "settings"
    number: int = 0

    def take(self, line: Span) -> None:
        if self.zone == "settings" and self._setting(line):
            return
        part = read_part(line.cut(0)) if self.draft.items and self.zone != "heading" else None
        if part and self._part(part):
            return
        token = read_line(line, self.number + 1)
        if isinstance(token, Head):
            self._begin(token)
        elif isinstance(token, Heading):
            self._section(token)
        elif not self.draft.items:
            self._stray(line)
        elif self.zone == "heading":
            self._refuse(line.cut(0))
        elif not self.draft.items[-1].is_skipped:
            self._belong(self._current, token)

    @property
    def _current(self) -> ItemDraft:
        item = self.draft.items[-1]
        return item.parts[-1] if item.parts else item

    def _part(self, head: Head) -> bool:
        """Begin a sub-question if there can be one; whether the line has been dealt with."""
        item = self.draft.items[-1]
        if item.is_skipped:
            return True
        if item.type == "case" or item.parts or (item.type is None and self.zone == "stem"):
            part_type = self._known_type(head.type) if head.type else None
            is_skipped = head.type is not None and part_type is None
            part = ItemDraft(head, part_type, is_skipped, [head.stem])
            item.parts.append(part)
            self._open(part)
            return True
        if head.type is None and self.zone == "stem":
            return False
        self.findings.add(PART_OUTSIDE_CASE, head.span, number=head.number)
        return True

    def _open(self, item: ItemDraft) -> None:
        self.zone = "stem"
        for mark in item.head.marks:
            self._attribute(item, Attribute(mark.name, mark.value))

    def _section(self, token: Heading) -> None:
        """Begin a section; ===<<<单选题>>>=== a second time ends it."""
        current = self.draft.sections[-1] if self.draft.sections else None
        self.zone = "heading"
        if current and current.is_open and token.is_marker and token.type.plain == current.token.type.plain:
            current.is_open = False
            return
        self.end_section()
        item_type = None if is_section_word(type_word(token.type.plain)) else self._known_type(token.type)
        self.draft.sections.append(SectionDraft(token, item_type, len(self.draft.items)))

    def end_section(self) -> None:
        """Report the last heading if no item follows it."""
        if self.draft.sections and self.draft.sections[-1].start == len(self.draft.items):
            token = self.draft.sections[-1].token
            self.findings.add(EMPTY_SECTION, token.span, text=excerpt(token.span.text))

    def _setting(self, line: Span) -> bool:
        found = read_setting(line)
        if not found:
            return False
        key = SETTINGS[found.word]
        refuse_images(found.value, self.findings)
        if key in self.draft.settings:
            first = self.draft.settings[key].name
            self.findings.add(TWICE, found.name, key=found.name.text, first=self._line_number(first))
        else:
            self._add_setting(key, found)
        return True

    def _add_setting(self, key: SettingKey, found: Attribute) -> None:
        self.draft.settings[key] = found
        if not found.value:
            self.findings.add(EMPTY_ATTRIBUTE, found.name, key=found.name.text)

    def _stray(self, line: Span) -> None:
        span = line.cut(0)
        name, colon, _ = span.plain.partition(":")
        if read_setting(span):
            self._refuse(span)
        elif colon and len(name) <= 12 and name.strip().isalpha():
            self.findings.add(UNKNOWN_SETTING, span, key=span.text[: len(name)].strip())
        else:
            self.findings.add(UNKNOWN_LINE, span, text=excerpt(span.text))

    def _begin(self, head: Head) -> None:
        section = self.draft.sections[-1] if self.draft.sections else None
        item_type = self._known_type(head.type) if head.type else section.type if section else None
        is_skipped = head.type is not None and item_type is None
        item = ItemDraft(head, item_type, is_skipped, [head.stem], heading=section.token if section else None)
        self.draft.items.append(item)
        self.number = head.number or self.number + 1
        self._open(item)

    def _known_type(self, written: Span) -> ItemType | None:
        word = type_word(written.plain)
        if word in TYPES:
            return TYPES[word]
        self.findings.add(UNKNOWN_TYPE, written, type=excerpt(written.text))
        return None

    def _belong(self, item: ItemDraft, token: Token) -> None:
        if isinstance(token, Attribute):
            self._attribute(item, token)
        elif isinstance(token, OptionLine):
            item.options += [OptionDraft(part) for part in token.parts]
            self.zone = "option"
        elif isinstance(token, Feedback):
            self._feedback(item, token)
        elif isinstance(token, Other):
            self._continue(item, token)

    def _attribute(self, item: ItemDraft, token: Attribute) -> None:
        key = ATTRIBUTES[token.word]
        refuse_images(token.value, self.findings)
        self.zone = "model" if key == "model" else "rubric" if key == "rubric" else "attributes"
        earlier = item.attributes.get(key, [])
        if earlier and key != "hint":
            first = self._line_number(earlier[0].name)
            self.findings.add(TWICE, token.name, key=token.name.text, first=first)
            return
        if key == "rubric" and token.value:
            item.criteria += [read_criterion(part) for part in split_criteria(token.value)]
        elif key != "rubric" and not token.value:
            self.findings.add(EMPTY_ATTRIBUTE, token.name, key=token.name.text)
        item.attributes[key] = [*earlier, token]

    def _feedback(self, item: ItemDraft, token: Feedback) -> None:
        refuse_images(token.text, self.findings)
        if self.zone != "option":
            self.findings.add(FEEDBACK_WITHOUT_OPTION, token.span)
        elif not token.text:
            self.findings.add(EMPTY_ATTRIBUTE, token.span, key=">")
        else:
            item.options[-1].feedback.append(token.text)

    def _continue(self, item: ItemDraft, token: Other) -> None:
        is_paired = item.type == "match" and self.zone in {"stem", "pairs"} and not is_row(token.span.text)
        pair = read_pair(token.span) if is_paired else None
        if self.zone in {"pairs", "model", "rubric"} or pair:
            refuse_images(token.span, self.findings)
        if pair:
            item.pairs.append(pair)
            self.zone = "pairs"
        elif self.zone == "stem":
            item.stem.append(token.span)
        elif self.zone == "rubric" and is_criterion(token.span):
            item.criteria.append(read_criterion(token.span))
        elif self.zone == "model" and token.is_indented:
            item.more_answer.append(token.span)
        elif self.zone == "option" and token.is_indented and not item.options[-1].feedback:
            item.options[-1].more.append(token.span)
        else:
            self._refuse(token.span)

    def _refuse(self, span: Span) -> None:
        """Report a line that has no place here."""
        setting = read_setting(span)
        if setting:
            self.findings.add(LATE_SETTING, span, key=setting.name.text)
        else:
            self.findings.add(UNKNOWN_LINE, span, text=excerpt(span.text))

    def _line_number(self, span: Span) -> int:
        """Return the line in the author's file."""
        return self.findings.at(span.line, span.column).line
