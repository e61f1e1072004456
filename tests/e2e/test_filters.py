"""What a reader chose on a page with filters is still chosen after going back, and can be sent to a colleague."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.e2e.browsing import DESKTOP

LISTS = {
    "lessons/index.html": (".fz-finder__one", "stage=junior&time=45"),
    "calendar/index.html": (".fz-occasion", "theme=constitution&role=parent"),
    "quizzes/index.html": (".fz-bank__quiz", "theme=constitution&type=m"),
    "en/lessons/index.html": (".fz-finder__one", "kind=lesson&kind=case"),
}


def choose(page: Page, query: str) -> None:
    """Choose as an address would."""
    for name, value in (pair.split("=") for pair in query.split("&")):
        box = page.locator(f"input[name='{name}'][value='{value}']")
        if box.count():
            box.check()
        else:
            page.locator(f"select[name='{name}']").select_option(value)


@pytest.mark.parametrize("place", ["server", "disk"])
@pytest.mark.parametrize("uri", LISTS)
def test_a_choice_outlives_going_back_and_can_be_sent(visit, built: Path, uri: str, place: str) -> None:
    row, query = LISTS[uri]
    watch = visit(**DESKTOP, **({"home": built.as_uri() + "/"} if place == "disk" else {}))
    watch.page.clock.set_fixed_time("2026-11-23T09:00:00+08:00")
    page = watch.open(uri)
    every = page.locator(f"{row}:visible").count()
    choose(page, query)
    found = page.locator(f"{row}:visible").all_inner_texts()
    assert 0 < len(found) < every
    assert page.url == f"{watch.home}{uri}?{query}"

    page.locator(f"{row}:visible a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: uri not in url)
    page.go_back()
    assert page.locator(f"{row}:visible").all_inner_texts() == found

    assert watch.open(f"{uri}?{query}").locator(f"{row}:visible").all_inner_texts() == found
