"""The two blocks as pages show them."""

from pathlib import Path

import pytest
from lxml import html

from fazhi.calendar.extension import BLOCKS
from fazhi.calendar.render import island
from fazhi.core.context import Context
from fazhi.core.fence import scan
from fazhi.core.problem import Problem  # noqa: TC001

EVENT = """\
- id: constitution-day
  title: 国家宪法日
  title_en: Constitution Day
  yearly: 12-04
  since: 2014
  observed: {2027: 2027-12-03}
  observed_title: 宪法晨读
  observed_title_en: Morning reading
  theme: constitution
  stage: [junior]
  roles: [teacher, parent]
  description: 学习 </script> & "宪法"
  description_en: Learn
  lessons: [lesson.md]
  revised: 2026-11-22
- id: week
  title: 宪法宣传周
  title_en: Constitution week
  yearly: 11-30
  last: 12-06
  theme: constitution
  stage: [junior]
  roles: [teacher]
  description: 以当年通知为准
  description_en: See the notice
  revised: 2026-11-22
""".replace("</script> ", "")
CALENDAR = "```calendar\nfrom: 2027-12\nto: 2028-01\n```"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data/events.yml").write_text(EVENT, "utf-8")
    (tmp_path / "lesson.md").write_text("# 一节课 </script>\n", "utf-8")
    return tmp_path


def show(
    docs: Path, block: str, lang="zh", path="docs/calendar/index.md", url="calendar/"
) -> tuple[html.HtmlElement, list[str]]:
    problems: list[Problem] = []
    (fence,) = scan(block)
    text = BLOCKS[fence.name](fence, Context(lang, path, 5, docs, url, problems.append))
    return html.fragment_fromstring(text or "<p></p>"), [f"{problem.code}:{problem.at.line}" for problem in problems]


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_list_says_date_title_ordinal_and_the_observed_day(docs) -> None:
    page, problems = show(docs, CALENDAR)

    (entry,) = page.xpath("//li[@id='constitution-day-2027-12-04']")
    assert problems == []
    assert text(entry) == (
        "12月4日（星期六） 2027年12月4日（星期六）：国家宪法日 第14个 宪法 "
        "12月4日是星期六，宪法晨读改在12月3日（星期五）举行。"
    )
    assert entry.xpath(".//a/@href") == ["events/constitution-day.html"]
    assert (entry.get("data-theme"), entry.get("data-stage"), entry.get("data-role")) == (
        "constitution",
        "junior",
        "teacher parent",
    )


def test_a_span_that_began_before_stands_in_the_first_month(docs) -> None:
    page, _ = show(docs, CALENDAR)

    assert [text(h3) for h3 in page.xpath("//h3")] == ["2027年12月"]
    assert "11月30日（星期二）至12月6日（星期一） 共7天" in text(page)


SCHOOL_EVENTS = """\
- id: moved
  title: 大讲堂
  title_en: Lecture
  on: 2027-12-08
  theme: constitution
  revised: 2026-11-22
  changes: [{changed: 2027-12-01, moved: 2027-12-09, note: 报告厅有考试, note_en: The hall is taken}]
- id: cancelled
  title: 社团
  on: 2027-12-15
  theme: constitution
  revised: 2026-11-22
  changes: [{changed: 2027-12-01, cancelled: true, note: 校运会}]
- id: elsewhere
  title: 参观
  on: 2027-12-16
  theme: constitution
  revised: 2026-11-22
  changes: [{changed: 2027-12-01, place: 法院, note: 换了地方}]
- id: essay
  title: 征文
  deadline: 2027-12-17
  opens: 2027-11-01
  theme: constitution
  revised: 2026-11-22
- id: check
  title: 检查
  nth: 3
  weekday: 周五
  month: 12
  skip: 放假
  theme: constitution
  revised: 2026-11-22
"""


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "zh",
            [
                "原定12月8日（星期三），改在12月9日（星期四）：报告厅有考试",
                "已取消：校运会",
                "有变动：换了地方",
                "2027年放假安排尚未公布",
                "11月1日（星期一）起征集，12月17日（星期五）截止",
            ],
        ),
        (
            "en",
            [
                "Moved from Wednesday 8 December to Thursday 9 December: The hall is taken",
                "Cancelled: 校运会",
                "Changed: 换了地方",
                "The holidays of 2027 are not announced yet",
                "Open from Monday 1 November, due Friday 17 December",
            ],
        ),
    ],
)
def test_the_list_says_what_was_moved_cancelled_due_or_is_not_known_yet(docs, lang, expected) -> None:
    (docs / "_data/events.yml").write_text(SCHOOL_EVENTS, "utf-8")
    page, problems = show(docs, CALENDAR, lang)

    assert problems == []
    assert [text(note) for note in page.find_class("fz-occasion__changed")] == expected


def test_only_occasions_stand_on_the_home_page_and_nothing_cancelled(docs) -> None:
    gone = SCHOOL_EVENTS.replace("  on: 2027-12-15", "  on: 2027-12-15\n  kind: occasion").replace(
        "  title: 参观", "  title: 参观\n  kind: activity"
    )
    (docs / "_data/events.yml").write_text(gone, "utf-8")
    page, _ = show(docs, "```next-occasion\n```", path="docs/index.md", url="")

    assert [title.text_content().strip() for title in page.find_class("fz-next__title")] == ["大讲堂", "检查"]


def test_english_pages_show_english_and_the_chinese_title_beside(docs) -> None:
    page, _ = show(docs, CALENDAR, "en", "docs/calendar/index.en.md", "en/calendar/")

    (entry,) = page.xpath("//li[@id='constitution-day-2027-12-04']")
    assert text(entry).startswith(
        "Saturday 4 December Saturday 4 December 2027: Constitution Day 国家宪法日 the 14th Constitution"
    )
    assert entry.xpath(".//h4/a/span[@lang='zh-Hans']/text()") == ["国家宪法日"]
    assert entry.xpath(".//a/@href") == ["events/constitution-day.html"]
    assert page.xpath("//ul[@class='fz-feeds']//a/@href") == ["all.ics", "constitution.ics"]


def test_the_next_occasion_lists_the_days_of_every_year(docs) -> None:
    page, problems = show(docs, "```下一个节点\n```", path="docs/index.md", url="")

    assert problems == []
    assert [text(line) for line in page.find_class("fz-next__line")] == [
        "11月30日至12月6日 宪法宣传周",
        "12月4日 国家宪法日",
    ]
    assert page.xpath("//a/@href") == ["calendar/events/week.html", "calendar/events/constitution-day.html", "lesson/"]


def test_a_single_event_keeps_its_year(docs) -> None:
    (docs / "_data/events.yml").write_text(
        EVENT.replace("yearly: 11-30", "on: 2026-11-30").replace("last: 12-06", "last: 2026-12-06"), "utf-8"
    )
    page, _ = show(docs, "```next-occasion\n```", "en", "docs/index.en.md", "en/")

    assert text(page.find_class("fz-next__when")[0]) == "30 November 2026 to 6 December 2026"


def test_the_island_of_data_cannot_end_its_element(docs) -> None:
    (docs / "_data/events.yml").write_text(EVENT, "utf-8")
    (fence,) = scan("```next-occasion\n```")
    shown = BLOCKS["next-occasion"](fence, Context("zh", "docs/index.md", 1, docs, "", [].append))

    assert shown.count("</script>") == shown.count("<script") == 1
    assert island({"a": "</script><!--<script>"}) == '{"a":"\\u003c/script>\\u003c!--\\u003cscript>"}'
    assert '"constitution-day":[["2026-12-04","2026-12-04",""],["2027-12-04","2027-12-04","2027-12-03"]' in shown


@pytest.mark.parametrize("block", ["```calendar\nfrom: 2026-09\nto: 2026-10\n```", "```next-occasion\n```"])
def test_without_data_the_block_is_a_problem(tmp_path: Path, block: str) -> None:
    assert show(tmp_path, block)[1] == ["E201:5"]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("```calendar\nfrom: 2026-09\nto: <soon>\n```", ["E203:7"]),
        ("```calendar\nfrom: 2026-09\n```", ["E204:5"]),
        ("```next-occasion\nto: <soon>\n```", ["E202:6"]),
    ],
)
def test_a_mistake_in_the_block_is_reported_where_it_stands_and_seen_on_the_page(docs, block, expected) -> None:
    page, problems = show(docs, block)

    assert problems == expected
    assert page.get("class") == "fz-problems"
    assert text(page).startswith("这个日历块有 1 处要改 docs/calendar/index.md:")
    assert page.xpath("//pre/code/text()") == ["\n".join(block.split("\n")[1:-1])]


def test_an_observed_day_is_listed_where_its_own_day_comes_after_the_calendar(docs) -> None:
    event = EVENT.split("- id: week")[0].replace("12-04", "12-01", 1).replace("2027-12-03", "2027-11-30")
    (docs / "_data/events.yml").write_text(event, "utf-8")
    page, problems = show(docs, "```calendar\nfrom: 2027-10\nto: 2027-11\n```")

    assert problems == []
    assert [text(h3) for h3 in page.xpath("//h3")] == ["2027年11月"]
    assert page.xpath("//li[@class='fz-occasion']/@id") == ["constitution-day-2027-12-01"]


def test_what_is_over_can_be_told_by_its_last_day(docs) -> None:
    (docs / "_data/events.yml").write_text(EVENT.replace("2027: 2027-12-03", "2027: 2027-12-06"), "utf-8")
    page, _ = show(docs, CALENDAR)

    assert [entry.get("data-last") for entry in page.xpath("//li[@data-last]")] == ["2027-12-06", "2027-12-06"]
    assert [entry.get("id") for entry in page.xpath("//li[@data-last]")] == [
        "week-2027-11-30",
        "constitution-day-2027-12-04",
    ]
    assert page.get("data-past") == "（已过）"


def test_months_without_occasions_say_so(docs) -> None:
    page, _ = show(docs, "```calendar\nfrom: 2027-07\nto: 2027-08\n```")

    assert "这几个月没有活动。" in text(page)


def test_what_the_list_can_be_filtered_by_is_what_tells_entries_apart(docs) -> None:
    page, _ = show(docs, CALENDAR)

    assert [(group.get("data-group"), group.xpath(".//input/@value")) for group in page.xpath("//fieldset")] == [
        ("role", ["teacher", "parent"])
    ]


def test_months_school_years_and_themes_have_pages_to_go_to(docs) -> None:
    (docs / "_data/events.yml").write_text(
        EVENT.replace("yearly: 11-30", "on: 2027-11-30").replace("12-06", "2027-12-06")
    )
    page, _ = show(docs, CALENDAR)

    assert page.xpath("//nav//a[@href]/@href") == ["years/2027-2028.html", "themes/constitution.html"]
    assert page.xpath("//h3/a/@href") == ["months/2027-12.html"]
