from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from pymdownx.superfences import SuperFencesBlockPreprocessor

from fazhi.core.fence import outside, scan


def test_a_block_is_found_with_its_name_id_and_title() -> None:
    (fence,) = scan("text\n```quiz {#law-01 .big} 宪法小测\n1. 题\n```\n")

    assert (fence.name, fence.attrs, fence.title) == ("quiz", "#law-01 .big", "宪法小测")
    assert (fence.opened, fence.closed) == (2, 4)
    assert (fence.column_of("attrs"), fence.column_of("title")) == (10, 24)
    assert [(line.text, line.number, line.column) for line in fence.lines] == [("1. 题", 3, 1)]


def test_full_width_braces_are_read() -> None:
    (fence,) = scan("~~~测验｛＃xf｝题\n~~~")

    assert (fence.name, fence.attrs, fence.title) == ("测验", "＃xf", "题")


def test_an_example_inside_a_longer_fence_opens_no_block() -> None:
    fences = scan("````text\n```quiz\n1. 题\n```\n````\n```quiz\n```")

    assert [(fence.name, fence.opened) for fence in fences] == [("text", 1), ("quiz", 6)]


def test_a_block_in_a_list_keeps_the_columns_of_the_file() -> None:
    (fence,) = scan("- 课堂\n\n    ```quiz\n    1. 题\n      续行\n    ```\n")

    assert fence.column == 5
    assert [(line.text, line.number, line.column) for line in fence.lines] == [("1. 题", 4, 5), ("  续行", 5, 5)]


def test_an_unclosed_block_reaches_to_the_end() -> None:
    (fence,) = scan("```quiz\n1. 题\n2. 题")

    assert fence.closed is None
    assert len(fence.lines) == 2


def test_inline_code_with_three_ticks_is_no_fence() -> None:
    assert scan("``` `quiz` ```\n") == []


def test_a_shorter_or_other_fence_does_not_close() -> None:
    (fence,) = scan("~~~~quiz\n~~~\n```\n~~~~\n")

    assert [line.text for line in fence.lines] == ["~~~", "```"]


def test_blanking_keeps_lines() -> None:
    assert outside("a\n```\n<script>\n```\nb") == "a\n\n\n\nb"


@given(st.text(alphabet="`~ >\n1.A题{}#quiz", max_size=200))
def test_every_line_is_inside_one_block_or_outside_all(text: str) -> None:
    fences, last = scan(text), 0
    for fence in fences:
        assert fence.opened > last
        last = fence.closed or len(text.splitlines())
        assert fence.opened + len(fence.lines) + (fence.closed is not None) == last


PIECES = (
    "```", "~~~", "````", "``` js", "```js a", "``` 示例 代码", "- ```", "    ```", "> ```", "> x", "  x", "x", "",
    "    x", "\t```", "\tx", "~~~~", "```js {.a}", "  ```", "```  ",
)  # fmt: skip


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=9))
def test_code_is_where_superfences_sees_it(pieces: list[str]) -> None:
    """Where every fence is one that superfences takes, both see the same lines."""
    seen: list[tuple[int, int]] = []

    class Spy(SuperFencesBlockPreprocessor):
        def process_nested_block(self, ws: str, content: str, start: int, end: int) -> None:
            seen.append((start + 1, end))
            super().process_nested_block(ws, content, start, end)

    text = "\n".join(pieces)
    md = Markdown(extensions=["pymdownx.superfences"])
    md.preprocessors["fenced_code_block"].__class__ = Spy
    md.convert(text)

    fences = scan(text)
    if all(fence.is_code for fence in fences):
        assert [(fence.opened, fence.closed) for fence in fences] == seen


def test_a_line_separator_is_no_line_end() -> None:
    (fence,) = scan("a\u2028b\n```quiz\n1. 题\n```")

    assert (fence.opened, fence.closed) == (2, 4)
