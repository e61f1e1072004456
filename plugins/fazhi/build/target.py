"""The folder that a build replaces: it must be the site's alone, for what stood there is deleted."""

import os
from collections.abc import Iterator
from pathlib import Path

from fazhi.build import rules
from fazhi.build.settings import Settings
from fazhi.core.problem import Position, Problem
from fazhi.core.yamltree import Scalar

SIGNS = ("index.html", "sitemap.xml")
"""What every finished site has at its top, and hardly any other folder."""


def site_folder(settings: Settings, chosen: Path | None) -> Path:
    """Return where the site goes, links followed; `chosen` counts from here, site_dir from the settings' folder."""
    return _real(settings.site if chosen is None else chosen)


def check_site_folder(settings: Settings, site: Path) -> Iterator[Problem]:
    """Yield why nothing may be built at a folder: it holds what no build made."""
    written = settings.tree.get("site_dir")
    here = Position(settings.shown, 1)
    at = written.at if isinstance(written, Scalar) and site == _real(settings.site) else here
    if other := next(_overlaps(settings, site), None):
        yield rules.SITE_OVERLAPS.at(at, site=site, other=other)
    elif not _is_free(site):
        yield rules.SITE_TAKEN.at(at, site=site)


def _overlaps(settings: Settings, site: Path) -> Iterator[Path]:
    """Yield the folders of the project that would be deleted with the site, or that the site would be mixed into."""
    if _real(settings.root).is_relative_to(site):
        yield settings.root
    for folder in (settings.docs, settings.own_theme, settings.root / ".git"):
        if folder and (_real(folder).is_relative_to(site) or site.is_relative_to(_real(folder))):
            yield folder
    if ".git" in site.parts:
        yield Path(*site.parts[: site.parts.index(".git") + 1])


def _is_free(site: Path) -> bool:
    if not site.exists():
        return True
    return site.is_dir() and (not any(site.iterdir()) or all((site / sign).is_file() for sign in SIGNS))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
