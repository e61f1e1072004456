"""The site that a build will replace: what stays the same is not written again but gets another name."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from fazhi.core.files import is_same


class Standing:
    """The last site, which must not change, and the files that the new one will have from it.

    While the new site is built it holds none of them: whoever writes into one of its files cannot reach the last site.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.kept: set[str] = set()
        """Files that need not be written, by their paths in the site."""

    def keeps(self, site: str, uri: str, data: bytes) -> bool:
        """Whether the last site has a file with these bytes; what is in its place in the new one is removed."""
        if not is_same(f"{self.root}/{uri}", data):
            return False
        with suppress(FileNotFoundError):
            os.unlink(f"{site}/{uri}")  # noqa: PTH108 — a Path for each of thousands
        self.kept.add(uri)
        return True

    def give(self, site: Path) -> frozenset[str]:
        """Put the files that are kept where nothing was written later, and return them; the site is finished by now."""
        given = [uri for uri in sorted(self.kept) if not os.path.lexists(f"{site}/{uri}")]
        for folder in sorted({os.path.dirname(f"{site}/{uri}") for uri in given}):  # noqa: PTH120
            Path(folder).mkdir(parents=True, exist_ok=True)
        for uri in given:
            try:
                os.link(f"{self.root}/{uri}", f"{site}/{uri}")
            except OSError:  # another disk, or one that knows no second names
                shutil.copyfile(f"{self.root}/{uri}", f"{site}/{uri}")
        return frozenset(given)
