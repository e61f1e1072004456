"""The command line: check, build, serve, offline, explain, fmt, export, law, calendar."""

import click

from fazhi.build.commands import offline
from fazhi.cli.calendar import calendar
from fazhi.cli.law import law
from fazhi.cli.serving import engine, serve
from fazhi.cli.site import build, check
from fazhi.cli.writing import explain, export, fmt


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fazhi")
def main() -> None:
    """法治课堂: sites of legal education for schools, from Markdown."""


for command in (check, build, serve, engine, offline, explain, fmt, export, law, calendar):
    main.add_command(command)
