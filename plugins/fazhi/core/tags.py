"""Kinds of HTML elements, by their names."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

INLINE = frozenset({
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input", "ins", "kbd"),
    *("mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup"),
    *("svg", "time", "u", "var", "wbr"),
})  # fmt: skip
"""Words stay whole where only part of them stands in one of these; every other element parts words."""
