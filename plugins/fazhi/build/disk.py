"""What the disk refuses, as a problem that names the file."""

import errno
from collections.abc import Sequence
from pathlib import Path

from fazhi.build.rules import CANNOT_WRITE, DISK_FULL
from fazhi.core.files import unreadable
from fazhi.core.page import shown_path
from fazhi.core.problem import Position, Problem

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_ROOM = _FULL | {errno.EFBIG, errno.EROFS}
"""What only writing can end in."""


def problem_of(error: OSError, root: Path, written: Sequence[Path] = ()) -> Problem:
    """Tell of a file that cannot be read, or one that cannot be written: `written` are the places of the site."""
    path = Path(error.filename) if isinstance(error.filename, str) else None
    if path and error.errno not in _NO_ROOM and not _is_of_site(path, written):
        return unreadable(error, shown_path(path, root))
    shown = shown_path(path or next(iter(written), root), root)
    if error.errno in _FULL:
        return DISK_FULL.at(Position(shown, 1), path=shown)
    return CANNOT_WRITE.at(Position(shown, 1), path=shown, detail=error.strerror or str(error))


def _is_of_site(path: Path, written: Sequence[Path]) -> bool:
    return any(path.is_relative_to(one) or one.is_relative_to(path) for one in written)
