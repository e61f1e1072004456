"""Atom feeds (RFC 4287)."""

from datetime import date

from lxml import etree

from fazhi.core.problem import Lang

ATOM = "http://www.w3.org/2005/Atom"
LANGUAGES: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}


def new_feed(lang: Lang) -> etree._Element:
    """Return a feed without anything in it."""
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", LANGUAGES[lang])
    return feed


def add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    """Add an element and return it."""
    node = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    node.text = text
    return node


def midnight(day: date) -> str:
    """Return the beginning of a day in China as Atom wants moments."""
    return f"{day}T00:00:00+08:00"


def written(feed: etree._Element) -> bytes:
    """Return a feed's file."""
    return bytes(etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True))
