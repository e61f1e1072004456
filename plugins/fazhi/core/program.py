"""The programs that make a site, as one key: what they made may be used again while it stays the same."""

import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points, version
from pathlib import Path

from fazhi.core.cache import key_of, tree_key

PACKAGE = Path(__file__).parent.parent
GROUPS = ("mkdocs.plugins", "mkdocs.themes", "markdown.extensions")
ENGINE = ("mkdocs", "markdown", "jinja2", "markupsafe", "pygments", "pypinyin", "nh3", "segno", "lxml", "pyyaml")


@cache
def program_key() -> str:
    """Return the key of everything installed that has a part in a page."""
    found = {f"{point.dist.name} {point.dist.version}" for point in _points() if point.dist}
    return key_of(sys.version, *sorted(found), *map(_version, ENGINE), tree_key(PACKAGE))


def _points() -> Iterable[EntryPoint]:
    return (point for group in GROUPS for point in entry_points(group=group))


def _version(name: str) -> str:
    try:
        return version(name)
    except ModuleNotFoundError:
        return ""
