"""The command line: check, build, serve, offline, explain, fmt, export, law, calendar."""

import os
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fazhi.build.commands import offline
from fazhi.core.dates import today
from fazhi.core.listing import FORMATS, as_reference
from fazhi.core.problem import Lang, Problem, Words
from fazhi.core.themes import THEMES

if TYPE_CHECKING:
    from fazhi.build.settings import Settings
    from fazhi.law.parse import Bench

BUILT = Words("网站建好了：{site}", "The site is built: {site}")
KEPT = Words("没有发布，原来的网站没有变动。", "Nothing was published; the site you had is untouched.")
ADDED = Words("加入了 {added} 个活动：{into}", "{added} event(s) added to {into}")
MIXED_ENDS = Words(
    "{path}：换行有两种写法，没有改动；请先统一", "{path}: two kinds of line ends; left alone, make them one first"
)
IMPORTED = Words("《{law}》{count}条，已存入 {path}", "{law}: {count} articles kept at {path}")
NO_RULE = Words("没有编号为 {code} 的问题。", "There is no problem with the code {code}.")


def _nearest(context: click.Context, parameter: click.Parameter, config: Path) -> Path:
    """Look for the settings here and in the folders above, so that a page is checked alike wherever one stands."""
    del context, parameter
    return next((found for folder in (Path(), *Path.cwd().parents) if (found := folder / config).is_file()), config)


config_option = click.option(
    "--config-file",
    "-f",
    "config",
    type=click.Path(path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    callback=_nearest,
    help="The site's settings; looked for here and in the folders above.",
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
    if settings and not _exit_code(problems):
        problems, site = _publish(settings, problems, site_dir)
    if problems:
        click.echo(FORMATS[form](problems, lang), err=True)
    if site is None or _exit_code(problems):
        click.echo(KEPT.said(lang), err=True)
        sys.exit(1)
    click.echo(BUILT.said(lang).format(site=site))


@main.command()
@config_option
@click.option("--dev-addr", "-a", default="127.0.0.1:8000", show_default=True, help="Address and port.")
def serve(config: Path, dev_addr: str) -> None:
    """Show the site and rebuild it on every change; mistakes in pages are listed, the site goes on."""
    problems, lang = _check(config, ())
    if problems:
        click.echo(FORMATS["text"](problems, lang), err=True)
    if any(problem.is_error and problem.at.path == config.name for problem in problems):
        sys.exit(1)  # MkDocs would run what these settings name
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


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--check", "is_check", is_flag=True, help="Write nothing; exit 1 if a file would change.")
def fmt(paths: tuple[Path, ...], is_check: bool) -> None:  # noqa: FBT001 — click passes its flag so
    """Write quiz blocks in their canonical form, in place, and print the names of the files that change.

    PATHS are Markdown files or folders (docs if none is given). Blocks with mistakes are left as they are and reported.
    Headings are numbered anew from the first (一、 or Part 1), items keep the numbers that were written.
    """
    from fazhi.preflight import markdown_files
    from fazhi.quiz.fmt import format_file

    problems: list[Problem] = []
    changed = 0
    for path in markdown_files(paths or (Path("docs"),)):
        done = format_file(path, is_check=is_check)
        problems += done.problems
        changed += done.is_changed
        if done.is_changed:
            click.echo(path)
        if done.is_mixed:
            click.echo(MIXED_ENDS.said("zh").format(path=path), err=True)
    if problems:
        click.echo(FORMATS["text"](problems, "zh"), err=True)
    sys.exit(1 if problems or (is_check and changed) else 0)


main.add_command(offline)


@main.group()
def export() -> None:
    """Print quizzes and schemas for other systems."""


@export.command("json")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def export_json(paths: tuple[Path, ...]) -> None:
    """Print the quizzes of PATHS (Markdown files or folders) as JSON; exits 1 if one has a mistake.

    docs/schema/quiz.schema.json describes the JSON.
    """
    from fazhi.preflight import is_beside, read_paths
    from fazhi.quiz.exports.json import export as as_json
    from fazhi.quiz.parse import check_pages

    pages, problems = read_paths(paths, Path.cwd())
    problems += check_pages(pages, partial(is_beside, Path.cwd()))
    if problems:
        click.echo(FORMATS["text"](problems, "zh"), err=True)
    if _exit_code(problems):
        sys.exit(1)
    click.echo(as_json(pages), nl=False)


@export.command("schema")
@click.argument("name", type=click.Choice(["quiz", "events", "terms", "holidays", "law"]), default="quiz")
def export_schema(name: str) -> None:
    """Print a JSON Schema: of `export json` (quiz), or of a data file, for editors (events, terms, holidays, law)."""
    from fazhi.calendar.schema import schema as of_data
    from fazhi.law.schema import schema as of_laws
    from fazhi.quiz.exports.schema import schema as of_quizzes

    written = {"quiz": of_quizzes, "law": of_laws}
    click.echo(written[name]() if name in written else of_data(name), nl=False)


@main.group()
def law() -> None:
    """List citations of law, report what changed, import the text of a law."""


@law.command("cites")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@config_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def law_cites(paths: tuple[Path, ...], config: Path, form: str) -> None:
    """List the citations in PATHS (Markdown files or folders) with place, law, article and status."""
    from fazhi.law.cites import FORMATS as LISTS
    from fazhi.law.cites import rows_of
    from fazhi.preflight import read_paths

    pages, problems = read_paths(paths, config.absolute().parent if config.is_file() else Path.cwd())
    bench, wrong = _bench(config)
    click.echo(LISTS[form]([row for page in pages for row in rows_of(page, bench)]), nl=False)
    if problems or wrong:
        click.echo(FORMATS["text"]([*problems, *wrong], "zh"), err=True)
        sys.exit(1)


@law.command("report")
@config_option
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="The first day; else a year before today.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def law_report(config: Path, since: datetime | None, form: str) -> None:
    """Say which laws took effect since a day, and which pages of the site cite them and may have to be mended."""
    from fazhi.build.settings import read_settings
    from fazhi.core.page import read_pages
    from fazhi.law.report import FORMATS as REPORTS
    from fazhi.law.report import changes_since

    settings, problems = read_settings(config)
    bench, wrong = _bench(config)
    if settings is None:
        click.echo(FORMATS["text"]([*problems, *wrong], "zh"), err=True)
        sys.exit(1)
    first = since.date() if since else bench.today - timedelta(days=365)
    pages, unread = read_pages(settings.docs, settings.root)
    click.echo(REPORTS[form](changes_since(first, pages, bench.registry), first, bench.today, settings.lang), nl=False)
    if wrong or unread:
        click.echo(FORMATS["text"]([*wrong, *unread], settings.lang), err=True)
        sys.exit(1)


@law.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@config_option
def law_import(file: Path, config: Path) -> None:
    """Keep the text of a law (.docx, .md, .txt) under docs/_data/laws/texts/, if it agrees with the registry."""
    from fazhi.build.settings import read_settings
    from fazhi.core.files import read_bytes, write_bytes
    from fazhi.law.importing import import_text
    from fazhi.law.stored import text_path

    settings, problems = read_settings(config)
    bench, wrong = _bench(config)
    imported, refused = import_text(read_bytes(file), file.as_posix(), bench.registry)
    if settings is None or imported is None:
        click.echo(FORMATS["text"]([*problems, *wrong, *refused], settings.lang if settings else "zh"), err=True)
        sys.exit(1)
    path = text_path(settings.docs, imported.law.id)
    write_bytes(path, imported.text.encode("utf-8"))
    click.echo(IMPORTED.said(settings.lang).format(law=imported.law.title, count=imported.law.count, path=path))


def _bench(config: Path) -> "tuple[Bench, list[Problem]]":
    """Return what citations are judged by in a project, or outside any."""
    from fazhi.build.settings import read_settings
    from fazhi.law.bench import bench_of

    settings, _ = read_settings(config)
    docs = settings.docs if settings else Path.cwd() / "docs"
    return bench_of(docs, settings.root if settings else Path.cwd(), today())


@main.group()
def calendar() -> None:
    """Work with the calendar's data and with other programs' calendars."""


@calendar.command("import")
@click.argument("source", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), default="docs/_data/events.yml", show_default=True)
@click.option("--theme", type=click.Choice(list(THEMES)), help="The theme of events that name none.")
@click.option("--year", type=click.IntRange(1900, 2199), help="The year of dates such as 12月4日.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Write nothing; say what would be added.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
def import_calendar(source: Path, into: Path, theme: str | None, year: int | None, is_dry: bool, lang: Lang) -> None:  # noqa: FBT001, PLR0913, PLR0917 — click
    """Add the events of FILE (.ics, .csv, .xlsx) behind those of events.yml, which stay as they are.

    Everything that is not carried over is listed; exits 1 if an event is refused.
    """
    from fazhi.calendar.imports.drafts import Wanted
    from fazhi.calendar.imports.run import import_file, write

    wanted = Wanted(today(), theme=theme, year=year)
    done = import_file(source, into, Path.cwd(), wanted)
    for one in done.added:
        click.echo(f"+ {one.draft.at}: {one.draft.title} → {one.id}")
    if done.added and not is_dry:
        write(done, into)
    if done.problems:
        click.echo(FORMATS["text"](done.problems, lang), err=True)
    click.echo(ADDED.said(lang).format(added=0 if is_dry else len(done.added), into=into))
    sys.exit(_exit_code(done.problems))


@calendar.command("lint")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
@format_option
def lint_calendar(files: tuple[Path, ...], lang: Lang, form: str) -> None:
    """Say what calendar programs will trip over in .ics FILES, with line and mend. Exits 1 if there is an error."""
    from fazhi.calendar.lint import lint
    from fazhi.core.files import read_bytes

    problems = [problem for file in files for problem in lint(read_bytes(file), file.as_posix())]
    click.echo(FORMATS[form](problems, lang))
    sys.exit(_exit_code(problems))


def _check(config: Path, paths: Sequence[Path]) -> tuple[list[Problem], Lang]:
    """Return the problems and the site's language; single files are checked without a project too."""
    from fazhi.build.settings import read_settings
    from fazhi.preflight import check_files, check_project

    if paths and not config.is_file():
        return check_files(paths, Path.cwd(), today()), "zh"
    settings, problems = read_settings(config)
    if settings is None or any(problem.is_error for problem in problems):
        return problems, settings.lang if settings else "zh"
    named = [Path(os.path.normpath(path.absolute())) for path in paths]
    if not named or any(settings.root.is_relative_to(path) for path in named):
        return [*problems, *check_project(settings, today())], settings.lang
    inside = [path for path in named if path == settings.file or path.is_relative_to(settings.docs)]
    outside = [path for path in named if path not in inside]
    found = check_project(settings, today(), inside) if inside else []
    return [*problems, *found, *check_files(outside, settings.root, today())], settings.lang


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


def _exit_code(problems: Sequence[Problem]) -> int:
    return int(any(problem.is_error for problem in problems))
