import re
from collections import Counter
from pathlib import Path

from fazhi.core.listing import as_reference
from fazhi.preflight import RULES


def test_every_code_is_explained_in_the_docs_and_no_other(root: Path) -> None:
    page = (root / "docs/maintainers/problems.md").read_text("utf-8")

    assert page.endswith(as_reference(RULES, "zh") + "\n"), "run `make reference`"
    assert re.findall(r"^### (\w+)$", page, re.MULTILINE) == [
        rule.code for letter in "FMXLAQTEJRSB" for rule in RULES if rule.code[0] == letter
    ]


def test_no_code_is_used_twice() -> None:
    assert [code for code, count in Counter(rule.code for rule in RULES).items() if count > 1] == []


def test_every_rule_speaks_both_languages_with_the_same_values() -> None:
    value = re.compile(r"\{(\w+)\}")

    for rule in RULES:
        for words in (rule.what, rule.mend):
            assert words.zh.strip()
            assert words.en.strip()
            assert set(value.findall(words.zh)) == set(value.findall(words.en)), rule.code


def test_the_readme_shows_a_real_problem(root: Path) -> None:
    shown = (root / "README.md").read_text("utf-8")
    (rule,) = [rule for rule in RULES if rule.code == "Q103"]

    assert f"[Q103] {rule.what.zh}" in shown
    assert rule.mend.zh in shown
