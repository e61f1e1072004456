"""What a calendar costs: 2,000 events over ten years, against the same site without them.

Run by `make bench`. Both sites are built in one run, several rounds; the least of each counts, seconds belong to the
machine. The pages are also made alone, without feeds and without MkDocs, so that one sees where the time goes.
"""

import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from bench.measure import cpu_of_build, gzipped

from fazhi.calendar.data import read_almanac
from fazhi.calendar.feeds import write_feeds
from fazhi.calendar.linking import Shelf
from fazhi.calendar.pages import pages_of, site_of
from fazhi.core.links import Engine
from fazhi.core.themes import THEMES

T = TypeVar("T")
EVENTS, DAYS, ROUNDS = 2000, 3650, 2
STATIC = Path("plugins/fazhi/static")
SETTINGS = """site_name: bench
site_url: https://example.org/
use_directory_urls: false
theme: {name: material, language: zh, font: false}
plugins: [search, fazhi/calendar]
markdown_extensions: [fazhi]
"""
I18N = """
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: zh, name: 中文, default: true, build: true}
        - {locale: en, name: English, build: true}
  - fazhi/calendar"""
TRANSLATED = SETTINGS.replace("plugins: [search, fazhi/calendar]", f"plugins:{I18N}")
MEMORY = Path("/dev/shm")  # a disk of its own kind: what creating thousands of files costs belongs to the machine
CALENDAR = "# 日历\n\n```calendar\nfrom: 2026-09\nto: 2027-08\n```\n"


def event(number: int) -> str:
    """Return an event: most come once, every twentieth every year, every tenth has a time and a run sheet."""
    day = date(2026, 9, 1) + timedelta(days=number * DAYS // EVENTS)
    lines = [
        f"- id: event-{number}",
        f"  title: 第{number}项活动",
        f"  title_en: Event {number}",
        f"  yearly: {min(day, day.replace(day=28)):%m-%d}" if number % 20 == 0 else f"  on: {day}",
        f"  theme: {list(THEMES)[number % len(THEMES)]}",
        "  roles: [teacher, vice-principal]",
        "  description: 从学生身边的一件事讲起，留十五分钟提问。",
        "  description_en: From something close to the pupils, with time for questions.",
        "  revised: 2026-11-20",
    ]
    if number % 10 == 1:
        lines += [
            "  start: 9:00",
            "  place: 操场",
            "  run_sheet:",
            "  - {at: 9:00, what: 升国旗}",
            "  - {at: 9:05, what: 诵读}",
        ]
    return "\n".join(lines) + "\n"


def write_site(folder: Path, settings: str, events: str) -> None:
    (folder / "docs/calendar").mkdir(parents=True)
    (folder / "docs/_data").mkdir()
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    (folder / "docs/index.md").write_text("# Home\n", "utf-8")
    (folder / "docs/calendar/index.md").write_text(CALENDAR if events else "# 日历\n", "utf-8")
    if events:
        (folder / "docs/_data/events.yml").write_text("zone: Asia/Shanghai\nevents:\n" + events, "utf-8")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    done = work()
    return time.process_time() - start, done


def report_parts(docs: Path) -> None:
    """Print what reading, pages and feeds take by themselves, in one language."""
    reading, almanac = timed(lambda: read_almanac(docs, docs))
    assert almanac
    shelf = Shelf(docs, Engine(is_flat=True, is_translated=False))
    pages, _ = timed(lambda: list(pages_of(site_of(almanac, shelf, ("zh",)))))
    feeds, _ = timed(lambda: list(write_feeds(almanac, "zh", None)))
    print(f"  reading alone {reading:.2f} s, pages alone {pages:.2f} s, feeds alone {feeds:.2f} s")


def report_sizes(site: Path) -> None:
    for name, pattern in {
        "month pages": "**/months/*.html",
        "event pages": "**/events/*.html",
        "year plans": "**/years/*.html",
        "feeds": "**/calendar/*.ics",
        "feeds (JSON)": "**/calendar/*.json",
    }.items():
        sizes = {path: path.stat().st_size for path in site.glob(pattern)}
        largest = max(sizes, key=lambda path: sizes[path])
        print(
            f"  {len(sizes):5} {name:12} largest {sizes[largest] / 1024:6.1f} KB, {gzipped(largest) / 1024:.1f} gzip:"
            f" {largest.relative_to(site)}"
        )


def report_build(name: Path, kind: str, settings: str) -> Path:
    """Build the site with and without events and print the difference; return where the former stands."""
    events = "".join(event(number) for number in range(EVENTS))
    sites = {"bare": name / kind / "bare", "events": name / kind / "events"}
    for which, folder in sites.items():
        write_site(folder, settings, events if which == "events" else "")
    best = {which: min(cpu_of_build(folder) for _ in range(ROUNDS)) for which, folder in sites.items()}
    above = best["events"] - best["bare"]
    print(f"  {kind}: bare {best['bare']:.2f}, with events {best['events']:.2f}, above {above:.2f}")
    return sites["events"]


def main() -> None:
    print(f"{EVENTS} events over ten years, least of {ROUNDS} rounds, CPU seconds above the bare site (goal: 1.5)")
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        site = report_build(Path(name), "Chinese", SETTINGS)
        report_parts(site / "docs")
        report_sizes(site / "site")
        report_sizes(report_build(Path(name), "Chinese and English", TRANSLATED) / "site")
    for bundle in sorted(STATIC.glob("calendar*")):
        print(f"  {bundle.name:24} {gzipped(bundle) / 1024:5.1f} KB gzip")


if __name__ == "__main__":
    main()
