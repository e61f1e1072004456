"""The Atom feed of changes and the JSON feed."""

import json

import pytest
from lxml import etree

from fazhi.calendar.feeds import LANGS, Home
from fazhi.calendar.model import Almanac
from fazhi.calendar.news import write_atom, write_json
from fazhi.core.atom import ATOM

HOME = Home("https://example.org/repo/", "https://example.org/repo/calendar/", "zh")
CHANGES = """
      - {changed: 2026-11-20, on: 2026-12-04, moved: 2026-12-03, note: 场地有考试}
      - {changed: 2026-11-25, on: 2026-12-04, cancelled: true, note: 停电}
      - {changed: 2026-11-26, on: 2027-12-04, place: 操场, note: 换地方}"""
Entry = tuple[str, str, str]


def entries(data: bytes) -> list[Entry]:
    found = etree.fromstring(data).findall(f"{{{ATOM}}}entry")
    return [tuple(one.findtext(f"{{{ATOM}}}{name}") or "" for name in ("updated", "title", "content")) for one in found]


def test_changes_and_new_events_come_with_the_newest_first(make_event) -> None:
    event = make_event(yearly="12-04", added="2026-11-01", changes=CHANGES)

    assert entries(write_atom(Almanac((event,)), "zh", HOME)) == [
        ("2026-11-26T00:00:00+08:00", "变动：国家宪法日", "日期：2027年12月4日（星期六）\n有变动：换地方"),
        ("2026-11-25T00:00:00+08:00", "已取消：国家宪法日", "日期：2026年12月4日（星期五）\n已取消：停电"),
        (
            "2026-11-20T00:00:00+08:00",
            "改期：国家宪法日",
            "日期：2026年12月3日（星期四）\n原定12月4日（星期五），改在12月3日（星期四）：场地有考试",
        ),
        ("2026-11-01T00:00:00+08:00", "新增：国家宪法日", "日期：2026年12月3日（星期四）\n学习宪法。"),
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_a_later_change_leaves_the_ids_of_the_news_before_it(make_event, lang) -> None:
    lines = CHANGES.strip("\n").split("\n")
    before, after = (
        etree.fromstring(write_atom(Almanac((make_event(yearly="12-04", changes="\n" + "\n".join(some)),)), lang, None))
        for some in (lines[:2], lines)
    )
    ids = [[one.text for one in feed.iter(f"{{{ATOM}}}id")] for feed in (before, after)]

    assert set(ids[0]) < set(ids[1])
    assert len(set(ids[1])) == len(ids[1]) == 5


def test_the_json_feed_names_the_days_of_every_occurrence(make_event) -> None:
    feed = json.loads(write_json(Almanac((make_event(yearly="12-04", changes=CHANGES),)), "zh", HOME))

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/repo/calendar/all.json"
    assert [(item["title"], item["_fazhi"]["first"], item["_fazhi"].get("cancelled")) for item in feed["items"]] == [
        ("国家宪法日", "2026-12-03", True),
        ("国家宪法日", "2027-12-04", None),
    ]
    assert len({item["id"] for item in feed["items"]}) == 2


def test_a_new_event_of_several_days_names_both_ends(make_event) -> None:
    event = make_event(yearly="12-01", last="12-07", added="2026-11-01")

    assert entries(write_atom(Almanac((event,)), "zh", HOME)) == [
        (
            "2026-11-01T00:00:00+08:00",
            "新增：国家宪法日",
            "日期：2026年12月1日（星期二）至12月7日（星期一）\n学习宪法。",
        )
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_data_gives_the_same_bytes(almanac, lang) -> None:
    assert write_atom(almanac, lang, HOME) == write_atom(almanac, lang, HOME)
    assert write_json(almanac, lang, HOME) == write_json(almanac, lang, HOME)


def test_news_lead_to_the_page_of_their_event(make_event) -> None:
    almanac = Almanac((make_event(yearly="12-04", changes=CHANGES),))
    page = "https://example.org/repo/calendar/events/constitution-day.html"
    news = etree.fromstring(write_atom(almanac, "zh", HOME)).iter(f"{{{ATOM}}}entry")
    listed = json.loads(write_json(almanac, "zh", HOME))["items"]

    assert {link.get("href") for entry in news for link in entry.iter(f"{{{ATOM}}}link")} == {page}
    assert {item["url"] for item in listed} == {page}
