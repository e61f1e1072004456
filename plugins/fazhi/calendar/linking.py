"""What the events link to, found once for all their pages."""

from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from fazhi.calendar import words
from fazhi.calendar.blocks import SUBSCRIBE
from fazhi.calendar.link_kinds import BY_KEY, HEADINGS, LinkKind, kind_of
from fazhi.calendar.links import CALENDAR_PAGE, SUBSCRIBE_PAGE, Link, page_at
from fazhi.calendar.model import Event
from fazhi.core.fence import scan
from fazhi.core.files import read_text
from fazhi.core.links import Engine, Title, page_url, relative, title_of
from fazhi.core.page import language_of
from fazhi.core.problem import Lang, Words
from fazhi.core.stages import STAGES, stages_of

ANCHOR = "quiz-"
"""What a quiz's element is called before its id; `fazhi build` finds every link that leads to none."""


class Found(NamedTuple):
    """What a link leads to; the address is relative to the site's root."""

    url: str
    title: Title
    lang: Lang
    stages: tuple[str, ...] = ()
    kind: LinkKind | None = None
    """What the page says it is."""


class Shelf:
    """The docs folder as the calendar's pages see it."""

    def __init__(self, docs: Path, engine: Engine) -> None:
        self._docs, self._engine = docs, engine
        self._find = cache(self._look)

    def groups(self, event: Event, lang: Lang, base: str) -> list[tuple[Words, list[Link]]]:
        """Return an event's links by what they are, as seen from an address of the site, without those to nothing."""
        if not (event.lessons or event.quizzes or event.trials or event.materials):
            return []
        listed: dict[LinkKind, dict[Link, None]] = {kind: {} for kind in HEADINGS}
        for key, targets in event.links.items():
            for target in targets:
                found = self._find(target.uri, lang)
                if found:
                    listed[found.kind or BY_KEY[key]][_link(found, lang, base)] = None
        return [(HEADINGS[kind], list(links)) for kind, links in listed.items() if links]

    def calendar(self, lang: Lang) -> Found | None:
        """Return the page on which the whole calendar stands."""
        return self._find(CALENDAR_PAGE, lang)

    def subscribing(self, lang: Lang) -> str | None:
        """Return the page that lists the feeds with their addresses; None if there is none."""
        found = self._find(SUBSCRIBE_PAGE, lang)
        return found.url if found and self._lists_feeds else None

    @cached_property
    def _lists_feeds(self) -> bool:
        page = page_at(self._docs, SUBSCRIBE_PAGE)
        return page is not None and any(fence.name in SUBSCRIBE for fence in page.fences)

    def _look(self, uri: str, lang: Lang) -> Found | None:
        page, _, quiz = uri.partition("#")
        if not page.endswith(".md"):
            return Found(page, Title(Path(page).name, lang), lang) if (self._docs / page).is_file() else None
        english = page.removesuffix(".md") + ".en.md"
        source = english if lang == "en" and (self._docs / english).is_file() else page
        found = page_at(self._docs, source)
        if found is None:
            return None
        spoken = language_of(source) if self._engine.is_translated else lang
        title = title_of(found, lang)
        if not self._engine.is_translated:
            title = title._replace(lang=lang)
        there = Found(page_url(source, self._engine), title, spoken, stages_of(found.grades), kind_of(found))
        return self._quiz(source, quiz, there) if quiz else there

    def _quiz(self, source: str, quiz: str, page: Found) -> Found:
        """Return a quiz of a page; a translated one has an id of its own or ends with `-en`, else the page will do."""
        text = read_text(self._docs / source, source)[0] or ""
        fence = next((fence for fence in scan(text) if fence.id in {quiz, f"{quiz}-en"}), None)
        anchor = f"{page.url}#{ANCHOR}{fence.id}" if fence else page.url
        title = Title(fence.title, page.lang) if fence and fence.title else page.title
        return page._replace(url=anchor, title=title, kind=None)


def _link(found: Found, lang: Lang, base: str) -> Link:
    path, mark, anchor = found.url.partition("#")
    stages = [STAGES[stage].said(lang) for stage in found.stages if len(found.stages) < len(STAGES)]
    return Link(relative(path, base) + mark + anchor, found.title, found.lang, words.AND.said(lang).join(stages))
