"""The school calendar: terms, weeks, days off and make-up days, as shipped."""

import json
from datetime import date, timedelta

import chinese_calendar
import pytest

from fazhi.calendar.school import NO_SCHOOL, teaching_week

DAYS_OF_2026 = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-12-04", ("2026-autumn", 14, "even")),
        ("2026-09-20", ("2026-autumn", 3, "odd")),
        ("2026-10-10", ("2026-autumn", 6, "even")),
        ("2026-09-01", ("2026-autumn", 1, "odd")),
        ("2027-01-22", ("2026-autumn", 21, "odd")),
        ("2027-03-01", ("2027-spring", 1, "odd")),
        ("2026-08-31", None),
        ("2027-02-06", None),
    ],
)
def test_weeks_count_from_the_monday_of_the_first_day(almanac, day, expected) -> None:
    found = teaching_week(date.fromisoformat(day), almanac.school.terms)

    assert (found and (found.term.id, found.number, found.parity)) == expected


def test_the_holidays_of_2026_are_those_of_chinesecalendar(almanac) -> None:
    school = almanac.school

    assert [day for day in DAYS_OF_2026 if school.is_workday(day)] == [
        day for day in DAYS_OF_2026 if chinese_calendar.is_workday(day)
    ]


def test_the_holidays_of_2026_are_those_of_holiday_cn(almanac, shared) -> None:
    theirs = json.loads((shared / "fixtures/calendar/holiday-cn/2026.json").read_text("utf-8"))
    (ours,) = [year for year in almanac.school.holidays if year.year == 2026]

    assert {str(day): mark.kind for day, mark in ours.marks.items()} == {
        day["date"]: "off" if day["isOffDay"] else "work" for day in theirs["days"]
    }
    assert ours.paper in theirs["papers"]


@pytest.mark.parametrize("year", [2027, 2028])
def test_a_year_without_a_notice_is_unknown(almanac, year: int) -> None:
    school = almanac.school

    assert (school.is_announced(2026), school.is_announced(year)) == (True, False)
    assert school.mark(date(year, 10, 1)) is None
    with pytest.raises(NotImplementedError):
        chinese_calendar.is_workday(date(year, 10, 1))


@pytest.mark.parametrize(
    ("day", "shift", "expected"),
    [
        ("2026-10-08", "previous-workday", "2026-10-08"),
        ("2026-10-05", "previous-workday", "2026-09-30"),
        ("2026-10-05", "next-workday", "2026-10-08"),
        ("2026-10-07", "make-up-day", "2026-10-10"),
        ("2026-10-05", "make-up-day", None),
        ("2026-10-10", "previous-workday", "2026-10-10"),
        ("2026-10-11", "previous-workday", "2026-10-10"),
        ("2027-12-04", "previous-workday", "2027-12-03"),
    ],
)
def test_a_day_without_school_moves(almanac, day, shift, expected) -> None:
    found = almanac.school.shifted(date.fromisoformat(day), shift)

    assert (found and str(found)) == expected


def test_without_data_the_weekend_is_all_that_is_known() -> None:
    assert [NO_SCHOOL.is_workday(date(2026, 10, day)) for day in (1, 2, 3, 4, 5)] == [True, True, False, False, True]
    assert not NO_SCHOOL.is_announced(2026)
