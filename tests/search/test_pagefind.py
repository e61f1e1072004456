"""Pagefind's index: the same for the same text, kept until a text changes."""

import json
from concurrent.futures import ThreadPoolExecutor
from gzip import decompress
from pathlib import Path

import pytest

from fazhi.search import pagefind
from fazhi.search.copy import EVERY, path_of
from fazhi.search.model import Article, Section
from fazhi.search.render import told_of, write_facets, write_titles


def articles(text: str = "宪法晨读") -> list[Article]:
    return [Article("a.html", "甲", (Section("", "甲", text),), {"类型": ("课例",)})]


@pytest.fixture
def binary() -> Path:
    found = pagefind.program()
    assert found, "it is one of the pinned packages"
    return found


def made(text: str, binary: Path, cache: Path) -> dict[str, bytes]:
    found = pagefind.bundle_of(articles(text), "zh", binary, cache)
    assert not isinstance(found, pagefind.Failed)
    return dict(found)


def test_the_same_text_gives_the_same_bytes(binary: Path, tmp_path: Path) -> None:
    assert made("宪法", binary, tmp_path / "one") == made("宪法", binary, tmp_path / "two")


def test_many_pages_give_the_same_bytes(binary: Path, tmp_path: Path) -> None:
    many = [Article(f"{n}.html", f"第{n}课", (Section("", "", f"宪法{n}"),), {"类型": (f"{n}",)}) for n in range(40)]
    found = [pagefind.bundle_of(many, "zh", binary, tmp_path / name) for name in ("one", "two", "three")]

    assert found[0] == found[1] == found[2]


def test_the_text_of_a_page_has_no_stops_but_its_own(binary: Path, tmp_path: Path) -> None:
    """Only the last word of all pages gets one; the browser takes it out."""
    article = Article("a.html", "宪法日", (Section("", "宪法日", "甲"), Section("why", "WTO", "v1.")))
    found = pagefind.bundle_of([article], "zh", binary, tmp_path)

    assert not isinstance(found, pagefind.Failed)
    [fragment] = [data for name, data in found.items() if name.endswith(".pf_fragment")]
    told = json.loads(decompress(fragment).removeprefix(b"pagefind_dcd"))
    assert told["content"] == f"宪法 法日 日 甲 WTO v1. {EVERY}."
    assert [(one["id"], one["location"]) for one in told["anchors"]] == [("why", 4)]


def test_every_page_is_known_by_its_name_in_the_index(binary: Path, tmp_path: Path) -> None:
    assert list(pagefind.addresses(made("宪法", binary, tmp_path)).values()) == ["a.html"]


@pytest.mark.parametrize("url", ["%E8%AF%BE/a%20b.html", "a%23b.html", "guide/", "", "a%3Fb/index.html"])
def test_addresses_with_signs_and_chinese_are_known(binary: Path, tmp_path: Path, url: str) -> None:
    article = Article(url, "甲", (Section("", "甲", "字"),), {"类型": ("课例",)})
    made = pagefind.bundle_of([article], "zh", binary, tmp_path)

    assert not isinstance(made, pagefind.Failed)
    assert list(pagefind.addresses(made).values()) == [path_of(url)]
    assert write_facets([article], pagefind.addresses(made), "zh").count(b"[0]") == 1


def test_whom_pages_are_for_is_told_by_their_grades(binary: Path, tmp_path: Path) -> None:
    articles = [Article("a.html", "甲", (), grades=(4, 5)), Article("b.html", "乙", ())]
    made = pagefind.bundle_of(articles, "zh", binary, tmp_path)
    assert not isinstance(made, pagefind.Failed)
    ids = pagefind.addresses(made)
    told = json.loads(write_facets(articles, ids, "zh").decode().partition("facets_zh=")[2][:-2])

    assert {ids[name]: grades for name, grades in told["grades"].items()} == {"a.html": [4, 5]}
    assert [page[5:] for page in json.loads(told_of(articles))] == [[[4, 5]], []]


def test_pages_are_known_by_their_titles_and_those_beside_the_lessons_are_told(binary: Path, tmp_path: Path) -> None:
    articles = [
        Article("a.html", "甲", (Section("", "甲", "字"),)),
        Article("maintainers/b.html", "乙", (Section("", "乙", "字"),), boost=0.2),
    ]
    made = pagefind.bundle_of(articles, "zh", binary, tmp_path)
    assert not isinstance(made, pagefind.Failed)
    ids = {url: name for name, url in pagefind.addresses(made).items()}
    told = json.loads(write_titles(articles, pagefind.addresses(made), "zh").decode().partition("titles_zh=")[2][:-2])

    assert told == {
        "titles": {ids["a.html"]: "甲", ids["maintainers/b.html"]: "乙"},
        "aside": [ids["maintainers/b.html"]],
    }


def test_a_search_begins_with_the_file_that_changes_with_the_index(binary: Path, tmp_path: Path) -> None:
    [first, *others] = pagefind.beginning(made("宪法", binary, tmp_path))
    [changed, *_] = pagefind.beginning(made("晨读", binary, tmp_path))

    assert first.endswith(".pf_meta")
    assert others == ["wasm.unknown.pagefind"]
    assert changed != first


def test_an_english_search_begins_with_the_program_that_knows_english_alone(binary: Path, tmp_path: Path) -> None:
    found = pagefind.bundle_of([Article("a.html", "A", (Section("", "A", "rights"),))], "en", binary, tmp_path)

    assert not isinstance(found, pagefind.Failed)
    assert pagefind.beginning(found)[1:] == ["wasm.en.pagefind"]


def test_the_parts_of_an_index_are_small(binary: Path, tmp_path: Path) -> None:
    text = "".join(chr(0x4E00 + at) for at in range(3000))
    made = pagefind.bundle_of([Article("a.html", "甲", (Section("", "甲", text),))], "zh", binary, tmp_path)

    assert not isinstance(made, pagefind.Failed)
    assert len([name for name in made if name.endswith(".pf_index")]) > 1


def test_only_what_a_search_loads_is_kept(binary: Path, tmp_path: Path) -> None:
    names = made("宪法", binary, tmp_path)

    assert {"pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind"} <= set(names)
    assert [name for name in names if "ui" in name or "highlight" in name or "worker" in name] == []


def test_nothing_is_run_while_no_text_changes(binary: Path, tmp_path: Path) -> None:
    first = made("宪法", binary, tmp_path)

    assert made("宪法", Path("/no/such/program"), tmp_path) == first
    assert isinstance(pagefind.bundle_of(articles("刑法"), "zh", Path("/no/such/program"), tmp_path), pagefind.Failed)


def test_an_older_index_is_removed(binary: Path, tmp_path: Path) -> None:
    made("宪法", binary, tmp_path)
    made("刑法", binary, tmp_path)

    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("damage", ["cut", "changed", "emptied"])
def test_a_damaged_index_is_made_again(binary: Path, tmp_path: Path, damage: str) -> None:
    whole = made("宪法", binary, tmp_path)
    kept = next(tmp_path.glob("zh-*"))
    data = kept.read_bytes()
    match damage:
        case "cut":
            kept.write_bytes(data[: len(data) // 2])
        case "changed":
            kept.write_bytes(data[:1000] + bytes([data[1000] ^ 1]) + data[1001:])
        case _:
            kept.write_bytes(b"")

    assert made("宪法", binary, tmp_path) == whole
    assert kept.read_bytes() == data


def test_builds_at_once_give_the_same_index(binary: Path, tmp_path: Path) -> None:
    """They once shared a folder to work in: one removed it, and the other's program waited for ever."""
    many = [Article(f"{n}.html", f"第{n}课", (Section("", "", f"宪法{n}"),)) for n in range(40)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: pagefind.bundle_of(many, "zh", binary, tmp_path), range(4)))

    assert not isinstance(found[0], pagefind.Failed)
    assert found[1:] == found[:1] * 3
    assert len(list(tmp_path.iterdir())) == 1


def test_a_program_that_does_not_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "LONGEST", 0.5)
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nexec sleep 60\n", "utf-8")
    program.chmod(0o755)

    assert isinstance(pagefind.bundle_of(articles(), "zh", program, tmp_path / "cache"), pagefind.Failed)


def test_an_index_that_cannot_be_kept_is_used(binary: Path, tmp_path: Path) -> None:
    whole = made("宪法", binary, tmp_path / "cache")
    (tmp_path / "file").write_text("no folder", "utf-8")

    assert made("宪法", binary, tmp_path / "file") == whole


def test_a_program_that_fails_says_so(tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho 'no space left' >&2\nexit 3\n", "utf-8")
    program.chmod(0o755)

    assert pagefind.bundle_of(articles(), "zh", program, tmp_path / "cache") == pagefind.Failed("no space left")
