"""Every example of the pages on writing the calendar is data that the reader takes."""

from pathlib import Path

import pytest

from fazhi.calendar.data import read_school
from fazhi.calendar.holidays import read_holidays
from fazhi.calendar.keys import CHANGE, EVENT, HOLIDAY, HOLIDAYS_FILE, STEP, TERM
from fazhi.calendar.parse import check_calendar, read_events, targets_of
from fazhi.calendar.targets import existing
from fazhi.calendar.terms import check_make_ups, read_terms
from fazhi.core.fence import Fence, scan
from fazhi.core.problem import Problem

PAGES = ("docs/maintainers/calendar.md", "docs/maintainers/calendar.en.md")


def examples(root: Path, page: str) -> list[Fence]:
    return [fence for fence in scan((root / page).read_text("utf-8")) if fence.name == "yaml"]


def file_of(fence: Fence) -> str:
    return fence.title.removeprefix('title="').removesuffix('"')


def problems_of(fence: Fence, root: Path) -> list[Problem]:
    text = "\n".join(line.text for line in fence.lines)
    school, _ = read_school(root / "docs", root)
    name = file_of(fence)
    if name == "events.yml":
        targets = existing(root / "docs", (target.uri for target in targets_of(text, "events.yml")))
        return check_calendar(text, "events.yml", targets, school)
    if name == "terms.yml":
        terms, problems = read_terms(text, "terms.yml")
        return [*problems, *check_make_ups(type(school)(terms, school.holidays))]
    return read_holidays(text, name)[1]


@pytest.mark.parametrize("page", PAGES)
def test_every_example_is_read_without_a_problem(root: Path, page: str) -> None:
    found = examples(root, page)

    assert [(fence.opened, problem.text("zh")) for fence in found for problem in problems_of(fence, root)] == []
    assert {file_of(fence) for fence in found} == {"events.yml", "terms.yml", "holidays/2026.yml", "holidays/2027.yml"}


def test_the_guide_for_writers_shows_an_event_that_can_be_read(root: Path) -> None:
    (fence,) = [fence for fence in examples(root, "docs/maintainers/writing.md") if "id:" in fence.lines[0].text]
    events, problems = read_events("\n".join(line.text for line in fence.lines), "events.yml")

    assert (len(events), problems) == (1, [])


def test_every_key_is_explained(root: Path) -> None:
    page = (root / PAGES[0]).read_text("utf-8")
    keys = {key.name for table in (EVENT, CHANGE, STEP, TERM, HOLIDAY, HOLIDAYS_FILE) for key in table}

    unexplained = {key for key in keys if f"{key}:" not in page and f"`{key}`" not in page}
    assert unexplained == {"sequence", "observed_title_en"}
