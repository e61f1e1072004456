"""The glossary: words for the same thing, and what can be wrong with them."""

import pytest

from fazhi.search.glossary import read_glossary
from fazhi.search.model import Term


def test_a_term_has_other_words() -> None:
    terms, problems = read_glossary("- term: 电动自行车\n  same: [电动车, 电瓶车]\n- term: 宪法\n", "g.yml")

    assert terms == (Term("电动自行车", ("电动车", "电瓶车")), Term("宪法"))
    assert problems == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("term: 宪法", [("S101", 1, 1)]),
        ("- 宪法", [("S101", 1, 3)]),
        ("- term: 欺凌\n  same: [霸凌]\n- term: 霸凌", [("S102", 3, 9)]),
        (f"- term: {'长' * 31}", [("S103", 1, 9)]),
        ("- same: [霸凌]", [("F102", 1, 3)]),
        ("- term: 欺凌\n  aka: [霸凌]", [("F101", 2, 3)]),
        ("- term: <b>宪法</b>", [("F108", 1, 9)]),
        ("- term: [宪法", [("F025", 1, 9)]),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, found: list[tuple[str, int, int]]) -> None:
    _, problems = read_glossary(text, "g.yml")

    assert [(one.code, one.at.line, one.at.column) for one in problems] == found


@pytest.mark.parametrize("text", ["", "# 还没有词\n"])
def test_an_empty_glossary_has_no_terms(text: str) -> None:
    assert read_glossary(text, "g.yml") == ((), [])


def test_all_mistakes_are_told_at_once() -> None:
    _, problems = read_glossary("- 宪法\n- term: 欺凌\n  aka: 霸凌\n- term: 欺凌\n", "g.yml")

    assert [one.code for one in problems] == ["S101", "F101", "S102"]
