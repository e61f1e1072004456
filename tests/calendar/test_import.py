"""Importing other programs' files; what becomes of the files of `imports/` stands beside them."""

import io
import re
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.calendar import import_rules
from fazhi.calendar.feeds import write_feeds
from fazhi.calendar.imports import drafts, run
from fazhi.calendar.imports.drafts import Found, Wanted
from fazhi.calendar.imports.ics import read_ics
from fazhi.calendar.imports.ics_days import MAX_CHANGES
from fazhi.calendar.imports.merge import merge
from fazhi.calendar.imports.run import Imported, import_file
from fazhi.calendar.imports.sheets import read_csv, read_xlsx
from fazhi.calendar.parse import read_events
from fazhi.cli import main
from fazhi.core.listing import as_text
from fazhi.core.problem import Lang

FILES = Path(__file__).parent / "imports"
CASES = sorted(path for path in FILES.iterdir() if path.suffix in {".ics", ".csv", ".xls", ".xlsx"})
TODAY = Wanted(date(2026, 11, 23))
OLD = """\
# 我们的活动
zone: Asia/Shanghai
events:

  - id: visit   # 每年都去
    title: '参观法院'
    on: 2026-10-23
    theme: 模拟法庭
    revised: 2026-09-01


  # 下面待定
"""


def event(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]).encode()


def values(found: Found) -> list[dict[str, Any]]:
    return [dict(draft.values) for draft in found.drafts]


def codes(found: Found | Imported) -> list[str]:
    return [problem.code for problem in found.problems]


def imported(folder: Path, name: str, data: bytes, old: str = OLD, wanted: Wanted = TODAY) -> Imported:
    (folder / "docs" / "_data").mkdir(parents=True, exist_ok=True)
    into = folder / "docs" / "_data" / "events.yml"
    into.write_bytes(old.encode())
    (folder / name).write_bytes(data)
    return import_file(folder / name, into, folder, wanted)


def workbook(*rows: list[Any]) -> bytes:
    book, data = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize(("lang", "ending"), [("zh", ".txt"), ("en", ".en.txt")])
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_each_file_says_what_is_refused_and_left(
    case: Path, lang: Lang, ending: str, tmp_path, file_regression
) -> None:
    done = imported(tmp_path, case.name, case.read_bytes())

    shown = as_text(done.problems, lang) + "\n"
    file_regression.check(shown, fullpath=case.with_name(case.name + ending), encoding="utf-8")


@pytest.mark.parametrize("case", [FILES / "school.ics", FILES / "plan.csv"], ids=lambda path: path.name)
def test_what_is_imported_is_written_as_the_documentation_has_it(case: Path, tmp_path, file_regression) -> None:
    done = imported(tmp_path, case.name, case.read_bytes(), wanted=Wanted(date(2026, 11, 23), year=2026))

    file_regression.check(done.text, fullpath=case.with_suffix(".yml"), encoding="utf-8")


def test_every_rule_of_importing_is_shown() -> None:
    shown = {code for path in FILES.glob("*.txt") for code in re.findall(r"\[(E\d+)\]", path.read_text("utf-8"))}
    elsewhere = {"E181", "E194", "E195", "E197"}  # by the tests below

    assert shown & elsewhere <= {"E181"}
    assert shown | elsewhere >= {rule.code for rule in import_rules.RULES}


@pytest.mark.parametrize(
    "old",
    [
        OLD,
        OLD.rstrip(),
        OLD.replace("\n", "\r\n"),
        "\ufeff" + OLD,
        "events:\n- id: a\n  title: 甲\n  on: 2026-01-01\n  theme: 宪法\n  revised: 2026-01-01",
        "- id: a\n  title: 甲\n  on: 2026-01-01\n  theme: 宪法\n  revised: 2026-01-01\n",
    ],
)
def test_every_byte_that_was_there_stays(tmp_path, old: str) -> None:
    done = imported(tmp_path, "school.ics", (FILES / "school.ics").read_bytes(), old)

    assert len(done.added) == 3
    assert done.text.startswith(old)
    assert "\r\n" not in old or "\n" not in done.text.replace("\r\n", "")


def test_a_second_import_changes_nothing(tmp_path) -> None:
    data = (FILES / "school.ics").read_bytes()
    first = imported(tmp_path, "school.ics", data)
    edited = first.text.replace("title: 宪法晨读\n", "title: 老师改过的题目\n")
    second = imported(tmp_path, "school.ics", data, edited)

    assert second.added == ()
    assert codes(second).count("E194") == 3
    assert second.text == edited


FLOW = "events: [{id: a, title: 甲, on: 2026-01-01, theme: 宪法, revised: 2026-01-01}]\n"
LAST = "events:\n  - id: a\n    title: 甲\n    on: 2026-01-01\n    theme: 宪法\n    revised: 2026-01-01\nzone: UTC\n"


@pytest.mark.parametrize("old", [FLOW, LAST])
def test_a_file_that_cannot_take_more_at_its_end_is_left_alone(tmp_path, old: str) -> None:
    done = imported(tmp_path, "a.ics", event("SUMMARY:宪法课", "DTSTART;VALUE=DATE:20261204"), old)

    assert (done.added, done.text in {"", old}) == ((), True)
    assert any(problem.is_error for problem in done.problems)


@pytest.mark.parametrize("empty", ["zone: Asia/Shanghai\nevents: []\n", "zone: Asia/Shanghai\nevents:  [ ]"])
def test_an_empty_list_takes_the_first_events(tmp_path, empty: str) -> None:
    done = imported(tmp_path, "plan.csv", "日期,标题\n2026-12-04,宪法晨读\n".encode(), empty)

    assert codes(done) == []
    assert done.text.startswith("zone: Asia/Shanghai\nevents:\n  # 导入自 plan.csv\n  - id: import-")
    assert [event.title.zh for event in read_events(done.text, "")[0]] == ["宪法晨读"]


def test_the_feeds_of_the_site_itself_bring_nothing_new(root: Path, almanac) -> None:
    feeds = dict(write_feeds(almanac, "zh", None))
    text = (root / "docs/_data/events.yml").read_text("utf-8")

    for name in ("all", "all-flat", "events/constitution-day"):
        found = read_ics(feeds[f"calendar/{name}.ics"], "all.ics", TODAY)
        merged = merge(text, "events.yml", found.drafts, TODAY, almanac.school)
        assert found.drafts
        assert (merged.added, merged.text) == ((), text)


def test_a_file_with_mistakes_takes_nothing(tmp_path) -> None:
    done = imported(
        tmp_path,
        "a.ics",
        event("SUMMARY:宪法课", "DTSTART;VALUE=DATE:20261204"),
        OLD.replace("2026-10-23", "2026-10-33"),
    )

    assert (done.added, codes(done)) == ((), ["F106"])


def test_ids_come_from_the_uid_and_are_equal_in_every_import() -> None:
    found = read_ics(event("UID:19970901T130000Z-1@host", "SUMMARY:宪法课", "DTSTART:20261204T010000Z"), "a.ics", TODAY)

    assert [draft.id for draft in found.drafts] == ["import-286e4a5de3"]
    assert values(found) == [{"title": "宪法课", "on": "2026-12-04", "start": "09:00", "theme": "constitution"}]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("DTSTART:20261204T230000Z DTEND:20261205T000000Z", "on=2026-12-05 start=07:00 end=08:00"),
        ("DTSTART;TZID=Europe/Paris:20261204T090000", "on=2026-12-04 start=09:00 zone=Europe/Paris"),
        ("DTSTART:20261204T220000Z RRULE:FREQ=DAILY", "on=2026-12-04 start=22:00 zone=UTC rrule=FREQ=DAILY"),
        ("DTSTART:20261204T020000Z RRULE:FREQ=DAILY", "on=2026-12-04 start=10:00 rrule=FREQ=DAILY"),
        ("DTSTART;VALUE=DATE:20261204 DTEND;VALUE=DATE:20261204", "on=2026-12-04"),
        ("DTSTART;VALUE=DATE:20261204 DURATION:P2D", "on=2026-12-04 last=2026-12-05"),
        ("DTSTART:20261204T120000Z DTEND:20261206T120000Z", "on=2026-12-04 last=2026-12-06"),
        ("DTSTART:20261204T120000Z DURATION:PT4H", "on=2026-12-04 start=20:00"),
    ],
)
def test_times_are_said_in_the_zone_of_the_file(lines: str, expected: str) -> None:
    found = read_ics(event("SUMMARY:宪法课", *lines.split()), "a.ics", TODAY)

    said = dict(word.split("=", 1) for word in expected.split())
    assert values(found) == [{"title": "宪法课", "theme": "constitution", **said}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_is_read_in_the_encodings_of_schools(encoding: str) -> None:
    found = read_csv("日期;标题\n2026年12月4日;宪法晨读\n".encode(encoding), "a.csv", TODAY)

    assert values(found) == [{"title": "宪法晨读", "on": "2026-12-04", "theme": "constitution"}]


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        ("2026-12-04", "14:30-15:30", ("2026-12-04", None, "14:30", "15:30")),
        ("2026-12-04", "下午2:30", ("2026-12-04", None, "14:30", None)),
        ("2026-12-04", "下午2点至3点30分", ("2026-12-04", None, "14:00", "15:30")),
        ("2026-12-04", "上午 9:00-10:00", ("2026-12-04", None, "09:00", "10:00")),
        ("2026-12-04", "上午11:30-下午1:00", ("2026-12-04", None, "11:30", "13:00")),
        ("2026-12-04", "中午12:10", ("2026-12-04", None, "12:10", None)),
        ("2026-12-04", "晚上7:00", ("2026-12-04", None, "19:00", None)),
        ("2026年12月4日下午2:30", "", ("2026-12-04", None, "14:30", None)),
        ("2026年12月1日至12月7日", "", ("2026-12-01", "2026-12-07", None, None)),
        ("2026.12.1-12.7", "", ("2026-12-01", "2026-12-07", None, None)),
        ("2026-12-01", "", ("2026-12-01", None, None, None)),
    ],
)
def test_days_and_times_are_read_as_schools_write_them(day: str, clock: str, expected: tuple[str | None, ...]) -> None:
    found = read_csv(f"日期,时间,标题\n{day},{clock},宪法晨读\n".encode(), "plan.csv", TODAY)

    assert codes(found) == []
    (said,) = values(found)
    assert tuple(said.get(key) for key in ("on", "last", "start", "end")) == expected


def test_english_heads_mean_the_same() -> None:
    head = b"Date,Start,End,Title,Place,Stage\n"
    found = read_csv(head + b"2026-12-04,9:00,9:20,Constitution,Hall,Primary\n", "a.csv", TODAY)

    (one,) = values(found)
    assert one == {
        "title": "Constitution",
        "place": "Hall",
        "on": "2026-12-04",
        "start": "09:00",
        "end": "09:20",
        "stage": ("primary-lower", "primary-upper"),
        "theme": "constitution",
    }


def test_a_workbook_gives_its_first_sheet_without_computing() -> None:
    book = workbook(
        ["日期", "开始", "标题", "地点", "说明"],
        [datetime(2026, 12, 4), time(9, 0), "宪法晨读", 301, '=HYPERLINK("http://x")'],  # noqa: DTZ001 — as Excel has them
        [None, None, None, None, None],
        ["2026/12/5", "10:30", "<script>宪法</script>", "", None],
    )
    found = read_xlsx(book, "a.xlsx", TODAY)

    assert values(found) == [
        {"title": "宪法晨读", "place": "301", "on": "2026-12-04", "start": "09:00", "theme": "constitution"},
        {"title": "＜script>宪法＜/script>", "on": "2026-12-05", "start": "10:30", "theme": "constitution"},
    ]
    assert sorted((problem.code, problem.at.line, problem.at.column) for problem in found.problems) == [
        ("E191", 2, 5),
        ("E192", 4, 3),
    ]


def zipped(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("_", "/") + ".xml", content)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        zipped(xl_a=b"0" * (41 * 1024 * 1024)),
        zipped(**{f"p{number}": b"" for number in range(501)}),
        zipped(xl_workbook=b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'),
        zipped(xl_workbook='<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16")),
        b"PK\x03\x04",
    ],
    ids=["bomb", "many parts", "entities", "entities in UTF-16", "cut off"],
)
def test_a_harmful_workbook_is_not_opened(data: bytes) -> None:
    assert codes(read_xlsx(data, "a.xlsx", TODAY)) == ["E196"]


def test_a_workbook_of_nonsense_is_refused() -> None:
    assert codes(read_xlsx(zipped(xl_workbook=b"<a/>"), "a.xlsx", TODAY)) == ["E182"]


def test_a_hostile_list_of_exceptions_ends() -> None:
    days = ",".join(f"2026{number % 12 + 1:02}{number % 28 + 1:02}" for number in range(9000))
    start = ["SUMMARY:宪法课", "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY"]
    found = read_ics(event(*start, *[f"EXDATE;VALUE=DATE:{days}"] * 40), "a.ics", TODAY)

    assert [len(one["changes"]) for one in values(found)] == [MAX_CHANGES]
    assert codes(found) == ["E191"]


def test_files_without_end_are_refused(tmp_path, monkeypatch) -> None:
    many = event(*["END:VEVENT\r\nBEGIN:VEVENT"] * drafts.MAX_EVENTS)
    assert codes(read_ics(many, "a.ics", TODAY)) == ["E181"]
    assert codes(read_ics(event(*["X:1"] * 100_001), "a.ics", TODAY)) == ["E181"]
    assert codes(read_csv(b"date,title\n" + b"2026-12-04,a\n" * 2001, "a.csv", TODAY)) == ["E181"]
    monkeypatch.setattr(run, "MAX_BYTES", 10)
    assert codes(imported(tmp_path, "a.csv", b"date,title\n2026-12-04,a\n")) == ["E181"]


def test_without_openpyxl_a_workbook_is_refused_in_words(monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    assert codes(read_xlsx(zipped(a=b"<a/>"), "a.xlsx", TODAY)) == ["E197"]


TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


@given(TEXT, TEXT)
def test_any_text_comes_out_as_it_is_written_or_the_event_is_refused(title: str, place: str) -> None:
    escaped = [re.sub(r"[\r\n]", " ", text).replace("\\", "＼") for text in (title, place)]
    data = event(f"SUMMARY:{escaped[0]}", f"LOCATION:{escaped[1]}", "DTSTART;VALUE=DATE:20261204")
    found = read_ics(data, "a.ics", Wanted(TODAY.today, theme="constitution"))
    merged = merge(OLD, "events.yml", found.drafts, TODAY)
    events, problems = read_events(merged.text, "events.yml")

    assert problems == []
    assert merged.text.startswith(OLD)
    assert len(events) == 1 + len(merged.added)
    for draft, one in zip(found.drafts, events[1:], strict=False):
        assert one.title.zh == draft.title
        assert (one.place.zh if one.place else "") == draft.values.get("place", "")


SOME = """\
BEGIN:VEVENT END:VEVENT BEGIN:VCALENDAR SUMMARY:宪法 DTSTART:20261204 DTEND:P DTSTART:20261204T0900Z UID:a ;:
DTSTART:00010101T000000Z DTEND:99991231T235959Z DTEND;VALUE=DATE:00010101 DURATION:P9999999W DURATION:-P1D RRULE:
RRULE:FREQ=DAILY;UNTIL=00010101T000000Z RRULE:FREQ=SECONDLY EXDATE:20261204,x RECURRENCE-ID:20261204 TZID:a
DTSTART;TZID=../../etc:20261204T090000 DTSTART;TZID=a:99991231T235959 BEGIN:VTIMEZONE TZOFFSETTO:-2359 RRULE:FREQ=DAILY
BEGIN:STANDARD END:STANDARD END:VTIMEZONE STATUS:CANCELLED
"""
LINES = st.sampled_from(SOME.split())
WHOLE = st.lists(LINES, max_size=12).map(lambda lines: ["SUMMARY:宪法", *lines])


@settings(max_examples=400)
@given(st.lists(LINES, max_size=25) | WHOLE)
def test_no_order_of_lines_makes_the_reader_fall(lines: list[str]) -> None:
    found = read_ics("\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"]).encode(), "a.ics", TODAY)

    merge(OLD, "events.yml", found.drafts, TODAY)


@given(st.binary(max_size=300))
def test_no_bytes_make_a_reader_fall(data: bytes) -> None:
    for read in (read_ics, read_csv, read_xlsx):
        found = read(data, "a", TODAY)
        merge(OLD, "events.yml", found.drafts, TODAY)


def test_the_files_of_other_projects_are_imported_or_refused_with_a_reason(shared: Path, file_regression) -> None:
    folder = shared / "fixtures" / "calendar"
    rows = ["file | in | refused | why"]
    for path in sorted((folder / "icalendar").iterdir()) + sorted((folder / "libical").iterdir()):
        if path.name.startswith("LICENSE"):
            continue
        found = run.read_source(path, path.name, Wanted(TODAY.today, theme="constitution"))
        merged = merge(OLD, "events.yml", found.drafts, TODAY)
        problems = [*found.problems, *merged.problems]
        refused = sum(problem.is_error for problem in problems)
        why = sorted({f"{problem.code} {problem.what('en')}" for problem in problems})
        assert merged.added or why, path
        rows.append(f"{path.name} | {len(merged.added)} | {refused} | {'; '.join(why)}")

    file_regression.check("\n".join(rows) + "\n", fullpath=FILES / "fixtures.table.md", encoding="utf-8")


def test_the_command_writes_once_and_a_dry_run_never(tmp_path, monkeypatch) -> None:
    imported(tmp_path, "school.ics", (FILES / "school.ics").read_bytes())
    monkeypatch.chdir(tmp_path)
    into = tmp_path / "docs" / "_data" / "events.yml"
    dry = CliRunner().invoke(main, ["calendar", "import", "school.ics", "--dry-run"])
    assert (dry.exit_code, into.read_text("utf-8")) == (1, OLD)

    CliRunner().invoke(main, ["calendar", "import", "school.ics"])
    assert into.read_text("utf-8").count("- id:") == 4
    assert sorted(path.name for path in into.parent.iterdir()) == ["events.yml"]


@pytest.mark.parametrize("name", ["constitution", "宪法"])
def test_the_command_takes_a_theme_by_either_name(tmp_path, monkeypatch, name: str) -> None:
    (tmp_path / "plan.csv").write_text("日期,标题\n2026-12-09,班会\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    into = tmp_path / "docs/_data/events.yml"
    into.parent.mkdir(parents=True)
    into.write_text(OLD, "utf-8")

    done = CliRunner().invoke(main, ["calendar", "import", "plan.csv", "--theme", name])

    assert done.exit_code == 0, done.output
    assert "  theme: constitution\n" in into.read_text("utf-8").removeprefix(OLD)
