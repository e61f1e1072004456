import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.core.problem import Position
from fazhi.core.yamltree import Mapping, Origin, Scalar, Sequence, read_tree

HERE = Origin("docs/page.md", first_line=2)


def codes(text: str) -> list[tuple[str, int, int]]:
    _, problems = read_tree(text, HERE)
    return [(problem.code, problem.at.line, problem.at.column) for problem in problems]


def test_every_value_knows_its_place_in_the_file() -> None:
    tree, problems = read_tree("title: 宪法\ngrades: [5, 6]\n", HERE)

    assert problems == []
    assert isinstance(tree, Mapping)
    assert tree.get("title") == Scalar("宪法", Position("docs/page.md", 2, 8))
    grades = tree.get("grades")
    assert isinstance(grades, Sequence)
    assert [(item.text, item.at.column) for item in grades.items if isinstance(item, Scalar)] == [("5", 10), ("6", 13)]


def test_the_key_on_and_the_word_no_stay_text() -> None:
    tree, _ = read_tree("on: no", HERE)

    assert isinstance(tree, Mapping)
    assert tree.get("on") == Scalar("no", Position("docs/page.md", 2, 5))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: 第一课: 宪法", [("F016", 2, 11)]),
        ('title: "宪法\n', [("F014", 2, 8)]),
        ("a:\n\t- b", [("F015", 3, 1)]),
        ("a: }", [("F025", 2, 4)]),
        ("a: [1, 2\nb: c", [("F025", 2, 4)]),
        ("a: {b: 1}}", [("F025", 2, 10)]),
        ("a:\n  b: 1\n c: 2", [("F026", 4, 2)]),
        ("a: 1\n- b", [("F026", 3, 1)]),
        ("a: 1\nb\nc: 2", [("F027", 3, 1)]),
        ("a: @b", [("F028", 2, 4)]),
        ('a: "b" c', [("F029", 2, 8)]),
        ("a: 1\na: 2", [("F011", 3, 1)]),
        ("a: &x 1\nb: *x", [("F012", 2, 4)]),
        ("a: !!python/object/apply:os.system [ls]", [("F012", 2, 4)]),
        ("[" * 21 + "]" * 21, [("F013", 2, 21)]),
        ("? [a]\n: b", [("F010", 2, 3)]),
        ("a: 1\n---\nb: 2", [("F010", 3, 1)]),
        ("a: \x07", [("F010", 2, 4)]),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert codes(text) == expected


def test_all_repeated_keys_are_reported_at_once() -> None:
    assert codes("a: 1\na: 2\nb: 1\nb: 2") == [("F011", 3, 1), ("F011", 5, 1)]


def test_an_allowed_tag_is_read() -> None:
    tree, problems = read_tree("a: !ENV [X, b]", Origin("mkdocs.yml", allowed_tags=frozenset({"!ENV"})))

    assert problems == []
    assert isinstance(tree, Mapping)


@given(st.text(max_size=300))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    read_tree(text, HERE)


def test_a_long_nest_is_refused_without_recursion() -> None:
    assert codes("[" * 60_000)[0][0] == "F013"


PIECES = st.sampled_from([
    *"-:?[]{},&*!|>'\"%@`# \n\t",
    ": ",
    "- ",
    "\n  ",
    "：",
    "宪法",
    "a",
    "1",
    "\\n",
    "\u3000",
    "key: ",
    "~",
])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_libyaml_reads_what_pyyaml_reads(text: str) -> None:
    known = read_tree(text, HERE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("yaml.__with_libyaml__", False)

        assert read_tree(text, HERE) == known
