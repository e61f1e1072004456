"""Where the site puts a page, and how to link to it from the page at hand.

MkDocs checks and rewrites Markdown links only; a block's HTML is stashed before it sees any. So the address is worked
out here, from what the engine already told us: a page whose own URL ends with `.html` lies in a site without directory
URLs, and a page `*.en.md` whose URL begins with `en/` in one translated by static-i18n. Whether the page exists is
checked where the link is written, in events.yml, with its line (E117); no configuration has to be handed down.
"""

from pathlib import Path
from typing import NamedTuple

from fazhi.core.context import Context
from fazhi.core.files import leaves, read_text
from fazhi.core.links import Engine, Title, page_url, relative, title_of
from fazhi.core.page import Page, language_of
from fazhi.core.problem import Lang

CALENDAR_PAGE = "calendar/index.md"
SUBSCRIBE_PAGE = "calendar/subscribe.md"
FEEDS = "calendar"


class Link(NamedTuple):
    """A link from the page at hand."""

    href: str
    title: Title
    lang: Lang
    """The language of the page it leads to."""
    whom: str = ""
    """For which stages it is, in the reader's language; empty if it does not say, or is for all."""


def feed_uri(name: str, lang: Lang) -> str:
    """Return a feed's path in the site: calendar/all.ics, en/calendar/constitution.ics."""
    return f"{'en/' if lang == 'en' else ''}{FEEDS}/{name}.ics"


def link_to(uri: str, context: Context) -> Link | None:
    """Return the link to a page in the reader's language, or to the Chinese one; None if there is none."""
    engine = engine_of(context)
    wanted = uri.removesuffix(".md") + ".en.md"
    is_english = context.path.endswith(".en.md") and (context.docs_dir / wanted).is_file()
    source = wanted if is_english else uri
    page = page_at(context.docs_dir, source)
    if page is None:
        return None
    title, lang = title_of(page, context.lang), language_of(source)
    if not context.path.endswith(".en.md"):  # also where a whole site is in English
        title, lang = title._replace(lang=context.lang), context.lang
    return Link(relative(page_url(source, engine), context.url), title, lang)


def engine_of(context: Context) -> Engine:
    """Find out how the site names its pages, from the page at hand."""
    is_translated = context.path.endswith(".en.md") and context.url.startswith("en/")
    return Engine(context.url.endswith(".html"), is_translated)


def page_at(docs: Path, uri: str) -> Page | None:
    """Return a page of the docs folder; None if there is none."""
    path = docs / uri
    if leaves(path, docs) or not path.is_file():
        return None
    text, _ = read_text(path, uri)
    return Page(uri, uri, text or "")
