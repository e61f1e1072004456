"""The theme's menu, made once for the pages of a section instead of once for every page.

A page's menu differs from that of its neighbours in one entry, the page's own. So the theme makes the menu with no
entry marked, and for each page the two forms of that one entry; the one is put in the place of the other. The words
come from the theme's own templates, and where that entry cannot be told apart the theme makes the whole menu.
"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from types import SimpleNamespace
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, PackageLoader, PrefixLoader, TemplateNotFound

NAV, TABS = "partials/nav.html", "partials/tabs.html"
NEEDED = (NAV, TABS, "partials/nav-item.html", "partials/language.html")
STOCK = "stock"
MADE = "{%% if %(name)s is defined %%}{{ %(name)s }}{%% else %%}{%% include '%(stock)s' %%}{%% endif %%}"
CROWDED = 60
"""A tab with more pages than this shows the lists of its other sections no longer, only their names."""
LONGEST, PART = 100, 50
"""A section with more entries than the first is shown in parts of the second."""


def loader(theme: BaseLoader) -> BaseLoader:
    """Return the theme's loader with the menu and the tabs replaced; `stock/…` names the theme's own."""
    own = {
        NAV: MADE % {"name": "fz_menu", "stock": f"{STOCK}/{NAV}"},
        TABS: MADE % {"name": "fz_tabs", "stock": f"{STOCK}/{TABS}"},
    }
    ours = PrefixLoader({STOCK: theme, "fazhi": PackageLoader("fazhi.build")})
    return ChoiceLoader([DictLoader(own), ours, theme])


def is_shared(theme: BaseLoader, environment: Environment) -> bool:
    """Whether a theme has the templates that are shared here."""
    try:
        for name in NEEDED:
            theme.get_source(environment, name)
    except TemplateNotFound:
        return False
    return True


class Menus:
    """Menus of one language's build; they live from `on_env` to the last page."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._menus: dict[tuple[int, str], str] = {}
        self._tabs: dict[tuple[int, str], str] = {}
        self._crowded: dict[int, bool] = {}

    def add_to(self, context: MutableMapping[str, Any], page: Any) -> None:
        """Give a page's context its menu and its tabs, unless the theme must make them."""
        shared = {**context, "features": self._features(page, context["config"].theme.get("features") or [])}
        folder = _folder(page.url)
        if "navigation.indexes" not in shared["features"]:
            menu = self._menu(shared, page, folder)
            if menu is not None:
                context["fz_menu"] = menu
        top = id(_top(page)) if page.parent else id(page)
        if (top, folder) not in self._tabs:
            self._tabs[top, folder] = self._render("fazhi/tabs.html.jinja", shared)
        context["fz_tabs"] = self._tabs[top, folder]

    def _menu(self, context: Mapping[str, Any], page: Any, folder: str) -> str | None:
        plain = {**context, "page": SimpleNamespace(url=page.url, meta={}, toc=[], title=page.title), "fz_item": page}
        key = id(page.parent), folder
        page.active = False
        if page.parent:
            page.parent.active = True
        try:
            if key not in self._menus:
                self._menus[key] = self._render("fazhi/menu.html.jinja", plain)
            entry = self._render("fazhi/menu-item.html.jinja", plain)
        finally:
            page.active = True
        menu = self._menus[key]
        found = menu.count(entry)
        if found == 1:
            return menu.replace(entry, self._render("fazhi/menu-item.html.jinja", {**context, "fz_item": page}))
        return menu if not found and page not in context["nav"].pages else None

    def _features(self, page: Any, features: Sequence[str]) -> list[str]:
        """Return the theme's features; a crowded tab folds its other sections up."""
        top = _top(page)
        if id(top) not in self._crowded:
            self._crowded[id(top)] = bool(top.children) and sum(1 for _ in leaves(top)) > CROWDED
        folds = self._crowded[id(top)] and "navigation.prune" in features
        return [feature for feature in features if not (folds and feature == "navigation.sections")]

    def _render(self, name: str, context: Mapping[str, Any]) -> str:
        return self._environment.get_template(name).render(context)


def parted(items: Sequence[Any], make: Callable[[int, Sequence[Any]], Any]) -> list[Any]:
    """Return the entries of a section, in parts where they are too many; `make` makes a part of its first number."""
    if len(items) <= LONGEST:
        return list(items)
    return [make(first + 1, items[first : first + PART]) for first in range(0, len(items), PART)]


def leaves(item: Any) -> Iterator[Any]:
    """Yield what a section holds that is no section."""
    for child in item.children:
        if child.children:
            yield from leaves(child)
        else:
            yield child


def _top(item: Any) -> Any:
    while item.parent:
        item = item.parent
    return item


def _folder(url: str) -> str:
    """Return what the addresses of links on a page depend on."""
    folder, _, name = url.rpartition("/")
    return folder if "." in name else url
