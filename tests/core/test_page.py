from pathlib import Path

import pytest

from fazhi.core.page import Page, check_fences, read_pages


def page(text: str, uri: str = "lessons/a.md") -> Page:
    return Page(f"docs/{uri}", uri, text)


def test_a_place_in_the_body_counts_the_front_matter() -> None:
    lesson = page("---\ntitle: 宪法\n---\n\n\n# 宪法\n")

    assert lesson.body == "# 宪法\n"
    assert str(lesson.at(1, 3)) == "docs/lessons/a.md:6:3"


def test_a_page_without_front_matter_begins_on_its_first_line() -> None:
    assert page("# 宪法").first_line == 1


def test_front_matter_that_never_ends_is_refused() -> None:
    _, problems = page("---\ntitle: 宪法\n\n# 宪法\n").front

    assert [(p.code, p.at.line) for p in problems] == [("F020", 1)]


def test_front_matter_that_is_a_list_is_refused() -> None:
    _, problems = page("---\n- a\n---\n").front

    assert [(p.code, p.at.line) for p in problems] == [("F021", 2)]


def test_long_front_matter_is_refused() -> None:
    _, problems = page("---\na: " + "长" * 30_000 + "\n---\n").front

    assert [p.code for p in problems] == ["F022"]


def test_code_is_blanked_in_prose_and_columns_stay() -> None:
    assert page("a `<b>` c\n```\n<i>\n```\n").prose == "a       c\n\n\n\n"


def test_an_english_page_knows_its_original() -> None:
    english = page("# A", "lessons/a.en.md")

    assert (english.lang, english.original) == ("en", "lessons/a.md")


def test_files_that_cannot_be_read_are_named_and_the_others_are_read(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "good.md").write_text("# 好", encoding="utf-8")
    (docs / "gbk.md").write_bytes("# 标题\n宪法".encode("gbk"))
    (docs / "leaves.md").symlink_to("/etc/passwd")
    (docs / "loop").symlink_to(docs)

    pages, problems = read_pages(docs, tmp_path)

    assert [p.uri for p in pages] == ["good.md"]
    assert [(p.code, str(p.at)) for p in problems] == [
        ("F001", "docs/gbk.md:1:3"),
        ("F003", "docs/leaves.md:1:1"),
        ("F005", "docs/loop:1:1"),
    ]


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_the_text(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_bytes(b"\xef\xbb\xbf# A\r\nB\r\n")

    pages, problems = read_pages(docs, tmp_path)

    assert (pages[0].text, problems) == ("# A\nB\n", [])


def test_an_invisible_character_is_named_with_its_column(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_bytes(b"# A\nB\x07C\n")

    _, problems = read_pages(docs, tmp_path)

    assert [(p.code, str(p.at), p.what("zh")) for p in problems] == [
        ("F004", "docs/a.md:2:2", "文字里有看不见的控制字符（U+0007）")
    ]


@pytest.mark.parametrize("text", ["\n---\ntitle: 课\n---\n", " ---\ntitle: 课\n---\n", "———\ntitle: 课\n———\n"])
def test_front_matter_that_begins_elsewhere_is_refused(text: str) -> None:
    _, problems = page(text).front

    assert [p.code for p in problems] == ["F024"]


def test_front_matter_at_the_very_end_of_a_file_is_refused() -> None:
    """MkDocs wants a line break after the second `---`, else it prints the keys."""
    _, problems = page("---\ntitle: 课\n---").front

    assert [p.code for p in problems] == ["F020"]


def test_a_rule_at_the_beginning_of_a_page_is_no_front_matter() -> None:
    assert page("***\n文字：如此\n").front == (None, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```quizz\n1. 题\n```", [("F031", 1, 1)]),
        ("···quiz\n1. 题\n···", [("F031", 1, 4)]),
        ("~~~\n没有结束", [("F030", 1, 1)]),
        ("```js 示例 代码\nx\n```", [("F030", 1, 1)]),
        ("- 项\n\n    ```text\n  x\n    ```", [("F030", 3, 5), ("F030", 5, 5)]),
        ('```python title="a"\nx\n```\n\n```\nx\n```', []),
        ("```quiz\n没有结束", []),
    ],
)
def test_a_block_that_would_be_shown_as_text_is_refused(text: str, expected: list[tuple[str, int, int]]) -> None:
    problems = check_fences([page(text)], {"quiz", "测验"})

    assert [(p.code, p.at.line, p.at.column) for p in problems] == expected


def test_a_link_to_a_folder_is_refused(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "loop").symlink_to(docs)

    _, problems = read_pages(docs, tmp_path)

    assert [(p.code, str(p.at)) for p in problems] == [("F005", "docs/loop:1:1")]


def test_many_back_ticks_are_read_in_no_time() -> None:
    runs = " ".join("`" * (n % 300 + 1) for n in range(20_000))

    assert len(page(runs).prose) == len(runs)
