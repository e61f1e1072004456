"""What the sections of a pack must say of each other."""

import re
from collections.abc import Iterator, Sequence

from fazhi.core.findings import Findings, excerpt
from fazhi.core.problem import Lang
from fazhi.core.span import Span, fold
from fazhi.trial.exhibits import exhibit_key
from fazhi.trial.keywords import looked_up
from fazhi.trial.model import Exhibit, Kind, Role, Seat, Stage, Trial, words_in
from fazhi.trial.panel import DEFENDANT
from fazhi.trial.roles import role_key
from fazhi.trial.rules import (
    CARD_TOO_LONG,
    EXHIBIT_UNUSED,
    PRIVATE_SHARED,
    ROLE_NOT_IN_PROCEDURE,
    UNKNOWN_ROLE,
)
from fazhi.trial.stages import Staged
from fazhi.trial.steps import NamedStage

EVERYBODY = ("全体", "全班", "everyone", "everybody", "the class")
_HOSTS = ("教师", "老师", "班主任", "法治副校长", "teacher", "visitor", "legal vice-principal")
"""People in the room who play no role."""
_GROUPS: dict[str, tuple[Seat, ...]] = {
    **dict.fromkeys(("合议庭", "审判组", "panel", "the panel", "bench"), ("bench",)),
    **dict.fromkeys(("双方", "both sides"), ("left", "right")),
    **dict.fromkeys(("证人席", "witnesses"), ("witness",)),
    **dict.fromkeys(("观察组", "observers"), ("gallery",)),
}
_SIDES: dict[Kind, dict[str, Seat]] = {
    "criminal": {"公诉方": "left", "控方": "left", "prosecution": "left", "辩方": "right", "defence": "right"},
    "civil": {"原告方": "left", "plaintiff's side": "left", "被告方": "right", "defendant's side": "right"},
    "administrative": {"原告方": "left", "plaintiff's side": "left", "被告方": "right", "defendant's side": "right"},
    "mediation": {"申请方": "left", "applicant's side": "left", "被申请方": "right", "respondent's side": "right"},
}
_PAUSE = re.compile(r"[。，；：！？!?,;\n]|\.(?=\s|$)")
_WHOM = re.compile(r"^(?:你|我|他|她|you\b|i\b|he\b|she\b)")
"""A card says 你; the same fact may be told elsewhere of 他."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_MIN_PRIVATE = 8
"""Characters; shorter pieces are said by chance."""
_CARD_LIMIT = 460
"""Characters that an A5 card holds at its smallest type."""


def groups_of(kind: Kind) -> dict[str, tuple[Seat, ...]]:
    """Return the names that stand for several roles, by the seats that these have."""
    return _GROUPS | {name: (seat,) for name, seat in _SIDES[kind].items()}


def members(name: str, roles: Sequence[Role], kind: Kind) -> list[Role] | None:
    """Return the roles that a name under 谁 stands for; None if it stands for nobody."""
    key = role_key(name)
    own = [role for role in roles if role_key(role.name) == key]
    if own:
        return own
    word = looked_up(fold(name))
    if word in EVERYBODY or word in _HOSTS:
        return []
    seats = groups_of(kind).get(word)
    return None if seats is None else [role for role in roles if role.seat in seats]


def has_part(role: Role, stage: Stage, trial: Trial) -> bool:
    """Whether a role is named in a stage, by itself or with others; a word in quotation marks names nobody."""
    named = (one for name in stage.who for one in members(name, trial.roles, trial.kind) or ())
    said = _QUOTED.sub("", "\n".join(_words_of(stage)))
    return role in named or fold(role.name) in fold(said)


def check_procedure(
    roles: Sequence[Role], stages: Sequence[Staged], kind: Kind, lang: Lang, findings: Findings
) -> None:
    """Report names that are no role, and roles that have nothing to do."""
    busy: set[str] = set()
    for staged in stages:
        for who in staged.who:
            found = members(who.text, roles, kind)
            if found is None:
                _unknown_role(who, roles, kind, lang, findings)
            busy |= {role.name for role in found or ()}
    said = fold("\n".join(text for staged in stages for text in _words_of(staged.stage)))
    for role in roles:
        if role.name not in busy and fold(role.name) not in said:
            findings.add(ROLE_NOT_IN_PROCEDURE, Span("", role.line, 1), name=role.name)


def _unknown_role(who: Span, roles: Sequence[Role], kind: Kind, lang: Lang, findings: Findings) -> None:
    is_english = lang == "en"
    others = (*groups_of(kind), *EVERYBODY, *_HOSTS)
    groups = "、".join(name for name in others if name.isascii() == is_english)
    accepted = "、".join(role.name for role in roles)
    findings.add(UNKNOWN_ROLE, who, name=excerpt(who.text), accepted=accepted, groups=groups)


def _words_of(stage: Stage) -> Iterator[str]:
    yield stage.name
    yield from words_in(stage.action)
    yield from words_in(stage.prompt)


def check_exhibits(exhibits: Sequence[Exhibit], stages: Sequence[Staged], findings: Findings) -> None:
    """Report exhibits that no stage shows or names."""
    shown = {exhibit_key(number) for staged in stages for number in staged.stage.exhibits}
    said = exhibit_key("\n".join(text for staged in stages for text in _words_of(staged.stage)))
    for exhibit in exhibits:
        key = exhibit_key(exhibit.number)
        if key not in shown and not re.search(rf"(?<![0-9a-z]){re.escape(key)}(?![0-9])", said):
            findings.add(EXHIBIT_UNUSED, Span("", exhibit.line, 1), number=exhibit.number)


def named_stages(stages: Sequence[Staged], roles: Sequence[Role], kind: Kind) -> list[NamedStage]:
    """Return the stages as their order is checked."""

    def has_defendant(staged: Staged) -> bool:
        playing = [role.name for name in staged.stage.who for role in members(name, roles, kind) or ()]
        return any(DEFENDANT.search(name) for name in playing)

    return [NamedStage(staged.head, staged.stage.steps, has_defendant(staged)) for staged in stages]


def check_private(roles: Sequence[Role], shared: Sequence[Span], findings: Findings) -> None:
    """Report lines that everybody reads and that say what only one pupil may read."""
    lines = [(line, _squeezed(line.text)) for line in shared]
    for role in roles:
        for piece in sorted({piece for text in words_in(role.private) for piece in _PAUSE.split(text)}):
            key = _WHOM.sub("", _squeezed(piece))
            if len(key) < _MIN_PRIVATE:
                continue
            for line, squeezed in lines:
                if key in squeezed:
                    findings.add(PRIVATE_SHARED, line.cut(0), role=role.name, text=excerpt(piece.strip()))


def _squeezed(text: str) -> str:
    """Return a text without white space and punctuation, as texts are compared."""
    return re.sub(r"[\W_]+", "", fold(text)).casefold()


def check_cards(roles: Sequence[Role], findings: Findings) -> None:
    """Report role cards that do not fit on A5."""
    for role in roles:
        texts = (*words_in(role.task), *words_in(role.preparation), *words_in(role.private))
        count = sum(len(text) if not text.isascii() else len(text) // 2 for text in texts)
        if count > _CARD_LIMIT:
            findings.add(CARD_TOO_LONG, Span("", role.line, 1), name=role.name, count=count, limit=_CARD_LIMIT)
