import os
from pathlib import Path
from urllib.parse import quote

import pytest
from tests.build.test_cli import run

from fazhi.build.names import check_names

DOCS = Path("/project/docs")


def found(*uris: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.at.path) for problem in check_names(uris, DOCS, DOCS.parent)]


def test_names_with_spaces_hashes_and_chinese_are_left_alone() -> None:
    assert found("a b.md", "第#1课（上）.md", "宪法/index.md", "a.en.md", ".hidden", "x-1_2.svg") == []


@pytest.mark.parametrize(
    ("one", "other"), [("A.md", "a.md"), ("Law/a.md", "law/A.md"), ("caf\u00e9.md", "cafe\u0301.md")]
)
def test_two_names_that_some_disk_takes_for_one_are_refused(one: str, other: str) -> None:
    assert [code for code, _ in found(one, other, "b.md")] == ["M110"]


@pytest.mark.parametrize(
    "name", ["为什么?.md", "a:b.md", 'a"b.md', "a*.md", "a|b.md", "a\\b.md", "a /b.md", "a.", "x./y.md"]
)
def test_a_name_that_windows_cannot_hold_is_refused(name: str) -> None:
    assert found(name, "b.md") == [("M111", f"docs/{name}")]


def test_a_name_that_is_not_utf8_is_shown_byte_by_byte(project: Path) -> None:
    (project / os.fsdecode(b"docs/\xb7\xa8.md")).write_text("# 法\n", "utf-8")

    done = run(project, "build")

    assert (done.returncode, done.stderr.count("[M135]")) == (1, 1)
    assert "docs/\\xb7\\xa8.md:1:1: [M135]" in done.stderr
    assert "Traceback" not in done.stderr


def test_pages_with_such_names_are_built_linked_and_verified(project: Path) -> None:
    names = ["第 #1 课（上）.md", "a b/c d.md", "100%.md", "宪法&法律;+=@,~'!.md"]
    for name in names:
        page = project / "docs" / name
        page.parent.mkdir(exist_ok=True)
        page.write_text("# 题\n\n## 一\n", "utf-8")
    links = "\n\n".join(f"[到]({quote(name)}#_1)" for name in names)
    (project / "docs/index.md").write_text(f"# 首页\n\n{links}\n", "utf-8")

    done = run(project, "build")

    assert done.returncode == 0, done.stderr
    assert all((project / "site" / name.removesuffix(".md") / "index.html").is_file() for name in names)


def test_a_link_to_a_heading_that_such_a_page_does_not_have_is_refused(project: Path) -> None:
    (project / "docs/第 #1 课.md").write_text("# 题\n", "utf-8")
    (project / "docs/index.md").write_text("# 首页\n\n[到](%E7%AC%AC%20%231%20%E8%AF%BE.md#gone)\n", "utf-8")

    done = run(project, "build")

    assert done.returncode == 1
    assert "[B104]" in done.stderr
