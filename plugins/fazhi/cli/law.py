"""The commands for law: cites, report, import."""

import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fazhi.cli.options import config_option
from fazhi.core.dates import today
from fazhi.core.listing import FORMATS
from fazhi.core.problem import Problem, Words

if TYPE_CHECKING:
    from fazhi.law.parse import Bench

IMPORTED = Words("《{law}》{count}条，已存入 {path}", "{law}: {count} articles kept at {path}")


@click.group()
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
