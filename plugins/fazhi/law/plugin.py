"""MkDocs wiring of the law: a page for each law, the list 依据 below what cites it, problems of citations."""

from functools import partial

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from fazhi.core.address import public_address
from fazhi.core.context import root_from
from fazhi.core.dates import today
from fazhi.core.page import read_pages
from fazhi.core.problem import Lang, in_order
from fazhi.core.site import (
    LATE,
    add_bytes,
    add_pages,
    add_static,
    add_to_page,
    describe_page,
    docs_dir,
    engine_of,
    is_default_build,
    is_published,
    language,
    languages,
    log_problem,
    page_language,
    project_root,
    source_page,
)
from fazhi.law.basis_list import render_basis
from fazhi.law.bench import bench_of
from fazhi.law.citing import Citing, read_citing
from fazhi.law.linking import linker_of
from fazhi.law.model import Law
from fazhi.law.pages import INDEX, Parted, Site, anchors_of, index_page, law_page, law_uri, parted, pattern_of
from fazhi.law.parse import check_cited
from fazhi.law.render import without_titles
from fazhi.law.updates import UPDATES, atom_uri, updates_page, write_atom

ENDINGS = {
    **dict.fromkeys((INDEX, law_uri("index", "en")), index_page),
    **dict.fromkeys((UPDATES, law_uri("updates", "en")), updates_page),
}
SCRIPT, STYLE, CARDS = "law.js", "law.css", "law-cards.js"
"""What shows the card of a citation is fetched when a reader turns to one."""
SCRIPTED = ('class="fz-basis"',)
STYLED = (*SCRIPTED, 'class="fz-law', 'class="fz-cite"')


class LawConfig(Config):
    """No options: the data's place is fixed, because the extension and `fazhi check` read it without MkDocs."""


class LawPlugin(BasePlugin[LawConfig]):
    """Publishes the pages of laws, makes citations links to them, and reports citations that do not hold."""

    def __init__(self) -> None:
        self.site: Site | None = None
        self.parts: dict[str, tuple[Law, Parted]] = {}
        """The law's pages of this language by their sources."""

    @event_priority(LATE)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a page for each law; read what cites it once, in the site's own language."""
        add_static(files, config, SCRIPT, STYLE, CARDS)
        if is_default_build(config) or self.site is None:
            self.site = Site(docs_dir(config), _read(config), engine_of(config))
        site, lang = self.site, language(config)
        self.parts = {}
        add_pages(files, config, {law_uri(law.id, "zh"): partial(self._page, law, site) for law in site.laws})
        for code in languages(config):
            add_bytes(files, config, atom_uri(code), write_atom(site, code, public_address(config.site_url)))
        config.mdx_configs["fazhi"] = {
            **config.mdx_configs.get("fazhi", {}),
            "law_page": pattern_of(site.engine, lang),
        }
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the extension which page it converts; end the index with the list of laws."""
        describe_page(page, config)
        ending = ENDINGS.get(page.file.src_uri)
        if self.site and ending:
            return f"{markdown}\n\n{ending(self.site, page_language(page, config), page.url)}"
        return markdown

    def _page(self, law: Law, site: Site, lang: Lang) -> str:
        """Return the Markdown of a law's page; its HTML waits for `on_page_content`."""
        made = parted(law_page(law, site, lang))
        self.parts[law_uri(law.id, lang)] = self.parts[law_uri(law.id, "zh")] = (law, made)
        return made.markdown

    @event_priority(LATE - 10)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """End a page with what it cites, after everything that other plugins add to it; give a law's page its HTML."""
        if page.file.src_uri in self.parts:
            law, made = self.parts[page.file.src_uri]
            page.present_anchor_ids = {*(page.present_anchor_ids or ()), *anchors_of(law)}
            return made.whole(html)
        mentions = self.site.citing.on_page(source_page(page, config)) if self.site else None
        if not mentions or self.site is None:
            return html
        lang, registry = page_language(page, config), self.site.citing.registry
        linker = linker_of(registry, lang, config.mdx_configs["fazhi"]["law_page"])
        address = partial(linker.address, root_from(page.url))
        return html + str(render_basis(mentions, registry, self.site.texts, lang, address))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Load script and style where there is a citation; only now blocks such as quizzes stand in the page."""
        styles = (STYLE,) if any(mark in output for mark in STYLED) else ()
        if not any(mark in output for mark in SCRIPTED):
            return add_to_page(output, page, styles=styles)
        return add_to_page(without_titles(output), page, scripts=(SCRIPT,), styles=styles)


def _read(config: MkDocsConfig) -> Citing:
    """Return what the site's pages cite; report what is wrong with it."""
    docs, root = docs_dir(config), project_root(config)
    bench, problems = bench_of(docs, root, today())
    pages, _ = read_pages(docs, root)
    published = [page for page in pages if is_published(page.uri, config)]
    citing = read_citing(bench.registry, published, engine_of(config))
    for problem in in_order([*problems, *check_cited(citing.found, bench)]):
        log_problem(problem, language(config))
    return citing
