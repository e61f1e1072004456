"""Files: written whole, never into what may have another name, and short-lived ones in memory."""

import os
from pathlib import Path

import pytest

from fazhi.core import files
from fazhi.core.files import is_same, lock, names, workshop, write_all
from fazhi.core.standing import Standing


def test_what_stands_the_same_in_the_last_site_gets_a_second_name_at_the_end(tmp_path: Path) -> None:
    last, new = tmp_path / "last", tmp_path / "new"
    write_all(last, {"a.html": b"same", "deep/b.html": b"same", "c.html": b"same", "d.html": b"four"})
    write_all(new, {"a.html": b"an earlier one"})
    standing = Standing(last)

    kept = {uri: standing.keeps(str(new), uri, b"same") for uri in ("a.html", "deep/b.html", "c.html", "d.html", "e")}
    assert [*names(new)] == []
    write_all(new, {"c.html": b"a later one"})

    assert kept == {"a.html": True, "deep/b.html": True, "c.html": True, "d.html": False, "e": False}
    assert standing.give(new) == {"a.html", "deep/b.html"}
    assert [*names(new)] == ["a.html", "c.html", "deep/b.html"]
    assert (new / "deep/b.html").samefile(last / "deep/b.html")
    assert (new / "c.html").read_bytes() == b"a later one"
    assert (last / "c.html").read_bytes() == b"same"


def test_where_a_file_has_but_one_name_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(tmp_path / "last", {"a.html": b"same"})
    (tmp_path / "new").mkdir()
    standing = Standing(tmp_path / "last")
    assert standing.keeps(str(tmp_path / "new"), "a.html", b"same")
    monkeypatch.setattr(os, "link", refuse)

    assert standing.give(tmp_path / "new") == {"a.html"}
    assert (tmp_path / "new/a.html").read_bytes() == b"same"
    assert not (tmp_path / "new/a.html").samefile(tmp_path / "last/a.html")


def refuse(*_: object) -> None:
    raise OSError


def test_a_file_that_is_there_is_replaced_not_written_into(tmp_path: Path) -> None:
    write_all(tmp_path, {"a.html": b"same"})
    os.link(tmp_path / "a.html", tmp_path / "b.html")

    write_all(tmp_path, {"a.html": b"changed"})

    assert (tmp_path / "b.html").read_bytes() == b"same"
    assert (tmp_path / "a.html").read_bytes() == b"changed"


def test_only_a_file_with_the_usual_rights_is_the_same(tmp_path: Path) -> None:
    write_all(tmp_path, {"file": b"same", "closed": b"same"})
    (tmp_path / "link").symlink_to(tmp_path / "file")
    (tmp_path / "closed").chmod(0o600)

    assert is_same(str(tmp_path / "file"), b"same")
    assert [name for name in ("link", "closed", "none") if is_same(str(tmp_path / name), b"same")] == []
    assert [data for data in (b"sam", b"SAME", b"same!") if is_same(str(tmp_path / "file"), data)] == []


def test_files_are_named_in_order_and_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    write_all(tmp_path, {"b/c": b"", "b.html": b"", "a/z": b""})
    (tmp_path / "loop").symlink_to(tmp_path)

    assert [*names(tmp_path)] == ["a/z", "b/c", "b.html", "loop"]


def test_a_workshop_is_kept_in_memory_where_there_is_ample_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MEMORY", tmp_path / "memory")
    monkeypatch.setattr(files, "gettempdir", lambda: str(tmp_path / "disk"))
    (tmp_path / "memory").mkdir()
    (tmp_path / "disk").mkdir()

    with workshop(1000) as small, workshop(1 << 60) as large:
        assert small.parent == tmp_path / "memory"
        assert large.parent == tmp_path / "disk"
        (tmp_path / "memory").rename(tmp_path / "gone")
        with workshop(1000) as other:
            assert other.parent == tmp_path / "disk"
        (tmp_path / "gone").rename(tmp_path / "memory")
    assert [*tmp_path.glob("*/*")] == []


def test_a_workshop_left_by_a_killed_process_is_removed_a_day_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MEMORY", tmp_path)
    old, new = tmp_path / f"{files.WORKSHOP}old", tmp_path / f"{files.WORKSHOP}new"
    (old / "deep").mkdir(parents=True)
    new.mkdir()
    os.utime(old, (1, 1))

    with workshop(1000):
        assert new.exists()
        assert not old.exists()


def test_a_lock_is_had_by_one_at_a_time(tmp_path: Path) -> None:
    with lock(tmp_path / "lock") as first, lock(tmp_path / "lock") as second:
        assert (first, second) == (True, False)
    with lock(tmp_path / "lock") as third:
        assert third
