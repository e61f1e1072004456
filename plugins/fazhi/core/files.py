"""The only place that opens files."""

import ctypes
import ctypes.util
import fcntl
import os
import posixpath
import re
import shutil
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from time import time
from unicodedata import normalize

from fazhi.core.file_rules import CONTROL, DENIED, NOT_UTF8, TOO_LARGE, UNREADABLE
from fazhi.core.problem import Position, Problem

MAX_PAGE = 2 * 1024 * 1024
MEMORY = Path("/dev/shm")  # noqa: S108 — folders of our own are made in it, with names that nobody can guess
"""Where Linux keeps files in memory; on some disks a new file costs as much as its page."""
WORKSHOP, STALE = "fazhi-workshop-", 24 * 3600
"""How folders are named that are gone afterwards, and after how many seconds one is left over."""
AT_FDCWD, RENAME_EXCHANGE, RENAME_SWAP = -100, 2, 2


def read_text(path: Path, shown: str, limit: int = MAX_PAGE) -> tuple[str | None, list[Problem]]:
    """Return a UTF-8 text with LF line ends and without a byte order mark, or None and why."""
    try:
        size = path.stat().st_size
        if size > limit:
            return None, [TOO_LARGE.at(Position(shown, 1), size=size, limit=limit)]
        data = path.read_bytes()
    except OSError as error:
        return None, [unreadable(error, shown)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, len(before.split(b"\n")[-1].decode("utf-8", "replace")) + 1
        return None, [NOT_UTF8.at(Position(shown, line, column), byte=error.start + 1)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, _control_characters(text, shown)


def unreadable(error: OSError, shown: str) -> Problem:
    """Return why a file or folder cannot be read."""
    if isinstance(error, PermissionError):
        return DENIED.at(Position(shown, 1))
    return UNREADABLE.at(Position(shown, 1), why=error.strerror or str(error))


_UNPRINTED = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029]")
"""Control characters, and the line and paragraph separators that only some programs take for line ends."""


def _control_characters(text: str, shown: str) -> list[Problem]:
    if not _UNPRINTED.search(text):
        return []
    return [
        CONTROL.at(Position(shown, number, found.start() + 1), code=f"{ord(found[0]):04X}")
        for number, line in enumerate(text.split("\n"), 1)
        for found in _UNPRINTED.finditer(line)
    ]


def walk(root: Path) -> Iterator[Path]:
    """Yield the files under a folder in sorted order; links to folders are yielded, not followed."""
    return (root / name for name in names(root))


def names(root: Path) -> Iterator[str]:
    """Yield the same as POSIX paths below the folder; to make a Path of each of thousands takes longer."""
    return _names(str(root), "")


def _names(folder: str, before: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _names(entry.path, f"{before}{entry.name}/")
        else:
            yield before + entry.name


def leaves(path: Path, root: Path) -> bool:
    """Whether a symbolic link points out of a folder (or at nothing)."""
    return path.is_symlink() and not (path.exists() and path.resolve().is_relative_to(root.resolve()))


def folded(name: str) -> str:
    """Return a name as a disk compares it that knows no case and one form of each letter."""
    return normalize("NFC", name).casefold()


def read_bytes(path: Path) -> bytes:
    """Return what a file of ours holds; what an author wrote is read by `read_text`."""
    return path.read_bytes()


def size_of(path: Path) -> int:
    """Return how many bytes a file holds, before any is read."""
    return path.stat().st_size


def read_package(package: str, suffix: str) -> list[str]:
    """Return the texts of an installed package's own files, by name; none if it is not installed."""
    try:
        found = [part for part in files(package).iterdir() if part.name.endswith(suffix)]
    except (ModuleNotFoundError, FileNotFoundError):
        return []
    return [part.read_text(encoding="utf-8") for part in sorted(found, key=lambda part: part.name)]


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def write_all(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write many files by their paths below a folder; each folder is made once.

    A file that is there already is replaced, never written into: it may have another name too.
    """
    for parent in dict.fromkeys(posixpath.dirname(path) for path in contents):
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path, data in contents.items():  # a Path and a buffer for each cost more than the writing
        _write_new(f"{folder}/{path}", data)


def is_same(path: str, data: bytes) -> bool:
    """Whether a file is what writing these bytes would make: a file of its own, with the usual rights."""
    try:
        found = os.lstat(path)
        if found.st_mode != stat.S_IFREG | _usual_rights() or found.st_size != len(data):
            return False
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        return os.read(descriptor, len(data) + 1) == data
    except OSError:
        return False
    finally:
        os.close(descriptor)


@cache
def _usual_rights() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _write_new(path: str, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        descriptor = os.open(path, flags, 0o666)
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108 — a Path for each of thousands
        descriptor = os.open(path, flags, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
    finally:
        os.close(descriptor)


@contextmanager
def workshop(size: int) -> Iterator[Path]:
    """Give a folder for files of so many bytes that are gone afterwards, in memory where there is ample room."""
    try:
        has_room = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 2 * size
    except OSError:
        has_room = False
    folder = MEMORY if has_room else Path(gettempdir())
    for left in (left for place in (MEMORY, Path(gettempdir())) for left in place.glob(f"{WORKSHOP}*")):
        with suppress(OSError):  # another process removes its own
            if time() - left.lstat().st_mtime > STALE:
                remove_tree(left)  # of a process that was killed
    with TemporaryDirectory(prefix=WORKSHOP, dir=folder) as name:
        yield Path(name)


def replace_bytes(path: Path, data: bytes) -> None:
    """Put new content in the place of a file's: a reader sees the old or the new, whatever happens meanwhile."""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(data)
    shutil.copymode(path, new)
    new.replace(path)


def remove_tree(path: Path) -> None:
    """Remove a folder, a file or a link (never what it points to), if it exists."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def try_remove(path: Path) -> bool:
    """Remove what stands there and return whether the place is free."""
    try:
        remove_tree(path)
    except OSError:
        return False
    return True


@contextmanager
def lock(path: Path) -> Iterator[bool]:
    """Hold a lock file that names our process id; yields whether we have it, or another process has.

    The kernel drops the lock when the process ends, however it ends.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        handle.truncate(0)
        handle.write(f"{os.getpid()}\n")
        handle.flush()
        yield True


def sync_tree(root: Path) -> None:
    """Make sure that a folder's files are on the disk; one that has another name was made sure of under it."""
    for name in names(root):
        descriptor = os.open(f"{root}/{name}", os.O_RDONLY)
        try:
            if os.fstat(descriptor).st_nlink == 1:
                os.fsync(descriptor)
        finally:
            os.close(descriptor)


def swap_in(new: Path, current: Path) -> None:
    """Put folder `new` in the place of `current`: readers see the one or the other, never neither.

    One rename where the system can exchange two names (Linux renameat2, macOS renamex_np), else two. What stood there
    before is left at `new` or at `put_aside(current)`; an OSError means that `current` is as it was.
    """
    if not current.exists():
        new.rename(current)
    elif not _exchange(new, current):
        remove_tree(put_aside(current))
        current.rename(put_aside(current))
        try:
            new.rename(current)
        except OSError:
            restore(current)
            raise


def put_aside(current: Path) -> Path:
    """Return where a two-step `swap_in` keeps the folder that it replaces."""
    return current.with_name(f".{current.name}.prev")


def restore(current: Path) -> None:
    """Bring back the folder that an interrupted two-step `swap_in` had put aside."""
    if put_aside(current).exists() and not current.exists():
        put_aside(current).rename(current)


def _exchange(one: Path, other: Path) -> bool:
    libc = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and hasattr(libc, "renameat2"):
        return bool(libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(names[0], names[1], RENAME_SWAP) == 0)
    return False
