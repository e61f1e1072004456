"""Pages without the indentation of their templates, a third of a page's bytes."""

import re

_KEPT = re.compile(r"<(pre|textarea|script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
"""Elements in which white space counts."""
_SPACES = " \t"
"""White space that a line may end with; a line may begin with any."""
_MENUS = 'data-md-component="container">'
_CONTENT = '<div class="md-content"'
"""The theme's menus stand between these two: boxes, between which no white space is shown."""
_UNSTYLED = " md-nav__item--pruned"
"""A class that the theme writes and neither its styles nor its script know."""
_NAMED_SVG = '<svg xmlns="http://www.w3.org/2000/svg" '
"""HTML knows the name space of svg; in an author's text `<` is written otherwise."""


def squeezed(page: str) -> str:
    """Return a page with one line end where it had one or more with white space around: it looks the same."""
    out, done = [], 0
    for kept in _KEPT.finditer(page):
        out += [_lines_of(page[done : kept.start()]), kept[0]]
        done = kept.end()
    made = "".join([*out, _lines_of(page[done:])]).replace(_NAMED_SVG, "<svg ")
    first, last = made.find(_MENUS), made.find(_CONTENT)
    if not 0 <= first < last:
        return made
    return made[:first] + made[first:last].replace(">\n", ">").replace("\n<", "<").replace(_UNSTYLED, "") + made[last:]


def _lines_of(text: str) -> str:
    """Return a text without blank lines and indentation; it may begin and end amid a line."""
    first, *rest = text.split("\n")
    if not rest:
        return text
    lines = [line.lstrip() for line in rest]
    last = lines.pop()
    return "\n".join([first.rstrip(_SPACES), *(line.rstrip(_SPACES) for line in lines if line), last])
