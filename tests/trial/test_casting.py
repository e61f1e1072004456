import re
from pathlib import Path

import pytest

from fazhi.core.page import Page
from fazhi.trial.casting import needs_of
from fazhi.trial.model import Trial
from fazhi.trial.parse import parse_trial

DOCS = Path(__file__).parents[2] / "docs/trials"


def trial_in(pack: str) -> Trial:
    page = Page(pack, pack, (DOCS / pack).read_text("utf-8"))
    (trial,) = (parse_trial(fence, page.at).trial for fence in page.fences if fence.name in {"trial", "庭审"})
    assert trial is not None
    return trial


def first(pack: str, count: int) -> list[str]:
    """Return the roles that the first pupils get."""
    trial = trial_in(pack)
    seats = [
        (need, role.name)
        for role, (first, more) in zip(trial.roles, needs_of(trial.roles), strict=True)
        for need in (first, *[more] * (role.count - 1))
    ]
    return [name for _, name in sorted(seats, key=lambda seat: seat[0])[:count]]


@pytest.mark.parametrize("pack", sorted(path.name for path in DOCS.glob("*.md") if not path.name.startswith("index.")))
def test_court_and_both_sides_come_before_their_assistants(pack: str) -> None:
    trial = trial_in(pack)
    seats = {role.name: role.seat for role in trial.roles}

    assert {seats[name] for name in first(pack, 3)} == {"bench", "left", "right"}
    assert {seats[name] for name in first(pack, 4)} == {"bench", "left", "right", "clerk"}
    order = [name for name in first(pack, 40) if seats[name] != "gallery"]
    assisting = [bool(re.search("证据员|计时员|exhibit keeper|Timekeeper", name)) for name in order]
    assert assisting == sorted(assisting)
    assert any(assisting)


def test_a_group_of_eight_has_who_speaks_for_either_side() -> None:
    assert first("emoji-pack-case.md", 8) == [
        "审判长",
        "原告法定代理人",
        "被告监护人",
        "书记员",
        "原告诉讼代理人",
        "被告诉讼代理人",
        "审判员",
        "审判员",
    ]
    assert first("minor-theft.md", 8) == [
        "审判长",
        "公诉人",
        "被告人",
        "书记员",
        "法定代理人",
        "辩护人",
        "审判员",
        "人民陪审员",
    ]
    assert first("bullying-tort.md", 8)[-2:] == ["被告学校代表", "被告学校诉讼代理人"]
