"""What the parser reads: the model, and that nothing is lost or raised."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.core.blocks import MAX_BLOCK
from fazhi.core.fence import scan
from fazhi.core.page import Page
from fazhi.core.problem import Position
from fazhi.quiz.model import Blank, Blanks, Choice, Item, Judgement, Passing, Quiz, Settings, Short
from fazhi.quiz.parse import Parsed, check_pages, parse_quiz


def at(line: int, column: int) -> Position:
    return Position("lesson.md", line, column)


def parse(paper: str, info: str = "quiz") -> Parsed:
    return parse_quiz(scan(f"```{info}\n{paper}\n```")[0], at)


def read(paper: str, info: str = "quiz") -> Quiz:
    parsed = parse(paper, info)
    assert [problem.text("zh") for problem in parsed.problems] == []
    assert parsed.quiz is not None
    return parsed.quiz


def item(paper: str) -> Item:
    return read(paper).items[0]


def correct(paper: str) -> str:
    body = item(paper).body
    assert isinstance(body, Choice)
    return "".join(body.correct)


def problems(paper: str, info: str = "quiz") -> list[tuple[str, int, int]]:
    return [(problem.code, problem.at.line, problem.at.column) for problem in parse(paper, info).problems]


def test_everything_an_item_may_have_is_read() -> None:
    paper = (
        "1. 【单选，2分】国家宪法日是？{#day}\nA. 4月15日\n> 不是。\n> 再想想。\nB. 12月4日\n答案：B\n"
        "提示：冬天。\n提示：月初。\n"
        "解析：见法律。\n依据：《宪法》第三十三条第一款、第三十四条、《立法法》第九十八条\n目标：知识1\n标签：宪法，纪念日\n难度：易\n备注：自用"
    )

    quiz = read(paper, "quiz {#one} 一个标题")

    assert (quiz.id, quiz.title, quiz.note, quiz.settings.retries, quiz.line) == ("one", "一个标题", "", None, 1)
    only = quiz.items[0]
    assert isinstance(only.body, Choice)
    assert [(o.label, o.text, o.is_correct, o.feedback) for o in only.body.options] == [
        ("A", "4月15日", False, "不是。\n再想想。"),
        ("B", "12月4日", True, ""),
    ]
    assert (only.type, only.number, only.id, only.points, only.line) == ("single", 1, "day", 2.0, 2)
    assert (only.stem, only.hints, only.explanation) == ("国家宪法日是？", ("冬天。", "月初。"), "见法律。")
    assert only.basis == ("《宪法》第三十三条第一款、第三十四条", "《立法法》第九十八条")
    assert (only.objective, only.tags, only.difficulty, only.comment) == ("知识1", ("宪法", "纪念日"), "易", "自用")


@pytest.mark.parametrize(
    "tag", ["【多选】", "[多选题]", "（多选）", "(multiple)", "［多项选择题］", "【 多选 】", "【Multiple】"]
)
def test_a_type_is_read_in_any_bracket(tag: str) -> None:
    assert item(f"1. {tag}题\nA. 甲\nB. 乙\n答案：AB").type == "multiple"


@pytest.mark.parametrize("number", ["1. ", "1．", "１、", "1)", "１）", "  1.", ""])
def test_an_item_begins_with_a_number_or_a_type(number: str) -> None:
    assert item(f"{number}【判断】题\n答案：对").stem == "题"


@pytest.mark.parametrize("label", ["{}. ", "{}．", "{}、", "{})", "{}：", "({}) ", "（{}）"])
@pytest.mark.parametrize("letters", ["AB", "ＡＢ"])
def test_options_are_labelled_in_half_and_full_width(label: str, letters: str) -> None:
    first, second = (label.format(letter) for letter in letters)

    assert correct(f"1. 题\n{first}甲\n{second}乙\n答案：Ｂ") == "B"


@pytest.mark.parametrize("line", ["A. 甲  B. 乙", "A．甲　B．乙", "(A)甲   (B)乙", "A、甲\tB、乙"])
def test_options_may_stand_on_one_line(line: str) -> None:
    assert correct(f"1. 题\n{line}\nC. 丙\n答案：C") == "C"


@pytest.mark.parametrize(
    ("answer", "letters"),
    [
        ("答案：AC", "AC"),
        ("答案:A,C", "AC"),
        ("【答案】A、C", "AC"),
        ("［答案］：A;C", "AC"),
        ("正确答案：a c", "AC"),
        ("Answer: AC", "AC"),
        ("answer：（AC）。", "AC"),
    ],
)
def test_an_answer_is_read_in_any_form(answer: str, letters: str) -> None:
    assert correct(f"1. 题\nA. 甲\nB. 乙\nC. 丙\n{answer}") == letters


@pytest.mark.parametrize("mark", ["[x]", "[X]", "[√]", "【x】", "[ｘ]", "（√）", "( x )"])
def test_an_option_may_be_ticked(mark: str) -> None:
    assert correct(f"1. 题\n- [ ] 甲\n* {mark} 乙") == "B"


def test_an_answer_may_stand_in_the_last_bracket_of_the_stem() -> None:
    only = item("1. 我国（大陆）的国家宪法日是（ Ｂ ）。\nA. 4月15日\nB. 12月4日")

    assert (only.stem, only.type) == ("我国（大陆）的国家宪法日是（　　）。", "single")


def test_letters_in_a_bracket_are_text_when_the_answer_is_written_below() -> None:
    assert item("1. 联合国（UN）\nA. 甲\nB. 乙\n答案：A").stem == "联合国（UN）"


@pytest.mark.parametrize(
    ("value", "is_true"),
    [
        ("对", True),
        ("正确", True),
        ("√", True),
        ("T", True),
        ("true", True),
        ("错", False),
        ("错误。", False),
        ("×", False),
    ],
)
def test_a_judgement_is_read_from_its_line_or_its_bracket(value: str, is_true: bool) -> None:
    assert item(f"1. 题\n答案：{value}").body == Judgement(is_true)
    assert item(f"1. 题（{value}）").body == Judgement(is_true)


@pytest.mark.parametrize(
    "paper",
    [
        "1. 未满[[十八；18]]周岁的公民为[[未成年人]]。",
        "1. 未满【【十八;18】】周岁的公民为［［未成年人］］。",
        "1. 未满____周岁的公民为__。\n答案：十八；18|未成年人",
        "1. 未满＿＿周岁的公民为___。\n【答案】十八;18｜未成年人",
        "1. 未满____周岁的公民为____。\n答案：（十八；18）（未成年人）",
    ],
)
def test_blanks_are_read_in_any_form(paper: str) -> None:
    only = item(paper)

    assert only.body == Blanks((Blank(("十八", "18")), Blank(("未成年人",))))
    assert only.stem == "未满____周岁的公民为____。"


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        ("1. 题\nA. 甲\nB. 乙\n答案：A", "single"),
        ("1. 题\nA. 甲\nB. 乙\n答案：AB", "multiple"),
        ("1. 题（AB）\nA. 甲\nB. 乙", "multiple"),
        ("1. 题\n- [x] 甲\n- [x] 乙", "multiple"),
        ("1. 题____\n答案：甲", "blank"),
        ("1. 题[[甲]]", "blank"),
        ("1. 题（√）", "true-false"),
        ("1. 题\n答案：错", "true-false"),
    ],
)
def test_the_type_is_inferred(paper: str, kind: str) -> None:
    assert item(paper).type == kind


def test_a_number_without_space_begins_an_item_only_if_it_is_the_next() -> None:
    quiz = read("1.4月15日是全民国家安全教育日。（√）\n2.12月4日是国家宪法日。（√）")

    assert [one.stem for one in quiz.items] == [
        "4月15日是全民国家安全教育日。（　　）",
        "12月4日是国家宪法日。（　　）",
    ]
    assert item("1. 【判断】圆周率约是\n3.14。\n答案：对").stem == "圆周率约是\n3.14。"


def test_settings_are_read_before_the_first_item() -> None:
    quiz = read("标题：甲\nNote： 乙\n重做：3次\n1. 题（√）")

    assert (quiz.title, quiz.note, quiz.settings.retries) == ("甲", "乙", 3)
    assert read("重做：是\n1. 题（√）").settings.retries is None
    assert read("Retry: no\n1. 题（√）").settings.retries == 0


@pytest.mark.parametrize(
    "braces",
    [
        "{#a .wide .x-1 模式=考试 time=40}",
        "｛＃a　．wide　．x-1　Mode＝exam　时长＝“40 分钟”｝",
        '{ mode="exam" .wide #a .x-1 .wide 时长=40分钟 }',
    ],
)
def test_braces_hold_an_id_classes_and_settings(braces: str) -> None:
    quiz = read("1. 题（√）", f"quiz {braces} 甲")

    assert (quiz.id, quiz.classes, quiz.title) == ("a", ("wide", "x-1"), "甲")
    assert quiz.settings == Settings("exam", minutes=40, show="submit")


def test_all_problems_are_reported_at_once() -> None:
    assert problems("1. 【单选】题\nA. 甲\nB. 甲\nD. 丁\n\n2. 【判断】\n答案：也许") == [
        ("Q103", 2, 1),
        ("Q114", 4, 1),
        ("Q115", 5, 1),
        ("Q128", 7, 1),
        ("Q121", 8, 4),
    ]


def test_the_lines_of_an_item_whose_type_cannot_be_read_are_left_alone() -> None:
    assert problems("1. 【连连】连一连\n甲 —— 乙\n- 丙\n> 丁\n（1）戊\n\n2. 题（√）") == [("Q110", 2, 5)]


def test_a_block_that_is_too_large_is_not_read() -> None:
    assert problems("长" * 1999 + "\n" + ("x" * 1000 + "\n") * (MAX_BLOCK // 1000)) == [("Q139", 1, 1)]


def test_an_id_may_be_used_once_on_the_site() -> None:
    block = "```quiz {#same}\n1. 题（√）\n```\n"
    pages = [
        Page(name, name, text) for name, text in [("a.md", block), ("b.md", f"---\ntitle: 乙\n---\n\n{block}\n{block}")]
    ]

    assert [(problem.text("zh").splitlines()[0]) for problem in check_pages(pages)] == [
        "b.md:5:11: [Q134] 测验编号“same”已经用过（a.md:1:11）",
        "b.md:9:11: [Q134] 测验编号“same”已经用过（a.md:1:11）",
    ]


def test_an_example_inside_a_longer_fence_is_no_quiz() -> None:
    assert check_pages([Page("a.md", "a.md", "````text\n```quiz\n1. 坏\n```\n````\n")]) == []


PIECES = st.sampled_from([
    *("1. ", "2、", "【单选】", "[多选]", "【判断】", "【填空】", "【配对】", "【x】", "A. ", "B、", "（C）"),
    *("- [x] ", "- [ ] ", "> ", "答案：", "【答案】", "AB", "对", "（√）", "（ A ）", "[[", "]]", "【【", "】】"),
    *("____", "；", "|", "解析：", "依据：", "《宪法》", "第三十三条", "提示：", "编号：", "{#a}", "（2分）", "标题："),
    *("重做：", "一、判断题", "  ", "\u3000", "\t", "\n", "\n\n", "甲", "乙", "<b>", "-->", "[a](b)", "![", "*"),
    *("`", "_", "\\", "\ue001", "\u0000", "é", "ß"),
])  # fmt: skip
PAPERS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)


@given(PAPERS)
def test_the_parser_never_raises_and_never_gives_both_quiz_and_problems(paper: str) -> None:
    for fence in scan(f"~~~~~~quiz\n{paper}\n~~~~~~"):
        parsed = parse_quiz(fence, at)

        assert (parsed.quiz is None) == bool(parsed.problems)
        assert all(problem.at.line >= 1 and problem.at.column >= 1 for problem in parsed.problems)


@given(PAPERS)
def test_a_quiz_without_problems_holds_every_word_of_its_paper(paper: str) -> None:
    parsed = parse(paper, "quiz")
    if parsed.quiz is None:
        return
    said = repr(parsed.quiz)

    for character in "甲乙é":
        assert said.count(character) >= paper.count(character)


WORDS = st.text(alphabet="甲乙丙丁戊己庚辛", min_size=1, max_size=6)
JOIN: Callable[[list[str]], str] = "\n".join


@given(stem=WORDS, options=st.lists(WORDS, min_size=2, max_size=6, unique=True), hint=WORDS, data=st.data())
def test_what_was_written_is_what_is_read(stem: str, options: list[str], hint: str, data: st.DataObject) -> None:
    labels = [chr(65 + index) for index in range(len(options))]
    answer = data.draw(st.lists(st.sampled_from(labels), min_size=1, unique=True))
    lines = [f"1. 【多选】{stem}", *(f"{label}．{text}" for label, text in zip(labels, options, strict=True))]

    only = item(JOIN([*lines, f"答案：{'、'.join(answer)}", f"提示：{hint}"]))

    assert isinstance(only.body, Choice)
    assert (only.stem, [o.text for o in only.body.options], only.hints) == (stem, options, (hint,))
    assert only.body.correct == tuple(sorted(answer))


def test_settings_are_read_in_both_languages() -> None:
    items = "\n1. 题（√）\n2. 题（×）\n"
    chinese = "模式：考试\n抽题：２题\n乱序：全部\n及格：60％\n时长：40分钟\n重做：否\n显示答案：不显示"
    english = "Mode: exam\nDraw: 2\nShuffle: all\nPass: 60%\nTime: 40 minutes\nRetry: no\nShow answers: never"
    exam = Settings("exam", 2, "all", Passing(60, is_percent=True), 40, 0, "never")

    assert read(chinese + items).settings == read(english + items).settings == exam
    assert read("模式：考试\n及格：1分" + items).settings == Settings(
        "exam", passing=Passing(1, is_percent=False), show="submit"
    )


@pytest.mark.parametrize(
    "head", ["1. 【多选】（4分）题", "1. （4分）【多选】题", "【多选】（4分） 题", "1. 【多选】题（4分）"]
)
def test_a_bracket_beside_the_type_hides_neither(head: str) -> None:
    read = item(f"{head}\nA. 甲\nB. 乙\n答案：AB")

    assert (read.type, read.points) == ("multiple", 4)


@pytest.mark.parametrize("bracket", ["（改编）", "(2024·北京)"])
def test_a_remark_behind_the_type_belongs_to_the_question(bracket: str) -> None:
    read = item(f"1. 【多选】{bracket}题\nA. 甲\nB. 乙\n答案：A")

    assert (read.type, read.stem) == ("multiple", f"{bracket}题")


def test_other_names_of_an_answer_are_read() -> None:
    short = item("1. 【简答】题\n答案要点：要点\n评分标准：①甲（2分）；②乙（2分）\n【分析】想\n")
    single = item("1. 题\nA. 甲\nB. 乙\n标准答案：B\n点拨：想")

    assert isinstance(short.body, Short)
    assert (short.stem, short.body.model_answer, short.points, short.explanation) == ("题", "要点", 4, "想")
    assert (single.type, single.explanation) == ("single", "想")


@pytest.mark.parametrize(
    "line", ["答案写在横线上。", "答：____", "分析原因。", "Answer the question.", "理由：[[答案：甲]]"]
)
def test_words_of_answers_may_stand_in_a_question(line: str) -> None:
    assert (
        line[:2]
        in item(
            f"1. 【填空】题____\n{line}\n答案：甲{'|乙' * line.count('____')}" if "[[" not in line else f"1. 题\n{line}"
        ).stem
    )


@pytest.mark.parametrize(
    "options",
    ["A. 甲\nB. 乙 C. 丙 D. 丁", "A.甲  B.乙 C.丙\nD.丁", "A. 甲 B. 乙\nC、丙 D、丁", "(A)甲 (B)乙 (C)丙 (D)丁"],
)
def test_options_one_space_apart_are_read(options: str) -> None:
    body = item(f"1. 题\n{options}\n> 对\n答案：D").body

    assert isinstance(body, Choice)
    assert [option.text for option in body.options] == ["甲", "乙", "丙", "丁"]
    assert [option.feedback for option in body.options] == ["", "", "", "对"]


@pytest.mark.parametrize(
    "stem",
    [
        "题（10分）。",
        "题（共10分）",
        "题（满分10分）",
        "题（本题10分）",
        "（10分）题",
        "题[10分]",
        "题【10分】",
        "题（本题满分10分）",
    ],
)
def test_points_of_a_question_are_read(stem: str) -> None:
    read = item(f"1. 【简答】{stem}\n参考答案：好")

    assert (read.stem, read.points) == ("题", 10)


def test_points_alone_in_a_heading_are_a_total() -> None:
    assert [problem.code for problem in parse("一、判断题（20分）\n1. 题（√）").problems] == ["Q149"]
    assert parse("一、判断题（共2题，共2分）\n1. 题（√）\n2. 题（×）").problems == ()
