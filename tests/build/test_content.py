import time

import pytest

from fazhi.build.content import MOST, check_pages
from fazhi.core.page import Page

URIS = {"index.md", "lessons/a.md", "lessons/b c.md", "assets/x.png", "lessons/（一）.md"}


def found(text: str) -> list[tuple[str, int, int]]:
    page = Page("docs/lessons/a.md", "lessons/a.md", text)
    return [(problem.code, problem.at.line, problem.at.column) for problem in check_pages([page], URIS)]


@pytest.mark.parametrize(
    "text",
    [
        "宪法 < 法律 > 规章",
        "3<5",
        "<b 小于 <c",
        "写成 `<script>` 就行",
        "```html\n<script>alert(1)</script>\n```",
        "<https://example.org> 和 <mailto:a@example.org>",
        "[首页](../index.md) [同页](#一) [空格](b%20c.md) ![图](../assets/x.png)",
        "[括号](（一）.md)",
        "[外站](https://example.org/)",
        "换行<br>可以，H<sub>2</sub>O",
        "# 标题 {#law}\n\n段落\n{: .big }",
        "[ref]: ../index.md",
        "[^1]: 文字",
        "正文[^1]\n\n[^1]: 见《宪法》第三十三条，gone.md",
        "[注]: 这一行 是文字",
        "[空格](<b c.md>) [带题](<b c.md> '题')",
        "*字*{: .a #b title='一 = 二' lang=en width=3 height=4 align=left loading=lazy }",
        "1. 一\n{: start=3 reversed }",
        "集合 {a, b} 与 {x=1}，模板 {{ name }}",
        "<ruby class='a' lang=zh>法<rt>fǎ</rt></ruby>，<br/><br />，<abbr title=\"a = b\">x</abbr>",
        "2026-11-23：开课",
        "（一）Note: 后面",
        "a > b\n> 引用",
    ],
)
def test_ordinary_writing_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一行\n好<script>alert(1)</script>", [("X101", 2, 2), ("X101", 2, 18)]),
        ("<SCRIPT src=x>", [("X101", 1, 1)]),
        ("<script", [("X101", 1, 1)]),
        ("<div>块</div>", [("X101", 1, 1), ("X101", 1, 7)]),
        ("正文</html>", [("X101", 1, 3)]),
        ("<!-- 答案：B -->", [("X101", 1, 1)]),
        ("<br onclick=alert(1)>", [("X102", 1, 1)]),
        ("字\n\n<div onclick=alert(1) <br>", [("X101", 3, 1)]),
        ("<br onclick=alert(1) <br>", [("X101", 1, 1)]),
        ('字{: style="color:red" }', [("X102", 1, 5)]),
        ("字{: .a onclick='x' }", [("X102", 1, 8)]),
        ("[点](javascript:alert(1))", [("X103", 1, 5)]),
        ("[点](JaVaScRiPt:alert(1))", [("X103", 1, 5)]),
        ("[点](java%73cript:alert(1))", [("X103", 1, 5)]),
        ("[点](data:text/html,x)", [("X103", 1, 5)]),
        ("![图](https://example.org/a.png)", [("X104", 1, 6)]),
        ("![图](//example.org/a.png)", [("X104", 1, 6)]),
        ("---\ntitle: 课\n---\n\n[没有](gone.md)", [("X105", 5, 6)]),
        ("[根外](../../etc/passwd)", [("X105", 1, 6)]),
        ("[r]: gone.md", [("X105", 1, 6)]),
        ("见[那页]（../index.md）。", [("X110", 1, 6)]),
        ("Title: 宪法\n\n正文", [("X106", 1, 1)]),
        ("Note:正文", [("X106", 1, 1)]),
        ("https://example.org/ 是地址", [("X106", 1, 1)]),
        ("---: 一", [("X106", 1, 1)]),
        ("[点](<gone b.md>)", [("X105", 1, 6)]),
        ("[点](<b onclick=x>)", [("X101", 1, 5), ("X105", 1, 6)]),
        ("[点](<script>)", [("X105", 1, 6)]),
        ("[点](javascript&#58;alert(1))", [("X103", 1, 5)]),
        ('<br title=">" onclick=alert(1)>', [("X102", 1, 1)]),
        ('<br title="a"onclick=alert(1)>', [("X102", 1, 1)]),
        ("<br/onclick=alert(1)>", [("X102", 1, 1)]),
        ("<br id=a>", [("X102", 1, 1)]),
        ("<a:b onclick=alert(1)>", [("X101", 1, 1)]),
        ("<!DOCTYPE html>", [("X101", 1, 1)]),
        ('[点](a.md){: href="javascript:alert(1)" }', [("X102", 1, 13)]),
        ("![图](../assets/x.png){ srcset=//example.org/a.png }", [("X102", 1, 24)]),
        ("![图](../assets/x.png){: .a src=//example.org/a.png}", [("X102", 1, 28)]),
        ("字{: data-a=1 }", [("X102", 1, 5)]),
        ("字{: hidden }", [("X102", 1, 5)]),
        ('字{: title="}" onclick=x }', [("X102", 1, 15)]),
        ('字{: title="{a=" onclick="x" }', [("X102", 1, 5)]),
        ('字{title=" *b*{onclick=x} "}', [("X102", 1, 3), ("X102", 1, 15)]),
    ],
)
def test_what_would_run_leave_or_vanish_is_refused_where_it_stands(text, expected) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("target", "near"),
    [
        ("../index.html#一", "../index.md#一"),
        ("b%20c/", "b%20c.md"),
        ("../#一", "../index.md#一"),
        ("../index#一", "../index.md#一"),
        ("../index.md＃一", "../index.md#一"),
        ("＃一", "#一"),
    ],
)
def test_a_link_to_a_pages_address_is_told_the_pages_file(target: str, near: str) -> None:
    (problem,) = check_pages([Page("docs/lessons/a.md", "lessons/a.md", f"[x]({target})")], URIS)

    assert (problem.code, problem.mend("zh")) == ("X122", f"改成 {near}")


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "[a](",
        "[",
        "![a][",
        "{",
        "{a",
        '{a="',
        "<a ",
        "<b>",
        "[a]:\n",
        "(",
        "[[a]",
        "<br title='",
        " ",
        "\n",
        "\\`",
    ],
)
def test_a_page_of_one_thing_over_and_over_takes_no_longer_than_its_length(piece: str) -> None:
    page = Page("docs/lessons/a.md", "lessons/a.md", piece * (200_000 // len(piece)))
    began = time.process_time()

    problems = check_pages([page], URIS)

    assert time.process_time() - began < 3
    assert len(problems) <= 4 * MOST
