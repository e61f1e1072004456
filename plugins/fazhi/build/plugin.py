"""MkDocs wiring of the build: menus made once a section, pages served from the store of earlier builds."""

import logging
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from fazhi.build.csp import seal
from fazhi.build.depends import reads_only_pages, site_key
from fazhi.build.keeping import Keeping
from fazhi.build.menu import Menus, has_template, is_shared, loader, parted
from fazhi.build.menu_words import NO_TEMPLATE, PART
from fazhi.build.scripts import take_smaller
from fazhi.build.sheets import Sheets
from fazhi.build.squeeze import squeezed
from fazhi.build.staying import Stayed
from fazhi.core.cache import STORE, Store, digest, key_of
from fazhi.core.claims import Claims
from fazhi.core.page import title_line
from fazhi.core.problem import Lang
from fazhi.core.program import program_key
from fazhi.core.site import (
    LATE,
    authored,
    convert_anew,
    is_default_build,
    language,
    log_problem,
    open_store,
    page_language,
    source_page,
    standing_of,
    write_page,
)
from fazhi.core.templates import COMPILED

FIRST, LAST = 200, -300
"""Before every other plugin, and after."""
PAGE = "fazhi-page.html"
REPORTERS = ("mkdocs", "fazhi")
FOR_TITLES = frozenset({"attr_list"})
"""All the extensions that the title of a page without a translation needs: to make them is half of its conversion."""


class BuildConfig(Config):
    """What a site may choose."""

    cache = config_options.Type(bool, default=True)
    """Whether pages are kept between builds, under `.cache/fazhi/` beside mkdocs.yml."""
    untranslated = config_options.Optional(config_options.Type(str))
    """The template of a page that has no translation; without it the page is repeated as it is."""


class BuildPlugin(BasePlugin[BuildConfig]):
    """Makes a site in time that grows with its pages, not with their square, and with what has changed."""

    def __init__(self) -> None:
        self.menus: Menus | None = None
        self.store: Store | None = None
        self.keeping: Keeping | None = None
        self.program = ""
        self.environment: Environment | None = None
        self.extensions: list[Any] = []
        self.navigation: Navigation | None = None
        self.files: Files | None = None
        self.originals: dict[str, Page] = {}
        """The site's pages in their own languages, by their sources."""
        self.stayed: Stayed | None = None
        self.sealed: dict[str, bytes] | None = None
        """The digests of the pages that were given their policy, by their paths in the site."""
        self.sheets: Sheets | None = None
        self.claims = Claims()
        self.unwritten: set[str] = set()
        """The sources of pages that MkDocs was left nothing to write of."""

    def stays_with(self, stayed: Stayed) -> None:
        """Let each language's build stay as it is at its end, for `fazhi serve`."""
        self.stayed = stayed

    def seals(self) -> None:
        """Give each page its policy, for `fazhi build`; a server adds scripts of its own to pages."""
        self.sealed = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Open the store; static-i18n comes here once a language."""
        if self.config.cache and not self.store:
            self.store = open_store(config, STORE)
            self.program = program_key()
        self._end_watch(config)
        return config

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Refuse files that would be lost at another's address; all that plugins add is there by now."""
        if is_default_build(config):
            self.claims = Claims(dict.fromkeys((*config.theme.static_templates, "sitemap.xml.gz")))
        for file in files:
            if file.inclusion.is_included() and (wrong := self.claims.claim(file.dest_uri, authored(file, config))):
                log_problem(wrong, language(config))
        take_smaller(files, config)
        return files

    @event_priority(LATE)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Show long sections in parts; after static-i18n, which translates the titles. Now all files are known."""
        nav.items = _in_parts(nav.items, None, language(config))
        self.navigation, self.files = nav, files
        self.extensions = list(config.markdown_extensions)
        if self.store:
            self._begin_watch(self.store, config, files)
        return nav

    @event_priority(LATE)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave MkDocs nothing to convert where the page is kept; the other plugins have had their turn."""
        if self._is_stub(page, config):
            config["markdown_extensions"] = [name for name in self.extensions if name in FOR_TITLES]
            return title_line(markdown) or markdown
        self.originals[page.file.src_uri] = page
        if not self.keeping:
            return markdown
        options = config.mdx_configs.get("fazhi") or {}
        blocks = [fence.name for fence in source_page(page, config).fences]
        served = self.keeping.find(markdown, page, options, blocks)
        watch = self.keeping.watched
        config.mdx_configs["fazhi"] = {key: watch(one) if callable(one) else one for key, one in options.items()}
        config["markdown_extensions"] = [] if served else [*self.extensions, self.keeping.links]
        return "" if served else markdown

    @event_priority(FIRST)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give the page what it had when it was converted, or keep what it has now."""
        config["markdown_extensions"] = self.extensions
        original = self.originals.get(page.file.src_uri)
        if original and self._is_stub(page, config):
            page.present_anchor_ids = original.present_anchor_ids
            return html
        keeping = self.keeping
        if not keeping:
            return html
        served = keeping.served
        if served is None:
            keeping.keep(html, page)
            return html
        page.toc = get_toc(served.toc)
        page._title_from_render = served.title  # noqa: SLF001 — MkDocs has no other name for it
        page.present_anchor_ids = set(served.anchors)
        page.links_to_anchors = {files.src_uris[uri]: dict(links) for uri, links in served.links.items()}
        return served.html

    @event_priority(LATE)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put our menu in the place of the theme's, and let each page be filled in by `on_page_context`."""
        self.menus = None
        self.environment = env
        env.bytecode_cache = COMPILED  # each language has the theme's templates compiled
        name = self.config.untranslated
        if name and not has_template(env, name):
            raise PluginError(NO_TEMPLATE.said(language(config)).format(name=name))
        if env.loader and is_shared(env.loader, env):
            env.loader = loader(env.loader)
            self.menus = Menus(env)
        if env.loader:
            env.loader = ChoiceLoader([DictLoader({PAGE: "{{ fz_page }}"}), env.loader])
            for file in files.documentation_pages():
                if file.page and "template" not in file.page.meta:
                    file.page.meta["template"] = PAGE
        return env

    @event_priority(LATE)
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Give the page its menu and its HTML; other plugins have filled the context by now."""
        environment = self.environment
        if not environment or page.meta.get("template") != PAGE:
            if self.menus:
                self.menus.add_to(context, page)
            return context
        del page.meta["template"]
        if self._is_stub(page, config):
            context["fz_page"] = squeezed(environment.get_template(str(self.config.untranslated)).render(context))
            return context
        shared = self.menus.unmarked(context, page) if self.menus else ("", "")

        def render() -> str:
            if self.menus:
                self.menus.add_to(context, page)
            return squeezed(environment.get_template("main.html").render(context))

        context["fz_page"] = self.keeping.fill(context, page, shared, render) if self.keeping else render()
        return context

    @event_priority(LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Give the page its policy; leave MkDocs nothing to write where the page has not changed."""
        if self.sealed is None or not output.strip():
            return output
        self.sheets = self.sheets or Sheets(Path(config.site_dir))
        sealed, standing = seal(self.sheets.joined(output, page.file.dest_uri)), standing_of(config)
        data = sealed.encode("utf-8", "xmlcharrefreplace")
        self.sealed[page.file.dest_uri] = digest(data)
        if standing and standing.keeps(str(config.site_dir), page.file.dest_uri, data):
            self.unwritten.add(page.file.src_uri)
            return ""
        return sealed

    def _is_stub(self, page: Page, config: MkDocsConfig) -> bool:
        """Whether the page stands in another language's place and says only where the original is."""
        return bool(self.config.untranslated) and page_language(page, config) != language(config)

    @event_priority(FIRST)
    def _stay(self, *, config: MkDocsConfig) -> None:
        """Keep the build of this language; the next one begins inside static-i18n's turn."""
        if self.stayed:
            self.stayed.keep(partial(self.make, config))

    @event_priority(LATE)
    def _write_store(self, *, config: MkDocsConfig) -> None:
        """Write what is kept; static-i18n comes here once a language."""
        self._end_watch(config)
        if self.store:
            self.store.commit()

    on_post_build = CombinedEvent(_stay, _write_store)

    def make(self, config: MkDocsConfig, source: Path) -> list[str]:
        """Make the page of a source anew, in the language that was just built, and return the files that it wrote."""
        files, navigation, environment = self.files, self.navigation, self.environment
        file = next((file for file in files or () if file.abs_src_path == str(source)), None)
        if not (file and file.page and files and navigation and environment):
            return []
        self._end_watch(config)
        self.menus = Menus(environment) if self.menus else None
        convert_anew(file.page, config, files)
        file.page.meta.setdefault("template", PAGE)
        write_page(file.page, config, files, navigation, environment)
        return [file.dest_uri]

    def on_build_error(self, *, error: Exception) -> None:
        """Watch no more; what was kept before is kept."""
        self._end_watch(None)

    def _begin_watch(self, store: Store, config: MkDocsConfig, files: Files) -> None:
        @cache  # no file is added while pages are converted
        def resolve(path: str) -> str | None:
            file = files.get_file_from_path(path)
            return f"{file.inclusion.name} {file.url}" if file else None

        site = key_of(self.program, site_key(config, language(config)))
        self.keeping = Keeping(store, site, resolve, converts=reads_only_pages(self.extensions))
        for name in REPORTERS:
            logging.getLogger(name).addHandler(self.keeping.reports)

    def _end_watch(self, config: MkDocsConfig | None) -> None:
        if self.keeping:
            for name in REPORTERS:
                logging.getLogger(name).removeHandler(self.keeping.reports)
            if config is not None:
                config["markdown_extensions"] = self.extensions
        self.keeping = None


def _in_parts(items: Sequence[Any], parent: Any, lang: Lang) -> list[Any]:
    for item in items:
        if item.children:
            item.children = _in_parts(item.children, item, lang)

    def part(first: int, last: int, children: Sequence[Any]) -> Section:
        made = Section(PART.said(lang).format(first=first, last=last), list(children))
        made.parent = parent
        for child in children:
            child.parent = made
        return made

    return parted(items, part)
