"""A citation on the page: a link to the law's page, or its words with what the law is behind them."""

import re

from markupsafe import Markup

from fazhi.core.problem import Lang
from fazhi.law import words
from fazhi.law.citation import Citation
from fazhi.law.model import Law

_LINK = Markup('<a class="fz-cite" href="%s" title="%s">%s</a>')
_TEXT = Markup('<span class="fz-cite" title="%s">%s</span>')
"""No templates: there are twenty of them on a page, and filling one in takes ten times as long."""
_TITLED = re.compile(r'(<a class="fz-cite" href="[^"]*") title="[^"]*"')


def without_titles(html: str) -> str:
    """Return a page whose links to the law leave to the list 依据 what it says of each: version, in force, chapter."""
    return _TITLED.sub(r"\1", html)


def render_citation(text: str, citation: Citation, law: Law, lang: Lang, url: str | None = None) -> Markup:
    """Return the words of a citation; `url` is the law's page, if the site has one."""
    title = describe(citation, law, lang)
    return _LINK % (url, title, text) if url else _TEXT % (title, text)


def describe(citation: Citation, law: Law, lang: Lang) -> str:
    """Say which law, which version and which chapter a citation means."""
    name = law.name_en if lang == "en" else law.name
    said = words.VERSION.said(lang).format(name=name, version=law.version, in_force=law.in_force)
    part = law.chapter_of(citation.first) if citation.first else None
    return said + (words.CHAPTER.said(lang).format(chapter=part.title) if part else "")


def anchor_of(citation: Citation, law: Law) -> str:
    """Return the id on the law's page: `art-33`, `art-0` for the preamble, else of what tells more.

    A number of an older version must not lead to the article that bears it now.
    """
    if citation.version not in {None, law.version.year, law.in_force.year}:
        return "renumbered" if law.predecessor else "facts"
    article = citation.first
    if article is None:
        return "art-0"
    exists = article in law.inserted if article.inserted else article.number <= law.articles
    return f"art-{article.short}" if exists else "facts"
