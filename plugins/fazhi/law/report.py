"""What changed in the law since a day, and which pages have to be read again because of it."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from fazhi.core.links import Engine
from fazhi.core.numerals import Article
from fazhi.core.page import Page
from fazhi.core.problem import Lang
from fazhi.law import report_words as words
from fazhi.law.checks import new_article, now_of, signs_of
from fazhi.law.collection import Home, Mention, home_of, is_example, mentions_on, numbers_cited
from fazhi.law.model import Law, Registry
from fazhi.law.parse import as_of

ENGINE = Engine(is_flat=True, is_translated=True)
"""Pages are named by their sources here, so that it does not matter which generator publishes them."""


@dataclass(frozen=True, slots=True)
class Citing:
    """A page that cites a law that has changed."""

    home: Home
    as_of: date | None
    """The day on which the page says it was checked."""
    mentions: tuple[Mention, ...]

    def is_older_than(self, law: Law) -> bool:
        """Whether the page was checked before the present text took effect."""
        return self.as_of is not None and self.as_of < law.in_force


@dataclass(frozen=True, slots=True)
class Change:
    """A law that took effect or was repealed since the day that was asked for, or will be."""

    law: Law
    pages: tuple[Citing, ...]


def changed_on(law: Law) -> date:
    """Return the day of the last thing that happened to a law: its present text took effect, or it was repealed."""
    return law.repealed or law.in_force


def newest_first(laws: Iterable[Law]) -> list[Law]:
    """Return laws by the day of their last change."""
    return sorted(laws, key=lambda law: (-changed_on(law).toordinal(), law.id))


def changes_since(since: date, pages: Iterable[Page], registry: Registry) -> list[Change]:
    """Return the laws that changed on a day or later, the newest first, with the pages that cite them."""
    changed = newest_first(law for law in registry.laws.values() if changed_on(law) >= since)
    citing: dict[str, list[Citing]] = {law.id: [] for law in changed}
    for page in pages:
        for law, one in _of_page(page, registry) if not is_example(page) else ():
            if law in citing:
                citing[law].append(one)
    return [Change(law, tuple(citing[law.id])) for law in changed]


def _of_page(page: Page, registry: Registry) -> Iterator[tuple[str, Citing]]:
    home = home_of(page, ENGINE)
    found: dict[str, list[Mention]] = {}
    for mention in mentions_on(page, home, registry):
        found.setdefault(mention.law, []).append(mention)
    for law, mentions in found.items():
        yield law, Citing(home, as_of(page)[0], tuple(mentions))


def numbers_said(mention: Mention, law: Law, checked: date | None, lang: Lang) -> str:
    """Say which numbers cited articles had before a renumbering, or, of old numbers, which they have now."""
    old = [one.article for one in signs_of(mention.citation, law, checked, mention.around)]
    if old:
        told = [words.OLD_ONE.said(lang).format(old=one.short, now=now_of(law, one.number).said(lang)) for one in old]
        return words.OLD.said(lang).format(told=words.ALSO.said(lang).join(told))
    was = words.AND.said(lang).join(_spans(old_numbers(mention, law), words.TO.said(lang)))
    return words.WAS.said(lang).format(old=was) if was else ""


def old_numbers(mention: Mention, law: Law) -> list[int]:
    """Return the numbers that cited articles had before a renumbering, if they are others and sure."""
    cited, old = numbers_cited(mention.citation, law), law.predecessor
    if old is None:
        return []
    sure = ((was, now) for was, now in old.moved.items() if was != now and was not in old.unsure)
    return sorted(was for was, now in sure if Article(now) in cited)


def _spans(numbers: Sequence[int], to: str) -> Iterator[str]:
    """Yield 43至45 for numbers in a row."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        inside = [number for _, number in run]
        yield f"{inside[0]}{to}{inside[-1]}" if len(inside) > 1 else str(inside[0])


def as_text(changes: Sequence[Change], since: date, today: date, lang: Lang) -> str:
    """Return the report for people: a paragraph a law, a line a page with its places."""
    head = words.HEAD.said(lang).format(since=since, count=len(changes))
    lines = [head, *(line for change in changes for line in ("", *_law_lines(change, today, lang)))]
    return "\n".join(lines if changes else [head, words.NOTHING.said(lang)]) + "\n"


def _law_lines(change: Change, today: date, lang: Lang) -> Iterator[str]:
    law = change.law
    name = law.title if lang == "zh" else law.name_en
    ahead = f" [{words.AHEAD.said(lang)}]" if law.in_force > today else ""
    told = words.LAW.said(lang).format(name=name, version=law.version, in_force=law.in_force, checked=law.checked)
    yield told + ahead
    if law.repealed:
        yield f"  {words.REPEALED.said(lang).format(day=law.repealed)}"
    elif law.predecessor:
        yield f"  {words.RENUMBERED.said(lang)}"
    if law.watch:
        yield f"  {words.WATCH.said(lang).format(watch=law.watch.said(lang))}"
    if not change.pages:
        yield f"  {words.NOT_CITED.said(lang)}"
    colon = words.COLON.said(lang)
    for page in change.pages:
        articles = words.AND.said(lang).join(dict.fromkeys(_said(one, law, page.as_of, lang) for one in page.mentions))
        older = f" [{words.OLDER.said(lang).format(as_of=page.as_of)}]" if page.is_older_than(law) else ""
        yield f"  {page.mentions[0].at}{colon}{page.home.called(lang).text}{colon}{articles}{older}"


def _said(mention: Mention, law: Law, checked: date | None, lang: Lang) -> str:
    if mention.articles == "preamble":
        return words.PREAMBLE.said(lang)
    return words.CITED.said(lang).format(article=mention.articles) + numbers_said(mention, law, checked, lang)


def as_json(changes: Sequence[Change], since: date, today: date, lang: Lang) -> str:
    """Return the report for programs: `since` and `laws`, each with its pages and their citations."""
    laws = [_law_json(change, today, lang) for change in changes]
    return json.dumps({"since": str(since), "laws": laws}, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Sequence[Change], date, date, Lang], str]] = {"text": as_text, "json": as_json}


def _law_json(change: Change, today: date, lang: Lang) -> dict[str, object]:
    law = change.law
    return {
        "law": law.id,
        "name": law.title,
        "version": str(law.version),
        "in_force": str(law.in_force),
        "is_in_force": law.in_force <= today,
        "repealed": str(law.repealed) if law.repealed else None,
        "checked": str(law.checked),
        "is_renumbered": law.predecessor is not None,
        "watch": law.watch.said(lang) if law.watch else None,
        "pages": [_page_json(page, law) for page in change.pages],
    }


def _page_json(page: Citing, law: Law) -> dict[str, object]:
    def superseded(one: Mention) -> dict[str, str | None]:
        """Return each old number that is cited, with the present one if it is sure."""
        signs = signs_of(one.citation, law, page.as_of, one.around)
        return {sign.article.short: new_article(sign.article, law) for sign in signs}

    return {
        "path": page.home.path,
        "title": page.home.title.text,
        "kind": page.home.kind,
        "as_of": str(page.as_of) if page.as_of else None,
        "is_older": page.is_older_than(law),
        "citations": [
            {
                "line": one.at.line,
                "column": one.at.column,
                "kind": one.kind,
                "articles": one.articles,
                "was": [] if superseded(one) else old_numbers(one, law),
                "now": superseded(one),
            }
            for one in page.mentions
        ],
    }
