"""MkDocs wiring of lessons: the card below the title, the finder, and front matter that cannot carry HTML."""

from functools import partial

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from fazhi.core.blanks import CLASS as BLANK
from fazhi.core.context import root_from
from fazhi.core.problem import Lang
from fazhi.core.site import (
    LATE,
    add_static,
    add_to_page,
    describe_page,
    docs_dir,
    hide_data,
    language,
    log_problem,
    page_language,
    replace_unreadable,
    source_page,
)
from fazhi.law.library import registry_of_docs
from fazhi.law.linking import linker_of
from fazhi.lesson.extension import finder_place
from fazhi.lesson.finder import Material, material_of
from fazhi.lesson.parse import check_page, is_lesson, read_lesson
from fazhi.lesson.render import render_card, render_finder

STYLE = "lesson.css"
STYLED = ('class="fz-card"', f'class="{BLANK}"')
"""The card, and lines to write on."""
FINDER_SCRIPT, FINDER_STYLE = "lesson-finder.js", "lesson-finder.css"


class LessonConfig(Config):
    """No options yet; MkDocs wants a class of its own for every plugin."""


class LessonPlugin(BasePlugin[LessonConfig]):
    """Shows lesson cards and the finder, and reports mistakes of front matter and plans."""

    def __init__(self) -> None:
        self.materials: list[Material] = []

    @event_priority(LATE)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish the style sheet, keep data files and unreadable pages back."""
        replace_unreadable(files, config)
        add_static(files, config, STYLE, FINDER_STYLE, FINDER_SCRIPT)
        hide_data(files)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Report problems; escape what the theme prints without escaping (RELIABILITY, fact 5)."""
        describe_page(page, config)
        for problem in check_page(source_page(page, config)):
            log_problem(problem, page_language(page, config))
        page.meta = {key: str(escape(value)) if isinstance(value, str) else value for key, value in page.meta.items()}
        _call(page, page_language(page, config), language(config))
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the card below the title."""
        source = source_page(page, config)
        lesson, _ = read_lesson(source) if is_lesson(source) else (None, [])
        if lesson is None:
            return html
        head, title_end, rest = html.partition("</h1>")
        lang = page_language(page, config)
        linker = linker_of(registry_of_docs(docs_dir(config)), lang, config.mdx_configs["fazhi"].get("law_page", ""))
        card = str(render_card(lesson, lang, partial(linker.mark, root=root_from(page.url))))
        return head + title_end + card + rest if title_end else card + html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Look at all pages, whose addresses are known now."""
        pages = [(file.page, file.url) for file in files.documentation_pages() if file.page]
        found = [material_of(source_page(page, config), url) for page, url in pages]
        self.materials = [one for one in found if one]
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Fill in the finder; load scripts and styles where they are used."""
        lang = page_language(page, config)
        if (place := str(finder_place(lang))) in output:
            output = output.replace(place, str(render_finder(self.materials, lang, root_from(page.url))), 1)
            output = add_to_page(output, page, scripts=(FINDER_SCRIPT,), styles=(FINDER_STYLE,))
        return add_to_page(output, page, styles=(STYLE,)) if any(one in output for one in STYLED) else output


def _call(page: Page, own: Lang, lang: Lang) -> None:
    """Call a page that has no English version what its author calls it there; the template shows its own title too."""
    if lang == "en" != own and (title := page.meta.get("title_en")):
        page.meta.update(original_title=page.meta.get("title"), title=title)
