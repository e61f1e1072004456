"""Cases of reading blocks in files, see tests/casebook.py."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.casebook import Casebook

from fazhi.reading.parse import check_pages, parse_reading
from fazhi.reading.render import render_reading
from fazhi.reading.rules import RULES

if TYPE_CHECKING:
    from fazhi.core.problem import Lang

BOOK = Casebook(Path(__file__).parent / "cases", "R", RULES, frozenset({"R105", "R109"}))


@pytest.mark.parametrize("name", BOOK.mistakes)
def test_a_mistake_is_reported_at_its_place(name: str) -> None:
    BOOK.assert_mistake(name, check_pages)


@pytest.mark.parametrize("name", BOOK.blocks)
def test_a_reading_becomes_html(name: str) -> None:
    source = BOOK.page(name)
    lang: Lang = "en" if name == "english" else "zh"

    parsed = [parse_reading(fence, source.at) for fence in source.fences]

    assert [problem.text(lang) for one in parsed for problem in one.problems] == []
    BOOK.assert_html(name, "".join(render_reading(one.reading, lang) for one in parsed if one.reading))


def test_every_rule_has_a_case_and_a_code_of_its_own() -> None:
    BOOK.assert_complete()
