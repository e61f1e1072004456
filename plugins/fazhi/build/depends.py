"""What all pages of a language's build depend on, as one key: settings, theme, data."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from fazhi.build.pages import stable
from fazhi.core.cache import digest, key_of, tree_key
from fazhi.core.files import read_bytes

UNTOLD = frozenset({"site_dir", "plugins", "mdx_configs", "theme", "hooks", "config_file_path"})
"""Settings that are told otherwise, or that no page shows."""
SELF_CONTAINED = frozenset({
    *("abbr", "admonition", "attr_list", "def_list", "fazhi", "footnotes", "md_in_html", "meta", "sane_lists"),
    *("smarty", "tables", "toc", "fenced_code", "nl2br", "wikilinks", "codehilite", "extra", "legacy_attrs"),
    *("pymdownx." + name for name in ("details", "superfences", "highlight", "inlinehilite", "keys", "mark", "tilde")),
    *("pymdownx." + name for name in ("caret", "critic", "tabbed", "tasklist", "smartsymbols", "betterem", "emoji")),
})  # fmt: skip
"""Markdown extensions that read nothing but the page and their settings."""


def site_key(config: Any, language: str) -> str:
    """Return the key of one language's build."""
    settings = {name: value for name, value in config.items() if name not in UNTOLD}
    theme = {name: config.theme[name] for name in config.theme}
    own = {name: value for name, value in config.mdx_configs.items() if name != "fazhi"}
    plugins = {name: getattr(plugin, "config", None) for name, plugin in config.plugins.items()}
    file = Path(config.config_file_path or "")
    return key_of(
        language,
        stable([settings, theme, own, plugins, config.theme.name]),
        *(digest(read_bytes(path)).hex() for path in (file, *_hooks(config)) if path.is_file()),
        *(tree_key(Path(folder)) for folder in (config.theme.custom_dir, Path(config.docs_dir) / "_data") if folder),
    )


def reads_only_pages(extensions: Iterable[object]) -> bool:
    """Whether no Markdown extension may read files that nobody tells us of."""
    return all(isinstance(name, str) and name in SELF_CONTAINED for name in extensions)


def _hooks(config: Any) -> list[Path]:
    hooks: Mapping[str, object] = config.get("hooks") or {}
    return [Path(path) for path in hooks]
