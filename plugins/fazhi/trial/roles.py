"""The roles: names, numbers, where they sit."""

import re

from fazhi.core.findings import Findings, excerpt
from fazhi.core.numerals import to_int
from fazhi.core.span import Span, fold
from fazhi.trial.draft import Draft, Entry, entries_of
from fazhi.trial.keywords import SEATS, looked_up
from fazhi.trial.model import Kind, Role, Seat
from fazhi.trial.rules import BAD_COUNT, BAD_SEAT, NO_TASK, ROLE_TWICE, UNKNOWN_LINE
from fazhi.trial.text import read_text

_HEAD = re.compile(
    r"(?:\*\*)?(?P<name>[^():*]{1,30}?)\s*(?:\((?P<inside>[^()]*)\))?\s*(?:\*\*)?\s*(?::\s*(?:\*\*)?(?P<rest>.*))?$"
)
_COUNT = re.compile(
    r"\s*(?P<number>\d{1,2}|[一二两三四五六七八九十]{1,3})\s*(?:人|名|位|people|pupils?)?\s*(?:[,;、]\s*(?P<note>.*))?$"
)
_MAX_COUNT = 60


def _any(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_AT_PLAY = _any(r"影子|观察|shadow|observ")
_BENCH = _any(r"审判长|审判员|陪审员|法官(?!助理)|调解员|\b(?:judge|assessor|mediator)s?\b")
_CLERK = _any(r"书记员|法官助理|法警|计时|\b(?:clerk|usher|bailiff|timekeeper|timer)s?\b")
_WITNESS = _any(r"证人|鉴定人|翻译|\b(?:witness(?:es)?|expert)\b")
_LEFT: dict[Kind, re.Pattern[str]] = {
    "criminal": _any(r"公诉|检察|被害人|prosecut|victim"),
    "civil": _any(r"原告|plaintiff"),
    "administrative": _any(r"原告|plaintiff"),
    "mediation": _any(r"(?<!被)申请人|甲方|原告|applicant|plaintiff"),
}
_RIGHT: dict[Kind, re.Pattern[str]] = {
    "criminal": _any(r"被告人|辩护|法定代理人|合适成年人|defen[cd]|representative|appropriate adult"),
    "civil": _any(r"被告|defendant"),
    "administrative": _any(r"被告|行政机关|defendant|agency"),
    "mediation": _any(r"被申请人|乙方|被告|respondent|defendant"),
}
_SOMEBODYS = _any(r"代理人|监护人|代表|父亲|母亲|家长|representative|guardian|father|mother|parent|lawyer")
"""A role of one side, which its name must say."""

_THROUGHOUT = _any(
    r"书记员|记录|计时|评分|用词|程序员|观察|影子|记者|画师"
    r"|\b(?:clerk|timekeeper|timer|marker|watcher|observer|shadow|reporter|artist)s?\b"
)


def read_roles(draft: Draft, kind: Kind, findings: Findings) -> tuple[Role, ...]:
    """Return the roles that could be read."""
    roles: list[Role] = []
    first: dict[str, Span] = {}
    for entry in entries_of("roles", draft, findings):
        role = _read(entry, kind, draft, findings)
        if role is None:
            continue
        known = first.setdefault(role_key(role.name), entry.head)
        if known is not entry.head:
            findings.add(ROLE_TWICE, entry.head, name=role.name, first=findings.line_of(known))
        roles.append(role)
    return tuple(roles)


def role_key(name: str) -> str:
    """Return a role's name as names are compared."""
    return looked_up(fold(name)).replace(" ", "")


def works_throughout(role: Role) -> bool:
    """Whether a role records, times, marks or watches the whole hearing, in whatever stages it is named."""
    return role.seat in {"clerk", "gallery"} and _THROUGHOUT.search(role.name) is not None


def _read(entry: Entry, kind: Kind, draft: Draft, findings: Findings) -> Role | None:
    found = _HEAD.match(entry.head.plain)
    if not found or not found["name"].strip():
        form = "写成“审判长（1人）：做什么”" if draft.lang == "zh" else "Write “Presiding judge (1): task”"
        findings.add(UNKNOWN_LINE, entry.head, text=excerpt(entry.head.text), form=form)
        return None
    name = entry.head.cut(*found.span("name"))
    count, note = _count(entry, found, findings)
    rest = entry.head.cut(*found.span("rest")) if found["rest"] else None
    task = read_text([*([rest] if rest else []), *entry.more, *entry.lines("task")], findings)
    if not task:
        findings.add(NO_TASK, name, name=name.text)
    return Role(
        name=name.text,
        count=count,
        note=note,
        task=task,
        preparation=read_text(entry.lines("preparation"), findings),
        private=read_text(entry.lines("private"), findings),
        seat=_seat(entry, name, kind, draft, findings),
        line=name.line,
    )


def _count(entry: Entry, found: re.Match[str], findings: Findings) -> tuple[int, str]:
    """Return how many pupils play a role, and what else stands in its brackets."""
    inside = entry.head.cut(*found.span("inside")) if found["inside"] else None
    for written in (inside, entry.value("count")):
        counted = _COUNT.match(written.plain) if written else None
        if counted and written:
            number = to_int(counted["number"])
            if number is None or not 1 <= number <= _MAX_COUNT:
                findings.add(BAD_COUNT, written, text=excerpt(written.text))
            return number or 1, written.text[slice(*counted.span("note"))] if counted["note"] else ""
    wrong = entry.value("count") or (inside if inside and inside.plain[:1].isdigit() else None)
    if wrong:
        findings.add(BAD_COUNT, wrong, text=excerpt(wrong.text))
    return 1, inside.text if inside else ""


def _seat(entry: Entry, name: Span, kind: Kind, draft: Draft, findings: Findings) -> Seat:
    accepted = "、".join(word for word in SEATS if word.isascii() == (draft.lang == "en"))
    written = entry.value("seat")
    if written:
        seat = SEATS.get(looked_up(written.plain))
        if seat is None:
            findings.add(BAD_SEAT, written, name=name.text, accepted=accepted)
        return seat or "gallery"
    seat = seat_of(name.plain, kind)
    if seat is None:
        findings.add(BAD_SEAT, name, name=name.text, accepted=accepted)
    return seat or "gallery"


def seat_of(name: str, kind: Kind) -> Seat | None:
    """Return where a role sits by its name; None if it speaks for a side that it does not name."""
    if _AT_PLAY.search(name):
        return "gallery"
    patterns: tuple[tuple[re.Pattern[str], Seat], ...] = (
        (_WITNESS, "witness"),
        (_LEFT[kind], "left"),
        (_RIGHT[kind], "right"),
        (_BENCH, "bench"),
        (_CLERK, "clerk"),
    )
    found = next((seat for pattern, seat in patterns if pattern.search(name)), None)
    return found or (None if _SOMEBODYS.search(name) else "gallery")
