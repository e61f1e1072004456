"""Each `cases/T*.md` is a page; beside it stand its problems in both languages. The other cases have none."""

import os
from pathlib import Path

import pytest

from fazhi.core.page import Page
from fazhi.trial import law_rules, rules
from fazhi.trial.parse import check_pages, parse_trial

CASES = Path(__file__).parent / "cases"
RULES = (*rules.RULES, *law_rules.RULES)
MISTAKES = sorted(path.stem for path in CASES.glob("T*.md"))
PACKS = sorted(path.stem for path in CASES.glob("[a-z]*.md"))
OF_MANY_PAGES = {"T105"}
TOO_LARGE_FOR_A_FILE = {"T109"}


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


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_that_a_school_would_write_is_read_without_a_word(name: str) -> None:
    source = page(name)

    assert [problem.text("zh") for problem in check_pages([source])] == []
    assert all(parse_trial(fence, source.at).trial for fence in source.fences)


def test_every_rule_has_a_case() -> None:
    shown = {name.split("-", maxsplit=1)[0] for name in MISTAKES}

    assert shown | OF_MANY_PAGES | TOO_LARGE_FOR_A_FILE == {rule.code for rule in RULES}


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
