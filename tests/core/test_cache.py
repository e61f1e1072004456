"""A store that may be lost, cut, damaged or in use: a build goes on without."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.core.cache import ANEW, KEPT_FOR, Kept, Store, key_of, tree_key


def opened(folder: Path) -> Store:
    return Store(folder / "deep/pages.sqlite")


def test_what_was_put_is_there_after_a_commit(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.put("a", b"1")
    first.close()

    second = opened(tmp_path)

    assert (second.get("a"), second.get("b"), second.fault) == (b"1", None, "")
    second.close()


def test_what_a_killed_build_put_is_not_there(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.put("a", b"1")
    first.commit()
    first.put("b", b"2")
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes((tmp_path / "deep/pages.sqlite").read_bytes())
    first.close()

    second = Store(copy)

    assert (second.get("a"), second.get("b")) == (b"1", None)
    second.close()


def test_what_nobody_asks_for_is_dropped_in_time(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("old", b"1")
    store.put("new", b"2")
    store.close()
    for _ in range(KEPT_FOR + 1):
        store = opened(tmp_path)
        assert store.get("new") == b"2"
        store.close()

    store = opened(tmp_path)

    assert (store.get("old"), store.get("new")) == (None, b"2")
    store.close()


@pytest.mark.parametrize("damage", ["text", "empty", "cut", "zeroes", "folder", "layout"])
def test_a_damaged_file_is_replaced_and_said(tmp_path: Path, damage: str) -> None:
    store = opened(tmp_path)
    store.put("a", bytes(range(256)) * 400)
    store.close()
    path = tmp_path / "deep/pages.sqlite"
    data = path.read_bytes()
    if damage == "layout":
        database = sqlite3.connect(path)
        database.execute("PRAGMA user_version = 99")
        database.close()
    elif damage == "folder":
        path.unlink()
        (path / "x").mkdir(parents=True)
    else:
        path.write_bytes(
            {"text": b"<html>" * 999, "empty": b"", "cut": data[:5000], "zeroes": b"\0" * len(data)}[damage]
        )

    again = opened(tmp_path)

    assert again.get("a") is None
    assert bool(again.fault) == (damage != "empty")
    again.put("a", b"2")
    assert opened_value(again, tmp_path) in {b"2", None}


def opened_value(store: Store, folder: Path) -> bytes | None:
    """Close a store and read the value of `a` from a new one."""
    store.close()
    again = opened(folder)
    value = again.get("a")
    again.close()
    return value


def test_a_value_with_one_other_bit_is_missing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", b"law" * 2000)
    store.close()
    path = tmp_path / "deep/pages.sqlite"
    data = path.read_bytes()
    assert data.count(b"lawlawlaw") > 1
    path.write_bytes(data.replace(b"lawlawlaw", b"lawlewlaw", 1))

    again = opened(tmp_path)

    assert again.get("a") is None
    again.close()


def test_a_file_that_another_build_writes_is_left_alone(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", b"1")
    store.commit()
    other = sqlite3.connect(tmp_path / "deep/pages.sqlite")
    other.execute("BEGIN EXCLUSIVE")

    late = opened(tmp_path)
    late.put("b", b"2")
    late.close()
    other.rollback()
    other.close()

    assert (store.get("a"), store.get("b")) == (b"1", None)
    store.close()


def test_a_place_that_cannot_be_written_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "deep").write_text("a file", "utf-8")

    store = opened(tmp_path)
    store.put("a", b"1")

    assert (store.get("a"), bool(store.fault)) == (None, True)
    store.close()


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_other_texts_have_another_key(one: list[str], other: list[str]) -> None:
    assert (key_of(*one) == key_of(*other)) == (one == other)


def test_a_folder_has_another_key_when_a_file_is_renamed_or_changed(tmp_path: Path) -> None:
    keys = [tree_key(tmp_path / "gone")]
    for name, text in (("a", "1"), ("a", "2"), ("b/a", "2")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
        keys.append(tree_key(tmp_path))

    assert len(set(keys)) == len(keys)


def test_a_value_is_made_once_for_the_same_texts_and_programs(tmp_path: Path) -> None:
    made: list[str] = []

    def make(text: str) -> list[str]:
        made.append(text)
        return [text, "字\ud800"]

    for program, texts in (("1", ["甲", "甲"]), ("1", ["甲", "乙"]), ("2", ["甲"])):
        kept = Kept(opened(tmp_path), program)
        assert [kept.value("x", [text], lambda text=text: make(text)) for text in texts] == [
            [text, "字\ud800"] for text in texts
        ]
        assert kept.store
        kept.store.close()

    assert made == ["甲", "乙", "甲"]


def test_values_of_other_kinds_and_other_texts_are_told_apart(tmp_path: Path) -> None:
    kept = Kept(opened(tmp_path), "")
    keys = [("x", ("a", "b")), ("x", ("ab",)), ("xa", ("b",)), ("x", ())]

    assert [kept.value(name, texts, lambda at=at: at) for at, (name, texts) in enumerate(keys)] == [0, 1, 2, 3]


def test_without_a_store_every_value_is_made_anew() -> None:
    assert [ANEW.value("x", ["甲"], lambda at=at: at) for at in (1, 2)] == [1, 2]
