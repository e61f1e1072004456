"""The vectors are shared with tests/web/marking.test.js."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.core.numerals import to_chinese
from fazhi.quiz.marking import (
    normalised,
    right_blanks,
    share_of_blanks,
    share_of_choice,
    share_of_criteria,
    share_of_judgement,
    share_of_order,
    share_of_pairs,
)

VECTORS: dict[str, list[list[Any]]] = json.loads(
    (Path(__file__).parent / "marking-vectors.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("written", "compared"), VECTORS["normalised"])
def test_an_answer_is_normalised(written: str, compared: str) -> None:
    assert normalised(written) == compared


@pytest.mark.parametrize(("chosen", "correct", "share"), VECTORS["choice"])
def test_a_choice_is_marked(chosen: list[str], correct: list[str], share: float) -> None:
    assert share_of_choice(chosen, correct) == share


@pytest.mark.parametrize(("answer", "is_true", "share"), VECTORS["judgement"])
def test_a_judgement_is_marked(answer: bool | None, is_true: bool, share: float) -> None:
    assert share_of_judgement(answer, is_true) == share


@pytest.mark.parametrize(("answers", "accepted", "right"), VECTORS["blanks"])
def test_blanks_are_marked_each(answers: list[str], accepted: list[list[str]], right: list[bool]) -> None:
    assert right_blanks(answers, accepted) == right
    assert share_of_blanks(answers, accepted) == sum(right) / len(right)


@pytest.mark.parametrize(
    ("kind", "share_of"), [("order", share_of_order), ("pairs", share_of_pairs), ("criteria", share_of_criteria)]
)
def test_orders_pairs_and_criteria_gain_their_share(kind: str, share_of: Callable[..., float]) -> None:
    for given_answer, answer, share in VECTORS[kind]:
        assert round(share_of(given_answer, answer), 4) == share


@given(st.integers(min_value=0, max_value=9999))
def test_a_number_is_the_same_in_every_spelling(number: int) -> None:
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))

    assert normalised(to_chinese(number)) == normalised(str(number)) == normalised(wide)
