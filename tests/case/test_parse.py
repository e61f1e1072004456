"""What a case is read as, whatever a teacher typed."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from fazhi.case.model import Case
from fazhi.case.parse import check_pages, parse_case
from fazhi.case.render import render_case
from fazhi.core.inline import inline
from fazhi.core.page import Page

STORY = """案情：
1. 小明把自行车借给小刚。
2. 小刚撞坏了花盆。
问题：谁来赔？
A. 谁也不用赔
> 损失没有人管。
B. 监护人来赔
> 损失有人承担。
依据：《民法典》第一千一百八十八条
说理：小刚还没有成年。
规则：监护人承担侵权责任。
依据：《民法典》第一千一百八十八条
"""
LINES = [
    *STORY.splitlines(),
    *(
        "学段：小学",
        "说明：虚构",
        "场景：后来",
        "→ 后来",
        "转到：后来",
        "如果小刚十八岁了？",
        "> 那么不同。",
        "",
        "　接着写",
    ),
    *("```", "<script>", "[a](javascript:x)", "A.", "3.", ">", "依据：", "规则", "B. 监护人来赔", "问题：还有呢？"),
]

MARKERS = r"^\s*(?:\d\.|[AB]\.|>|→|学段|转到|问题：|依据：|说理：|规则|说明：|案情|：)+"


def case_of(text: str, grades: str = "") -> Case:
    front = f"---\ngrades: [{grades}]\n---\n\n" if grades else ""
    page = Page("a.md", "a.md", f"{front}```小法官\n{text}```\n")
    parsed = parse_case(page.fences[0], page.at, page.grades)
    assert parsed.case, [problem.text("zh") for problem in parsed.problems]
    return parsed.case


def codes(*texts: str) -> list[str]:
    pages = [Page(f"{n}.md", f"{n}.md", text) for n, text in enumerate(texts)]
    return [problem.code for problem in check_pages(pages)]


def test_an_id_is_used_once_on_the_whole_site() -> None:
    block = f"```小法官 {{#bike}} 车\n{STORY}```\n"

    (problem,) = check_pages([Page("a.md", "a.md", block), Page("b.md", "b.md", "# 乙\n\n" + block)])

    assert (problem.code, str(problem.at), problem.values["first"]) == ("J105", "b.md:3:1", "a.md:1:1")


def test_a_block_over_the_limit_is_not_read() -> None:
    assert codes(f"```小法官\n{'啊' * 1000}\n" * 1 + ("很长的一行。" * 50 + "\n") * 400 + "```\n") == ["J109"]


@pytest.mark.parametrize(
    ("grades", "band"), [("2", "primary"), ("5, 6", "primary"), ("6, 7", "primary"), ("8", "junior"), ("11", "senior")]
)
def test_the_words_speak_to_the_youngest_of_the_pages_grades(grades: str, band: str) -> None:
    assert case_of(STORY, grades).band == band


def test_what_the_author_says_of_the_stage_goes_before_the_grades() -> None:
    assert case_of("学段：高中\n" + STORY, "2").band == "senior"
    assert case_of(STORY).band == "junior"


def test_half_and_full_width_and_english_keywords_give_the_same_case() -> None:
    wide = (
        STORY
        .replace("A. ", "Ａ．")
        .replace("B. ", "（Ｂ）")
        .replace("> ", "＞")
        .replace("1. ", "１．")
        .replace("2. ", "②")
    )
    english = STORY
    for zh, en in {
        "案情：": "FACTS",
        "问题：": "Question:",
        "依据：": "basis:",
        "说理：": "Reasoning :",
        "规则：": "[Rule]",
    }.items():
        english = english.replace(zh, en)

    assert case_of(wide) == case_of(STORY)
    assert case_of(english.replace("Reasoning :", "Reasoning:")) == case_of(STORY)


def test_a_letter_or_an_arrow_inside_the_facts_is_part_of_the_facts() -> None:
    case = case_of(STORY.replace("2. 小刚", "2. A、B两班同学都看见，小刚"))

    assert case.scenes[0].steps[1] == "A、B两班同学都看见，小刚撞坏了花盆。"


def test_a_warning_does_not_keep_the_case_from_the_reader() -> None:
    assert case_of("学段：小学\n" + STORY.replace("撞坏了", "很快很快" * 20)).band == "primary"


@given(st.lists(st.tuples(st.integers(0, 12), st.sampled_from(LINES)), max_size=3))
def test_every_line_is_on_the_page_or_named_by_a_problem(more: list[tuple[int, str]]) -> None:
    lines = STORY.splitlines()
    for place, line in more:
        lines.insert(place, line)
    text = "\n".join(lines)
    page = Page("a.md", "a.md", f"~~~小法官\n{text}\n~~~\n")
    parsed = parse_case(page.fences[0], page.at)
    if parsed.case is None:
        assert parsed.problems
        return
    shown = "".join(lxml_html.fromstring(render_case(parsed.case, "zh", inline)).itertext())
    for line in text.splitlines():
        words = re.sub(MARKERS, "", line.strip()).strip(" >：。！")
        assert words in shown or words == "小学", line


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    page = Page("a.md", "a.md", f"~~~case {text[:20]}\n{text}\n~~~\n")

    assert check_pages([page]) or True


@pytest.mark.parametrize(
    "line", ["（" * 2000, "[" * 2000, "如果" * 1000, "> " * 1000, "A. " * 600, "依据：" + "《" * 1900]
)
def test_hostile_lines_are_read_in_no_time(line: str) -> None:
    start = time.process_time()
    codes(f"```小法官\n案情：\n{(line + chr(10)) * 30}```\n")

    assert time.process_time() - start < 5


def test_ten_thousand_scenes_are_walked_in_no_time() -> None:
    scenes = "".join(f"场景：{n}\na\n问题：b\nA. c\n>d\n→{n + 1}\nB. e\n>f\n" for n in range(3000))
    start = time.process_time()
    codes(f"```小法官\n{scenes}```\n")

    assert time.process_time() - start < 10
