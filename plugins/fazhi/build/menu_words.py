"""Words of the menu that a reader sees."""

from fazhi.core.problem import Words

PART = Words("第 {first}–{last} 页", "Pages {first}–{last}")
"""A part of a section that has too many pages for one list."""
