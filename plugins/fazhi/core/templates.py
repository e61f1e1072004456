"""The Jinja environments of our own templates: escaping on, undefined names refused, one for each language."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import BytecodeCache, ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from fazhi.core.problem import Lang, Words

if TYPE_CHECKING:
    from types import CodeType

_SPECIAL = re.compile("[&<>\"']").search
_MARK = "\0"
"""Stands around the name of a slot; no text of an author may hold it."""


class _Compiled(BytecodeCache):
    """The code of templates, shared by the environments of all languages."""

    def __init__(self) -> None:
        self._code: dict[str, CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template the code that another language had compiled."""
        bucket.code = self._code.get(f"{bucket.key} {bucket.checksum}")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self._code[f"{bucket.key} {bucket.checksum}"] = bucket.code


SCHEME = "core-scheme.js"
"""A script of pages without the theme: they look like the site's other pages."""
COMPILED = _Compiled()
"""The code of all templates of this process; none is written to a disk, from which somebody could slip in another."""


def joined(parts: Iterable[Markup]) -> Markup:
    """Return pieces of HTML as one; unlike `Markup().join` it does not look at each of them again."""
    return Markup("".join(parts))  # noqa: S704 — each is HTML already


def script_words(said: Mapping[str, Words], lang: Lang) -> Markup:
    """Return what a script says, as JSON for an attribute in single quotes: half of what it is in double ones."""
    text = json.dumps({key: one.said(lang) for key, one in said.items()}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;"))  # noqa: S704 — escaped here


@cache
def environment(feature: str, lang: Lang) -> Environment:
    """Return the environment of `fazhi/<feature>/templates`; `core/…` names a template that features share.

    `say(words, …)` and the filter `said` speak the language; the filter takes no values but costs a third.
    """
    shared = PrefixLoader({"core": PackageLoader("fazhi.core")})
    made = Environment(
        loader=ChoiceLoader([PackageLoader(f"fazhi.{feature}"), shared]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=COMPILED,
    )

    def say(words: Words, **named: object) -> str:
        return words.said(lang).format(**named)

    made.globals.update(lang=lang, say=say)
    made.filters["said"] = lambda words: words.said(lang)
    return made


def fill(feature: str, name: str, lang: Lang, **values: object) -> Markup:
    """Return a feature's template filled in; `say(words)` speaks the page's language."""
    return Markup(_template(feature, name, lang).render(**values))  # noqa: S704 — autoescaped


class Stencil(NamedTuple):
    """A template filled in but for a few slots: for what is said thousands of times with other words in them."""

    pieces: tuple[str, ...]
    """Every second one is the name of a slot."""

    def fill(self, **slots: object) -> Markup:
        """Return the text with its slots filled in, each escaped like any value of a template."""
        pieces: list[str] = list(self.pieces)
        for index in range(1, len(pieces), 2):
            pieces[index] = _escaped(slots[pieces[index]])
        return Markup("".join(pieces))  # noqa: S704 — escaped here and by the template


def _escaped(value: object) -> str:
    if isinstance(value, str) and (isinstance(value, Markup) or not _SPECIAL(value)):
        return value
    return escape(value)


def stencil(feature: str, name: str, lang: Lang, slots: Sequence[str], **values: object) -> Stencil:
    """Return a template with values filled in and slots left open; it can ask nothing of a slot but its text."""
    marked = {slot: f"{_MARK}{slot}{_MARK}" for slot in slots}
    found = re.compile(f"{_MARK}({'|'.join(slots)}){_MARK}")
    return Stencil(tuple(found.split(fill(feature, name, lang, **values, **marked))))


@cache
def _template(feature: str, name: str, lang: Lang) -> Template:
    """Return a template; its globals are a plain dict, for Jinja's own is slow and read again for every page."""
    template = environment(feature, lang).get_template(name)
    template.globals = dict(template.globals)
    return template
