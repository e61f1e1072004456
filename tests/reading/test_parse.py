"""What a reading is read as, and its pinyin."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.core.law_text import LawText, not_imported
from fazhi.core.page import Page
from fazhi.core.problem import Problem
from fazhi.reading.model import Part, Reading
from fazhi.reading.parse import check_pages, parse_reading
from fazhi.reading.spelling import spell
from fazhi.reading.syllables import read_syllable, read_syllables

TEXT = "领读：我们是小公民。\n齐读：我们守规则。\n"


def read(text: str, law_text: LawText = not_imported) -> tuple[Reading | None, tuple[Problem, ...]]:
    page = Page("a.md", "a.md", f"```晨读\n{text}```\n")
    parsed = parse_reading(page.fences[0], page.at, page.grades, law_text)
    return parsed.reading, parsed.problems


def said(line: str, more: str = "") -> str:
    """Return the pinyin of a line, the syllables separated by spaces."""
    reading, problems = read(f"{more}齐读：{line}\n")
    assert reading, problems
    return " ".join(piece.pinyin for piece in reading.lines[0].pieces if piece.pinyin)


def test_an_id_is_used_once_on_the_whole_site() -> None:
    block = f"```晨读 {{#morning}} 晨读\n{TEXT}```\n"

    (problem,) = check_pages([Page("a.md", "a.md", block), Page("b.md", "b.md", block)])

    assert (problem.code, problem.values["first"]) == ("R105", "a.md:1:1")


def test_a_block_over_the_limit_is_not_read() -> None:
    _, problems = read("齐读：我们守规则，" + "一行，" * 60 + "\n" + ("我们守规则。" * 60 + "\n") * 400)

    assert [problem.code for problem in problems] == ["R109"]


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        *(("chong2", "chóng"), ("CHÓNG", "chóng"), ("chóng", "chóng"), ("de", "de"), ("de5", "de"), ("de0", "de")),
        *(("lv4", "lǜ"), ("lü4", "lǜ"), ("lu:4", "lǜ"), ("nve4", "nüè"), ("liu2", "liú"), ("gui4", "guì")),
        *(("hai2", "hái"), ("ou3", "ǒu"), ("duo1", "duō"), ("er2", "ér"), ("xiong2", "xióng")),
        *(("xyz", None), ("chong6", None), ("chǒng3", None), ("", None), ("chóngxīn", None), ("宪", None)),
    ],
)
def test_pinyin_is_read_as_teachers_type_it(typed: str, mark: str | None) -> None:
    assert read_syllable(typed) == mark


def test_syllables_are_separated_by_spaces_apostrophes_or_hyphens() -> None:
    assert read_syllables("chóng xīn") == ["chóng", "xīn"]
    assert read_syllables("xi1'an1") == ["xī", "ān"]
    assert read_syllables("xi1-xx") is None


def test_phrases_decide_between_the_readings_of_a_character() -> None:
    assert said("重新长大，银行行长") == "chóng xīn zhǎng dà yín háng háng zhǎng"
    assert said("正当的权利") == "zhèng dàng de quán lì"


@pytest.mark.parametrize(
    ("words", "pinyin"),
    [
        *(("一律", "yí lǜ"), ("一起", "yì qǐ"), ("一切", "yí qiè"), ("一条", "yì tiáo"), ("一个", "yí gè")),
        *(
            ("第一", "dì yī"),
            ("十一月", "shí yī yuè"),
            ("一月", "yī yuè"),
            ("统一", "tǒng yī"),
            ("星期一", "xīng qī yī"),
        ),
        *(("不是", "bú shì"), ("不能", "bù néng"), ("不会", "bú huì"), ("要不", "yào bù")),
    ],
)
def test_yi_and_bu_carry_the_tone_they_are_spoken_with(words: str, pinyin: str) -> None:
    assert said(words) == pinyin


def test_what_the_author_says_goes_before_the_dictionary() -> None:
    assert said("还书，还有书。", "读音：还书=huan2 shu1\n") == "huán shū hái yǒu shū"
    assert said("还{huan2}书，还有书。") == "huán shū hái yǒu shū"
    assert said("重新{zhòng xin1}看", "读音：重新=chóng xīn\n") == "zhòng xīn kàn"


def test_braces_leave_no_trace_in_the_text() -> None:
    reading, _ = read("齐读：长｛zhǎng｝大了。\n")

    assert reading
    assert reading.lines[0].text == "长大了。"


def test_a_part_alone_on_its_line_holds_until_the_next() -> None:
    reading, _ = read("男生：\n一。\n二。\n女生：三。\n四。\n")

    assert reading
    assert [line.part for line in reading.lines] == [Part("boys"), Part("boys"), Part("girls"), Part("all")]


def test_a_colon_inside_a_sentence_makes_no_part() -> None:
    reading, problems = read(f"{TEXT}齐读：我们宣誓：守规则。\n老师说过：要诚实。\n")

    assert (reading is not None, problems) == (True, ())


def test_the_words_of_an_imported_law_come_sentence_by_sentence_in_the_part_that_was_asked() -> None:
    asked: list[str] = []

    def law_text(citation: str) -> tuple[str, ...]:
        asked.append(citation)
        return ("一切权力属于人民。国家尊重和保障人权。", "人民依照法律规定管理国家事务。")

    reading, problems = read("男生：原文：《宪法》第二条\n齐读：\n原文：《宪法》第三十三条\n", law_text)

    assert reading
    assert problems == ()
    assert asked == ["《宪法》第二条", "《宪法》第三十三条"]
    assert [line.part.voice for line in reading.lines] == ["boys"] * 3 + ["all"] * 3
    assert reading.lines[1].text == "国家尊重和保障人权。"
    assert reading.sources == ("《宪法》第二条", "《宪法》第三十三条")


def test_no_pinyin_is_made_where_none_is_wanted() -> None:
    reading, _ = read("拼音：无\n" + TEXT)

    assert reading
    assert not reading.has_pinyin


@pytest.mark.parametrize("band", ["小学", "初中", "高中"])
def test_the_stage_sets_the_pace(band: str) -> None:
    reading, _ = read(f"学段：{band}\n{TEXT}")

    assert reading
    assert reading.pace == {"小学": 100, "初中": 140, "高中": 160}[band]


@given(st.text(alphabet=st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF), max_size=60))
def test_every_character_stays_at_its_place(text: str) -> None:
    assert "".join(piece.text for piece in spell(text, {}, {})) == text


LINES = [
    *(*TEXT.splitlines(), "重{chóng}新", "{", "9:00 集合", "流程", "正文：", "读音：重新=chóng xīn", "男生："),
    *("原文：《宪法》第一条", "", "<b>", "时长：5", "领渎：我们"),
]


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_every_line_is_read_or_named_by_a_problem(lines: list[str]) -> None:
    reading, problems = read("".join(f"{line}\n" for line in lines))

    if reading is None:
        assert problems
    else:
        whole = "".join(line.text for line in reading.lines)
        words = [line.partition("：")[2] for line in lines if line.startswith(("领读", "齐读"))]
        assert all(word in whole for word in words)


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    check_pages([Page("a.md", "a.md", f"~~~晨读 {text[:20]}\n{text}\n~~~\n")])


@pytest.mark.parametrize(
    "line", ["{" * 2000, "重{" * 1000, "读音：" + "重=" * 900, "9:" * 900, "我" * 1990, "；" * 1990]
)
def test_hostile_lines_are_read_in_no_time(line: str) -> None:
    start = time.process_time()
    read(f"{line}\n" * 30)

    assert time.process_time() - start < 5
