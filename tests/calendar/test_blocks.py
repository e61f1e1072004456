import pytest

from fazhi.calendar.blocks import check_pages, read_range
from fazhi.calendar.model import Month
from fazhi.core.fence import scan
from fazhi.core.page import Page

FRONT = "---\ntitle: 日历\n---\n\n# 日历\n\n"


def found(block: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.at.line, p.at.column) for p in check_pages([Page("docs/a.md", "a.md", FRONT + block)])]


@pytest.mark.parametrize(
    "block",
    [
        "```calendar\nfrom: 2026-09\nto: 2027-12\n```",
        "```日历\n起：2026年9月\n\n止：2026年12月\n```",
        "```日历\n  止 : 2026/12\n  起 ：2026.9\n```",
        "```next-occasion\n```",
        "```下一个节点\n\n```",
        "````\n```calendar\n```\n````",
        "```python\nfrom: x\n```",
    ],
)
def test_what_authors_may_write(block: str) -> None:
    assert found(block) == []


def test_full_width_and_half_width_say_the_same() -> None:
    (fence,) = scan("```日历\n起：2026年9月\nto: 2027-12\n```")

    assert read_range(fence, Page("a.md", "a.md", "").at) == ((Month(2026, 9), Month(2027, 12)), [])


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("```calendar\n```", [("E204", 7, 1), ("E204", 7, 1)]),
        ("```calendar\nfrom: 2026-09\n```", [("E204", 7, 1)]),
        ("```calendar\nfrom: 2026-13\nto: 2027-12\n```", [("E203", 8, 1)]),
        ("```calendar\nfrom: 2026-09-01\nto: 2027-12\n```", [("E203", 8, 1)]),
        (
            "```calendar\nfrom: 2026-09\nto: 2027-12\ntheme: constitution\nhello\n```",
            [("E202", 10, 1), ("E202", 11, 1)],
        ),
        ("```calendar\nfrom: 2026-09\n起：2026-10\nto: 2027-12\n```", [("E206", 9, 1)]),
        ("```calendar\nfrom: 2027-12\nto: 2026-09\n```", [("E205", 7, 1)]),
        ("```calendar\nfrom: 2026-09\nto: 2029-09\n```", [("E205", 7, 1)]),
        ("```calendar\nfrom: 2026-09\nto: 2027-12\n", [("E207", 7, 1)]),
        ("- ```calendar\n  from: x\n  ```", []),
        ("  ```calendar\n  from: x\n  to: 2027-12\n  ```", [("E203", 8, 3)]),
        ("```next-occasion\nto: 2027-12\n```", [("E202", 8, 1)]),
        ("```next-occasion\n", [("E207", 7, 1)]),
    ],
)
def test_what_is_wrong_is_named_where_it_stands(block: str, expected) -> None:
    assert found(block) == expected


@pytest.mark.parametrize(
    ("block", "zh", "en"),
    [
        (
            "```calendar\nto: 2027-12\n```",
            "没有写“起”\n    → 加一行“起：2026-09”",
            "“from” is missing\n    → Add a line “from: 2026-09”",
        ),
        (
            "```calendar\n{key}\n```",
            "看不懂这一行：“{key}”\n    → 这里可以写：起：2026-09、止：2027-12",
            "This line means nothing here: “{key}”\n    → Lines here: from: 2026-09, to: 2027-12",
        ),
    ],
)
def test_problems_speak_one_language_at_a_time(block: str, zh: str, en: str) -> None:
    (problem, *_) = check_pages([Page("docs/a.md", "a.md", block)])

    assert problem.text("zh").split("] ")[1] == zh
    assert problem.text("en").split("] ")[1] == en
