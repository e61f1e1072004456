"""What the commands share: options, and what they end with."""

from collections.abc import Sequence
from pathlib import Path

import click

from fazhi.core.listing import FORMATS
from fazhi.core.problem import Problem


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


def exit_code(problems: Sequence[Problem]) -> int:
    """Return 1 if one of the problems is an error."""
    return int(any(problem.is_error for problem in problems))
