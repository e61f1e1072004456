"""MkDocs wiring of mock trials: style and scripts, the pages made of each trial, problems that stop a strict build."""

from functools import partial

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from fazhi.core.site import (
    LATE,
    add_bytes,
    add_static,
    add_to_page,
    describe_page,
    docs_dir,
    language,
    log_problem,
    page_language,
    source_page,
)
from fazhi.core.templates import SCHEME
from fazhi.law.library import registry_of_docs
from fazhi.law.linking import linker_of
from fazhi.trial.keywords import BLOCK_NAMES
from fazhi.trial.parse import parse_trial
from fazhi.trial.sheets import Sheets, pages_of

ASSETS = (
    *("trial.css", "trial-sheets.css", "trial-projector.css"),
    *("trial-sheets.js", "trial-cast.js", "trial-projector.js", SCHEME),
)
STYLE = "trial.css"
STYLED = ('class="fz-trial"', 'class="fz-problems"')


class TrialConfig(Config):
    """No options yet; MkDocs wants a class of its own for every plugin."""


class TrialPlugin(BasePlugin[TrialConfig]):
    """Publishes the pages made of each trial and reports mistakes in trial blocks."""

    @event_priority(LATE)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish scripts and styles, the same in every language."""
        add_static(files, config, *ASSETS)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the extension which page it converts, where its problems go, and that there are sheets to link to."""
        describe_page(page, config)
        report = partial(log_problem, lang=page_language(page, config))
        config.mdx_configs["fazhi"] |= {"report": report, "has_sheets": True}
        return markdown

    @event_priority(LATE)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Publish the pages of the trials; all pages are known now, no file is copied yet."""
        for file in files.documentation_pages():
            for sheets in _trials_on(file, config):
                for uri, content in pages_of(sheets):
                    add_bytes(files, config, uri, content)
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Load the style where there is a trial; the pack needs no script."""
        return add_to_page(output, page, styles=(STYLE,)) if any(mark in output for mark in STYLED) else output


def _trials_on(file: File, config: MkDocsConfig) -> list[Sheets]:
    """Return the trials of a page without a mistake; a copy that stands in for a translation has none of its own."""
    if file.page is None or page_language(file.page, config) != language(config):
        return []
    source = source_page(file.page, config)
    trials = [parse_trial(fence, source.at).trial for fence in source.fences if fence.name in BLOCK_NAMES]
    pages = config.mdx_configs["fazhi"].get("law_page", "")
    cite = linker_of(registry_of_docs(docs_dir(config)), source.lang, pages).mark
    return [Sheets(trial, source.lang, file.url, cite) for trial in trials if trial]
