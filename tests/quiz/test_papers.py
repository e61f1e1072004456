"""The papers that schools have: each question and answer as a teacher reads it."""

from pathlib import Path

import pytest

from fazhi.core.fence import scan
from fazhi.core.page import Page
from fazhi.core.problem import Position
from fazhi.quiz.headings import neutral, said_in
from fazhi.quiz.model import Blanks, Case, Choice, Item, Judgement, Matching, Order, Section, Short
from fazhi.quiz.parse import Parsed, parse_quiz

DAYS = ("4月15日", "12月4日", "6月26日")
DUTIES = ("依法纳税", "依法服兵役", "购买彩票")
Read = tuple[str, str, object]


def parse(paper: str) -> Parsed:
    return parse_quiz(scan(f"```quiz\n{paper}\n```")[0], lambda line, column: Position("paper", line - 1, column))


def read(paper: str) -> list[Item]:
    parsed = parse(paper)
    assert [problem.text("zh") for problem in parsed.problems] == []
    assert parsed.quiz is not None
    return list(parsed.quiz.items)


def asked(item: Item) -> Read:
    body = item.body
    if isinstance(body, Choice):
        return item.type, item.stem, (tuple(option.text for option in body.options), "".join(body.correct))
    if isinstance(body, Blanks):
        return item.type, item.stem, tuple(blank.accepted for blank in body.blanks)
    if isinstance(body, Judgement):
        return item.type, item.stem, body.is_true
    assert isinstance(body, Short)
    return item.type, item.stem, (body.model_answer, [(one.text, one.points) for one in body.criteria])


def paper(shared: Path, number: int) -> str:
    return next((shared / "fixtures/cn-formats").glob(f"0{number}-*")).read_text(encoding="utf-8")


def test_the_usual_paper_with_headings_is_read(shared: Path) -> None:
    items = read(paper(shared, 1))

    assert [asked(item) for item in items] == [
        ("single", "我国的国家宪法日是（　　）。", ((*DAYS, "12月2日"), "B")),
        ("single", "全民国家安全教育日是每年的（　　）", (DAYS[:2], "A")),
        ("multiple", "下列属于公民基本义务的有（　　）", ((*DUTIES, "维护国家统一"), "ABD")),
        ("true-false", "宪法具有最高的法律效力。（　　）", True),
        ("true-false", "未成年人犯罪一律不负刑事责任。（　　）", False),
        ("blank", "未满____周岁的公民为未成年人。", (("十八", "18"),)),
    ]
    assert [item.points for item in items] == [2, 2, None, None, None, None]


def test_answers_in_heavy_brackets_are_read(shared: Path) -> None:
    items = read(paper(shared, 2))

    assert [asked(item) for item in items] == [
        ("single", "我国的国家宪法日是哪一天?", (DAYS, "B")),
        ("multiple", "下列属于公民基本义务的是", (DUTIES, "AB")),
        ("blank", "未满____周岁的公民为____。", (("十八",), ("未成年人",))),
        ("true-false", "宪法具有最高的法律效力。", True),
        ("short", "简述设立国家宪法日的意义。", ("", [])),
    ]
    assert items[0].explanation == "2014年设立国家宪法日。"


@pytest.mark.parametrize(
    "answer", ["B→D→C→A", "BDCA", "b->d->c->a", "B、D、C、A", "Ｂ，Ｄ，Ｃ，Ａ", "B—D—C—A", "（BDCA）。"]
)
def test_an_order_is_read_in_any_form(answer: str) -> None:
    steps = "A. 公布\nB. 提出\nC. 表决\nD. 审议"
    below = read(f"1. 【排序】把步骤排好\n{steps}\n答案：{answer}")[0].body
    assert isinstance(below, Order)

    assert below.order == ("B", "D", "C", "A")
    assert [(step.label, step.text) for step in below.steps] == [
        ("A", "公布"),
        ("B", "提出"),
        ("C", "表决"),
        ("D", "审议"),
    ]
    assert read(f"1. [order] 把步骤排好（ BDCA ）\n{steps}")[0].body == below


@pytest.mark.parametrize("between", ["——", "—", " -> ", "→", "=>", " -- ", "－＞", " ── "])
def test_pairs_are_read_in_any_form(between: str) -> None:
    item = read(f"1. 【连线】连一连\n- 4月15日{between}国家安全\n甲{between}乙\n{between}丙——丁")[0]

    assert isinstance(item.body, Matching)
    assert [(pair.left, pair.right) for pair in item.body.pairs] == [("4月15日", "国家安全"), ("甲", "乙")]
    assert item.body.distractors == ("丙——丁",)


@pytest.mark.parametrize(
    "rubric", ["评分点：\n- 保留证据（2分）\n* 求助 (2 points)", "评分要点：保留证据（2分）；求助（2分）"]
)
@pytest.mark.parametrize("head", ["【简答】", "【论述题】", ""])
def test_a_short_answer_is_read_with_its_rubric(head: str, rubric: str) -> None:
    item = read(f"1. {head}怎么做？\n参考答案：保留证据，\n  求助。\n{rubric}")[0]

    assert asked(item) == ("short", "怎么做？", ("保留证据，\n求助。", [("保留证据", 2), ("求助", 2)]))
    assert item.points == 4


@pytest.mark.parametrize("head", ["【材料】", "【案例分析题】", ""])
def test_a_case_holds_its_questions(head: str) -> None:
    case, other = read(
        f"1. {head}阅读材料。\n小明发了表情包。\n（1）【单选】侵犯了（　　）\nA. 肖像权\nB. 财产权\n答案：A\n"
        "(2) 宪法是根本法。（√）（3分）\n2. 题（×）"
    )

    assert isinstance(case.body, Case)
    assert (case.type, case.stem, case.points) == ("case", "阅读材料。\n小明发了表情包。", 4)
    assert [asked(item) for item in case.body.items] == [
        ("single", "侵犯了（　　）", (("肖像权", "财产权"), "A")),
        ("true-false", "宪法是根本法。（　　）", True),
    ]
    assert asked(other) == ("true-false", "题（　　）", False)


def test_a_list_in_the_stem_of_a_choice_is_no_case() -> None:
    item = read("1. 正确的是\n（1）宪法是根本法\n（2）法律高于宪法\nA. （1）\nB. （2）\n答案：A")[0]

    assert asked(item) == (
        "single",
        "正确的是\n（1）宪法是根本法\n（2）法律高于宪法",
        (("（1）", "（2）"), "A"),
    )


def test_answers_and_alternatives_behind_colons_are_read(shared: Path) -> None:
    items = read(paper(shared, 3))

    assert [asked(item) for item in items] == [
        ("single", "我国的国家宪法日是哪一天？", (DAYS, "B")),
        ("multiple", "下列属于公民基本义务的是", (DUTIES, "AB")),
        ("blank", "未满____周岁的公民为____。", (("十八", "18"), ("未成年人",))),
        ("true-false", "宪法具有最高的法律效力。（）", True),
    ]
    assert items[0].explanation == "2014年设立国家宪法日。"


def test_types_answers_and_points_behind_the_question_are_read(shared: Path) -> None:
    items = read(paper(shared, 4))

    assert [(asked(item), item.points) for item in items] == [
        (("single", "我国的国家宪法日是哪一天？", (DAYS, "B")), 5),
        (("multiple", "下列属于公民基本义务的是", (DUTIES, "AB")), 5),
    ]


def test_a_survey_form_lacks_only_its_answers(shared: Path) -> None:
    survey = paper(shared, 5)
    answered = survey.replace("6月26日", "6月26日\n答案：B").replace("购买彩票", "购买彩票\n答案：AB").rstrip()

    assert [(problem.code, problem.at.line) for problem in parse(survey).problems] == [
        ("Q103", 1),
        ("Q104", 6),
        ("Q124", 11),
    ]
    assert [asked(item) for item in read(f"{answered}\n答案：十八")] == [
        ("single", "我国的国家宪法日是哪一天？", (DAYS, "B")),
        ("multiple", "下列属于公民基本义务的是", (DUTIES, "AB")),
        ("blank", "未满多少周岁的公民为未成年人？____", (("十八",),)),
    ]


def test_a_paper_with_section_marks_lacks_only_its_answers(shared: Path) -> None:
    marked = paper(shared, 6)
    answered = marked.replace("B. 12月4日", "B. 12月4日\n答案：B").replace("效力。", "效力。（√）")

    assert [(problem.code, problem.at.line) for problem in parse(marked).problems] == [("Q103", 2), ("Q120", 7)]
    assert [asked(item) for item in read(answered)] == [
        ("single", "我国的国家宪法日是哪一天？", (DAYS[:2], "B")),
        ("true-false", "宪法具有最高的法律效力。（　　）", True),
    ]


@pytest.mark.parametrize(
    ("heading", "points"),
    [
        ("一、判断题", None),
        ("二．判断题（每小题2分，共2分）", 2),
        ("十一、判断题(每题 1.5 分)", 1.5),
        ("===<<<判断题>>>===", None),
        ("Part 1: True or false (2 points each)", 2),
        ("PART II． true-false questions（total 1 point）", None),
        ("part a、True/False （each 1.5 points, 1.5 points in total）", 1.5),
    ],
)
def test_a_heading_sets_type_and_points(heading: str, points: float | None) -> None:
    item = read(f"{heading}\n1. 宪法是根本法。\n答案：对")[0]

    assert (item.type, item.points) == ("true-false", points)


def test_an_item_may_differ_from_its_heading() -> None:
    items = read("一、选择题（每题2分）\n1. 题（A）（3分）\nA. 甲\nB. 乙\n2. 【不定项】题\nA. 甲\nB. 乙\n答案：B")

    assert [(item.type, item.points) for item in items] == [("single", 3), ("any", 2)]


def test_the_headings_of_a_paper_are_kept() -> None:
    quiz = parse("一、判断题（每题1分）\n1. 题（√）\n2. 题（×）\n二、选择题\n3. 题（A）\nA. 甲\nB. 乙").quiz

    assert quiz is not None
    assert [(section.name, section.start, section.type, section.points, section.note) for section in quiz.sections] == [
        ("判断题", 0, "true-false", 1, "每题1分"),
        ("选择题", 2, None, None, ""),
    ]


def test_headings_in_both_languages_mean_the_same() -> None:
    chinese = parse("一、单项选择题（每题2分，共2分）\n1. 题（A）\nA. 甲\nB. 乙\n二、其他题\n2. 题（√）").quiz
    english = parse(
        "Part 1: Single choice (2 points each, total 2 points)\n1. 题（A）\nA. 甲\nB. 乙\nPart 2: Other\n2. 题（√）"
    ).quiz

    assert chinese is not None
    assert english is not None
    assert [said_in(section, "en") for section in chinese.sections] == [
        Section("Single choice", 0, "single", 2, "2 points each, 2 points in total", 2),
        Section("Other", 1),
    ]
    assert [said_in(section, "zh") for section in english.sections] == list(chinese.sections)
    assert [said_in(section, "zh").note for section in (Section("论述题", 0, "short", note="任选一题"),)] == [
        "任选一题"
    ]
    assert [neutral(one) for one in english.sections] == [neutral(one) for one in chinese.sections]


def test_ranges_slips_and_hints_are_read() -> None:
    body = read("1. 未满[[17..18；十八]]周岁的公民为[[~未成年人]]，在[[学校？想一想]]上学。")[0].body

    assert isinstance(body, Blanks)
    assert [(blank.accepted, blank.hint) for blank in body.blanks] == [
        (("17..18", "十八"), ""),
        (("~未成年人",), ""),
        (("学校",), "想一想"),
    ]


@pytest.mark.parametrize("name", ["选择题", "非选择题", "综合题", "其他题"])
def test_a_heading_that_is_no_type_leaves_the_type_to_the_items(name: str) -> None:
    parsed = parse(f"一、{name}\n1. 题（√）\n2. 题（A）\nA. 甲\nB. 乙")

    assert parsed.problems == ()
    assert parsed.quiz is not None
    assert [item.type for item in parsed.quiz.items] == ["true-false", "single"]


def test_a_heading_gives_points_to_each_blank() -> None:
    chinese = "```quiz\n一、填空题（每空2分，共6分）\n1. 甲[[a]]乙[[b]]\n2. 丙[[c]]\n```"
    english = (
        "```quiz\nPart 1: Fill in (2 points for each blank, 6 points in total)\n1. 甲[[a]]乙[[b]]\n2. 丙[[c]]\n```"
    )

    for text in (chinese, english):
        page = Page("a.md", "a.md", text)
        quiz = parse_quiz(page.fences[0], page.at).quiz
        assert quiz
        assert [item.points for item in quiz.items] == [4, 2]
