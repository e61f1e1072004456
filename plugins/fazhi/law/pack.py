"""The built-in entries in one compact file: reading 45 files of YAML takes longer than most builds may."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from fazhi.core.files import read_bytes, read_text, walk
from fazhi.core.problem import Words
from fazhi.law.forms import read_number
from fazhi.law.model import Law, Part, Predecessor

ENTRIES = Path(__file__).parent / "registry"
PACKED = Path(__file__).parent / "registry.json"


def read_entries(folder: Path = ENTRIES) -> dict[str, Law]:
    """Return the laws of a folder of YAML files; raises ValueError at the first mistake: these are our own files."""
    from fazhi.law.entry import read_entry  # what only reads the packed file needs no YAML

    laws: dict[str, Law] = {}
    for path in (path for path in walk(folder) if path.suffix == ".yml"):
        text, problems = read_text(path, path.name)
        law, wrong = read_entry(text or "", path.name, path.stem)
        if law is None or problems:
            raise ValueError("\n".join(problem.text("en") for problem in [*problems, *wrong]))
        laws[law.id] = law
    return laws


def pack(laws: Mapping[str, Law]) -> str:
    """Return the laws as JSON, one a line."""
    lines = [json.dumps(_packed(law), ensure_ascii=False, separators=(",", ":")) for law in laws.values()]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def unpack(text: bytes | str) -> dict[str, Law]:
    """Return what `pack` was given."""
    return {row["id"]: _law(row) for row in json.loads(text)}


def builtin_laws() -> dict[str, Law]:
    """Return the laws that come with the package."""
    return unpack(read_bytes(PACKED))


def _packed(law: Law) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": law.id,
        "name": law.name,
        "name_en": law.name_en,
        "issued_by": law.issued_by,
        "days": [day.isoformat() for day in (law.first, law.version, law.in_force, law.checked)],
        "articles": law.articles,
        "status": law.status,
        "repealed": law.repealed.isoformat() if law.repealed else None,
        "short": law.short,
        "short_en": law.short_en,
        "inserted": [article.short for article in law.inserted],
        "chapters": [_part(part) for part in law.chapters],
        "sections": [_part(part) for part in law.sections],
        "link": law.link,
        "watch": law.watch,
        "predecessor": _old(law.predecessor) if law.predecessor else None,
    }
    return {key: value for key, value in row.items() if value}


def _part(part: Part) -> list[str]:
    return [part.title, part.first.short, part.last.short]


def _old(old: Predecessor) -> list[Any]:
    days = [old.since.isoformat(), old.version.isoformat()]
    numbers = [sorted(old.unsure), sorted(old.unmatched)]
    return [*days, old.articles, list(old.moved.items()), *numbers, list(old.topics.items())]


def _law(row: dict[str, Any]) -> Law:
    first, version, in_force, checked = (date.fromisoformat(day) for day in row["days"])
    return Law(
        id=row["id"],
        name=row["name"],
        name_en=row["name_en"],
        issued_by=row["issued_by"],
        first=first,
        version=version,
        in_force=in_force,
        checked=checked,
        articles=row["articles"],
        status=row["status"],
        repealed=date.fromisoformat(row["repealed"]) if "repealed" in row else None,
        short=tuple(row.get("short", ())),
        short_en=tuple(row.get("short_en", ())),
        inserted=tuple(_article(text) for text in row.get("inserted", ())),
        chapters=_parts(row.get("chapters", ())),
        sections=_parts(row.get("sections", ())),
        link=row["link"],
        watch=Words(*row["watch"]) if "watch" in row else None,
        predecessor=_predecessor(row["predecessor"]) if "predecessor" in row else None,
    )


def _parts(rows: list[list[str]]) -> tuple[Part, ...]:
    return tuple(Part(title, _article(first), _article(last)) for title, first, last in rows)


def _article(text: str) -> Any:
    return read_number(text)


def _predecessor(row: list[Any]) -> Predecessor:
    since, version, articles, moved, unsure, unmatched, topics = row
    return Predecessor(
        date.fromisoformat(since),
        date.fromisoformat(version),
        articles,
        dict(moved),
        frozenset(unsure),
        frozenset(unmatched),
        {number: tuple(words) for number, words in topics},
    )


if __name__ == "__main__":
    print(pack(read_entries()), end="")  # noqa: T201 — `make reference` keeps what this prints
