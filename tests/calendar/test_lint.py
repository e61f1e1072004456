"""`fazhi calendar lint`: the faults that validators let pass, each in a file of its own."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from fazhi.calendar.feeds import LANGS, Home, write_feeds
from fazhi.calendar.lint import LARGEST, lint
from fazhi.calendar.lint_rules import RULES
from fazhi.cli import main

FILES = Path(__file__).parent / "ics"
SEEDED = {
    "no-uid": [("E166", 12)],
    "no-dtstamp": [("E167", 12)],
    "dtend-of-another-type": [("E169", 16)],
    "zone-without-vtimezone": [("E172", 7), ("E172", 8)],
    "dtend-same": [("E170", 16)],
    "dtend-before": [("E171", 16)],
    "same-uid": [("E173", 20)],
    "bad-rrule": [("E174", 18)],
}
"""The eight faults of which libical 3.0.16 found one and icalendar's own validation none."""
OTHERS = {
    "clean": [],
    "bad-day": [("E157", 15), ("E158", 21)],
    "bare-line-ends": [("E160", 1)],
    "head": [("E165", 1), ("E165", 1), ("E177", 2), ("E178", 3), ("E179", 11)],
    "leap-rule": [("E175", 18)],
    "lines": [("E161", 18), ("E162", 20)],
    "nesting": [("E163", 1), ("E163", 12), ("E167", 12), ("E168", 12), ("E163", 14), ("E163", 15)],
    "no-dtstart": [("E168", 12)],
    "not-a-calendar": [("E162", 1), ("E164", 1)],
    "until-of-another-type": [("E176", 18), ("E176", 26)],
}


@pytest.mark.parametrize("name", [*SEEDED, *OTHERS])
def test_a_fault_is_found_where_it_is(name: str) -> None:
    found = lint((FILES / f"{name}.ics").read_bytes(), f"{name}.ics")

    assert [(one.code, one.at.line) for one in found] == {**SEEDED, **OTHERS}[name]


def test_every_file_and_every_rule_is_tried() -> None:
    tried = {code for found in (*SEEDED.values(), *OTHERS.values()) for code, _ in found}

    assert {file.stem for file in FILES.iterdir()} == {*SEEDED, *OTHERS}
    assert {rule.code for rule in RULES} == {*tried, "E159"}


def test_a_file_that_clients_refuse_for_its_size_is_reported() -> None:
    assert "E159" in [one.code for one in lint(b" " * (LARGEST + 1), "large.ics")]


@pytest.mark.parametrize("lang", LANGS)
def test_our_own_feeds_are_clean(almanac, lang) -> None:
    home = Home("https://example.org/repo/", "https://example.org/repo/calendar/", "zh")

    assert [problem.text("en") for uri, data in write_feeds(almanac, lang, home) for problem in lint(data, uri)] == []


WORDS = st.sampled_from([
    "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "RRULE:FREQ=YEARLY;BYMONTH=x", "RRULE:;;=",
    "DTSTART:20261204", "DTEND;TZID=\"", "DTSTART;VALUE=DATE:99999999", "RRULE:FREQ=DAILY;UNTIL=;COUNT=0", "UID:", " ",
    "RRULE:FREQ=YEARLY;BYDAY=99MO", "RRULE:FREQ=WEEKLY;INTERVAL=-1", "DTSTART:20261204T250000Z",
])  # fmt: skip


@given(st.lists(WORDS | st.text(max_size=30), max_size=12), st.binary(max_size=20))
def test_whatever_a_file_holds_the_linter_goes_through_it(lines: list[str], rest: bytes) -> None:
    data = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines]).encode("utf-8", "replace") + rest

    assert all(problem.text("zh") and problem.text("en") for problem in lint(data, "any.ics"))


def test_the_command_names_file_and_line_and_fails_on_errors_only() -> None:
    bad, warned, clean = (
        CliRunner().invoke(main, ["calendar", "lint", "--lang", "en", str(FILES / f"{name}.ics")])
        for name in ("no-uid", "bare-line-ends", "clean")
    )

    assert bad.output.splitlines()[0].endswith("no-uid.ics:12:1: [E166] The event has no UID")
    assert [bad.exit_code, warned.exit_code, clean.exit_code] == [1, 0, 0]
