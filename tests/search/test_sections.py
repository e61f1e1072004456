"""Sections of a page's HTML."""

import pytest

from fazhi.search.model import Section
from fazhi.search.sections import sections_of


def read(content: str) -> list[tuple[str, str, str]]:
    return [(one.anchor, one.title, one.text) for one in sections_of(content, "页名")]


def test_headings_part_a_page() -> None:
    content = '<h1 id="a">甲<a class="headerlink" href="#a">¶</a></h1><p>一</p><h2 id="b">乙</h2><h3 id="c">丙</h3>三'

    assert read(content) == [("", "甲", "一"), ("b", "乙", ""), ("c", "丙", "三")]


def test_a_section_inside_of_a_box_ends_with_the_box() -> None:
    content = '<h1 id="a">甲</h1>一<div><h3 id="b">乙</h3>二</div>三<h2 id="c">丙</h2>四'

    assert read(content) == [("", "甲", "一 三"), ("b", "乙", "二"), ("c", "丙", "四")]


@pytest.mark.parametrize("content", ['<p>先</p><h1 id="a">甲</h1>', '<p>先</p><h2 id="a">甲</h2>'])
def test_what_stands_before_the_first_heading_has_the_name_of_the_page(content: str) -> None:
    assert read(content) == [("", "页名", "先"), ("a", "甲", "")]


def test_a_page_that_begins_with_a_smaller_heading_keeps_its_name() -> None:
    assert read('<h2 id="a">甲</h2>一') == [("", "页名", ""), ("a", "甲", "一")]


def test_what_a_page_keeps_from_the_search_is_left_out() -> None:
    content = (
        '<p>一<span data-search-exclude>答案</span>二</p><div data-search-exclude=""><h2 id="x">密</h2>密</div>'
        "<script>s</script><style>s</style><template>密</template>"
        '<h2 id="y" data-search-exclude>密</h2>密<h2 id="z">丙</h2>'
    )

    assert read(content) == [("", "页名", "一二"), ("z", "丙", "")]


def test_emphasis_cuts_no_word_and_blocks_do() -> None:
    assert read("<p>未<strong>成年</strong>人</p><p>保护<br>法</p><ul><li>甲</li><li>乙</li></ul>") == [
        ("", "页名", "未成年人 保护 法 甲 乙")
    ]


def test_pinyin_above_a_word_is_not_its_text() -> None:
    assert read("<ruby>宪<rp>(</rp><rt>xiàn</rt><rp>)</rp>法<rt>fǎ</rt></ruby>") == [("", "页名", "宪法")]


def test_signs_are_text() -> None:
    assert read("<p>&lt;b&gt; &amp; &nbsp;“二”</p>") == [("", "页名", "<b> & “二”")]


@pytest.mark.parametrize(
    "content",
    ["", "   ", "</div></div>乱", "<p", "&#0;&#xD800;", "\x00一", "一<!-- 注 -->", "<?php ?>", "<div>" * 3000 + "深"],
)
def test_no_html_of_any_kind_breaks_it(content: str) -> None:
    assert isinstance(read(content)[0][2], str)


def test_a_comment_is_no_text_and_what_follows_it_is() -> None:
    assert read("一<!-- 注 -->二") == [("", "页名", "一二")]


def test_a_section_says_its_parts() -> None:
    assert sections_of("字", "题") == (Section("", "题", "字"),)
