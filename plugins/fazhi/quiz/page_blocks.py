"""What authors write for the pages about all quizzes: two blocks without settings."""

from collections.abc import Sequence

from fazhi.core.fence import Fence
from fazhi.core.findings import excerpt
from fazhi.core.page import Page
from fazhi.core.problem import At, Problem
from fazhi.quiz.page_rules import BANK_TWICE, NOT_CLOSED, NOTHING_INSIDE

BANK = ("quiz-bank", "题库")
RESULTS = ("quiz-results", "班级成绩")


def check_pages(pages: Sequence[Page]) -> list[Problem]:
    """Return the mistakes in the blocks."""
    blocks = [(page, fence) for page in pages for fence in page.fences]
    return [
        *(problem for page, fence in blocks for problem in _check(fence, page.at)),
        *(problem for page in pages for name in (BANK, RESULTS) for problem in _twice(page, name)),
    ]


def read_nothing(fence: Fence, at: At) -> list[Problem]:
    """Refuse every line: the block has no settings."""
    problems = [] if fence.closed else [NOT_CLOSED.at(at(fence.opened, fence.column))]
    lines = [line for line in fence.lines if line.text.strip()] if fence.closed else []
    return problems + [NOTHING_INSIDE.at(at(line.number, line.column), line=excerpt(line.text)) for line in lines]


def _check(fence: Fence, at: At) -> list[Problem]:
    return read_nothing(fence, at) if fence.name in {*BANK, *RESULTS} else []


def _twice(page: Page, names: Sequence[str]) -> list[Problem]:
    found = [fence for fence in page.fences if fence.name in names]
    return [BANK_TWICE.at(page.at(fence.opened, fence.column), name=fence.name) for fence in found[1:]]
