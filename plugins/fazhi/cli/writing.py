"""The commands for authors: explain, fmt, export."""

import sys
from functools import partial
from pathlib import Path

import click

from fazhi.cli.options import exit_code
from fazhi.core.listing import FORMATS, as_reference
from fazhi.core.problem import Lang, Problem, Words

MIXED_ENDS = Words(
    "{path}：换行有两种写法，没有改动；请先统一", "{path}: two kinds of line ends; left alone, make them one first"
)
NO_RULE = Words("没有编号为 {code} 的问题。", "There is no problem with the code {code}.")


@click.command()
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


@click.command()
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


@click.group()
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
    if exit_code(problems):
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
