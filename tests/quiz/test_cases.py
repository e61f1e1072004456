"""Cases of quiz blocks in files, see tests/casebook.py."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.casebook import Casebook

from fazhi.core.page import Page, language_of
from fazhi.quiz import doubt_rules, media_rules, page_blocks, page_rules, rules, setting_rules, task_rules
from fazhi.quiz.inline import inline
from fazhi.quiz.parse import check_pages, parse_quiz
from fazhi.quiz.render import render_quiz

if TYPE_CHECKING:
    from fazhi.core.problem import Lang, Problem

_MODULES = (rules, task_rules, setting_rules, media_rules, page_rules, doubt_rules)
_RULES = tuple(rule for module in _MODULES for rule in module.RULES)

BOOK = Casebook(Path(__file__).parent / "cases", "Q", _RULES, frozenset({"Q139", "Q185"}))


def has_image(_: Page, target: str) -> bool:
    return (BOOK.folder / target).is_file()


def problems_of(pages: list[Page]) -> list["Problem"]:
    return [*check_pages(pages, has_image), *page_blocks.check_pages(pages)]


@pytest.mark.parametrize("name", BOOK.mistakes)
def test_a_mistake_is_reported_at_its_place(name: str) -> None:
    BOOK.assert_mistake(name, problems_of)


@pytest.mark.parametrize("name", BOOK.blocks)
def test_a_paper_becomes_html(name: str) -> None:
    source = BOOK.page(name)
    lang: Lang = "en" if name == "english" else language_of(source.uri)
    write = partial(inline, uri=source.uri)

    parsed = [parse_quiz(fence, source.at) for fence in source.fences]

    assert [problem.text(lang) for one in parsed for problem in one.problems] == []
    BOOK.assert_html(name, "".join(render_quiz(one.quiz, lang, write).element for one in parsed if one.quiz))


def test_every_rule_has_a_case_and_a_code_of_its_own() -> None:
    BOOK.assert_complete()
