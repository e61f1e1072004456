"""Each `cases/*.md` is a page; beside it stands what it gives: the HTML (.html), or the problems (.txt)."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fazhi.core.page import Page
from fazhi.reading.parse import check_pages, parse_reading
from fazhi.reading.render import render_reading
from fazhi.reading.rules import RULES

if TYPE_CHECKING:
    from fazhi.core.problem import Lang

CASES = Path(__file__).parent / "cases"
MISTAKES = sorted(path.stem for path in CASES.glob("R*.md"))
READINGS = sorted(path.stem for path in CASES.glob("[a-z]*.md"))
OF_MANY_PAGES = {"R105"}
TOO_LARGE_FOR_A_FILE = {"R109"}


def page(name: str) -> Page:
    return Page(f"{name}.md", f"{name}.md", (CASES / f"{name}.md").read_text(encoding="utf-8"))


def expected(path: Path, actual: str) -> str:
    """Return what the file says; with FAZHI_REWRITE_CASES=1 it is written anew, to be read before it is kept."""
    if os.environ.get("FAZHI_REWRITE_CASES"):
        path.write_text(actual, encoding="utf-8")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_reported_at_its_place(name: str) -> None:
    problems = check_pages([page(name)])

    said = "".join(f"{problem.text(lang)}\n" for lang in ("zh", "en") for problem in problems)

    assert said == expected(CASES / f"{name}.txt", said)
    assert name.split("-", maxsplit=1)[0] in {problem.code for problem in problems}


@pytest.mark.parametrize("name", READINGS)
def test_a_reading_becomes_html(name: str) -> None:
    source = page(name)
    lang: Lang = "en" if name == "english" else "zh"

    parsed = [parse_reading(fence, source.at) for fence in source.fences]
    html = "".join(render_reading(one.reading, lang) for one in parsed if one.reading)
    readable = re.sub(r"data-words=\"[^\"]*\"", 'data-words="…"', html)

    assert [problem.text(lang) for one in parsed for problem in one.problems] == []
    assert readable == expected(CASES / f"{name}.html", readable)


def test_every_rule_has_a_case() -> None:
    shown = {name.split("-", maxsplit=1)[0] for name in MISTAKES}

    assert shown | OF_MANY_PAGES | TOO_LARGE_FOR_A_FILE == {rule.code for rule in RULES}


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
