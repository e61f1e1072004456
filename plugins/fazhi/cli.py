"""The command line: check, build, serve, explain."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fazhi.core.listing import FORMATS, as_reference
from fazhi.core.problem import Lang, Problem, Words

if TYPE_CHECKING:
    from fazhi.build.settings import Settings

BUILT = Words("网站建好了：{site}", "The site is built: {site}")
KEPT = Words("没有发布，原来的网站没有变动。", "Nothing was published; the site you had is untouched.")
NO_RULE = Words("没有编号为 {code} 的问题。", "There is no problem with the code {code}.")

config_option = click.option(
    "--config-file",
    "-f",
    "config",
    type=click.Path(path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The site's settings.",
)
format_option = click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fazhi")
def main() -> None:
    """法治课堂: sites of legal education for schools, from Markdown."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@config_option
@format_option
def check(paths: tuple[Path, ...], config: Path, form: str) -> None:
    """List every mistake in the content, with place and mend. Exits 1 if there is an error.

    PATHS are Markdown files or folders; without them the whole project is checked.
    """
    problems, lang = _check(config, paths)
    click.echo(FORMATS[form](problems, lang))
    sys.exit(_exit_code(problems))


@main.command()
@config_option
@click.option("--site-dir", "-d", type=click.Path(path_type=Path), default="site", show_default=True)
@format_option
def build(config: Path, site_dir: Path, form: str) -> None:
    """Check the content, build the site beside the old one, verify it, then swap it in."""
    from fazhi.build.publish import Places, publish

    lang: list[Lang] = ["zh"]

    def preflight() -> list[Problem]:
        problems, lang[0] = _check(config, ())
        return problems

    problems = publish(Places(config.absolute(), site_dir.absolute()), preflight)
    if problems:
        click.echo(FORMATS[form](problems, lang[0]), err=True)
    if _exit_code(problems):
        click.echo(KEPT.said(lang[0]), err=True)
        sys.exit(1)
    click.echo(BUILT.said(lang[0]).format(site=site_dir))


@main.command()
@config_option
@click.option("--dev-addr", "-a", default="127.0.0.1:8000", show_default=True, help="Address and port.")
def serve(config: Path, dev_addr: str) -> None:
    """Show the site and rebuild it on every change; mistakes are listed, the site goes on."""
    problems, lang = _check(config, ())
    if problems:
        click.echo(FORMATS["text"](problems, lang), err=True)
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(config), "--dev-addr", dev_addr]
    os.execve(sys.executable, command, {**os.environ, "NO_MKDOCS_2_WARNING": "1"})  # noqa: S606 — our own words


@main.command()
@click.argument("code", required=False)
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
def explain(code: str | None, lang: Lang) -> None:
    """Say what the problem with a CODE means and how to mend it; without a code, all of them, as Markdown."""
    from fazhi.preflight import RULES

    if code is None:
        click.echo(as_reference(RULES, lang))
        return
    rule = next((rule for rule in RULES if rule.code == code.upper()), None)
    if rule is None:
        raise click.ClickException(NO_RULE.said(lang).format(code=code))
    click.echo(f"[{rule.code}] {rule.what.said(lang)}\n    → {rule.mend.said(lang)}")


def _check(config: Path, paths: Sequence[Path]) -> tuple[list[Problem], Lang]:
    """Return the problems and the site's language; single files are checked without a project too."""
    from fazhi.build.settings import read_settings
    from fazhi.preflight import check_files, check_project

    if paths and not config.is_file():
        return check_files(paths, Path.cwd()), "zh"
    settings, problems = read_settings(config)
    if settings is None or any(problem.is_error for problem in problems):
        return problems, settings.lang if settings else "zh"
    inside = [path for path in paths if _is_part(path.absolute(), settings)]
    outside = [path for path in paths if path not in inside]
    found = check_project(settings, inside) if inside or not paths else []
    return [*found, *check_files(outside, settings.root)], settings.lang


def _is_part(path: Path, settings: "Settings") -> bool:
    return path == settings.file or path.is_relative_to(settings.docs)


def _exit_code(problems: Sequence[Problem]) -> int:
    return int(any(problem.is_error for problem in problems))
