"""Feeds, read back by icalendar and expanded by recurring-ical-events."""

import re
from datetime import date, timedelta

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st

from fazhi.calendar.feeds import LANGS, Feed, Home, feeds_of, write_feed
from fazhi.calendar.model import Event
from fazhi.calendar.occurrences import occurrences
from fazhi.calendar.patterns import Single
from fazhi.core.problem import Words

HOME = Home("https://example.org/repo/", "https://example.org/repo/calendar/")


def feed_of(*events: Event, lang="zh", home: Home | None = HOME) -> bytes:
    return write_feed(Feed("calendar/all.ics", Words("日历", "Calendar"), lang, events), home)


def read(data: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


def uids(data: bytes) -> list[str]:
    return [str(event["UID"]) for event in read(data).events]


def test_every_theme_with_events_has_a_feed_in_both_languages(shipped) -> None:
    uris = [feed.uri for lang in LANGS for feed in feeds_of(shipped, lang)]

    themes = ["constitution", "national-security", "anti-drug", "traffic-safety", "civil-code", "school-opening"]
    assert uris == [f"{folder}calendar/{name}.ics" for folder in ("", "en/") for name in ["all", *themes]]


@pytest.mark.parametrize("lang", LANGS)
def test_readers_see_the_days_that_the_pages_show(shipped, lang) -> None:
    for feed in feeds_of(shipped, lang):
        found = recurring_ical_events.of(read(write_feed(feed, HOME))).between(date(2026, 1, 1), date(2031, 1, 1))
        read_days = sorted((event.start, event.end - timedelta(days=1)) for event in found)
        ours = occurrences(feed.events, date(2026, 1, 1), date(2030, 12, 31))
        observed = [(it.observed, it.observed) for it in ours if it.observed]

        assert read_days == sorted([*((it.first, it.last) for it in ours), *observed])
        assert read_days


@pytest.mark.parametrize("lang", LANGS)
def test_readers_see_school_weeks_moved_and_cancelled_days_and_times_as_the_pages_do(almanac, lang) -> None:
    first, last = date(2026, 9, 1), date(2027, 7, 31)
    (feed, *_) = feeds_of(almanac.events, lang, almanac.school)
    found = recurring_ical_events.of(read(write_feed(feed, HOME))).between(first, last + timedelta(days=1))
    ours = occurrences(feed.events, first, last, almanac.school)

    assert sorted((str(event.start), event.get("STATUS") == "CANCELLED") for event in found) == sorted(
        (str(it.starts_at or it.first), it.is_cancelled) for it in ours
    )
    assert len(ours) > 35


def test_a_moved_day_keeps_its_uid_and_its_sequence_rises(make_event) -> None:
    moved = {"changes": "[{changed: 2026-12-01, on: 2026-12-04, moved: 2026-12-03, note: 改期}]"}
    (plain,), (series, override) = (read(feed_of(make_event(yearly="12-04", **more))).events for more in ({}, moved))

    assert plain["UID"] == series["UID"] == override["UID"]
    assert [int(event["SEQUENCE"]) for event in (plain, series, override)] == [0, 1, 1]
    assert (override["RECURRENCE-ID"].dt, override.start) == (date(2026, 12, 4), date(2026, 12, 3))


def test_the_reading_of_2027_is_on_friday_and_the_day_stays_on_saturday(shipped) -> None:
    (feed,) = [feed for feed in feeds_of(shipped, "zh") if feed.uri.endswith("constitution.ics")]
    found = recurring_ical_events.of(read(write_feed(feed, HOME))).between(date(2027, 12, 3), date(2027, 12, 5))

    assert sorted((str(event.start), str(event["SUMMARY"])) for event in found if event["SUMMARY"] != "宪法宣传周") == [
        ("2027-12-03", "宪法晨读"),
        ("2027-12-04", "国家宪法日"),
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_lines_end_with_crlf_and_hold_at_most_75_octets(shipped, lang) -> None:
    for feed in feeds_of(shipped, lang):
        data = write_feed(feed, HOME)

        assert data.endswith(b"\r\n")
        assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
        assert max(len(line) for line in data.split(b"\r\n")) <= 75
        assert all(line.decode("utf-8") for line in data.split(b"\r\n")[:-1])


def test_a_feed_has_what_clients_need_and_nothing_that_confuses_them(shipped) -> None:
    lines = feed_of(*shipped).decode().split("\r\n")

    assert {
        "VERSION:2.0",
        "NAME:日历",
        "X-WR-CALNAME:日历",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    } <= set(lines)
    assert not [line for line in lines if re.match("METHOD|COMMENT|RDATE|ORGANIZER", line)]
    assert lines[lines.index("BEGIN:VTIMEZONE") : lines.index("END:VTIMEZONE") + 1] == [
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Shanghai",
        "BEGIN:STANDARD",
        "DTSTART:19920101T000000",
        "TZNAME:CST",
        "TZOFFSETFROM:+0800",
        "TZOFFSETTO:+0800",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_an_event_is_written_so(make_event) -> None:
    event = make_event(yearly="12-01", last="12-07", sequence="3", stage="[primary-upper, junior]")

    data = feed_of(event).decode().replace("\r\n ", "").split("\r\n")

    assert data[data.index("BEGIN:VEVENT") : data.index("END:VEVENT") + 1] == [
        "BEGIN:VEVENT",
        "SUMMARY:国家宪法日",
        "DTSTART;VALUE=DATE:20201201",
        "DTEND;VALUE=DATE:20201208",
        "DTSTAMP:20261122T000000Z",
        "UID:f6b20eb2-1f72-5af6-ba82-ecdc18edd9f8",
        "SEQUENCE:3",
        "RRULE:FREQ=YEARLY",
        "CATEGORIES:宪法,小学高年级,初中",
        "DESCRIPTION:学习宪法。",
        "LAST-MODIFIED:20261122T000000Z",
        "TRANSP:TRANSPARENT",
        "URL:https://example.org/repo/calendar/",
        "END:VEVENT",
    ]


def test_english_readers_get_the_chinese_title_beside(make_event) -> None:
    (event,) = read(feed_of(make_event(yearly="12-04"), lang="en")).events

    assert event["SUMMARY"] == "Constitution Day 国家宪法日"
    assert event["DESCRIPTION"] == "Learn about the Constitution."


def test_without_an_address_of_the_site_there_are_no_links(make_event) -> None:
    assert not re.search(rb"^(URL|SOURCE)", feed_of(make_event(yearly="12-04"), home=None), re.MULTILINE)


def test_uids_stay_when_an_event_moves_changes_or_is_read_in_english(make_event) -> None:
    before = make_event(yearly="12-04", observed="{2027: 2027-12-03}")
    after = make_event(
        yearly="12-05", observed="{2027: 2027-12-02}", title="改了名", revised="2027-01-01", sequence="1"
    )

    assert len(set(uids(feed_of(before)))) == 2
    assert uids(feed_of(before)) == uids(feed_of(after)) == uids(feed_of(before, lang="en", home=None))


def test_a_feed_is_as_new_as_its_newest_event(make_event) -> None:
    days = {"a": "2026-11-22", "b": "2027-02-03", "c": "2025-01-01"}
    head = feed_of(*(make_event(name, yearly="12-04", revised=day) for name, day in days.items())).decode()

    assert re.findall(r"^LAST-MODIFIED:(\d{8})", head.split("BEGIN:VEVENT")[0], re.MULTILINE) == ["20270203"]


def test_the_same_data_gives_the_same_bytes(shipped) -> None:
    assert [write_feed(feed, HOME) for feed in feeds_of(shipped, "zh")] == [
        write_feed(feed, HOME) for feed in feeds_of(shipped, "zh")
    ]


def test_every_uid_of_a_feed_is_its_own(shipped) -> None:
    found = uids(feed_of(*shipped))

    assert len(found) == len(set(found)) == len(shipped) + 3  # 2027, 2032, 2033


printable = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=120).filter(
    str.strip
)


@given(
    title=printable, description=printable, on=st.dates(date(1900, 1, 1), date(2199, 12, 30)), length=st.integers(0, 40)
)
def test_whatever_is_written_comes_back(make_event, title: str, description: str, on: date, length: int) -> None:
    from dataclasses import replace

    plain = make_event(yearly="12-04")
    when = Single(on, min(on + timedelta(days=length), date(2199, 12, 31)))
    event = replace(plain, title=Words(title, title), description=Words(description, description), when=when)

    data = feed_of(event)

    (found,) = read(data).events
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (title, description)
    assert (found.start, found.end - timedelta(days=1)) == (when.on, when.last)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
