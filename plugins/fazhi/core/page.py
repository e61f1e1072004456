"""A page's source: its front matter, its body and the language it is in."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from fazhi.core import fence
from fazhi.core.files import LEAVES, leaves, read_text, walk
from fazhi.core.problem import Lang, Position, Problem, Rule, Words
from fazhi.core.yamltree import Mapping, Origin, read_tree

MAX_FRONT_MATTER = 64 * 1024

UNCLOSED = Rule(
    "F020",
    Words("页首信息没有结束：缺少第二行“---”", "The front matter never ends: the second “---” is missing"),
    Words("在页首信息的最后加一行“---”", "Add a line “---” after the last key"),
)
NOT_KEYS = Rule(
    "F021",
    Words("页首信息应当是“键: 值”的形式", "Front matter must be keys and values"),
    Words("每行写成“title: 标题”这样的形式，冒号用半角，后面空一格", "Write each line like “title: Text”"),
)
LONG_FRONT = Rule(
    "F022",
    Words("页首信息超过 {limit} 字节", "The front matter has over {limit} bytes"),
    Words("把长文字移到正文", "Move long text into the page"),
)
_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
RULES = (UNCLOSED, NOT_KEYS, LONG_FRONT)


@dataclass(frozen=True)
class Page:
    """A Markdown source. Not slotted: its parts are computed once."""

    shown: str
    """The path that problems name, relative to the project's root."""
    uri: str
    """POSIX path inside the docs folder."""
    text: str

    @property
    def lang(self) -> Lang:
        """The language, from the suffix `.en.md`."""
        return language_of(self.uri)

    @property
    def original(self) -> str:
        """The uri of the Chinese page that this one is, or translates."""
        return re.sub(r"\.en\.md$", ".md", self.uri)

    @cached_property
    def body(self) -> str:
        """The Markdown after the front matter, without leading blank lines."""
        return self.text[self._body_start :]

    @cached_property
    def first_line(self) -> int:
        """The line of the file on which the body begins."""
        return self.text.count("\n", 0, self._body_start) + 1

    @cached_property
    def fences(self) -> list[fence.Fence]:
        """The fenced blocks of the body; lines count from the body's first."""
        return fence.scan(self.body)

    @cached_property
    def prose(self) -> str:
        """The body with fenced blocks and inline code blanked, lines and columns kept."""
        blank = lambda found: re.sub(r"[^\n]", " ", found[0])  # noqa: E731
        return re.sub(r"(?<!`)(`+)(?!`)(?:(?!\n\n).)+?(?<!`)\1(?!`)", blank, fence.outside(self.body), flags=re.DOTALL)

    @cached_property
    def front(self) -> tuple[Mapping | None, list[Problem]]:
        """The front matter's tree (None if there is none) and its problems."""
        found = _FRONT.match(self.text)
        if not found:
            opened = re.match(r"---[ \t]*\n", self.text)
            return None, [UNCLOSED.at(Position(self.shown, 1))] if opened else []
        written = found["yaml"] or ""
        if len(written.encode()) > MAX_FRONT_MATTER:
            return None, [LONG_FRONT.at(Position(self.shown, 2), limit=MAX_FRONT_MATTER)]
        tree, problems = read_tree(written, Origin(self.shown, 2))
        if tree is None or isinstance(tree, Mapping):
            return tree, problems
        return None, [*problems, NOT_KEYS.at(tree.at)]

    def at(self, line: int, column: int = 1) -> Position:
        """Return the file's place of a line of the body."""
        return Position(self.shown, self.first_line - 1 + line, column)

    @cached_property
    def _body_start(self) -> int:
        found = _FRONT.match(self.text)
        start = found.end() if found else 0
        return start + len(self.text) - start - len(self.text[start:].lstrip("\n"))


def language_of(uri: str) -> Lang:
    """Return the language of a source, from the suffix `.en.md`."""
    return "en" if PurePosixPath(uri).name.endswith(".en.md") else "zh"


def read_pages(docs: Path, root: Path) -> tuple[list[Page], list[Problem]]:
    """Return the Markdown pages under a docs folder, sorted, and the files that could not be read."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for path in walk(docs):
        shown = shown_path(path, root)
        if leaves(path, docs):
            problems.append(LEAVES.at(Position(shown, 1), target=path.readlink()))
        elif path.suffix == ".md" and path.is_file():
            text, wrong = read_text(path, shown)
            problems += wrong
            if text is not None:
                pages.append(Page(shown, path.relative_to(docs).as_posix(), text))
    return pages, problems


def shown_path(path: Path, root: Path) -> str:
    """Return the path as problems name it: relative to the project where it lies inside."""
    inside = path.absolute()
    return inside.relative_to(root).as_posix() if inside.is_relative_to(root) else path.as_posix()
