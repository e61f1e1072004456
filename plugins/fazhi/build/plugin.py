"""MkDocs wiring of the build: menus made once a section."""

from collections.abc import Sequence
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from fazhi.build.menu import Menus, is_shared, loader, parted
from fazhi.build.menu_words import PART
from fazhi.core.problem import Lang
from fazhi.core.site import LATE, language


class BuildConfig(Config):
    """No options yet; MkDocs wants a class of its own for every plugin."""


class BuildPlugin(BasePlugin[BuildConfig]):
    """Makes a site in time that grows with its pages, not with their square."""

    def __init__(self) -> None:
        self.menus: Menus | None = None

    @event_priority(LATE)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Show long sections in parts; after static-i18n, which translates the titles."""
        nav.items = _in_parts(nav.items, None, language(config))
        return nav

    @event_priority(LATE)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put our menu in the place of the theme's; its titles are known now."""
        self.menus = None
        if env.loader and is_shared(env.loader, env):
            env.loader = loader(env.loader)
            self.menus = Menus(env)
        return env

    @event_priority(LATE)
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Give the page its menu; other plugins have filled the context by now."""
        if self.menus:
            self.menus.add_to(context, page)
        return context


def _in_parts(items: Sequence[Any], parent: Any, lang: Lang) -> list[Any]:
    for item in items:
        if item.children:
            item.children = _in_parts(item.children, item, lang)

    def part(first: int, children: Sequence[Any]) -> Section:
        made = Section(PART.said(lang).format(first=first, last=first + len(children) - 1), list(children))
        made.parent = parent
        for child in children:
            child.parent = made
        return made

    return parted(items, part)
