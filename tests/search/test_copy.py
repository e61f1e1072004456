"""The copies that Pagefind reads."""

import pytest
from lxml import html

from fazhi.search.copy import broken, copies_of
from fazhi.search.model import Article, Section

ARTICLE = Article(
    "lessons/a.html",
    "宪法 & 我",
    (Section("", "宪法 & 我", "第33条，人人平等"), Section("dao-ru", "导入", "<b>不是标签</b>")),
    {"类型": ("课例",), "学段": ("小学高年级", "初中")},
)


def test_a_break_stands_around_every_chinese_character() -> None:
    assert broken("第33条，WTO规则").split() == ["第", "33", "条", "，WTO", "规", "则"]


def test_a_space_of_the_text_is_told_from_a_break() -> None:
    assert broken("甲方 乙方 A").split() == ["甲", "方\u2063", "乙", "方\u2063", "A"]
    assert broken("A 甲") == "A\u2063 甲"


@pytest.mark.parametrize("text", ["《宪法》第三十三条 A 〇 𠀀𠀁", "一 二"])
def test_nothing_but_breaks_is_added(text: str) -> None:
    assert broken(text).replace("\u2063 ", "\u2063").replace(" ", "").replace("\u2063", " ") == text


def test_english_text_stays_as_it_is() -> None:
    assert broken("The Constitution, art. 33") == "The Constitution, art. 33"


def test_a_copy_has_title_and_sections_and_no_markup_of_the_text() -> None:
    [(path, text)] = copies_of([ARTICLE], "zh")
    page = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))

    assert path == "lessons/a.html"
    assert [text.split() for text in page.xpath("//h1/text()")] == [["宪", "法\u2063", "&\u2063", "我"]]
    assert page.xpath("//h2/@id") == ["dao-ru"]
    assert [text.replace(" ", "") for text in page.xpath("//p/text()")] == ["第33条，人人平等", "<b>不是标签</b>"]


def test_the_home_page_of_a_folder_is_its_index() -> None:
    assert [
        path
        for path, _ in copies_of([Article("guide/", "a", ARTICLE.sections), Article("", "b", ARTICLE.sections)], "zh")
    ] == [
        "guide/index.html",
        "index.html",
    ]
