"""Three independent readers see in every feed the same days: recurring-ical-events, ical.js and libical.

They share no code: Python with python-dateutil, JavaScript, C. What they are asked for is the school year.
"""

import json
import subprocess
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events

from fazhi.calendar.feeds import LANGS, Home, write_feeds
from fazhi.calendar.model import Almanac, Event
from fazhi.calendar.occurrences import occurrences
from fazhi.calendar.school import SchoolCalendar
from fazhi.core.problem import Lang

HOME = Home("https://example.org/repo/", "https://example.org/repo/calendar/", "zh")
FIRST, AFTER = date(2026, 9, 1), date(2027, 9, 1)
READERS = Path(__file__).parent / "readers"
SYSTEM_PYTHON = "/usr/bin/python3"
Row = tuple[str, str, str, bool]
"""Start, end, UID, whether it is cancelled."""


def by_icalendar(files: list[Path]) -> dict[str, list[Row]]:
    return {str(file): sorted(_rows(file)) for file in files}


def _rows(file: Path) -> Iterator[Row]:
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    assert isinstance(calendar, icalendar.Calendar)
    for event in recurring_ical_events.of(calendar).between(FIRST, AFTER):
        yield _spelled(event.start), _spelled(event.end), str(event["UID"]), event.get("STATUS") == "CANCELLED"


def _spelled(moment: date | datetime) -> str:
    """Say a time as people in China do."""
    if isinstance(moment, datetime):
        return moment.astimezone(ZoneInfo("Asia/Shanghai")).replace(tzinfo=None).isoformat()
    return moment.isoformat()


def by_program(*command: str) -> Callable[[list[Path]], dict[str, list[Row]]]:
    def read(files: list[Path]) -> dict[str, list[Row]]:
        done = subprocess.run(
            [*command, str(FIRST), str(AFTER), *map(str, files)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr or "the reader found errors"
        return {file: sorted(map(tuple, rows)) for file, rows in json.loads(done.stdout).items()}

    return read


by_icaljs = by_program("node", str(READERS / "icaljs.js"))
by_libical = by_program(SYSTEM_PYTHON, str(READERS / "libical.py"))


@pytest.fixture(scope="module")
def libical() -> Callable[[list[Path]], dict[str, list[Row]]]:
    asked = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('ICalGLib', '3.0')"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("libical is not here: run tests/calendar/readers/install-libical.sh (Debian, Ubuntu)")
    return by_libical


def written(almanac: Almanac, folder: Path, langs: Iterable[Lang] = LANGS) -> list[Path]:
    files = []
    for lang in langs:
        for uri, content in write_feeds(almanac, lang, HOME):
            file = folder / uri
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            files.append(file)
    return files


@pytest.fixture(scope="module")
def files(almanac: Almanac, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return written(almanac, tmp_path_factory.mktemp("feeds"))


@pytest.fixture(scope="module")
def hard(make_event: Callable[..., Event], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the feeds of whatever repeats, was moved, cancelled, given another time, or crosses midnight of UTC."""
    move = "[{changed: 2026-10-01, on: 2026-11-20, moved: 2026-11-23, start: 16:00, note: 改期}"
    cancel = "{changed: 2026-10-02, on: 2026-10-16, cancelled: true, note: 停}"
    early = "[{changed: 2026-11-01, on: 2026-12-01, moved: 2026-11-30, note: 通知}]"
    timed = {"start": "15:00", "end": "15:40", "zone": "Asia/Shanghai"}
    events = (
        make_event("moved", nth="3", weekday="5", changes=f"{move}, {cancel}]", **timed),
        make_event("ended", nth="-1", weekday="1", changes="[{changed: 2027-01-01, cancelled: true, note: 停办}]"),
        make_event("rule", on="2026-09-04", rrule="FREQ=WEEKLY;INTERVAL=2;UNTIL=20261225", **timed),
        make_event("counted", on="2026-09-07", rrule="FREQ=DAILY;COUNT=5"),
        make_event("early", yearly="10-01", start="6:30", end="7:00", zone="Asia/Shanghai"),
        make_event("abroad", on="2026-12-10", start="9:00", end="10:00", zone="Europe/Berlin"),
        make_event("span", yearly="12-01", last="12-07", changes=early),
        make_event("fifth", nth="5", weekday="6"),
        make_event("week", week_of="12-04"),
    )  # fmt: skip
    return written(Almanac(events, SchoolCalendar()), tmp_path_factory.mktemp("hard"), ["zh"])


@pytest.mark.parametrize("which", ["files", "hard"])
def test_icalendar_and_icaljs_read_the_same(request: pytest.FixtureRequest, which: str) -> None:
    found = request.getfixturevalue(which)

    assert by_icaljs(found) == by_icalendar(found)


@pytest.mark.parametrize("which", ["files", "hard"])
def test_icaljs_and_libical_read_the_same_and_libical_finds_no_error(
    request: pytest.FixtureRequest, which: str, libical: Callable[[list[Path]], dict[str, list[Row]]]
) -> None:
    found = request.getfixturevalue(which)

    assert libical(found) == by_icaljs(found)


def test_the_readers_see_the_days_that_the_pages_show(almanac: Almanac, files: list[Path]) -> None:
    whole = next(str(file) for file in files if file.as_posix().endswith("calendar/all.ics"))
    ours = occurrences(almanac.events, FIRST, AFTER - timedelta(days=1), almanac.school)

    seen = [(start, is_cancelled) for start, _, _, is_cancelled in by_icaljs([Path(whole)])[whole]]

    assert sorted(seen) == sorted((_spelled(it.starts_at or it.first), it.is_cancelled) for it in ours)
    assert len(ours) > 35


def test_a_flat_feed_has_the_same_days_without_any_rule(almanac: Almanac, files: list[Path], hard: list[Path]) -> None:
    flat = [file for file in (*files, *hard) if file.stem.endswith("-flat")]
    assert {file.stem for file in flat} >= {"all-flat", "teacher-flat", "vice-principal-flat", "parent-flat"}

    for file in flat:
        compact = file.with_name(file.name.replace("-flat", ""))
        read = by_icalendar([file, compact])

        assert b"RRULE" not in file.read_bytes()
        assert b"RECURRENCE-ID" not in file.read_bytes()
        assert _days(read[str(file)]) == _days(read[str(compact)])


def _days(rows: list[Row]) -> list[tuple[str, str, bool]]:
    return sorted((start, end, is_cancelled) for start, end, _, is_cancelled in rows)
