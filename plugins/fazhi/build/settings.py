"""mkdocs.yml, looked at before MkDocs: it would run what a `!!python` tag names."""

import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fazhi.build import rules
from fazhi.core.files import read_text
from fazhi.core.page import Page
from fazhi.core.problem import Lang, Position, Problem
from fazhi.core.yamltree import Mapping, Node, Origin, Scalar, Sequence, read_tree

TAGS = frozenset({"!ENV", "!relative"})
_HTML = re.compile(r"<[/!?]?[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the preflight needs of mkdocs.yml."""

    file: Path
    tree: Mapping
    shown: str

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.file.parent

    @property
    def docs(self) -> Path:
        """The content folder."""
        return self.root / (_text(self.tree.get("docs_dir")) or "docs")

    @property
    def site(self) -> Path:
        """The folder that the site is built at unless the command line names another."""
        return self.root / (_text(self.tree.get("site_dir")) or "site")

    @property
    def own_theme(self) -> Path | None:
        """The folder of the project's own templates."""
        theme = self.tree.get("theme")
        written = _text(theme.get("custom_dir")) if isinstance(theme, Mapping) else None
        return self.root / written if written else None

    @property
    def lang(self) -> Lang:
        """The site's own language."""
        theme = self.tree.get("theme")
        code = _text(theme.get("language")) if isinstance(theme, Mapping) else ""
        return "en" if (code or "").startswith("en") else "zh"

    def has_plugin(self, name: str) -> bool:
        """Whether a plugin is named, alone or with its options."""
        plugins = self.tree.get("plugins")
        items = plugins.items if isinstance(plugins, Sequence) else [plugins]
        return any(_text(item) == name or (isinstance(item, Mapping) and name in item.keys) for item in items)


def read_settings(file: Path) -> tuple[Settings | None, list[Problem]]:
    """Return the settings, or None and why they cannot be used."""
    shown = file.name
    if not file.is_file():
        return None, [rules.NO_SETTINGS.at(Position(shown, 1), name=shown)]
    text, problems = read_text(file, shown)
    if text is None:
        return None, problems
    tree, wrong = read_tree(text, Origin(shown, allowed_tags=TAGS))
    if not isinstance(tree, Mapping):
        return None, [*problems, *(wrong or [rules.NOT_SETTINGS.at(Position(shown, 1))])]
    settings = Settings(Path(os.path.normpath(file.absolute())), tree, shown)
    if "INHERIT" in tree.keys:
        wrong = [*wrong, rules.INHERITED.at(tree.keys["INHERIT"].at)]
    if not settings.docs.is_dir():
        missing = rules.NO_DOCS.at(Position(shown, 1), name=settings.docs.name)
        return None, [*problems, *wrong, missing]
    return settings, [*problems, *wrong]


def check_settings(settings: Settings, uris: Collection[str]) -> Iterator[Problem]:
    """Yield texts that would put HTML on every page, and navigation entries without a file."""
    for key in ("site_name", "site_description", "site_author", "copyright", "nav"):
        for scalar in _scalars(settings.tree.get(key)):
            tag = _HTML.search(scalar.text)
            if tag and key != "copyright":
                yield rules.SETTING_MARKUP.at(scalar.at, value=scalar.text)
    for scalar in _scalars(settings.tree.get("nav"), keys=False):
        if scalar.text.endswith(".md") and "://" not in scalar.text and scalar.text not in uris:
            yield rules.NAV_MISSING.at(scalar.at, target=scalar.text)


def check_nav(settings: Settings, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield the pages that readers would never find, because a written navigation leaves them out."""
    nav = settings.tree.get("nav")
    named = {scalar.text for scalar in _scalars(nav, keys=False)}
    for page in pages:
        if nav is not None and page.original not in named:
            yield rules.NAV_OMITS.at(Position(page.shown, 1), page=page.original)


def _text(node: Node | None) -> str | None:
    return node.text if isinstance(node, Scalar) else None


def _scalars(node: Node | None, *, keys: bool = True) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item, keys=keys)
    elif isinstance(node, Mapping):
        for name, value in node.values.items():
            if keys:
                yield node.keys[name]
            yield from _scalars(value, keys=keys)
