"""The commands for the calendar: import, lint."""

import sys
from pathlib import Path

import click

from fazhi.cli.options import exit_code, format_option
from fazhi.core.dates import today
from fazhi.core.listing import FORMATS
from fazhi.core.problem import Lang, Words
from fazhi.core.themes import THEMES

THEME_IDS = {name: theme for theme, words in THEMES.items() for name in (theme, words.zh)}
ADDED = Words("加入了 {added} 个活动：{into}", "{added} event(s) added to {into}")


@click.group()
def calendar() -> None:
    """Work with the calendar's data and with other programs' calendars."""


@calendar.command("import")
@click.argument("source", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), default="docs/_data/events.yml", show_default=True)
@click.option(
    "--theme",
    type=click.Choice(list(THEME_IDS)),
    callback=lambda _context, _option, name: THEME_IDS.get(name),
    help="The theme of events that name none.",
)
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
    sys.exit(exit_code(done.problems))


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
    sys.exit(exit_code(problems))
