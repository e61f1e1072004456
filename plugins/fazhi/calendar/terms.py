"""Reading `terms.yml`: the school's terms and the days on which it makes up for days off."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from fazhi.calendar import rules, term_rules
from fazhi.calendar.keys import TERM
from fazhi.calendar.kinds import read_keys
from fazhi.calendar.school import MakeUp, SchoolCalendar, Term
from fazhi.core.fields import Fields
from fazhi.core.problem import Position, Problem, Words
from fazhi.core.yamltree import Mapping, Node, Origin, read_tree
from fazhi.core.yamltree import Sequence as Items

LONGEST = 30
"""Weeks; a longer term has a wrong year in it."""


def read_terms(text: str, path: str) -> tuple[tuple[Term, ...], list[Problem]]:
    """Return the terms without mistakes, and the problems of all."""
    tree, problems = read_tree(text, Origin(path))
    if not isinstance(tree, Items):
        return (), problems or [term_rules.NOT_TERMS.at(tree.at if tree else Position(path, 1))]
    terms = [term for item in tree.items if (term := _term(item, problems))]
    problems += [*_twice(terms), *_overlaps(terms)]
    return tuple(sorted(terms, key=lambda term: term.first)), problems


def check_make_ups(school: SchoolCalendar) -> Iterator[Problem]:
    """Yield make-up days that are not what the announced holidays say."""
    for term in school.terms:
        for one in term.make_ups:
            mark = school.mark(one.on)
            if school.is_announced(one.on.year) and (mark is None or mark.kind != "work"):
                yield term_rules.MAKE_UP_NO_WORK.at(one.at, day=one.on, year=one.on.year)
            if school.is_announced(one.taught.year) and not school.is_off(one.taught):
                yield term_rules.MAKE_UP_NO_HOLIDAY.at(one.at, day=one.taught, year=one.taught.year)


def _term(item: Node, problems: list[Problem]) -> Term | None:
    if not isinstance(item, Mapping):
        problems.append(term_rules.NOT_TERMS.at(item.at))
        return None
    fields = Fields(item)
    values = read_keys(fields, TERM)
    first, last = values["first"], values["last"]
    if first and last and last < first:
        fields.note(rules.LAST_BEFORE, fields.place("last"), first=first, last=last)
    elif first and last and (last - first).days > LONGEST * 7:
        weeks = (last - first).days // 7 + 1
        fields.note(term_rules.LONG_TERM, fields.place("last"), weeks=weeks, limit=LONGEST)
    make_ups = tuple(_make_ups(fields, values))
    problems += fields.problems
    if fields.problems:
        return None
    name = Words(values["name"], values["name_en"] or values["name"])
    return Term(values["id"], name, first, last, make_ups, item.at)


def _make_ups(fields: Fields, values: dict[str, Any]) -> Iterator[MakeUp]:
    seen: set[object] = set()
    for inner, said in values["make_up"] or ():
        on, taught = said["on"], said["for"]
        if on is None or taught is None:
            continue
        for key, day in (("on", on), ("for", taught)):
            if (key, day) in seen:
                fields.note(term_rules.MAKE_UP_TWICE, inner.place(key), day=day)
            if values["first"] and values["last"] and not values["first"] <= day <= values["last"]:
                fields.note(term_rules.MAKE_UP_OUTSIDE, inner.place(key), day=day)
            seen.add((key, day))
        yield MakeUp(on, taught, inner.place("on"))


def _twice(terms: Sequence[Term]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for term in terms:
        if term.id in first:
            yield term_rules.TERM_TWICE.at(term.at, id=term.id, first=first[term.id])
        first.setdefault(term.id, term.at.line)


def _overlaps(terms: Sequence[Term]) -> Iterator[Problem]:
    """Compare each term with the one before it in time; the later one is blamed."""
    ordered = sorted(terms, key=lambda term: (term.first, term.at))
    for before, term in pairwise(ordered):
        if term.first <= before.last:
            yield term_rules.OVERLAP.at(term.at, first=term.first, other=before.id, last=before.last)
