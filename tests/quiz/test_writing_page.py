"""The page that teaches how to write a quiz: its examples are these files, and they say what the page says of them."""

import re
from pathlib import Path

import pytest

from fazhi.core.fence import Fence
from fazhi.core.page import Page
from fazhi.quiz import keywords
from fazhi.quiz.fmt import format_page
from fazhi.quiz.marking import is_accepted, normalised, share_of_choice, share_of_order
from fazhi.quiz.model import Blanks, Case, Choice, Item, Judgement, Matching, Order, Quiz, Short
from fazhi.quiz.parse import check_pages, parse_quiz

EXAMPLES = Path(__file__).parent / "examples"
LANGUAGES = ("", ".en")
NAMES = sorted(path.name.removesuffix(".md") for path in EXAMPLES.glob("*.md"))
UNTIDY = ("pasted-", "braces")
"""How the names of examples begin that show what `fazhi fmt` has still to tidy up."""
ANSWERS: dict[str, list[object]] = {
    "first": ["B", True, ["十八"]],
    "first.en": ["B", True, ["18"]],
    "pasted-word": ["B", "A", False, True, ["12", "2"]],
    "pasted-word.en": ["B", "A", False, ["2nd", "December"]],
    "tidied-word": ["B", "A", False, True, ["12", "2"]],
    "tidied-word.en": ["B", "A", False, ["2nd", "December"]],
    "pasted-wechat": ["B", ["十四"], False],
    "pasted-wechat.en": ["B", ["14"], False],
    "single": ["A"],
    "multiple": ["ABD"],
    "any": ["AC"],
    "true-false": [True, False],
    "blank": [["北京", "义勇军进行曲"], ["8..17"], ["~最有利于未成年人"]],
    "blank.en": [["Beijing", "five"], ["8..17"], ["~interests"]],
    "order": ["DBCA"],
    "match": [["119", "120", "122", "12348"]],
    "short": [[2, 2, 2]],
    "case": [["A", True, [2, 2]]],
    "sections": ["A", "C", False, True, ["真实", "适龄"]],
    "sections.en": ["A", "C", False, True, ["real", "age"]],
    "image": ["A", "C"],
    "table": [["无", "限制", "完全"]],
    "table.en": [["no", "limited", "full"]],
    "braces": [True],
    "helped": ["C"],
    "settings": [False, True, "A"],
    "exam": ["B", "ABC", True, ["三分之二"]],
    "exam.en": ["B", "ABC", True, ["two thirds"]],
}
"""What the page says of each example; the English ones are alike unless they stand here themselves."""


def page(root: Path, suffix: str) -> Page:
    path = root / f"docs/maintainers/writing-quizzes{suffix}.md"
    return Page(path.name, path.name, path.read_text(encoding="utf-8"))


def example(name: str) -> Page:
    return Page(f"{name}.md", f"{name}.md", (EXAMPLES / f"{name}.md").read_text(encoding="utf-8"))


def examples(suffix: str) -> dict[str, str]:
    """Return the text of each example of a language by its name."""
    return {name: example(name).text for name in NAMES if name.endswith(".en") == bool(suffix)}


def quiz_of(name: str) -> Quiz:
    source = example(name)
    (fence,) = source.fences
    quiz = parse_quiz(fence, source.at).quiz
    assert quiz is not None
    return quiz


def written(source: Page, fence: Fence) -> str:
    assert fence.closed is not None
    return "".join(source.body.splitlines(keepends=True)[fence.opened - 1 : fence.closed])


def listed(fence: Fence) -> str:
    return "".join(f"{line.text}\n" for line in fence.lines)


@pytest.mark.parametrize("suffix", LANGUAGES)
def test_every_example_stands_on_the_page_as_source_and_right_below_it_alive(root: Path, suffix: str) -> None:
    source = page(root, suffix)
    lines = source.body.splitlines()
    shown = [fence for fence in source.fences if fence.name in {"text", "quiz"}]
    pairs = list(zip(shown[::2], shown[1::2], strict=True))

    assert [(one.name, other.name) for one, other in pairs] == [("text", "quiz")] * len(pairs)
    assert [listed(one) for one, _ in pairs] == [written(source, other) for _, other in pairs]
    assert sorted(listed(one) for one, _ in pairs) == sorted(examples(suffix).values())
    assert [lines[one.last : other.opened - 1] for one, other in pairs] == [[""]] * len(pairs)


def test_every_example_is_in_both_languages() -> None:
    assert set(examples(".en")) == {f"{name}.en" for name in examples("")}


@pytest.mark.parametrize("name", NAMES)
def test_an_example_has_no_problem_and_an_id_that_tells_its_name(name: str) -> None:
    assert [problem.text("zh") for problem in check_pages([example(name)])] == []
    assert quiz_of(name).id == f"example-{name.replace('.en', '-en')}"


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_pasted_or_stands_in_braces_needs_tidying(name: str) -> None:
    tidied = format_page(example(name)).text

    assert (tidied == example(name).text) is not name.startswith(UNTIDY)


@pytest.mark.parametrize("suffix", LANGUAGES)
def test_the_tidied_paper_is_what_fmt_makes_of_the_pasted_one(suffix: str) -> None:
    tidied = format_page(example(f"pasted-word{suffix}")).text

    assert tidied.splitlines()[1:] == example(f"tidied-word{suffix}").text.splitlines()[1:]


def answer(item: Item) -> object:
    told: object = None
    match item.body:
        case Choice() as choice:
            told = "".join(choice.correct)
        case Judgement(is_true):
            told = is_true
        case Blanks(blanks):
            told = [blank.accepted[0] for blank in blanks]
        case Order(order=order):
            told = "".join(order)
        case Matching(pairs):
            told = [pair.right for pair in pairs]
        case Short(_, criteria):
            told = [criterion.points for criterion in criteria]
        case Case(items):
            told = [answer(part) for part in items]
    return told


@pytest.mark.parametrize("name", NAMES)
def test_the_answers_are_those_that_the_page_tells(name: str) -> None:
    said = ANSWERS.get(name) or ANSWERS[name.removesuffix(".en")]

    assert [answer(item) for item in quiz_of(name).items] == said


@pytest.mark.parametrize("kind", sorted(set(keywords.TYPES.values())))
@pytest.mark.parametrize("suffix", LANGUAGES)
def test_each_type_has_an_example_of_its_own(kind: str, suffix: str) -> None:
    assert {item.type for item in quiz_of(f"{kind}{suffix}").items} == {kind}


def test_the_marks_are_those_that_the_page_tells() -> None:
    assert [share_of_choice(chosen, "ABD") for chosen in ("ABD", "AB", "ABC", "ABCD")] == [1, 0.5, 0, 0]
    assert share_of_order("BDCA", "DBCA") == pytest.approx(5 / 6)
    assert [is_accepted(normalised(one), "8..17") for one in ("9", "九", "nine")] == [True, True, False]
    assert is_accepted(normalised("最有利于未成年"), "~最有利于未成年人")
    assert [quiz_of(name).items[0].points for name in ("short", "short.en", "case", "case.en")] == [6, 6, 8, 8]


def grouped(table: dict[str, object]) -> list[frozenset[str]]:
    """Return the words of a table that mean the same."""
    return [frozenset(word for word, value in table.items() if value == one) for one in dict.fromkeys(table.values())]


ROWS = {
    ("第一行", "opening line"): [frozenset(keywords.BLOCK_NAMES)],
    ("题型", "type"): grouped({**keywords.TYPES}),
    ("题后的行", "line below a question"): grouped({**keywords.ATTRIBUTES}),
    ("设置", "setting"): grouped({**keywords.SETTINGS}),
    ("模式", "mode"): grouped({**keywords.MODES}),
    ("乱序", "shuffle"): grouped({**keywords.SHUFFLES}),
    ("显示答案", "show answers"): grouped({**keywords.SHOWS}),
    ("重做", "retry"): [keywords.YES, keywords.NO],
    ("判断题的答案", "answer of a true-false item"): grouped({**keywords.JUDGEMENTS}),
    ("没有题型的大题", "heading without a type"): [
        frozenset({keywords.type_word(names.zh), keywords.looked_up(names.en)}) for names in keywords.SECTIONS
    ],
    ("问卷网站的判分方式", "marking on survey sites"): [keywords.MARKING_MODES],
}
"""Where words are used, in both languages, and each row of words that mean the same."""


@pytest.mark.parametrize("suffix", LANGUAGES)
def test_the_table_of_keywords_has_each_once_and_no_other(root: Path, suffix: str) -> None:
    table = re.findall(r"^\| ([^|]+) \| ((?:`[^`]+` )+)\| ((?:`[^`]+` )+|— )\|$", page(root, suffix).body, re.MULTILINE)
    shown = sorted((where, sorted(re.findall(r"`([^`]+)`", chinese + english))) for where, chinese, english in table)
    wanted = sorted((where[bool(suffix)], sorted(words)) for where, rows in ROWS.items() for words in rows)

    assert shown == wanted
    for _, chinese, english in table:
        assert not re.search("[A-Za-z]", chinese)
        assert english.isascii() or english == "— "


@pytest.mark.parametrize("suffix", LANGUAGES)
def test_every_setting_and_every_line_below_a_question_is_explained(root: Path, suffix: str) -> None:
    body = page(root, suffix).body
    explained = body[: body.rindex("\n## ")].casefold()

    for table in (keywords.SETTINGS, keywords.ATTRIBUTES):
        for words in grouped({**table}):
            assert any(
                f"{word}:" in explained or f"{word}：" in explained or f"| {word} |" in explained for word in words
            )
