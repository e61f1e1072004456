"""The JSON export: complete, valid, the same in every run."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from fazhi.core.page import Page
from fazhi.quiz.exports.json import export
from fazhi.quiz.exports.schema import schema

CASES = Path(__file__).parent / "cases"
PAPERS = sorted(CASES.glob("[a-z]*.md"))


def exported(text: str) -> list[dict]:
    quizzes = json.loads(export([Page("docs/a.md", "a.md", text)]))
    jsonschema.validate(quizzes, json.loads(schema()))
    return quizzes


def test_the_published_schema_is_current(root: Path) -> None:
    published = root / "docs/schema/quiz.schema.json"

    assert published.read_text(encoding="utf-8") == schema(), "run `make reference`"
    jsonschema.Draft202012Validator.check_schema(json.loads(schema()))


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_every_paper_is_valid(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert exported(text) == exported(text)
    assert exported(text)[0]["items"]


def test_the_lessons_are_valid(root: Path) -> None:
    lessons = sorted((root / "docs/lessons").rglob("*.md"))

    assert [quiz["items"] for path in lessons for quiz in exported(path.read_text(encoding="utf-8"))]


def test_lines_count_in_the_file_and_nothing_is_lost() -> None:
    quiz = exported(
        "---\ntitle: 甲\n---\n\n# 甲\n\n```quiz {#one} 标题\n1. 【单选，2分】题{#a}\nA. 甲\n> 不是\nB. 乙\n答案：B\n"
        "提示：想\n解析：因为\n依据：《宪法》第一条\n\n2. 【配对】连\n甲 —— 乙\n丙 —— 丁\n—— 戊\n```\n"
    )[0]
    first, second = quiz["items"]

    assert (quiz["id"], quiz["title"], quiz["mode"], quiz["source"]) == (
        "one",
        "标题",
        "practice",
        {"path": "docs/a.md", "line": 7},
    )
    assert (first["id"], first["type"], first["number"], first["stem"], first["points"], first["line"]) == ((
        "a",
        "single",
        1,
        "题",
        2.0,
        8,
    ))
    assert first["options"] == [
        {"label": "A", "text": "甲", "correct": False, "feedback": "不是"},
        {"label": "B", "text": "乙", "correct": True, "feedback": ""},
    ]
    assert (first["answers"], first["hints"], first["explanation"], first["basis"]) == (
        ["B"],
        ["想"],
        "因为",
        ["《宪法》第一条"],
    )
    assert second["pairs"] == [
        {"left": "甲", "right": "乙"},
        {"left": "丙", "right": "丁"},
        {"left": None, "right": "戊"},
    ]


def test_the_answers_of_every_type() -> None:
    items = exported(
        "```quiz\n1. 题（√）\n2. [[十八；17..18？数]]岁\n3. 【排序】题\nA. 甲\nB. 乙\n答案：BA\n"
        "4. 【材料】题\n（1）【简答】怎么做？\n参考答案：求助。\n评分点：\n- 求助（2分）\n```\n"
    )[0]["items"]

    assert [(item["type"], item["answers"], item["order"]) for item in items] == [
        ("true-false", [True], []),
        ("blank", [["十八", "17..18"]], []),
        ("order", [], ["B", "A"]),
        ("case", [], []),
    ]
    assert items[1]["blank_hints"] == ["数"]
    part = items[3]["parts"][0]
    assert (part["answers"], part["criteria"], part["points"]) == (["求助。"], [{"text": "求助", "points": 2.0}], 2.0)


def test_the_command_prints_json_or_the_mistakes(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.md", tmp_path / "bad.md"
    good.write_text("```quiz\n1. 题（√）\n```\n", encoding="utf-8")
    bad.write_text("```quiz\n1. 【单选】题\n```\n", encoding="utf-8")

    def run(*paths: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "fazhi", "export", "json", *map(str, paths)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert [quiz["source"]["path"] for quiz in json.loads(run(good).stdout)] == [good.as_posix()]
    refused = run(good, bad)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Q103" in refused.stderr
