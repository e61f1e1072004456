from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.core.blocks import MAX_BLOCK
from fazhi.core.page import Page
from fazhi.trial.keywords import ATTRIBUTES, SECTIONS, SETTINGS
from fazhi.trial.model import Listing, Trial
from fazhi.trial.parse import check_pages, parse_trial
from fazhi.trial.roles import seat_of
from fazhi.trial.stages import read_seconds
from fazhi.trial.steps import steps_in

CASES = Path(__file__).parent / "cases"
CIVIL = (CASES / "civil.md").read_text("utf-8")
PACKS = sorted(path.stem for path in CASES.glob("[a-z]*.md"))


def page(text: str, name: str = "page.md") -> Page:
    return Page(name, name, text)


def trial_in(text: str) -> Trial:
    (fence,) = page(text).fences
    trial = parse_trial(fence, page(text).at).trial
    assert trial is not None
    return trial


def strings(thing: object) -> list[str]:
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for part in thing for text in strings(part)]
    if is_dataclass(thing):
        return [text for field in fields(thing) for text in strings(getattr(thing, field.name))]
    return []


@pytest.mark.parametrize("name", PACKS)
def test_nothing_that_was_written_is_lost(name: str) -> None:
    text = (CASES / f"{name}.md").read_text("utf-8")
    (fence,) = page(text).fences
    held = "\n".join(strings(trial_in(text))).replace(" ", "")
    lines = "\n".join(line.text for line in fence.lines)
    for mark in "：:|（）()【】*#、，,；;。.？！?!\t-":
        lines = lines.replace(mark, "\n")
    grammar = {word.replace(" ", "") for table in (*ATTRIBUTES.values(), SECTIONS, SETTINGS) for word in table}
    said = {piece.strip().replace(" ", "") for piece in lines.split("\n")} - {""}

    def is_counted(piece: str) -> bool:
        return any(digit in piece for digit in "0123456789一二三四五六七八九十")

    def is_kind(piece: str) -> bool:
        return piece.casefold() in {"民事", "刑事", "行政", "调解", "civil", "closed", "不公开", "challenge", "prepare"}

    lost = {p for p in said if p not in held and p.casefold() not in grammar and not is_counted(p) and not is_kind(p)}

    assert lost - {"只给教师看", "defendant'sage"} == set()


def test_headings_in_word_style_brackets_hashes_and_bare_are_equal() -> None:
    for before, after in (
        ("一、案情", "【案情】"),
        ("一、案情", "## 案情"),
        ("一、案情", "案情："),
        ("一、案情", "１．案情"),
    ):
        assert trial_in(CIVIL.replace(before, after)).facts == trial_in(CIVIL).facts


def test_full_and_half_width_are_equal() -> None:
    half = CIVIL.translate(str.maketrans("（）：，", "():,"))

    assert [role.name for role in trial_in(half).roles] == [role.name for role in trial_in(CIVIL).roles]
    assert [exhibit.form for exhibit in trial_in(half).exhibits] == ["书证", "证人证言"]


def test_a_stage_called_like_a_section_is_a_stage() -> None:
    merged = CIVIL.replace("4. 评议（3分钟）", "四、评议与宣判（3分钟）").replace(
        "5. 宣判（2分钟）", "五、宣判（2分钟）"
    )

    assert [stage.name for stage in trial_in(merged).stages][3:5] == ["评议与宣判", "宣判"]


def test_bullets_below_a_key_belong_to_it_and_bullets_may_begin_every_role() -> None:
    listed = CIVIL.replace("做什么：陈述，举证，质证。", "做什么：\n- 陈述\n- 举证，质证")
    roles = CIVIL.partition("二、角色\n")[2].partition("三、证据")[0]
    bulleted = "\n".join(line if line.startswith(" ") or not line else f"- {line}" for line in roles.split("\n"))

    assert trial_in(listed).stages[1].action == (Listing(("陈述", "举证，质证"), is_numbered=False),)
    assert trial_in(CIVIL.replace(roles, bulleted)).roles == trial_in(CIVIL).roles


def test_two_trials_cannot_share_an_id() -> None:
    problems = check_pages([page(CIVIL, "one.md"), page(CIVIL, "two.md")])

    assert [(problem.code, problem.at.path) for problem in problems] == [("T105", "two.md")]


def test_a_block_of_any_size_is_refused_or_read() -> None:
    text = CIVIL.replace("九、讨论", "九、讨论\n" + "很长的一行。" * 100 + "\n" + ("字\n" * (MAX_BLOCK // 4)))

    assert [problem.code for problem in check_pages([page(text)])] == ["T109"]


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("5分钟", 300), ("5", 300), ("1.5分钟", 90), ("一分半", 90), ("半分钟", 30), ("十二分钟", 720), ("3 minutes", 180),
     ("0", None), ("两节课", None), ("1000分钟", None), ("", None)],
)  # fmt: skip
def test_minutes_are_read_as_schools_write_them(written: str, seconds: int | None) -> None:
    assert read_seconds(written) == seconds


@pytest.mark.parametrize(
    ("name", "seat"),
    [("审判长", "bench"), ("影子合议庭", "gallery"), ("原告诉讼代理人", "left"), ("被告监护人", "right"),
     ("班主任证人", "witness"), ("计时员", "clerk"), ("法庭画师", "gallery"), ("诉讼代理人", None)],
)  # fmt: skip
def test_a_seat_is_told_by_the_name(name: str, seat: str | None) -> None:
    assert seat_of(name, "civil") == seat


def test_a_name_says_its_steps_in_order() -> None:
    assert steps_in("调解与合议庭评议", "civil") == ("mediation", "deliberation")
    assert steps_in("法庭辩论与最后意见", "civil") == ("debate", "last-word")
    assert steps_in("被告人最后陈述", "criminal") == ("last-word",)
    assert steps_in("导入与入座", "civil") == ()


PIECES = [
    *(line for line in CIVIL.split("\n")[1:-2]),
    *(
        "一、",
        "## 证据",
        "【】",
        "（",
        "）",
        "：",
        "|",
        "||",
        "\t",
        "|a|b|",
        "| - |",
        "谁：",
        "  ",
        "- ",
        "*" * 9,
        "（5分钟）",
        "可能结果：",
    ),
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=60))
def test_no_text_makes_the_parser_fall(lines: list[str]) -> None:
    text = "```trial {#x} 题\n" + "\n".join(lines) + "\n```\n"

    for problem in check_pages([page(text)]):
        assert problem.text("zh")
        assert problem.at.line >= 1


def test_an_empty_block_is_told_of_in_the_language_of_its_name() -> None:
    missing = [problem.text("zh") for problem in check_pages([page("```庭审\n```\n")])]

    assert any("缺少“案情”这一节" in text for text in missing)
    assert not [text for text in missing if "Facts" in text]
    assert any("“Facts”" in problem.text("en") for problem in check_pages([page("```trial\n```\n")]))


def test_a_misspelt_heading_of_the_evidence_makes_no_complaint_of_each_exhibit() -> None:
    codes = [problem.code for problem in check_pages([page(CIVIL.replace("证据", "证物", 1))])]

    assert "T111" in codes
    assert "T154" not in codes


def test_the_age_of_a_defendant_in_a_civil_case_is_one_mistake() -> None:
    text = CIVIL.replace("类型：民事\n", "类型：民事\n被告人年龄：16\n", 1)

    assert [problem.code for problem in check_pages([page(text)])] == ["T116"]
