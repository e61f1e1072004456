"""The fast reading of a page, beside the exact one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fazhi.build.markup import tags_of
from fazhi.build.wellformed import faults

NAMES = (
    *("div", "p", "ul", "li", "a", "span", "table", "tr", "td", "h2", "em", "img", "br", "button", "label", "svg"),
    *("b", "dl", "dt", "fieldset", "form", "pre", "address", "small"),
)
ATTRIBUTES = (
    "",
    ' id="a"',
    " href='b&amp;c'",
    ' class="x" hidden',
    ' title="a>b"',
    ' title="a<b"',
    ' alt="1" alt="2"',
    " src=/x/",
    " data-x='\"'",
    "/",
    ' onclick="x()"',
    ' HREF="y"',
)
TEXTS = (
    "",
    "宪法",
    "a < b",
    "&lt;p&gt;",
    "<3",
    "<!-- <a href='z'> -->",
    "<!--><img src=q>-->",
    "<script>'</p>'</script>",
)


def pieces() -> st.SearchStrategy[str]:
    starts = st.builds("<{}{}>".format, st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES))
    ends = st.builds("</{}>".format, st.sampled_from(NAMES))
    whole = st.builds(
        "<{0}{1}>{2}</{0}>".format, st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES), st.sampled_from(TEXTS)
    )
    return st.one_of(whole, starts, ends, st.sampled_from(TEXTS))


@given(st.lists(pieces(), max_size=8))
def test_what_is_read_fast_has_no_fault_and_is_read_as_exactly(parts: list[str]) -> None:
    page = f'<!doctype html>\n<html lang="zh"><head><title>a < b</title></head><body>{"".join(parts)}</body></html>'
    tags = tags_of(page)
    if tags is None:
        return
    parser = etree.HTMLParser(encoding="utf-8")
    tree = etree.fromstring(page.encode(), parser)

    assert faults(page, [], parser.error_log) == []
    assert [(tag.name, dict(tag.attributes)) for tag in tags] == [
        (one.tag, dict(one.items())) for one in tree.iter("*")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<p><div></div></p>",
        "<p>一<p>二",
        "<ul><li><a href='b'>一</a></ul>",
        "<a href='b'><a href='c'></a></a>",
        "<em><strong></em></strong>",
        '<img alt="a" alt="b">',
        '<img alt=">" src="c">',
        "<img/src=c>",
        "<DIV></DIV>",
        "<!-- --!><img src=c>-->",
        "<div>",
        "</div>",
        "<li></li>",
        "<div onclick=x <br>",
        "<table background=https://example.org/a.png <br></table>",
        "<script>1</SCRIPT><img src=y onerror=z></script>",
        "<script>1</script x>",
        "<br\u3000>",
        "<kbd\u3000>一</kbd>",
        "<h2><table></table></h2>",
        "<b><p>一</p></b>",
    ],
)
def test_what_is_doubtful_is_not_read_fast(body: str) -> None:
    assert tags_of(f"<html><body>{body}</body></html>") is None


def test_a_head_with_what_ends_it_is_not_read_fast() -> None:
    assert tags_of("<html><head><link><div></div></head><body></body></html>") is None
    assert tags_of("<!DOCTYPE html>\n<html><head><link><script>a < b</script></head><body></body></html>")


@pytest.mark.parametrize(
    "page",
    ["<!-- <title> --><div><em>x<title>y</title>", "<!-- the <script> of it --><div><em><script src=y></script>"],
)
def test_a_tag_that_a_comment_names_hides_no_fault(page: str) -> None:
    assert [what for _, what in faults(page, [], [])] == ["<div>", "<em>"]


def test_a_page_without_a_fault_is_read_fast() -> None:
    body = '<ul><li><a href="b&amp;c" hidden>一</a></li></ul><p>二<br>三 < 四</p><script src="d">"<p>"</script>'

    assert [(tag.name, dict(tag.attributes)) for tag in tags_of(body) or ()] == [
        ("ul", {}),
        ("li", {}),
        ("a", {"href": "b&c", "hidden": ""}),
        ("p", {}),
        ("br", {}),
        ("script", {"src": "d"}),
    ]
