"""A store of bytes by key that may be lost at any time: whatever is wrong with it, a build goes on without.

One SQLite file, written in transactions: a process that is killed leaves what it had committed. Every value carries its
checksum, so that a damaged one counts as missing. No value is ever run.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from fazhi.core.files import read_bytes, try_remove, walk
from fazhi.core.problem import Words

T = TypeVar("T")
STORE = ".cache/fazhi/pages.sqlite"
"""Its place beside mkdocs.yml."""
NO_STORE = Words(
    "存放已生成内容的文件 {path} 不能用（{fault}），这一次全部重新生成",
    "The store of what was made before, {path}, cannot be used ({fault}); this build makes it anew",
)
LAYOUT = 1
"""Counted up when the tables change; a file with another number is thrown away."""
KEPT_FOR = 3
"""A value that so many builds did not ask for is dropped."""
_SUM = 16


class Store:
    """Values kept between builds; a store that fails is empty from then on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.fault = ""
        """Why the file could not be used, empty if it could."""
        self._asked: set[str] = set()
        self._database = self._open()
        self._generation = self._next_generation()

    def get(self, key: str) -> bytes | None:
        """Return a value as it was put, or None."""
        row = self._one("SELECT value, used FROM kept WHERE key = ?", key)
        if row is None:
            return None
        data, used = bytes(row[0]), _number(row[1])
        if digest(data[_SUM:]) != data[:_SUM]:
            return None
        if used < self._generation - 1:  # to write it down every other time is enough
            self._asked.add(key)
        return data[_SUM:]

    def put(self, key: str, value: bytes) -> None:
        """Keep a value; others see it after `commit`."""
        self._do("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", [(key, digest(value) + value, self._generation)])

    def commit(self) -> None:
        """Write what was put, and drop what no recent build asked for."""
        asked, self._asked = self._asked, set()
        self._do("INSERT OR REPLACE INTO kept VALUES ('', x'', ?)", [(self._generation,)])  # the build itself
        self._do("UPDATE kept SET used = ? WHERE key = ?", ((self._generation, key) for key in asked))
        self._do("DELETE FROM kept WHERE used < ?", [(self._generation - KEPT_FOR,)])
        if self._database:
            try:
                self._database.commit()
            except sqlite3.Error as error:
                self._give_up(error)

    def close(self) -> None:
        """Commit and let go of the file."""
        self.commit()
        if self._database:
            self._database.close()
            self._database = None

    def _open(self) -> sqlite3.Connection | None:
        try:
            return self._opened()
        except (sqlite3.Error, OSError) as error:
            self.fault = str(error)
        if not try_remove(self.path):
            return None
        try:
            return self._opened()
        except (sqlite3.Error, OSError):
            return None

    def _opened(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self.path, timeout=0.2)
        try:
            (layout,) = database.execute("PRAGMA user_version").fetchone()
            if layout not in {0, LAYOUT}:
                raise sqlite3.DatabaseError(f"layout {layout}")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB, used INT)")
            database.execute(f"PRAGMA user_version = {LAYOUT}")
            database.commit()
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _next_generation(self) -> int:
        row = self._one("SELECT MAX(used) FROM kept")
        return _number(row[0]) + 1 if row else 1

    def _one(self, statement: str, *values: str) -> Any:
        if not self._database:
            return None
        try:
            row = self._database.execute(statement, values).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        return row

    def _do(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        if self._database:
            try:
                self._database.executemany(statement, rows)
            except sqlite3.Error as error:
                self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on without; a file that is damaged is removed, one that another build writes is left alone."""
        self.fault = str(error)
        if self._database:
            self._database.close()
        self._database = None
        if not isinstance(error, sqlite3.OperationalError):
            try_remove(self.path)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


class Kept:
    """JSON values that depend on some texts and on the programs alone; without a store each is made anew."""

    def __init__(self, store: Store | None, program: str) -> None:
        self.store = store
        self.program = program

    def value(self, name: str, texts: Iterable[str], make: Callable[[], T]) -> T:
        """Return what `make` gives, a JSON value; `name` says what it makes of the texts."""
        if not self.store:
            return make()
        key = key_of(name, self.program, *texts)
        data = self.store.get(key)
        if data is not None:
            found: T = json.loads(data.decode("utf-8", "surrogatepass"))
            return found
        made = make()
        self.store.put(key, json.dumps(made, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        return made


ANEW = Kept(None, "")
"""Makes every value anew."""


def digest(data: bytes) -> bytes:
    """Return the checksum of a value."""
    return blake2b(data, digest_size=_SUM).digest()


def key_of(*parts: str) -> str:
    """Return a key that stands for these texts and no others."""
    whole = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


def tree_key(folder: Path) -> str:
    """Return a key of the names and contents of all files under a folder; compiled Python counts for nothing."""
    parts: list[str] = []
    for path in walk(folder) if folder.is_dir() else ():
        if path.is_file() and path.suffix != ".pyc":
            parts += [path.relative_to(folder).as_posix(), digest(read_bytes(path)).hex()]
    return key_of(*parts)
