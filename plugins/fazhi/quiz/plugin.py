"""MkDocs wiring of quizzes: the browser's files, and problems that stop a strict build."""

from functools import partial

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from fazhi.core.site import LATE, add_static, add_to_page, describe_page, log_problem, page_language

SCRIPT, STYLE = "quiz.js", "quiz.css"
ELEMENTS = ("<fz-quiz", 'class="fz-problems"')


class QuizConfig(Config):
    """No options yet; MkDocs wants a class of its own for every plugin."""


class QuizPlugin(BasePlugin[QuizConfig]):
    """Publishes the quiz element and reports mistakes in quiz blocks."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse a site on which no block would be read; forget the page of an earlier build."""
        if not any(name.partition(".")[0] == "fazhi" for name in config.markdown_extensions):
            raise PluginError("The plugin fazhi/quiz needs `fazhi` under markdown_extensions in mkdocs.yml")
        config.mdx_configs.get("fazhi", {}).pop("report", None)
        return config

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
        """Load script and style where there is a quiz."""
        if any(element in output for element in ELEMENTS):
            return add_to_page(output, page, scripts=(SCRIPT,), styles=(STYLE,))
        return output
