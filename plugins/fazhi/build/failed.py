"""What ended a build, as problems at their places."""

import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import yaml
from click import ClickException
from jinja2 import TemplateError
from mkdocs.exceptions import Abort

from fazhi.build import disk, engine_rules
from fazhi.build.sources import Sources
from fazhi.build.told import Told
from fazhi.build.told_templates import SUFFIXES, of_template, own_line
from fazhi.core.files import read_text, walk
from fazhi.core.page import is_misread
from fazhi.core.problem import Problem
from fazhi.core.yamltree import Origin, explain


def problems_of(error: BaseException, told: Told, sources: Sources) -> list[Problem]:
    """Return everything that is known of a build that failed: what was told before, and what it failed of."""
    found = list(_of(error, told, sources))
    if found or told.problems:
        return [*told.problems, *found]
    return [_in_its_words(error, told, sources)]


def _of(error: BaseException, told: Told, sources: Sources) -> Iterator[Problem]:
    own = own_line(error, sources)
    if isinstance(error, TemplateError):
        yield of_template(error, own or (sources.page_at(told.page) if told.page else sources.top), sources)
    elif isinstance(error, UnicodeDecodeError):
        yield from _not_utf8(sources)
    elif isinstance(error, OSError):
        yield disk.problem_of(error, sources.root, sources.sites)
    elif cause := next(_causes(error), None):
        yield explain(cause, Origin(sources.config.name))
    elif isinstance(error, ValueError) and _is_of_yaml(error):
        yield from _misread(sources)
    elif own:
        rule = engine_rules.TEMPLATE_FAILED if own.path.endswith(SUFFIXES) else engine_rules.PROGRAM_FAILED
        yield rule.at(own, detail=_words(error))
    elif not (isinstance(error, Abort) and told.problems):
        yield _in_its_words(error, told, sources)


def _in_its_words(error: BaseException, told: Told, sources: Sources) -> Problem:
    """Tell what nobody foresaw; where it is no sentence for people, those who look after the programs need it all."""
    if not isinstance(error, ClickException | SystemExit):
        traceback.print_exception(error, file=sys.stderr)
    words = _words(error)
    at = sources.page_at(told.page) if told.page else sources.mention_at(words)
    return engine_rules.ENGINE_FAILED.at(at, detail=words)


def _words(error: BaseException) -> str:
    if isinstance(error, ClickException):
        return error.format_message()
    return f"{type(error).__name__}: {error}"


def _not_utf8(sources: Sources) -> Iterator[Problem]:
    """Yield the texts of the project that are not UTF-8: the exception does not know which one it was."""
    theme = sources.settings.own_theme if sources.settings else None
    for folder in (sources.docs, theme):
        for path in walk(folder) if folder and folder.is_dir() else ():
            if path.suffix in {".md", *SUFFIXES} and path.is_file():
                text, problems = read_text(path, sources.shown(path))
                yield from problems if text is None else ()


def _misread(sources: Sources) -> Iterator[Problem]:
    """Yield the values at which YAML itself gives up, such as 2026-02-30."""
    for scalar in sources.values():
        if is_misread(scalar):
            yield engine_rules.MISREAD_SETTING.at(scalar.at, value=scalar.text)


def _is_of_yaml(error: ValueError) -> bool:
    return any("yaml" in Path(frame.filename).parts for frame in traceback.extract_tb(error.__traceback__))


def _causes(error: BaseException) -> Iterator[yaml.MarkedYAMLError]:
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, yaml.MarkedYAMLError):
            yield cause
        cause = cause.__cause__ or cause.__context__
