"""How long after a save a browser is shown the edited page: `fazhi serve` on a site of a thousand lessons.

    python -m bench.saving [LESSONS]

Seconds of the wall clock: what a maintainer waits. A question like a browser's waits at the server; the time runs from
the moment the file is written until the new page has been received.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

from bench import build, lessons

TIMES = 9


def received(address: str) -> str:
    with urlopen(address) as answer:
        return str(answer.read().decode())


def saved(page: Path, home: str, mark: str) -> float:
    """Save a lesson with a mark in its middle and return the seconds until a browser has it."""
    address = home + lessons.uri(5).replace(".md", ".html")
    found = re.search('data-version="([^"]*)"', received(address))
    asked = urlencode({"page": urlsplit(address).path, "version": found[1] if found else ""})
    text = page.read_text("utf-8")
    start = time.perf_counter()
    page.write_text(text.replace("\n## ", f"\n{mark}\n\n## ", 1), "utf-8")
    received(f"{home}.fazhi/changes?{asked}")
    assert mark in received(address)
    return time.perf_counter() - start


def measure(folder: Path) -> tuple[float, list[float]]:
    """Return the seconds until the site is first shown, and those of each save."""
    command = [sys.executable, "-m", "fazhi", "serve", "-a", "127.0.0.1:0"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True, env=environment) as served:
        told = next(line for line in served.stderr or () if "http://" in line)
        first = time.perf_counter() - start
        home = "http://" + told.partition("http://")[2].split()[0]
        times = [saved(folder / "docs" / lessons.uri(5), home, f"第{number}次改动") for number in range(TIMES)]
        served.send_signal(signal.SIGINT)
        served.communicate()
    return first, times


def show(folder: Path, count: int, languages: int) -> None:
    first, times = measure(folder)
    middle = sorted(times)[len(times) // 2]
    print(f"fazhi serve, {count} lessons, {languages} language(s): first shown after {first:.1f} s of the wall clock;")
    print(f"  a saved lesson after {middle:.2f} s (the slowest of {len(times)}: {max(times):.2f} s)", flush=True)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        build.ours(Path(name), count, languages=2)
        show(Path(name), count, 2)


if __name__ == "__main__":
    main()
