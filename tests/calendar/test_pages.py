"""The calendar's own pages: events, months, school years, themes."""

import json
import posixpath
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from fazhi.calendar.data import read_almanac
from fazhi.calendar.linking import Shelf
from fazhi.calendar.model import Almanac
from fazhi.calendar.occurrences import Window, of_event
from fazhi.calendar.pages import pages_of, site_of
from fazhi.calendar.school import NO_SCHOOL
from fazhi.calendar.structured import event_data
from fazhi.core.links import Engine

HERE = Path(__file__).parent / "school"
EVENTS = """\
zone: Asia/Shanghai
events:
- id: reading
  title: 宪法晨读
  title_en: Morning reading
  on: 2026-12-04
  start: 9:00
  end: 9:20
  place: 操场
  place_en: Sports ground
  kind: activity
  theme: constitution
  roles: [teacher]
  stage: [junior]
  description: 全校 <诵读>。
  run_sheet:
  - {at: 9:00, what: 升国旗, what_en: Flag}
  - {at: 9:05, what: 诵读宪法, what_en: Reading, who: 领读员, who_en: Reader}
  - {at: 9:15, what: 齐唱, what_en: Song}
  lessons: [lessons/a.md, lessons/only.md]
  quizzes: [lessons/a.md#quiz-a]
  materials: [files/sheet.pdf]
  revised: 2026-11-20
- id: constitution-day
  title: 国家宪法日
  title_en: Constitution Day
  yearly: 12-04
  since: 2014
  observed: {2027: 2027-12-03}
  observed_title: 晨读
  theme: constitution
  revised: 2026-11-20
- id: lecture
  title: 大讲堂
  title_en: Lecture
  teaching_week: [5, 7]
  weekday: 周三
  term: 2026-autumn
  theme: civil-code
  revised: 2026-11-20
  changes:
  - {changed: 2026-09-25, on: 2026-09-30, cancelled: true, note: 体检}
  - {changed: 2026-10-01, on: 2026-10-14, moved: 2026-10-15, note: 考试}
- id: winter
  title: 家庭学法
  on: 2027-01-25
  last: 2027-02-19
  theme: civil-code
  revised: 2026-11-20
- id: month
  title: 民法典宣传月
  yearly: 05-01
  last: 05-31
  theme: civil-code
  revised: 2026-11-20
"""
FEEDS = ("calendar/all.ics", "calendar/constitution.ics", "calendar/events/reading.ics")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    write(tmp_path / "_data/events.yml", EVENTS)
    write(tmp_path / "_data/terms.yml", (HERE / "terms.yml").read_text("utf-8"))
    write(tmp_path / "_data/holidays/2026.yml", (HERE / "2026.yml").read_text("utf-8"))
    write(tmp_path / "lessons/a.md", "---\ngrades: [7, 8]\n---\n# 课\n\n```quiz {#quiz-a} 小测\n```\n")
    write(tmp_path / "lessons/a.en.md", "# Lesson\n\n```quiz {#quiz-a-en} Short quiz\n```\n")
    write(tmp_path / "lessons/only.md", "# 只有中文\n")
    write(tmp_path / "files/sheet.pdf", "x")
    write(tmp_path / "calendar/index.md", "# 日历\n")
    return tmp_path


@pytest.fixture
def made(docs: Path) -> dict[str, html.HtmlElement]:
    almanac = read_almanac(docs, docs)
    assert almanac
    shelf = Shelf(docs, Engine(is_flat=True, is_translated=True))
    site = site_of(almanac, shelf, ("zh", "en"), "https://example.org/r/", FEEDS)
    return {uri: html.document_fromstring(content.decode()) for uri, content in pages_of(site)}


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def cell(page: html.HtmlElement, day: str) -> html.HtmlElement:
    (found,) = page.xpath(f"//td[time/@datetime='{day}']")
    return found


def data(page: html.HtmlElement) -> dict:
    (island,) = page.xpath("//script[@type='application/ld+json']/text()")
    return json.loads(island)


def test_addresses_hang_on_ids_months_and_years(made) -> None:
    chinese = [uri for uri in made if not uri.startswith("en/")]

    assert sorted(made) == sorted([*chinese, *(f"en/{uri}" for uri in chinese)])
    assert {uri for uri in chinese if "/months/" not in uri} == {
        *(f"calendar/events/{name}.html" for name in ("reading", "constitution-day", "lecture", "winter", "month")),
        *(f"calendar/themes/{name}.html" for name in ("constitution", "civil-code")),
        *(f"calendar/years/{years}.html" for years in ("2026-2027", "2027-2028")),
    }


def test_an_event_says_when_where_who_and_what_is_done(made) -> None:
    said = text(made["calendar/events/reading.html"].xpath("//main")[0])

    for part in (
        "宪法晨读",
        "全校 <诵读>。",
        "初中 · 教师",
        "操场",
        "2026年12月4日（星期五） 09:00–09:20",
        "09:05诵读宪法领读员",
        "09:15齐唱",
        "课例课 初中只有中文",
        "测验小测",
        "材料sheet.pdf",
    ):
        assert part in said


def test_english_events_are_in_english_with_the_chinese_beside(made) -> None:
    page = made["en/calendar/events/reading.html"]

    assert text(page.xpath("//h1")[0]) == "Morning reading 宪法晨读"
    assert [(a.get("href"), text(a)) for a in page.xpath("//dl[2]//a")] == [
        ("../../lessons/a.html", "Lesson"),
        ("../../../lessons/only.html", "只有中文"),
        ("../../lessons/a.html#quiz-quiz-a-en", "Short quiz"),
        ("../../../files/sheet.pdf", "sheet.pdf"),
    ]
    assert "09:05 Reading Reader" in " ".join(cell.strip() for cell in page.xpath("//table//text()") if cell.strip())


def test_only_feeds_that_exist_are_offered(made) -> None:
    links = made["calendar/events/reading.html"].xpath("//details//a/@href")
    others = made["calendar/events/constitution-day.html"].xpath("//details//a/@href")

    assert links == ["reading.ics", "../constitution.ics", "../all.ics"]
    assert others == ["../constitution.ics", "../all.ics"]


def test_to_subscribe_leads_to_where_the_address_can_be_copied(docs: Path) -> None:
    write(docs / "calendar/subscribe.md", "# 订阅\n\n```订阅\n```\n")
    almanac = read_almanac(docs, docs)
    assert almanac
    shelf = Shelf(docs, Engine(is_flat=True, is_translated=True))
    pages = dict(pages_of(site_of(almanac, shelf, ("zh",), "https://example.org/", FEEDS)))

    for uri in ("calendar/events/reading.html", "calendar/themes/constitution.html"):
        (way, *_) = html.document_fromstring(pages[uri].decode()).xpath("//a[@data-subscribe]")
        assert (way.get("href"), way.get("data-feed"), way.get("type")) == (
            "../subscribe.html#fz-feed-constitution",
            "../constitution.ics",
            None,
        )


def test_a_site_without_an_address_offers_downloads_that_do_not_change_by_themselves(docs: Path) -> None:
    write(docs / "calendar/subscribe.md", "# 订阅\n\n```订阅\n```\n")
    almanac = read_almanac(docs, docs)
    assert almanac
    shelf = Shelf(docs, Engine(is_flat=True, is_translated=True))
    pages = dict(pages_of(site_of(almanac, shelf, ("zh",), None, FEEDS)))

    for uri in ("calendar/events/reading.html", "calendar/themes/constitution.html"):
        page = html.document_fromstring(pages[uri].decode())
        (way,) = page.xpath("//main//li/a[contains(., '主题：宪法')]")
        assert (text(way), way.get("href")) == ("下载主题：宪法（.ics，改期以后要重新下载）", "../constitution.ics")
        assert not page.xpath("//a[@data-subscribe]")
        assert "订阅" not in text(page)


def test_a_link_says_for_which_stage_it_is(made) -> None:
    lessons, quizzes, _ = made["calendar/events/reading.html"].xpath("//dl[2]/dd")

    assert [text(link) for link in lessons.xpath("ul/li")] == ["课 初中", "只有中文"]
    assert [text(link) for link in quizzes.xpath("ul/li")] == ["小测 初中"]


def test_what_was_moved_or_cancelled_says_why(made) -> None:
    said = text(made["calendar/events/lecture.html"].xpath("//main")[0])

    assert "已取消：体检" in said
    assert "原定10月14日（星期三），改在10月15日（星期四）：考试" in said


def test_search_engines_read_the_time_with_its_offset_and_the_place(made) -> None:
    assert data(made["calendar/events/reading.html"]) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "宪法晨读",
        "description": "全校 <诵读>。",
        "startDate": "2026-12-04T09:00+08:00",
        "endDate": "2026-12-04T09:20+08:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": "操场", "address": {"@type": "PostalAddress", "addressCountry": "CN"}},
        "url": "https://example.org/r/calendar/events/reading.html",
    }


def test_search_engines_read_that_a_day_comes_every_year(made) -> None:
    found = data(made["en/calendar/events/constitution-day.html"])

    assert (found["name"], found["startDate"]) == ("Constitution Day", "2026-12-04")
    assert found["location"] == {
        "@type": "Place",
        "name": "Schools",
        "address": {"@type": "PostalAddress", "addressCountry": "CN"},
    }
    assert found["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1Y",
        "byMonth": 12,
        "byMonthDay": 4,
        "startDate": "2026-12-04",
        "scheduleTimezone": "Asia/Shanghai",
    }


def test_search_engines_read_what_became_of_each_day_of_a_series(made) -> None:
    found = data(made["calendar/events/lecture.html"])

    assert found["@type"] == "EventSeries"
    assert [(one["startDate"], one["eventStatus"].rpartition("/")[2]) for one in found["subEvent"]] == [
        ("2026-09-30", "EventCancelled"),
        ("2026-10-15", "EventRescheduled"),
    ]
    assert found["subEvent"][1]["previousStartDate"] == "2026-10-14"


def test_a_moved_hour_is_known_by_its_old_day_and_hour(make_event) -> None:
    moved = "\n      - {changed: 2026-11-25, moved: 2026-12-11, start: 15:00, note: 场地有考试}"
    event = make_event(on="2026-12-04", start="14:30", zone="Asia/Shanghai", changes=moved)
    window = Window(date(2026, 12, 1), date(2026, 12, 31))

    found = event_data(event, list(of_event(event, window, NO_SCHOOL)), "zh", None)

    assert found is not None
    assert found["startDate"] == "2026-12-11T15:00+08:00"
    assert found["previousStartDate"] == "2026-12-04T14:30+08:00"


def test_days_off_workdays_and_weeks_are_text(made) -> None:
    october = made["calendar/months/2026-10.html"]

    assert text(cell(october, "2026-10-01")) == "2026年10月1日（星期四） 休 国庆节"
    assert text(cell(october, "2026-10-10")).startswith("2026年10月10日（星期六） 班 国庆节 补10月7日的课")
    assert [text(week) for week in october.xpath("//tbody//th[@scope='row']")] == [
        "第5周 单周",
        "第6周 双周",
        "第7周 单周",
        "第8周 双周",
        "第9周 单周",
    ]


def test_the_list_of_a_month_says_days_off_workdays_and_weeks_too(made) -> None:
    october, december = (made[f"calendar/months/2026-{month}.html"] for month in (10, 12))

    assert [text(line) for line in october.xpath("//ul[@class='fz-list__marked']/li")] == [
        "10月1日（星期四）至10月7日（星期三） 休 国庆节",
        "10月10日（星期六） 班 国庆节 补10月7日的课",
    ]
    assert not december.xpath("//ul[@class='fz-list__marked']")
    assert {text(week) for week in december.xpath("//*[@class='fz-list__week']")} == {"第14周 双周"}


def test_every_link_of_a_month_names_its_date(made) -> None:
    december = made["calendar/months/2026-12.html"]
    links = december.xpath("//table//a | //section[@id='list']//a")

    assert [text(link) for link in cell(december, "2026-12-04").xpath(".//a")] == [
        "2026年12月4日（星期五）：国家宪法日",
        "2026年12月4日（星期五）：09:00–09:20 宪法晨读",
    ]
    assert len(links) == 4
    assert all(text(link).startswith("2026年12月4日（星期五）：") for link in links)


def test_what_is_held_on_another_day_stands_on_that_day(made) -> None:
    december = made["calendar/months/2027-12.html"]

    assert "晨读（国家宪法日是12月4日）" in text(cell(december, "2027-12-03"))


def test_a_year_whose_holidays_are_not_announced_says_so(made) -> None:
    notes = {uri: [text(note) for note in made[uri].xpath("//main/p[@class='fz-note']")] for uri in made}

    assert notes["calendar/months/2026-12.html"] == []
    assert notes["calendar/months/2027-01.html"] == ["2027年放假安排尚未公布"]
    assert notes["en/calendar/years/2026-2027.html"] == ["The holidays of 2027 are not announced yet"]


def test_a_month_long_span_is_said_once(made) -> None:
    may = made["calendar/months/2027-05.html"]

    assert text(may.xpath("//p[@class='fz-long']")[0]) == "本月进行中：民法典宣传月 5月1日（星期六）至5月31日（星期一）"
    assert len(may.xpath("//table//a")) == 1


def test_months_and_years_lead_to_their_neighbours_only_where_there_are_some(made) -> None:
    def ways(uri: str) -> list[tuple[str, str]]:
        return [(a.get("rel"), a.get("href")) for a in made[uri].xpath("//nav[@class='fz-turn']/a")]

    months = sorted(uri for uri in made if uri.startswith("calendar/months/"))
    assert ways(months[0]) == [("next", months[1].rpartition("/")[2])]
    assert ways(months[-1]) == [("prev", months[-2].rpartition("/")[2])]
    assert ways("calendar/years/2026-2027.html") == [("next", "2027-2028.html")]


def test_a_year_lists_each_event_of_a_month_once_with_all_its_days(made) -> None:
    plan = made["calendar/years/2026-2027.html"]
    months = {text(month.xpath("h2")[0]): month for month in plan.xpath("//section")}

    assert len(months) == 12
    assert [text(line) for line in months["2026年12月"].xpath("ul/li")] == [
        "412月4日（星期五）： 国家宪法日",
        "412月4日（星期五）： 宪法晨读",
    ]
    assert "1–31" in text(months["2027年5月"])
    assert "大讲堂" not in text(months["2026年9月"])


@pytest.mark.parametrize(
    ("uri", "january", "february"),
    [
        ("calendar/years/2026-2027.html", "25–2.19", "1.25–19"),
        ("en/calendar/years/2026-2027.html", "25–19 Feb", "25 Jan–19"),
    ],
)
def test_a_year_lists_a_span_in_every_month_it_touches(made, uri: str, january: str, february: str) -> None:
    days = [section.xpath(".//*[@class='fz-plan__days']/text()") for section in made[uri].xpath("//section")]

    assert days[4:6] == [[january], [february]]


def test_a_year_marks_each_day_of_a_long_span(made) -> None:
    plan = made["calendar/years/2026-2027.html"]
    marked = plan.xpath("//time[@class='fz-on' or @class='fz-going']/@datetime")

    assert [day for day in marked if day.startswith("2027-05")] == [f"2027-05-{day:02}" for day in range(1, 32)]


def test_english_tables_and_year_plans_have_the_chinese_beside(made) -> None:
    plan, month = made["en/calendar/years/2026-2027.html"], made["en/calendar/months/2026-12.html"]

    for page in (plan, month):
        beside = page.xpath("//section[@class='fz-plan__month' or @id='grid']//li/a/span[@lang='zh-Hans']")
        assert "国家宪法日" in [text(span) for span in beside]
    assert not made["calendar/months/2026-12.html"].xpath("//main//*[@lang]")


def test_every_page_knows_which_months_have_pages(made) -> None:
    months = sorted(uri.rpartition("/")[2].removesuffix(".html") for uri in made if uri.startswith("calendar/months/"))

    for uri, page in made.items():
        (link,) = page.xpath("//a[@class='fz-now']")
        assert link.get("data-months") == f"{months[0]} {months[-1]}"
        assert posixpath.normpath(posixpath.join(posixpath.dirname(uri), link.get("data-to"), "x.html")) == (
            f"{'en/' if uri.startswith('en/') else ''}calendar/months/x.html"
        )


def test_the_time_of_a_numbered_day_stands_apart_from_its_number(made) -> None:
    said = text(made["en/calendar/events/constitution-day.html"].xpath("//ul[@class='fz-days']/li")[0])

    assert "the 13th · all day" in said


def test_a_theme_lists_its_events_and_its_feed(made) -> None:
    theme = made["calendar/themes/constitution.html"]

    assert [text(title) for title in theme.xpath("//li/h2")] == ["宪法晨读", "国家宪法日"]
    assert theme.xpath("//ul[@class='fz-feeds']//a/@href") == ["../constitution.ics"]
    assert json.loads(theme.xpath("//li//@data-coming")[0]) == [["2026-12-04", "2026-12-04", ""]]


def test_a_deadline_is_due_and_lasts_no_day(docs: Path) -> None:
    call = "{id: call, title: 征文, deadline: 2026-11-13, contest: 征文, theme: 宪法, revised: 2026-11-01}"
    write(docs / "_data/events.yml", f"zone: Asia/Shanghai\nevents:\n- {call}\n")
    almanac = read_almanac(docs, docs)
    assert almanac
    site = site_of(almanac, Shelf(docs, Engine(is_flat=True, is_translated=True)), ("zh",), None, FEEDS)
    page = html.document_fromstring(dict(pages_of(site))["calendar/events/call.html"].decode())

    assert text(page.xpath("//ul[@class='fz-days']/li")[0]) == "2026年11月13日（星期五） 截止"


def test_every_link_between_the_pages_leads_somewhere(made) -> None:
    known = {*made, *FEEDS, "en/calendar/all.ics", "files/sheet.pdf", "calendar/index.html"}
    known |= {f"{folder}calendar/{theme}.ics" for folder in ("", "en/") for theme in ("constitution", "civil-code")}
    known |= {"lessons/a.html", "en/lessons/a.html", "lessons/only.html"}
    broken = {
        (uri, href)
        for uri, page in made.items()
        for href in page.xpath("//a/@href")
        if urlsplit(urljoin(f"http://x/{uri}", href)).path[1:] not in known
    }

    assert broken == set()


def test_without_events_there_are_no_pages(tmp_path: Path) -> None:
    site = site_of(Almanac(()), Shelf(tmp_path, Engine(is_flat=True, is_translated=False)), ("zh",))

    assert list(pages_of(site)) == []


def test_every_page_tells_search_engines_what_is_on_it(made) -> None:
    told = {uri: page.xpath("string(//meta[@name='description']/@content)") for uri, page in made.items()}

    assert told["calendar/events/reading.html"] == "宪法晨读：2026年12月4日。全校 <诵读>。"
    assert told["calendar/months/2026-12.html"] == "2026年12月法治教育工作行事历：国家宪法日、宪法晨读"
    assert len(set(told.values())) == len(told)
