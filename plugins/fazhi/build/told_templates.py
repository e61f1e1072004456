"""What is wrong with a template, as a problem at its line."""

import re
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError

from fazhi.build import engine_rules
from fazhi.build.sources import Sources
from fazhi.core.files import read_text
from fazhi.core.problem import Position, Problem

SUFFIXES = (".html", ".xml", ".txt", ".jinja")
_UNDEFINED = re.compile(r"'(?P<name>[^']+)' is undefined|.* has no attribute '(?P<attribute>[^']+)'")
_UNCLOSED = re.compile(r".*The innermost block that needs to be closed is '(?P<tag>\w+)'\.", re.DOTALL)
_UNKNOWN_TAG = re.compile(r"Encountered unknown tag '(?P<tag>\w+)'\..*", re.DOTALL)
_TAG = re.compile(r"\{%[-+]?\s*(?P<end>end)?(?P<name>\w+)")
_WITHOUT_NAME = "<template>"
"""What Jinja calls the file of a template that it was given as a text: MkDocs does so with extra_templates."""


def of_template(error: TemplateError, at: Position, sources: Sources) -> Problem:
    """Return the problem of a template that could not be read, or that failed at a place."""
    if isinstance(error, TemplateSyntaxError):
        shown = sources.shown(Path(error.filename)) if error.filename else at.path
        return _of_syntax(error, Position(shown, error.lineno))
    if isinstance(error, TemplateNotFound):
        return engine_rules.TEMPLATE_GONE.at(at, name=error.name or error.message)
    if found := _UNDEFINED.fullmatch(error.message or ""):
        return engine_rules.TEMPLATE_NAME.at(at, name=found["name"] or found["attribute"])
    return engine_rules.TEMPLATE_FAILED.at(at, detail=error.message)


def syntax_of(name: str, sources: Sources) -> Iterator[Problem]:
    """Yield why a template below the docs folder cannot be read."""
    path = sources.docs / name
    text, problems = read_text(path, sources.shown(path))
    yield from problems
    try:
        Environment(autoescape=True).parse(text or "")
    except TemplateSyntaxError as error:
        yield of_template(error, sources.page_at(name), sources)


def own_line(error: BaseException, sources: Sources) -> Position | None:
    """Return the innermost line of a template or program of the project, else of any template."""
    frames = list(_frames(error, sources))
    own = [one for one in frames if one[0].is_relative_to(sources.root) and not _is_installed(one[0])]
    templates = [one for one in frames if one[0].suffix in SUFFIXES]
    for path, line in reversed(own or templates):
        return Position(sources.shown(path), line)
    return None


def _frames(error: BaseException, sources: Sources) -> Iterator[tuple[Path, int]]:
    extra = _extra_templates(sources)
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename != _WITHOUT_NAME:
            yield Path(frame.filename), frame.lineno or 1
        elif len(extra) == 1:
            yield sources.docs / extra[0], frame.lineno or 1
    if isinstance(error, SyntaxError) and error.filename:
        yield Path(error.filename), error.lineno or 1


def _extra_templates(sources: Sources) -> Sequence[str]:
    return [one.text for one in sources.values("extra_templates")]


def _is_installed(path: Path) -> bool:
    return "site-packages" in path.parts or path.is_relative_to(Path(__file__).parents[1])


def _of_syntax(error: TemplateSyntaxError, at: Position) -> Problem:
    words = error.message or ""
    if unknown := _UNKNOWN_TAG.fullmatch(words):
        return engine_rules.TEMPLATE_TAG.at(at, tag=unknown["tag"])
    if unclosed := _UNCLOSED.fullmatch(words):
        tag = unclosed["tag"]
        return engine_rules.TEMPLATE_OPEN.at(at._replace(line=_opened(error.source or "", tag) or at.line), tag=tag)
    return engine_rules.TEMPLATE_SYNTAX.at(at, detail=words)


def _opened(source: str, tag: str) -> int | None:
    """Return the line of the innermost block of a kind that is never closed."""
    lines: list[int] = []
    for found in _TAG.finditer(source):
        if found["name"] == tag and not found["end"]:
            lines.append(source.count("\n", 0, found.start()) + 1)
        elif found["name"] == tag and lines:
            lines.pop()
    return lines[-1] if lines else None
