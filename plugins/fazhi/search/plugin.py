"""MkDocs wiring of the search: the index at the one end of the whole build, our worker behind the theme's box."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from fazhi.core.cache import ANEW, Kept
from fazhi.core.problem import Lang
from fazhi.core.program import program_key
from fazhi.core.site import (
    LATE,
    LOG,
    add_pages,
    add_static,
    add_to_page,
    docs_dir,
    is_default_build,
    language,
    languages,
    log_problem,
    open_store,
    page_language,
    project_root,
    write_beside,
)
from fazhi.law.library import registry_of_docs
from fazhi.search import pagefind, words
from fazhi.search.articles import article_of, written_beside
from fazhi.search.glossary import glossary_of
from fazhi.search.model import Article, Built, Term
from fazhi.search.pages import MARK, URI, search_page
from fazhi.search.render import (
    SMALLEST,
    finders_of,
    told_of,
    write_facets,
    write_fold,
    write_index,
    write_names,
    write_signs,
    write_sounds,
    write_titles,
    write_words,
)

FIRST = 50
"""Before the theme's own search."""
END = -200
"""After static-i18n (-100), which builds the other languages inside its own `on_post_build`."""
STORE = ".cache/fazhi/search.sqlite"
"""What was made of texts; its place beside mkdocs.yml."""
INDEX = "search/search_index.json"
UNUSED = re.compile(r"assets/javascripts/(?:lunr/|workers/search\.).*|assets/.*\.map")
"""What the theme ships and no page of ours asks for: its own search, and maps for those who debug its code."""
_WORKER = re.compile(r'("search": "[^"]*?assets/)javascripts/workers/search\.\w+\.min\.js"')
_BUNDLE = re.compile(r'<script src="(?P<root>[^"]*?)assets/javascripts/bundle\.\w+\.min\.js">')


class SearchConfig(Config):
    """What a site may choose."""

    pagefind = config_options.Type(bool, default=True)
    """Whether Pagefind makes an index in parts; without it the browser scans a whole one."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Puts our own search behind the theme's box and on a page of its own."""

    def __init__(self) -> None:
        self.articles: dict[Lang, list[Article]] = {"zh": [], "en": []}
        self.is_served = False
        self.binary = pagefind.program()
        self.kept = ANEW

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Let the browser scan while somebody writes: an index in parts takes seconds after every change."""
        self.is_served = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Open the store; static-i18n comes here once a language. A server's build lives on in copies of itself."""
        if not self.is_served and not self.kept.store:
            self.kept = Kept(open_store(config, STORE), program_key())
        return config

    @event_priority(LATE)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the page of the search and its scripts; leave out those of the theme's own search."""
        for file in [file for file in files if UNUSED.fullmatch(file.dest_uri)]:
            files.remove(file)
        scripts = ("search.js", "search-inflate.js", "search-waiting.js", "search-page.js")
        add_static(files, config, *scripts, "search-page.css")
        add_pages(files, config, {URI: search_page})
        if is_default_build(config):
            self.articles = {"zh": [], "en": []}
        return files

    @event_priority(FIRST)
    def on_page_context(self, context: object, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Take up the page, unless it stands in another language's place; the theme's index stays empty."""
        lang = page_language(page, config)
        if lang == language(config):
            built = Built(page.url, str(page.title), page.content or "", page.meta, page.is_index)
            article = article_of(built, lang, self.kept)
            self.articles[lang] += [article] if article else []
        page.meta["search"] = {"exclude": True}

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put our worker in the place of the theme's."""
        made = with_worker(output, language(config), self._first(language(config)))
        return (
            add_to_page(made, page, scripts=("search-page.js",), styles=("search-page.css",)) if MARK in made else made
        )

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same for the page that says that there is no page."""
        return with_worker(output, language(config), self._first(language(config)))

    @event_priority(END)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the index when all languages are built."""
        i18n = config.plugins.get("i18n")
        if i18n and getattr(i18n, "building", False):
            return
        by_lang = {lang: self._of(lang, config) for lang in languages(config)}
        write_beside(config, self._index(by_lang, self._terms(config), config))
        if self.kept.store:
            self.kept.store.close()
        self.kept = ANEW

    def _of(self, lang: Lang, config: MkDocsConfig) -> list[Article]:
        """Return the articles of a language by their addresses."""
        prefix = "" if lang == languages(config)[0] else lang
        beside = written_beside(Path(config.site_dir), lang, prefix)
        return sorted([*self.articles[lang], *beside], key=lambda one: one.url)

    def _index(
        self, by_lang: Mapping[Lang, list[Article]], terms: list[Term], config: MkDocsConfig
    ) -> dict[str, bytes]:
        files = {INDEX: SMALLEST.encode(), INDEX.replace("json", "js"): f"var __index={SMALLEST};\n".encode()}
        indexed: dict[Lang, list[str]] = {}
        told = {lang: told_of(articles) for lang, articles in by_lang.items()}
        for lang, articles in by_lang.items():
            files[f"search/pages.{lang}.js"] = write_index(told[lang], lang)
            files[f"search/names.{lang}.js"] = write_names(articles, lang, self.kept)
            files[f"search/words.{lang}.js"] = write_words(articles, lang)
            bundle = self._bundle(articles, lang, config)
            files |= {f"pagefind/{lang}/{name}": data for name, data in bundle.items()}
            if bundle:
                ids = pagefind.addresses(bundle)
                files[f"search/facets.{lang}.js"] = write_facets(articles, ids, lang)
                files[f"search/titles.{lang}.js"] = write_titles(articles, ids, lang)
                indexed[lang] = pagefind.beginning(bundle)
        text = "".join(told.values())
        files["search/fold.js"] = write_fold(terms, text, indexed, finders_of(by_lang), self.kept)
        if indexed:
            files["search/signs.js"] = write_signs(text)
        files["search/sounds.js"] = write_sounds(self.kept)
        return files

    def _first(self, lang: Lang) -> list[str]:
        """Return the files that every search begins with and whose names never change."""
        has_index = self.config.pagefind and not self.is_served and self.binary is not None
        return ["search/fold.js", *(f"pagefind/{lang}/{name}" for name in pagefind.programs(lang) if has_index)]

    def _bundle(self, articles: list[Article], lang: Lang, config: MkDocsConfig) -> Mapping[str, bytes]:
        if not self.config.pagefind or self.is_served or not articles:
            return {}
        if self.binary is None:
            LOG.info("%s", words.NO_BINARY.said(language(config)))
            return {}
        cache = project_root(config) / pagefind.CACHE
        made = pagefind.bundle_of(articles, lang, self.binary, cache, self.kept)
        if isinstance(made, pagefind.Failed):
            LOG.info("%s", words.BINARY_FAILED.said(language(config)).format(detail=made.detail))
            return {}
        return made

    def _terms(self, config: MkDocsConfig) -> list[Term]:
        terms, problems = glossary_of(docs_dir(config), project_root(config))
        for problem in problems:
            log_problem(problem, language(config))
        laws = registry_of_docs(docs_dir(config)).laws
        return [*terms, *(Term(laws[key].title, laws[key].short, laws[key].articles) for key in sorted(laws))]


def with_worker(page: str, lang: Lang, first: Sequence[str]) -> str:
    """Return a page whose search box asks our worker, on a server and from a disk.

    What stands in for the worker comes before the theme's script, and in the head: there the browser fetches it beside
    the style sheets. `first` are the files that it asks for at once when the search begins.
    """
    made, count = _WORKER.subn(rf'\g<1>fazhi/search.js?{lang}"', page, count=1)
    bundle = _BUNDLE.search(made)
    if not count or not bundle:
        return page
    script = f'<script src="{bundle["root"]}assets/fazhi/search-waiting.js" data-first="{" ".join(first)}"></script>'
    return made.replace("</head>", f"{script}</head>", 1)
