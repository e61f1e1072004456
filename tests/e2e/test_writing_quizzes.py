"""The page that teaches how to write a quiz, with a live quiz of every type."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.e2e.browsing import DARK, DESKTOP, PHONE, violations

PAGES = ["maintainers/writing-quizzes.html", "en/maintainers/writing-quizzes.html"]
PRACTICE = "fz-quiz:not([data-mode]):not([data-draw])"
"""An exam gives no answers away, and of a drawn paper only a part is asked."""
ANSWER = """
(item, answer) => {
    const right = [answer].flat().map(String);
    for (const box of item.querySelectorAll('input[type=radio], input[type=checkbox]')) {
        if (right.includes(box.value)) box.click();
    }
    const selects = item.querySelectorAll('select');
    selects.forEach((select, place) => { select.value = answer[place]; });
    if (item.dataset.type === 'blank') {
        const blanks = item.querySelectorAll('input[type=text]');
        blanks.forEach((blank, place) => { blank.value = answer[place][0].split('..')[0].replace('~', ''); });
    }
    if (item.dataset.type === 'short') item.querySelector('textarea').value = '先留下证据，再告诉老师。';
    const steps = () => [...item.querySelectorAll('[data-option]')];
    if (item.dataset.type === 'order') answer.forEach((label, place) => {
        const step = steps().find((one) => one.dataset.option === label);
        while (steps().indexOf(step) > place) step.querySelector('button').click();
    });
}"""


def answer(page: Page, *, rightly: bool) -> None:
    """Answer every practice from its key, or leave all blanks and choices with what is wrong."""
    page.evaluate(
        f"""([selector, rightly]) => {{
        for (const entry of document.querySelectorAll(`${{selector}} [data-item]`)) {{
            const item = document.getElementById(entry.dataset.item), answer = JSON.parse(entry.dataset.answer);
            if (rightly) ({ANSWER})(item, answer);
            else {{
                item.querySelectorAll('input[type=text], textarea').forEach((field) => {{ field.value = '某某'; }});
                item.querySelectorAll('select').forEach((select) => {{ select.selectedIndex = 1; }});
                const right = [answer].flat().map(String);
                [...item.querySelectorAll('input[type=radio], input[type=checkbox]')]
                    .find((box) => !right.includes(box.value))?.click();
            }}
        }}}}""",
        [PRACTICE, rightly],
    )
    page.evaluate(
        """([selector, rightly]) => {
        const all = (inside) => [...document.querySelectorAll(`${selector} ${inside}`)];
        for (const button of all('.fz-button--check')) button.click();
        if (rightly) for (const box of all('.fz-self input')) box.click();
        for (const done of all('.fz-self button')) done.click();
        }""",
        [PRACTICE, rightly],
    )


@pytest.mark.parametrize("uri", PAGES)
def test_every_practice_on_the_page_can_be_done_without_a_mistake(visit, uri) -> None:
    page = visit(**DESKTOP).open(uri)
    answer(page, rightly=True)
    wrong = page.locator(f"{PRACTICE} fieldset[data-type]:not([data-state=right])")

    assert page.locator(PRACTICE).count() >= 12
    assert [item.get_attribute("id") for item in wrong.all()] == []


@pytest.mark.parametrize("uri", PAGES)
@pytest.mark.parametrize(
    ("options", "rightly"), [(DESKTOP, None), (PHONE, True), (DARK, False)], ids=["untouched", "right", "wrong"]
)
def test_the_page_has_no_accessibility_fault(visit, root: Path, uri, options, rightly) -> None:
    page = visit(**options).open(uri)
    if rightly is not None:
        answer(page, rightly=rightly)

    assert violations(page, root) == []


@pytest.mark.parametrize("uri", PAGES)
def test_the_page_fits_a_narrow_phone_and_its_papers_need_no_scrolling(visit, uri) -> None:
    page = visit(viewport={"width": 320, "height": 640}).open(uri)
    papers = page.evaluate(
        "[...document.querySelectorAll('.highlight code')].map((it) => it.scrollWidth - it.clientWidth)"
    )

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert papers
    assert max(papers) <= 0


def test_the_english_page_is_reached_from_the_english_navigation(visit) -> None:
    page = visit(**DESKTOP).open("en/maintainers/index.html")
    page.get_by_role("navigation").get_by_role("link", name="Writing quizzes").first.click()

    assert page.locator("h1").inner_text().startswith("Writing quizzes")
    assert page.locator("fz-quiz").first.is_visible()
