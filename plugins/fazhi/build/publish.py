"""Building so that the last good site survives: beside, verified, then swapped in by one rename."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

from fazhi.build import disk, rules
from fazhi.build.blame import Blame
from fazhi.build.csp import seal
from fazhi.build.engine import Made, make
from fazhi.build.sources import Sources
from fazhi.build.styles import lighten
from fazhi.build.verify import verify_site
from fazhi.core.cache import STORE, Store, digest
from fazhi.core.files import lock, names, put_aside, read_bytes, restore, swap_in, sync_tree, try_remove, write_all
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
    def staging(self) -> tuple[Path, ...]:
        """Folders that may be built in, beside the site: a rename needs the same disk.

        There are several because a folder with another user's files can be renamed but not removed.
        """
        return tuple(self.site.with_name(f".{self.site.name}.new{number}") for number in ("", *range(2, 10)))

    @property
    def lock(self) -> Path:
        """The lock file."""
        return self.site.with_name(f".{self.site.name}.lock")

    @property
    def store(self) -> Path:
        """What is kept between builds, if the site has the plugin that does so."""
        return self.config.parent / STORE


def publish(places: Places, check: Check) -> list[Problem]:
    """Build the site and return the problems; while there is an error, the site is untouched."""
    try:
        with lock(places.lock) as is_ours:
            if not is_ours:
                return [rules.BUSY.at(Position(places.config.name, 1), lock=places.lock.name)]
            return _publish(places, check)
    except OSError as error:
        return [disk.problem_of(error, places.config.parent, (places.site, *places.staging, places.lock))]


def _publish(places: Places, check: Check) -> list[Problem]:
    restore(places.site)
    problems = check()
    if any(problem.is_error for problem in problems):
        return problems
    try:
        problems += _build(places)
    finally:
        leftovers = _tidy(places)
    return problems + leftovers


def _tidy(places: Places) -> list[Problem]:
    """Remove what is no longer needed; that this fails is a warning, for the site itself stands."""
    aside = (put_aside(places.site),) if places.site.exists() else ()  # else it is the last good site
    stale = [path for path in (*places.staging, *aside) if not try_remove(path)]
    return [rules.LEFTOVER.at(Position(places.config.name, 1), path=path) for path in stale]


def _build(places: Places) -> list[Problem]:
    """Build beside the site and swap in what has no fault."""
    free = [path for path in places.staging if try_remove(path)]
    if not free:
        return [rules.LEFTOVER_BLOCKS.at(Position(places.config.name, 1), path=places.staging[0])]
    problems = _build_beside(places, free[0])
    if not any(problem.is_error for problem in problems):
        sync_tree(free[0])
        swap_in(free[0], places.site)
    return problems


def _build_beside(places: Places, staging: Path) -> list[Problem]:
    """Build in the staging folder, and look at what was built."""
    with _environment(places.config.parent):
        made = make(places.config, staging, places.site)
    if not isinstance(made, Made):
        return made
    _seal_pages(staging, made)
    with closing(Store(places.store)) if places.store.is_file() else nullcontext() as store:
        problems, looks = verify_site(staging, base_path(staging), places.site.name, store)
        if not any(problem.is_error for problem in problems):
            lighten(staging, looks | made.features, store)
    return Blame(Sources(places.config, (staging,)), places.site.name).lay(problems)


def _seal_pages(site: Path, made: Made) -> None:
    """Give their policy to pages that have none: others than those of MkDocs, and those that somebody changed."""
    for uri in names(site):
        if not uri.endswith(".html") or (uri in made.kept and uri in made.sealed):
            continue
        data = read_bytes(site / uri)
        if made.sealed.get(uri) != digest(data):
            text = data.decode("utf-8", "surrogateescape")  # a file of the author's may be written otherwise
            write_all(site, {uri: seal(text).encode("utf-8", "surrogateescape")})


def base_path(site: Path) -> str:
    """Return the path that a site is published under, from the canonical address of its home page, or `/`."""
    home = site / "index.html"
    if not home.is_file():
        return "/"
    found = html.document_fromstring(read_bytes(home)).xpath("//link[@rel='canonical']/@href")
    path = urlsplit(str(found[0])).path if found else "/"
    return path[: path.rfind("/") + 1] or "/"  # of /repo/index.html too


@contextmanager
def _environment(root: Path) -> Iterator[None]:
    """Set the environment of the engine: dates come from the content, never from the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _last_commit(root) or EPOCH
    given = {"SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1"}
    before = {name: os.environ.pop(name, None) for name in given}
    os.environ.update(given)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


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
