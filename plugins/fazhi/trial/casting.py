"""Who plays what in a class of any size."""

import re
from collections.abc import Iterator, Sequence

from fazhi.core.problem import Lang
from fazhi.trial import sheet_words
from fazhi.trial.model import Paragraph, Role, Seat, Trial

_WATCHING = (re.compile(r"影子|shadow", re.IGNORECASE), re.compile(r"观察|observ", re.IGNORECASE))

_ASSISTING = re.compile(
    r"证据员|计时|法警|法官助理|翻译|\b(?:exhibit|evidence) (?:keeper|clerk)|timekeeper|timer|usher|bailiff|assistant",
    re.IGNORECASE,
)
_FIRST, _CLERK, _SPEAKING, _COURT, _MORE, _ASSISTANT, _WATCHER = range(7)
"""How soon a part needs a pupil: each side's and the court's first, the clerk, who else speaks for a side, the rest of
the panel and the witnesses, second pupils of a role, assistants, those at the back."""


def needs_of(roles: Sequence[Role]) -> Iterator[tuple[int, int]]:
    """Yield how soon each role needs its first pupil, and the others; 0 is soonest."""
    seen: set[Seat] = set()
    for role in roles:
        needs = _needs(role, is_first=role.seat not in seen)
        yield needs
        if needs[0] != _ASSISTANT:
            seen.add(role.seat)


def _needs(role: Role, *, is_first: bool) -> tuple[int, int]:
    if role.seat == "gallery":
        return _WATCHER, _WATCHER
    if _ASSISTING.search(role.name):
        return _ASSISTANT, _ASSISTANT
    if role.seat == "bench":
        return _FIRST if is_first else _COURT, _COURT
    if role.seat in {"left", "right"}:
        return _FIRST if is_first else _SPEAKING, _MORE
    return _CLERK if is_first and role.seat == "clerk" else _COURT, _MORE


def joined_by_others(trial: Trial, lang: Lang) -> Role:
    """Return the role of pupils beyond the pack's: its shadow panel, else its observers, else observers of our own."""
    found = (role for pattern in _WATCHING for role in trial.roles if pattern.search(role.name))
    return next(found, observer(lang))


def observer(lang: Lang) -> Role:
    """Return an observer, whom a pack need not name."""
    task, preparation = ((Paragraph(said.said(lang)),) for said in sheet_words.OBSERVER_TEXTS)
    return Role(
        sheet_words.OBSERVER.said(lang),
        count=1,
        note="",
        task=task,
        preparation=preparation,
        private=(),
        seat="gallery",
        line=0,
    )


def cards_of(trial: Trial, lang: Lang) -> tuple[Role, ...]:
    """Return the roles that have a card: those of the pack, and observers if a large class needs them."""
    others = joined_by_others(trial, lang)
    return trial.roles if others in trial.roles else (*trial.roles, others)
