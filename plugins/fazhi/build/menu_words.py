"""Words that a reader of the menu or of the build's log sees."""

from fazhi.core.problem import Words

PART = Words("第 {first}–{last} 页", "Pages {first}–{last}")
"""A part of a section that has too many pages for one list."""
NO_STORE = Words(
    "存页面的文件 {path} 不能用（{fault}），这一次全部重新生成",
    "The store of pages {path} cannot be used ({fault}); this build makes every page anew",
)
