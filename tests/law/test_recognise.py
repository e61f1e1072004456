"""The recogniser: every spelling of `cases/spellings.txt`, and what must hold for any text."""

import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.law.citation import Citation
from fazhi.law.names import builtin_names
from fazhi.law.recognise import recognise

SPELLINGS = Path(__file__).parent / "cases/spellings.txt"
ROWS = [line for line in SPELLINGS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
PIECES = re.findall(
    r"\S+",
    "《宪法》 《某法》 《三国演义》 《 》 第 条 款 项 三十三 33 133-1 之一 、 和 至 ， 。 （2012年修正） 前款 本法 该条"
    " 刑法 序言 的 Constitution art. arts. Article para. of the – , ( ) （一） 〈刑法〉 第三十三条 第二款 99999 零"
    " 、之二 至之六 、第三十四 、二十条 至五十六条 总纲 ○ 旧 2012年 宪法 § through 第一百四条",
)


def code(found: Citation) -> str:
    points = [found.law or f"?{found.name}", found.articles]
    points += [f"¶{found.paragraph}"] if found.paragraph else []
    points += [f"({found.item})"] if found.item else []
    points += [f"@{found.version}"] if found.version else []
    return f"{' '.join(points)} “{found.text}”"


@pytest.mark.parametrize("row", ROWS)
def test_a_spelling_is_read(row: str) -> None:
    spelling, wanted = row.split(" ⇒ ")

    assert ("；".join(map(code, recognise(spelling, builtin_names()))) or "–") == wanted


def test_there_are_enough_spellings_and_near_misses() -> None:
    assert len(set(ROWS)) == len(ROWS) >= 150
    assert sum(row.endswith("⇒ –") for row in ROWS) >= 30


@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
    | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
)
def test_citations_stand_in_order_and_their_texts_where_they_say(text: str) -> None:
    found = recognise(text, builtin_names())

    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert all(0 < one.first.number <= one.last.number for one in found if one.first and one.last)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    recognise(text, builtin_names())


@pytest.mark.parametrize(
    "piece",
    [
        "第",
        "《",
        "《宪法》第三十三条、",
        "art. 33 ",
        "第一、",
        "宪法" * 5,
        "第三十三条",
        "A Law of the ",
        "第二款、",
        "（",
        "第一、第",
        "刑法第一条之一、之",
        "《宪法》第一条、二条",
        "2012年《治安管理处罚法》",
        "总纲第一条",
        "第一百四条",
        "Law on the Law ",
        "（一）",
    ],
)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (10_000, 100_000))
    used = []
    for text in (short, long):
        before = time.process_time()
        recognise(text, builtin_names())
        used.append(time.process_time() - before)

    assert used[1] < 30 * used[0] + 0.5
