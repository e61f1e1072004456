"""The process behind `fazhi serve` that speaks MkDocs: it builds the site once, stays, and makes single pages anew.

It is asked by lines of JSON on its input and answers so on its output; what people should read goes to its error
output. Besides the plugins the only module that speaks MkDocs: it stands where `mkdocs build` does.
"""

import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from fazhi.build.limits import check_pages as check_limits
from fazhi.build.rules import DEEP_INDENT, DEEP_MARKERS, MANY_OPEN
from fazhi.build.serve_words import TOO_MUCH
from fazhi.build.staying import Stayed
from fazhi.core.files import read_text
from fazhi.core.listing import FORMATS
from fazhi.core.page import Page, shown_path
from fazhi.core.problem import Lang, Problem

BUSY = (MANY_OPEN, DEEP_MARKERS, DEEP_INDENT)
"""What could keep Markdown busy for hours."""
KEEPER = "fazhi/build"
"""The plugin that can make a page anew."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, and who checks it."""

    config: Path
    site: Path
    origin: str
    """Where browsers find the server, without the path of the site: `http://127.0.0.1:8000`."""
    lang: Lang
    check: Callable[[], Sequence[Problem]]
    check_page: Callable[[Path], Sequence[Problem]]


def run(order: Order) -> None:
    """Build, then answer until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    problems = order.check()
    told = _tell(problems, order.lang)
    if any(problem.rule in BUSY for problem in problems):
        sys.exit(1)
    config, stayed = _load(order), Stayed()
    config.plugins.on_startup(command="serve", dirty=False)
    keeper: Any = config.plugins.get(KEEPER)
    if keeper:
        keeper.stays_with(stayed)
    _listen(told)
    build(config)
    _say(answers, urlsplit(str(config.site_url)).path)
    for words in sys.stdin:
        _answer(Path(json.loads(words)), order, stayed, answers)


def _load(order: Order) -> MkDocsConfig:
    config = load_config(config_file=str(order.config), site_dir=str(order.site))
    path = urlsplit(config.site_url or "/").path
    config.site_url = f"{order.origin}/{path.strip('/')}/".replace("//", "/").replace(":/", "://", 1)
    return config


def _answer(source: Path, order: Order, stayed: Stayed, answers: TextIO) -> None:
    """Make one source's pages anew; what could keep Markdown busy for long is not even tried."""
    shown = shown_path(source, order.config.parent)
    text, problems = read_text(source, shown)
    too_much = [*problems, *(check_limits([Page(shown, source.name, text)]) if text is not None else ())]
    if any(problem.is_error for problem in too_much):
        _tell([*too_much], order.lang)
        print(TOO_MUCH.said(order.lang), file=sys.stderr)  # noqa: T201 — a command's words
        _say(answers, [])
        return
    _say(answers, stayed.make(source))
    _tell(order.check_page(source), order.lang)


def _say(answers: TextIO, answer: object) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def _tell(problems: Sequence[Problem], lang: Lang) -> set[str]:
    if problems:
        print(FORMATS["text"](problems, lang), file=sys.stderr)  # noqa: T201 — a command's words
    return {problem.text(lang) for problem in problems}


def _listen(told: set[str]) -> None:
    """Show what MkDocs and its plugins report, unless it was told already."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-8s %(message)s"))
    handler.addFilter(lambda record: record.getMessage() not in told)
    handler.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(handler)
