import time
from pathlib import Path

import pytest

from fazhi.build.limits import check_pages
from fazhi.core.page import Page, read_pages


def found(text: str) -> list[tuple[str, int, int]]:
    return [
        (problem.code, problem.at.line, problem.at.column) for problem in check_pages([Page("docs/a.md", "a.md", text)])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100,
        "[" * 60 + "\n\n" + "[" * 60,
        "[字](a.md)" * 500,
        "a < b" * 500,
        "<br>" * 500,
        "`" + "[" * 500 + "`",
        "```\n" + "[" * 500 + "\n```",
        "> " * 20 + "a",
        "* " * 40,
        "- " * 40 + "\n",
        "1. 一\n    - 二\n        > 三",
        " " * 400 + "* a",
        "-" * 300,
        "| --- |" * 40,
    ],
)
def test_what_markdown_can_bear_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: 课\n---\n\n好" + "[" * 8192, [("X107", 5, 2)]),
        ("[a](" * 2000, [("X107", 1, 4)]),
        ("![a][" * 2000, [("X107", 1, 5)]),
        ("[" * 101 + "]" * 101, [("X107", 1, 1)]),
        ("好\n\n<a \n\n" * 200, [("X107", 3, 1)]),
        ("`<a` " * 200, [("X107", 1, 2)]),
        ("[" * 60 + "\n`x\n  y`\n" + "[" * 60, [("X107", 1, 1)]),
        ("好\n\n" + "* " * 1000 + "a", [("X108", 3, 1)]),
        (">" * 21 + "a", [("X108", 1, 1)]),
        ("1. " * 21 + "a", [("X108", 1, 1)]),
        ("甲\n" + ":   " * 21 + "a", [("X108", 2, 1)]),
        ("甲\n\n" + " " * 404 + "* a", [("X109", 3, 1)]),
        ("\t" * 101 + "a", [("X109", 1, 1)]),
        ("> " + " " * 404 + "a", [("X109", 1, 1)]),
    ],
)
def test_what_would_hang_or_exhaust_markdown_is_refused_where_it_begins(text, expected) -> None:
    assert found(text) == expected


def test_no_page_of_the_project_comes_near_the_limits(root: Path) -> None:
    pages, _ = read_pages(root / "docs", root)

    assert len(pages) > 20
    assert check_pages(pages) == []


@pytest.mark.parametrize("piece", ["[", "<a ", "* ", "> ", " ", "\n", " \n", "[]", "1. a\n"])
def test_the_check_itself_is_linear(piece: str) -> None:
    page = Page("docs/a.md", "a.md", piece * (200_000 // len(piece)))
    began = time.process_time()

    check_pages([page])

    assert time.process_time() - began < 3
