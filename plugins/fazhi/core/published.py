"""Sections that hold only where a site is published: an address that nobody else can open is explained to nobody."""

import re
from xml.etree.ElementTree import Element

MARK = "published"
"""The class of a heading, as in `## How to subscribe {.published}`."""


def drop_published(root: Element) -> None:
    """Take out of a page the sections whose heading has the mark, each up to the next heading of its level."""
    dropped = 0
    for element in list(root):
        level = _level(element)
        if level and (not dropped or level <= dropped):
            dropped = level if MARK in element.get("class", "").split() else 0
        if dropped:
            root.remove(element)


def _level(element: Element) -> int:
    """Return 1 to 6 for a heading, 0 for anything else."""
    found = re.fullmatch("h([1-6])", str(element.tag))
    return int(found[1]) if found else 0
