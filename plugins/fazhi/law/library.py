"""The registry of a project: the built-in laws, and what the school adds or overrides in `docs/_data/laws/`."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from fazhi.core.files import read_text
from fazhi.core.problem import Position, Problem
from fazhi.law.model import Law, Registry, registry_of
from fazhi.law.pack import builtin_laws
from fazhi.law.rules import NAME_TWICE

FOLDER = "_data/laws"


@cache
def builtin() -> Registry:
    """Return the registry without any school's entries."""
    return registry_of(builtin_laws())


def read_registry(docs: Path, root: Path) -> tuple[Registry, list[Problem]]:
    """Return the registry of a docs folder and the problems of the school's own entries, which are left out."""
    from fazhi.core.page import shown_path
    from fazhi.law.entry import read_entry  # with the built-in laws alone no YAML is read

    own: dict[str, Law] = {}
    problems: list[Problem] = []
    for path in sorted((docs / FOLDER).glob("*.yml")):
        shown = shown_path(path, root)
        text, wrong = read_text(path, shown)
        problems += wrong
        if text is None:
            continue
        law, wrong = read_entry(text, shown, path.stem, builtin().laws.get(path.stem))
        wrong += _taken(law, {**builtin().laws, **own}, shown, text) if law else []
        problems += wrong
        if law and not wrong:
            own[law.id] = law
    return (registry_of({**builtin().laws, **own}) if own else builtin()), problems


def registry_of_docs(docs: Path) -> Registry:
    """Return the registry of a docs folder, read again only when one of the school's files has changed."""
    own = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in (docs / FOLDER).glob("*.yml"))
    return _kept(docs, tuple(sorted(own))) if own else builtin()


@lru_cache(maxsize=4)
def _kept(docs: Path, _own: tuple[tuple[str, int, int], ...]) -> Registry:
    return read_registry(docs, docs.parent)[0]


def _taken(law: Law, others: Mapping[str, Law], shown: str, text: str) -> Iterator[Problem]:
    """Yield names that another law has, each where the file has it."""
    known = registry_of({key: other for key, other in others.items() if key != law.id})
    for name in (*law.names, *law.names_en):
        other = known.zh.get(name) or known.en.get(name)
        if other:
            above, found, _ = text.partition(name)
            line, column = above.count("\n") + 1, len(above.rpartition("\n")[2]) + 1
            yield NAME_TWICE.at(Position(shown, line, column) if found else Position(shown, 1), name=name, other=other)
