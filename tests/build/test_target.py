"""Where a site may be built: its folder is deleted when the new one is swapped in."""

from pathlib import Path

import pytest

from fazhi.build.settings import Settings, read_settings
from fazhi.build.target import check_site_folder, site_folder


def settings_of(project: Path, more: str = "") -> Settings:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(more)
    settings, problems = read_settings(project / "mkdocs.yml")
    assert settings, problems
    return settings


def codes(settings: Settings, site: Path) -> list[str]:
    return [problem.code for problem in check_site_folder(settings, site_folder(settings, site))]


@pytest.mark.parametrize(
    "site", ["docs", "docs/site", ".", "..", "theme", "theme/site", ".git", ".git/site", "docs/../docs", "link"]
)
def test_a_folder_that_holds_the_project_or_lies_in_its_parts_is_refused(project: Path, site: str) -> None:
    (project / ".git").mkdir()
    (project / "link").symlink_to("docs")

    assert codes(settings_of(project), project / site) == ["M107"]


def test_a_folder_with_other_files_is_refused(project: Path) -> None:
    (project / "photos").mkdir()
    (project / "photos/index.html").write_text("x", "utf-8")

    assert codes(settings_of(project), project / "photos") == ["M108"]
    assert codes(settings_of(project), project / "mkdocs.yml") == ["M108"]


def test_a_new_an_empty_and_a_built_folder_are_free(project: Path) -> None:
    settings = settings_of(project)
    (project / "empty").mkdir()
    (project / "built").mkdir()
    for name in ("index.html", "sitemap.xml"):
        (project / "built" / name).write_text("x", "utf-8")

    assert [codes(settings, project / name) for name in ("new", "empty", "built")] == [[], [], []]


def test_the_settings_name_the_folder_unless_the_command_line_does(project: Path) -> None:
    settings = settings_of(project, "site_dir: build/out\n")

    assert site_folder(settings, None) == project / "build/out"
    assert site_folder(settings, project / "x") == project / "x"


def test_a_wrong_site_dir_is_named_where_it_stands(project: Path) -> None:
    settings = settings_of(project, "site_dir: docs\n")

    (problem,) = check_site_folder(settings, site_folder(settings, None))
    assert (problem.code, str(problem.at)) == ("M107", "mkdocs.yml:7:11")


def test_a_linked_site_is_built_beside_its_target(project: Path, tmp_path: Path) -> None:
    (project / "site").symlink_to("elsewhere")

    assert site_folder(settings_of(project), None) == tmp_path / "elsewhere"
