"""Every type of question: by keyboard, without script, accessible before and after; what the device keeps."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route
from tests.e2e.browsing import DARK, DESKTOP, violations
from tests.e2e.quiz_site import TYPES

LANGUAGES = ("", "en/")
KEPT = "Object.keys(localStorage).filter(key => key.includes('fazhi'))"
NARROW = {"viewport": {"width": 320, "height": 640}}


@pytest.fixture
def open_quiz(visit, quizzes: str):
    """Return a function that opens a page of the site of quizzes in a fresh window."""

    def start(uri: str, **options: object) -> Page:
        return visit(home=quizzes, **{**DESKTOP, **options}).open(uri)

    return start


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until an element is reached, as one does who has no mouse."""
    for _ in range(80):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {wanted}")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def check(page: Page) -> None:
    tab_to(page, "fz-quiz fieldset:not([data-state]) .fz-button--check")
    press(page, "Enter")


def choose(*labels: str) -> Callable[[Page], None]:
    def tick(page: Page) -> None:
        for label in labels:
            tab_to(page, f"fz-quiz input[value={label}]")
            press(page, "Space")

    return tick


def select_by_arrow(page: Page) -> None:
    tab_to(page, "fz-quiz input[type=radio]")
    press(page, "ArrowDown")


def fill_blanks(page: Page) -> None:
    tab_to(page, "fz-quiz input.fz-blank")
    page.keyboard.type("１８")
    press(page, "Tab")
    page.keyboard.type("Minor." if "/en/" in page.url else "未成年人")


def put_in_order(page: Page) -> None:
    tab_to(page, "[data-option=A] .fz-order__buttons button:last-child")
    press(page, "ArrowDown")


def match_pairs(page: Page) -> None:
    for place, label in enumerate(json.loads(page.locator("fz-quiz [data-item]").get_attribute("data-answer") or "")):
        tab_to(page, f".fz-match__pair:nth-child({place + 1}) select")
        press(page, label)


def answer_and_compare(page: Page) -> None:
    tab_to(page, "fz-quiz textarea")
    page.keyboard.type("保留证据")
    check(page)
    for place in range(2):
        tab_to(page, f".fz-self input[value='{place}']")
        press(page, "Space")
    tab_to(page, ".fz-button--self")
    press(page, "Enter")


def answer_parts(page: Page) -> None:
    tab_to(page, "fz-quiz fieldset:not([data-state]) input")
    press(page, "Space")
    check(page)
    tab_to(page, "fz-quiz fieldset:not([data-state]) input")
    press(page, "Space")


ANSWER = {
    "single": select_by_arrow,
    "multiple": choose("A", "B"),
    "any": choose("A"),
    "true-false": choose("true"),
    "blank": fill_blanks,
    "order": put_in_order,
    "match": match_pairs,
    "short": answer_and_compare,
    "case": answer_parts,
}


def answer_by_keys(page: Page, kind: str) -> None:
    """Answer the page's only item rightly with keys alone."""
    ANSWER[kind](page)
    if kind != "short":
        check(page)


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("folder", LANGUAGES, ids=["zh", "en"])
def test_a_question_is_answered_by_keys_alone(open_quiz, kind, folder) -> None:
    page = open_quiz(f"{folder}{kind}.html")
    address = page.url
    answer_by_keys(page, kind)
    count = page.locator("fieldset.fz-item").count()

    assert page.locator("fieldset.fz-item[data-state=right]").count() == count
    said = f"答对 {count}／{count} 题" if folder == "" else f"{count} of {count} right"
    assert page.locator(".fz-result").inner_text().startswith(said)
    assert page.url == address


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("folder", LANGUAGES, ids=["zh", "en"])
def test_a_question_reads_as_a_form_without_script(open_quiz, kind, folder) -> None:
    page = open_quiz(f"{folder}{kind}.html", java_script_enabled=False)
    fields = page.locator("fieldset.fz-item").locator("input, select, textarea")

    assert all(field.is_visible() and field.is_enabled() for field in fields.all())
    assert fields.count() > 0
    assert not page.locator(".fz-key__answer").first.is_visible()
    page.locator(".fz-key summary").click()
    assert page.locator(".fz-key__answer").first.is_visible()


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("options", [DESKTOP, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("folder", LANGUAGES, ids=["zh", "en"])
def test_a_question_has_no_accessibility_fault_before_and_after_it_is_answered(
    open_quiz, root, kind, options, folder
) -> None:
    page = open_quiz(f"{folder}{kind}.html", **options)
    assert violations(page, root) == []
    answer_by_keys(page, kind)
    page.locator(".fz-code summary").click()

    assert violations(page, root) == []


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_of_an_answered_quiz_sticks_out_of_320_pixels(open_quiz, kind) -> None:
    page = open_quiz(f"{kind}.html", **NARROW)
    answer_by_keys(page, kind)
    page.locator(".fz-code summary").click()

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_several_quizzes_on_a_page_keep_to_themselves(open_quiz) -> None:
    page = open_quiz("several.html")
    first, second, third = page.locator("fz-quiz").all()
    first.locator("input").nth(1).check()
    first.locator(".fz-button--check").click()
    third.locator("input").first.check()

    assert first.locator(".fz-result").inner_text().startswith("答对 1／1 题")
    assert second.locator(".fz-summary").inner_text() == "已完成 0／1 题"
    page.reload()
    assert first.locator(".fz-result").inner_text().startswith("答对 1／1 题")
    assert second.locator("input:checked").count() == 0
    assert third.locator("input:checked").count() == 1
    first.get_by_role("button", name="清除").click()
    first.get_by_role("button", name="确定清除").click()
    assert (
        page.evaluate(KEPT) == ["/repo/fazhi.1.quiz.quiz.line-10.zh@several.html"]
        or third.locator("input:checked").count() == 1
    )
    assert first.locator("input:checked").count() == 0


BLOCKED = """Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('storage is blocked', 'SecurityError'); },
});"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.mark.parametrize("obstacle", [BLOCKED, FULL], ids=["blocked", "full"])
def test_a_quiz_works_where_the_device_keeps_nothing(visit, quizzes, obstacle) -> None:
    watch = visit(home=quizzes, **DESKTOP)
    watch.page.add_init_script(obstacle)
    page = watch.open("drawn.html")
    drawn = page.locator("fz-quiz .fz-quiz__items").inner_text()
    page.locator("fz-quiz input").first.check()

    assert "关掉页面，作答就没有了" in page.locator(".fz-kept").inner_text()
    page.evaluate("() => { const quiz = document.querySelector('fz-quiz'); quiz.parentNode.append(quiz); }")
    assert page.locator("fz-quiz .fz-quiz__items").inner_text() == drawn, "the paper lives as long as the page"
    assert page.locator("fz-quiz input:checked").count() == 1
    page.locator(".fz-button--check").first.click()
    assert page.locator("fieldset[data-state]").count() == 1
    # The theme itself asks for its colours in a storage that is not there.
    watch.faults[:] = [fault for fault in watch.faults if "storage is blocked" not in fault]


def test_a_quiz_works_from_a_file(visit, quiz_site: Path) -> None:
    watch = visit(home=quiz_site.as_uri() + "/", **DESKTOP)
    page = watch.open("drawn.html")
    drawn = page.locator("fz-quiz .fz-quiz__items").inner_text()
    page.locator("fz-quiz input").first.check()
    page.reload()

    assert page.locator("fz-quiz .fz-quiz__items").inner_text() == drawn
    assert page.locator("fz-quiz input:checked").count() == 1
    assert all("/fazhi.1.quiz." in key for key in page.evaluate(KEPT))


def test_a_reload_keeps_the_drawn_paper_and_starting_again_draws_another(open_quiz) -> None:
    page = open_quiz("drawn.html")
    stems = page.locator("fz-quiz legend")
    drawn = stems.all_inner_texts()
    assert [re.sub(r"\D.*", "", stem, flags=re.DOTALL) for stem in drawn] == ["1", "2", "3", "4"]
    page.reload()
    assert stems.all_inner_texts() == drawn

    papers = set()
    for _ in range(4):
        for place, item in enumerate(page.locator("fz-quiz fieldset.fz-item").all()):
            item.locator("input").nth(place).check()
            item.locator(".fz-button--check").click()
        page.get_by_role("button", name="全部重做").click()
        papers.add(tuple(sorted(re.sub(r"^\d+\.", "", stem) for stem in stems.all_inner_texts())))
    assert len(papers) > 1


def test_an_element_that_comes_back_shows_the_same_paper(open_quiz) -> None:
    page = open_quiz("drawn.html")
    before = page.locator("fz-quiz").inner_text()
    served, after = page.evaluate("""() => {
        const quiz = document.querySelector('fz-quiz'), home = quiz.parentNode;
        quiz.remove();
        const served = [quiz.querySelectorAll('fieldset').length, quiz.querySelectorAll('button').length];
        home.append(quiz);
        return [served, quiz.innerText];
    }""")

    assert served == [12, 0]
    assert after == before


def test_an_edited_question_does_not_get_the_answer_of_the_old_one(open_quiz) -> None:
    page = open_quiz("several.html")
    page.locator("fz-quiz input").nth(1).check()
    fingerprint = page.locator("fieldset.fz-item").first.get_attribute("data-fingerprint")

    def edit(route: Route) -> None:
        text = route.fetch().text()
        route.fulfill(body=text.replace("12月4日", "12月5日").replace(fingerprint, "0" * 12), content_type="text/html")

    page.route("**/several.html", edit)
    page.reload()
    assert "12月5日" in page.locator("fz-quiz").first.inner_text()
    assert page.locator("fz-quiz").first.locator("input:checked").count() == 0
    page.unroute("**/several.html")
    page.reload()
    assert page.locator("fz-quiz").first.locator("input:checked").count() == 1


def test_two_windows_keep_each_others_answers(open_quiz) -> None:
    page = open_quiz("drawn.html")
    other = page.context.new_page()
    other.goto(page.url)
    page.locator("fz-quiz fieldset").nth(0).locator("input").first.check()
    other.locator("fz-quiz fieldset").nth(1).locator("input").first.check()
    page.locator("fz-quiz fieldset").nth(2).locator("input").first.check()
    page.reload()

    assert page.locator("fz-quiz input:checked").count() == 3


def test_nothing_stored_runs(open_quiz) -> None:
    page = open_quiz("blank.html")
    page.locator(".fz-blank").first.fill("18")
    (name,) = page.evaluate(KEPT)
    payload = "<img src=x onerror=window.__xss=1>"
    record = page.evaluate("name => JSON.parse(localStorage.getItem(name))", name)
    record["items"] = {key: {"given": [payload] * 2, "isChecked": True, "used": 0} for key in record["items"]}
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [name, json.dumps({**record, "day": payload})])
    page.reload()

    assert page.locator(".fz-blank").first.input_value() == payload
    assert page.evaluate("window.__xss") is None
