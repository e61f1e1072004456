"""The commands, as a maintainer types them."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest


def run(folder: Path, *words: str, before: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-m", "fazhi", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize("site", ["docs", ".", "theme", "notes"])
def test_a_site_folder_that_is_not_the_sites_own_is_refused_before_anything(project: Path, site: str) -> None:
    (project / "notes").mkdir()
    (project / "notes/a.txt").write_text("mine", "utf-8")
    before = files(project)

    done = run(project, "build", "-d", site)

    assert done.returncode == 1
    assert ("[M108]" if site == "notes" else "[M107]") in done.stderr
    assert files(project) == before


def test_the_site_lands_where_the_settings_say_beside_them(project: Path, tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_dir: build/out\n")

    done = run(here, "build", "-f", os.fspath(project / "mkdocs.yml"))

    assert done.returncode == 0, done.stderr
    assert (project / "build/out/index.html").is_file()
    assert files(here) == []


def test_a_linked_site_stays_a_link(project: Path, tmp_path: Path) -> None:
    (project / "site").symlink_to("public/current")

    assert [run(project, "build").returncode for _ in range(2)] == [0, 0]
    assert (project / "site").is_symlink()
    assert files(project / "public")[:2] == [".current.lock", "current"]


@pytest.mark.parametrize("path", [".", "docs/..", ".."])
def test_the_projects_folder_is_the_whole_project(project: Path, path: str) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav: [gone.md]\n")
    (project / "docs/second.md").write_text("[x](gone.md)", "utf-8")

    found = run(project, "check", path).stdout

    assert "mkdocs.yml:7:7: [M105]" in found
    assert "docs/second.md:1:5: [X105]" in found


def test_settings_that_would_run_code_start_no_server(project: Path) -> None:
    (project / "base.yml").write_text("x: !!python/object/apply:os.mkdir [pwned]\n", "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("INHERIT: base.yml\n")

    done = run(project, "serve", "-a", "127.0.0.1:0")

    assert done.returncode == 1
    assert "[M106]" in done.stderr
    assert "127.0.0.1" not in done.stderr
    assert not (project / "pwned").exists()


@pytest.mark.parametrize("address", ["no address", "127.0.0.1:99999", "8000"])
def test_an_address_that_cannot_be_used_is_named(project: Path, address: str) -> None:
    done = run(project, "serve", "-a", address)

    assert done.returncode == 1
    assert address in done.stderr


def test_a_page_is_checked_alike_from_a_folder_below_the_project(project: Path) -> None:
    (project / "docs/index.md").write_text("# 首页\n\n[x](javascript:x)\n", encoding="utf-8")

    done = run(project / "docs", "check", "index.md")

    assert done.returncode == 1
    assert done.stdout.startswith("docs/index.md:3:5: [X103]")


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("name", ["docs/second.md", "docs/closed", "docs/_data/events.yml"])
def test_a_file_without_a_right_to_read_it_is_named(
    project: Path, unprivileged: list[str], command: str, name: str
) -> None:
    (project / "docs/closed").mkdir()
    (project / "docs/_data").mkdir()
    (project / "docs/_data/events.yml").write_text("[]\n", "utf-8")
    (project / name).chmod(0)

    done = run(project, command, before=unprivileged)
    (project / name).chmod(0o755)

    told = done.stdout + done.stderr
    assert done.returncode == 1
    assert f"{name}:1:1: [F007]" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("name", ["docs/a.png", "theme/main.html"])
def test_a_file_that_only_the_build_reads_is_named_too(project: Path, unprivileged: list[str], name: str) -> None:
    (project / name).touch()
    (project / name).chmod(0)

    done = run(project, "build", before=unprivileged)

    assert f"{name}:1:1: [F007]" in done.stderr
    assert "Traceback" not in done.stderr
