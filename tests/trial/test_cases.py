"""Cases of trial blocks in files, see tests/casebook.py."""

from pathlib import Path

import pytest
from tests.casebook import Casebook

from fazhi.trial import law_rules, rules
from fazhi.trial.parse import check_pages, parse_trial

BOOK = Casebook(Path(__file__).parent / "cases", "T", (*rules.RULES, *law_rules.RULES), frozenset({"T105", "T109"}))


@pytest.mark.parametrize("name", BOOK.mistakes)
def test_a_mistake_is_reported_at_its_place(name: str) -> None:
    BOOK.assert_mistake(name, check_pages)


@pytest.mark.parametrize("name", BOOK.blocks)
def test_a_pack_that_a_school_would_write_is_read_without_a_word(name: str) -> None:
    source = BOOK.page(name)

    assert [problem.text("zh") for problem in check_pages([source])] == []
    assert all(parse_trial(fence, source.at).trial for fence in source.fences)


def test_every_rule_has_a_case_and_a_code_of_its_own() -> None:
    BOOK.assert_complete()
