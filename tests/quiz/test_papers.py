"""The papers that schools have: each question and answer as a teacher reads it."""

from pathlib import Path

import pytest

from fazhi.core.fence import scan
from fazhi.core.problem import Position
from fazhi.quiz.model import Blanks, Choice, Item, Judgement
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
    assert isinstance(body, Judgement)
    return item.type, item.stem, body.is_true


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


def test_ranges_slips_and_hints_are_read() -> None:
    body = read("1. 未满[[17..18；十八]]周岁的公民为[[~未成年人]]，在[[学校？想一想]]上学。")[0].body

    assert isinstance(body, Blanks)
    assert [(blank.accepted, blank.hint) for blank in body.blanks] == [
        (("17..18", "十八"), ""),
        (("~未成年人",), ""),
        (("学校",), "想一想"),
    ]
