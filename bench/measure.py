"""What the benchmarks measure: CPU seconds and memory of a command, bytes of a file as sent."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from gzip import compress
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command and all its children took."""

    cpu: float
    """Seconds, user and system."""
    memory: int
    """Most bytes that all its processes but Pagefind held at once, looked at every twentieth of a second."""
    pagefind: int = 0
    """Most bytes that Pagefind held."""


PEERS = Path(__file__).parents[1] / ".cache/peers"
"""Where `make bench` installs other generators and jieba, out of the way of our own builds."""


def cost_of(command: Sequence[str], folder: Path, **variables: str) -> Cost:
    """Run a command in a folder; a command that fails is shown and ends the benchmark."""
    fixed = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://example.org/bench/"}
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**inherited, **fixed, **variables}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    most, pagefind = 0, 0
    with (folder / "bench.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        while process.poll() is None:
            held = _tree_memory(process.pid)
            apart = sum(size for name, size in held if name.startswith("pagefind"))
            most, pagefind = max(most, sum(size for _, size in held) - apart), max(pagefind, apart)
            time.sleep(0.05)
    if process.returncode:
        raise SystemExit((folder / "bench.log").read_text("utf-8", "replace")[-3000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most, pagefind)


def _tree_memory(root: int) -> list[tuple[str, int]]:
    """Return the name and the resident bytes of a process and of all below it, none where the system has no /proc."""
    found: list[tuple[str, int]] = []
    waiting = [root]
    while waiting:
        place = Path(f"/proc/{waiting.pop()}")
        try:
            pages = int((place / "statm").read_text("utf-8").split()[1])
            found.append(((place / "comm").read_text("utf-8").strip(), pages * resource.getpagesize()))
            waiting += map(int, (place / "task" / place.name / "children").read_text("utf-8").split())
        except (OSError, IndexError):
            continue
    return found


def cpu_of_build(folder: Path) -> float:
    """Return the CPU seconds, user and system, that `mkdocs build` takes in a folder."""
    return cost_of([sys.executable, "-m", "mkdocs", "build", "-q"], folder).cpu


def gzipped(path: Path) -> int:
    """Return the bytes of a file as a server sends it."""
    return len(compress(path.read_bytes(), 9))
