"""Reading events.yml; what is wrong with the files of `cases/` stands beside them."""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.calendar import rules
from fazhi.calendar.event_rules import RULES as EVENT
from fazhi.calendar.holiday_rules import RULES as HOLIDAY
from fazhi.calendar.holidays import read_holidays
from fazhi.calendar.keys import HOLIDAYS_FILE, TERM
from fazhi.calendar.occurrences import occurrences
from fazhi.calendar.parse import KEYS, check_calendar, read_events
from fazhi.calendar.patterns import Single, Yearly
from fazhi.calendar.school import SchoolCalendar
from fazhi.calendar.term_rules import RULES as TERM_RULES
from fazhi.calendar.terms import check_make_ups, read_terms
from fazhi.core.dates import MonthDay
from fazhi.core.listing import as_text
from fazhi.core.problem import Lang, Problem, in_order

CASES = Path(__file__).parent / "cases"
SCHOOL = Path(__file__).parent / "school"
PAGES = {"lessons/a.md", "lessons/a.md#quiz", "assets/a.pdf"}
GOOD = """\
- id: constitution-day
  title: 国家宪法日
  title_en: Constitution Day
  yearly: 12-04
  since: 2014
  observed: {2027: 2027-12-03}
  observed_title: 宪法晨读
  observed_title_en: Morning reading
  theme: constitution
  stage: [primary-upper, junior]
  roles: [teacher]
  description: 学习宪法。
  description_en: Learn about the Constitution.
  lessons: [lessons/a.md]
  revised: 2026-11-22
- id: visit
  title: 参观法院
  title_en: A visit to the court
  on: 2026-12-05
  last: 2026-12-06
  observed: 2026-12-04
  theme: mock-trial
  stage: [junior]
  roles: [student]
  description: 参观法院
  description_en: A visit
  revised: 2026-11-23
  sequence: 2
"""


Check = Callable[[str, str], list[Problem]]


def check_events(text: str, name: str) -> list[Problem]:
    return check_calendar(text, name, PAGES, school())


def check_terms(text: str, name: str) -> list[Problem]:
    terms, problems = read_terms(text, name)
    return [*problems, *check_make_ups(SchoolCalendar(terms, school().holidays))]


def check_holidays(text: str, name: str) -> list[Problem]:
    return read_holidays(text, name)[1]


@cache
def school() -> SchoolCalendar:
    """Return the small school calendar in which the cases of events are read."""
    terms, wrong_terms = read_terms((SCHOOL / "terms.yml").read_text("utf-8"), "terms.yml")
    year, wrong_year = read_holidays((SCHOOL / "2026.yml").read_text("utf-8"), "2026.yml")
    assert (wrong_terms, wrong_year) == ([], [])
    assert year
    return SchoolCalendar(terms, (year,))


CHECKED: dict[str, Check] = {"*.yml": check_events, "terms/*.yml": check_terms, "holidays/*.yml": check_holidays}
EACH = [
    pytest.param(path, check, id=str(path.relative_to(CASES)))
    for pattern, check in CHECKED.items()
    for path in sorted(CASES.glob(pattern))
]


@pytest.mark.parametrize(("lang", "ending"), [("zh", ".txt"), ("en", ".en.txt")])
@pytest.mark.parametrize(("case", "check"), EACH)
def test_each_mistake_is_named_with_its_place_and_mend(
    case: Path, check: Check, lang: Lang, ending: str, file_regression
) -> None:
    problems = check(case.read_text("utf-8"), case.name)

    shown = as_text(in_order(problems), lang) + "\n"
    file_regression.check(shown, fullpath=case.with_suffix(ending), encoding="utf-8")


def test_every_rule_of_the_data_has_a_case() -> None:
    shown = {code for path in CASES.rglob("*.txt") for code in re.findall(r"\[(E\d+)\]", path.read_text("utf-8"))}
    rules_of_blocks = {rule.code for rule in rules.RULES if rule.code.startswith("E2")}

    assert shown == {rule.code for rule in (*rules.RULES, *EVENT, *TERM_RULES, *HOLIDAY)} - rules_of_blocks - {"E123"}


def test_where_there_are_no_terms_none_are_named() -> None:
    text = "- {id: a, title: 甲, nth: 1, weekday: 周一, term: 2026-autumn, theme: 宪法, revised: 2026-09-01}"

    (problem,) = check_calendar(text, "events.yml", (), SchoolCalendar())
    assert (problem.code, problem.mend("zh"), problem.mend("en")) == (
        "E122",
        "已有的学期：（无）",
        "The terms are: none",
    )


def test_teaching_weeks_without_terms_are_a_problem_with_a_place() -> None:
    text = "- id: club\n  title: 社团\n  teaching_week: 每周\n  theme: constitution\n  revised: 2026-11-24\n"

    assert [(p.code, str(p.at)) for p in check_calendar(text, "events.yml", PAGES)] == [("E123", "events.yml:3:3")]


@pytest.mark.parametrize("rule", ["FREQ=DAILY;", "FREQ=DAILY;;COUNT=2", ";"])
def test_a_rule_with_an_empty_part_is_a_problem(rule: str) -> None:
    text = (
        f"- id: club\n  title: 社团\n  on: 2026-11-24\n  rrule: {rule}\n  theme: constitution\n  revised: 2026-11-24\n"
    )

    assert [problem.code for problem in check_calendar(text, "events.yml", PAGES)] == ["E130"]


def test_a_good_file_has_no_problems() -> None:
    assert check_calendar(GOOD, "events.yml", PAGES) == []


def test_a_yearly_event_keeps_what_was_written() -> None:
    (day, _), _ = read_events(GOOD, "events.yml")

    assert isinstance(day.when, Yearly)
    assert (day.when.on, day.when.last, day.when.since) == (MonthDay(12, 4), MonthDay(12, 4), 2014)
    assert [str(observed) for observed in day.when.observed] == ["2027-12-03"]
    assert (day.id, day.title, day.stages) == (
        "constitution-day",
        ("国家宪法日", "Constitution Day"),
        ("primary-upper", "junior"),
    )
    assert [(lesson.uri, lesson.at.line, lesson.at.column) for lesson in day.lessons] == [("lessons/a.md", 14, 13)]


def test_a_single_event_keeps_what_was_written() -> None:
    (_, visit), _ = read_events(GOOD, "events.yml")

    assert isinstance(visit.when, Single)
    assert [str(day) for day in (visit.when.on, visit.when.last, visit.when.observed)] == [
        "2026-12-05",
        "2026-12-06",
        "2026-12-04",
    ]
    assert visit.sequence == 2


def test_an_event_with_a_mistake_does_not_take_the_others_with_it() -> None:
    events, problems = read_events(GOOD.replace("theme: mock-trial", "theme: court"), "events.yml")

    assert [event.id for event in events] == ["constitution-day"]
    assert [problem.code for problem in problems] == ["F107"]


def test_an_empty_list_is_no_mistake() -> None:
    assert read_events("[]", "events.yml") == ((), [])


def test_the_caller_may_change_the_list_it_got() -> None:
    read_events("- 1", "events.yml")[1].clear()

    assert len(read_events("- 1", "events.yml")[1]) == 1


@pytest.mark.parametrize("code", ["0007", "007F", "0085", "2028", "2029", "202E", "2066", "D800"])
def test_no_invisible_character_reaches_a_feed(code: str) -> None:
    text = GOOD.replace("学习宪法。", f'"学习\\u{code}宪法"')

    events, problems = read_events(text, "events.yml")

    assert [problem.code for problem in problems] == ["F017"]
    assert not [event for event in events if chr(int(code, 16)) in event.description.zh]


def test_a_line_break_in_a_text_is_refused() -> None:
    events, problems = read_events(GOOD.replace("学习宪法。", '"学习\\n宪法"'), "events.yml")

    assert [problem.code for problem in problems] == ["F110"]
    assert [event.id for event in events] == ["visit"]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", ["", "x", "[]", "[[a]]", "{a: b}", "{}", "-1", '""', "2026-13-01", "02-29", "~"])
def test_no_value_of_a_key_breaks_the_reader(key: str, value: str) -> None:
    lines = [line for line in GOOD.splitlines() if not line.strip(" -").startswith(f"{key}:")]
    lines[0] = lines[0] if lines[0].startswith("-") else f"- {lines[0].strip()}"

    events, problems = read_events("\n".join([*lines[:13], f"  {key}: {value}"]), "events.yml")

    assert events or problems


scalars = st.text(max_size=12) | st.sampled_from([
    "2026-12-04",
    "12-04",
    "02-29",
    "2027: 2027-12-03",
    "junior",
    "9999-12-31",
])
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(scalars, inner, max_size=3), max_leaves=4
)


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    check_calendar(text, "events.yml", set(), school())
    read_terms(text, "terms.yml")
    read_holidays(text, "2026.yml")


@given(st.lists(st.dictionaries(st.sampled_from(KEYS) | scalars, values, max_size=8), max_size=3))
def test_no_structure_breaks_the_reader(entries: list[dict[str, object]]) -> None:
    check_calendar(json.dumps(entries), "events.yml", set(), school())
    check_calendar(json.dumps({"zone": "Asia/Shanghai", "events": entries}), "events.yml", set(), school())


@given(st.lists(st.dictionaries(st.sampled_from([key.name for key in TERM]) | scalars, values, max_size=6), max_size=3))
def test_no_structure_breaks_the_reader_of_terms(entries: list[dict[str, object]]) -> None:
    check_terms(json.dumps(entries), "terms.yml")


@given(st.dictionaries(st.sampled_from([key.name for key in HOLIDAYS_FILE]) | scalars, values, max_size=6))
def test_no_structure_breaks_the_reader_of_holidays(entries: dict[str, object]) -> None:
    read_holidays(json.dumps(entries), "2026.yml")


RULE_PARTS = st.one_of(
    st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "WKST=SU", "BYDAY=5MO", "BYDAY=-1FR"]),
    st.builds("INTERVAL={}".format, st.integers(1, 999)),
    st.builds("COUNT={}".format, st.integers(1, 999)),
    st.builds("BYMONTH={}".format, st.integers(1, 12)),
    st.builds("BYMONTHDAY={}".format, st.integers(-31, 31)),
    st.builds("BYSETPOS={}".format, st.integers(-5, 5)),
    st.builds("UNTIL={:%Y%m%d}".format, st.dates(date(2020, 1, 1), date(2040, 1, 1))),
)


@given(st.lists(RULE_PARTS, min_size=1, max_size=5).map(";".join), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_a_recurrence_rule_is_expanded_or_refused(rule: str, on: date) -> None:
    text = f"- {{id: a, title: a, on: {on}, rrule: {json.dumps(rule)}, theme: constitution, revised: 2026-11-24}}"
    events, problems = read_events(text, "events.yml")

    assert bool(events) != bool(problems)
    assert all(it.original == on for it in occurrences(events, on, on))
