"""The project's own calendar: every trial, case, reading and 小卫说法 is wanted on some day, where it belongs."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from fazhi.calendar.link_kinds import LinkKind, kind_of
from fazhi.calendar.linking import Shelf
from fazhi.calendar.model import Almanac, Event
from fazhi.core.links import Engine
from fazhi.core.page import Page, read_pages
from fazhi.core.stages import stages_of

Make = Callable[..., Event]


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[str, Page]:
    """The Chinese pages that are something of their own."""
    found, _ = read_pages(root / "docs", root)
    return {page.uri: page for page in found if page.lang == "zh" and page.grades and kind_of(page)}


def test_every_page_for_pupils_is_linked_by_an_event(almanac: Almanac, pages: dict[str, Page]) -> None:
    linked = {
        target.uri.partition("#")[0]
        for event in almanac.events
        for targets in event.links.values()
        for target in targets
    }
    kinds = [kind_of(page) for page in pages.values()]

    assert {kind: kinds.count(kind) for kind in ("trial", "case", "reading", "question")} == {
        "trial": 5, "case": 8, "reading": 3, "question": 10,
    }  # fmt: skip
    assert sorted(set(pages) - linked) == []


def test_an_event_links_pages_for_its_own_pupils(almanac: Almanac, pages: dict[str, Page]) -> None:
    misfits = [
        (event.id, uri)
        for event in almanac.events
        for targets in event.links.values()
        for uri in {target.uri.partition("#")[0] for target in targets}
        if event.stages and not set(stages_of(pages[uri].grades)) & set(event.stages)
    ]

    assert misfits == []


def test_links_stand_under_what_they_are(root: Path, almanac: Almanac) -> None:
    shelf = Shelf(root / "docs", Engine(is_flat=True, is_translated=True))
    listed = {
        event.id: {name.zh: len(links) for name, links in shelf.groups(event, "zh", "calendar/events/x.html")}
        for event in almanac.events
    }

    assert listed["constitution-day"] == {"课例": 2, "测验": 2, "晨读": 3}
    assert listed["traffic-safety-day"] == {"课例": 1, "测验": 1, "模拟法庭": 1, "我是小法官": 1, "小卫说法": 1}
    assert listed["civil-code-month"] == {"课例": 1, "测验": 1, "模拟法庭": 3, "我是小法官": 5, "小卫说法": 5}


@pytest.mark.parametrize(
    ("uri", "text", "kind"),
    [
        ("a.md", "```庭审\n案情：\n```\n", "trial"),
        ("a.md", "---\nperiods: 2\n---\n\n```trial\n```\n", "trial"),
        ("a.md", "```小法官\n```\n\n```quiz\n```\n", "case"),
        ("a.md", "```reading\n```\n", "reading"),
        ("a.md", "---\nperiods: 1\n---\n\n```case\n```\n", "lesson"),
        ("qa/a.md", "# 问\n\n```quiz\n```\n", "question"),
        ("a.md", "````\n```case\n```\n````\n", None),
        ("a.md", "# 海报\n", None),
    ],
)
def test_a_page_says_what_it_is(uri: str, text: str, kind: LinkKind | None) -> None:
    assert kind_of(Page(uri, uri, text)) == kind


def test_a_page_that_says_nothing_is_what_its_key_says(tmp_path: Path, make_event: Make) -> None:
    for name in ("a.md", "b.md", "c.pdf"):
        (tmp_path / name).write_text("# 页\n", "utf-8")
    event = make_event(on="2026-12-04", lessons="[a.md]", materials="[b.md, c.pdf, a.md]")

    groups = Shelf(tmp_path, Engine(is_flat=True, is_translated=True)).groups(event, "en", "calendar/events/x.html")

    assert [(name.en, [link.href for link in links]) for name, links in groups] == [
        ("Lessons", ["../../a.html"]),
        ("Materials", ["../../b.html", "../../c.pdf", "../../a.html"]),
    ]


MONTHS = {"December": 12, "April": 4, "May": 5, "June": 6}
CELL = re.compile(r"(?:(\d+)月(?:(\d+)日)?)|(?:(\d+) )?(December|April|May|June)\b")


@pytest.mark.parametrize("page", ["index.md", "index.en.md", "lessons/index.md", "lessons/index.en.md"])
def test_lessons_by_day_stand_in_the_order_of_the_school_year(root: Path, page: str) -> None:
    rows = [line.split("|")[1] for line in (root / "docs" / page).read_text("utf-8").splitlines() if line[:2] == "| "]
    days = []
    for found in filter(None, map(CELL.search, rows)):
        month = int(found[1] or MONTHS[found[4]])
        days.append(((month - 9) % 12, int(found[2] or found[3] or 0)))

    assert len(days) == 5
    assert days == sorted(days)
