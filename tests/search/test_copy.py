"""The copies that Pagefind reads."""

import json
from pathlib import Path

import pytest
from lxml import html

from fazhi.search.copy import EVERY, broken, copies_of
from fazhi.search.model import Article, Section

ARTICLE = Article(
    "lessons/a.html",
    "宪法 & 我",
    (Section("", "宪法 & 我", "第33条，人人平等"), Section("dao-ru", "导入", "<b>不是标签</b>")),
    {"类型": ("课例",), "学段": ("小学高年级", "初中")},
)


def test_characters_stand_in_pairs_and_the_last_alone() -> None:
    assert broken("法治副校长") == "法治 治副 副校 校长 长 "
    assert broken("《宪法》，人") == "《 宪法 法 》， 人 "


def test_a_character_behind_letters_or_digits_begins_its_row_alone() -> None:
    """So 33条 and 4日 are found, whatever follows."""
    assert broken("第33条文，WTO令").split() == ["第", "33", "条\u2064", "条文", "文", "，", "WTO", "令\u2064", "令"]
    assert broken("e-车").split() == ["e-", "车\u2064", "车"]


def test_a_space_of_the_text_is_told_from_a_break() -> None:
    assert broken("甲方 乙方 A").split() == ["甲方", "方\u2063乙", "乙方", "方\u2063", "A"]
    assert broken("A 甲") == "A\u2063 甲\u2064 甲 "
    assert broken("12 月 4 日").split() == ["12\u2063", "月\u2064", "月\u2063", "4\u2063", "日\u2064", "日"]


@pytest.mark.parametrize(("text", "copy"), json.loads(Path(__file__).with_name("copies.json").read_text("utf-8")))
def test_a_copy_is_one_that_the_browser_can_read_back(text: str, copy: str) -> None:
    """The test of `pairs.js` reads the same file."""
    assert broken(text) == copy


def test_what_touches_a_wide_sign_is_a_word() -> None:
    assert broken("（iPhone、iPad）").split() == ["（", "iPhone", "、", "iPad", "）"]
    assert broken("don’t").split() == ["don’t"]


def test_a_copy_has_title_and_sections_and_no_markup_of_the_text() -> None:
    [(path, text)] = copies_of([ARTICLE], "zh")
    page = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))

    assert path == "lessons/a.html"
    assert [text.split() for text in page.xpath("//h1/text()")] == [["宪法", "法\u2063", "&\u2063", "我"]]
    assert page.xpath("//h2/@id") == ["dao-ru"]
    assert page.xpath("//p/text()") == [*(broken(section.text) for section in ARTICLE.sections), EVERY]


def test_the_home_page_of_a_folder_is_its_index() -> None:
    assert [
        path
        for path, _ in copies_of([Article("guide/", "a", ARTICLE.sections), Article("", "b", ARTICLE.sections)], "zh")
    ] == [
        "guide/index.html",
        "index.html",
    ]
