"""A page with its quiz blocks in canonical form; everything outside them stays as it is."""

from dataclasses import dataclass
from pathlib import Path

from fazhi.core.fence import Fence, scan
from fazhi.core.files import read_text, replace_bytes
from fazhi.core.page import Page, shown_path
from fazhi.core.problem import Problem
from fazhi.quiz.keywords import BLOCK_NAMES
from fazhi.quiz.parse import parse_quiz
from fazhi.quiz.write import without_lines, write, write_opening


@dataclass(frozen=True, slots=True)
class Formatted:
    """What became of a page."""

    text: str
    problems: tuple[Problem, ...]
    """Of the blocks that were left as they are."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a file."""

    is_changed: bool
    problems: tuple[Problem, ...]
    is_mixed: bool = False
    """It has two kinds of line ends and was left alone: writing it would touch lines outside its quizzes."""


def format_file(path: Path, *, is_check: bool) -> Done:
    """Format a file in place, or with `is_check` only say what would become of it; its line ends stay."""
    shown = shown_path(path, Path.cwd())
    text, problems = read_text(path, shown)
    if text is None:
        return Done(is_changed=False, problems=tuple(problems))
    formatted = format_page(Page(shown, path.name, text))
    found = (*problems, *formatted.problems)
    if formatted.text == text:
        return Done(is_changed=False, problems=found)
    data = path.read_bytes()
    mark, end = ("\ufeff" if data.startswith(b"\xef\xbb\xbf") else ""), ("\r\n" if b"\r\n" in data else "\n")
    if (mark + text.replace("\n", end)).encode() != data:
        return Done(is_changed=False, problems=found, is_mixed=True)
    if not is_check:
        replace_bytes(path, (mark + formatted.text.replace("\n", end)).encode())
    return Done(is_changed=True, problems=found)


def format_page(page: Page) -> Formatted:
    """Return the page with each quiz block that has no problem in canonical form."""
    lines = [f"{line}\n" for line in page.body.split("\n")]  # as the scanner counts them, not as Unicode does
    problems: list[Problem] = []
    for fence in reversed(page.fences):
        if fence.name not in BLOCK_NAMES:
            continue
        parsed = parse_quiz(fence, page.at)
        problems += parsed.problems
        written = format_block(fence, page)
        if written is not None and fence.closed is not None:
            lines[fence.opened - 1 : fence.closed - 1] = [_indented(line, fence.indent) for line in written]
    head = page.text[: len(page.text) - len(page.body)]
    return Formatted(head + "".join(lines)[:-1], tuple(problems))


def format_block(fence: Fence, page: Page) -> list[str] | None:
    """Return the opening line and the lines of a block in canonical form.

    None if it has problems, or could be read otherwise.
    """
    quiz = parse_quiz(fence, page.at).quiz
    if quiz is None:
        return None
    has_title = bool(fence.title)
    opening = fence.ticks + write_opening(quiz, fence.name, has_title=has_title)
    written = [opening, *write(quiz, page.lang, has_title=has_title)]
    again = parse_quiz(scan("\n".join([*written, fence.ticks]))[0], page.at).quiz
    return written if again is not None and without_lines(again) == without_lines(quiz) else None


def _indented(line: str, indent: str) -> str:
    return f"{indent}{line}".rstrip() + "\n"
