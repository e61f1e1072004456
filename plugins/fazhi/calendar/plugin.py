"""MkDocs wiring of the calendar: feeds, the browser's files, problems of the data."""

from collections.abc import Iterator
from itertools import chain
from typing import cast

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from fazhi.calendar.data import check_almanac, read_almanac
from fazhi.calendar.feeds import Home, write_feeds
from fazhi.calendar.lessons import Fitting
from fazhi.calendar.links import CALENDAR_PAGE
from fazhi.calendar.lint import check_size
from fazhi.calendar.making import made_pages
from fazhi.calendar.model import Almanac
from fazhi.calendar.news import atom_uri, json_uri, write_atom, write_json
from fazhi.calendar.places import found_pages, is_single
from fazhi.calendar.render import render_lesson_occasion
from fazhi.core.address import public_address
from fazhi.core.collecting import without_collections
from fazhi.core.links import page_url
from fazhi.core.problem import Lang
from fazhi.core.site import (
    LATE,
    add_bytes,
    add_static,
    add_to_page,
    describe_page,
    docs_dir,
    engine_of,
    hide_data,
    is_default_build,
    language,
    languages,
    log_problem,
    page_language,
    project_root,
    source_page,
    write_beside,
)
from fazhi.core.templates import SCHEME

SITEMAP = "sitemap.xml"
ENGLISH_PAGE = CALENDAR_PAGE.replace(".md", ".en.md")
SCRIPT, STYLE = "calendar.js", "calendar.css"
NEXT_SCRIPT, NEXT_STYLE = "calendar-next.js", "calendar-next.css"
PAGE_ASSETS = ("calendar-pages.js", "calendar-pages.css", SCHEME)
USED = (
    ("<fz-calendar", (SCRIPT,), (STYLE,)),
    ("<fz-next-occasion", (NEXT_SCRIPT,), (NEXT_STYLE,)),
    ('class="fz-subscribe"', (), (STYLE,)),
    ('class="fz-problems"', (), (STYLE,)),
)
"""What on a page needs which scripts and style sheets."""


class CalendarConfig(Config):
    """No options: the data's place is fixed, because the extension and `fazhi check` read it without MkDocs."""


class CalendarPlugin(BasePlugin[CalendarConfig]):
    """Publishes feeds and pages, and says on each lesson when it is wanted."""

    def __init__(self) -> None:
        self.fitting = Fitting(Almanac(()))
        self.feeds: dict[str, bytes] = {}
        """Of all languages, by their paths; made in the default build, and linked to from every one."""
        self.light: dict[str, bytes] = {}
        """Files that no page of MkDocs links to by its source: thousands, so they are no files of MkDocs' own."""

    @event_priority(LATE)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add feeds and static files, the same in every language; report the data's problems once."""
        add_static(files, config, SCRIPT, STYLE, NEXT_SCRIPT, NEXT_STYLE, *PAGE_ASSETS)
        hide_data(files)
        if is_default_build(config):
            with without_collections():
                self._read(files, config)
        for uri, content in self.feeds.items():
            add_bytes(files, config, uri, content)
        return files

    def _read(self, files: Files, config: MkDocsConfig) -> None:
        """Make of the data what every language shows of it."""
        docs, root = docs_dir(config), project_root(config)
        almanac = read_almanac(docs, root)
        self.fitting = Fitting(almanac or Almanac(()))
        made = dict(_feeds(config))
        self.feeds = {uri: content for uri, content in made.items() if not is_single(uri)}
        light = chain(made.items(), made_pages(config, made))
        self.light = {uri: content for uri, content in light if uri not in self.feeds and uri not in files.src_uris}
        sizes = (check_size(content, uri) for uri, content in self.feeds.items())
        for problem in chain(check_almanac(docs, root), *sizes):
            log_problem(problem, language(config))

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext | None:
        """Tell search engines of the pages of events and themes, which are no pages of MkDocs."""
        site = public_address(config.site_url)
        if template_name == SITEMAP and site:
            cast("dict[str, object]", context)["made_pages"] = list(found_pages(self.light, site))
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the light files, once for all languages."""
        if is_default_build(config):
            write_beside(config, self.light)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the extension which page it converts."""
        describe_page(page, config)
        return markdown

    @event_priority(LATE)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say on a lesson for which day it is; after the lesson's card, which stands right below the title."""
        fits = self.fitting.of(source_page(page, config))
        if not fits.events:
            return html
        head, title_end, rest = html.partition("</h1>")
        box = str(render_lesson_occasion(fits, page_language(page, config), page.url))
        return head + title_end + box + rest if title_end else html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Load scripts and styles where there is a calendar or a next occasion."""
        for mark, scripts, styles in USED:
            output = add_to_page(output, page, scripts=scripts, styles=styles) if mark in output else output
        return output


def _feeds(config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
    almanac = read_almanac(docs_dir(config), project_root(config))
    if almanac is None:
        return
    for lang in _read_languages(config):
        home = _home(config, lang)
        yield from write_feeds(almanac, lang, home)
        yield atom_uri(lang), write_atom(almanac, lang, home)
        yield json_uri(lang), write_json(almanac, lang, home)


def _read_languages(config: MkDocsConfig) -> tuple[Lang, ...]:
    """Return the languages that the site has pages in, or at least a calendar."""
    known = languages(config)
    has_english = "en" in known or (docs_dir(config) / ENGLISH_PAGE).is_file()
    return (*(lang for lang in known if lang != "en"), *(("en",) if has_english else ()))


def _home(config: MkDocsConfig, lang: Lang) -> Home | None:
    """Return the calendar's address in a language, if the site knows where it is and has such a page."""
    uri = ENGLISH_PAGE if lang == "en" and (docs_dir(config) / ENGLISH_PAGE).is_file() else CALENDAR_PAGE
    site = public_address(config.site_url)
    if not site or not (docs_dir(config) / uri).is_file():
        return None
    known = languages(config)
    return Home(site, site + page_url(uri, engine_of(config)), lang if lang in known else known[0])
