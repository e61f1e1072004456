"""The vectors are shared with tests/web/quiz-sealing.test.js."""

import json
from pathlib import Path

import pytest

from fazhi.quiz.sealing import seal

VECTORS: list[tuple[str, str]] = json.loads((Path(__file__).parent / "sealing-vectors.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "sealed"), VECTORS)
def test_a_text_is_sealed(text: str, sealed: str) -> None:
    assert seal(text) == sealed
