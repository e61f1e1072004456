"""A wheel built from the checkout works on somebody else's docs, with nothing but its plugins and extension named."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, distributions, entry_points, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SETTINGS = """site_name: 某中学
plugins:
  - search
  - fazhi/lesson
  - fazhi/quiz
  - fazhi/calendar
markdown_extensions:
  - fazhi
"""
OWN_THEME = """theme:
  name: null
  custom_dir: theme
site_url: https://example.org/repo/
"""
TEMPLATE = """<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>{{ page.title }}</title>
{% for path in config.extra_css %}<link rel="stylesheet" href="{{ path | url }}">{% endfor %}
</head><body>{{ page.content }}
{% for script in config.extra_javascript %}<script src="{{ script | url }}"></script>{% endfor %}
</body></html>
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
def packages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the packages of an environment that holds the wheel and what its metadata declares, nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), cwd=root)
    (wheel,) = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", str(folder / "venv"), cwd=folder)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    pip = [sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--target", str(packages), str(wheel)]
    run(*pip, cwd=folder)
    for name in sorted(declared(wheel_in(packages))):
        link(distribution(name), packages)
    return packages


@pytest.fixture(scope="module")
def python(packages: Path) -> str:
    return str(packages.parents[2] / "bin/python")


def wheel_in(packages: Path) -> Distribution:
    (found,) = (found for found in distributions(path=[str(packages)]) if found.name == "fazhi")
    return found


def requirements(of: Distribution) -> Iterator[str]:
    """Yield the names of what a distribution needs here, extras left out."""
    for line in of.requires or []:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield canonicalize_name(requirement.name)


def declared(of: Distribution) -> set[str]:
    """Return the names of all that a distribution needs, and what these need."""
    found: set[str] = set()
    waiting = list(requirements(of))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += requirements(distribution(name))
    return found


def link(package: Distribution, packages: Path) -> None:
    for top in sorted({file.parts[0] for file in package.files or [] if file.parts[0] not in {"..", "__pycache__"}}):
        (packages / top).symlink_to(Path(str(package.locate_file(top))))


def test_every_package_that_the_wheel_imports_is_declared_by_itself(packages: Path) -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted((packages / "fazhi").rglob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    tops = {module.partition(".")[0] for module in modules} - set(sys.stdlib_module_names) - {"fazhi"}
    owners = packages_distributions()

    assert len(tops) > 5
    named = {canonicalize_name(Requirement(line).name) for line in wheel_in(packages).requires or []}  # extras too
    assert {canonicalize_name(owners[top][0]) for top in tops} - named == set()


def test_the_environment_of_the_wheel_has_no_theme_and_no_checkout(python: str, tmp_path: Path) -> None:
    code = "import fazhi, importlib.util as u; print(fazhi.__file__, u.find_spec('material'), u.find_spec('pytest'))"

    where, *missing = run(python, "-c", code, cwd=tmp_path).split()

    assert "/venv/" in where
    assert missing == ["None", "None"]


def test_the_wheel_checks_builds_and_seals_a_site_with_its_own_theme(python: str, tmp_path: Path) -> None:
    (tmp_path / "docs/_data").mkdir(parents=True)
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/main.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS + OWN_THEME, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "docs/_data/events.yml").write_text(EVENTS, encoding="utf-8")

    assert run(python, "-m", "fazhi", "check", cwd=tmp_path) == "没有发现问题。\n"
    run(python, "-m", "fazhi", "build", cwd=tmp_path)

    home = (tmp_path / "site/index.html").read_text("utf-8")
    assert "Content-Security-Policy" in home
    assert "<fz-quiz" in home


def test_the_wheel_works_on_another_docs_folder(python: str, tmp_path: Path) -> None:
    (tmp_path / "docs/_data").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "docs/_data/events.yml").write_text(EVENTS, encoding="utf-8")

    run(python, "-m", "mkdocs", "build", "--strict", cwd=tmp_path, NO_MKDOCS_2_WARNING="1")

    site = tmp_path / "site"
    home = (site / "index.html").read_text("utf-8")
    assert "<fz-quiz" in home
    assert "国家宪法日" in home
    pages = ("bank.css", "bank.js", "certificate.js", "pages.css", "pages.js", "paper.js", "qr.js", "results.js")
    assert {path.relative_to(site).as_posix() for path in site.rglob("assets/fazhi/*")} == {
        f"assets/fazhi/{name}"
        for name in (
            "core-scheme.js",
            "calendar.css",
            "calendar.js",
            "calendar-next.css",
            "calendar-next.js",
            "calendar-pages.css",
            "calendar-pages.js",
            "lesson.css",
            "lesson-finder.css",
            "lesson-finder.js",
            "quiz.css",
            "quiz.js",
            *(f"quiz-{it}" for it in pages),
        )
    }
    assert (site / "quizzes/law-day/sheet.html").is_file()
    assert (site / "calendar/all.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert not (site / "_data").exists()


def test_every_plugin_of_the_wheel_works_in_another_site(python: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "docs/_data").mkdir(parents=True)
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/main.html").write_text(TEMPLATE, encoding="utf-8")
    every = [f"  - {found.name}" for found in entry_points(group="mkdocs.plugins") if found.name.startswith("fazhi/")]
    settings = SETTINGS.replace("  - fazhi/lesson\n  - fazhi/quiz\n  - fazhi/calendar", "\n".join(sorted(every)))
    (tmp_path / "mkdocs.yml").write_text(settings + OWN_THEME, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(f"{PAGE}\n《宪法》第三十三条第二款。\n", encoding="utf-8")
    (tmp_path / "docs/_data/events.yml").write_text(EVENTS, encoding="utf-8")
    for kind, name in (("case", "simple"), ("reading", "simple"), ("trial", "civil")):
        shutil.copy(root / f"tests/{kind}/cases/{name}.md", tmp_path / f"docs/{kind}.md")

    run(python, "-m", "fazhi", "build", cwd=tmp_path)

    site = tmp_path / "site"
    assert len(every) > 7
    assert "<fz-case" in (site / "case/index.html").read_text("utf-8")
    assert "<fz-reading" in (site / "reading/index.html").read_text("utf-8")
    assert 'class="fz-trial"' in (site / "trial/index.html").read_text("utf-8")
    assert any("角色卡" in path.read_text("utf-8") for path in site.rglob("*.html"))
    (citation,) = re.findall(r'href="([^"]+)"[^>]*>《宪法》第三十三条第二款', (site / "index.html").read_text("utf-8"))
    assert (site / citation.partition("#")[0] / "index.html").is_file()


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
