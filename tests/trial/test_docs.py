"""What the guides show is what the tests read."""

import re
from pathlib import Path

import pytest

from fazhi.trial.keywords import SETTINGS, TITLES

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize(("guide", "case"), [("writing-trials.md", "civil"), ("writing-trials.en.md", "english")])
def test_the_example_of_a_guide_is_a_case_that_passes(root: Path, guide: str, case: str) -> None:
    text = (root / "docs/maintainers" / guide).read_text("utf-8")
    (example,) = re.findall(r"^````text\n(.*?)^````$", text, re.DOTALL | re.MULTILINE)

    assert example == (CASES / f"{case}.md").read_text("utf-8")


@pytest.mark.parametrize(("guide", "number"), [("writing-trials.md", 0), ("writing-trials.en.md", 1)])
def test_a_guide_names_every_section_and_setting(root: Path, guide: str, number: int) -> None:
    text = (root / "docs/maintainers" / guide).read_text("utf-8")
    own = {
        setting: next(w for w in SETTINGS if SETTINGS[w] == setting and w.isascii() == bool(number))
        for setting in set(SETTINGS.values())
    }

    assert [titles[number] for titles in TITLES.values() if f"| {titles[number]} |" not in text] == []
    assert [word for word in own.values() if f"| {word}".casefold() not in text.casefold()] == []
