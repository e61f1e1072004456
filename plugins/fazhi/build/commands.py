"""The commands of the build besides `fazhi build`: offline."""

import sys
from pathlib import Path

import click

from fazhi.build.offline_words import NO_SITE, PACKED

NAME = "fazhi-offline.zip"


@click.command()
@click.option("--config-file", "-f", "config", type=click.Path(path_type=Path), default="mkdocs.yml", show_default=True)
@click.option("--into", type=click.Path(path_type=Path), default=NAME, show_default=True, help="The archive to write.")
def offline(config: Path, into: Path) -> None:
    """Put the built site into one archive to open from a USB stick, and its SHA-256 beside it."""
    from fazhi.build.offline import archive_of, checksum_of
    from fazhi.build.settings import read_settings
    from fazhi.build.target import site_folder
    from fazhi.core.files import names, read_bytes, write_bytes
    from fazhi.core.listing import FORMATS

    settings, problems = read_settings(config)
    if settings is None:
        click.echo(FORMATS["text"](problems, "zh"), err=True)
        sys.exit(1)
    site = site_folder(settings, None)
    if not (site / "index.html").is_file():
        click.echo(NO_SITE.said(settings.lang).format(site=site), err=True)
        sys.exit(1)
    archive = archive_of((name, read_bytes(site / name)) for name in names(site))
    sums = into.with_name(f"{into.name}.sha256")
    write_bytes(into, archive)
    write_bytes(sums, checksum_of(archive, into.name))
    click.echo(PACKED.said(settings.lang).format(path=into, size=len(archive) / 1e6, sums=sums))
