"""The commands for the whole site: check, build."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fazhi.cli.options import config_option, exit_code, format_option
from fazhi.core.dates import today
from fazhi.core.listing import FORMATS
from fazhi.core.problem import Lang, Problem, Words

if TYPE_CHECKING:
    from fazhi.build.settings import Settings

BUILT = Words("网站建好了：{site}", "The site is built: {site}")
KEPT = Words("没有发布，原来的网站没有变动。", "Nothing was published; the site you had is untouched.")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@config_option
@format_option
def check(paths: tuple[Path, ...], config: Path, form: str) -> None:
    """List every mistake in the content, with place and mend. Exits 1 if there is an error.

    PATHS are Markdown files or folders; without them the whole project is checked.
    """
    problems, lang = _check(config, paths)
    click.echo(FORMATS[form](problems, lang))
    sys.exit(exit_code(problems))


@click.command()
@config_option
@click.option(
    "--site-dir", "-d", type=click.Path(path_type=Path), help="Where the site goes; else the site_dir of the settings."
)
@format_option
def build(config: Path, site_dir: Path | None, form: str) -> None:
    """Check the content, build the site beside the old one, verify it, then swap it in."""
    from fazhi.build.settings import read_settings

    settings, problems = read_settings(config)
    lang: Lang = settings.lang if settings else "zh"
    site = None
    if settings and not exit_code(problems):
        problems, site = _publish(settings, problems, site_dir)
    if problems:
        click.echo(FORMATS[form](problems, lang), err=True)
    if site is None or exit_code(problems):
        click.echo(KEPT.said(lang), err=True)
        sys.exit(1)
    click.echo(BUILT.said(lang).format(site=site))


def _check(config: Path, paths: Sequence[Path]) -> tuple[list[Problem], Lang]:
    """Return the problems and the site's language; single files are checked without a project too."""
    from fazhi.build.disk import problem_of
    from fazhi.build.settings import read_settings
    from fazhi.preflight import check_files

    if paths and not config.is_file():
        return check_files(paths, Path.cwd(), today()), "zh"
    settings, problems = read_settings(config)
    if settings is None or any(problem.is_error for problem in problems):
        return problems, settings.lang if settings else "zh"
    try:
        return [*problems, *_check_content(settings, paths)], settings.lang
    except OSError as error:  # a folder: of what lies in it nothing is known
        return [*problems, problem_of(error, settings.root)], settings.lang


def _check_content(settings: "Settings", paths: Sequence[Path]) -> list[Problem]:
    from fazhi.preflight import check_files, check_project

    named = [Path(os.path.normpath(path.absolute())) for path in paths]
    if not named or any(settings.root.is_relative_to(path) for path in named):
        return check_project(settings, today())
    inside = [path for path in named if path == settings.file or path.is_relative_to(settings.docs)]
    outside = [path for path in named if path not in inside]
    found = check_project(settings, today(), inside) if inside else []
    return [*found, *check_files(outside, settings.root, today())]


def _publish(settings: "Settings", known: list[Problem], chosen: Path | None) -> tuple[list[Problem], Path]:
    """Build at the chosen folder, or at the settings' own, and return the problems and the folder."""
    from fazhi.build.publish import Places, publish
    from fazhi.build.target import check_site_folder, site_folder
    from fazhi.preflight import check_project

    site = site_folder(settings, chosen)
    refused = list(check_site_folder(settings, site))
    if refused:
        return [*known, *refused], site
    return publish(Places(settings.file, site), lambda: [*known, *check_project(settings, today())]), site
