"""Whatever happens to a build, readers have the last good site, byte for byte."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.build.test_cli import run
from tests.build.test_publish import tree

BUILD = [sys.executable, "-m", "fazhi", "build"]
IN_TMPFS = 'mount -t tmpfs -o size={size} none "$1" && cp -r "$2/." "$1" && cd "$1" && {{ {words}; }}'


@pytest.fixture
def published(project: Path) -> Path:
    for number in range(40):
        (project / f"docs/lesson-{number}.md").write_text(f"# 第{number}课\n\n" + "宪法是国家的根本法。" * 400, "utf-8")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    return project


def test_a_full_disk_leaves_the_site_and_says_so(published: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """On a small disk of its own, with the good site on it and room for half of another one."""
    place = tmp_path_factory.mktemp("small-disk")
    used = sum(path.stat().st_size for path in published.rglob("*"))
    words = (
        "sha256sum $(find site -type f | sort) > before; {build}; echo exit $?;"
        "sha256sum $(find site -type f | sort) | cmp - before && echo the same; ls -d .site.new* 2>/dev/null"
    ).format(build=" ".join(BUILD))
    script = IN_TMPFS.format(size=used + 600_000, words=words)
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", str(place), str(published)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip("no small disk can be mounted here")

    assert done.stdout.splitlines()[-2:] == ["exit 1", "the same"], done.stdout + done.stderr
    assert "[B127]" in done.stderr


def test_a_limit_on_the_size_of_files_leaves_the_site(published: Path) -> None:
    before = tree(published / "site")
    (published / "docs/long.md").write_text("# 长\n\n" + "法" * 400_000, "utf-8")

    done = subprocess.run(
        ["sh", "-c", "ulimit -f 100; exec " + " ".join(BUILD)],
        cwd=published,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 1
    assert tree(published / "site") == before
    assert not (published / ".site.new").exists()


@pytest.mark.parametrize("moment", [0.2, 0.6, 0.8, 0.9, 1.0])
def test_a_build_that_is_killed_at_any_moment_leaves_a_whole_site(published: Path, moment: float) -> None:
    old = tree(published / "site")
    began = time.monotonic()
    assert run(published, "build").returncode == 0
    takes = time.monotonic() - began
    (published / "docs/index.md").write_text("# 新的首页\n", "utf-8")

    build = subprocess.Popen(
        BUILD, cwd=published, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(takes * moment)
    os.killpg(build.pid, signal.SIGKILL)
    build.wait()

    left = tree(published / "site")
    assert left == old or "新的首页" in (published / "site/index.html").read_text("utf-8")
    assert left.keys() == old.keys()
    assert run(published, "build").returncode == 0
    shutil.rmtree(published / "cold", ignore_errors=True)
    assert run(published, "build", "-d", "cold").returncode == 0
    assert tree(published / "site") == tree(published / "cold")


def test_builds_at_once_end_in_one_whole_site(published: Path) -> None:
    (published / "docs/index.md").write_text("# 新的首页\n", "utf-8")
    builds = [subprocess.Popen(BUILD, cwd=published, stderr=subprocess.PIPE, text=True) for _ in range(3)]

    said = [build.communicate(timeout=60)[1] for build in builds]

    codes = [build.returncode for build in builds]
    assert 0 in codes
    assert all("[B111]" in words for words, code in zip(said, codes, strict=True) if code)
    assert run(published, "build", "-d", "alone").returncode == 0
    assert tree(published / "site") == tree(published / "alone")
