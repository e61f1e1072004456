"""The schemas that editors use, against the files that they describe."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from fazhi.calendar.schema import NAMES, schema
from fazhi.core.yamltree import Mapping, Node, Origin, Scalar, read_tree

DATA = {
    "docs/_data/events.yml": "events",
    "docs/_data/terms.yml": "terms",
    "docs/_data/holidays/2026.yml": "holidays",
    "docs/_data/holidays/2027.yml": "holidays",
}
LINE = "# yaml-language-server: $schema="


def plain(node: Node | None) -> object:
    """Return what an editor sees: YAML 1.2, in which dates and times are texts."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.values.items()}
    if not isinstance(node, Scalar):
        return [plain(item) for item in node.items] if node else None
    if node.is_plain and node.text in {"true", "false"}:
        return node.text == "true"
    return int(node.text) if node.is_plain and node.text.removeprefix("-").isdigit() else node.text


def wrong(name: str, text: str) -> list[str]:
    tree, _ = read_tree(text, Origin(name))
    return [error.message for error in Draft202012Validator(json.loads(schema(name))).iter_errors(plain(tree))]


@pytest.mark.parametrize("name", NAMES)
def test_the_published_schema_is_that_of_the_reader(root: Path, name: str) -> None:
    assert (root / f"docs/schema/{name}.schema.json").read_text("utf-8") == schema(name), "run `make reference`"
    Draft202012Validator.check_schema(json.loads(schema(name)))


@pytest.mark.parametrize(("path", "name"), DATA.items())
def test_the_data_names_its_schema_and_obeys_it(root: Path, path: str, name: str) -> None:
    text = (root / path).read_text("utf-8")
    first = text.split("\n")[0]

    assert (root / path).parent.joinpath(first.removeprefix(LINE)).resolve() == root / f"docs/schema/{name}.schema.json"
    assert wrong(name, text) == []


GOOD = "- {id: a, title: a, teaching_week: 3, weekday: 5, theme: 宪法, stage: [初中], revised: 2026-12-04}"


def test_a_list_of_events_without_a_time_zone_is_good_too() -> None:
    assert wrong("events", GOOD) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: a", "titel: a"),
        ("title: a, ", ""),
        ("teaching_week: 3", "teaching_week: 40"),
        ("weekday: 5", "weekday: 8"),
        ("theme: 宪法", "theme: 法治"),
        ("revised: 2026-12-04", "revised: 4. Dec"),
        ("teaching_week: 3", "teaching_week: 3, on: 2026-12-04"),
        ("teaching_week: 3, weekday: 5", "on: 2026-12-04, parity: 单周"),
        ("id: a", "id: a-2026-12-04"),
    ],
)
def test_editors_are_told_what_the_reader_refuses(old: str, new: str) -> None:
    assert wrong("events", GOOD.replace(old, new)) != []
