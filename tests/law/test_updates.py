"""法律更新提醒, as a page and as a feed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from lxml import etree, html

from fazhi.core.links import Engine
from fazhi.core.page import Page
from fazhi.law.citing import read_citing
from fazhi.law.library import builtin
from fazhi.law.model import Law, registry_of
from fazhi.law.pages import Site
from fazhi.law.updates import LATELY, recent, updates_page, write_atom

TEXT = """\
---
theme: campus-safety
as_of: 2025-12-01
---

# 打架之前

殴打他人，《治安管理处罚法》第五十一条；再看《宪法》第三十三条。
"""
ATOM = "{http://www.w3.org/2005/Atom}"


def site(*, as_of: str = "2025-12-01") -> Site:
    page = Page("docs/lessons/a.md", "lessons/a.md", TEXT.replace("2025-12-01", as_of))
    engine = Engine(is_flat=True, is_translated=True)
    return Site(Path("docs"), read_citing(builtin(), [page], engine), engine)


def lines(markdown: str) -> list[str]:
    return [" ".join(item.text_content().split()) for item in html.fromstring(markdown).iter("li")]


def test_a_page_is_named_with_its_old_number_and_marked_where_it_is_older_than_the_law() -> None:
    older = updates_page(site(), "zh", "laws/updates.html")
    newer = updates_page(site(as_of="2026-11-01"), "zh", "laws/updates.html")

    assert lines(older) == ["打架之前：第五十一条（原第43条） 核对日期2025-12-01早于施行日，请重新核对"]
    assert lines(newer) == ["打架之前：第五十一条（原第43条）"]
    assert 'href="../lessons/a.html"' in older
    assert 'href="zhian-chufafa.html"' in older


def test_laws_go_back_three_years_from_the_newest_day_of_the_registry() -> None:
    days = [law.in_force for law in recent(site())]

    assert days == sorted(days, reverse=True)
    assert min(days) >= max(days) - LATELY
    assert date(2026, 1, 1) in days
    assert "xianfa" not in {law.id for law in recent(site())}


def test_the_feed_names_the_pages_and_is_the_same_bytes_each_time() -> None:
    feed = write_atom(site(), "en", "https://example.org/")
    entries = list(etree.fromstring(feed).iter(f"{ATOM}entry"))
    contents = [entry.findtext(f"{ATOM}content") or "" for entry in entries]

    assert feed == write_atom(site(), "en", "https://example.org/")
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries) == len(recent(site()))
    assert [text for text in contents if "打架之前" in text] != []
    assert "https://example.org/en/laws/zhian-chufafa.html" in feed.decode()


def updated(feed: bytes) -> list[str]:
    return [node.text or "" for node in etree.fromstring(feed).iter(f"{ATOM}updated")]


def of_laws(*laws: Law) -> Site:
    engine = Engine(is_flat=True, is_translated=True)
    return Site(Path("docs"), read_citing(registry_of({law.id: law for law in laws}), [], engine), engine)


def test_checking_an_entry_again_makes_no_news() -> None:
    law = builtin().laws["zhian-chufafa"]
    again = replace(law, checked=date(2027, 11, 22))

    assert updated(write_atom(of_laws(law), "zh", None)) == ["2026-01-01T00:00:00+08:00"] * 2
    assert write_atom(of_laws(again), "zh", None) == write_atom(of_laws(law), "zh", None)


def test_what_is_still_to_come_is_news_of_the_day_of_adoption_and_a_repeal_is_news_of_its_own() -> None:
    law = builtin().laws["zhian-chufafa"]
    coming = replace(law, checked=date(2025, 12, 1), status="not-yet")
    gone = replace(law, status="repealed", repealed=date(2026, 10, 1))
    feed = write_atom(of_laws(gone), "zh", None)

    assert updated(write_atom(of_laws(coming), "zh", None))[0] == "2025-06-27T00:00:00+08:00"
    assert updated(feed)[0] == "2026-10-01T00:00:00+08:00"
    assert "《治安管理处罚法》2026-10-01废止" in feed.decode()
    assert "已于2026-10-01废止" in updates_page(of_laws(gone), "zh", "laws/updates.html")


def test_a_site_without_an_address_has_a_feed_without_links() -> None:
    assert b"<link" not in write_atom(site(), "zh", None)
