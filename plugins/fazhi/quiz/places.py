"""Where the pages of a quiz lie on the site, and where a page shows what is made of all quizzes."""

import re
from functools import cache
from hashlib import sha256

from markupsafe import Markup

from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.quiz import page_words
from fazhi.quiz.model import Quiz

FOLDER = "quizzes"
_PLAIN = re.compile(r"\w(?:[\w.-]*\w)?(?:/\w(?:[\w.-]*\w)?)*")
_PORTS = (f"{port}{digit}" for port in ("com", "lpt") for digit in range(10))
_DEVICES = frozenset({"con", "prn", "aux", "nul", *_PORTS})
"""Names that Windows gives to no folder."""
_LONGEST = 60


def slug_of(quiz: Quiz, uri: str) -> str:
    """Return the name of a quiz's folder: its id, or else the page and the line on which it stands.

    No two quizzes share one, unless their ids do (Q134, Q184): an id has no dot, and of a page's path nothing is lost
    that a hash does not keep.
    """
    if quiz.id:
        return f"quiz.{quiz.id}" if quiz.id.casefold() in _DEVICES else quiz.id
    stem = uri.removesuffix(".md")
    if _PLAIN.fullmatch(stem) and "--" not in stem and len(stem) <= _LONGEST:
        return f"{stem.replace('/', '--')}.{quiz.line}"
    readable = re.sub(r"[^\w-]+", "-", stem).strip("-_")[-_LONGEST:].strip("-_") or "page"
    return f"{readable}.{quiz.line}.{sha256(stem.encode()).hexdigest()[:8]}h"


@cache
def place_of(name: str, lang: Lang) -> Markup:
    """Return the element that the plugin fills with the bank or the results; without the plugin it says why not."""
    return fill("quiz", "place.html.jinja", lang, P=page_words, part=name)
