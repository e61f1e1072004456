import json
from pathlib import Path

import pytest

from fazhi.core.sealing import seal

VECTORS = json.loads((Path(__file__).parent / "sealing-vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS)
def test_the_same_text_gives_the_same_seal_and_does_not_show(vector: dict[str, str]) -> None:
    assert seal(vector["text"]) == vector["sealed"]
    assert len(vector["text"]) < 3 or vector["text"] not in vector["sealed"]
