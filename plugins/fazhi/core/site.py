"""The only helper that speaks MkDocs."""

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from fazhi.core.address import public_address
from fazhi.core.cache import NO_STORE, Store
from fazhi.core.claims import CLAIMED
from fazhi.core.files import read_bytes, read_text, replace_bytes, write_all
from fazhi.core.links import Engine, page_url
from fazhi.core.page import MANY, Page, page_of, shown_path
from fazhi.core.problem import Lang, Position, Problem
from fazhi.core.standing import Standing

LOG = logging.getLogger("mkdocs.plugins.fazhi")
STATIC = Path(__file__).parent.parent / "static"
DATA = "_data"
LATE = -110
"""After static-i18n, whose events have priority -100 (CALENDAR: `File.generated` before it crashes)."""


def project_root(config: MkDocsConfig) -> Path:
    """Return the folder of mkdocs.yml."""
    return _path(config.config_file_path).parent.absolute() if config.config_file_path else Path.cwd()


def open_store(config: MkDocsConfig, path: str) -> Store:
    """Return the store at a path beside mkdocs.yml; say so if what was there cannot be used."""
    store = Store(project_root(config) / path)
    if store.fault:
        LOG.info("%s", NO_STORE.said(language(config)).format(path=path, fault=store.fault))
    return store


def docs_dir(config: MkDocsConfig) -> Path:
    """Return the docs folder."""
    return _path(config.docs_dir)


@lru_cache(maxsize=4)
def _path(name: str) -> Path:
    """Return a folder or file that is asked for on every page."""
    return Path(name)


def language(config: MkDocsConfig) -> Lang:
    """Return the language that is being built; only right from `on_files` on."""
    i18n: Any = config.plugins.get("i18n")
    code = i18n.current_language if i18n else str(config.theme.get("language") or "zh")
    return "en" if str(code).startswith("en") else "zh"


def languages(config: MkDocsConfig) -> tuple[Lang, ...]:
    """Return the languages in which the site has pages."""
    i18n: Any = config.plugins.get("i18n")
    codes = i18n.build_languages if i18n else [language(config)]
    return tuple(dict.fromkeys("en" if str(code).startswith("en") else "zh" for code in codes))


def is_default_build(config: MkDocsConfig) -> bool:
    """Whether this is the build of the site's own language; static-i18n builds the others inside it."""
    i18n: Any = config.plugins.get("i18n")
    return i18n is None or bool(i18n.is_default_language_build)


def page_language(page: MkDocsPage, config: MkDocsConfig) -> Lang:
    """Return the language a page is written in (a fallback page keeps the language of its source)."""
    if config.plugins.get("i18n"):
        return source_page(page, config).lang
    return language(config)


def source_page(page: MkDocsPage, config: MkDocsConfig) -> Page:
    """Return our view of a page's source, kept with its file, so that all hooks of a build read it once."""
    file: Any = page.file
    if not hasattr(file, "fz_source"):
        folder, path = f"{project_root(config)}{os.sep}", file.abs_src_path
        is_inside = bool(path) and path.startswith(folder)
        shown = path.removeprefix(folder).replace(os.sep, "/") if is_inside else file.src_uri
        file.fz_source = page_of(shown, file.src_uri, file.content_string)
    source: Page = file.fz_source
    return source


def convert_anew(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """Read and convert a page whose source has changed since its build, through the hooks of all plugins."""
    file: Any = page.file
    for kept in ("fz_source", "fz_described"):
        if hasattr(file, kept):
            delattr(file, kept)
    page.content = None
    page = config.plugins.on_pre_page(page, config=config, files=files)
    page.read_source(config)
    page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
    page.render(config, files)
    page.content = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)


def write_page(page: MkDocsPage, config: MkDocsConfig, files: Files, nav: Navigation, env: Environment) -> None:
    """Fill in a page's template and write its file, as a build does."""
    page.active = True
    context = get_context(nav, files.documentation_pages(), config, page)
    template = env.get_template(page.meta.get("template", "main.html"))
    filled = template.render(config.plugins.on_page_context(context, page=page, config=config, nav=nav))
    output = config.plugins.on_post_page(filled, page=page, config=config)
    replace_bytes(Path(page.file.abs_dest_path), output.encode("utf-8", "xmlcharrefreplace"))
    page.active = False


def describe_page(page: MkDocsPage, config: MkDocsConfig) -> None:
    """Tell the Markdown extension which page comes next: it sees only the body's text. Every plugin asks for it."""
    file: Any = page.file
    given: Any = config
    if not hasattr(file, "fz_described"):
        file.fz_described = _description(page, config)
    elif getattr(given, "fz_next", None) is file:
        return
    given.fz_next = file
    config.mdx_configs["fazhi"] = {**config.mdx_configs.get("fazhi", {}), **file.fz_described}


def _description(page: MkDocsPage, config: MkDocsConfig) -> dict[str, object]:
    source = source_page(page, config)
    return {
        "lang": page_language(page, config),
        "path": source.shown,
        "first_line": source.first_line,
        "docs_dir": config.docs_dir,
        "url": page.url,
        "site_url": public_address(config.site_url) or "",
        "uri": page.file.src_uri,
        "grades": source.grades,
    }


def log_problem(problem: Problem, lang: Lang) -> None:
    """Report a problem so that `--strict` stops the build."""
    (LOG.warning if problem.is_error else LOG.info)("%s", problem.text(lang), extra={"problem": problem})


def add_static(files: Files, config: MkDocsConfig, *names: str) -> None:
    """Publish files of the package's `static/` under `assets/fazhi/`, the same in every language."""
    for name in names:
        add_bytes(files, config, f"assets/fazhi/{name}", read_bytes(STATIC / name))


def add_bytes(files: Files, config: MkDocsConfig, uri: str, content: bytes) -> None:
    """Publish a generated file at a path that carries no language of its own."""
    _refuse_authors(uri, config)
    if files.get_file_from_path(uri):
        return
    file = File.generated(config, uri, content=content)
    if config.plugins.get("i18n"):
        _look_translated(file, uri)
    files.append(file)


def add_pages(files: Files, config: MkDocsConfig, pages: Mapping[str, Callable[[Lang], str]]) -> None:
    """Publish generated pages in the language that is being built; each can say its Markdown in every language."""
    i18n: Any = config.plugins.get("i18n")
    lang = language(config)
    for uri, text in pages.items():
        _refuse_authors(uri, config)
        made = _generated(config, uri, lang, text(lang))
        if authors := files.src_uris.get(made.src_uri):
            files.remove(authors)
        files.append(made)
    if i18n:
        i18n.i18n_files_per_language[i18n.current_language] = files.documentation_pages()


def _generated(config: MkDocsConfig, uri: str, lang: Lang, text: str) -> File:
    """Return a page in no menu, with stand-ins for its translations, whose addresses the language switcher needs."""
    i18n: Any = config.plugins.get("i18n")
    made = _in_language(config, uri, lang, text)
    for locale in i18n.build_languages if i18n else ():
        other: Lang = "en" if str(locale).startswith("en") else "zh"
        if other != lang:
            made.alternates[locale] = _in_language(config, uri, other, "")
    file: File = made
    return file


def _in_language(config: MkDocsConfig, uri: str, lang: Lang, text: str) -> Any:
    i18n: Any = config.plugins.get("i18n")
    source = uri.replace(".md", ".en.md") if lang == "en" and i18n else uri
    file: Any = File.generated(config, source, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
    if i18n:
        if lang == "en":  # before its `url` is read for the first time
            file.dest_uri = f"en/{file.dest_uri.replace('.en.', '.').replace('.en/', '/')}"
        file.locale = file.locale_alternate_of = lang
        file.localization = "en" if lang == "en" else None
        file.norm_src_uri = uri
        file.alternates = {lang: file}
    return file


def authored(file: File, config: MkDocsConfig) -> str | None:
    """Return the path of an author's file as problems name it, None for what a theme or a plugin publishes."""
    folder, path = f"{config.docs_dir}{os.sep}", file.abs_src_path
    return shown_path(Path(path), project_root(config)) if path and path.startswith(folder) else None


def _refuse_authors(uri: str, config: MkDocsConfig) -> None:
    """Report an author's file at a path below docs that a plugin takes for its own."""
    if os.path.lexists(f"{config.docs_dir}/{uri}") and is_published(uri, config):
        shown = shown_path(docs_dir(config) / uri, project_root(config))
        address = unquote(page_url(uri, engine_of(config))) if uri.endswith(".md") else uri
        log_problem(CLAIMED.at(Position(shown, 1), address=address), language(config))


def engine_of(config: MkDocsConfig) -> Engine:
    """Return how the site names its pages."""
    return Engine(not config.use_directory_urls, config.plugins.get("i18n") is not None)


def is_published(uri: str, config: MkDocsConfig) -> bool:
    """Whether a source under the docs folder becomes a page."""
    left_out = [spec for spec in (config.exclude_docs, config.draft_docs) if spec]
    return PurePosixPath(uri).parts[0] != DATA and not any(spec.match_file(uri) for spec in left_out)


def standing_of(config: MkDocsConfig) -> Standing | None:
    """Return the site that this build will replace, if what stays the same may be taken from there."""
    found: Standing | None = getattr(config, "fz_standing", None)
    return found


def replaces(config: MkDocsConfig, standing: Standing) -> None:
    """Say which site a build will replace: what stays the same is not written, and stands in its place at the end."""
    given: Any = config
    given.fz_standing = standing


def write_beside(config: MkDocsConfig, contents: Mapping[str, bytes]) -> None:
    """Write files into the site without making them files of MkDocs: a tenth of the work where there are thousands."""
    for uri in contents:
        _refuse_authors(uri, config)
    standing, site = standing_of(config), str(config.site_dir)
    written = {uri: data for uri, data in contents.items() if not (standing and standing.keeps(site, uri, data))}
    write_all(Path(site), written)


def _look_translated(file: Any, uri: str) -> None:
    """Give a generated file the attributes that static-i18n reads."""
    file.locale = file.locale_alternate_of = "zh"
    file.localization = None
    file.norm_src_uri = uri
    file.alternates = {"zh": file}


def replace_unreadable(files: Files, config: MkDocsConfig) -> None:
    """Report pages that cannot be read and put an empty one in their place: MkDocs' server would stop at them."""
    for file in files.documentation_pages():
        if not file.abs_src_path:
            continue
        path = Path(file.abs_src_path)
        written = path.stat()
        for problem in _why_unreadable(path, project_root(config), written.st_mtime_ns, written.st_size):
            log_problem(problem, language(config))
            file.content_string = f"# {file.name}\n"


@lru_cache(maxsize=MANY)
def _why_unreadable(path: Path, root: Path, _changed: int, _size: int) -> Sequence[Problem]:
    """Return why a file cannot be read; static-i18n asks once a language."""
    text, problems = read_text(path, shown_path(path, root))
    return problems if text is None else ()


def hide_data(files: Files) -> None:
    """Keep `docs/_data` out of the site."""
    for file in list(files):
        if file.src_uri.partition("/")[0] == DATA:
            files.remove(file)


def add_to_page(output: str, page: MkDocsPage, *, scripts: tuple[str, ...] = (), styles: tuple[str, ...] = ()) -> str:
    """Return a page's HTML with links to files under `assets/fazhi/`; each is added once."""
    tags = [f'<link rel="stylesheet" href="{_asset_url(name, page)}">' for name in styles]
    tags += [f'<script src="{_asset_url(name, page)}" defer></script>' for name in scripts]
    wanted = [tag for tag in tags if tag not in output]
    return output.replace("</head>", "".join(wanted) + "</head>", 1)


def _asset_url(name: str, page: MkDocsPage) -> str:
    return get_relative_url(f"assets/fazhi/{name}", page.url)
