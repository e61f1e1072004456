"""An exam from its card to its certificate, on a clock that the test turns."""

import pytest
from playwright.sync_api import Page
from tests.e2e.browsing import DARK, DESKTOP, PHONE, violations
from tests.e2e.test_print import sheets

NOON = "2026-12-04T12:00:00+08:00"
QUIZ = "fz-quiz#quiz-exam"
QR_SCRIPT = "script[src$='assets/fazhi/quiz-qr.js']"


@pytest.fixture
def sit(visit, quizzes: str):
    """Return a function that begins the exam in a fresh window whose clock the test turns."""

    def start(*, uri: str = "exam.html", **options: object) -> Page:
        watch = visit(home=quizzes, **{**DESKTOP, **options})
        watch.page.clock.install(time=NOON)
        page = watch.open(uri)
        page.get_by_role("button", name="开始考试" if uri == "exam.html" else "Start the exam").click()
        return page

    return start


def answer_all(page: Page) -> None:
    """Answer four of the five questions rightly; the second of them by half."""
    items = page.locator(f"{QUIZ} fieldset.fz-item")
    items.nth(0).locator("input[value=B]").check()
    items.nth(1).locator("input[value=A]").check()
    items.nth(2).locator("input").fill("空里秘密字")
    items.nth(3).get_by_role("button", name="把 A 下移").click()
    items.nth(4).locator("textarea").fill("我会这样做。")


def hand_in(page: Page) -> None:
    page.locator(QUIZ).get_by_role("button", name="交卷", exact=True).click()


def result(page: Page) -> str:
    return page.locator(f"{QUIZ} .fz-result").inner_text()


def test_the_questions_wait_until_the_exam_begins(visit, quizzes) -> None:
    page = visit(home=quizzes, **DESKTOP).open("exam.html")
    card = page.locator(f"{QUIZ} .fz-start")

    assert card.locator("li").all_inner_texts() == [
        "共 5 题",
        "满分 12 分",
        "得分到 60% 及格",
        "限时 40 分钟，到时自动交卷；关掉页面，时间照走",
        "交卷以后看到得分、答案和解析",
        "作答只保存在这台设备上，刷新或离开不会丢",
    ]
    assert not page.locator(f"{QUIZ} legend").first.is_visible()
    card.get_by_role("button", name="开始考试").click()
    assert page.locator(f"{QUIZ} legend").first.is_visible()
    assert page.evaluate("document.activeElement.value") == "A"


def test_an_exam_reads_as_a_paper_without_script(visit, quizzes) -> None:
    page = visit(home=quizzes, **DESKTOP, java_script_enabled=False).open("exam.html")

    assert page.locator(f"{QUIZ} legend").first.is_visible()
    assert page.locator(f"{QUIZ} .fz-key").count() == 0


def test_an_exam_shows_score_answers_and_explanations_once_it_is_handed_in(sit) -> None:
    page = sit()
    assert "解析秘密字" not in page.content()
    answer_all(page)
    hand_in(page)

    assert result(page) == "答对 3／5 题，得7分／12分"
    assert "其中4分待自评" in page.locator(f"{QUIZ} .fz-summary").inner_text()
    assert "解析秘密字" in page.locator(f"{QUIZ} fieldset.fz-item").first.inner_text()
    assert page.evaluate("document.activeElement.className") == "fz-result"
    page.locator(f"{QUIZ} .fz-self input").check()
    page.get_by_role("button", name="完成自评").click()
    assert result(page) == "答对 4／5 题，得11分／12分"
    assert page.locator(f"{QUIZ} .fz-grade").inner_text().startswith("及格。")


def test_what_is_not_answered_is_named_and_linked(sit) -> None:
    page = sit()
    page.locator(f"{QUIZ} fieldset").nth(0).locator("input").first.check()
    hand_in(page)
    warning = page.locator(f"{QUIZ} .fz-warning")

    assert warning.locator("a").all_inner_texts() == ["第2题", "第3题", "第4题", "第5题"]
    warning.locator("a").nth(1).click()
    assert page.url.endswith("#quiz-exam.3")
    assert result(page) == ""
    bar = page.locator(".fz-bar").bounding_box()
    item = page.locator("[id='quiz-exam.3']").bounding_box()
    assert item["y"] >= bar["y"] + bar["height"], "the bar does not hide the question"


def test_the_time_runs_on_through_a_reload_and_ends_the_exam(sit) -> None:
    page = sit()
    face, said = page.locator(".fz-time__face"), page.locator(".fz-bar [role=status]")
    assert face.inner_text() == "40:00"
    page.clock.run_for(60_000)
    assert face.inner_text() == "39:00"
    assert said.inner_text() == ""
    page.locator(f"{QUIZ} fieldset").nth(0).locator("input[value=B]").check()
    page.reload()
    assert face.inner_text() == "39:00"
    assert page.locator(f"{QUIZ} input:checked").count() == 1

    page.clock.run_for(34 * 60_000)
    assert said.inner_text() == "还剩 5 分钟"
    page.clock.run_for(4 * 60_000)
    assert said.inner_text() == "还剩 1 分钟"
    page.clock.run_for(61_000)
    assert result(page) == "时间到，已自动交卷。 答对 1／5 题，得2分／12分"
    page.reload()
    assert result(page) == "答对 1／5 题，得2分／12分"


def test_an_exam_that_was_left_is_handed_in_when_its_time_is_over(sit) -> None:
    page = sit()
    page.locator(f"{QUIZ} fieldset").nth(0).locator("input[value=B]").check()
    page.goto("about:blank")
    page.clock.set_system_time("2026-12-04T13:00:00+08:00")
    page.go_back()

    assert result(page).endswith("答对 1／5 题，得2分／12分")


def test_a_clock_that_is_set_back_gives_no_longer_exam(sit) -> None:
    page = sit()
    page.clock.run_for(10 * 60_000)
    page.clock.set_system_time("2026-12-04T09:00:00+08:00")
    page.clock.run_for(2_000)
    assert page.locator(".fz-time__face").inner_text() == "29:58"
    page.reload()
    assert page.locator(".fz-time__face").inner_text() == "40:00"
    page.clock.run_for(41 * 60_000)
    assert "时间到" in result(page)


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
@pytest.mark.parametrize("uri", ["exam.html", "en/exam.html"], ids=["zh", "en"])
def test_an_exam_has_no_accessibility_fault_at_any_time(visit, quizzes, root, options, uri) -> None:
    page = visit(home=quizzes, **options).open(uri)
    quiz = page.locator("fz-quiz").first
    assert violations(page, root) == []
    quiz.locator(".fz-start button").click()
    quiz.locator("input").first.check()
    assert violations(page, root) == []
    quiz.locator(".fz-hand-in button").first.click()
    assert violations(page, root) == []
    if quiz.locator(".fz-warning").count():
        quiz.locator(".fz-warning button").last.click()
    quiz.locator(".fz-code summary").click()
    assert violations(page, root) == []


def test_targets_of_an_exam_are_large_enough_and_nothing_sticks_out(sit) -> None:
    page = sit(**{**PHONE, "viewport": {"width": 320, "height": 640}})
    page.locator(".fz-sheet summary").click()
    page.locator(f"{QUIZ} .fz-hand-in button").first.click()
    sizes = page.evaluate(
        "[...document.querySelectorAll('fz-quiz#quiz-exam :is(a, button, summary)')]"
        ".map(it => it.getBoundingClientRect()).filter(box => box.height > 0)"
        ".map(box => Math.min(box.width, box.height))"
    )

    assert min(sizes) >= 44
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_the_paper_of_a_sealed_exam_is_printed_without_its_key(sit) -> None:
    page = sit()
    printed = "".join(sheets(page))
    assert "国家宪法日是" in printed
    assert not [word for word in ("答案与解析", "解析秘密字", "剩余时间", "答题卡", "交卷") if word in printed]

    answer_all(page)
    hand_in(page)
    printed = sheets(page)
    keys = [text for text in printed if "答案与解析" in text]
    assert any("解析秘密字" in text for text in keys)
    assert not [text for text in keys if "姓名" in text]


def test_an_exam_prints_before_it_begins(visit, quizzes) -> None:
    printed = "".join(sheets(visit(home=quizzes, **DESKTOP).open("exam.html")))

    assert "国家宪法日是" in printed
    assert "开始考试" not in printed


def test_the_result_code_is_read_back_from_its_text(sit) -> None:
    page = sit()
    assert page.locator(QR_SCRIPT).count() == 0
    answer_all(page)
    assert page.locator(QR_SCRIPT).count() == 1
    hand_in(page)
    page.locator(f"{QUIZ} .fz-code summary").click()
    page.locator(f"{QUIZ} .fz-code__qr svg").wait_for()
    before = page.locator(f"{QUIZ} .fz-code__text").inner_text()
    page.locator(f"{QUIZ} .fz-code__seat").fill("12")

    assert before.startswith("FZ1-")
    assert page.locator(f"{QUIZ} .fz-code__text").inner_text() != before
    assert page.locator(f"{QUIZ} .fz-code__qr svg path").count() == 1
    page.get_by_role("button", name="复制成绩码").click()
    page.locator(f"{QUIZ} .fz-code__status:text-matches('已')").wait_for()
    assert '"12"' not in page.evaluate("JSON.stringify({...localStorage})")


def test_without_a_network_the_result_code_is_a_text(visit, quizzes: str) -> None:
    watch = visit(home=quizzes, **DESKTOP)
    page = watch.open("exam.html")
    page.route("**/*", lambda route: route.abort())
    page.get_by_role("button", name="开始考试").click()
    answer_all(page)
    hand_in(page)
    page.locator(f"{QUIZ} .fz-code summary").click()
    page.locator(f"{QUIZ} .fz-code__seat").fill("12")

    assert page.locator(f"{QUIZ} .fz-code__text").inner_text().startswith("FZ1-")
    assert page.locator(f"{QUIZ} .fz-code__qr > *").count() == 0
    assert set(watch.faults) == {"Failed to load resource: net::ERR_FAILED"}  # is the browser's own word
    page.close()  # else it may say so once more
    watch.faults.clear()


def test_a_paper_that_never_shows_answers_tells_the_score_only(visit, quizzes) -> None:
    page = visit(home=quizzes, **DESKTOP).open("exam.html")
    quiz = page.locator("fz-quiz#quiz-never")
    quiz.locator("input[value=A]").check()
    quiz.get_by_role("button", name="交卷", exact=True).click()

    assert quiz.locator(".fz-result").inner_text() == "得0分／1分"
    assert "不显示的解析字" not in page.content()
    assert quiz.locator("[data-state], .fz-key").count() == 0
