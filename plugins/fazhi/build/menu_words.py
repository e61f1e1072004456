"""Words that a reader of the menu or of the build's log sees."""

from fazhi.core.problem import Words

PART = Words("第 {first}–{last} 页", "Pages {first}–{last}")
"""A part of a section that has too many pages for one list."""
NO_TEMPLATE = Words(
    "主题里没有 {name} 这个模板：把它放进 overrides/，或者删去 mkdocs.yml 里 fazhi/build 的 untranslated",
    "The theme has no template {name}: put it into overrides/, or take `untranslated` of fazhi/build out of mkdocs.yml",
)
