"""The evidence: numbers, who submits it, what kind it is."""

import re

from fazhi.core.findings import Findings, excerpt
from fazhi.core.span import Span, fold
from fazhi.trial.draft import Draft, Entry, entries_of
from fazhi.trial.keywords import EVERY_FORM, FORMS, is_side, looked_up, side_word, sides_of
from fazhi.trial.model import Exhibit, Kind, Side
from fazhi.trial.rules import (
    BAD_FORM,
    BAD_SIDE,
    EXHIBIT_TWICE,
    NO_CONTENT,
    NO_FORM,
    NO_NUMBER,
    NO_SIDE,
    ONE_SIDED,
)
from fazhi.trial.text import read_text
from fazhi.trial.words import KIND_NAMES, LIST

_NUMERAL = r"[一二三四五六七八九十]{1,3}"
NUMBER = rf"(?:(?:证据|物证|书证|第三人|[一-鿿]|[A-Za-z]{{1,10}})\s?-?\s?(?:\d{{1,3}}|{_NUMERAL})|\d{{1,3}}|[A-Z])"
_HEAD = re.compile(
    rf"(?:\*\*)?(?P<number>{NUMBER})(?![\w])(?:\*\*)?[.、:\s]+(?P<name>[^:]*?)(?:\((?P<inside>[^()]*)\))?\s*"
    r"(?:\*\*)?\s*(?::\s*(?P<rest>.*))?$"
)
_JOIN = re.compile(r"\s*[,;、/]\s*")


def read_exhibits(draft: Draft, kind: Kind, findings: Findings) -> tuple[Exhibit, ...]:
    """Return the exhibits that could be read."""
    exhibits: list[Exhibit] = []
    first: dict[str, Span] = {}
    for entry in entries_of("evidence", draft, findings):
        exhibit = _read(entry, kind, draft, findings)
        if exhibit is None:
            continue
        known = first.setdefault(exhibit_key(exhibit.number), entry.head)
        if known is not entry.head:
            findings.add(EXHIBIT_TWICE, entry.head, number=exhibit.number, first=findings.line_of(known))
        exhibits.append(exhibit)
    _check_sides(draft, exhibits, findings)
    return tuple(exhibits)


def _check_sides(draft: Draft, exhibits: list[Exhibit], findings: Findings) -> None:
    sides = {exhibit.side for exhibit in exhibits}
    if len(sides & {"left", "right"}) == 1 and not sides & {"both", "court"}:
        findings.add(ONE_SIDED, draft.sections["evidence"].heading.span)


def exhibit_key(number: str) -> str:
    """Return an exhibit's number as numbers are compared."""
    return looked_up(fold(number)).replace(" ", "").replace("-", "")


def _read(entry: Entry, kind: Kind, draft: Draft, findings: Findings) -> Exhibit | None:
    parts = _Parts(entry)
    if not parts.number:
        findings.add(NO_NUMBER, entry.head, text=excerpt(entry.head.text))
        return None
    side, submitter = _side(parts, kind, draft, findings)
    content = read_text([*parts.rest, *entry.more, *entry.lines("content")], findings)
    if not content:
        findings.add(NO_CONTENT, parts.number, number=parts.number.text)
    return Exhibit(
        number=parts.number.text,
        name=parts.name.text,
        side=side,
        submitter=submitter,
        form=_form(parts, kind, draft, findings),
        content=content,
        challenge=read_text(entry.lines("challenge"), findings),
        line=entry.head.line,
    )


class _Parts:
    """What the first line of an exhibit and its attributes say."""

    def __init__(self, entry: Entry) -> None:
        head = entry.head
        self.sides = list(entry.lines("side"))
        self.forms = list(entry.lines("form"))
        self.rest: list[Span] = []
        self.name = entry.value("name") or Span("", head.line, head.column)
        if entry.is_plain:
            self.number = head
            return
        found = _HEAD.match(head.plain)
        self.number = head.cut(*found.span("number")) if found else Span("", head.line, head.column)
        if found:
            self._read_head(head, found)

    def _read_head(self, head: Span, found: re.Match[str]) -> None:
        end = found.end("name")
        if found["inside"] is not None:
            items = _split(head.cut(*found.span("inside")))
            sides = [item for item in items if is_side(item.plain)]
            forms = [item for item in items if looked_up(item.plain) in EVERY_FORM]
            if sides or forms:
                self.sides += sides
                self.forms += [item for item in items if item not in sides]
            else:
                end = found.end("inside") + 1
        self.name = head.cut(found.start("name"), end) or self.name
        if found["rest"]:
            self.rest.append(head.cut(*found.span("rest")))


def _split(inside: Span) -> list[Span]:
    items, start = [], 0
    for found in _JOIN.finditer(inside.plain):
        items.append(inside.cut(start, found.start()))
        start = found.end()
    return [item for item in (*items, inside.cut(start)) if item]


def _side(parts: _Parts, kind: Kind, draft: Draft, findings: Findings) -> tuple[Side, str]:
    sides = sides_of(kind)
    if not parts.sides:
        findings.add(NO_SIDE, parts.number, number=parts.number.text)
        return "court", ""
    written = parts.sides[0]
    side = sides.get(side_word(written.plain))
    if side is None:
        accepted = "、".join(word for word in sides if word.isascii() == (draft.lang == "en"))
        findings.add(
            BAD_SIDE, written, side=excerpt(written.text), kind=KIND_NAMES[kind].said(draft.lang), accepted=accepted
        )
    return side or "court", written.text


def _form(parts: _Parts, kind: Kind, draft: Draft, findings: Findings) -> str:
    accepted = "、".join(form for form in FORMS[kind] if form.isascii() == (draft.lang == "en"))
    if not parts.forms:
        findings.add(NO_FORM, parts.number, number=parts.number.text, accepted=accepted)
    for form in parts.forms:
        if looked_up(form.plain) not in FORMS[kind]:
            findings.add(BAD_FORM, form, form=excerpt(form.text), accepted=accepted)
    return LIST.said(draft.lang).join(form.text for form in parts.forms)
