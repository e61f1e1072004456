"""Where the commands speak MkDocs: it stands where `mkdocs build` does.

`make` builds once, for `fazhi build`. `run` is the process behind `fazhi serve`: it builds the site once, stays, and
makes single pages anew. It is asked by lines of JSON on its input and answers so on its output; what people should read
goes to its error output.
"""

import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit

from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from fazhi.build.failed import problems_of
from fazhi.build.limits import check_pages as check_limits
from fazhi.build.rules import DEEP_INDENT, DEEP_MARKERS, MANY_OPEN
from fazhi.build.serve_words import TOO_MUCH
from fazhi.build.sources import Sources
from fazhi.build.staying import Stayed
from fazhi.build.told import Told
from fazhi.core.files import read_text
from fazhi.core.listing import FORMATS
from fazhi.core.page import Page, shown_path
from fazhi.core.problem import Lang, Problem, in_order
from fazhi.core.site import replaces
from fazhi.core.standing import Standing

BUSY = (MANY_OPEN, DEEP_MARKERS, DEEP_INDENT)
"""What could keep Markdown busy for hours."""
KEEPER = "fazhi/build"
"""The plugin that can make a page anew."""
KNOWN = frozenset({"search", "material/search", "i18n"})
"""Plugins besides ours that look for no page in the site while it is built."""
NOTHING_TO_WRITE = ("Page skipped: '", "'. Generated empty output.")
"""How MkDocs begins and ends what it says of a page that left it nothing to write."""


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


@dataclass(frozen=True, slots=True)
class Made:
    """A site that was built."""

    sealed: Mapping[str, bytes]
    """The digests of the pages that were given their policy, by their paths; one that changed since has another."""
    kept: frozenset[str]
    """The files that are those of the last site, by their paths."""
    features: frozenset[str]
    """What the site asks of the theme's script, as `styles.lighten` names it."""


def make(config_file: Path, site: Path, last: Path) -> Made | list[Problem]:
    """Build as `mkdocs build --strict` does; the problems if that failed.

    What is the same in the site that stands at `last` gets another name instead of being written.
    """
    told, sources = Told(), Sources(config_file, (site, last))
    with _listening(logging.INFO, _Listener(told, sources)) as shown:
        try:
            config = load_config(config_file=str(config_file), site_dir=str(site), strict=True)
            made = _made(config, shown, Standing(last), site)
        except (Exception, SystemExit) as error:  # noqa: BLE001 — whatever a plugin raises, the site that stands is kept
            return in_order(problems_of(error, told, sources))
    return in_order(told.problems) if told.problems else made


def features(config: MkDocsConfig) -> frozenset[str]:
    """Return what a site asks of the theme's script, as looks: `feature=content.tooltips`."""
    asked = [*config.theme.get("features", ()), *(("version",) if config.extra.get("version") else ())]
    return frozenset(f"feature={name}" for name in asked)


def _made(config: MkDocsConfig, handler: logging.Handler, standing: Standing, site: Path) -> Made:
    keeper: Any = config.plugins.get(KEEPER)
    if not config.hooks and all(name.startswith("fazhi/") or name in KNOWN for name in config.plugins):
        replaces(config, standing)
    if keeper:
        keeper.seals()
        begin, end = NOTHING_TO_WRITE
        handler.addFilter(lambda one: one.getMessage().removeprefix(begin).removesuffix(end) not in keeper.unwritten)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        _build(config)
    finally:
        config.plugins.on_shutdown()
    return Made(dict(keeper.sealed) if keeper else {}, standing.give(site), features(config))


def _build(config: MkDocsConfig) -> None:
    """Build, and give back to MkDocs what empties a folder: static-i18n keeps it where its second language fails."""
    empty = utils.clean_directory
    try:
        build(config)
    finally:
        utils.clean_directory = empty


def run(order: Order) -> None:
    """Build, then answer until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    problems = order.check()
    _tell(problems, order.lang)
    if any(problem.rule in BUSY for problem in problems):
        sys.exit(1)
    known = {problem.text(order.lang) for problem in problems}

    def tell(problems: Sequence[Problem]) -> None:
        new = [problem for problem in problems if problem.text(order.lang) not in known]
        known.update(problem.text(order.lang) for problem in new)
        _tell(new, order.lang)

    told, sources = Told(), Sources(order.config, (order.site,))
    with _listening(logging.WARNING, _Listener(told, sources, tell)):
        try:
            base, stayed = _stay(order)
        except (Exception, SystemExit) as error:  # noqa: BLE001 — whatever a plugin raises is told as a mistake
            tell(problems_of(error, told, sources))
            sys.exit(1)
        _say(answers, base)
        for words in sys.stdin:
            _answer(Path(json.loads(words)), order, stayed, answers)


def _stay(order: Order) -> tuple[str, Stayed]:
    """Build once, and return the path that the site is found below and the builds that stay."""
    config, stayed = _load(order), Stayed()
    config.plugins.on_startup(command="serve", dirty=False)
    keeper: Any = config.plugins.get(KEEPER)
    if keeper:
        keeper.stays_with(stayed)
    _build(config)
    return urlsplit(str(config.site_url)).path, stayed


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


def _tell(problems: Sequence[Problem], lang: Lang) -> None:
    if problems:
        print(FORMATS["text"](problems, lang), file=sys.stderr)  # noqa: T201 — a command's words


class _Listener(logging.Handler):
    """Takes what MkDocs and its plugins report, and may tell it at once."""

    def __init__(
        self, told: Told, sources: Sources, tell: Callable[[Sequence[Problem]], None] = lambda _: None
    ) -> None:
        super().__init__(logging.INFO)
        self.told, self.sources, self.tell = told, sources, tell

    def emit(self, record: logging.LogRecord) -> None:
        self.tell(self.told.take(record, self.sources))


@contextmanager
def _listening(level: int, listener: _Listener) -> Iterator[logging.Handler]:
    """Hear what MkDocs reports; the handler that it gives shows what is no mistake."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    handler.addFilter(lambda record: record.levelno < logging.WARNING)
    logger = logging.getLogger("mkdocs")
    before = logger.level
    logger.setLevel(level)
    for one in (listener, handler):
        logger.addHandler(one)
    try:
        yield handler
    finally:
        for one in (listener, handler):
            logger.removeHandler(one)
        logger.setLevel(before)
