"""What the benchmarks measure: CPU seconds of a build, bytes of a file as sent."""

import os
import resource
import subprocess
import sys
from gzip import compress
from pathlib import Path


def cpu_of_build(folder: Path) -> float:
    """Return the CPU seconds, user and system, that `mkdocs build` takes in a folder."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, env=environment, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def gzipped(path: Path) -> int:
    """Return the bytes of a file as a server sends it."""
    return len(compress(path.read_bytes(), 9))
