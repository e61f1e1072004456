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
_ALONE = re.compile(r"@(?:charset|import|namespace)\b")
"""What counts only at the beginning of a sheet, and says what follows there."""
_UTF_8 = re.compile(r'\A@charset "utf-8";', re.IGNORECASE)
"""What a page in UTF-8 needs not be told."""
_PAIRS = (("{", "}"), ("(", ")"), ("[", "]"), ("/*", "*/"))


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
                run = run.replace(first[0], first[0].replace(first[2], made), 1)
                for link in rest:
                    run = run.replace(link[0], "", 1)
        return run

    def _join_anew(self, folder: str, names: Sequence[str]) -> str | None:
        """Write one sheet of several and return its name, or none where they cannot be one."""
        name = ".".join([*(one.split(".")[0] for one in names), "css"])
        paths = [self.site / folder / one for one in names]
        if (self.site / folder / name).exists() or not all(path.is_file() for path in paths):
            return None
        texts = [text for path in paths if (text := _text_of(read_bytes(path))) is not None]
        if len(texts) < len(names) or len(set(names)) < len(names):
            return None
        write_all(self.site, {f"{folder}/{name}": "\n".join(texts).encode()})
        return name


def _text_of(sheet: bytes) -> str | None:
    """Return the text of a sheet that may stand between others; none for one that does not end what it begins."""
    try:
        text = _UTF_8.sub("", sheet.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None
    counts = all(text.count(begin) == text.count(end) for begin, end in _PAIRS)
    return text if counts and not _ALONE.search(text) else None
