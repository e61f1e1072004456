import json

from fazhi.core.listing import as_github, as_json, as_text
from fazhi.core.problem import Position, Rule, Words, in_order

RULE = Rule("Q103", Words("没有答案：{name}", "No answer: {name}"), Words("加一行", "Add a line"))
WARNING = Rule("W001", Words("旧", "Old"), Words("看看", "Look"), severity="warning")
HERE = Position("docs/a,b.md", 25, 3)


def test_a_problem_names_place_code_what_and_mend_in_the_language_of_the_site() -> None:
    problem = RULE.at(HERE, name="一")

    assert problem.text("zh") == "docs/a,b.md:25:3: [Q103] 没有答案：一\n    → 加一行"
    assert problem.text("en") == "docs/a,b.md:25:3: [Q103] No answer: 一\n    → Add a line"


def test_a_list_ends_with_how_many_there_are() -> None:
    text = as_text([RULE.at(HERE, name="一"), WARNING.at(HERE)], "zh")

    assert text.endswith("\n\n共 1 个错误，1 个提醒。")


def test_an_empty_list_says_so() -> None:
    assert as_text([], "en") == "No problems found."


def test_json_carries_every_part() -> None:
    assert json.loads(as_json([RULE.at(HERE, name="一")], "en")) == [
        {
            "path": "docs/a,b.md",
            "line": 25,
            "column": 3,
            "code": "Q103",
            "severity": "error",
            "what": "No answer: 一",
            "mend": "Add a line",
        }
    ]


def test_a_github_annotation_cannot_be_broken_out_of() -> None:
    text = as_github([RULE.at(HERE, name="100%\n::error::x")], "en")

    assert text == "::error file=docs/a%2Cb.md,line=25,col=3,title=Q103::No answer: 100%25%0A::error::x%0A→ Add a line"


def test_problems_come_once_and_in_order() -> None:
    late, early = RULE.at(Position("b", 1), name="x"), RULE.at(Position("a", 9), name="x")

    assert in_order([late, early, late]) == [early, late]


def test_a_brace_in_an_authors_text_is_no_format() -> None:
    assert RULE.at(HERE, name="{x}").what("en") == "No answer: {x}"
