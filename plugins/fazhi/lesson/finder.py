"""The finder (找课): every page to take into a class, by kind, stage, time and visitor; and the block that it fills."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from fazhi.core.block_names import KIND_OF
from fazhi.core.fence import Fence
from fazhi.core.findings import excerpt
from fazhi.core.page import Page
from fazhi.core.problem import At, Lang, Problem
from fazhi.core.roles import NO_VISITOR
from fazhi.core.stages import stages_of
from fazhi.core.yamltree import Mapping, Scalar
from fazhi.lesson import rules
from fazhi.lesson.parse import is_lesson

FINDER = ("finder", "找课")
KINDS = ("lesson", "trial", "case", "reading", "question")
"""Kinds of material, as the finder lists them."""
LENGTHS = {"15": 15, "30": 30, "45": 45}
"""The longest that each choice of time lets through, in minutes; whatever takes longer is `more`."""
LONGER = "more"


@dataclass(frozen=True, slots=True)
class Material:
    """A page that the finder lists."""

    kind: str
    """One of `KINDS`."""
    url: str
    """Relative to the site's root."""
    title: str
    title_en: str
    """What an untranslated page is called in English; empty if nobody said."""
    lang: Lang
    grades: tuple[int, ...]
    minutes: int | None
    """Of all periods; None if the front matter names none."""
    visitor: str
    """A key of `words.VISITORS`; empty if none is needed or named."""

    @property
    def length(self) -> str:
        """The choice of time that finds it, empty if nobody said how long it takes."""
        if self.minutes is None:
            return ""
        return next((name for name, most in LENGTHS.items() if self.minutes <= most), LONGER)

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages of its grades, in school order."""
        return stages_of(self.grades)


def material_of(page: Page, url: str) -> Material | None:
    """Return what the finder says of a page; None if it names no grades: then it is no material for a class."""
    front, _ = page.front
    if front is None or not page.grades:
        return None
    minutes, visitor = _number(front, "minutes"), _text(front, "visitor")
    return Material(
        kind=_kind_of(page),
        url=url,
        title=_text(front, "title") or page.uri,
        title_en=_text(front, "title_en"),
        lang=page.lang,
        grades=page.grades,
        minutes=None if minutes is None else minutes * (_number(front, "periods") or 1),
        visitor="" if visitor == NO_VISITOR else visitor,
    )


def by_kind(found: Iterable[Material]) -> list[tuple[str, list[Material]]]:
    """Return the material in the order of kinds; within one, the youngest grades first, then by address."""
    ordered = sorted(found, key=lambda one: (KINDS.index(one.kind), one.grades, one.url))
    return [(kind, list(group)) for kind, group in groupby(ordered, key=lambda one: one.kind)]


def check_pages(pages: Sequence[Page]) -> list[Problem]:
    """Return the mistakes in the blocks of some pages."""
    blocks = [[fence for fence in page.fences if fence.name in FINDER] for page in pages]
    return [
        *(problem for page, own in zip(pages, blocks, strict=True) for one in own for problem in check(one, page.at)),
        *(
            rules.FINDER_TWICE.at(page.at(one.opened, one.column), name=one.name)
            for page, own in zip(pages, blocks, strict=True)
            for one in own[1:]
        ),
    ]


def check(fence: Fence, at: At) -> list[Problem]:
    """Refuse every line: the block has no settings."""
    if not fence.closed:
        return [rules.FINDER_NOT_CLOSED.at(at(fence.opened, fence.column))]
    lines = [line for line in fence.lines if line.text.strip()]
    return [rules.FINDER_HOLDS_NOTHING.at(at(line.number, line.column), line=excerpt(line.text)) for line in lines]


def _kind_of(page: Page) -> str:
    """Return the kind of a page: its first trial, case or reading says it before its place does."""
    told = [KIND_OF[fence.name] for fence in page.fences if KIND_OF.get(fence.name, "quiz") != "quiz"]
    return told[0] if told else "lesson" if is_lesson(page) else "question"


def _text(front: Mapping, key: str) -> str:
    value = front.get(key)
    return value.text.strip() if isinstance(value, Scalar) else ""


def _number(front: Mapping, key: str) -> int | None:
    written = _text(front, key)
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 5 else None
