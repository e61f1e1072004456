"""What the calendar and the next occasion tell on a given day, though the page was built long before."""

from pathlib import Path

import pytest
from tests.e2e.browsing import DESKTOP, PHONE, SCHOOL, until


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
    page = watch.open("calendar/months/2026-12.html")

    assert page.locator("table [aria-current='date'] time").first.get_attribute("datetime") == "2026-12-04"


def test_the_reading_of_2027_is_held_on_the_friday(visit) -> None:
    page = visit(**DESKTOP).open("calendar/index.html")
    text = page.locator("fz-calendar").inner_text()

    assert "12月3日" in text


def test_a_november_visitor_finds_what_is_over_apart(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.set_fixed_time("2026-11-23T09:00:00+08:00")
    page = watch.open("calendar/index.html")
    past = page.locator(".fz-calendar__past")

    assert page.locator(".fz-calendar__list h3:visible").first.inner_text() == "2026年11月"
    past.locator("summary").click()
    assert past.locator("h3:visible").all_inner_texts() == ["2026年9月", "2026年10月", "2026年11月"]
    assert all("（已过）" in entry for entry in past.locator(".fz-occasion__when").all_inner_texts())


def test_a_parent_with_a_keyboard_finds_filters_and_opens_an_event(visit, address: str) -> None:
    watch = visit(**DESKTOP, home=address.replace("127.0.0.1", SCHOOL))
    watch.page.clock.set_fixed_time("2026-11-23T09:00:00+08:00")
    page = watch.open("calendar/index.html")
    page.locator(".fz-filter input[value='parent']").focus()
    page.keyboard.press("Space")
    shown = page.locator(".fz-filter__count").inner_text()

    assert shown.startswith("显示 23 项")
    page.locator("h4 a:visible", has_text="国家宪法日").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/calendar/events/constitution-day.html")
    assert page.locator(".fz-left").inner_text().endswith("还有 11 天")
    page.locator("details summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("details a[href^='webcal:']").first.is_visible()


def test_the_days_of_a_month_are_walked_with_the_keyboard(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.set_fixed_time("2026-12-02T09:00:00+08:00")
    page = watch.open("calendar/months/2026-12.html")
    at = "document.activeElement.querySelector('time')?.dateTime"
    page.locator("td[tabindex='0']").focus()

    days = []
    for key in ("ArrowRight", "End", "ArrowRight", "Home", "ArrowUp", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
        days.append(page.evaluate(at)[-2:])
    assert days == ["03", "06", "07", "07", "07", "14", "21"]
    page.keyboard.press("PageDown")
    page.wait_for_url("**/2027-01.html*")


@pytest.mark.parametrize("place", ["server", "disk"])
def test_the_keys_go_on_in_the_month_that_a_key_opened(visit, built: Path, place: str) -> None:
    watch = visit(**DESKTOP, **({"home": built.as_uri() + "/"} if place == "disk" else {}))
    watch.page.clock.set_fixed_time("2026-12-10T09:00:00+08:00")
    page = watch.open("calendar/months/2026-11.html")
    at = "document.activeElement.querySelector('time')?.dateTime"
    page.locator("td a").last.focus()

    page.keyboard.press("PageDown")
    page.wait_for_url("**/2026-12.html#grid")
    until(page, f"{at} === '2026-12-10'")
    page.keyboard.press("End")
    assert page.evaluate(at) == "2026-12-13"
    page.keyboard.press("PageDown")
    page.wait_for_url("**/2027-01.html#grid")
    until(page, f"{at} === '2027-01-01'")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(at) == "2027-01-02"


def test_a_month_opened_by_a_link_leaves_the_focus_at_its_beginning(visit) -> None:
    page = visit(**DESKTOP).open("calendar/months/2026-11.html")
    page.locator("a[rel='next']").click()
    page.wait_for_load_state("load")

    assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize(
    "uri",
    ["calendar/years/2026-2027.html", "calendar/months/2027-03.html", "calendar/themes/constitution.html"],
)
def test_every_page_leads_to_this_month(visit, uri: str) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.set_fixed_time("2026-12-02T09:00:00+08:00")
    page = watch.open(uri)
    page.get_by_role("link", name="跳到本月").click()
    page.wait_for_url("**/calendar/months/2026-12.html")

    assert "".join(page.locator("[aria-current='date'] time").inner_text().split()).endswith("2日（星期三）")
    assert page.locator(".fz-now").is_hidden()


def test_a_day_without_a_page_is_not_led_to(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.set_fixed_time("2036-12-02T09:00:00+08:00")

    assert watch.open("calendar/years/2026-2027.html").locator(".fz-now").is_hidden()


@pytest.mark.parametrize(("uri", "most"), [("calendar/index.html", 3), ("en/calendar/index.html", 4)])
def test_the_whole_list_is_a_few_pages_on_paper(visit, uri: str, most: int) -> None:
    page = visit(**DESKTOP).open(uri)

    assert page.pdf(format="A4").count(b"/Type /Page\n") <= most


def test_a_phone_shows_the_list_and_on_demand_the_table(visit) -> None:
    page = visit(**PHONE).open("calendar/months/2026-12.html")
    assert (page.locator("#list").is_visible(), page.locator("table").is_visible()) == (True, False)

    page.get_by_role("link", name="看月历").click()
    assert (page.locator("#list").is_visible(), page.locator("table").is_visible()) == (False, True)


ROWS = """labels => labels.map(label => {
    const words = document.createRange();
    words.selectNodeContents(label);
    return [label.textContent, new Set([...words.getClientRects()].map(({top}) => top)).size];
})"""


@pytest.mark.parametrize("width", [768, 1000, 1280])
def test_a_label_never_breaks_inside(visit, width: int) -> None:
    page = visit(viewport={"width": width, "height": 900}).open("calendar/months/2026-11.html")

    rows = page.locator(".fz-flag:visible").evaluate_all(ROWS)
    assert rows == [["取消", 1], ["截止", 1], ["改期", 1], ["改期", 1], ["截止", 1]]


@pytest.mark.parametrize("uri", ["calendar/years/2026-2027.html", "calendar/months/2026-12.html"])
def test_a_plan_is_one_page_of_a4(visit, uri: str) -> None:
    page = visit(**DESKTOP).open(uri)

    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_a_lesson_says_for_which_day_it_is(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.set_fixed_time("2026-11-23T09:00:00+08:00")
    line = watch.open("en/lessons/constitution-day/primary-upper.html").locator(
        ".fz-next--lesson .fz-next__event:visible"
    )

    assert " ".join(line.inner_text().split()) == (
        "1 December to 7 December 2026 Constitution week 宪法宣传周 in 8 days"
    )
