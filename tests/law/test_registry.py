"""The registry: built-in facts, the school's own, the packed form, the schema."""

import json
import os
from pathlib import Path

import jsonschema
import pytest
import yaml

from fazhi.core.numerals import Article
from fazhi.core.problem import Words
from fazhi.law import rules
from fazhi.law.entry import KEYS, read_entry
from fazhi.law.library import builtin, read_registry
from fazhi.law.model import LIKENESS
from fazhi.law.pack import ENTRIES, PACKED, pack, read_entries, unpack
from fazhi.law.schema import schema

CASES = Path(__file__).parent / "cases"
MISTAKES = sorted(path.stem for path in CASES.glob("A1*.yml"))
OF_A_FOLDER = {"A101", "A109", "A112"}
OWN = """\
name: 某市学校安全条例
name_en: School Safety Regulation
issued_by: 某市人民代表大会常务委员会
first: 2020-01-01
version: 2020-01-01
in_force: 2020-03-01
checked: 2026-11-01
articles: 40
"""


def expected(path: Path, actual: str) -> str:
    if os.environ.get("FAZHI_REWRITE_CASES"):
        path.write_text(actual, encoding="utf-8")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_of_an_entry_is_reported_at_its_place(name: str) -> None:
    text = (CASES / f"{name}.yml").read_text(encoding="utf-8")

    law, problems = read_entry(text, f"{name}.yml", "a-law")
    said = "".join(f"{problem.text(lang)}\n" for lang in ("zh", "en") for problem in problems)

    assert law is None
    assert said == expected(CASES / f"{name}.txt", said)
    assert name.split("-", maxsplit=1)[0] in {problem.code for problem in problems}


def test_every_rule_of_entries_has_a_case() -> None:
    shown = {name.split("-", maxsplit=1)[0] for name in MISTAKES}

    assert shown | OF_A_FOLDER == {rule.code for rule in rules.RULES if rule.code < "A2"}


def test_the_packed_laws_are_the_written_ones() -> None:
    assert pack(read_entries()) == PACKED.read_text(encoding="utf-8"), "run `make reference`"
    assert unpack(pack(read_entries())) == read_entries()


def test_no_two_laws_have_one_name() -> None:
    laws = builtin().laws.values()
    names = [name for law in laws for name in (*law.names, *law.names_en)]

    assert len(builtin().laws) == 45
    assert sorted(names) == sorted(set(names))


def test_every_fact_of_the_law_facts_is_carried_over(shared: Path) -> None:
    facts = json.loads((shared / "laws/law-facts.json").read_text(encoding="utf-8"))
    differing = [fact["id"] for fact in facts if not _agrees(fact)]

    assert differing == []


def _agrees(fact: dict) -> bool:
    law = builtin().laws[fact["id"]]
    chapters = [(part["title"].replace(" / ", "／"), part["from"], part["to"]) for part in fact["chapters"]]
    kept = [(part.title, part.first.short, part.last.short) for part in law.chapters]
    return (
        (law.name, law.issued_by, law.articles) == (fact["name"], fact["issuing_body"], fact["articles"])
        and law.version.isoformat() == fact["version_date"]
        and len(law.inserted) == fact["inserted_articles"]
        and set(fact["short_names"]) <= set(law.names)
        and (kept == chapters or (not kept and chapters[0][0] == "（不分章）"))
        and len(law.sections) == len(fact.get("sections", ()))
        and (law.in_force.isoformat() == fact["effective_date"] or law.first < law.version)
    )


def test_the_renumbering_is_carried_over(shared: Path) -> None:
    tables = json.loads((shared / "laws/renumbering.json").read_text(encoding="utf-8"))
    by_hand = {("zhian-chufafa", 51), ("zhian-chufafa", 62)}  # the likest article of .58 and .63 is about other deeds

    for law_id in ("zhian-chufafa", "wangluo-anquanfa", "minshi-susongfa", "jianchafa"):
        old = builtin().laws[law_id].predecessor
        assert old is not None
        for written, row in tables[law_id]["map"].items():
            number = int(written)
            if (law_id, number) in by_hand or row["new"] is None:
                assert number in old.unmatched
            else:
                assert old.moved.get(number, number) == int(row["new"])


def test_a_new_number_is_sure_only_where_the_texts_are_alike_or_its_subject_is_known(shared: Path) -> None:
    tables = json.loads((shared / "laws/renumbering.json").read_text(encoding="utf-8"))
    read = {("zhian-chufafa", 21): 23, ("zhian-chufafa", 42): 50, ("zhian-chufafa", 72): 84}
    occasions = json.loads((shared / "laws/articles-by-occasion.json").read_text(encoding="utf-8"))
    known = {(one["law_id"], one["article"]) for rows in occasions.values() for one in rows}

    for law_id in ("zhian-chufafa", "wangluo-anquanfa", "minshi-susongfa", "jianchafa"):
        old = builtin().laws[law_id].predecessor
        assert old is not None
        unlike = {
            int(number)
            for number, row in tables[law_id]["map"].items()
            if row["similarity"] is not None and row["similarity"] < LIKENESS
        }
        assert unlike - old.unsure - old.unmatched == {number for law, number in read if law == law_id}
    assert {(law, str(new)) for (law, _), new in read.items()} <= known


def test_a_law_knows_its_articles_and_chapters() -> None:
    law = builtin().laws["xingfa"]
    part = law.chapter_of(Article(133, 1))

    assert (law.count, Article(133, 2) in law.inserted, Article(133, 3) in law.inserted) == (505, True, False)
    assert part is not None
    assert part.title == "第二编 分则／第二章 危害公共安全罪"
    assert list(law.numbers())[16:19] == [Article(17), Article(17, 1), Article(18)]


def write(folder: Path, name: str, text: str) -> None:
    path = folder / "docs/_data/laws" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_school_adds_a_law_and_renews_the_check_of_another(tmp_path: Path) -> None:
    write(tmp_path, "mou-shi-tiaoli.yml", OWN)
    write(tmp_path, "xianfa.yml", "checked: 2027-11-22\nwatch: 留意\nwatch_en: Mind\n")

    registry, problems = read_registry(tmp_path / "docs", tmp_path)

    assert problems == []
    assert registry.zh["某市学校安全条例"] == "mou-shi-tiaoli"
    assert (registry.laws["xianfa"].checked.year, registry.laws["xianfa"].articles) == (2027, 143)
    assert registry.laws["xianfa"].watch == Words("留意", "Mind")
    assert len(builtin().laws) == 45


def test_a_name_may_be_written_with_its_brackets() -> None:
    written = OWN.replace("name: 某市学校安全条例", "name: 《某市学校安全条例》\nshort: [《校安条例》]")

    law, problems = read_entry(written, "a.yml", "a")

    assert law
    assert not problems
    assert law.names == ("某市学校安全条例", "校安条例")


def test_a_name_that_is_taken_and_a_name_that_is_no_id_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "Own Law.yml", OWN)
    write(tmp_path, "own.yml", OWN.replace("某市学校安全条例", "教育法"))

    registry, problems = read_registry(tmp_path / "docs", tmp_path)

    assert [(str(problem.at), problem.code) for problem in problems] == [
        ("docs/_data/laws/Own Law.yml:1:1", "A101"),
        ("docs/_data/laws/own.yml:1:7", "A109"),
    ]
    assert registry == builtin()


def test_the_published_schema_is_current_and_knows_every_key(root: Path) -> None:
    published = root / "docs/schema/law.schema.json"

    assert published.read_text(encoding="utf-8") == schema(), "run `make reference`"
    assert tuple(json.loads(schema())["properties"]) == KEYS
    jsonschema.Draft202012Validator.check_schema(json.loads(schema()))


@pytest.mark.parametrize("path", sorted(ENTRIES.glob("*.yml")), ids=lambda path: path.stem)
def test_every_entry_agrees_with_the_schema(path: Path) -> None:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    as_json = json.loads(json.dumps(loaded, default=str))

    jsonschema.validate(as_json, json.loads(schema()))
