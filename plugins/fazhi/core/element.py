"""MkDocs wiring that elements without pages of their own share: the browser's files, and problems in their blocks."""

from functools import partial
from typing import ClassVar

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from fazhi.core.site import LATE, add_static, add_to_page, describe_page, log_problem, page_language


class ElementConfig(Config):
    """No options yet; MkDocs wants a class of its own for every plugin."""


class ElementPlugin(BasePlugin[ElementConfig]):
    """Publishes an element's script and style, and reports mistakes in its blocks."""

    element: ClassVar[str]
    """What its files and its tag are called: `case` has case.js, case.css and `<fz-case>`."""

    @event_priority(LATE)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish script and style, the same in every language."""
        add_static(files, config, f"{self.element}.js", f"{self.element}.css")
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the extension which page it converts and where its problems go."""
        describe_page(page, config)
        config.mdx_configs["fazhi"]["report"] = partial(log_problem, lang=page_language(page, config))
        return markdown

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Load script and style where the element stands."""
        if f"<fz-{self.element}" not in output:
            return output
        return add_to_page(output, page, scripts=(f"{self.element}.js",), styles=(f"{self.element}.css",))
