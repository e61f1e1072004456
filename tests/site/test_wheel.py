"""A wheel built from the checkout works on somebody else's docs, with nothing but its plugins and extension named."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

SETTINGS = """site_name: 某中学
plugins:
  - search
  - fazhi/lesson
  - fazhi/quiz
  - fazhi/calendar
markdown_extensions:
  - fazhi
"""
PAGE = """# 宪法日

```下一个节点
```

```quiz {#law-day}
1. 【单选】国家宪法日是哪一天？
A. 4月15日
B. 12月4日
答案：B
```
"""
EVENTS = """- id: constitution-day
  title: 国家宪法日
  title_en: Constitution Day
  yearly: 12-04
  theme: constitution
  stage: [junior]
  roles: [teacher]
  description: 读宪法。
  description_en: Reading the Constitution.
  revised: 2026-11-23
"""


def run(*command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def python(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the Python of an empty environment that holds the wheel, and the locked packages it depends on."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), cwd=root)
    (wheel,) = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", str(folder / "venv"), cwd=folder)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "--no-index",
        "--no-deps",
        "--target",
        str(packages),
        str(wheel),
        cwd=folder,
    )
    # A plain line of a .pth file adds the locked packages without this checkout's own editable .pth.
    (packages / "locked.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return str(folder / "venv/bin/python")


def test_the_wheel_works_on_another_docs_folder(python: str, tmp_path: Path) -> None:
    (tmp_path / "docs/_data").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "docs/_data/events.yml").write_text(EVENTS, encoding="utf-8")

    where = run(python, "-c", "import fazhi; print(fazhi.__file__)", cwd=tmp_path).strip()
    run(python, "-m", "mkdocs", "build", "--strict", cwd=tmp_path, NO_MKDOCS_2_WARNING="1")

    site = tmp_path / "site"
    home = (site / "index.html").read_text("utf-8")
    assert "/venv/" in where
    assert "<fz-quiz" in home
    assert "国家宪法日" in home
    assert {path.relative_to(site).as_posix() for path in site.rglob("assets/fazhi/*")} == {
        f"assets/fazhi/{name}" for name in ("calendar.css", "calendar.js", "lesson.css", "quiz.css", "quiz.js")
    }
    assert (site / "calendar/all.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert not (site / "_data").exists()


def test_a_mistake_stops_a_strict_build_of_another_site(python: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(
        "# 题\n\n```quiz {#a}\n1. 【单选】题\nA. 甲\nB. 乙\n```\n", encoding="utf-8"
    )

    done = subprocess.run(
        [python, "-m", "mkdocs", "build", "--strict"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "docs/index.md:4:" in done.stderr
    assert "[Q103]" in done.stderr
