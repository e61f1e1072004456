"""Style sheets that stand side by side on a page, joined into one: fewer requests, and fewer bytes packed together."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from posixpath import dirname, join, normpath

from fazhi.core.files import read_bytes, write_all

_LINK = re.compile(r'<link rel="stylesheet" href="((?:[^":?#/]*/)*)([^":?#/]+\.css)">')
"""A folder and a name in it."""
_NEXT = r'\s*(?:<script src="[^"]*"[^>]*></script>|<link rel="stylesheet" href="[^":?#]+\.css">)'
_RUN = re.compile(rf"{_LINK.pattern}(?:{_NEXT})+")
"""Sheets with nothing between them but scripts of their own files."""
_FIRST_ONLY = re.compile(rb"@(?:charset|import|namespace)\b")
"""What counts only at the beginning of a sheet."""


class Sheets:
    """The joined sheets of one site; sheets lie in one folder, so that what they point to stays where it is."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._join = lru_cache(maxsize=None)(self._join_anew)

    def joined(self, page: str, uri: str) -> str:
        """Return a page with one link where several sheets stood; `uri` is its path in the site."""
        return _RUN.sub(lambda run: self._shortened(run[0], dirname(uri)), page)

    def _shortened(self, run: str, place: str) -> str:
        for folder, found in groupby(_LINK.finditer(run), lambda link: link[1]):
            first, *rest = found
            names = (first[2], *(link[2] for link in rest))
            if rest and (made := self._join(normpath(join(place, folder)), names)):
                run = run.replace(first[0], first[0].replace(first[2], made))
                for link in rest:
                    run = run.replace(link[0], "", 1)
        return run

    def _join_anew(self, folder: str, names: Sequence[str]) -> str | None:
        """Write one sheet of several and return its name, or none where they cannot be one."""
        name = ".".join([*(one.split(".")[0] for one in names), "css"])
        paths = [self.site / folder / one for one in names]
        if (self.site / folder / name).exists() or not all(path.is_file() for path in paths):
            return None
        sheets = [read_bytes(path) for path in paths]
        if any(map(_FIRST_ONLY.search, sheets[1:])) or not all(map(_is_closed, sheets)):
            return None
        write_all(self.site, {f"{folder}/{name}": b"\n".join(sheets)})
        return name


def _is_closed(sheet: bytes) -> bool:
    """Whether what a sheet opens ends with it, and not in the next one."""
    return all(sheet.count(begin) == sheet.count(end) for begin, end in ((b"{", b"}"), (b"/*", b"*/")))
