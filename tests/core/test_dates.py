from datetime import date

import pytest

from fazhi.core.dates import MonthDay, is_weekend, read_date, read_month_day


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
