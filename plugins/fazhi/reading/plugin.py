"""MkDocs wiring of readings: the browser's files, and problems that stop a strict build."""

from functools import partial

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from fazhi.core.site import LATE, add_static, add_to_page, describe_page, log_problem, page_language

SCRIPT, STYLE = "reading.js", "reading.css"


class ReadingConfig(Config):
    """No options yet; MkDocs wants a class of its own for every plugin."""


class ReadingPlugin(BasePlugin[ReadingConfig]):
    """Publishes the reading element and reports mistakes in reading blocks."""

    @event_priority(LATE)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish script and style, the same in every language."""
        add_static(files, config, SCRIPT, STYLE)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the extension which page it converts and where its problems go."""
        describe_page(page, config)
        config.mdx_configs["fazhi"]["report"] = partial(log_problem, lang=page_language(page, config))
        return markdown

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Load script and style where there is a reading."""
        return add_to_page(output, page, scripts=(SCRIPT,), styles=(STYLE,)) if "<fz-reading" in output else output
