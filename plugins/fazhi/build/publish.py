"""Building so that the last good site survives: beside, verified, then swapped in by one rename."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

from fazhi.build import rules
from fazhi.build.csp import seal
from fazhi.build.verify import verify_site
from fazhi.core.files import lock, remove_tree, restore, swap_in, sync_tree, walk
from fazhi.core.problem import Position, Problem

EPOCH = "1764547200"
"""2025-12-01, used where neither the environment nor git says how old the content is."""

Check = Callable[[], list[Problem]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where a build reads and writes."""

    config: Path
    site: Path

    @property
    def staging(self) -> Path:
        """The folder that is built, beside the site: a rename needs the same disk."""
        return self.site.with_name(f".{self.site.name}.new")

    @property
    def lock(self) -> Path:
        """The lock file."""
        return self.site.with_name(f".{self.site.name}.lock")


def publish(places: Places, check: Check) -> list[Problem]:
    """Build the site and return the problems; while there is an error, the site is untouched."""
    try:
        with lock(places.lock) as descriptor:
            if descriptor is None:
                return [rules.BUSY.at(Position(places.config.name, 1), lock=places.lock.name)]
            return _publish(places, check, descriptor)
    except OSError as error:
        return [rules.CANNOT_WRITE.at(Position(places.config.name, 1), detail=error.strerror or str(error))]


def _publish(places: Places, check: Check, held: int) -> list[Problem]:
    restore(places.site)
    problems = check()
    if any(problem.is_error for problem in problems):
        return problems
    try:
        problems += _build_beside(places, held)
        if not any(problem.is_error for problem in problems):
            sync_tree(places.staging)
            swap_in(places.staging, places.site)
    finally:
        remove_tree(places.staging)
    return problems


def _build_beside(places: Places, held: int) -> list[Problem]:
    """Build in the staging folder; the engine keeps the lock, should we be killed before it ends."""
    remove_tree(places.staging)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(places.config), "--site-dir", str(places.staging)]
    environment = _environment(places.config.parent)
    done = subprocess.run(command, env=environment, pass_fds=[held], check=False)  # noqa: S603 — our own words
    if done.returncode:
        return [rules.ENGINE_FAILED.at(Position(places.config.name, 1), exit=done.returncode)]
    _seal_pages(places.staging)
    return verify_site(places.staging, base_path(places.staging), places.site.name)


def _seal_pages(site: Path) -> None:
    for path in walk(site):
        if path.suffix == ".html":
            path.write_text(seal(path.read_text(encoding="utf-8")), encoding="utf-8")


def base_path(site: Path) -> str:
    """Return the path that a site is published under, from the canonical address of its home page, or `/`."""
    home = site / "index.html"
    if not home.is_file():
        return "/"
    found = html.document_fromstring(home.read_bytes()).xpath("//link[@rel='canonical']/@href")
    return (urlsplit(str(found[0])).path or "/") if found else "/"


def _environment(root: Path) -> dict[str, str]:
    """Return the environment of the engine: dates come from the content, never from the clock."""
    return {
        "SOURCE_DATE_EPOCH": _last_commit(root) or EPOCH,
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
    }


def _last_commit(root: Path) -> str:
    """Return the time of the last commit in seconds, empty outside a repository."""
    try:
        done = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],  # noqa: S607 — git from the PATH, as for any developer
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return done.stdout.strip()
