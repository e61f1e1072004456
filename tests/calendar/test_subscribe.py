"""The block that lists the feeds."""

import re
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from lxml import html

from fazhi.calendar.feeds import LANGS, feeds_of
from fazhi.calendar.news import atom_uri, json_uri
from fazhi.calendar.subscribe import render_subscribe
from fazhi.core.context import Context
from fazhi.core.page import Page

SITE = "https://example.org/repo/"


def page(almanac, root: Path, lang, site_url=SITE) -> html.HtmlElement:
    folder = "en/" if lang == "en" else ""
    context = Context(
        lang, "subscribe.md", 1, root / "docs", f"{folder}calendar/subscribe.html", lambda _: None, site_url=site_url
    )
    return html.fromstring(render_subscribe(almanac, context))


@pytest.mark.parametrize("lang", LANGS)
def test_every_feed_is_linked_with_both_schemes_and_its_address(almanac, root, lang) -> None:
    shown = page(almanac, root, lang)
    uris = [feed.uri(lang) for feed in feeds_of(almanac.events, almanac.school)]
    folder = "en/" if lang == "en" else ""

    assert shown.xpath("//a[@download]/@href") == [uri.removeprefix(f"{folder}calendar/") for uri in uris]
    assert shown.xpath("//a[starts-with(@href, 'webcal:')]/@href") == [
        f"webcal://example.org/repo/{uri}" for uri in uris
    ]
    assert shown.xpath("//pre/code/text()") == [SITE + uri for uri in uris]
    assert shown.xpath("//ul[last()]//a/@href")[-2:] == [
        uri(lang).removeprefix(f"{folder}calendar/") for uri in (atom_uri, json_uri)
    ]


def test_what_is_handed_round_on_paper_has_a_code(almanac, root) -> None:
    names = page(almanac, root, "zh").xpath("//svg/@aria-label")

    assert [name[1 : name.index("”")] for name in names] == [
        "法治教育日历",
        "法治教育日历：教师",
        "法治教育日历：法治副校长",
        "法治教育日历：家长",
        "法治教育日历：学生",
        "调休补班日",
    ]


def test_a_site_that_does_not_know_its_address_offers_downloads(almanac, root) -> None:
    shown = page(almanac, root, "zh", "")

    assert "改期以后要重新下载" in shown.text_content()
    assert shown.xpath("//a[@download]")
    assert not shown.xpath("//svg | //pre | //a[starts-with(@href, 'webcal:')]")


UNTOLD = re.compile(r"订阅|二维码|图标|site_url|fazhi|[Ss]ubscri|QR|icon")
"""What is not there without an address, and what only maintainers do."""


@pytest.mark.parametrize("name", ["index.md", "subscribe.md", "index.en.md", "subscribe.en.md"])
def test_a_page_of_an_unpublished_site_explains_only_what_is_there(root: Path, name: str) -> None:
    told = [words(root, name, address) for address in ("", SITE)]

    assert not UNTOLD.search(told[0])
    assert re.search("改期以后要重新下载|after a change, download it again", told[0])
    assert UNTOLD.search(told[1])


def words(root: Path, name: str, site_url: str) -> str:
    """Return what readers see of a page of the calendar."""
    text = Page(name, name, (root / "docs/calendar" / name).read_text("utf-8")).body
    lang = "en" if ".en." in name else "zh"
    options = {"docs_dir": root / "docs", "site_url": site_url, "lang": lang, "path": f"docs/calendar/{name}"}
    written = markdown.markdown(text, extensions=["attr_list", "toc", "fazhi"], extension_configs={"fazhi": options})
    return html.fromstring(f"<div>{written}</div>").text_content()


def test_links_have_names_of_their_own(almanac, root) -> None:
    names = [link.text_content() for link in page(almanac, root, "zh").xpath("//a")]

    assert len(names) == len(set(names))


def test_an_almanac_without_events_has_its_feed_all_the_same(almanac, root) -> None:
    shown = page(almanac._replace(events=(), school=replace(almanac.school, holidays=())), root, "zh")

    assert shown.xpath("//a[@download]/@href") == ["all.ics", "all-alarms.ics", "all-flat.ics"]
