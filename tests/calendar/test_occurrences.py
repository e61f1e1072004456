from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.calendar.occurrences import occurrences
from fazhi.calendar.sayings import ordinal
from fazhi.calendar.school import NO_SCHOOL


def days(events, first: str, last: str) -> list[tuple[str, str, str]]:
    found = occurrences(events, date.fromisoformat(first), date.fromisoformat(last))
    return [(it.event.id, str(it.first), str(it.last)) for it in found]


def test_the_school_year_of_2026_and_2027_is_right(shipped) -> None:
    assert days(shipped, "2026-09-01", "2027-12-31") == [
        ("school-opening", "2026-09-01", "2026-09-01"),
        ("constitution-week", "2026-12-01", "2026-12-07"),
        ("traffic-safety-day", "2026-12-02", "2026-12-02"),
        ("constitution-day", "2026-12-04", "2026-12-04"),
        ("national-security-day", "2027-04-15", "2027-04-15"),
        ("civil-code-month", "2027-05-01", "2027-05-31"),
        ("anti-drug-day", "2027-06-26", "2027-06-26"),
        ("school-opening", "2027-09-01", "2027-09-01"),
        ("constitution-week", "2027-12-01", "2027-12-07"),
        ("traffic-safety-day", "2027-12-02", "2027-12-02"),
        ("constitution-day", "2027-12-04", "2027-12-04"),
    ]


def test_constitution_day_2027_is_a_saturday_and_observed_on_friday(shipped) -> None:
    (it,) = [
        it for it in occurrences(shipped, date(2027, 12, 4), date(2027, 12, 4)) if it.event.id == "constitution-day"
    ]

    assert (it.first.weekday(), it.observed, it.observed and it.observed.weekday()) == (5, date(2027, 12, 3), 4)


def test_a_weekend_among_the_years_shown_is_never_forgotten(shipped) -> None:
    (day,) = [event for event in shipped if event.id == "constitution-day"]
    found = occurrences([day], date(2026, 1, 1), date(2027, 12, 31))

    assert [it.first for it in found if it.first.weekday() > 4 and not it.observed] == []


def test_the_ordinals_are_those_of_the_notices(shipped) -> None:
    found = occurrences(shipped, date(2026, 1, 1), date(2026, 12, 31))

    assert {it.event.id: it.ordinal for it in found if it.ordinal} == {
        "constitution-day": 13,
        "national-security-day": 11,
    }


@pytest.mark.parametrize(
    ("event", "expected"),
    [("constitution-day", ("第13个", "the 13th")), ("parents-evening", ("第1次", "the 1st"))],
)
def test_a_day_is_counted_as_a_day_and_a_meeting_as_a_time(almanac, event, expected) -> None:
    found = occurrences(almanac.events, date(2026, 9, 1), date(2026, 12, 31), almanac.school)
    (it,) = [it for it in found if it.event.id == event]

    assert (ordinal(it, "zh"), ordinal(it, "en")) == expected


def test_a_span_that_reaches_into_the_range_is_found(make_event) -> None:
    month = make_event(yearly="05-01", last="05-31")

    assert days([month], "2027-05-31", "2027-06-30") == [("constitution-day", "2027-05-01", "2027-05-31")]
    assert days([month], "2027-06-01", "2027-06-30") == []


def test_an_occasion_observed_inside_the_range_is_found(make_event) -> None:
    event = make_event(on="2027-01-02", observed="2026-12-31")

    assert days([event], "2026-12-01", "2026-12-31") == [("constitution-day", "2027-01-02", "2027-01-02")]


def test_nothing_comes_before_the_first_year(make_event) -> None:
    event = make_event(yearly="12-04", since="2014")

    assert days([event], "2012-01-01", "2014-12-31") == [("constitution-day", "2014-12-04", "2014-12-04")]


def test_occasions_of_one_day_keep_an_order_of_their_own(make_event) -> None:
    later, sooner = make_event("b", on="2026-12-04"), make_event("a", on="2026-12-04")

    assert [it[0] for it in days([later, sooner], "2026-12-01", "2026-12-31")] == ["a", "b"]


def times(event, school=NO_SCHOOL, first="2026-09-01", last="2027-07-31") -> list[str]:
    found = occurrences([event], date.fromisoformat(first), date.fromisoformat(last), school)
    return [f"{it.first:%m-%d}" + (f"/{it.last:%m-%d}" if it.days > 1 else "") for it in found]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"on": "2026-12-04"}, ["12-04"]),
        ({"on": "2027-01-25", "last": "2027-02-19"}, ["01-25/02-19"]),
        ({"deadline": "2026-11-20", "opens": "2026-10-12"}, ["11-20"]),
        ({"week_of": "12-04"}, ["11-30/12-06"]),
        ({"week_of": "12-04", "weekday": "周五"}, ["12-04"]),
        ({"week_of": "01-01", "weekday": "周一"}, ["12-28"]),
        ({"nth": "2", "weekday": "周日", "month": "5"}, ["05-09"]),
        ({"nth": "最后", "weekday": "星期五", "month": "2"}, ["02-26"]),
        ({"nth": "5", "weekday": "1"}, ["11-30", "03-29", "05-31"]),
        ({"nth": "1", "weekday": "Monday", "month": "10", "since": "2027"}, []),
        ({"teaching_week": "14", "weekday": "周五"}, ["12-04", "06-04"]),
        ({"teaching_week": "14", "weekday": "周五", "term": "2027-spring"}, ["06-04"]),
        ({"teaching_week": "3", "term": "2026-autumn"}, ["09-14/09-20"]),
        ({"teaching_week": "1", "term": "2026-autumn"}, ["09-01/09-06"]),
        ({"teaching_week": "[1, 3]", "weekday": "周一", "term": "2026-autumn"}, ["09-14"]),
        (
            {"teaching_week": "2-6", "weekday": "周三", "parity": "双周", "term": "2026-autumn"},
            ["09-09", "09-23", "10-07"],
        ),
        ({"teaching_week": "2至6", "weekday": "周三", "parity": "单周", "term": "2026-autumn"}, ["09-16", "09-30"]),
        ({"teaching_week": "6", "weekday": "周三", "term": "2026-autumn", "skip": "放假"}, []),
        ({"teaching_week": "6", "weekday": "周三", "term": "2026-autumn", "shift": "补课日"}, ["10-10"]),
        ({"teaching_week": "6", "weekday": "周三", "term": "2026-autumn", "shift": "前一个工作日"}, ["09-30"]),
        ({"teaching_week": "6", "weekday": "周三", "term": "2026-autumn", "shift": "next-workday"}, ["10-08"]),
        ({"yearly": "10-01", "shift": "previous-workday"}, ["09-30"]),
        ({"on": "2026-09-04", "rrule": "FREQ=WEEKLY;INTERVAL=2;COUNT=3"}, ["09-04", "09-18", "10-02"]),
        ({"on": "2026-09-04", "rrule": "FREQ=WEEKLY;UNTIL=20260918T160000Z"}, ["09-04", "09-11", "09-18"]),
        ({"on": "2026-09-28", "rrule": "FREQ=MONTHLY;BYDAY=-1MO;COUNT=2", "skip": "放假"}, ["09-28", "10-26"]),
    ],
)
def test_an_event_comes_on_these_days_of_the_school_year(make_event, almanac, keys, expected) -> None:
    assert times(make_event(**keys), almanac.school) == expected


CHANGES = """[
    {changed: 2026-09-10, on: 2026-09-16, moved: 2026-09-17, start: 15:00, note: 校车检修},
    {changed: 2026-09-12, on: 2026-09-16, moved: 2026-09-18, note: 再顺延一天},
    {changed: 2026-09-20, on: 2026-09-23, cancelled: true, note: 停电},
    {changed: 2026-09-21, on: 2026-09-30, place: 操场, note: 换地方}]"""


def test_moved_and_cancelled_days_keep_what_they_are_called(make_event, almanac) -> None:
    event = make_event(
        teaching_week="2-5", weekday="周三", term="2026-autumn", changes=CHANGES, start="14:00", zone="Asia/Shanghai"
    )
    found = occurrences([event], date(2026, 9, 1), date(2026, 10, 31), almanac.school)

    assert [(it.key, str(it.first), it.is_moved, it.is_cancelled) for it in found] == [
        ("constitution-day-2026-09-09", "2026-09-09", False, False),
        ("constitution-day-2026-09-16", "2026-09-18", True, False),
        ("constitution-day-2026-09-23", "2026-09-23", False, True),
        ("constitution-day-2026-09-30", "2026-09-30", False, False),
    ]
    assert [str(it.starts_at) for it in found[:2]] == ["2026-09-09 14:00:00+08:00", "2026-09-18 15:00:00+08:00"]
    assert [it.change and it.change.note.zh for it in found] == [None, "再顺延一天", "停电", "换地方"]
    assert found[3].place == ("操场", "操场")
    assert (event.sequence, str(event.revised)) == (4, "2026-11-22")


def test_what_is_moved_is_found_where_it_goes_and_no_longer_where_it_was(make_event) -> None:
    event = make_event(yearly="12-04", changes="[{changed: 2026-12-01, on: 2026-12-04, moved: 2027-03-05, note: 改期}]")

    assert times(event) == ["03-05"]
    assert times(event, first="2026-12-01", last="2026-12-31") == []
    assert times(event, first="2027-03-01", last="2027-03-31") == ["03-05"]


def test_an_event_that_comes_once_may_leave_out_its_day_in_its_changes(make_event) -> None:
    moved = make_event(deadline="2026-11-20", changes="[{changed: 2026-11-16, moved: 2026-11-27, note: 延长}]")
    cancelled = make_event(on="2026-11-20", changes="[{changed: 2026-11-16, cancelled: true, note: 取消}]")

    assert times(moved) == ["11-27"]
    assert [it.is_cancelled for it in occurrences([cancelled], date(2026, 11, 1), date(2026, 11, 30))] == [True]


def test_a_series_that_is_cancelled_keeps_what_has_been(make_event) -> None:
    event = make_event(nth="1", weekday="周一", changes="[{changed: 2026-11-15, cancelled: true, note: 不再举办}]")
    found = occurrences([event], date(2026, 10, 1), date(2026, 12, 31))

    assert [(str(it.first), it.is_cancelled) for it in found] == [
        ("2026-10-05", False),
        ("2026-11-02", False),
        ("2026-12-07", True),
    ]


def test_what_was_cancelled_may_be_held_after_all(make_event) -> None:
    changes = "[{changed: 2026-12-01, cancelled: true, note: 停}, {changed: 2026-12-02, moved: 2026-12-07, note: 补}]"
    (it,) = occurrences([make_event(on="2026-12-04", changes=changes)], date(2026, 12, 1), date(2026, 12, 31))

    assert (it.is_cancelled, it.is_moved, str(it.first)) == (False, True, "2026-12-07")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"nth": "1", "weekday": "周五", "month": "10"}, [False, False]),
        ({"nth": "1", "weekday": "周五", "month": "10", "skip": "放假"}, [True]),
        ({"nth": "1", "weekday": "周五", "month": "10", "shift": "next-workday"}, [False, True]),
        ({"yearly": "12-04", "observed": "previous-workday"}, [False, True]),
        ({"yearly": "12-04", "observed": "{2027: 2027-12-03}"}, [False, False]),
    ],
)
def test_what_depends_on_holidays_not_yet_announced_says_so(make_event, almanac, keys, expected) -> None:
    found = occurrences([make_event(**keys)], date(2026, 9, 1), date(2027, 12, 31), almanac.school)

    assert [it.is_provisional for it in found] == expected


def test_constitution_day_on_a_weekend_is_observed_on_the_friday_before(make_event) -> None:
    event = make_event(yearly="12-04", since="2014", observed="前一个工作日")
    found = occurrences([event], date(2021, 1, 1), date(2027, 12, 31))

    assert [str(it.observed) for it in found if it.observed] == ["2021-12-03", "2022-12-02", "2027-12-03"]


def test_only_what_comes_every_year_has_an_ordinal(make_event) -> None:
    may = make_event(nth="2", weekday="周日", month="5", since="2014")
    monthly = make_event(nth="2", weekday="周日", since="2014")

    assert [it.ordinal for it in occurrences([may], date(2026, 5, 1), date(2026, 5, 31))] == [13]
    assert [it.ordinal for it in occurrences([monthly], date(2026, 5, 1), date(2026, 5, 31))] == [None]


@given(first=st.dates(date(2026, 8, 1), date(2027, 8, 1)), length=st.integers(0, 60))
def test_a_window_shows_what_the_whole_year_shows_in_it(almanac, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    whole = occurrences(almanac.events, date(2024, 1, 1), date(2030, 12, 31), almanac.school)

    assert occurrences(almanac.events, first, last, almanac.school) == [
        it
        for it in whole
        if (it.first <= last and it.last >= first) or (it.observed is not None and first <= it.observed <= last)
    ]
