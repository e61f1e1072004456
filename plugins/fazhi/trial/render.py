"""A trial as the pack that stands in its page; nothing of it is private or the teacher's."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.trial import sheet_words, words
from fazhi.trial.model import Trial
from fazhi.trial.notes import notes_of

FOLDER = "hearings"
"""Below the site's root; holds a folder for each trial."""
Inline = Callable[[str], Markup]
"""Renders inline Markdown as safe HTML."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pack stands on the site."""

    root: str = "./"
    """The way from its page to the site's root."""
    has_sheets: bool = False
    """Whether the site publishes the pages that are made of it."""


def anchor_of(trial: Trial) -> str:
    """Return the id of the pack's element, which a link names after the #."""
    return f"trial-{trial.id}"


def minutes(seconds: int) -> str:
    """Return seconds as minutes without needless decimals."""
    return f"{seconds / 60:g}"


def render_pack(trial: Trial, lang: Lang, inline: Inline, place: Place = Place()) -> Markup:
    """Return the pack for everybody: facts, roles, evidence, procedure, issues, law, marking, discussion, notes."""
    return fill(
        "trial",
        "pack.html.jinja",
        lang,
        W=words,
        trial=trial,
        anchor=anchor_of(trial),
        inline=inline,
        minutes=minutes,
        notes=notes_of(trial, lang),
        has_private=any(role.private for role in trial.roles),
        sheets=sheet_words.SHEETS,
        folder=f"{place.root}{FOLDER}/{trial.id}/" if place.has_sheets else "",
    )
