"""MkDocs wiring of quizzes: the browser's files, the pages made of all quizzes, problems that stop a strict build."""

from functools import partial
from itertools import chain

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from fazhi.core.address import public_address
from fazhi.core.context import root_from
from fazhi.core.site import (
    LATE,
    LOG,
    add_bytes,
    add_static,
    add_to_page,
    describe_page,
    is_default_build,
    language,
    log_problem,
    page_language,
    source_page,
)
from fazhi.core.templates import SCHEME
from fazhi.quiz import page_words
from fazhi.quiz.bank import Home, home_of
from fazhi.quiz.collection import Collection, Source
from fazhi.quiz.extension import Gathered
from fazhi.quiz.pages import Site, bank_element, pages_of, results_element, shared_pages
from fazhi.quiz.pending import Pending
from fazhi.quiz.places import place_of

ASSETS = (
    *("quiz.js", "quiz.css", "quiz-qr.js", "quiz-pages.js", "quiz-pages.css", "quiz-paper.js", "quiz-certificate.js"),
    *("quiz-bank.js", "quiz-bank.css", "quiz-results.js", SCHEME),
)
USED = (
    ("<fz-quiz ", ("quiz.js",), ("quiz.css",)),
    ('class="fz-problems"', (), ("quiz.css",)),
    ("<fz-quiz-bank ", ("quiz-bank.js",), ("quiz-bank.css",)),
    ("<fz-quiz-results ", ("quiz-results.js",), ("quiz-bank.css",)),
)
"""What on a page needs which scripts and style sheets."""


class QuizConfig(Config):
    """No options yet; MkDocs wants a class of its own for every plugin."""


class QuizPlugin(BasePlugin[QuizConfig]):
    """Publishes the quiz element and the pages made of all quizzes, and reports mistakes in quiz blocks."""

    def __init__(self) -> None:
        self.quizzes = Collection()
        self.pending = Pending()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse a site on which no block would be read; forget the page of an earlier build."""
        if not any(name.partition(".")[0] == "fazhi" for name in config.markdown_extensions):
            raise PluginError("The plugin fazhi/quiz needs `fazhi` under markdown_extensions in mkdocs.yml")
        for name in ("report", "gather"):
            config.mdx_configs.get("fazhi", {}).pop(name, None)
        return config

    @event_priority(LATE)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish scripts and styles, the same in every language; forget the quizzes of an earlier build."""
        add_static(files, config, *ASSETS)
        if is_default_build(config):
            self.quizzes, self.pending = Collection(), Pending()
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the extension which page it converts, and where its problems and quizzes go."""
        describe_page(page, config)
        lang, source = page_language(page, config), source_page(page, config)
        report = partial(log_problem, lang=lang)
        is_own = lang == language(config)  # else the page is a copy of one whose quizzes are gathered elsewhere
        home = Source(source, partial(_home, page), report) if is_own else None
        config.mdx_configs["fazhi"] |= {"report": report, "gather": partial(self._gather, home)}
        self.quizzes.note_bank(source, page.url)
        if is_own:
            self.quizzes.forget(source)
        return markdown

    @event_priority(LATE)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Publish the pages of the quizzes; all pages are converted now, no file is copied yet."""
        if self.quizzes.is_empty:
            return env
        site = Site(public_address(config.site_url), self.quizzes.banks)
        if site.address is None and is_default_build(config):
            LOG.info("%s", page_words.NO_ADDRESS_LOG.said(language(config)))
        made = chain.from_iterable(pages_of(quiz, rendered, site) for quiz, rendered in self.quizzes.settle())
        for uri, content in chain(made, shared_pages(site)):
            add_bytes(files, config, uri, content)
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Fill in the bank and the results; load scripts and styles where they are used."""
        output = self.pending.put_back(output)
        lang, root = page_language(page, config), root_from(page.url)
        for name, element in (("bank", bank_element), ("results", results_element)):
            if (place := str(place_of(name, lang))) in output:
                output = output.replace(place, element(self.quizzes.all, lang, root), 1)
        for mark, scripts, styles in USED:
            output = add_to_page(output, page, scripts=scripts, styles=styles) if mark in output else output
        return output

    def _gather(self, source: Source | None, gathered: object) -> str:
        """Take a quiz for the pages made of all; its own page gets it back when it is written."""
        if not isinstance(gathered, Gathered):
            raise TypeError(gathered)
        if source:
            self.quizzes.take(gathered, source)
        return self.pending.hold(gathered.rendered)


def _home(page: Page) -> Home:
    """Return what the bank says of a page; plugins and the theme have its title with HTML, here it is text."""
    return home_of(page.url, str(Markup(page.title or "").striptags()), page.meta)  # noqa: S704 — made text at once
