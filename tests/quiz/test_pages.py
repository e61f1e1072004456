"""The pages that a small site makes of its quizzes: sheets, keys, packs, the bank, class results."""

import base64
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html
from markdown import Markdown
from markupsafe import Markup

from fazhi.core.address import public_address
from fazhi.core.page import Page
from fazhi.core.qr import qr_code
from fazhi.extension import FazhiExtension
from fazhi.preflight import BLOCKS, check_files
from fazhi.quiz import parse
from fazhi.quiz.model import Quiz
from fazhi.quiz.page_blocks import check_pages
from fazhi.quiz.pages import moved
from fazhi.quiz.places import slug_of
from fazhi.quiz.render import ROOT

SETTINGS = """site_name: 站
site_url: {address}
theme: {{name: material, font: false, language: zh}}
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {{locale: zh, name: 中文, default: true, build: true}}
        - {{locale: en, name: English, build: true}}
  - fazhi/lesson
  - fazhi/quiz
markdown_extensions:
  - pymdownx.superfences
  - fazhi
"""
EVERY_TYPE = """---
title: 全部 & "题型"
---

# 各种题

## 一节

```quiz {#全部-题型} 甲*卷*
说明：看[这一节](#一节)。

一、选择题
1. 【单选】一加一（2分）
A. 二
B. 三
> 多了秘密一
答案：A
解析：秘密二
依据：《宪法》第一条

2. 【多选】哪些
A. 很长很长很长很长很长很长很长很长很长很长很长很长的一项
B. 乙
C. 丙
答案：AB

3、对吗。（√）

4．未满[[秘密三；18?想一想]]岁。

5. 【排序】排好
A. 先
B. 后
答案：B→A

6. 【配对】配好
左一 —— 右一
左二 —— 右二
—— 右三

7. 【简答】怎么办（4分）
参考答案：秘密四
评分点：
- 秘密五（2分）
- 秘密六（2分）

8. 【材料】读材料。
小明在学校。
（1）【单选】他在（　　）
A. 学校
B. 家里
答案：A
（2）【简答】为什么（3分）
参考答案：秘密七
提示：秘密八
```
"""
EXAM = """# 考试页

```quiz {#exam} 期末
模式：考试
时长：40分钟
1. 【单选】谁？
A. 甲
B. 乙
> 绝密一
答案：A
解析：绝密二
提示：看书

2. 【填空】这是[[绝密三]]。

3. 【简答】说说
参考答案：绝密四
评分点：
- 绝密五（2分）
- 绝密六（2分）
```

```quiz
1. 对。（√）
```
"""
ENGLISH = """# Exam page

```quiz {#exam-en} Final
1. [single] Who?
A. this one
B. that one
Answer: A
```
"""
LESSON = """---
title: 课
description: 一节课
theme: constitution
grades: [5, 7]
---

# 课

```quiz {#in-lesson}
1. 对。（√）
```
"""
BANK = "# 题库页\n\n说明字\n\n```题库\n```\n"
BANK_EN = "# Bank\n\n```quiz-bank\n```\n"
RESULTS = "# 成绩页\n\n```班级成绩\n```\n"
SECRETS = [f"秘密{number}" for number in "一二三四五六七"]
SEALED = [f"绝密{number}" for number in "一二三四五六"]
PAGES = {
    "index.md": "# 首页\n",
    "every.md": EVERY_TYPE,
    "exam.md": EXAM,
    "exam.en.md": ENGLISH,
    "lesson.md": LESSON,
    "quizzes/index.md": BANK,
    "quizzes/index.en.md": BANK_EN,
    "quizzes/results.md": RESULTS,
}


def write_site(folder: Path, pages: dict[str, str], address: str = "https://example.org/repo/") -> None:
    (folder / "mkdocs.yml").write_text(SETTINGS.format(address=address), "utf-8")
    for name, text in pages.items():
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text(text, "utf-8")


def run_mkdocs(folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *flags],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def site(build_site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site that `fazhi build` has made and found without fault: links, anchors, policy, no other host."""
    folder = tmp_path_factory.mktemp("pages")
    write_site(folder, {**PAGES, "lesson.md": LESSON.replace("theme: constitution\ngrades: [5, 7]\n", "")})
    done = build_site(folder, folder / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def tree(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def opened(sealed: str) -> str:
    data = base64.b64decode(sealed)
    return bytes(byte ^ data[place % 32] for place, byte in enumerate(data[32:])).decode()


def test_every_quiz_has_a_sheet_a_key_and_a_pack_at_an_address_without_a_language(site: Path) -> None:
    folders = {path.name for path in (site / "quizzes").iterdir() if (path / "sheet.html").is_file()}

    assert folders == {"全部-题型", "exam", "exam-en", "exam.23", "in-lesson"}
    assert all((site / "quizzes" / name / part).is_file() for name in folders for part in ("key.html", "pack.js"))
    assert not (site / "en" / "quizzes" / "exam").exists()


def test_a_sheet_shows_the_questions_and_no_answer(site: Path) -> None:
    page = tree(site / "quizzes/全部-题型/sheet.html")
    text = page.text_content()

    assert page.get("lang") == "zh-Hans"
    assert page.findtext(".//h1") == "甲卷"
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert len(page.xpath("//fieldset")) == 9
    assert "共8题，满分15分" in text
    assert [word for word in ("姓名", "班级", "得分") if word not in text] == []
    assert [word for word in SECRETS if word in text] == []
    assert not page.xpath("//*[@data-answer] | //script[not(@src)] | //*[@style]")


def test_a_link_in_a_question_leads_from_the_sheet_to_where_it_led_on_the_page(site: Path) -> None:
    page = tree(site / "quizzes/全部-题型/sheet.html")

    assert [unquote(str(href)) for href in page.xpath("//p[@class='fz-quiz__note']/a/@href")] == ["../../every/#一节"]


def test_the_code_on_a_sheet_is_the_address_of_the_quiz_with_its_characters_encoded(site: Path) -> None:
    page = tree(site / "quizzes/全部-题型/sheet.html")
    address = page.xpath("string(//*[@class='fz-qr__address'])")

    assert address == "https://example.org/repo/every/#quiz-%E5%85%A8%E9%83%A8-%E9%A2%98%E5%9E%8B"
    assert page.xpath("//svg[@role='img']/@aria-label") == [f"二维码：{address}"]
    assert page.xpath("//svg/path[@stroke]")


def test_options_that_are_short_stand_beside_each_other(site: Path) -> None:
    page = tree(site / "quizzes/全部-题型/sheet.html")
    classes = [found.get("class").split()[1:] for found in page.find_class("fz-options")]

    assert classes == [["fz-options--four"], [], ["fz-options--judgement"], ["fz-options--four"]]


def test_the_key_of_a_practice_is_plain_and_whole(site: Path) -> None:
    page = tree(site / "quizzes/全部-题型/key.html")
    text = page.text_content()

    assert [word for word in (*SECRETS, "《宪法》第一条", "评分点") if word not in text] == []
    assert page.xpath("//details[@class='fz-key']/@open") == [""]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_the_key_of_an_exam_is_sealed_and_opens_to_the_whole_key(site: Path) -> None:
    page = tree(site / "quizzes/exam/key.html")
    (seal,) = page.xpath("//template[@class='fz-seal']/text()")
    key = opened(str(seal))

    assert [word for word in SEALED if word in page.text_content()] == []
    assert key.startswith('<details class="fz-key" open')
    assert [word for word in SEALED if word not in key] == []
    assert "显示答案" in page.xpath("string(//button[@data-open])")


def test_no_file_of_the_site_holds_a_word_of_a_sealed_key(site: Path) -> None:
    found = [
        (path.name, word)
        for path in sorted(site.rglob("*"))
        if path.is_file()
        for word in SEALED
        if word.encode() in path.read_bytes() or json.dumps(word)[1:-1].encode() in path.read_bytes()
    ]

    assert found == []


def test_a_pack_holds_nothing_in_plain_words_and_opens_to_paper_and_key(site: Path) -> None:
    for slug in ("全部-题型", "exam"):
        pack = (site / "quizzes" / slug / "pack.js").read_text("ascii")
        name, sealed = re.fullmatch(
            r'\(self\.fazhiPacks=self\.fazhiPacks\|\|\{\}\)\[(".*")\]="([\w+/=]+)";\n', pack
        ).groups()
        content = json.loads(opened(sealed))

        assert json.loads(name) == slug
        assert set(content) == {"lang", "fingerprint", "paper", "key"}
        assert "fz-quiz__paper" in content["paper"]
        assert "fz-key" in content["key"]


def test_the_teachers_line_below_a_quiz_leads_to_the_sheet_and_for_a_practice_to_the_key(site: Path) -> None:
    lines = tree(site / "exam/index.html").find_class("fz-quiz__teacher")
    copy = tree(site / "en/every/index.html").find_class("fz-quiz__teacher")

    assert [[str(href) for href in line.xpath("a/@href")] for line in lines] == [
        ["../quizzes/exam/sheet.html"],
        ["../quizzes/exam.23/sheet.html", "../quizzes/exam.23/key.html"],
    ]
    assert unquote(str(copy[0].xpath("a/@href")[0])) == "../../quizzes/全部-题型/sheet.html"
    assert all(line.get("data-search-exclude") is not None for line in (*lines, *copy))


def test_the_bank_lists_every_quiz_whole_without_script(site: Path) -> None:
    rows = tree(site / "quizzes/index.html").find_class("fz-bank__quiz")
    said = {row.get("data-slug"): " ".join(row.text_content().split()) for row in rows}

    assert list(said) == ["全部-题型", "exam", "exam.23", "in-lesson"]
    assert said["exam"] == "期末 3题（单选1，填空1，简答1） · 6分 · 考试40分钟 所在页面：考试页 答题纸 答案页"
    assert said["全部-题型"].startswith(
        "甲卷 8题（单选1，多选1，判断1，填空1，排序1，配对1，简答1，材料1） · 15分 · 练习"
    )
    assert said["全部-题型"].endswith('所在页面：全部 & "题型" 答题纸 答案页')


def test_an_english_bank_has_english_quizzes_first_and_says_which_are_chinese(site: Path) -> None:
    page = tree(site / "en/quizzes/index.html")
    titles = [" ".join(title.text_content().split()) for title in page.find_class("fz-bank__title")]
    links = [(str(link.get("href")), link.get("lang")) for title in page.find_class("fz-bank__title") for link in title]

    assert titles == ["Final", "甲卷 (in Chinese)", "期末 (in Chinese)", "考试页 (in Chinese)", "课 (in Chinese)"]
    assert links[0] == ("../../en/exam/#quiz-exam-en", None)
    assert links[2] == ("../../exam/#quiz-exam", "zh-Hans")


def test_the_bank_knows_occasion_and_stage_from_the_front_matter(tmp_path: Path, build_site) -> None:
    write_site(tmp_path, {"index.md": BANK, "lesson.md": LESSON})
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8").replace("  - fazhi/lesson\n", "")
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    assert run_mkdocs(tmp_path).returncode == 0
    (row,) = tree(tmp_path / "site/index.html").find_class("fz-bank__quiz")

    assert row.get("data-theme") == "constitution"
    assert row.get("data-stages") == "primary-upper junior"
    assert "宪法 · 小学高年级、初中 · 1题（判断1） · 1分 · 练习" in row.text_content()


def test_a_page_keeps_its_quizzes_out_of_the_bank(tmp_path: Path) -> None:
    example = "---\nquiz_bank: false\n---\n# 例\n\n```quiz {#example}\n1. 例子（√）\n```\n"
    write_site(tmp_path, {"index.md": BANK, "a.md": example})
    done = run_mkdocs(tmp_path)

    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "site/index.html").find_class("fz-bank__quiz") == []
    assert (tmp_path / "site/quizzes/example/sheet.html").is_file()


def test_the_results_know_what_is_asked_and_no_answer(site: Path) -> None:
    page = tree(site / "quizzes/results/index.html")
    papers = json.loads(page.xpath("string(//fz-quiz-results/script)"))
    quiz = tree(site / "exam/index.html").xpath("//fz-quiz[@id='quiz-exam']")[0]

    assert papers[quiz.get("data-fingerprint")] == {
        "anchor": "quiz-exam",
        "href": "../../exam/",
        "lang": "zh",
        "numbers": "1 2 3",
        "page": "考试页",
        "points": "1 1 4",
        "title": "期末",
    }
    assert next(paper for paper in papers.values() if paper["title"] == "甲卷")["numbers"] == "1 2 3 4 5 6 7 8.1 8.2"


def test_search_finds_none_of_the_pages_made_of_quizzes(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    places = {entry["location"].partition("#")[0] for entry in index["docs"]}
    text = "\n".join(entry["title"] + entry["text"] for entry in index["docs"])

    assert not [place for place in places if "sheet" in place or "key.html" in place or "paper" in place]
    assert [word for word in ("答题纸", "答案页", "选入卷子", "所在页面", *SEALED, *SECRETS) if word in text] == []
    assert "说明字" in text


def test_scripts_of_bank_and_results_are_loaded_only_there(site: Path) -> None:
    loads = {
        uri: [Path(str(src)).name for src in tree(site / uri).xpath("//script[contains(@src, 'fazhi/')]/@src")]
        for uri in ("quizzes/index.html", "quizzes/results/index.html", "exam/index.html", "index.html")
    }

    assert loads == {
        "quizzes/index.html": ["quiz-bank.js"],
        "quizzes/results/index.html": ["quiz-results.js"],
        "exam/index.html": ["quiz.js"],
        "index.html": [],
    }


@pytest.mark.parametrize("address", [None, "", "http://127.0.0.1:8000/", "http://localhost/", "/repo/"])
def test_an_address_that_others_cannot_open_is_none(address: str | None) -> None:
    assert public_address(address) is None


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://example.org/repo", "https://example.org/repo/"),
        ("https://宪法.cn:8080/法治/", "https://xn--2bt821b.cn:8080/%E6%B3%95%E6%B2%BB/"),
        ("https://example.org/%E6%B3%95/", "https://example.org/%E6%B3%95/"),
    ],
)
def test_an_address_in_chinese_is_one_that_a_code_can_hold(written: str, address: str) -> None:
    assert public_address(written) == address
    assert qr_code(address).path


def test_without_an_address_a_sheet_says_so_and_carries_no_code(tmp_path: Path, build_site) -> None:
    write_site(tmp_path, {"index.md": EXAM}, address="http://127.0.0.1:8000/")
    done = build_site(tmp_path, tmp_path / "site")
    page = tree(tmp_path / "site/quizzes/exam/sheet.html")

    assert done.returncode == 0, done.stderr
    assert not page.xpath("//svg | //figure")
    assert "网址还没有设置" in page.xpath("string(//*[@class='fz-remark'])")
    assert done.stderr.count("答题纸不带二维码") == 1


def test_a_site_without_the_plugin_shows_its_quizzes_and_says_what_is_missing() -> None:
    page = Markdown(extensions=[FazhiExtension()]).convert(EXAM + BANK + RESULTS)

    assert "<fz-quiz " in page
    assert "fz-quiz__teacher" not in page
    assert "题库要在 mkdocs.yml 里启用插件" in page
    assert "班级成绩要在 mkdocs.yml 里启用插件" in page


def test_two_quizzes_never_share_a_folder() -> None:
    def unnamed(uri: str, line: int = 5) -> str:
        return slug_of(Quiz((), line), uri)

    uris = ["a/b.md", "a--b.md", "a-/b.md", "a/-b.md", "a.b.md", "a b.md", "（a）b.md", "x.md", "x.en.md", "x/index.md"]
    slugs = [
        *(unnamed(uri) for uri in uris),
        unnamed("x.md", 50),
        unnamed(f"{'长' * 90}.md"),
        unnamed(f"{'长' * 91}.md"),
    ]
    pattern = re.compile(r"\w[\w.-]{0,149}")

    assert unnamed("lessons/constitution-day/junior.md", 12) == "lessons--constitution-day--junior.12"
    assert len({slug.casefold() for slug in slugs}) == len(slugs)
    assert all(pattern.fullmatch(slug) and len(slug.encode()) < 250 for slug in slugs)
    assert slug_of(Quiz((), 1, id="CON"), "x.md") == "quiz.CON"


def problems_of(text: str) -> list[tuple[str, int]]:
    pages = [Page("docs/a.md", "a.md", text)]
    return [(problem.code, problem.at.line) for problem in (*check_pages(pages), *parse.check_pages(pages))]


def test_a_line_in_a_block_that_holds_nothing_is_refused() -> None:
    assert problems_of("# 页\n\n```题库\n全部\n\n最新\n```\n") == [("Q181", 4), ("Q181", 6)]
    assert problems_of("```quiz-results\n\n```\n") == []


def test_a_block_that_never_ends_and_one_that_comes_twice_are_refused() -> None:
    assert problems_of("```班级成绩\n成绩\n") == [("Q182", 1)]
    assert problems_of("```题库\n```\n\n```quiz-bank\n```\n") == [("Q183", 4)]


def test_ids_that_differ_in_case_only_are_refused() -> None:
    quiz = "```quiz {{#{}}}\n1. 对。（√）\n```\n\n"

    assert problems_of(quiz.format("Law") + quiz.format("day") + quiz.format("law")) == [("Q184", 9)]


def test_a_site_is_stopped_by_two_quizzes_for_one_folder(tmp_path: Path, build_site) -> None:
    write_site(tmp_path, {"index.md": EXAM, "second.md": EXAM.replace("#exam", "#EXAM")})
    done = run_mkdocs(tmp_path, "--strict")

    assert done.returncode == 1
    assert "docs/second.md:3:1: [Q185]" in done.stderr


def test_a_misspelt_block_is_told_which_one_is_meant(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("```quiz-banks\n```\n", "utf-8")
    found = check_files([tmp_path / "a.md"], tmp_path, date(2026, 11, 23))

    assert [problem.code for problem in found] == ["F031"]
    assert {"quiz-bank", "题库", "quiz-results", "班级成绩"} <= set(BLOCKS)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ('<a href="#x">a</a>', '<a href="../../l/a.html#x">a</a>'),
        (f'<img src="{ROOT}p/x.png" alt="">', '<img src="../../p/x.png" alt="">'),
        ('<a href="https://a.b/c">a</a>', '<a href="https://a.b/c">a</a>'),
        ('text src="x" <b>href="y"</b>', 'text src="x" <b>href="y"</b>'),
    ],
)
def test_what_is_relative_to_its_page_is_moved_with_it(written: str, wanted: str) -> None:
    assert moved(Markup(written), "l/a.html", "../../") == wanted  # noqa: S704 — what a template wrote
