"""The copies that Pagefind reads."""

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
    assert broken("第33条，WTO规则", "zh") == "第\u200b33\u200b条\u200b，WTO\u200b规\u200b则"


def test_nothing_but_breaks_is_added() -> None:
    text = "《宪法》第三十三条 A 〇 𠀀𠀁"

    assert broken(text, "zh").replace("\u200b", "") == text
    assert broken(text, "en").replace("\u200b \u200b", "") == text


def test_english_text_stays_as_it_is() -> None:
    assert broken("The Constitution, art. 33", "en") == "The Constitution, art. 33"


def test_a_copy_has_title_and_sections_and_no_markup_of_the_text() -> None:
    [(path, text)] = copies_of([ARTICLE], "zh")
    page = html.document_fromstring(text.replace("\u200b", "").encode(), parser=html.HTMLParser(encoding="utf-8"))

    assert path == "lessons/a.html"
    assert page.xpath("//h1/text()") == ["宪法 & 我"]
    assert page.xpath("//h2/@id | //h2/text()") == ["dao-ru", "导入"]
    assert page.xpath("//p/text()") == ["第33条，人人平等", "<b>不是标签</b>"]


def test_the_home_page_of_a_folder_is_its_index() -> None:
    assert [
        path
        for path, _ in copies_of([Article("guide/", "a", ARTICLE.sections), Article("", "b", ARTICLE.sections)], "zh")
    ] == [
        "guide/index.html",
        "index.html",
    ]
