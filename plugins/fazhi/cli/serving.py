"""The command that shows the site while it is written: serve, and the engine behind it."""

import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import click

from fazhi.build.serve_words import NO_SUCH_PORT, STARTING
from fazhi.cli.options import config_option, exit_code
from fazhi.core.dates import today
from fazhi.core.listing import FORMATS
from fazhi.core.problem import Problem

ENGINE = "serve-engine"


@click.command()
@config_option
@click.option("--dev-addr", "-a", default="127.0.0.1:8000", show_default=True, help="Address and port.")
def serve(config: Path, dev_addr: str) -> None:
    """Show the site and follow every change; mistakes are listed, the last good site stays."""
    from fazhi.build.serving import Project, Serving
    from fazhi.build.settings import read_settings
    from fazhi.build.showing import Shown, server_of
    from fazhi.build.watching import watch

    settings, problems = read_settings(config)
    if settings is None or exit_code(problems):
        click.echo(FORMATS["text"](problems, "zh"), err=True)
        sys.exit(1)  # MkDocs would run what these settings name
    shown = Shown()
    host, _, port = dev_addr.rpartition(":")
    try:
        server = server_of(shown, host or dev_addr, int(port))
    except (OSError, ValueError, OverflowError) as error:
        click.echo(NO_SUCH_PORT.said(settings.lang).format(address=dev_addr, why=error), err=True)
        sys.exit(1)
    origin = f"http://{host}:{server.server_address[1]}"
    command = [sys.executable, "-m", "fazhi", ENGINE, "--config-file", str(settings.file), "--origin", origin]
    watched = tuple(path for path in (settings.docs, settings.own_theme, settings.file) if path)
    project = Project(
        settings.docs, watched, lambda folder: [*command, "--site-dir", str(folder)], origin, settings.lang
    )
    click.echo(STARTING.said(settings.lang), err=True)
    with TemporaryDirectory(prefix="fazhi-serve-") as temporary:
        serving = Serving(project, shown, Path(temporary))
        observer = watch(watched, serving.changed)
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            serving.run()
        except KeyboardInterrupt:
            click.echo(err=True)
        finally:
            observer.stop()
            serving.end()


@click.command(ENGINE, hidden=True)
@config_option
@click.option("--site-dir", type=click.Path(path_type=Path), required=True)
@click.option("--origin", required=True)
def engine(config: Path, site_dir: Path, origin: str) -> None:
    """Build for `serve`, which talks to this process."""
    from fazhi.build.engine import Order, run
    from fazhi.build.settings import read_settings
    from fazhi.preflight import check_page, check_project

    settings, problems = read_settings(config)
    if settings is None or exit_code(problems):
        click.echo(FORMATS["text"](problems, "zh"), err=True)
        sys.exit(1)

    def check() -> list[Problem]:
        return [*problems, *check_project(settings, today())]

    run(Order(settings.file, site_dir, origin, settings.lang, check, partial(check_page, settings, today())))
