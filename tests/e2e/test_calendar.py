"""What the calendar and the next occasion tell on a given day, though the page was built long before."""

import pytest
from tests.e2e.browsing import DESKTOP


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-23", ("宪法宣传周", "还有 8 天")),
        ("2026-12-04", ("国家宪法日", "就是今天")),
        ("2027-04-14", ("全民国家安全教育日", "明天")),
        ("2027-04-15", ("全民国家安全教育日", "就是今天")),
        ("2027-05-20", ("民法典宣传月", "正在进行，到5月31日")),
        ("2027-06-20", ("国际禁毒日", "还有 6 天")),
    ],
)
def test_the_next_occasion_is_that_of_the_day(visit, today, said) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.set_fixed_time(f"{today}T09:00:00+08:00")
    page = watch.open("index.html")
    first = page.locator("fz-next-occasion .fz-next__event:visible").first

    assert (first.locator(".fz-next__title").inner_text(), first.locator(".fz-next__left").inner_text()) == said


def test_today_is_marked_in_the_month_table(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.set_fixed_time("2026-12-04T09:00:00+08:00")
    page = watch.open("calendar/index.html")

    assert page.locator("fz-calendar [aria-current='date'] time").first.get_attribute("datetime") == "2026-12-04"


def test_the_reading_of_2027_is_held_on_the_friday(visit) -> None:
    page = visit(**DESKTOP).open("calendar/index.html")
    text = page.locator("fz-calendar").inner_text()

    assert "12月3日" in text


def test_a_november_visitor_sees_what_is_over(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.set_fixed_time("2026-11-23T09:00:00+08:00")
    past = watch.open("calendar/index.html").locator(".fz-occasion--past")

    assert past.locator("h4").all_inner_texts()[:2] == ["开学第一课", "法治副校长见面会"]
    assert past.locator("h4").all_inner_texts()[-1] == "模拟法庭社团"
    assert all(when.endswith("（已过）") for when in past.locator(".fz-occasion__when").all_inner_texts())
