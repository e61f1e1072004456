"""A pupil decides a case."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.browsing import DARK, DESKTOP, PHONE, violations
from tests.e2e.test_print import sheets

CASE = "cases/found-watch.html"


def decide(page: Page, scene: int, label: str) -> None:
    """Read a scene to its end and take a decision."""
    section = page.locator(f".fz-case__scene[id$='scene-{scene}']")
    if section.get_by_role("button", name="全部显示").is_visible():
        section.get_by_role("button", name="全部显示").click()
    section.locator(f"input[value='{label}']").check()
    section.locator("fieldset .fz-case__button").click()


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
def test_a_decided_case_has_no_accessibility_fault(visit, root: Path, options) -> None:
    page = visit(**options).open(CASE)
    decide(page, 1, "B")
    page.locator("a.fz-case__next").click()
    decide(page, 2, "A")
    for summary in page.locator(".fz-case__end summary").all():
        summary.click()

    assert violations(page, root) == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_the_facts_come_step_by_step_then_the_question(visit) -> None:
    page = visit(**DESKTOP).open(CASE)
    steps, question = page.locator("fz-case li"), page.locator("fz-case legend").first
    expect(steps.nth(0)).to_be_visible()
    expect(steps.nth(1)).to_be_hidden()
    expect(question).to_be_hidden()

    page.get_by_role("button", name="下一步").first.click()
    expect(steps.nth(1)).to_be_focused()
    page.get_by_role("button", name="下一步").first.click()
    expect(question).to_be_visible()


def test_a_changed_decision_takes_another_way_and_is_counted(visit) -> None:
    page = visit(**DESKTOP).open(CASE)
    decide(page, 1, "B")
    expect(page.locator(".fz-case__end")).to_be_hidden()
    page.locator("a.fz-case__next").click()
    decide(page, 2, "A")
    expect(page.locator(".fz-case__note-line")).to_have_text("《操场上的电话手表》我的判断：B → A。")

    decide(page, 1, "C")

    expect(page.locator(".fz-case__scene").nth(1)).to_be_hidden()
    expect(page.locator(".fz-case__note-line")).to_have_text("《操场上的电话手表》我的判断：C；改过 1 次。")
    expect(page.locator(".fz-case__closing p").first).to_be_hidden()
    page.locator(".fz-case__closing summary").click()
    expect(page.locator(".fz-case__closing .fz-case__basis")).to_contain_text("第三百一十四条")


def test_keys_alone_are_enough(visit) -> None:
    page = visit(**DESKTOP).open("cases/broken-window.html")
    page.get_by_role("button", name="全部显示").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("details[data-choice='B'] summary")).to_be_focused()
    expect(page.locator("details[data-choice='B'] p").first).to_be_visible()
    page.keyboard.press("Tab")
    for _ in range(12):  # its 依据; each opens a card, which may hold links
        if page.evaluate("document.activeElement.matches('fz-case button')"):
            break
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".fz-case__result [role=status]")).not_to_be_empty()


def test_without_script_it_is_a_story_with_parts_to_open(visit) -> None:
    page = visit(java_script_enabled=False).open(CASE)

    assert all(step.is_visible() for step in page.locator("fz-case li").all())
    expect(page.locator("details[data-choice='A'] p").first).to_be_hidden()
    for summary in page.locator("fz-case summary").all():
        summary.click()
    assert all(text.is_visible() for text in page.locator("fz-case p").all())


def test_the_line_for_the_notebook_is_copied(visit) -> None:
    page = visit(**DESKTOP, permissions=["clipboard-read", "clipboard-write"]).open("cases/broken-window.html")
    decide(page, 1, "B")
    page.get_by_role("button", name="复制").click()

    expect(page.get_by_text("复制好了")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".fz-case__note-line").inner_text()


def test_nothing_is_kept_and_nothing_is_asked_for(visit) -> None:
    watch = visit(**DESKTOP)
    page = watch.open(CASE)
    decide(page, 1, "C")

    kept = page.evaluate("JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])")
    assert json.loads(kept) == [["/repo/.__palette"], [], ""]


def test_a_copy_on_a_usb_stick_works(visit, built: Path) -> None:
    watch = visit(**DESKTOP, home=built.as_uri() + "/")
    page = watch.open(CASE)
    decide(page, 1, "C")

    expect(page.locator(".fz-case__note-line")).to_contain_text("C")


def test_the_pupils_sheet_is_printed_without_consequences_and_without_choices_made(visit) -> None:
    page = visit(**DESKTOP).open(CASE)
    decide(page, 1, "B")
    first, *others = sheets(page)

    assert "我的判断" in first
    assert "小刚来了" in first
    assert not [text for text in ("会怎样", "依据", "法律怎么说", "抄在本子上") if text in first]
    assert "失主自愿送的谢礼" in "".join(others)
    assert "故意弄坏弄丢" in "".join(others)
    assert len(others) == 2


def test_an_english_case_speaks_english(visit) -> None:
    page = visit(**DESKTOP).open("en/cases/broken-window.html")
    page.get_by_role("button", name="Show all").click()
    page.locator("input[value=B]").check()
    page.get_by_role("button", name="This is my decision").click()
    words = page.locator("fz-case").inner_text()

    assert "For your notebook" in words
    assert not [word for word in ("下一步", "依据", "判断", "抄在") if word in words]
