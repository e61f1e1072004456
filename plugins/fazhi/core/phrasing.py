"""What HTML calls phrasing: elements that stand inside a line."""

INLINE = frozenset({
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input", "ins", "kbd"),
    *("mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup"),
    *("svg", "time", "u", "var", "wbr"),
})  # fmt: skip
"""Words stay whole where only part of them stands in one of these; every other element parts words."""
