"""A reader asks what a citation is."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.e2e.browsing import DARK, DESKTOP, PHONE, violations

LESSON = "lessons/constitution-day/junior.html"
CITED = "a.fz-cite:visible"
CARD = ".fz-law-card"


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
@pytest.mark.parametrize("uri", ["laws/index.html", "laws/zhian-chufafa.html", "en/laws/xianfa.html"])
def test_the_pages_of_laws_have_no_accessibility_fault(visit, root: Path, uri: str, options) -> None:
    page = visit(**options).open(uri)

    assert violations(page, root) == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_a_page_that_is_only_read_fetches_no_card(visit) -> None:
    page = visit(**DESKTOP).open(LESSON)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    assert page.locator("script[src*='law-cards']").count() == 0

    page.locator(CITED).first.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.locator(CITED).nth(1).hover()
    expect(page.locator(CARD)).to_be_visible()
    assert [name for name in asked if name.endswith(".js")] == ["law-cards.js"]


def test_a_tap_leads_to_the_law_where_the_card_cannot_be_fetched(visit) -> None:
    watch = visit(**PHONE)
    page = watch.open(LESSON)
    page.route("**/law-cards.js", lambda route: route.abort())
    page.locator(CITED).first.tap()
    page.wait_for_url("**/laws/weichengnianren-baohufa.html#art-39")
    watch.faults.clear()


@pytest.mark.parametrize("options", [DESKTOP, DARK], ids=["desktop", "dark"])
def test_a_pointer_opens_the_card_and_may_move_onto_it(visit, root: Path, options) -> None:
    page = visit(**options).open(LESSON)
    page.locator(CITED).first.hover()
    card = page.locator(CARD)

    expect(card).to_contain_text("《未成年人保护法》")
    expect(card).to_contain_text("第三章 学校保护")
    assert violations(page, root) == []
    card.hover()
    page.wait_for_timeout(600)
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_have_count(0)


def test_the_keyboard_opens_enters_and_dismisses_the_card(visit) -> None:
    page = visit(**DESKTOP).open(LESSON)
    link = page.locator(CITED).first
    page.keyboard.press("Tab")
    link.focus()
    card = page.locator(CARD)
    expect(card).to_be_visible()
    assert link.get_attribute("aria-describedby") == card.get_attribute("id")

    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="关闭")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/laws/weichengnianren-baohufa.html#art-39")
    expect(page.locator("#art-39")).to_be_in_viewport()


def test_a_first_tap_opens_the_card_and_a_second_one_the_law(visit, root: Path) -> None:
    page = visit(**PHONE).open(LESSON)
    page.locator(CITED).first.tap()
    card = page.locator(CARD)

    expect(card).to_be_visible()
    assert page.url.endswith(LESSON)
    assert violations(page, root) == []
    assert card.evaluate("card => card.getBoundingClientRect().bottom <= innerHeight")
    assert card.get_by_role("button").evaluate("button => button.offsetHeight") >= 44
    page.locator(CITED).first.tap()
    page.wait_for_url("**/laws/weichengnianren-baohufa.html#art-39")


def test_without_script_a_citation_is_a_link(visit) -> None:
    page = visit(java_script_enabled=False).open(LESSON)
    page.locator(CITED).first.click()

    page.wait_for_url("**/laws/weichengnianren-baohufa.html#art-39")


def test_the_list_of_the_law_is_printed(visit) -> None:
    page = visit(**DESKTOP).open("cases/broken-window.html")
    page.emulate_media(media="print")

    expect(page.locator(".fz-basis")).to_contain_text("第一千一百八十八条")
    expect(page.locator(".fz-basis")).to_be_visible()
