from pathlib import Path

from fazhi.core.page import Page, read_pages


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
    assert page("a `<b>` c\n```\n<i>\n```\n").prose == "a       c\n\n\n"


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
