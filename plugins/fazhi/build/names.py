"""Names of files that some disk cannot hold, or cannot tell apart."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from fazhi.build import rules
from fazhi.core.files import folded
from fazhi.core.page import shown_path
from fazhi.core.problem import Position, Problem

_REFUSED = re.compile(r'[<>:"|?*\\]|[. ](?=/|$)')
"""What Windows and the disks of USB sticks allow in no name."""

_HALF = re.compile("[\ud800-\udfff]")
"""What Python makes of bytes that are no UTF-8."""


def check_names(uris: Collection[str], docs: Path, root: Path) -> Iterator[Problem]:
    """Yield the files, given by their path below docs, that get lost when the site is copied to another disk."""
    first: dict[str, str] = {}
    for uri in sorted(uris):
        at = Position(shown_path(docs / uri, root), 1)
        other = first.setdefault(folded(uri), uri)
        if other != uri:
            yield rules.SAME_NAME.at(at, other=other)
        if _HALF.search(uri):
            yield rules.NAME_NOT_UTF8.at(at)
        if found := _REFUSED.search(uri):
            yield rules.ODD_NAME.at(at, what=found[0])
