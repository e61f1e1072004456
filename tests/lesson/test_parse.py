from datetime import date

import pytest

from fazhi.core.page import Page
from fazhi.lesson.parse import check_page, check_pages, is_lesson, read_lesson

FULL = "docs/lessons/constitution-day/a.md"


def found(page: Page) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.at.line, problem.at.column) for problem in check_page(page)]


def test_a_complete_lesson_is_read_without_a_problem(write) -> None:
    lesson, problems = read_lesson(write())

    assert problems == []
    assert lesson is not None
    assert (lesson.grades, lesson.length, lesson.as_of) == ((6,), 40, date(2026, 11, 23))
    assert lesson.objectives.of("skill") == ("学生能判断一条规则。",)
    assert check_page(write()) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("theme: constitution", "theme: law", [("F107", 4, 8)]),
        ("grades: [6]", "grades: [13]", [("F105", 5, 10)]),
        ("grades: [6]", "grades: [6, 5]", [("L103", 5, 9)]),
        ("visitor: court", "visitor: 法院", [("F107", 12, 10)]),
        ("visitor: court", "visitors: court", [("F101", 12, 1), ("F102", 2, 1)]),
        ("as_of: 2026-11-23", "as_of: 2026-02-30", [("F023", 26, 8)]),
        ("as_of: 2026-11-23", 'as_of: "2026-02-30"', [("F106", 26, 8)]),
        ("as_of: 2026-11-23", "as_of：2026-11-23", [("F018", 26, 1)]),
        ("key_point: 重点", "key_point: =", [("F023", 20, 12)]),
        ("next_review: 2027-11-01", "next_review: 2026-11-01", [("L102", 27, 14)]),
        ("《宪法》第三十三条", "班规第三十三条", [("L101", 25, 5)]),
        ("《宪法》第三十三条", "《宪法》第三三十条", [("L101", 25, 5)]),
        ("offline: true", "offline: maybe", [("F107", 29, 10)]),
        ("title: 宪法小课", "title: <script>alert(1)</script>", [("F108", 2, 8)]),
        ("title: 宪法小课", "title: 第一课: 宪法", [("F016", 2, 11)]),
        ("    - 学生愿意讲道理。", "    - 一\n    - 二\n    - 三", [("L104", 14, 3)]),
        ("materials:\n  - 学习单", "materials: 学习单", [("F104", 22, 12)]),
    ],
)
def test_wrong_front_matter_is_refused_where_it_stands(write, old, new, expected) -> None:
    assert found(write(old, new)) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("（30分钟）", "（31分钟）", [("L124", 40, 1)]),
        ("二、探究（30分钟）", "二、探究", [("L123", 42, 1)]),
        ("二、探究（30分钟）", "二、探究（３０ 分钟）", []),
        ("## 作业\n", "", [("L120", 32, 1)]),
        ("## 作业\n\n## 家长信", "## 家长信\n\n## 作业", [("L121", 64, 1)]),
        ("## 作业", "## 作业\n\n## 作业 ", [("L125", 64, 1)]),
        ("# 宪法小课", "# 宪法大课", [("L127", 32, 1)]),
        ("```quiz {#t}\n1. 宪法是根本法。（√）\n```", "", [("L126", 32, 1)]),
        (
            "### 一、导入（5分钟）\n\n### 二、探究（30分钟）\n\n### 三、小结（5分钟）",
            "",
            [("L122", 32, 1)],
        ),
    ],
)
def test_a_plan_that_does_not_hold_is_refused_where_it_stands(write, old, new, expected) -> None:
    assert found(write(old, new)) == expected


def test_a_heading_inside_code_is_none(write) -> None:
    assert found(write("## 板书设计", "## 板书设计\n\n```text\n## 作业\n```")) == []


def test_a_mock_trial_needs_steps_that_sum_but_no_lesson_sections(write) -> None:
    page = write("theme: constitution", "theme: mock-trial", uri="trials/a.md")

    assert is_lesson(page)
    assert found(Page(page.shown, page.uri, page.text.replace("## 作业\n", ""))) == []


def test_a_translation_must_say_the_same(write) -> None:
    english = Page(
        "docs/lessons/constitution-day/a.en.md",
        "lessons/constitution-day/a.en.md",
        write("minutes: 40", "minutes: 45").text,
    )

    problems = [p for p in check_pages([write(), english]) if p.code == "L128"]

    assert [(p.at.line, p.values["key"]) for p in problems] == [(10, "minutes")]


def test_a_translation_without_an_original_is_refused(write) -> None:
    codes = [p.code for p in check_pages([write(uri="lessons/constitution-day/a.en.md")])]

    assert "L129" in codes


def test_an_ordinary_page_may_say_little_in_its_front_matter() -> None:
    page = Page("docs/about.md", "about.md", "---\ntitle: 关于\nauthor: 某人\n---\n")

    assert found(page) == [("F101", 3, 1)]


MATERIAL = "grades: [3, 4]\nminutes: 15\ncitations: [《民法典》第三条]\nas_of: 2026-11-23\nnext_review: 2027-11-01"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("[3, 4]", "[4, 3]", [("L103", 2, 9)]),
        ("[3, 4]", "[13]", [("F105", 2, 10)]),
        ("15", "many", [("F105", 3, 10)]),
        ("《民法典》第三条", "听说的", [("L101", 4, 13)]),
        ("2027", "2025", [("L102", 6, 14)]),
        ("2026-11-23", "2026-11-31", [("F023", 5, 8), ("F106", 5, 8)]),
    ],
)
def test_material_for_lessons_names_grades_law_and_days_like_a_lesson(old: str, new: str, expected) -> None:
    front = MATERIAL.replace(old, new) if old else MATERIAL
    page = Page("docs/cases/a.md", "cases/a.md", f"---\n{front}\n---\n")

    assert found(page) == expected
    assert page.grades == ((3, 4) if "[3, 4]" in front else page.grades)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("hide: [navigation, toc, footer, tags, path, feedback]", []),
        ("search: {exclude: true}", []),
        ("search: {boost: 2, exclude: false}", []),
        ("hide: 3", [("F104", 2, 7)]),
        ("hide: [toc, header]", [("F107", 2, 13)]),
        ("search: no", [("F109", 2, 9)]),
        ("search: {boost: much}", [("F105", 2, 17)]),
        ("search: {exclude: yes}", [("F107", 2, 19)]),
        ("search: {hidden: true}", [("F101", 2, 10)]),
        ("template: nope.html", [("F101", 2, 1)]),
        ("icon: nope/x", [("F101", 2, 1)]),
        ("status: new", [("F101", 2, 1)]),
    ],
)
def test_what_material_reads_in_front_matter_is_checked_before_it_does(front: str, expected) -> None:
    assert found(Page("docs/about.md", "about.md", f"---\n{front}\n---\n")) == expected


def test_keys_are_listed_as_each_language_lists_them() -> None:
    (problem,) = check_page(Page("docs/about.md", "about.md", "---\nicon: x\n---\n"))

    assert problem.mend("zh").startswith("可以写的键：title、title_en、description、hide、search、quiz_bank、grades")
    assert problem.mend("en").startswith("The keys are: title, title_en, description, hide, search, quiz_bank, grades")


def test_a_page_in_a_lesson_folder_needs_front_matter() -> None:
    problems = check_page(Page(FULL, "lessons/constitution-day/a.md", "# 课\n"))

    assert {p.code for p in problems} == {"F102", "L122"}


def test_front_matter_that_is_broken_is_one_problem_not_twenty(write) -> None:
    assert found(write("theme: constitution", 'theme: "constitution')) == [("F014", 4, 8)]
