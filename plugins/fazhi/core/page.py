"""A page's source: its front matter, its body and the language it is in."""

import os
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path

import yaml

from fazhi.core import fence
from fazhi.core.file_rules import LEAVES
from fazhi.core.files import leaves, read_text, walk
from fazhi.core.problem import Lang, Position, Problem, Rule, Words
from fazhi.core.stages import GRADES
from fazhi.core.yamltree import Mapping, Origin, Scalar, read_tree, scalars
from fazhi.core.yamltree import Sequence as Items

SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
"""What MkDocs takes for pages."""
MANY = 10_000
"""Pages of which what was computed is kept, more than any site has."""
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
MISREAD = Rule(
    "F023",
    Words(
        "“{value}”不加引号会被读成别的东西，整段页首信息会变成正文",
        "“{value}” without quotes means something else, and all front matter would turn into text",
    ),
    Words(
        "是日期，就改成存在的日期；不是日期，就加上引号",
        "If it is a date, write one that exists; if not, put it between quotation marks",
    ),
)
MISPLACED = Rule(
    "F024",
    Words(
        "页首信息要从第一行第一格的“---”开始，现在会变成正文",
        "Front matter must begin with “---” in the first column of the first line; now it would turn into text",
    ),
    Words("删去前面的空行和空格，用三个半角减号", "Delete what stands before it, and use three plain hyphens"),
)
LINKED_FOLDER = Rule(
    "F005",
    Words("这是指向文件夹的链接，建站时会绕圈子", "This is a link to a folder; the build could go round in circles"),
    Words("删去链接，把需要的文件复制进来", "Delete the link and copy the files you need"),
)
MISSPELT_BLOCK = Rule(
    "F031",
    Words("没有“{name}”这种块，内容会原样显示出来", "There is no block “{name}”; it would be shown as it is"),
    Words("是不是想写 ```{near}？开头用三个半角反引号", "Did you mean ```{near}? Begin with three back-ticks"),
)
BAD_FENCE = Rule(
    "F030",
    Words("代码块没有结束，或者开头这一行读不懂", "The code block never ends, or its first line cannot be read"),
    Words(
        "结束的一行要和开头缩进相同、反引号个数相同；开头只写语言名，如 ```text",
        "End it with as many ticks, indented the same; after the first ticks write only a language, like ```text",
    ),
)
RULES = (UNCLOSED, NOT_KEYS, LONG_FRONT, MISREAD, MISPLACED, LINKED_FOLDER, MISSPELT_BLOCK, BAD_FENCE)

_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
"""As MkDocs has it: what it does not match is printed as text."""
_MISPLACED = re.compile(r"\A\s*(?:---|—{2,3}|－－－)[ \t]*\n(?=\s*\w+\s*[:：])")
"""Only what its first key follows; other pages may begin with a rule."""
_WRONG_TICKS = re.compile(r"^[ \t>]*[·•‘’＇｀\u00b4]{3,}\s*(?P<name>\w+)")
_SAFE_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader that MkDocs takes."""
_TICKS = re.compile(r"`+")
_TITLE = re.compile(r"^# .+$", re.MULTILINE)


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
        return f"{self.uri.removesuffix('.en.md')}.md" if self.lang == "en" else self.uri

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
        return "\n\n".join(_without_code(paragraph) for paragraph in fence.outside(self.body).split("\n\n"))

    @cached_property
    def front(self) -> tuple[Mapping | None, list[Problem]]:
        """The front matter's tree (None if there is none) and its problems."""
        found = _FRONT.match(self.text)
        if not found:
            return None, self._front_gone_wrong()
        written = found["yaml"] or ""
        if len(written.encode()) > MAX_FRONT_MATTER:
            return None, [LONG_FRONT.at(Position(self.shown, 2), limit=MAX_FRONT_MATTER)]
        tree, problems = read_tree(written, Origin(self.shown, 2))
        if tree is None:
            return None, problems
        if not isinstance(tree, Mapping):
            return None, [*problems, NOT_KEYS.at(tree.at)]
        return tree, [*problems, *_misread(written, tree)]

    @cached_property
    def grades(self) -> tuple[int, ...]:
        """The grades that the front matter names, rising; what is no grade is left out."""
        front, _ = self.front
        named = front.get("grades") if front else None
        written = named.items if isinstance(named, Items) else ()
        texts = [item.text for item in written if isinstance(item, Scalar)]
        return tuple(sorted({int(text) for text in texts if text.isdecimal() and int(text) in GRADES}))

    def _front_gone_wrong(self) -> list[Problem]:
        """Say why a text that looks like front matter is none."""
        if self.text.startswith("---"):
            return [UNCLOSED.at(Position(self.shown, 1))]
        if found := _MISPLACED.match(self.text):
            return [MISPLACED.at(Position(self.shown, found[0].count("\n") + 1))]
        return []

    def at(self, line: int, column: int = 1) -> Position:
        """Return the file's place of a line of the body."""
        return Position(self.shown, self.first_line - 1 + line, column)

    @cached_property
    def _body_start(self) -> int:
        found = _FRONT.match(self.text)
        start = found.end() if found else 0
        return start + len(self.text) - start - len(self.text[start:].lstrip("\n"))


def check_fences(pages: Sequence[Page], own: Collection[str]) -> list[Problem]:
    """Return code blocks that a reader would see as text; `own` are the names that features check themselves."""
    return [problem for page in pages for problem in (*_bad_fences(page, own), *_wrong_ticks(page, own))]


def _bad_fences(page: Page, own: Collection[str]) -> Iterator[Problem]:
    for block in page.fences:
        at = page.at(block.opened, block.column)
        near = get_close_matches(block.name.casefold(), own, n=1, cutoff=0.75)
        if block.name in own:
            continue
        if near:
            yield MISSPELT_BLOCK.at(at, name=block.name, near=near[0])
        elif not block.is_code:
            yield BAD_FENCE.at(at)


def _wrong_ticks(page: Page, own: Collection[str]) -> Iterator[Problem]:
    for number, line in enumerate(page.prose.split("\n"), 1):
        found = _WRONG_TICKS.match(line)
        if found and found["name"] in own:
            at = page.at(number, found.start("name") + 1)
            yield MISSPELT_BLOCK.at(at, name=line.strip(), near=found["name"])


def _misread(written: str, tree: Mapping) -> list[Problem]:
    """Return the unquoted values at which MkDocs' own YAML reader gives up, such as 2026-02-30 or =."""
    if _loads(written):
        return []
    found = [scalar for scalar in scalars(tree) if is_misread(scalar)]
    return [MISREAD.at(scalar.at, value=scalar.text) for scalar in found] or [MISREAD.at(tree.at, value="---")]


def is_misread(scalar: Scalar) -> bool:
    """Whether a value is an unquoted one at which YAML itself gives up."""
    return scalar.is_plain and not _loads(scalar.text)


def _loads(written: str) -> bool:
    try:
        yaml.load(written, Loader=_SAFE_LOADER)  # noqa: S506 — one of PyYAML's two safe loaders
    except (yaml.YAMLError, ValueError):
        return False
    return True


def _without_code(paragraph: str) -> str:
    """Blank what stands between two runs of as many back-ticks."""
    runs = [run for run in _TICKS.finditer(paragraph) if not paragraph[: run.start()].endswith("\\")]
    waiting: dict[int, list[int]] = {}
    for place in range(len(runs) - 1, -1, -1):
        waiting.setdefault(len(runs[place][0]), []).append(place)
    out, done, place = "", 0, 0
    while place < len(runs):
        later = waiting[len(runs[place][0])]
        while later and later[-1] <= place:
            later.pop()
        if not later:
            place += 1
            continue
        start, end = runs[place].start(), runs[later[-1]].end()
        out += paragraph[done:start] + re.sub(r"[^\n]", " ", paragraph[start:end])
        done, place = end, later[-1] + 1
    return out + paragraph[done:]


def title_line(markdown: str) -> str:
    """Return the line of the heading that names a page, empty if a fenced block or nothing else stands before it."""
    found = _TITLE.search(markdown)
    return found[0] if found and not fence.scan(markdown[: found.start()]) else ""


def language_of(uri: str) -> Lang:
    """Return the language of a source, from the suffix `.en.md`."""
    return "en" if uri.endswith(".en.md") else "zh"


@lru_cache(maxsize=MANY)
def page_of(shown: str, uri: str, text: str) -> Page:
    """Return a page, the same one for the same text: what is computed of it is computed once."""
    return Page(shown, uri, text)


def read_pages(docs: Path, root: Path) -> tuple[list[Page], list[Problem]]:
    """Return the Markdown pages under a docs folder, sorted, and the files that could not be read."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for path in walk(docs):
        shown = shown_path(path, root)
        if path.is_symlink() and path.is_dir() and not leaves(path, docs):
            problems.append(LINKED_FOLDER.at(Position(shown, 1)))
        elif leaves(path, docs):
            problems.append(LEAVES.at(Position(shown, 1), target=path.readlink()))
        elif path.suffix in SUFFIXES and path.is_file():
            text, wrong = read_text(path, shown)
            problems += wrong
            if text is not None:
                pages.append(page_of(shown, path.relative_to(docs).as_posix(), text))
    return pages, problems


def shown_path(path: Path, root: Path) -> str:
    """Return the path as problems name it: relative to the project where it lies inside.

    Bytes of it that are no UTF-8 are named by their numbers.
    """
    inside, folder = str(path.absolute()), f"{root}{os.sep}"
    shown = (inside.removeprefix(folder) if inside.startswith(folder) else str(path)).replace(os.sep, "/")
    return shown if shown.isascii() else os.fsencode(shown).decode("utf-8", "backslashreplace")
