"""The theme's menu, made once for the pages of a section instead of once for every page.

A page's menu differs from that of its neighbours in one entry, the page's own. So the theme makes the menu with no
entry marked, and for each page the two forms of that one entry; the one is put in the place of the other. The words
come from the theme's own templates, and where that entry cannot be told apart the theme makes the whole menu.
"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, PackageLoader, PrefixLoader, TemplateNotFound

from fazhi.build.squeeze import squeezed

NAV, TABS = "partials/nav.html", "partials/tabs.html"
NEEDED = (NAV, TABS, "partials/nav-item.html", "partials/language.html")
STOCK = "stock"
MADE = "{%% if %(name)s is defined %%}{{ %(name)s }}{%% else %%}{%% include '%(stock)s' %%}{%% endif %%}"
CROWDED = 50
"""A tab with more pages than this shows the lists of its other sections no longer, only their names."""
LONGEST, PART = 50, 25
"""A section with more entries than the first is shown in parts of the second, and so are its parts."""


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
    return all(_has(theme, environment, name) for name in NEEDED)


def has_template(environment: Environment, name: str) -> bool:
    """Whether a theme has a template."""
    return environment.loader is not None and _has(environment.loader, environment, name)


def _has(theme: BaseLoader, environment: Environment, name: str) -> bool:
    try:
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
        self._listed: frozenset[int] | None = None

    def unmarked(self, context: Mapping[str, Any], page: Any) -> tuple[str, str]:
        """Return the tabs of a page, and its menu with no entry marked: both are the same for its neighbours."""
        return self._once(self._shared(context, page), page)

    def _once(self, shared: Mapping[str, Any], page: Any) -> tuple[str, str]:
        folder = _folder(page.url)
        top = id(_top(page)), folder
        if top not in self._tabs:
            self._tabs[top] = self._render("fazhi/tabs.html.jinja", shared)
        key = id(page.parent), folder
        if key not in self._menus:
            with _unmarked(page):
                self._menus[key] = self._render("fazhi/menu.html.jinja", {**shared, "page": _nobody(page)})
        return self._tabs[top], self._menus[key]

    def add_to(self, context: MutableMapping[str, Any], page: Any) -> None:
        """Give a page's context its menu and its tabs, unless the theme must make them."""
        shared = self._shared(context, page)
        tabs, menu = self._once(shared, page)
        context["fz_tabs"] = tabs
        if "navigation.indexes" in shared["features"]:
            return
        with _unmarked(page):
            entry = self._render("fazhi/menu-item.html.jinja", {**shared, "page": _nobody(page)})
        found = menu.count(entry)
        if found == 1:
            context["fz_menu"] = menu.replace(entry, self._render("fazhi/menu-item.html.jinja", shared))
        elif not found and not self._is_listed(page, context["nav"]):
            context["fz_menu"] = menu

    def _is_listed(self, page: Any, navigation: Any) -> bool:
        if self._listed is None:
            self._listed = frozenset(map(id, navigation.pages))
        return id(page) in self._listed

    def _shared(self, context: Mapping[str, Any], page: Any) -> dict[str, Any]:
        features = self._features(page, context["config"].theme.get("features") or [])
        return {**context, "features": features, "fz_item": page}

    def _features(self, page: Any, features: Sequence[str]) -> list[str]:
        """Return the theme's features; a crowded tab folds its other sections up."""
        top = _top(page)
        if id(top) not in self._crowded:
            self._crowded[id(top)] = bool(top.children) and sum(1 for _ in leaves(top)) > CROWDED
        folds = self._crowded[id(top)] and "navigation.prune" in features
        return [feature for feature in features if not (folds and feature == "navigation.sections")]

    def _render(self, name: str, context: Mapping[str, Any]) -> str:
        return squeezed(self._environment.get_template(name).render(context)).strip()


@contextmanager
def _unmarked(page: Any) -> Iterator[None]:
    """Show a page's section as the one that is read, and in it no page."""
    page.active = False
    if page.parent:
        page.parent.active = True
    try:
        yield
    finally:
        page.active = True


def _nobody(page: Any) -> SimpleNamespace:
    """Return what stands for a page where links are made from its place and none is its own."""
    return SimpleNamespace(url=page.url, meta={}, toc=[], title=page.title)


def parted(items: Sequence[Any], make: Callable[[int, int, Sequence[Any]], Any]) -> list[Any]:
    """Return the entries of a section, in parts where they are too many, and these in parts again.

    `make` makes a part of the numbers of its first and last entry and of what it holds.
    """
    shown, span = list(items), 1
    while len(shown) > LONGEST:
        span *= PART
        shown = [
            make(first * span + 1, min((first + 1) * span, len(items)), shown[first * PART : (first + 1) * PART])
            for first in range(-(-len(shown) // PART))
        ]
    return shown


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
