"""法律更新提醒: what changed in the law lately and which pages it touches, as a page and as an Atom feed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid5

from fazhi.core.atom import add, midnight, new_feed, written
from fazhi.core.links import Title, page_url, relative
from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.law import page_words, report_words
from fazhi.law.collection import Mention
from fazhi.law.model import Law
from fazhi.law.pages import FOLDER, Site, law_uri, name_in, span_of
from fazhi.law.parse import as_of
from fazhi.law.report import changed_on, newest_first, numbers_said

UPDATES = f"{FOLDER}/updates.md"
LATELY = timedelta(days=3 * 366)
"""How far back the page goes from the registry's newest day; the day on which a site is built does not count."""
NAMESPACE = UUID("3a3f1c5e-6a0b-5c83-9d8e-0c6f6f0f4a54")
"""Never changes: the ids of the feed's entries hang on it."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A page that cites a law that has changed."""

    href: str
    title: Title
    lang: Lang
    articles: str
    as_of: date | None
    """The day on which the page was checked, if that was before the law took effect."""


def recent(site: Site) -> list[Law]:
    """Return the laws that took effect or were repealed lately, the newest first."""
    newest = max(changed_on(law) for law in site.laws)
    return newest_first(law for law in site.laws if changed_on(law) >= newest - LATELY)


def updates_page(site: Site, lang: Lang, url: str) -> str:
    """Return the Markdown that ends the page of updates."""
    checked = {page.uri: as_of(page)[0] for page, _ in site.citing.found}
    laws = [
        (law, name_in(law, lang), relative(_page_of(law, site, lang), url), _touched(law, site, lang, url, checked))
        for law in recent(site)
    ]
    feed = relative(atom_uri(lang), url)
    return fill("law", "updates.md.jinja", lang, W=page_words, R=report_words, laws=laws, feed=feed)


def _page_of(law: Law, site: Site, lang: Lang) -> str:
    return page_url(law_uri(law.id, lang), site.engine)


def _touched(law: Law, site: Site, lang: Lang, url: str, checked: Mapping[str, date | None]) -> list[Touched]:
    by_page: dict[str, list[Mention]] = {}
    for mention in site.citing.of_law(law, lang):
        by_page.setdefault(mention.home.uri, []).append(mention)
    return [_page(mentions, law, lang, url, checked[uri]) for uri, mentions in by_page.items()]


def _page(mentions: Sequence[Mention], law: Law, lang: Lang, url: str, day: date | None) -> Touched:
    home = mentions[0].home
    articles = report_words.AND.said(lang).join(dict.fromkeys(_said(one, law, day, lang) for one in mentions))
    is_older = day is not None and day < law.in_force
    return Touched(relative(home.url, url), home.called(lang), home.lang, articles, day if is_older else None)


def _said(mention: Mention, law: Law, checked: date | None, lang: Lang) -> str:
    said = span_of(mention.citation.first, mention.citation.last, lang)
    return said + numbers_said(mention, law, checked, lang)


def atom_uri(lang: Lang) -> str:
    """Return the path of the feed."""
    return f"{'en/' if lang == 'en' else ''}{FOLDER}/updates.xml"


def write_atom(site: Site, lang: Lang, address: str | None) -> bytes:
    """Return the feed, an entry a law; `address` is where the site is published, with a slash at its end."""
    laws = recent(site)
    feed = new_feed(lang)
    add(feed, "id", f"urn:uuid:{uuid5(NAMESPACE, atom_uri(lang))}")
    add(feed, "title", report_words.UPDATES.said(lang))
    add(feed, "updated", midnight(max(told_on(law) for law in laws)))
    add(add(feed, "author"), "name", report_words.AUTHOR.said(lang))
    if address:
        add(feed, "link", rel="self", type="application/atom+xml", href=address + atom_uri(lang))
    for law in laws:
        entry = add(feed, "entry")
        fate = "-repealed" if law.repealed else ""
        add(entry, "id", f"urn:uuid:{uuid5(NAMESPACE, f'{law.id}-{law.version}{fate}')}")
        add(entry, "title", _title(law, lang))
        add(entry, "updated", midnight(told_on(law)))
        if address:
            add(
                entry,
                "link",
                rel="alternate",
                type="text/html",
                href=address + _page_of(law, site, lang),
            )
        add(entry, "content", "\n".join(_summary(law, site, lang)), type="text")
    return written(feed)


def told_on(law: Law) -> date:
    """Return the day of the news: a law took effect or was repealed; what is still to come dates from its adoption.

    The day on which somebody checked the entry is no news: it would make everything unread again.
    """
    return changed_on(law) if changed_on(law) <= law.checked else law.version


def _title(law: Law, lang: Lang) -> str:
    words = report_words.IS_REPEALED if law.repealed else report_words.TOOK_EFFECT
    return words.said(lang).format(name=name_in(law, lang), in_force=law.in_force, day=law.repealed)


def _summary(law: Law, site: Site, lang: Lang) -> Iterator[str]:
    if law.repealed:
        yield report_words.REPEALED.said(lang).format(day=law.repealed)
    elif law.predecessor:
        yield report_words.RENUMBERED.said(lang)
    if law.watch:
        yield report_words.WATCH.said(lang).format(watch=law.watch.said(lang))
    titles = list(dict.fromkeys(mention.home.called(lang).text for mention in site.citing.of_law(law, lang)))
    said = report_words.AND.said(lang).join(titles)
    yield report_words.TOUCHES.said(lang).format(pages=said) if titles else report_words.NOT_CITED.said(lang)
