"""Where a tag of a page leads to, and what the browser fetches for it."""

import re
from collections.abc import Iterator, Mapping

_LOADS: Mapping[str, frozenset[str] | None] = {
    "src": None,
    "poster": None,
    "background": None,
    "formaction": None,
    "data": frozenset({"object"}),
    "action": frozenset({"form"}),
    "href": frozenset({"use", "image", "feimage", "script"}),
    "xlink:href": None,
}
"""Attributes whose address the browser asks for, and on which elements (None: on any)."""
_SRCSET = re.compile(r"[\s,]*(?P<url>[^\s,]\S*?)(?:,+(?=\s|$)|\s+[^,]*|$)")
_FETCHED_RELS = frozenset({
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
})
_LEADS = frozenset({*_LOADS, "http-equiv", "srcset", "imagesrcset"})
"""Attributes that lead somewhere."""


def targets_of(name: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield what a tag leads to, and whether the browser fetches it at once."""
    for key in filter(_LEADS.__contains__, attributes):
        value = attributes[key]
        if key == "href" and name in {"a", "area"}:
            yield value, False
        elif key == "href" and name == "link" and value:
            yield value, bool(set((attributes.get("rel") or "").lower().split()) & _FETCHED_RELS)
        elif key == "http-equiv" and name == "meta" and value.lower() == "refresh":
            written = attributes.get("content") or ""
            yield re.split("url=", written, maxsplit=1, flags=re.IGNORECASE)[-1].strip("\"' "), True
        elif key in {"srcset", "imagesrcset"}:
            for found in _SRCSET.finditer(value):
                yield found["url"], True
        elif value and key in _LOADS:
            tags = _LOADS[key]
            if tags is None or name in tags:
                yield value, True
