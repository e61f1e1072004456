"""The block `subscribe`/`订阅`: every feed with its links, its address to copy and a code to scan."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from fazhi.calendar import subscribe_words as words
from fazhi.calendar.feeds import Feed, feeds_of
from fazhi.calendar.model import Almanac
from fazhi.calendar.news import atom_uri, json_uri
from fazhi.core.context import Context
from fazhi.core.links import relative
from fazhi.core.problem import Words
from fazhi.core.qr import QrCode, qr_code
from fazhi.core.templates import fill

CODED = ("all", "role", "make-up")
"""Groups whose feeds are handed round on paper; codes of all feeds would make the page heavy."""


class Form(NamedTuple):
    """A form of a feed, as readers get at it."""

    name: Words
    title: str
    href: str
    address: str
    """Absolute; empty if the site's address is not known."""
    webcal: str


class Choice(NamedTuple):
    """What readers subscribe to, in its forms."""

    id: str
    name: str
    forms: list[Form]
    code: QrCode | None


def render_subscribe(almanac: Almanac, context: Context) -> Markup:
    """Return the list of feeds, grouped."""
    feeds = feeds_of(almanac.events, almanac.school)
    groups = [(group, list(_choices(list(some), context))) for group, some in groupby(feeds, lambda feed: feed.group)]
    news = [
        (name, relative(uri(context.lang), context.url))
        for name, uri in ((words.ATOM, atom_uri), (words.JSON, json_uri))
    ]
    return fill(
        "calendar", "subscribe.html.jinja", context.lang, W=words, site=context.site_url, groups=groups, news=news
    )


def _choices(feeds: Sequence[Feed], context: Context) -> Iterator[Choice]:
    for id_, same in groupby(feeds, lambda feed: feed.id):
        forms = list(same)
        written = [_form(feed, context) for feed in forms]
        address = written[0].address if forms[0].group in CODED else ""
        name = forms[0].name.said(context.lang)
        yield Choice(id_, name, written, qr_code(address) if address.isascii() and address else None)


def _form(feed: Feed, context: Context) -> Form:
    uri = feed.uri(context.lang)
    address = context.site_url + uri if context.site_url else ""
    return Form(
        words.FORMS[feed.form],
        feed.name.said(context.lang),
        relative(uri, context.url),
        address,
        f"webcal://{address.partition('://')[2]}" if address else "",
    )
