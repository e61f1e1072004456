"""What reaches a page: safe, complete, the words of its language."""

import html
import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown import Markdown

from fazhi.extension import FazhiExtension
from fazhi.quiz import words
from fazhi.quiz.inline import inline
from fazhi.quiz.model import Blank, Blanks, Choice, Item, Judgement, Option, Quiz, Section
from fazhi.quiz.render import render_quiz

if TYPE_CHECKING:
    from fazhi.core.problem import Problem

PAYLOADS = [
    "<script>window.__xss=1</script>",
    "<img src=x onerror=window.__xss=1>",
    '"><svg onload=window.__xss=1>',
    "' onfocus=window.__xss=1 autofocus='",
    "[链接](javascript:window.__xss=1)",
    "[链接](<javascript:window.__xss=1>)",
    '[链接](https://a.b/"onclick="window.__xss=1)',
    "[链接](java\tscript:window.__xss=1)",
    "[链接](data:text/html,<script>window.__xss=1</script>)",
    "--><script>window.__xss=1</script><!--",
    "&lt;script&gt;window.__xss=1&lt;/script&gt;",
    "</fz-quiz><script>window.__xss=1</script>",
    "`<script>`**<script>**",
    "{{ 7*7 }}{% raw %}",
    "\u0002wzxhzdk:0\u0003",
    "\ue001\ue002\ue003\ue005",
    "![图](javascript:window.__xss=1.png)",
    "![图](data:image/svg+xml,<svg onload=window.__xss=1>.svg)",
    "![图](//evil.example/a.png)",
    "![图](https://evil.example/a.png)",
    '![图](a.png"onerror="window.__xss=1)',
    '!["onerror="window.__xss=1" x="](a.png)',
    "![<script>window.__xss=1</script>](a.png)",
    "[链接](https://a.b/![图](a.png))",
    "[![图](a.png)](javascript:window.__xss=1)",
    "`![图](a.png)`**![图](b.png)",
    "| <script>window.__xss=1</script> | ![图](x.png) |\n|---|---|\n| <img src=x onerror=window.__xss=1> | `<svg>` |",
    "| a |\n|-|\n| b |\n|-|\n| [x](javascript:window.__xss=1) |",
    "__[[a]]__",
]
ATTRIBUTES = {
    *("id", "class", "role", "href", "rel", "type", "name", "value", "autocomplete", "autocapitalize", "spellcheck"),
    *("aria-label", "aria-labelledby", "aria-level", "aria-hidden", "data-words", "data-search-exclude", "data-type"),
    *("data-points", "data-name", "data-option", "data-item", "data-answer", "data-retries"),
    *("data-root", "data-label", "data-fingerprint"),
    *("placeholder", "inputmode", "rows", "src", "alt", "scope", "aria-describedby"),
}


def quiz_of(text: str) -> Quiz:
    """Return a quiz with the text in every place: what would be if the parser let it through."""
    told = {
        "hints": (text,),
        "explanation": text,
        "basis": (text,),
        "objective": text,
        "tags": (text,),
        "difficulty": text,
    }
    options = (Option("A", text, True, text), Option("B", "乙", False))
    return Quiz(
        items=(
            Item("single", text, Choice(options), 1, **told),  # type: ignore[arg-type]
            Item("true-false", text, Judgement(is_true=True), 1),
            Item("blank", f"{text}____", Blanks((Blank((text, text)),)), 1),
        ),
        line=1,
        title=text,
        note=text,
        classes=(text,),
        sections=(Section(text, 0, note=text),),
    )


def is_harmless(page: str) -> bool:
    tree = lxml_html.fromstring(page)
    scripts = tree.xpath("//script | //svg | //iframe | //style")
    images = [image.get("src", "") for image in tree.iter("img")]
    names = {name for element in tree.iter() if isinstance(element.tag, str) for name in element.attrib}
    targets = [link.get("href", "") for link in tree.iter("a")]
    return (
        not scripts
        and names <= ATTRIBUTES
        and all(re.match(r"https?://|#|$", target) for target in targets)
        and all(re.fullmatch(r"\./[^:\\\"]+\.(?:png|svg)", image) and not image.startswith(".//") for image in images)
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_script_in_any_field_is_text(payload: str) -> None:
    assert is_harmless(render_quiz(quiz_of(payload), "zh", inline).element)


@given(st.text(max_size=60))
def test_any_text_is_harmless(text: str) -> None:
    assert is_harmless(render_quiz(quiz_of(text), "zh", inline).element)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_block_with_a_script_is_refused_or_shown_as_text(payload: str) -> None:
    found: list[Problem] = []
    converter = Markdown(extensions=[FazhiExtension(path="a.md", report=found.append)])

    page = converter.convert(f"```quiz\n1. 【判断】题{payload}\n答案：对\n```")

    assert is_harmless(page)
    assert ("fz-problems" in page) == bool(found)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize(
    "block",
    [
        "```quiz {{#a 标题={0}}}\n1. 题（√）\n```",
        '```quiz {{#a .{0} 说明="{0}"}} {0}\n1. 题（√）\n```',
        "```quiz\n说明：{0}\n一、判断题（{0}）\n1. 题（√）\n```",
        "```quiz\nPart 1: {0} ({0})\n1. 题（√）\n```",
        "```quiz\n1. 【填空】题\n| {0} | [[{0}]] |\n|---|---|\n| {0} | [[甲？{0}]] |\n```",
        "```quiz\n1. 【单选】题![{0}](a.png)\nA. ![图]({0})\nB. {0}\n答案：A\n```",
    ],
)
def test_a_script_in_braces_headings_tables_and_images_is_refused_or_shown_as_text(block: str, payload: str) -> None:
    found: list[Problem] = []
    converter = Markdown(extensions=["pymdownx.superfences", FazhiExtension(path="a.md", report=found.append)])

    page = converter.convert(block.format(payload))

    assert is_harmless(f"<div>{page}</div>")
    assert ("fz-problems" in page) == bool(found)


def test_a_block_with_problems_shows_them_and_its_source() -> None:
    found: list[Problem] = []
    converter = Markdown(extensions=["admonition", FazhiExtension(path="a.md", first_line=5, report=found.append)])

    page = converter.convert("!!! note\n    ```quiz\n    1. 【单选】题 <b>\n    A. 甲\n    ```\n")
    box = lxml_html.fromstring(page).find_class("fz-problems")[0]

    assert [(problem.code, str(problem.at)) for problem in found] == [
        ("Q103", "a.md:7:5"),
        ("Q117", "a.md:7:5"),
        ("Q137", "a.md:7:14"),
    ]
    assert box.xpath("string(pre)") == "1. 【单选】题 <b>\nA. 甲"
    assert "a.md:7:5 [Q103] 单选题没有正确答案" in box.text_content()


def test_a_problem_in_a_list_stands_at_its_column() -> None:
    found: list[Problem] = []
    converter = Markdown(extensions=[FazhiExtension(path="a.md", first_line=7, report=found.append)])

    converter.convert("1. 甲\n\n    ```quiz {#a/b}\n    1. 题\n    A. 甲\n    C. 乙\n    答案：A、D\n    ```\n")

    assert [(problem.code, str(problem.at)) for problem in found] == [
        ("Q136", "a.md:9:15"),
        ("Q115", "a.md:12:5"),
        ("Q112", "a.md:13:10"),
    ]


def test_inline_markdown_is_emphasis_code_links_sub_and_superscript() -> None:
    text = "**重** *轻* `a_[0]` [法](https://a.b/c_d) H~2~O x^2^ ____ [甲] ![图](https://a.b/c.png) <b>"

    assert inline(text) == (
        '<strong>重</strong> <em>轻</em> <code>a_[0]</code> <a href="https://a.b/c_d" rel="noopener noreferrer">法</a> '
        "H<sub>2</sub>O x<sup>2</sup> ____ [甲] ![图](https://a.b/c.png) &lt;b&gt;"
    )


def test_blanks_inside_a_link_leave_no_broken_html() -> None:
    for stem in ("[甲____乙](https://a.b)", "[甲](https://a.b/____) **乙**", "`____` **乙**"):
        page = render_quiz(Quiz((Item("blank", stem, Blanks((Blank(("空",)),)), 1),), 1), "zh", inline).element
        tree = lxml_html.fromstring(page)

        assert len(tree.xpath("//input")) == 1
        assert not tree.xpath("//a//input")
        assert is_harmless(page)


def test_english_pages_say_english_words_only() -> None:
    page = render_quiz(quiz_of("text"), "en", inline).element.replace("乙", "b")

    assert re.findall(r"[\u3000-\u9fff\uff01-\uff5e]+", page) == []


def test_the_browser_gets_its_words_from_the_page() -> None:
    tree = lxml_html.fromstring(render_quiz(quiz_of("text"), "zh", inline).element)

    assert json.loads(tree.get("data-words") or "") == {key: said.zh for key, said in words.BROWSER.items()}


def test_two_quizzes_share_no_element_id() -> None:
    first = Quiz(quiz_of("题").items, 1, id="a")
    second = Quiz(quiz_of("题").items, 1, id="a-1")
    third = Quiz(quiz_of("题").items, 9)

    ids = re.findall(
        r' id="([^"]*)"', "".join(render_quiz(quiz, "zh", inline).element for quiz in (first, second, third))
    )

    assert len(ids) == len(set(ids))


def test_an_unknown_or_absent_answer_stays_out_of_the_paper() -> None:
    paper, _, key = render_quiz(quiz_of("只在这里"), "zh", inline).element.partition('<details class="fz-key"')

    assert "data-answer" not in paper
    assert html.unescape(key).count('["A"]') == 1


@pytest.mark.parametrize(
    "text",
    [
        "**甲**",
        "甲**乙**丙",
        "**甲** **乙**",
        "** 甲**",
        "**甲 **",
        "****",
        "甲**乙",
        "**甲****乙**",
        "*甲***乙**",
        "**a_b**",
    ],
)
def test_bold_words_are_the_same_with_and_without_markdown(text: str) -> None:
    assert inline(text) == inline(f"{text}~").removesuffix("~")
