"""Reading `glossary.yml`: words that stand for the same thing."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from fazhi.core.fields import Fields
from fazhi.core.files import read_text
from fazhi.core.page import shown_path
from fazhi.core.problem import Problem
from fazhi.core.yamltree import Mapping, Node, Origin, Scalar, read_tree
from fazhi.core.yamltree import Sequence as Items
from fazhi.search import rules
from fazhi.search.model import Term

PLACE = "_data/glossary.yml"
KEYS = ("term", "same")
LONGEST = 30


def glossary_of(docs: Path, root: Path) -> tuple[tuple[Term, ...], list[Problem]]:
    """Return the terms of a docs folder; one without a glossary has none."""
    path = docs / PLACE
    if not path.is_file():
        return (), []
    shown = shown_path(path, root)
    text, problems = read_text(path, shown)
    if text is None:
        return (), problems
    terms, wrong = read_glossary(text, shown)
    return terms, [*problems, *wrong]


def read_glossary(text: str, path: str) -> tuple[tuple[Term, ...], list[Problem]]:
    """Return the terms without mistakes, and the problems of all."""
    tree, problems = read_tree(text, Origin(path))
    if tree is None:
        return (), problems
    if not isinstance(tree, Items):
        return (), [*problems, rules.NOT_TERMS.at(tree.at)]
    terms = [term for item in tree.items if (term := _term(item, problems))]
    problems += _check_names(tree)
    return tuple(terms), problems


def _term(item: Node, problems: list[Problem]) -> Term | None:
    if not isinstance(item, Mapping):
        problems.append(rules.NOT_TERMS.at(item.at))
        return None
    fields = Fields(item)
    fields.only(KEYS)
    name, same = fields.text("term"), fields.texts("same", required=False)
    problems += fields.problems
    return None if fields.problems or name is None else Term(name, same or ())


def _check_names(tree: Items) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for scalar in _names(tree.items):
        name = scalar.text.strip()
        if len(name) > LONGEST:
            yield rules.LONG_TERM.at(scalar.at, term=name, size=len(name), limit=LONGEST)
        if name in first:
            yield rules.TERM_TWICE.at(scalar.at, term=name, first=first[name])
        first.setdefault(name, scalar.at.line)


def _names(items: Sequence[Node]) -> Iterator[Scalar]:
    for item in items:
        if not isinstance(item, Mapping):
            continue
        name, same = item.get("term"), item.get("same")
        listed = same.items if isinstance(same, Items) else []
        yield from (one for one in (name, *listed) if isinstance(one, Scalar) and one.text.strip())
