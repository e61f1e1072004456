from pathlib import Path

import pytest

from fazhi.build.settings import check_nav, check_settings, read_settings
from fazhi.core.page import Page
from fazhi.core.problem import Problem


def where(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.at.line, problem.at.column) for problem in problems]


def problems_of(project: Path, text: str) -> list[tuple[str, int, int]]:
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    settings, problems = read_settings(project / "mkdocs.yml")
    found = list(check_settings(settings, {"index.md"})) if settings else []
    return where([*problems, *found])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site_name: 站\n", []),
        ("site_name: !ENV [NAME, 站]\n", []),
        ("site_name: 站\nmarkdown_extensions:\n  - toc:\n      slugify: !!python/name:os.system\n", [("F012", 4, 16)]),
        ("site_name: !!python/object/apply:os.system ['touch x']\n", [("F012", 1, 12)]),
        ("site_name: 站\n\tnav: []\n", [("F015", 2, 1)]),
        ("- a\n", [("M102", 1, 1)]),
        ("", [("M102", 1, 1)]),
        ("docs_dir: nowhere\n", [("M103", 1, 1)]),
        ("site_name: <b>站</b>\n", [("M104", 1, 12)]),
        ("nav:\n  - 首页: index.md\n  - <i>课</i>: gone.md\n", [("M104", 3, 5), ("M105", 3, 15)]),
        ("site_name: 站\nINHERIT: base.yml\n", [("M106", 2, 1)]),
        ('"INHER\\u0049T": base.yml\n', [("M106", 1, 1)]),
        ("nav:\n  - https://example.org/a.md\n", []),
    ],
)
def test_settings_are_looked_at_before_the_engine_sees_them(project, text, expected) -> None:
    assert problems_of(project, text) == expected


def test_a_missing_settings_file_is_named(tmp_path: Path) -> None:
    _, problems = read_settings(tmp_path / "mkdocs.yml")

    assert where(problems) == [("M101", 1, 1)]


@pytest.mark.parametrize(
    ("theme", "lang"), [("", "zh"), ("theme:\n  language: en\n", "en"), ("theme: material\n", "zh")]
)
def test_the_language_of_the_site_is_the_language_of_the_messages(project, theme, lang) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: 站\n{theme}", encoding="utf-8")
    settings, _ = read_settings(project / "mkdocs.yml")

    assert settings is not None
    assert settings.lang == lang


def test_a_page_that_the_navigation_leaves_out_is_named(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: 站\nnav:\n  - index.md\n", encoding="utf-8")
    settings, _ = read_settings(project / "mkdocs.yml")
    pages = [Page(f"docs/{uri}", uri, "") for uri in ("index.md", "index.en.md", "lost.md")]

    assert settings is not None
    assert where(list(check_nav(settings, pages))) == [("M109", 1, 1)]
    assert [problem.at.path for problem in check_nav(settings, pages)] == ["docs/lost.md"]


def test_without_a_written_navigation_no_page_is_left_out(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: 站\n", encoding="utf-8")
    settings, _ = read_settings(project / "mkdocs.yml")

    assert settings is not None
    assert list(check_nav(settings, [Page("docs/lost.md", "lost.md", "")])) == []
