"""Files: written whole, never into what may have another name, and short-lived ones in memory."""

import os
from pathlib import Path

import pytest

from fazhi.core import files
from fazhi.core.files import link_same, lock, workshop, write_all


def test_what_stands_the_same_in_the_last_folder_gets_a_second_name(tmp_path: Path) -> None:
    last, new = tmp_path / "last", tmp_path / "new"
    write_all(last, {"a.html": b"same", "deep/b.html": b"old", "deep/c.html": b"four"})

    write_all(new, {"a.html": b"same", "deep/b.html": b"new", "deep/c.html": b"FOUR", "d.html": b"more"}, last)

    assert (new / "a.html").samefile(last / "a.html")
    assert {path.name: path.read_bytes() for path in new.rglob("*.html")} == {
        "a.html": b"same", "b.html": b"new", "c.html": b"FOUR", "d.html": b"more",
    }  # fmt: skip
    assert (last / "deep/b.html").read_bytes() == b"old"
    assert (last / "deep/c.html").read_bytes() == b"four"


def test_a_file_that_is_there_is_replaced_not_written_into(tmp_path: Path) -> None:
    write_all(tmp_path / "last", {"a.html": b"same"})
    write_all(tmp_path / "new", {"a.html": b"same"}, tmp_path / "last")

    write_all(tmp_path / "new", {"a.html": b"changed"})

    assert (tmp_path / "last/a.html").read_bytes() == b"same"
    assert (tmp_path / "new/a.html").read_bytes() == b"changed"


def test_a_link_in_the_last_folder_is_not_taken_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"same")
    (tmp_path / "link").symlink_to(tmp_path / "outside")

    assert not link_same(str(tmp_path / "link"), str(tmp_path / "new"), b"same")
    assert not link_same(str(tmp_path / "none"), str(tmp_path / "new"), b"same")
    assert not (tmp_path / "new").exists()


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
