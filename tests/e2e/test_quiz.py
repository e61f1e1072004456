"""A pupil answers a quiz."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.e2e.browsing import DESKTOP, PHONE, violations

LESSON = "lessons/constitution-day/junior.html"


def answer(page: Page, *, rightly: bool) -> None:
    """Answer every item of the first quiz from its key, all right or all wrong."""
    page.evaluate(
        """rightly => {
        for (const entry of document.querySelectorAll('fz-quiz [data-item]')) {
            const item = document.getElementById(entry.dataset.item), answer = JSON.parse(entry.dataset.answer);
            const right = [answer].flat().map(String);
            for (const input of item.querySelectorAll('input[type=radio], input[type=checkbox]')) {
                const isWanted = right.includes(input.value) === rightly;
                if (isWanted && (rightly || !item.querySelector(':checked'))) input.click();
            }
            item.querySelectorAll('input[type=text]').forEach((input, n) => {
                input.value = rightly ? answer[n][0] : '某某';
            });
        }}""",
        rightly,
    )
    for button in page.locator("fz-quiz .fz-button--check").all():
        button.click()


@pytest.mark.parametrize(
    "options", [DESKTOP, PHONE, {**DESKTOP, "color_scheme": "dark"}], ids=["desktop", "phone", "dark"]
)
@pytest.mark.parametrize("rightly", [True, False], ids=["right", "wrong"])
def test_an_answered_quiz_has_no_accessibility_fault(visit, root: Path, options, rightly) -> None:
    page = visit(**options).open(LESSON)
    answer(page, rightly=rightly)

    assert violations(page, root) == []


def test_a_perfect_paper_is_told_so(visit) -> None:
    page = visit(**DESKTOP).open(LESSON)
    answer(page, rightly=True)
    count = page.locator("fz-quiz fieldset").count()

    assert page.locator("fz-quiz .fz-result").inner_text().startswith(f"答对 {count}／{count} 题")
    assert "全部答对" in page.locator("fz-quiz .fz-summary").inner_text()


def test_a_wrong_paper_explains_cites_and_leads_back(visit) -> None:
    page = visit(**DESKTOP).open(LESSON)
    answer(page, rightly=False)
    count = page.locator("fz-quiz fieldset").count()

    assert page.locator("fz-quiz .fz-result").inner_text().startswith(f"答对 0／{count} 题")
    assert page.locator("fz-quiz .fz-missed__link").count() == count
    assert page.locator("fz-quiz fieldset .fz-key__basis").count() == count
    assert page.locator("fz-quiz fieldset .fz-feedback").first.is_visible()


def test_keys_alone_are_enough(visit) -> None:
    page = visit(**DESKTOP).open(LESSON)
    first = page.locator("fz-quiz fieldset").first
    radios = first.locator("input")
    radios.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    assert first.locator(".fz-verdict").inner_text() == "", "an arrow key only selects"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "检查答案"
    page.keyboard.press("Enter")
    assert first.locator(".fz-verdict").inner_text() != ""
    assert page.url.endswith(LESSON), "nothing was submitted"


def test_an_unanswered_item_asks_for_an_answer(visit) -> None:
    page = visit(**DESKTOP).open(LESSON)
    first = page.locator("fz-quiz fieldset").first
    first.locator(".fz-button--check").click()

    assert first.locator(".fz-verdict").inner_text() == "请先作答"


def test_hints_come_one_by_one_and_an_item_can_be_done_again(visit) -> None:
    page = visit(**DESKTOP).open(LESSON)
    item = page.locator("fz-quiz fieldset:has(.fz-button--hint)").first
    item.locator(".fz-button--hint").click()
    assert item.locator(".fz-hint-list li").count() == 1

    item.locator("input").first.check()
    item.locator(".fz-button--check").click()
    item.get_by_role("button", name="重做本题").click()
    assert item.locator(".fz-verdict").inner_text() == ""
    assert item.locator("input:checked").count() == 0


def test_targets_are_large_enough_for_a_thumb(visit) -> None:
    page = visit(**PHONE).open(LESSON)
    sizes = page.evaluate(
        "[...document.querySelectorAll('fz-quiz .fz-option, fz-quiz button')]"
        ".filter(it => it.checkVisibility()).map(it => it.getBoundingClientRect().height)"
    )

    assert sizes
    assert min(sizes) >= 44


def test_a_quiz_survives_being_moved_in_the_page(visit) -> None:
    page = visit(**DESKTOP).open(LESSON)
    page.evaluate("() => { const quiz = document.querySelector('fz-quiz'); quiz.parentNode.append(quiz); }")

    assert page.locator("fz-quiz fieldset").first.locator(".fz-button--check").count() == 1
    answer(page, rightly=True)
    assert "全部答对" in page.locator("fz-quiz .fz-summary").inner_text()


def test_an_english_quiz_speaks_english(visit) -> None:
    page = visit(**DESKTOP).open("en/lessons/constitution-day/primary-upper.html")
    answer(page, rightly=False)
    words = page.locator("fz-quiz").inner_text()

    assert "Explanation" in words
    assert not [word for word in ("检查答案", "解析", "单选", "答对") if word in words]
