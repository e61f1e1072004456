"""Feeds, read back by icalendar and expanded by recurring-ical-events."""

import re
from dataclasses import replace
from datetime import date, timedelta

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st

from fazhi.calendar.feeds import LANGS, Feed, Home, feeds_of, scope_of, write_feed, write_feeds, write_single
from fazhi.calendar.holidays import read_holidays
from fazhi.calendar.model import Almanac, Event
from fazhi.calendar.patterns import Single
from fazhi.calendar.school import NO_SCHOOL, SchoolCalendar
from fazhi.calendar.vevents import write_event
from fazhi.core.problem import Words

HOME = Home("https://example.org/repo/", "https://example.org/repo/calendar/", "zh")
HOLIDAYS = """
year: 2026
paper: https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm
holidays:
  - {name: 国庆节, first: 2026-10-01, last: 2026-10-07}
"""


def feed_of(*events: Event, lang="zh", home: Home | None = HOME, form="compact") -> bytes:
    scope = scope_of(Almanac(events), lang, home)
    written = {event.id: write_event(event, scope) for event in events}
    return write_feed(Feed("all", "all", form, Words("日历", "Calendar"), events), written, scope, home)


def write_all(almanac: Almanac) -> bytes:
    return dict(write_feeds(almanac, "zh", HOME))["calendar/all.ics"]


def single(event: Event) -> bytes:
    return write_single(write_event(event, scope_of(Almanac((event,)), "zh", HOME)))


def read(data: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


def uids(data: bytes) -> list[str]:
    return [str(event["UID"]) for event in read(data).events]


def test_there_are_feeds_of_all_events_and_of_each_role_stage_and_theme_that_has_some(shipped) -> None:
    feeds = list(feeds_of(shipped, NO_SCHOOL))

    forms = ["", "-alarms", "-flat"]
    stages = ["primary-lower", "primary-upper", "junior", "senior"]
    themes = ["constitution", "national-security", "anti-drug", "traffic-safety", "civil-code", "school-opening"]
    roles = ["all", "teacher", "vice-principal", "parent", "student"]
    names = [*(f"{name}{form}" for name in roles for form in forms), *stages, *themes]
    assert [feed.uri("zh") for feed in feeds] == [f"calendar/{name}.ics" for name in names]
    assert [feed.uri("en") for feed in feeds] == [f"en/calendar/{name}.ics" for name in names]


def test_an_event_that_names_no_role_or_stage_is_in_the_feeds_of_all(make_event) -> None:
    event = replace(make_event(on="2026-12-04"), roles=(), stages=())

    assert {feed.group for feed in feeds_of([event], NO_SCHOOL)} == {"all", "role", "stage", "theme"}


def test_a_moved_day_keeps_its_uid_and_its_sequence_rises(make_event) -> None:
    moved = {"changes": "[{changed: 2026-12-01, on: 2026-12-04, moved: 2026-12-03, note: 改期}]"}
    (plain,), (series, override) = (read(feed_of(make_event(yearly="12-04", **more))).events for more in ({}, moved))

    assert plain["UID"] == series["UID"] == override["UID"]
    assert [int(event["SEQUENCE"]) for event in (plain, series, override)] == [0, 1, 1]
    assert (override["RECURRENCE-ID"].dt, override.start) == (date(2026, 12, 4), date(2026, 12, 3))


def test_the_reading_of_2027_is_on_friday_and_the_day_stays_on_saturday(shipped) -> None:
    found = recurring_ical_events.of(read(feed_of(*shipped))).between(date(2027, 12, 3), date(2027, 12, 5))

    assert sorted((str(event.start), str(event["SUMMARY"])) for event in found if event["SUMMARY"] != "宪法宣传周") == [
        ("2027-12-03", "宪法晨读"),
        ("2027-12-04", "国家宪法日"),
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_lines_end_with_crlf_and_hold_at_most_75_octets(almanac, lang) -> None:
    for _, data in write_feeds(almanac, lang, HOME):
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
        "UID:f6b20eb2-1f72-5af6-ba82-ecdc18edd9f8",
        "DTSTAMP:20261122T000000Z",
        "LAST-MODIFIED:20261122T000000Z",
        "SEQUENCE:3",
        "SUMMARY:国家宪法日",
        "CATEGORIES:宪法,小学高年级,初中",
        "TRANSP:TRANSPARENT",
        "URL:https://example.org/repo/calendar/events/constitution-day.html",
        "DTSTART;VALUE=DATE:20201201",
        "DTEND;VALUE=DATE:20201208",
        "RRULE:FREQ=YEARLY",
        "DESCRIPTION:学习宪法。",
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


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_data_gives_the_same_bytes(almanac, lang) -> None:
    assert list(write_feeds(almanac, lang, HOME)) == list(write_feeds(almanac, lang, HOME))


def test_the_file_of_one_event_has_no_name_so_that_outlook_makes_no_calendar_of_it(make_event) -> None:
    data = single(
        make_event(yearly="12-04", changes="[{changed: 2026-12-01, on: 2026-12-04, moved: 2026-12-03, note: 改期}]")
    )

    assert not re.search(rb"^(X-WR-|NAME|METHOD|REFRESH|X-PUBLISHED|SOURCE)", data, re.MULTILINE)
    assert uids(data) == uids(feed_of(make_event(yearly="12-04"))) * 2


def test_an_alarm_rings_two_weeks_before_and_on_the_day_before_at_nine(make_event) -> None:
    timed = make_event("b", on="2026-12-04", start="9:00", zone="Asia/Shanghai")
    whole, hour = read(feed_of(make_event("a", on="2026-12-04"), timed, form="alarmed")).events

    assert re.findall(r"TRIGGER:(.*)\r", whole.to_ical().decode()) == ["-P13DT15H", "-PT15H"]
    assert re.findall(r"TRIGGER:(.*)\r", hour.to_ical().decode()) == ["-P14D", "-P1D"]


def test_what_is_cancelled_says_so_in_its_title_and_rings_no_more(make_event) -> None:
    event = make_event(on="2026-12-04", changes="[{changed: 2026-12-01, cancelled: true, note: 停电}]")
    (found,) = read(feed_of(event, form="alarmed")).events

    assert (str(found["SUMMARY"]), str(found["STATUS"])) == ("已取消：国家宪法日", "CANCELLED")
    assert str(found["DESCRIPTION"]) == "已取消：停电\n学习宪法。"
    assert b"VALARM" not in found.to_ical()


def test_a_series_that_was_given_up_does_not_go_on_for_ever(make_event) -> None:
    event = make_event(yearly="12-04", changes="[{changed: 2027-01-01, cancelled: true, note: 停办}]")
    found = recurring_ical_events.of(read(feed_of(event))).between(date(2026, 1, 1), date(2080, 1, 1))

    assert [one.start.year for one in found if one.get("STATUS") != "CANCELLED"] == [2026]


def test_one_that_is_moved_past_its_own_end_lasts_as_long_as_before(make_event) -> None:
    late = "[{changed: 2026-12-01, on: 2026-12-04, start: 16:00, note: 推迟}]"
    event = make_event(on="2026-12-04", start="9:00", end="9:40", zone="Asia/Shanghai", changes=late)
    (found,) = read(feed_of(event)).events

    assert (f"{found.start:%H:%M}", f"{found.end:%H:%M}") == ("16:00", "16:40")


def test_the_sequence_rises_when_a_holiday_is_announced_that_moves_an_event(make_event) -> None:
    event = make_event(yearly="10-07", shift="previous-workday")
    holidays, problems = read_holidays(HOLIDAYS, "holidays/2026.yml")
    assert holidays, problems
    before, after = (
        {str(one["UID"]): one for one in read(write_all(Almanac((event,), school))).events}
        for school in (NO_SCHOOL, SchoolCalendar((), (holidays,)))
    )

    assert before.keys() == after.keys()
    moved = [(before[uid], after[uid]) for uid in before if before[uid].start != after[uid].start]
    assert [(str(a.start), int(a["SEQUENCE"]), str(b.start), int(b["SEQUENCE"])) for a, b in moved] == [
        ("2026-10-07", 0, "2026-09-30", 1)
    ]


def test_make_up_workdays_say_so_in_the_title_and_are_whole_days(almanac) -> None:
    feeds = dict(write_feeds(almanac, "zh", HOME))
    found = read(feeds["calendar/make-up.ics"]).events

    assert [(str(one.start), str(one["SUMMARY"])) for one in found] == [
        ("2026-01-04", "补班：元旦调休"),
        ("2026-02-14", "补班：春节调休"),
        ("2026-02-28", "补班：春节调休"),
        ("2026-05-09", "补班：劳动节调休"),
        ("2026-09-20", "补班：国庆节调休"),
        ("2026-10-10", "补班：国庆节调休"),
    ]
    assert len(set(uids(feeds["calendar/make-up.ics"]))) == 6
    assert str(found[-1]["DESCRIPTION"]).startswith("本校补10月7日（星期三）的课。")


def test_two_thousand_events_make_feeds_of_less_than_a_megabyte(make_event) -> None:
    plain = make_event(on="2026-12-04", theme="civil-code")
    events = tuple(
        replace(plain, id=f"event-{n}", when=Single(day, day))
        for n in range(2000)
        for day in [date(2026, 1, 1) + timedelta(days=n * 365 // 200)]
    )

    assert max(len(data) for _, data in write_feeds(Almanac(events), "zh", HOME)) < 1024 * 1024


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
    plain = make_event(yearly="12-04")
    when = Single(on, min(on + timedelta(days=length), date(2199, 12, 31)))
    event = replace(
        plain, title=Words(title, title), description=Words(description, description), when=when, revised=on
    )

    data = feed_of(event)

    (found,) = read(data).events
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (title, description)
    assert (found.start, found.end - timedelta(days=1)) == (when.on, when.last)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def test_what_is_years_away_comes_without_description_and_alarm_until_it_is_near(make_event) -> None:
    event = make_event(on="2031-12-04")
    far = feed_of(event, form="alarmed")
    near = feed_of(event, make_event("news", on="2031-01-01", revised="2031-11-01"), form="alarmed")

    assert b"DESCRIPTION" not in far
    assert b"VALARM" not in far
    assert near.count(b"BEGIN:VALARM") == 4
