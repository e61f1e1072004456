"""The canonical form: the same model, and nothing to do the second time."""

# ruff: noqa: E501 — the pieces of papers read best side by side

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from fazhi.core.fence import scan
from fazhi.core.page import Page, read_pages
from fazhi.core.problem import Lang, Position
from fazhi.core.span import fold
from fazhi.quiz.fmt import format_page
from fazhi.quiz.keywords import SETTINGS as SETTINGS_KEYS
from fazhi.quiz.keywords import looked_up
from fazhi.quiz.model import Quiz
from fazhi.quiz.parse import parse_quiz
from fazhi.quiz.write import without_lines, write, write_opening

CASES = Path(__file__).parent / "cases"
SCRUFFY = """\
# 一课

  说明  不动。

!!! note
    ```quiz {#one} 标题
    说明: 两题
    一．选择题(每题2分)
    1、国家宪法日是(B)
    Ａ、4月15日  B、12月4日
    提示:想一想
    2)未满____周岁(3分)
    【答案】十八;18
    ```

```quiz
1. 【单选】坏的
```
最后一行"""
TIDY = """\
    ```quiz {#one} 标题
    说明：两题

    一、选择题（每题2分）
    1. 【单选】国家宪法日是（　　）
    A. 4月15日
    B. 12月4日
    答案：B
    提示：想一想

    2. 【填空】未满[[十八；18]]周岁（3分）
    ```
"""
PIECES = st.sampled_from([
    *("1. ", "2、", "\n3. ", "【单选】", "【多选】", "【判断】", "【填空】", "【排序】", "【配对】", "【简答】", "【材料】", "【不定项】"),
    *("\nA. ", "\nB、", "\nＣ）", "\n- [x] ", "\n- [ ] ", "\n> ", "\n答案：", "\n【答案】", "A", "AB", "BA", "对", "（√）", "（ A ）"),
    *("[[", "]]", "[[甲]]", "[[~甲乙丙；1..3？丁]]", "____", "；", "|", "\n解析：", "\n提示：", "{#a}", "（2分）", "（3分）"),
    *("标题：甲\n", "一、判断题（每题2分）\n", "二、选择题\n", "\n（1）", "\n（2）", "\n参考答案：", "\n评分点：", "\n- ", " —— ", "\n"),
    *("![甲](a.png)", "！［甲］（a.png）", "\n| 甲 | [[乙]] |", "\n|-|-|", "\n｜丙｜", "Part 1: Match\n", "模式：考试\n", "时长：9\n"),
    *("  ", "\u3000", "\n  ", "甲", "乙", "丙", "1.5", "?", "(", ")", "~", "：", "题[单选题]", "[答案：A]", "\n\n", "（系统评分）"),
])  # fmt: skip
BODIES = st.sampled_from([
    *("\nA. 甲\nB. 乙\n答案：A", "（√）", "\n答案：错", "[[甲；乙]]和[[丙？丁]]", "____\n答案：[甲]|", "\nA. 甲\nB. 乙\n答案：B→A"),
    *("\n甲 —— 乙\n丙 -> 丁\n—— 戊", "\n参考答案：甲\n  乙\n评分点：\n- 丙（2分）", "\n（1）【判断】甲（√）\n（2）乙[[丙]]（2分）"),
    *("\n- [x] 甲  B. 丁\n- [ ] 乙", "\n（1）甲\n（2）乙\nA. 丙\nB. 丁\n答案：AB", "____\n答案：甲?乙", "____和__\n答案：（1..3）（~甲乙丙）"),
])  # fmt: skip
ITEMS = st.tuples(
    st.sampled_from(["1. ", "2、", "3．（系统评分）", "【单选】", "一、选择题（每题2分）\n6. "]),
    st.lists(PIECES, max_size=2).map("".join),
    st.sampled_from(["题", "（甲）题", "题（3分）", "题{#a}", "题（2分）（3分）", "\n题（2分）", "题____"]),
    BODIES,
    st.lists(PIECES, max_size=2).map("".join),
).map("".join)
KINDS = st.sampled_from([
    *(("单选", "\n- （√） ![甲](a.png)\n- （ ） 乙"), ("排序", "\nA. ![甲](a.png)\nB. ![甲](b.png)\n答案：AB")),
    *(("填空", "[[甲]]\n| 乙 | [[丙|丁]] |\n|-|-|\n| ____ |"), ("填空", "____\n| 甲 |\n|-|\n| __ |\n答案：甲|乙")),
    *(("单选", "\nA. 甲\nB、乙\n  丙\n答案：A"), ("单选", "（B）\nA. 甲  B. 乙"), ("多选", "\n- [x] 甲\n> 丙\n> 丁\n- [X] 乙")),
    *(("不定项", "\n- [x] 甲  B. 丁\n- [ ] 乙"), ("判断", "（√）"), ("判断", "\n答案：错"), ("填空", "[[甲；乙]]和[[丙？丁]]")),
    *(("填空", "____\n答案：[甲]|乙"), ("填空", "__和____\n答案：（1..3）（~甲乙丙）"), ("填空", "____\n答案：甲?乙"), ("填空", "[[甲]][[乙]]_")),
    *(("排序", "\nA. 甲\nB. 乙\n  丙\n答案：BA"), ("排序", "（B→A）\n（A）甲\n（B）乙"), ("配对", "\n甲 —— 乙\n丙->丁——戊\n- —— 己")),
    *(("简答", "\n参考答案：甲\n  乙\n评分点：\n- 丙（2.5分）\n* 丁（1分）"), ("论述", "\n答案：甲"), ("简答", "\n评分点：甲（1分）；乙（2分）")),
    *(("材料", "\n（1）【判断】甲（√）\n（3）乙[[丙]]（2分）{#b}"), ("案例", "\n解析：甲\n（1）简述乙\n（2）丙（A）（2分）\nA. 甲\nB. 乙\n提示：丁")),
])  # fmt: skip
STEMS = st.sampled_from([
    "题",
    "（甲）题",
    "(甲)题",
    "**题**",
    "题\n甲",
    "\n题",
    "[甲]题",
    "题：甲",
    "（1）题",
    "题\n（1）甲",
    "\u3000题 —— 甲",
    "A题",
    "1.5题",
    "（系统评分）题",
    "题![图](a/甲.png)",
    "![图](a__b.png)题\n甲",
    "！［图］（../a.png）",
    "题\n| 甲 | 乙 |\n|:-|-:|\n| 丙 |\n甲",
    "题\n｜ 甲 ｜\n｜-｜\n| 乙 |\n|-|\n| `丙|丁` |",
    "| 甲 —— 乙 |\n|---|\n| （乙） |",
    "题（甲）![图](a.png)",
])
ENDS = st.sampled_from([
    "",
    "（2分）",
    "（0.5分）",
    "{#a}",
    "{#甲-1}（3分）",
    "（2分） {#b}",
    "（1分）（2分）",
    "(2 points)",
])
LINES = st.lists(
    st.sampled_from([
        "提示：甲?",
        "提示：：乙",
        "解析：见[法](https://a.b)。",
        "依据：《宪法》第一条、第二条；《民法典》第三条",
        "标签：甲，乙；丙",
        "难度：易",
        "目标：甲",
        "备注：（2分）",
        "编号：b-1",
        "分值：4",
        "分值：2, 3",
        "Objective: skill 1",
    ]),
    max_size=4,
    unique_by=lambda line: line[:2] if line[:2] != "提示" else line,
)
HEADINGS = st.sampled_from([
    "",
    "",
    "",
    "二、选择题（每题2分）\n",
    "一．综合题\n",
    "===<<<判断题>>>===\n",
    "三、简答题（每小题4分，甲）\n",
    "Part 1: Single choice (2 points each)\n",
    "Part IV. Other questions\n",
    "四、案例题（每题3分）\n",
    "五、判断题（满分4分，每题4分）\n",
])
OPENINGS = st.tuples(
    st.sampled_from(["", "", " {#a}", "｛．wide　＃甲－1｝", " {.x .y mode=exam}", ' {说明="甲 乙" 重做=2}']),
    st.sampled_from(["", " 标题", " **甲**", " 甲（2分）"]),
).map("".join)
SETTINGS = st.lists(
    st.sampled_from([
        *(
            "标题：甲",
            "Title: 甲|乙",
            "说明：甲：乙",
            "模式：考试",
            "Mode: practice",
            "抽题：1题",
            "乱序：全部",
            "Shuffle: options",
        ),
        *(
            "及格：60％",
            "Pass: 1 point",
            "及格：0.5分",
            "时长：40分钟",
            "重做：否",
            "Retry: 3",
            "显示答案：不显示",
            "show: submit",
        ),
    ]),
    max_size=4,
    unique_by=lambda line: SETTINGS_KEYS[looked_up(fold(line).partition(":")[0])],
).map(lambda lines: "".join(f"{line}\n" for line in lines))


def sound(parts: tuple[str, str, tuple[str, str], str, str, list[str]]) -> str:
    heading, number, (kind, body), stem, end, lines = parts
    first, between, rest = f"{stem}{body}".partition("\n")
    return f"{heading}{number}【{kind}】{first}{end}{between}{rest}" + "".join(f"\n{line}" for line in lines)


SOUND = st.tuples(HEADINGS, st.sampled_from(["1. ", "2、", "", "999)"]), KINDS, STEMS, ENDS, LINES).map(sound)
SOUND_PAPERS = st.tuples(SETTINGS, st.lists(SOUND, min_size=1, max_size=2).map("\n".join)).map("".join)
PAPERS = (
    SOUND_PAPERS
    | SOUND_PAPERS
    | SOUND
    | st.lists(ITEMS, min_size=1, max_size=2).map("\n".join)
    | st.lists(PIECES, max_size=30).map("".join)
)


def read(lines: list[str]) -> Quiz | None:
    fences = scan("\n".join(["~~~~~~" + lines[0], *lines[1:], "~~~~~~"]))
    return parse_quiz(fences[0], lambda line, column: Position("a.md", line, column)).quiz


def written(quiz: Quiz, lang: Lang, *, has_title: bool) -> list[str]:
    return [write_opening(quiz, "quiz", has_title=has_title), *write(quiz, lang, has_title=has_title)]


@settings(max_examples=800)
@given(OPENINGS, PAPERS, st.sampled_from(["zh", "en"]))
def test_what_is_written_is_read_as_the_same_quiz(opening: str, paper: str, lang: Lang) -> None:
    quiz = read([f"quiz{opening}", *paper.splitlines()])
    event("sound" if quiz else "refused")
    if quiz is None:
        return
    has_title = bool(quiz.title) and not re.search(r"^(标题|Title)", paper)
    once = written(quiz, lang, has_title=has_title)
    again = read(once)

    assert again is not None, once
    assert without_lines(again) == without_lines(quiz), once
    assert written(again, lang, has_title=has_title) == once


@pytest.mark.parametrize("path", sorted(CASES.glob("[a-z]*.md")), ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", ["", ".en"])
def test_every_case_keeps_its_meaning(path: Path, suffix: str) -> None:
    page = Page("a.md", f"a{suffix}.md", path.read_text(encoding="utf-8"))
    done = format_page(page)
    again = Page("a.md", f"a{suffix}.md", done.text)

    assert done.problems == ()
    assert format_page(again).text == done.text
    for before, after in zip(page.fences, again.fences, strict=True):
        quizzes = [parse_quiz(fence, page.at).quiz for fence in (before, after)]
        assert len({without_lines(quiz) for quiz in quizzes if quiz}) == 1


def test_every_quiz_of_the_site_and_every_paper_keeps_its_meaning(root: Path, shared: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((root / "docs").rglob("*.md"))]
    texts += [
        f"```quiz\n{path.read_text(encoding='utf-8')}\n```\n"
        for path in sorted((shared / "fixtures/cn-formats").glob("0[1-6]*"))
    ]
    for text in texts:
        page = Page("a.md", "a.md", text)
        again = Page("a.md", "a.md", format_page(page).text)
        for before, after in zip(page.fences, again.fences, strict=True):
            quiz, same = parse_quiz(before, page.at).quiz, parse_quiz(after, page.at).quiz
            if before.name == "quiz" and quiz is not None:
                assert same is not None
                assert without_lines(same) == without_lines(quiz)
        assert format_page(again).text == again.text


def test_only_blocks_without_problems_are_written() -> None:
    done = format_page(Page("a.md", "a.md", SCRUFFY))
    start, end = SCRUFFY.index("    ```quiz {#one}"), SCRUFFY.index("\n```quiz\n1. 【单选】坏的")

    assert done.text == SCRUFFY[:start] + TIDY + SCRUFFY[end:]
    assert {problem.at.line for problem in done.problems} == {17}


def test_an_english_page_gets_english_words() -> None:
    page = Page(
        "a.en.md", "a.en.md", "```quiz\n1. 【单选】Day?（2分）\nA. 4 May\nB. 4 December\n答案：B\n解析：Because.\n```\n"
    )

    assert format_page(page).text == (
        "```quiz\n1. [single] Day? (2 points)\nA. 4 May\nB. 4 December\nAnswer: B\nExplanation: Because.\n```\n"
    )


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "fazhi", "fmt", *arguments], capture_output=True, text=True, check=False
    )


def test_the_command_writes_in_place_and_keeps_line_ends(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_bytes("\ufeff# 甲\r\n\r\n```quiz\r\n1、题（√）\r\n```\r\n".encode())

    checked = run("--check", str(tmp_path))
    assert (checked.returncode, checked.stdout) == (1, f"{page}\n")
    assert "1、题" in page.read_text(encoding="utf-8")

    assert run(str(page)).returncode == 0
    assert page.read_bytes() == "\ufeff# 甲\r\n\r\n```quiz\r\n1. 【判断】题（　　）\r\n答案：对\r\n```\r\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert (run("--check", str(page)).returncode, run("--check", str(page)).stdout) == (0, "")


def test_the_command_reports_the_blocks_that_it_leaves(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("```quiz\n1. 【单选】题\n```\n", encoding="utf-8")
    done = run(str(page))

    assert done.returncode == 1
    assert "Q103" in done.stderr


SHOWS_PASTED_PAPERS = "maintainers/writing-quizzes"


def test_every_page_of_the_site_is_in_canonical_form(root: Path) -> None:
    pages, _ = read_pages(root / "docs", root)
    others = [page for page in pages if not page.uri.startswith(SHOWS_PASTED_PAPERS)]

    assert [page.uri for page in others if format_page(page).text != page.text] == [], "run `fazhi fmt`"


def test_everything_new_has_one_form() -> None:
    written = (
        "~~~~测验｛　．wide ＃one 标题=甲 mode=exam｝\n"
        "1. 【判断】题！［图］（a.png）\n｜甲｜乙｜\n｜-｜-｜\n（√）\n"
        "Part 9: Short answer (2 points each, total 2 points)\n2. 谈谈\n~~~~\n"
    )

    assert format_page(Page("a.md", "a.md", written)).text == (
        "~~~~测验 {#one .wide}\n标题：甲\n模式：考试\n\n"
        "1. 【判断】题![图](a.png)\n|甲|乙|\n|-|-|\n（　　）\n答案：对\n\n"
        "一、简答题（每题2分，共2分）\n2. 【简答】谈谈\n~~~~\n"
    )
    assert format_page(Page("a.en.md", "a.en.md", written)).text == (
        "~~~~测验 {#one .wide}\nTitle: 甲\nMode: exam\n\n"
        "1. [true-false] 题![图](a.png)\n|甲|乙|\n|-|-|\n（　　）\nAnswer: true\n\n"
        "Part 1: Short answer (2 points each, total 2 points)\n2. [short] 谈谈\n~~~~\n"
    )


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_line_end_that_only_some_programs_know_loses_nothing(mark: str) -> None:
    before = f"导入{mark}第二行{mark}第三行\n\n重要的一句话。\n\n"
    page = Page("a.md", "a.md", f"{before}```quiz\n1、题（√）\n```\n最后一句。")

    assert format_page(page).text == f"{before}```quiz\n1. 【判断】题（　　）\n答案：对\n```\n最后一句。"
