"""What a calendar costs: 2,000 events over ten years, against the same site without them.

Run by `make bench`. Both sites are built in one run, several rounds; the least of each counts, seconds belong to the
machine. The pages are also made alone, without feeds and without MkDocs, so that one sees where the time goes.
"""

import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from bench.measure import cpu_of_build, gzipped

from fazhi.calendar.data import read_almanac
from fazhi.calendar.feeds import feeds_of, write_feed
from fazhi.calendar.linking import Shelf
from fazhi.calendar.pages import pages_of, site_of
from fazhi.core.links import Engine
from fazhi.core.themes import THEMES

EVENTS, DAYS, ROUNDS = 2000, 3650, 3
STATIC = Path("plugins/fazhi/static")
SETTINGS = """site_name: bench
site_url: https://example.org/
use_directory_urls: false
theme: {name: material, language: zh, font: false}
plugins: [search, fazhi/calendar]
markdown_extensions: [fazhi]
"""
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


def write_site(folder: Path, events: str) -> None:
    (folder / "docs/calendar").mkdir(parents=True)
    (folder / "docs/_data").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (folder / "docs/index.md").write_text("# Home\n", "utf-8")
    (folder / "docs/calendar/index.md").write_text(CALENDAR if events else "# 日历\n", "utf-8")
    if events:
        (folder / "docs/_data/events.yml").write_text("zone: Asia/Shanghai\nevents:\n" + events, "utf-8")


def cpu_of(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def report_parts(docs: Path) -> None:
    """Print what reading, pages and feeds take by themselves, in one language."""
    almanac = read_almanac(docs, docs)
    assert almanac
    shelf = Shelf(docs, Engine(is_flat=True, is_translated=False))
    feeds = list(feeds_of(almanac.events, "zh", almanac.school))
    pages = cpu_of(lambda: list(pages_of(site_of(almanac, shelf, ("zh",)))))
    print(
        f"  pages alone {pages:.2f} s, feeds alone {cpu_of(lambda: [write_feed(feed, None) for feed in feeds]):.2f} s"
    )


def report_sizes(site: Path) -> None:
    for name, pattern in {
        "month pages": "months/*.html",
        "event pages": "events/*.html",
        "year plans": "years/*.html",
    }.items():
        sizes = [path.stat().st_size for path in site.glob(f"calendar/{pattern}")]
        print(f"  {len(sizes):5} {name:12} largest {max(sizes) / 1024:6.1f} KB")
    for name, path in {"calendar page": "calendar/index.html", "largest feed": "calendar/all.ics"}.items():
        print(
            f"        {name:21} {(site / path).stat().st_size / 1024:6.1f} KB, {gzipped(site / path) / 1024:.1f} gzip"
        )


def main() -> None:
    events = "".join(event(number) for number in range(EVENTS))
    with tempfile.TemporaryDirectory() as name:
        sites = {"bare": Path(name) / "bare", "events": Path(name) / "events"}
        for kind, folder in sites.items():
            write_site(folder, events if kind == "events" else "")
        best = {kind: min(cpu_of_build(folder) for _ in range(ROUNDS)) for kind, folder in sites.items()}
        above = best["events"] - best["bare"]
        print(f"{EVENTS} events over ten years, least of {ROUNDS} rounds, CPU seconds above the bare site (goal: 1.5)")
        print(f"  bare {best['bare']:.2f}, with events {best['events']:.2f}, above {above:.2f}")
        report_parts(sites["events"] / "docs")
        report_sizes(sites["events"] / "site")
    for bundle in sorted(STATIC.glob("calendar*")):
        print(f"  {bundle.name:24} {gzipped(bundle) / 1024:5.1f} KB gzip")


if __name__ == "__main__":
    main()
