"""Cases in files: each `*.md` is a page; beside it stands what it gives, the HTML (.html) or the problems (.txt)."""

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from fazhi.core.page import Page
from fazhi.core.problem import Problem, Rule

_WORDS = re.compile(r"data-words='[^']*'")


@dataclass(frozen=True, slots=True)
class Casebook:
    """The cases of one kind of block: mistakes are named by the code they show, everything else in small letters."""

    folder: Path
    letter: str
    """The first letter of the kind's codes."""
    rules: tuple[Rule, ...]
    elsewhere: frozenset[str]
    """Codes that need more than one page or a page too large for a file; tests of their own show them."""

    @property
    def mistakes(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob(f"{self.letter}*.md"))

    @property
    def blocks(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob("[a-z]*.md"))

    def page(self, name: str) -> Page:
        return Page(f"{name}.md", f"{name}.md", (self.folder / f"{name}.md").read_text(encoding="utf-8"))

    def assert_mistake(self, name: str, check: Callable[[list[Page]], Iterable[Problem]]) -> None:
        """Check a page, and compare what is said in both languages."""
        assert_said(self.folder / f"{name}.txt", list(check([self.page(name)])))

    def assert_html(self, name: str, html: str) -> None:
        """Compare what a page gives; the words for its script are left out."""
        assert_kept(self.folder / f"{name}.html", _WORDS.sub("data-words='…'", html))

    def assert_complete(self) -> None:
        """Every rule has its case, and no two rules one code."""
        codes = [rule.code for rule in self.rules]
        assert codes == sorted(set(codes))
        assert {_code(name) for name in self.mistakes} | self.elsewhere == set(codes)


def assert_said(path: Path, problems: list[Problem]) -> None:
    """Compare problems, in both languages, with a file whose name begins with the code that must be among them."""
    assert_kept(path, "".join(f"{one.text(lang)}\n" for lang in ("zh", "en") for one in problems))
    assert _code(path.stem) in {problem.code for problem in problems}


def assert_kept(path: Path, actual: str) -> None:
    """Compare with a file; with FAZHI_REWRITE_CASES=1 it is written anew, to be read before it is kept."""
    if os.environ.get("FAZHI_REWRITE_CASES"):
        path.write_text(actual, encoding="utf-8")
    assert actual == path.read_text(encoding="utf-8")


def _code(name: str) -> str:
    return name.split("-", maxsplit=1)[0]
