"""What every page of the series 小卫说法 (Ask Xiao Wei) has."""

import re
from pathlib import Path

import pytest

PARTS = (
    ("先说答案", "In short"),
    ("为什么", "Why"),
    ("怎么做", "What to do"),
    ("可以问谁", "Whom to ask"),
    ("如果……会怎样", "What would change if…"),
    ("试一试", "Try it"),
    ("接着看", "Go on"),
    ("来源与更新", "Sources and updates"),
)
FOLDER = Path(__file__).parents[2] / "docs/qa"
PAGES = sorted(path.name for path in FOLDER.glob("*.md") if not path.name.startswith("index."))


def parts_of(name: str) -> dict[str, str]:
    """Return the second-level headings of a page, in order, with the text below each."""
    pieces = re.split(r"^## (.+)\n", (FOLDER / name).read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def is_english(name: str) -> bool:
    return name.endswith(".en.md")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_all_parts_in_order(name: str) -> None:
    assert list(parts_of(name)) == [part[is_english(name)] for part in PARTS]


@pytest.mark.parametrize("name", PAGES)
def test_the_answer_is_two_sentences(name: str) -> None:
    answer = parts_of(name)[PARTS[0][is_english(name)]].strip()

    assert len(re.findall(r"[。？！]|[.?!](?=\s|$)", answer)) == 2


@pytest.mark.parametrize("name", PAGES)
def test_the_reasons_name_articles_and_the_steps_are_numbered(name: str) -> None:
    reasons, steps, branches = (parts_of(name)[PARTS[part][is_english(name)]] for part in (1, 2, 4))

    assert re.search(r"《[^》]+》第.+?条|, art\. \d+", reasons)
    assert re.findall(r"^(\d)\. ", steps, re.MULTILINE) == ["1", "2", "3", "4", "5"]
    assert len(re.findall(r"^- \*\*", branches, re.MULTILINE)) >= 3


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_listed_in_the_index_and_asks_two_questions(name: str) -> None:
    index = (FOLDER / ("index.en.md" if is_english(name) else "index.md")).read_text("utf-8")

    assert f"]({name.replace('.en.md', '.md')})" in index
    assert re.findall(r"^(\d)\. (?:【|\[)", parts_of(name)[PARTS[5][is_english(name)]], re.MULTILINE) == ["1", "2"]


def test_there_are_ten_questions() -> None:
    assert len([name for name in PAGES if not is_english(name)]) == 10
