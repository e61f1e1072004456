from datetime import date

import pytest

from fazhi.core.fields import Fields
from fazhi.core.yamltree import Mapping, Origin, read_tree


def fields(text: str) -> Fields:
    tree, problems = read_tree(text, Origin("a.yml"))
    assert problems == []
    assert isinstance(tree, Mapping)
    return Fields(tree)


def test_an_unknown_key_names_the_nearest_first() -> None:
    read = fields("titel: 宪法")
    read.only(("theme", "title"))

    (problem,) = read.problems
    assert problem.text("zh") == "a.yml:1:1: [F101] 不认识的键“titel”\n    → 可以写的键：title、theme"


@pytest.mark.parametrize(
    ("text", "read", "expected"),
    [
        ("a: 文字", lambda f: f.text("a"), "文字"),
        ("a: [x, y]", lambda f: f.texts("a"), ("x", "y")),
        ("a: 5", lambda f: f.integer("a", range(1, 13)), 5),
        ("a: [5, 6]", lambda f: f.integers("a", range(1, 13)), (5, 6)),
        ("a: 2026-12-04", lambda f: f.day("a"), date(2026, 12, 4)),
        ("a: x", lambda f: f.choice("a", ("x", "y")), "x"),
        ("a: true", lambda f: f.truth("a"), True),
        ("b: 1", lambda f: f.text("a", required=False), None),
    ],
)
def test_a_value_is_read(text, read, expected) -> None:
    node = fields(text)

    assert read(node) == expected
    assert node.problems == []


@pytest.mark.parametrize(
    ("text", "read", "expected"),
    [
        ("b: 1", lambda f: f.text("a"), ("F102", 1, 1)),
        ("b: 1\na:", lambda f: f.text("a"), ("F102", 2, 1)),
        ("a: [x]", lambda f: f.text("a"), ("F103", 1, 4)),
        ('a: ""', lambda f: f.text("a"), ("F103", 1, 4)),
        ("a: x", lambda f: f.texts("a"), ("F104", 1, 4)),
        ("a: []", lambda f: f.texts("a"), ("F104", 1, 4)),
        ("a: 13", lambda f: f.integer("a", range(1, 13)), ("F105", 1, 4)),
        ("a: [5, 六]", lambda f: f.integers("a", range(1, 13)), ("F105", 1, 8)),
        ("a: 2026-02-30", lambda f: f.day("a"), ("F106", 1, 4)),
        ("a: z", lambda f: f.choice("a", ("x", "y")), ("F107", 1, 4)),
        ("a: yes", lambda f: f.truth("a"), ("F107", 1, 4)),
        ("a: 宪法<script>alert(1)</script>", lambda f: f.text("a"), ("F108", 1, 4)),
        ("a: x", lambda f: f.mapping("a"), ("F109", 1, 4)),
    ],
)
def test_a_wrong_value_is_noted_with_its_place(text, read, expected) -> None:
    node = fields(text)

    assert read(node) is None
    assert [(p.code, p.at.line, p.at.column) for p in node.problems] == [expected]


def test_less_than_is_no_markup() -> None:
    assert fields("a: 3 < 5").text("a") == "3 < 5"
