"""Checks of citations: each `cases/A2*.md` is a page, beside it stand its problems; today is 23 November 2026."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fazhi.core.numerals import Article
from fazhi.core.page import Page
from fazhi.core.yamltree import Scalar
from fazhi.law import citing_rules
from fazhi.law.entry import read_entry
from fazhi.law.library import builtin
from fazhi.law.model import registry_of
from fazhi.law.parse import Bench, check_pages
from fazhi.law.settings import CheckSettings, read_check_settings

CASES = Path(__file__).parent / "cases"
MISTAKES = sorted(path.stem for path in CASES.glob("A2*.md"))
TODAY = date(2026, 11, 23)
REPEALED = """\
name: 旧安全条例
name_en: Old Safety Regulation
issued_by: 国务院
first: 2000-01-01
version: 2000-01-01
in_force: 2000-03-01
status: repealed
repealed: 2020-06-01
checked: 2026-11-01
articles: 40
"""


def bench() -> Bench:
    law, _ = read_entry(REPEALED, "old.yml", "old")
    assert law is not None
    registry = registry_of({**builtin().laws, "old": law})
    return Bench(registry, TODAY, frozenset({"quiz"}), paragraphs={"xianfa": {Article(33): 4}}.get)


def codes(text: str, judge: Bench | None = None) -> list[str]:
    return [problem.code for problem in check_pages([Page("a.md", "a.md", text)], judge or bench())]


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_reported_at_its_place(name: str) -> None:
    page = Page(f"{name}.md", f"{name}.md", (CASES / f"{name}.md").read_text(encoding="utf-8"))
    front, _ = page.front
    written = front.get("today") if front else None
    judge = replace(bench(), today=date.fromisoformat(written.text)) if isinstance(written, Scalar) else bench()

    problems = check_pages([page], judge)
    said = "".join(f"{problem.text(lang)}\n" for lang in ("zh", "en") for problem in problems)

    path = CASES / f"{name}.txt"
    if os.environ.get("FAZHI_REWRITE_CASES"):
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")
    assert name.split("-", maxsplit=1)[0] in {problem.code for problem in problems}


def test_every_rule_has_a_case() -> None:
    shown = {name.split("-", maxsplit=1)[0] for name in MISTAKES}

    assert shown == {rule.code for rule in citing_rules.RULES}
    assert [rule.code for rule in citing_rules.RULES] == sorted(shown)


def test_every_page_of_ours_holds(root: Path) -> None:
    pages = [
        Page(path.name, path.relative_to(root / "docs").as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted((root / "docs").rglob("*.md"))
    ]

    assert check_pages(pages, Bench(builtin(), TODAY, frozenset({"quiz"}))) == []


def test_a_lesson_with_the_numbers_of_2012_is_refused_with_the_new_ones_named(root: Path) -> None:
    text = (root / "docs/lessons/anti-drug-day/junior.md").read_text(encoding="utf-8")
    old = text.replace("治安管理处罚法》第八十四条", "治安管理处罚法》第七十二条")
    old = old.replace("治安管理处罚法》第八十五条", "治安管理处罚法》第七十三条")

    problems = check_pages([Page("a.md", "a.md", old)], Bench(builtin(), TODAY, frozenset({"quiz"})))
    said = [problem.what("zh") for problem in problems]

    assert {problem.code for problem in problems} == {"A212"}
    assert all(problem.is_error for problem in problems)
    assert any("旧的第七十二条，现在是第八十四条" in words for words in said)
    assert any("旧的第七十三条，现在是第八十五条" in words for words in said)


def test_the_school_decides_how_grave_a_problem_is(tmp_path: Path) -> None:
    path = tmp_path / "docs/_data/law.yml"
    path.parent.mkdir(parents=True)
    path.write_text("lesson_months: 6\nseverity: {A201: warning, A202: 'off'}\n", encoding="utf-8")
    settings, problems = read_check_settings(tmp_path / "docs", tmp_path)
    text = "---\nas_of: 2026-04-01\n---\n# 课\n\n《某条例》第三条、《宪法》第二百条。\n"

    found = check_pages([Page("a.md", "a.md", text)], replace(bench(), settings=settings))

    assert problems == []
    assert [(problem.code, problem.is_error) for problem in found] == [("A201", False), ("A230", False)]


def test_settings_that_mean_nothing_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "docs/_data/law.yml"
    path.parent.mkdir(parents=True)
    path.write_text("entry_months: 0\nseverity: {A999: error, A201: loud}\n", encoding="utf-8")

    settings, problems = read_check_settings(tmp_path / "docs", tmp_path)

    assert [(problem.code, problem.at.line) for problem in problems] == [("F105", 1), ("A112", 2), ("F107", 2)]
    assert settings == CheckSettings()


@pytest.mark.parametrize(
    "text",
    [
        "《治安管理处罚法》第五十一条：殴打他人",
        "《治安管理处罚法》第四十三条",
        "不执行拘留的例外，看《治安管理处罚法》第二十三条，扰乱秩序也可能被拘留",
        "《民法典》第一千二百六十条",
        "`《宪法》第二百条`",
        "> 《宪法》第二百条",
        "《宪法》（2018年修正）第三十三条第四款",
        "《宪法》序言",
        "《学习方法》第三条",
    ],
)
def test_what_holds_is_left_alone(text: str) -> None:
    assert codes(f"---\nas_of: 2026-11-23\n---\n# 课\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("```quiz\n1. 【判断】对。\n答案：对\n依据：《旧安全条例》\n```", [("A221", 9, 4)]),
        (
            "```quiz\n1. 【判断】对。\n答案：对\n依据：《宪法》第三十三条、《治安管理处罚法》（2012年修正）\n```",
            [("A213", 9, 14)],
        ),
        ("```quiz\n1. 【判断】对。\n答案：对\n依据：《宪法》、《某校校规》\n```", []),
        ("以前有《旧安全条例》，后来没有了。", []),
    ],
)
def test_a_law_that_is_named_as_a_basis_without_an_article_must_hold_too(
    text: str, wanted: list[tuple[str, int, int]]
) -> None:
    page = Page("a.md", "a.md", f"---\nas_of: 2026-11-23\n---\n# 课\n\n{text}\n")

    assert [(one.code, one.at.line, one.at.column) for one in check_pages([page], bench())] == wanted


def test_a_law_in_the_list_of_citations_must_be_in_force() -> None:
    judge = replace(bench(), today=date(2025, 10, 9))
    text = "---\nas_of: 2025-10-08\ncitations:\n  - 《法治宣传教育法》\n  - 《法治宣传教育法》第十三条\n---\n# 课\n"

    assert codes(text, judge) == ["A220", "A220"]


def test_a_preamble_too_is_of_a_law_in_force() -> None:
    assert codes("---\nas_of: 2026-11-23\n---\n# 课\n\n《宪法》（1982年）序言、《法治宣传教育法》序言\n") == ["A213"]
    assert codes("# 页\n\n《法治宣传教育法》序言\n", replace(bench(), today=date(2025, 10, 8))) == ["A220"]


def test_a_repeal_that_the_calendar_brings_is_no_error() -> None:
    law, _ = read_entry(REPEALED.replace("2020-06-01", "2027-06-01"), "old.yml", "old")
    assert law is not None
    judge = replace(bench(), registry=registry_of({"old": law}), today=date(2027, 6, 1))
    dated = "---\nas_of: 2027-06-01\n---\n# 页\n\n《旧安全条例》第三条\n"

    def found(text: str, judge: Bench) -> list[tuple[str, bool]]:
        return [(one.code, one.is_error) for one in check_pages([Page("a.md", "a.md", text)], judge)]

    assert found("# 页\n\n《旧安全条例》第三条\n", judge) == [("A221", False)]
    assert found("# 页\n\n《旧安全条例》第三条\n", replace(judge, today=date(2027, 5, 31))) == []
    assert found("# 页\n\n《旧安全条例》第三条\n", bench()) == [("A221", True)]
    assert found(dated, judge) == [("A221", True)]
    assert found(dated.replace("2027-06", "2027-05"), judge) == [("A221", False)]
    assert found(dated.replace("2027-06", "2027-05"), replace(judge, today=date(2027, 5, 31))) == []


@pytest.mark.parametrize(
    ("today", "wanted"), [("2027-03-01", []), ("2027-03-02", ["A232"]), ("2027-12-01", ["A230", "A232"])]
)
def test_a_page_whose_next_review_has_passed_is_named(today: str, wanted: list[str]) -> None:
    judge = replace(bench(), today=date.fromisoformat(today))

    found = check_pages([Page("a.md", "a.md", "---\nas_of: 2026-11-01\nnext_review: 2027-03-01\n---\n# 课\n")], judge)

    assert [problem.code for problem in found] == wanted
    assert not any(problem.is_error for problem in found)


def test_old_numbers_that_nobody_verified_are_not_named_for_sure() -> None:
    text = "---\nas_of: 2026-11-23\n---\n# 课\n\n《治安管理处罚法》（2012年修正）{}。\n"
    said = {
        number: check_pages([Page("a.md", "a.md", text.format(number))], bench())[0].what("zh")
        for number in ("第四十三条", "第四十四条", "第六十二条")
    }

    assert said["第四十三条"].endswith("是第五十一条")
    assert said["第四十四条"].endswith("请在现行文本里查找（文字最接近的是第五十二条）")
    assert said["第六十二条"].endswith("请在现行文本里查找")


def test_a_law_of_the_future_is_seen_on_a_page_without_a_date() -> None:
    judge = replace(bench(), today=date(2025, 10, 8))

    assert codes("# 页\n\n《法治宣传教育法》第十三条\n", judge) == ["A220"]
    assert codes("# 页\n\n《法治宣传教育法》第十三条\n") == []
