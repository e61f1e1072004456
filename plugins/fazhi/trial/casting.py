"""Who plays what in a class of any size."""

import re

from fazhi.core.problem import Lang
from fazhi.trial import sheet_words
from fazhi.trial.model import Paragraph, Role, Trial

_WATCHING = (re.compile(r"影子|shadow", re.IGNORECASE), re.compile(r"观察|observ", re.IGNORECASE))


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
