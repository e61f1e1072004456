"""A teacher finds quizzes, makes a paper, prints it, and sums the class up; a pupil prints a certificate."""

import io
import json
import re
import subprocess
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader
from tests.e2e.browsing import DARK, DESKTOP, PHONE, until, violations

BANK = "quizzes/index.html"
QUIZZES, ITEMS, ENGLISH = 22, 106, 5
"""What the content holds; a new lesson with a quiz changes it."""
RESULTS = "quizzes/results.html"
FOLDER = "quizzes/constitution-junior"
EXAM = """# 考试页

```quiz {#期末-考试}
模式：考试
1. 【单选】谁？（2分）
A. 甲
B. 乙
> 绝密一
答案：A
解析：绝密二

2. 【简答】说说
参考答案：绝密三
```
"""
SETTINGS = """site_name: 站
site_url: https://example.org/
use_directory_urls: false
theme: {name: material, font: false, language: zh}
plugins: [fazhi/lesson, fazhi/quiz]
markdown_extensions: [pymdownx.superfences, fazhi]
"""


@pytest.fixture(scope="module")
def exam(build_site, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a site with an exam, opened from the disk."""
    folder = tmp_path_factory.mktemp("exam")
    (folder / "docs/quizzes").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (folder / "docs/index.md").write_text(EXAM, "utf-8")
    (folder / "docs/quizzes/index.md").write_text("# 题库\n\n```题库\n```\n", "utf-8")
    done = build_site(folder, folder / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return f"{(folder / 'site').as_uri()}/"


def listed(page: Page) -> int:
    return page.locator(".fz-bank__quiz:visible").count()


def make_random(page: Page, seed: str, **counts: str) -> str:
    """Choose random questions and return the link to the paper."""
    page.get_by_label("从上面列出的测验里随机抽题").check()
    page.get_by_label("抽签号").fill(seed)
    for name in ("单选", "多选", "判断", "填空", "不限题型"):
        page.get_by_label(re.compile(f"^{name}（最多")).fill(counts.get(name, "0"))
    return page.locator(".fz-paper__open").get_attribute("href") or ""


def open_paper(page: Page) -> Page:
    """Follow the link to the paper, which opens in a tab of its own."""
    with page.expect_popup() as paper:
        page.locator(".fz-paper__open").click()
    return paper.value


def questions(page: Page) -> list[str]:
    page.locator(".fz-quiz__items legend").first.wait_for()
    return page.locator(".fz-quiz__items legend").all_inner_texts()


def sheets(page: Page) -> list[tuple[str, bool]]:
    """Return each printed page's text without white space, and whether it is wider than high."""
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
    return [
        ("".join(normalize("NFKC", one.extract_text()).split()), one.mediabox.width > one.mediabox.height)
        for one in reader.pages
    ]


def test_the_bank_is_whole_without_script(visit) -> None:
    page = visit(**DESKTOP, java_script_enabled=False).open(BANK)

    assert listed(page) == QUIZZES
    assert page.locator(".fz-bank__total").inner_text() == f"{QUIZZES} 份测验，{ITEMS} 题"
    assert page.locator("fz-quiz-bank input, fz-quiz-bank select").count() == 0
    page.locator(".fz-bank__links a").first.click()
    page.wait_for_url("**/sheet.html")
    assert page.locator(".fz-sheet h1").is_visible()


def test_filters_list_what_they_promise_and_say_how_much(visit) -> None:
    page = visit(**DESKTOP).open(BANK)
    theme = page.get_by_label("节点")
    assert theme.locator("option").all_inner_texts()[:2] == [f"全部（{QUIZZES}）", "宪法（2）"]

    theme.select_option(label="宪法（2）")
    assert listed(page) == 2
    assert page.get_by_role("status").first.inner_text() == "2 份测验，16 题"
    page.get_by_label("学段").select_option("junior")
    assert listed(page) == 1
    assert theme.locator("option").all_inner_texts()[0] == "全部（18）"


def test_a_paper_of_ticked_quizzes_holds_all_their_questions_and_the_key_on_its_own_page(visit) -> None:
    page = visit(**DESKTOP).open(BANK)
    page.get_by_label("选入卷子 权利、义务与程序").check()
    page.get_by_label("选入卷子 宪法在我身边").check()
    page.get_by_label("卷子标题").fill("期中 <b>小测")
    page = open_paper(page)

    assert len(questions(page)) == 16
    assert page.locator("h1").inner_text() == page.title() == "期中 <b>小测"
    assert page.locator(".fz-section").all_inner_texts() == ["一、单选题", "二、多选题", "三、判断题", "四、填空题"]
    assert page.locator(".fz-item__number").all_inner_texts() == [f"{number}." for number in range(1, 17)]
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map((it) => it.id)).size") == (
        page.locator("[id]").count()
    )
    assert "答案:" not in "".join(text for text, _ in sheets(page))
    page.get_by_text("显示答案").click()
    printed = [text for text, _ in sheets(page)]
    keys = [n for n, text in enumerate(printed) if "答案:" in text]
    papers = [n for n, text in enumerate(printed) if "[" in text or "姓名" in text]
    assert keys
    assert papers
    assert not set(keys) & set(papers)


def test_the_same_seed_makes_the_same_paper_and_another_seed_another(visit) -> None:
    first = make_random(visit(**DESKTOP).open(BANK), "4711", 单选="5", 不限题型="3")
    again = make_random(visit(**PHONE).open(BANK), "4711", 单选="5", 不限题型="3")
    other = make_random(visit(**DESKTOP).open(BANK), "4712", 单选="5", 不限题型="3")

    assert first == again != other
    page = visit(**DESKTOP).open(f"quizzes/{first.removeprefix('../quizzes/')}")
    asked = questions(page)
    assert len(asked) == 8
    assert "抽签号：4711" in page.locator(".fz-head__total").inner_text()
    page.reload()
    assert questions(page) == asked


def test_a_seed_stays_until_other_questions_are_asked_for(visit) -> None:
    page = visit(**DESKTOP).open(BANK)
    page.get_by_label("从上面列出的测验里随机抽题").check()
    seed = page.get_by_label("抽签号").input_value()
    page.reload()
    page.get_by_label("从上面列出的测验里随机抽题").check()
    assert page.get_by_label("抽签号").input_value() == seed
    page.get_by_role("button", name="换一套题").click()
    assert page.get_by_label("抽签号").input_value() != seed

    page.get_by_label(re.compile("^不限题型")).fill("150")
    assert "要 150 题，这里只有" in page.locator(".fz-paper__total").inner_text()


@pytest.mark.parametrize(("button", "has_paper", "has_key"), [("打印卷子", True, False), ("打印答案", False, True)])
def test_paper_and_key_are_printed_apart(visit, button: str, has_paper: bool, has_key: bool) -> None:
    page = visit(**DESKTOP).open(BANK)
    page.get_by_label("选入卷子 宪法在我身边").check()
    page = open_paper(page)
    questions(page)
    assert not page.locator(".fz-answers .fz-key__answer").first.is_visible()
    page.evaluate("print = () => {}")
    page.get_by_role("button", name=button).click()
    printed = "".join(text for text, _ in sheets(page))
    assert ("姓名" in printed, "答案:" in printed) == (has_paper, has_key)


def test_a_paper_loads_only_the_packs_that_it_needs(visit) -> None:
    watch = visit(**DESKTOP)
    page = watch.open(BANK)
    page.get_by_label("选入卷子 宪法在我身边").check()
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.rpartition("/repo/")[2]))
    page = open_paper(page)
    questions(page)

    assert [uri for uri in asked if uri.endswith("pack.js")] == ["quizzes/constitution-primary-upper/pack.js"]


def test_an_english_bank_marks_chinese_quizzes_and_draws_english_questions(visit) -> None:
    page = visit(**DESKTOP).open("en/quizzes/index.html")
    titles = page.locator(".fz-bank__title").all_inner_texts()
    page.get_by_label("Random questions").check()
    note = page.locator(".fz-paper__note:visible").all_inner_texts()
    page = open_paper(page)

    assert ["in Chinese" in title for title in titles] == [False] * ENGLISH + [True] * QUIZZES
    assert any("choose Chinese" in said for said in note)
    assert not re.search(r"[\u4e00-\u9fff]", "".join(questions(page)))
    assert page.url.partition("#")[0].endswith("/repo/quizzes/paper.en.html")


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
def test_bank_form_paper_and_results_have_no_accessibility_fault_in_use(visit, root: Path, options) -> None:
    watch = visit(**options)
    page = watch.open(BANK)
    href = make_random(page, "1", 单选="3", 判断="2")
    assert violations(page, root) == []

    page = watch.open(f"quizzes/{href.removeprefix('../quizzes/')}")
    questions(page)
    assert violations(page, root) == []

    page = watch.open(RESULTS)
    page.get_by_label("把成绩码粘贴在这里").fill(codes_for(page, root))
    assert page.locator(".fz-class").count() == 1
    assert violations(page, root) == []


HOSTILE = [
    "q=../../index.html~0123456789ab~1",
    "q=constitution-junior~000000000000~1",
    "q=no-such-quiz~0123456789ab~1-5",
    "title=<img src=x onerror=window.__xss=1>&q=%00",
    "q=__proto__~0123456789ab~1",
    "q=constructor~0123456789ab~1&seed=<script>",
]


@pytest.mark.parametrize("fragment", HOSTILE)
def test_a_hostile_address_makes_an_empty_paper(visit, fragment: str) -> None:
    watch = visit(**DESKTOP)
    page = watch.open(f"quizzes/paper.html#{fragment}")
    until(page, "document.querySelector('.fz-remark').textContent")

    assert page.locator(".fz-quiz__items").count() == 0
    assert page.evaluate("window.__xss") is None
    assert page.locator("img").count() == 0
    watch.faults[:] = [fault for fault in watch.faults if "404" not in fault]


def test_a_certificate_is_one_sheet_across_and_keeps_no_name(visit) -> None:
    page = visit(**DESKTOP).open("quizzes/certificate.html#title=<b>宪法&gained=7&points=8&date=2026-12-04")
    page.get_by_label("写上名字").fill("小明")
    said = page.locator("article").inner_text()

    expected = ("小明", "兹证明", "完成了《<b>宪法》。", "得分：7／8分", "2026年12月4日", "不是正式")
    assert [word for word in expected if word not in said] == []
    assert [is_wide for _, is_wide in sheets(page)] == [True]
    assert "写上名字" not in sheets(page)[0][0]
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]
    page.reload()
    assert "小明" not in page.locator("article").inner_text()


def test_from_a_certificate_one_comes_back_to_the_quiz(visit) -> None:
    watch = visit(**DESKTOP)
    watch.open("lessons/constitution-day/junior.html")
    page = watch.open("quizzes/certificate.html#gained=7&points=8")

    page.get_by_role("button", name="返回测验").click()
    page.wait_for_url("**/lessons/constitution-day/junior.html")


def test_a_sheet_prints_without_the_site_around_it_and_its_key_on_other_paper(visit) -> None:
    (paper, _), *rest = sheets(visit(**DESKTOP).open(f"{FOLDER}/sheet.html"))
    key = "".join(text for text, _ in sheets(visit(**DESKTOP).open(f"{FOLDER}/key.html")))

    assert rest == []
    assert [word for word in ("姓名", "班级", "得分", "A.", "https://example.org/repo/") if word not in paper] == []
    assert [word for word in ("答案", "解析", "回到测验", "提示") if word in paper] == []
    assert [word for word in ("答案:", "解析:", "依据:") if word not in key] == []
    assert "回到测验" not in key


def test_the_teachers_line_is_on_the_screen_and_not_on_paper(visit) -> None:
    page = visit(**DESKTOP).open("lessons/constitution-day/junior.html")
    assert page.locator(".fz-quiz__teacher").is_visible()
    assert page.locator(".fz-quiz__teacher a").all_inner_texts() == ["答题纸", "答案页"]
    page.emulate_media(media="print")
    assert not page.locator(".fz-quiz__teacher").is_visible()


def test_the_key_of_an_exam_opens_by_keyboard_on_a_disk(visit, root: Path, exam: str) -> None:
    watch = visit(**DESKTOP, home=exam)
    page = watch.open(f"quizzes/{quote('期末-考试')}/key.html")
    assert "绝密" not in page.content()
    assert violations(page, root) == []

    page.locator("[data-open]").focus()
    page.keyboard.press("Enter")
    assert page.locator(".fz-key__answer").count() == 2
    assert "绝密三" in page.locator(".fz-key").inner_text()
    assert page.evaluate("document.activeElement.matches('.fz-key')")
    assert violations(page, root) == []


def test_a_sealed_key_says_without_script_that_it_needs_one(visit, exam: str) -> None:
    page = visit(**DESKTOP, home=exam, java_script_enabled=False).open(f"quizzes/{quote('期末-考试')}/key.html")

    assert "要用浏览器的脚本" in page.locator("main").inner_text()
    assert not page.locator("[data-open]").is_visible()


def test_a_paper_of_an_exam_is_made_from_a_disk(visit, exam: str) -> None:
    page = visit(**DESKTOP, home=exam).open(BANK)
    page.get_by_label("选入卷子").check()
    page = open_paper(page)

    assert len(questions(page)) == 2
    page.get_by_text("显示答案").click()
    assert "绝密二" in page.locator(".fz-answers").inner_text()
    assert "绝密" not in page.locator(".fz-quiz__paper").inner_text()


def test_keys_alone_make_a_paper(visit) -> None:
    page = visit(**DESKTOP).open(BANK)
    page.get_by_label("节点").focus()
    seen = []
    for _ in range(150):
        page.keyboard.press("Tab")
        tag = page.evaluate("document.activeElement.type || document.activeElement.className")
        seen.append(tag)
        if tag == "checkbox":
            page.keyboard.press("Space")
        if "fz-paper__open" in tag:
            break
    with page.expect_popup() as paper:
        page.keyboard.press("Enter")

    assert "fz-paper__open" in seen[-1]
    assert len(questions(paper.value)) == ITEMS


FINGERPRINT = """() => {
    const papers = JSON.parse(document.querySelector('fz-quiz-results script').textContent);
    return Object.entries(papers).find(([, paper]) => paper.anchor === 'quiz-constitution-junior')[0];
}"""
ENCODE = """
    import { encode } from './plugins/fazhi/quiz/web/result-code.js';
    const [quiz, pupils] = process.argv.slice(1);
    console.log(JSON.stringify(JSON.parse(pupils).map(([label, shares]) => encode({ quiz, shares, label }))));
"""
PUPILS = [("1", [1, 1, 0.5, 0, 1, 1, 1, 0]), ("=2", [1, 0, 0, 0, 1, 1, None, 0]), ("", [1, 1, 1, 0, 1, 1, 1, 1])]


def codes_for(page: Page, root: Path) -> str:
    """Return a chat in which three pupils sent their codes of one quiz, and one did so twice."""
    command = ["node", "--input-type=module", "-e", ENCODE, page.evaluate(FINGERPRINT), json.dumps(PUPILS)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    one, two, three = json.loads(done.stdout)
    return f"7:02 小红\n{one}\n老师好 {two}。\n{three} ok\n{one}\n"


def test_a_class_is_summed_up_from_what_was_pasted(visit, root: Path) -> None:
    watch = visit(**DESKTOP)
    page = watch.open(RESULTS)
    page.get_by_label("把成绩码粘贴在这里").fill(codes_for(page, root))

    assert "读出 4 个成绩码，3 人" in page.get_by_role("status").first.inner_text()
    assert "1 个成绩码重复" in page.get_by_role("status").first.inner_text()
    assert page.locator(".fz-class h2").inner_text() == "权利、义务与程序"
    missed = page.locator(".fz-class ol li").all_inner_texts()
    assert missed[0] == "第4题 得分率0%"
    rows = page.locator(".fz-results__pupils tbody tr").all_inner_texts()
    assert rows[1].split() == ["=2", "3／7", "43%", "✓", "✗", "✗", "✗", "✓", "✓", "–", "✗"]
    with page.expect_download() as download:
        page.get_by_role("button", name="存成 CSV 文件").click()
    table = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert table[0].startswith('"学生","得分","满分","第1题"')
    assert table[2] == '"\'=2","3","7","1","0","0","0","1","1","","0"'
    page.locator(".fz-class ol a").first.click()
    page.wait_for_selector(":target")
    assert page.locator(":target").get_attribute("data-name") == "第4题"
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert [key for key in kept if not key.endswith("__palette")] == []
