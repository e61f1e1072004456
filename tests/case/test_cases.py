"""Cases of case blocks in files, see tests/casebook.py."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.casebook import Casebook

from fazhi.case.parse import check_pages, parse_case
from fazhi.case.render import render_case
from fazhi.case.rules import RULES
from fazhi.core.inline import inline

if TYPE_CHECKING:
    from fazhi.core.problem import Lang

BOOK = Casebook(Path(__file__).parent / "cases", "J", RULES, frozenset({"J105", "J109"}))


@pytest.mark.parametrize("name", BOOK.mistakes)
def test_a_mistake_is_reported_at_its_place(name: str) -> None:
    BOOK.assert_mistake(name, check_pages)


@pytest.mark.parametrize("name", BOOK.blocks)
def test_a_case_becomes_html(name: str) -> None:
    source = BOOK.page(name)
    lang: Lang = "en" if name == "english" else "zh"

    parsed = [parse_case(fence, source.at) for fence in source.fences]

    assert [problem.text(lang) for one in parsed for problem in one.problems] == []
    BOOK.assert_html(name, "".join(render_case(one.case, lang, inline) for one in parsed if one.case))


def test_every_rule_has_a_case_and_a_code_of_its_own() -> None:
    BOOK.assert_complete()
