"""Style sheets without what no page of this site can use.

Material styles every feature that it has, in both directions of writing and in every colour; most of that a phone would
fetch in vain. A rule goes where a class, an element or a direction that it asks for stands on no page and is written in
no script; so do comments and line ends. Whatever this module does not understand stays.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import tinycss2

from fazhi.build.markup import Tag
from fazhi.core.cache import Store, digest, key_of, tree_key
from fazhi.core.files import names, read_bytes, write_all

ATTRIBUTES = frozenset({"dir", "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent"})
"""Attributes whose values count: scripts set none of them to what stands on no page."""
_APART = ("pagefind/", "search/")
"""Folders of what looks for words and of what brings its own looks."""
_WORD = re.compile(r"[\w-]{3,}")
_SHORT = re.compile(r"(?<=[\"'`<])[\w-]{1,2}\b|\b[\w-]{1,2}(?=[\"'`])")
"""Words of one or two letters as a script writes them for a page; elsewhere they are its own short names."""
_THEME_SCRIPT = re.compile(r"assets/javascripts/bundle\.\w+\.min\.js")
_ANNOTATIONS = frozenset({".annotate", "feature=content.code.annotate"})
_ASKED_FOR: Mapping[str, frozenset[str]] = {
    "md-annotation": _ANNOTATIONS,
    "md-source": frozenset({".md-source"}),
    "md-status": frozenset(),
    "md-tooltip": _ANNOTATIONS | {"feature=content.tooltips", "feature=footnote.tooltips"},
    "md-version": frozenset({"feature=version"}),
    "tabbed": frozenset({".tabbed-set"}),
}
"""Beginnings of classes that the theme's script knows, and what it gives them for: else they are on no page."""
_JOINED = re.compile(r"[-_]$")
"""The end of a word that a script writes something behind."""
_PROPERTY = re.compile(r"--[\w-]+")


@dataclass(frozen=True, slots=True)
class _Rule:
    selectors: tuple[str, ...]
    declarations: tuple[tuple[str, str], ...]
    """Names and values in their order."""

    def __str__(self) -> str:
        return f"{','.join(self.selectors)}{{{';'.join(f'{name}:{value}' for name, value in self.declarations)}}}"


@dataclass(frozen=True, slots=True)
class _Group:
    """Rules under one condition, such as `@media print`."""

    condition: str
    parts: "tuple[_Part, ...]"

    def __str__(self) -> str:
        return f"{self.condition}{{{''.join(map(str, self.parts))}}}"


_Part: TypeAlias = _Rule | _Group | str
"""A text is what stays as it is."""


def looks_of(tag: Tag) -> frozenset[str]:
    """Return what a selector may know an element by: `element`, `.class` and, of `ATTRIBUTES`, `attribute=value`."""
    written = tag.attributes
    classes = (f".{name}" for name in written.get("class", "").split())
    return frozenset({tag.name, *classes, *(f"{name}={written[name]}" for name in ATTRIBUTES & written.keys())})


def lighten(site: Path, looks: Collection[str], store: Store | None) -> None:
    """Write the sheets of a finished site anew.

    `looks` is what its pages show, as `verify_site` returns it, and what the site asks of the theme's script:
    `feature=content.tooltips`. A sheet that is not UTF-8 stays as it is.
    """
    files = [uri for uri in sorted(names(site)) if uri.endswith((".css", ".js")) and not uri.startswith(_APART)]
    contents = {uri: read_bytes(site / uri) for uri in files}
    marks = (part for uri in files for part in (uri, digest(contents[uri]).hex()))
    key = key_of("styles", tree_key(Path(__file__).parent), tinycss2.__version__, *marks, *sorted(looks))
    if store and (kept := store.get(key)):
        made: dict[str, str] = json.loads(kept)
    else:
        sheets = {uri: text for uri in files if uri.endswith(".css") and (text := _text(contents[uri])) is not None}
        scripts = {uri: contents[uri].decode("utf-8", "replace") for uri in files if uri not in sheets}
        made = lightened(sheets, looks, scripts)
        if store:
            store.put(key, json.dumps(made).encode())
    write_all(site, {uri: text.encode() for uri, text in made.items()})


def _text(data: bytes) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def lightened(sheets: Mapping[str, str], looks: Collection[str], scripts: Mapping[str, str]) -> dict[str, str]:
    """Return the sheets with the rules that may apply, and with the custom properties that somebody reads.

    All by their paths in the site.
    """
    words = frozenset(chain.from_iterable(_words_of(uri, text, looks) for uri, text in scripts.items()))
    may_be = _judge(looks, words)
    kept = {uri: tuple(_usable(_parts(_rules_of(text)), may_be)) for uri, text in sheets.items()}
    read = _read_properties(list(chain.from_iterable(kept.values())), words)
    return {uri: "".join(map(str, _without(parts, read))) for uri, parts in kept.items()}


def _words_of(uri: str, script: str, looks: Collection[str]) -> Iterator[str]:
    """Yield what a script may call an element or a class that it makes."""
    asleep = tuple(begin for begin, asked in _ASKED_FOR.items() if asked.isdisjoint(looks))
    is_theme = _THEME_SCRIPT.fullmatch(uri)
    for word in {*_WORD.findall(script), *_SHORT.findall(script)}:
        if not (is_theme and word.startswith(asleep)):
            yield word


def _judge(looks: Collection[str], words: frozenset[str]) -> Callable[[str], bool]:
    """Return whether a name may be met: `.class`, `element` or `attribute=value`."""
    begun = tuple(word for word in words if _JOINED.search(word) and len(word.strip("-_")) > 1)

    def may_be(name: str) -> bool:
        bare = name.removeprefix(".")
        return name in looks or ("=" not in name and (bare in words or bare.startswith(begun)))

    return may_be


def _rules_of(text: str) -> list[Any]:
    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def _parts(nodes: Iterable[Any]) -> Iterator[_Part]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield _rule(node)
        elif node.type == "at-rule" and node.lower_at_keyword in {"media", "supports"} and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            condition = f"@{node.at_keyword} {_text_of(node.prelude)}"
            yield _Group(condition, tuple(_parts(inner)))
        else:
            yield str(tinycss2.serialize([node]))


def _rule(node: Any) -> _Part:
    found = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    if any(one.type != "declaration" for one in found):  # a rule within a rule, or what a later CSS may mean
        return str(tinycss2.serialize([node]))
    declarations = ((one.name, _text_of(one.value) + ("!important" if one.important else "")) for one in found)
    return _Rule(tuple(_selectors(node.prelude)), tuple(declarations))


def _selectors(tokens: Sequence[Any]) -> Iterator[str]:
    begin = 0
    commas = [at for at, one in enumerate(tokens) if one == ","]
    for at in (*commas, len(tokens)):
        yield _text_of(tokens[begin:at])
        begin = at + 1


def _text_of(tokens: Sequence[Any]) -> str:
    """Return tokens in one line, with one space where there was any white space."""
    return str(tinycss2.serialize(list(_flat(tokens)))).strip()


def _flat(tokens: Iterable[Any]) -> Iterator[Any]:
    for token in tokens:
        if token.type == "whitespace":
            token.value = " "
        elif inner := getattr(token, "arguments", None) or getattr(token, "content", None):
            inner[:] = _flat(inner)
        yield token


def _usable(parts: Iterable[_Part], may_be: Callable[[str], bool]) -> Iterator[_Part]:
    """Yield what may apply to some element of some page."""
    for part in parts:
        if isinstance(part, _Rule):
            selectors = tuple(one for one in part.selectors if all(map(may_be, _names_in(one))))
            if selectors:
                yield _Rule(selectors, part.declarations)
        elif isinstance(part, _Group):
            if inner := tuple(_usable(part.parts, may_be)):
                yield _Group(part.condition, inner)
        else:
            yield part


def _names_in(selector: str) -> Iterator[str]:
    """Yield what an element or one around it must have; what stands in `:not()` and its like is not looked at."""
    before = ""
    for token in tinycss2.parse_component_value_list(selector):
        if token.type == "ident" and before == ".":
            yield f".{token.value}"
        elif token.type == "ident" and before != ":":
            yield token.lower_value
        elif token.type == "[] block":
            yield from _value_in(token.content)
        before = token.value if token.type == "literal" else ""


def _value_in(tokens: Sequence[Any]) -> Iterator[str]:
    if len(tokens) == 3 and tokens[1] == "=" and tokens[0].value in ATTRIBUTES:
        yield f"{tokens[0].value}={tokens[2].value}"


def _read_properties(parts: Sequence[_Part], words: frozenset[str]) -> frozenset[str]:
    """Return the custom properties that some style or script reads, also by way of another."""
    reads: dict[str, set[str]] = {}
    asked = {word for word in words if word.startswith("--")}
    for name, value in _declared(parts):
        found = set(_PROPERTY.findall(value))
        if name.startswith("--"):
            reads.setdefault(name, set()).update(found)
        else:
            asked |= found
    read: set[str] = set()
    while asked:
        read |= asked
        asked = set(chain.from_iterable(reads.get(name, ()) for name in asked)) - read
    return frozenset(read)


def _declared(parts: Iterable[_Part]) -> Iterator[tuple[str, str]]:
    """Yield names and values of all declarations; a text that is kept whole is a value without a name."""
    for part in parts:
        if isinstance(part, _Rule):
            yield from part.declarations
        elif isinstance(part, _Group):
            yield from _declared(part.parts)
        else:
            yield "", part


def _without(parts: Iterable[_Part], read: Collection[str]) -> Iterator[_Part]:
    """Yield the parts without the custom properties that nobody reads."""
    for part in parts:
        if isinstance(part, _Rule):
            declarations = tuple(one for one in part.declarations if not one[0].startswith("--") or one[0] in read)
            if declarations:
                yield _Rule(part.selectors, declarations)
        elif isinstance(part, _Group):
            if inner := tuple(_without(part.parts, read)):
                yield _Group(part.condition, inner)
        else:
            yield part
