"""What an author can get wrong: its own code, its place, and the last good site untouched."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fazhi.cli import main

Break = Callable[[Path], None]
EVENTS = "docs/_data/events.yml"
LESSON = "docs/lessons/constitution-day/junior.md"


def replaced(path: str, old: str, new: str) -> Break:
    def change(project: Path) -> None:
        text = (project / path).read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        (project / path).write_text(text.replace(old, new, 1), "utf-8")

    return change


def added(path: str, data: bytes) -> Break:
    def change(project: Path) -> None:
        with (project / path).open("ab") as file:
            file.write(data)

    return change


def removed(path: str) -> Break:
    return lambda project: (project / path).unlink()


def copied(path: str, to: str) -> Break:
    return lambda project: (project / to).write_bytes((project / path).read_bytes())


def linked(path: str, target: str) -> Break:
    def change(project: Path) -> None:
        (project / path).symlink_to(target)

    return change


QUIZ = "\n```quiz {#new}\n1. 【单选】题\nA. 甲\nB. 乙\n```\n".encode()
EQUAL = "\n```quiz {#new}\n1. 【单选】题\nA. 甲\nB. 甲。\n答案：A\n```\n".encode()
CASES: dict[str, tuple[Break, str, str]] = {
    "broken YAML": (replaced(LESSON, "title: ", 'title: "'), "F014", f"{LESSON}:2:8"),
    "a file that is not UTF-8": (added("docs/about.md", "宪法".encode("gbk")), "F001", "docs/about.md:"),
    "an unknown front-matter key": (replaced(LESSON, "periods:", "period:"), "F101", f"{LESSON}:10:1"),
    "a script in a title": (replaced(LESSON, "title: ", "title: <script>x</script>"), "F108", f"{LESSON}:2:8"),
    "a script in the text": (added(LESSON, b"\n<script>x</script>\n"), "X101", f"{LESSON}:"),
    "a quiz without an answer": (added(LESSON, QUIZ), "Q103", f"{LESSON}:"),
    "two equal options": (added(LESSON, EQUAL), "Q114", f"{LESSON}:"),
    "an event on 30 February": (replaced(EVENTS, "yearly: 12-02", "yearly: 02-30"), "E106", f"{EVENTS}:"),
    "a missing lesson link": (
        replaced(EVENTS, "lessons/constitution-day/junior.md", "lessons/gone.md"),
        "E117",
        f"{EVENTS}:",
    ),
    "a link that leads nowhere": (added(LESSON, b"\n[x](gone.md)\n"), "X105", f"{LESSON}:"),
    "a place that a law's page has not": (
        added(LESSON, b"\n[x](../../laws/xianfa.md#art-999)\n"),
        "X120",
        f"{LESSON}:",
    ),
    "a calendar without data": (removed(EVENTS), "E201", "docs/index.md:"),
    "a page that the navigation leaves out": (copied(LESSON, "docs/lost.md"), "M109", "docs/lost.md:1:1"),
    "a block that is misspelt": (added(LESSON, QUIZ.replace(b"quiz", b"quizz", 1)), "F031", f"{LESSON}:"),
    "a symbolic link that leaves docs": (linked("docs/passwd.md", "/etc/passwd"), "F003", "docs/passwd.md:1:1"),
    "8 KB of open brackets": (added("docs/about.md", b"\n" + b"[" * 8192), "X107", "docs/about.md:"),
    "2 KB of nested lists": (added("docs/about.md", b"\n\n" + b"* " * 1000 + "甲".encode()), "X108", "docs/about.md:"),
    "a page of 5 MB": (added("docs/about.md", "法".encode() * 1_700_000), "F002", "docs/about.md:1:1"),
    "a link to a folder that goes round in circles": (linked("docs/loop", "."), "F005", "docs/loop:1:1"),
    "a link to a folder outside": (linked("docs/etc", "/etc"), "F003", "docs/etc:1:1"),
    "two names that differ by case only": (copied("docs/about.md", "docs/About.md"), "M110", "docs/about.md:1:1"),
    "a question mark in a name": (copied("docs/about.md", "docs/why?.md"), "M111", "docs/why?.md:1:1"),
    "settings from another file": (added("mkdocs.yml", b"\nINHERIT: base.yml\n"), "M106", "mkdocs.yml:"),
    "a tag in mkdocs.yml that names code": (
        added("mkdocs.yml", b"\nextra2: !!python/object/apply:os.system ['touch pwned']\n"),
        "F012",
        "mkdocs.yml:",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def good(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(root / "docs", folder / "docs")
    shutil.copytree(root / "overrides", folder / "overrides")
    shutil.copy(root / "mkdocs.yml", folder)
    (folder / "site").mkdir()
    for name in ("index.html", "sitemap.xml"):
        (folder / "site" / name).write_text("the last good site", "utf-8")
    return folder


def build(project: Path) -> Result:
    return CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml"), "-d", str(project / "site")])


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_named_and_the_last_good_site_stays(good: Path, tmp_path: Path, name: str) -> None:
    change, code, place = CASES[name]
    project = tmp_path / "project"
    shutil.copytree(good, project, symlinks=True)
    change(project)

    result = build(project)

    assert result.exit_code == 1
    named = [line for line in result.stderr.splitlines() if f"[{code}]" in line and place in line]
    assert named, result.stderr
    assert "Traceback" not in result.output
    assert sorted(path.name for path in (project / "site").iterdir()) == ["index.html", "sitemap.xml"]
    assert (project / "site/index.html").read_text("utf-8") == "the last good site"
    assert not (project / "pwned").exists()


def test_all_mistakes_are_told_at_once(good: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(good, project)
    for name in ("a quiz without an answer", "a missing lesson link", "an unknown front-matter key"):
        CASES[name][0](project)

    output = build(project).stderr

    assert all(code in output for code in ("[Q103]", "[F101]", "events.yml:"))


def test_the_projects_own_content_has_no_problem(root: Path) -> None:
    result = CliRunner().invoke(main, ["check", "-f", str(root / "mkdocs.yml")])

    assert (result.exit_code, result.output) == (0, "没有发现问题。\n")
