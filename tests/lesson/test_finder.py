"""The list of everything a teacher can take into a class."""

from lxml import html

from fazhi.core.fence import scan
from fazhi.core.page import Page
from fazhi.core.problem import Position
from fazhi.lesson.finder import Material, by_kind, check, check_pages, material_of
from fazhi.lesson.finder_words import say_grades
from fazhi.lesson.render import render_finder


def page(uri: str, front: str, body: str = "# 题\n") -> Page:
    return Page(f"docs/{uri}", uri, f"---\n{front}---\n\n{body}")


def material(uri: str, front: str, body: str = "# 题\n") -> Material:
    found = material_of(page(uri, front, body), uri.replace(".md", ".html"))
    assert found is not None
    return found


LESSON = material(
    "lessons/day/a.md", "title: 课 & 例\ntheme: constitution\ngrades: [5, 6]\nperiods: 2\nminutes: 40\nvisitor: court\n"
)
CASE = material("cases/b.md", "title: 小球\ngrades: [3]\nminutes: 15\n", "# 题\n\n```小法官\n```\n")
QUESTION = material("qa/c.md", "title: 问\ngrades: [4, 5, 7, 10]\n")


def test_the_kind_of_a_page_comes_from_its_block_then_from_its_place() -> None:
    trial = material("lessons/day/t.md", "grades: [9]\n", "# 题\n\n```quiz\n```\n\n```庭审\n```\n")
    reading = material("x.md", "grades: [9]\n", "# 题\n\n```reading\n```\n")

    assert [one.kind for one in (LESSON, trial, CASE, reading, QUESTION)] == [
        "lesson",
        "trial",
        "case",
        "reading",
        "question",
    ]


def test_a_page_without_grades_is_no_material() -> None:
    assert material_of(page("a.md", "title: 关于\n"), "a.html") is None
    assert material_of(Page("docs/a.md", "a.md", "# 无\n"), "a.html") is None


def test_the_time_is_that_of_all_periods() -> None:
    assert (LESSON.minutes, LESSON.length) == (80, "more")
    assert (CASE.minutes, CASE.length) == (15, "15")
    assert (QUESTION.minutes, QUESTION.length) == (None, "")
    assert material("a.md", "grades: [1]\nminutes: 一刻钟\n").minutes is None


def test_in_english_an_untranslated_page_is_called_as_its_author_says() -> None:
    named = material("lessons/x.md", "title: 自\ntitle_en: By itself\ngrades: [5]\n")

    assert ">By itself</a> (in Chinese)" in str(render_finder([named], "en", "../"))
    assert ">自</a>" in str(render_finder([named], "zh", "../"))
    assert ">小球</a> (in Chinese)" in str(render_finder([CASE], "en", "../"))


def test_material_is_found_by_the_office_of_the_visitor() -> None:
    alone = material("lessons/x.md", "title: 自\ngrades: [5]\nvisitor: none\n")
    tree = html.fromstring(str(render_finder([LESSON, CASE, alone], "zh", "../")))

    assert tree.xpath("//fieldset[legend='法治副校长来自']//input/@value") == ["court"]
    assert [one.get("data-visitor") for one in tree.find_class("fz-finder__one")] == ["court", "", ""]
    assert "可请" not in str(render_finder([alone], "zh", "../"))


def test_grades_are_said_as_people_say_them() -> None:
    assert [say_grades(grades, "zh") for grades in ((5, 6), (4,), (3, 5, 6), (4, 5, 6), (9, 10, 11), (10, 11))] == [
        "五、六年级", "四年级", "三年级、五、六年级", "四至六年级", "九年级至高二", "高一、高二",
    ]  # fmt: skip
    assert say_grades((4, 5, 6, 9), "en") == "Grades 4–6, Grade 9"


def test_material_is_listed_by_kind_the_youngest_first() -> None:
    older = material("cases/a.md", "title: 大球\ngrades: [8]\n", "# 题\n\n```case\n```\n")

    assert by_kind([QUESTION, older, CASE, LESSON]) == [
        ("lesson", [LESSON]),
        ("case", [CASE, older]),
        ("question", [QUESTION]),
    ]


def test_the_list_links_every_page_and_tells_what_to_filter_by() -> None:
    shown = html.fragment_fromstring(str(render_finder([LESSON, CASE, QUESTION], "en", "../")))
    entries = shown.xpath(".//li")

    assert [entry.xpath("string(a)") for entry in entries] == ["课 & 例", "小球", "问"]
    assert next(entry.xpath("string(a/@href)") for entry in entries) == "../lessons/day/a.html"
    assert [entry.attrib.get("data-stage") for entry in entries] == [
        "primary-upper",
        "primary-upper",
        "primary-upper junior senior",
    ]
    assert [entry.attrib.get("data-time") for entry in entries] == ["more", "15", None]
    assert "Grades 5–6 · 80 minutes · visitor: People's court" in entries[0].text_content()
    assert entries[0].text_content().count("in Chinese") == 1
    assert [box.get("value") for box in shown.xpath(".//input[@name='kind']")] == ["lesson", "case", "question"]


def test_a_block_with_words_or_without_end_is_refused_with_its_place() -> None:
    text = "```找课\n课例\n```\n\n```finder\n```\n\n```finder\n"
    one = Page("docs/a.md", "a.md", text)

    assert [(p.code, p.at.line, p.at.column) for p in check_pages([one])] == [
        ("L140", 2, 1), ("L141", 8, 1), ("L142", 5, 1), ("L142", 8, 1),
    ]  # fmt: skip


def test_an_empty_block_is_right() -> None:
    (fence,) = scan("```finder\n\n```\n")

    assert check(fence, lambda line, column=1: Position("a.md", line, column)) == []
