"""What a page is that an event links to: its own blocks say it, whichever key of events.yml names the page."""

from typing import Literal

from fazhi.calendar import page_words as words
from fazhi.core.block_names import KIND_OF
from fazhi.core.page import Page
from fazhi.core.problem import Words

LinkKind = Literal["lesson", "quiz", "trial", "case", "reading", "question", "material"]
HEADINGS: dict[LinkKind, Words] = {
    "lesson": words.LESSONS,
    "quiz": words.QUIZZES,
    "trial": words.TRIALS,
    "case": words.CASES,
    "reading": words.READINGS,
    "question": words.QUESTIONS,
    "material": words.MATERIALS,
}
"""In the order in which an event's page lists them."""
BY_KEY: dict[str, LinkKind] = {"lessons": "lesson", "quizzes": "quiz", "trials": "trial", "materials": "material"}
"""What a link is whose page does not say more."""
QUESTIONS = "qa"
"""The folder of 小卫说法: short answers to single questions."""
PERIODS = "periods"
"""The key by which the front matter of a whole lesson is known, whatever blocks it uses."""


def kind_of(page: Page) -> LinkKind | None:
    """Return what a page is; None if nothing in it tells."""
    blocks = {KIND_OF.get(fence.name) for fence in page.fences}
    front, _ = page.front
    if "trial" in blocks:
        return "trial"
    if front and PERIODS in front.keys:
        return "lesson"
    if "case" in blocks:
        return "case"
    if "reading" in blocks:
        return "reading"
    return "question" if page.uri.startswith(f"{QUESTIONS}/") else None
