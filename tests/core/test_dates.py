from datetime import date, time

import pytest

from fazhi.core.dates import MonthDay, is_weekend, read_date, read_month_day, read_time


@pytest.mark.parametrize("text", ["2026-12-04", "2026/12/4", "2026年12月4日", "２０２６－１２－０４", " 2026-12-04 "])
def test_a_date_is_read_however_it_is_written(text: str) -> None:
    assert read_date(text) == date(2026, 12, 4)


@pytest.mark.parametrize("text", ["2026-02-30", "2027-02-29", "12-04", "2026-13-01", "明天", "", "20261204"])
def test_a_day_that_does_not_exist_is_not_read(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["12-04", "12-4", "12月4日", "１２月４日"])
def test_a_day_of_the_year_is_read(text: str) -> None:
    assert read_month_day(text) == MonthDay(12, 4)


@pytest.mark.parametrize("text", ["02-30", "13-01", "00-01", "4-31", "2026-12-04"])
def test_a_day_of_no_year_is_not_read(text: str) -> None:
    assert read_month_day(text) is None


def test_constitution_day_of_2027_is_a_saturday() -> None:
    assert is_weekend(MonthDay(12, 4).of(2027))
    assert not is_weekend(MonthDay(12, 3).of(2027))


@pytest.mark.parametrize("text", ["9:05", "09:05", "9时5分", "9点05分", "９：０５", "9 : 05"])
def test_a_time_of_day_may_be_written_in_several_ways(text: str) -> None:
    assert read_time(text) == time(9, 5)


@pytest.mark.parametrize(("text", "hour"), [("9时", 9), ("14点", 14)])
def test_a_full_hour_needs_no_minutes(text: str, hour: int) -> None:
    assert read_time(text) == time(hour)


@pytest.mark.parametrize("text", ["", "9", "9:", "24:00", "9:60", "9:5:0", "上午九点", "-1:00", "9:005"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    assert read_time(text) is None
