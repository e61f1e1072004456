"""Reading `holidays/<year>.yml`: days off and make-up workdays as the State Council's notice says them."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from fazhi.calendar import holiday_rules, rules
from fazhi.calendar.keys import HOLIDAYS_FILE
from fazhi.calendar.kinds import read_keys
from fazhi.calendar.school import ONE_DAY, Holidays, Mark
from fazhi.core.dates import is_weekend
from fazhi.core.fields import Fields
from fazhi.core.problem import Position, Problem, Words
from fazhi.core.yamltree import Mapping, Origin, read_tree
from fazhi.core.yamltree import Sequence as Items

LONGEST = 15
"""Days off in a row; more have a wrong date in them."""
SOURCE = "https://www.gov.cn/"
Marks = dict[date, Mark]


def read_holidays(text: str, path: str) -> tuple[Holidays | None, list[Problem]]:
    """Return a year's holidays, or None if the file cannot tell them, and the problems."""
    tree, problems = read_tree(text, Origin(path))
    if not isinstance(tree, Mapping):
        return None, problems or [holiday_rules.NOT_HOLIDAYS.at(tree.at if tree else Position(path, 1))]
    fields = Fields(tree, problems)
    values = read_keys(fields, HOLIDAYS_FILE)
    _check_year(fields, values, path)
    _check_source(fields, values)
    marks: Marks = {}
    for inner, said in values["holidays"] or ():
        _read_holiday(inner, said, marks)
    _check_days(fields, values["year"], marks)
    if problems or values["year"] is None:
        return None, problems
    return Holidays(values["year"], values["paper"], marks), problems


def _check_year(fields: Fields, values: dict[str, Any], path: str) -> None:
    name = PurePosixPath(path).name
    if values["year"] is not None and name != f"{values['year']}.yml":
        fields.note(holiday_rules.FILE_YEAR, fields.place("year"), name=name, year=values["year"])


def _check_source(fields: Fields, values: dict[str, Any]) -> None:
    keys, paper = fields.node.keys, values["paper"]
    if values["announced"] is False:
        for key in ("paper", "holidays"):
            if key in keys:
                fields.note(holiday_rules.NOT_YET, keys[key].at, key=key)
    elif "paper" not in keys or "holidays" not in keys:
        fields.note(holiday_rules.NO_PAPER, fields.node.at)
    elif paper and (not paper.startswith(SOURCE) or " " in paper):
        fields.note(holiday_rules.BAD_PAPER, fields.place("paper"), paper=paper)


def _read_holiday(fields: Fields, said: dict[str, Any], marks: Marks) -> None:
    first, last = said["first"], said["last"] or said["first"]
    if said["name"] is None or first is None or last is None:
        return
    name = Words(said["name"], said["name_en"] or said["name"])
    at = fields.place("first")
    if last < first:
        fields.note(rules.LAST_BEFORE, fields.place("last"), first=first, last=last)
    elif (days := (last - first).days + 1) > LONGEST:
        fields.note(holiday_rules.LONG_HOLIDAY, fields.place("last"), days=days, limit=LONGEST)
    else:
        for number in range(days):
            _mark(fields, first + number * ONE_DAY, Mark("off", name, at), marks)
    for day, place in _work(fields, said):
        if not is_weekend(day):
            fields.note(holiday_rules.WORK_ON_WEEKDAY, place, day=day)
        _mark(fields, day, Mark("work", name, place), marks)


def _work(fields: Fields, said: dict[str, Any]) -> Iterator[tuple[date, Position]]:
    node = fields.node.get("work")
    places = [item.at for item in node.items] if isinstance(node, Items) else []
    return zip(said["work"] or (), places, strict=False)


def _mark(fields: Fields, day: date, mark: Mark, marks: Marks) -> None:
    """Keep what is said of a day; a second word about it is a problem."""
    before = marks.get(day)
    if before is None:
        marks[day] = mark
    elif before.kind != mark.kind:
        fields.note(holiday_rules.OFF_AND_WORK, mark.at, day=day)
    elif mark.kind == "off":
        fields.note(holiday_rules.DAY_TWICE, mark.at, day=day, name=before.name.zh)
    else:
        fields.note(holiday_rules.WORK_TWICE, mark.at, day=day)


def _check_days(fields: Fields, year: int | None, marks: Marks) -> None:
    """Refuse days of other years; a notice may name days of the December before."""
    for day, mark in marks.items():
        if year is not None and day.year != year and (day.year, day.month) != (year - 1, 12):
            fields.note(holiday_rules.OTHER_YEAR, mark.at, day=day, year=year)
