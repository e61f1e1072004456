"""The lines of a block put together: settings, sections, and the entries of a section. Nothing is understood yet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fazhi.core.findings import Findings, excerpt
from fazhi.core.problem import Lang
from fazhi.core.span import Span
from fazhi.trial.keywords import ATTRIBUTES, SETTINGS, STARTS, TITLES, AttributeKey, SectionName, SettingKey, looked_up
from fazhi.trial.lines import (
    Attribute,
    Heading,
    bullet_of,
    is_indented,
    is_rule,
    numeral_of,
    read_attribute,
    read_cells,
    read_heading,
    without_mark,
)
from fazhi.trial.rules import (
    BAD_ROW,
    EMPTY_SECTION,
    EMPTY_VALUE,
    HEADING_TWICE,
    TWICE,
    UNKNOWN_COLUMN,
    UNKNOWN_HEADING,
    UNKNOWN_SETTING,
    WRONG_PLACE,
)


@dataclass(slots=True)
class Entry:
    """An entry of a section, such as a role, an exhibit or a stage."""

    head: Span
    """Its first line, or the cell or value that begins it."""
    is_plain: bool = False
    """The head is a cell or a value: nothing but the name or number."""
    attributes: dict[AttributeKey, list[Span]] = field(default_factory=dict)
    more: list[Span] = field(default_factory=list)
    """Indented lines before the first attribute; they continue the head."""

    def lines(self, key: AttributeKey) -> list[Span]:
        """Return the lines written for a key."""
        return self.attributes.get(key, [])

    def value(self, key: AttributeKey) -> Span | None:
        """Return the first line written for a key."""
        found = self.lines(key)
        return found[0] if found else None


@dataclass(slots=True)
class Section:
    """A section's heading and lines."""

    heading: Heading
    lines: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A block's settings and sections."""

    lang: Lang
    """The language in which messages name words of the grammar."""
    settings: dict[SettingKey, Attribute] = field(default_factory=dict)
    sections: dict[SectionName, Section] = field(default_factory=dict)

    def title(self, name: SectionName) -> str:
        """Return a section's own name."""
        return TITLES[name][self.lang == "en"]

    def lines(self, name: SectionName) -> list[Span]:
        """Return the lines of a section, none if there is no such section."""
        section = self.sections.get(name)
        return section.lines if section else []

    def accepted(self, name: SectionName) -> str:
        """Return the keys that a section knows, for a message."""
        return in_language(ATTRIBUTES[name], self.lang)


def in_language(words: Sequence[str] | dict[str, AttributeKey], lang: Lang) -> str:
    """Return those of some keywords that are Chinese, or English, joined."""
    return "、".join(word for word in words if word.isascii() == (lang == "en"))


def put_together(lines: Sequence[Span], name: str, findings: Findings) -> Draft:
    """Give each line its section; a line that has none is reported. Of an empty block the name tells the language."""
    written = "".join(line.text for line in lines).strip() or name
    is_english = all(character < "\u2e80" for character in written)
    draft = Draft("en" if is_english else "zh")
    current: Section | None = None
    numeral: int | None = None
    for line in lines:
        heading = read_heading(line, numeral, current.heading.name if current else None)
        if heading:
            numeral = numeral_of(heading) or numeral
            current = _begin(heading, draft, findings)
        elif current:
            current.lines.append(line)
        elif line.text.strip():
            _setting(line, draft, findings)
    _check_empty(draft, findings)
    return draft


def _begin(heading: Heading, draft: Draft, findings: Findings) -> Section:
    section = Section(heading)
    if heading.name is None:
        accepted = "、".join(draft.title(name) for name in TITLES)
        findings.add(UNKNOWN_HEADING, heading.span, title=excerpt(heading.title), accepted=accepted)
    elif heading.name in draft.sections:
        first = findings.line_of(draft.sections[heading.name].heading.span)
        findings.add(HEADING_TWICE, heading.span, title=excerpt(heading.title), first=first)
    else:
        draft.sections[heading.name] = section
    return section


def _check_empty(draft: Draft, findings: Findings) -> None:
    for name, section in draft.sections.items():
        if not any(line.text.strip() for line in section.lines):
            findings.add(EMPTY_SECTION, section.heading.span, title=draft.title(name))


def _setting(line: Span, draft: Draft, findings: Findings) -> None:
    name, colon, _ = line.plain.partition(":")
    key = SETTINGS.get(looked_up(name)) if colon else None
    if key is None:
        findings.add(UNKNOWN_SETTING, line.cut(0), text=excerpt(line.text.strip()))
        return
    found = Attribute(line.cut(0, len(name)), line.cut(len(name) + 1))
    if key in draft.settings:
        findings.add(TWICE, found.key, key=found.key.text, first=findings.line_of(draft.settings[key].key))
        return
    draft.settings[key] = found
    if not found.value:
        findings.add(EMPTY_VALUE, found.key, key=found.key.text)


def entries_of(name: SectionName, draft: Draft, findings: Findings) -> list[Entry]:
    """Return the entries of a section, written as lines or as a table."""
    reader = _Entries(name, draft, findings)
    for line in draft.lines(name):
        if line.text.strip():
            reader.take(line)
    reader.check_empty()
    return reader.entries


class _Entries:
    """Puts the lines of a section together to entries."""

    def __init__(self, name: SectionName, draft: Draft, findings: Findings) -> None:
        self.name = name
        self.draft = draft
        self.findings = findings
        self.entries: list[Entry] = []
        self.columns: list[AttributeKey | None] | None = None
        self.key: AttributeKey | None = None
        self.has_bullets = False
        self.names: dict[tuple[int, AttributeKey], Span] = {}

    def take(self, line: Span) -> None:
        cells = read_cells(line)
        if cells is not None:
            self._row(cells, line)
            return
        self.columns = None
        attribute = read_attribute(line)
        if attribute and not self._is_head(line, attribute):
            self._attribute(attribute)
        elif self.entries and (is_indented(line) or self._is_listed(line)):
            self._continue(line)
        else:
            self.has_bullets = self.has_bullets or bullet_of(line) is not None
            self._begin(Entry(without_mark(line)))

    def _is_listed(self, line: Span) -> bool:
        """Whether a bullet lists what the key above it begins, and no entry: entries have bullets all or none."""
        return self.key is not None and not self.has_bullets and bullet_of(line) is not None

    def _is_head(self, line: Span, attribute: Attribute) -> bool:
        """Whether a line that looks like another section's attribute begins an entry, such as a role called 证据."""
        return attribute.word not in ATTRIBUTES[self.name] and not is_indented(line) and not _is_private(attribute)

    def _begin(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.key = None

    def _continue(self, line: Span) -> None:
        entry = self.entries[-1]
        (entry.attributes[self.key] if self.key else entry.more).append(line)

    def _attribute(self, attribute: Attribute) -> None:
        key = ATTRIBUTES[self.name].get(attribute.word)
        if key is None or (not self.entries and key != STARTS[self.name]):
            values = {"title": self.draft.title(self.name), "accepted": self.draft.accepted(self.name)}
            self.findings.add(WRONG_PLACE, attribute.key, key=attribute.key.text, **values)
        elif key == STARTS[self.name]:
            self._begin(Entry(attribute.value, is_plain=True))
        else:
            self._set(key, attribute)

    def _set(self, key: AttributeKey, attribute: Attribute) -> None:
        place = (len(self.entries), key)
        if place in self.names:
            first = self.findings.line_of(self.names[place])
            self.findings.add(TWICE, attribute.key, key=attribute.key.text, first=first)
        self.names.setdefault(place, attribute.key)
        self.entries[-1].attributes.setdefault(key, []).extend([attribute.value] if attribute.value else [])
        self.key = key

    def check_empty(self) -> None:
        """Report keys without a value."""
        for (entry, key), name in self.names.items():
            if not self.entries[entry - 1].lines(key):
                self.findings.add(EMPTY_VALUE, name, key=name.text)

    def _row(self, cells: list[Span], line: Span) -> None:
        if self.columns is None:
            self.columns = [self._column(cell) for cell in cells]
        elif len(cells) != len(self.columns):
            self.findings.add(BAD_ROW, line.cut(0), count=len(cells), wanted=len(self.columns))
        elif not is_rule(cells):
            self._entry(cells, self.columns)

    def _column(self, cell: Span) -> AttributeKey | None:
        key = ATTRIBUTES[self.name].get(looked_up(cell.plain))
        if key is None:
            accepted = self.draft.accepted(self.name)
            self.findings.add(UNKNOWN_COLUMN, cell, text=excerpt(cell.text), accepted=accepted)
        return key

    def _entry(self, cells: list[Span], columns: list[AttributeKey | None]) -> None:
        written = {key: cell for key, cell in zip(columns, cells, strict=True) if key is not None}
        head = written.pop(STARTS[self.name], Span("", cells[0].line, cells[0].column))
        attributes = {key: [cell] for key, cell in written.items() if cell}
        self._begin(Entry(head, is_plain=True, attributes=attributes))


def _is_private(attribute: Attribute) -> bool:
    return ATTRIBUTES["roles"].get(attribute.word) == "private"
