"""The pages of laws and their index, as Markdown around HTML, so that contents, search and menus know them."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fazhi.core.links import Engine, page_url, relative
from fazhi.core.numerals import Article
from fazhi.core.problem import Lang
from fazhi.core.templates import fill
from fazhi.law import page_words
from fazhi.law.citing import Citing
from fazhi.law.model import Law
from fazhi.law.references import chapters_of, references_of
from fazhi.law.stored import Texts
from fazhi.law.themes import THEME_OF, THEMES

FOLDER = "laws"
INDEX = f"{FOLDER}/index.md"
OTHER = "other"
_HTML = re.compile(rf"{page_words.HTML_BEGINS}\n(?P<html>.*?){page_words.HTML_ENDS}", re.DOTALL)
_MARK = re.compile(r"<!--fz-law-(?P<place>\d+)-->")


@dataclass(frozen=True)
class Site:
    """What the pages are made of. Not slotted: the imported texts are read once."""

    docs: Path
    citing: Citing
    engine: Engine

    @cached_property
    def texts(self) -> Texts:
        """The law texts that the school has imported."""
        return Texts(self.docs)

    @cached_property
    def laws(self) -> Sequence[Law]:
        """All laws by id, which is their name in pinyin."""
        return [self.citing.registry.laws[key] for key in sorted(self.citing.registry.laws)]


def law_uri(law_id: str, lang: Lang) -> str:
    """Return the source of a law's page, as if somebody had written it."""
    return f"{FOLDER}/{law_id}{'.en' if lang == 'en' else ''}.md"


def pattern_of(engine: Engine, lang: Lang) -> str:
    """Return the address of law pages below the site's root, such as laws/{law}.html."""
    return page_url(law_uri("{law}", lang), engine).replace("%7Blaw%7D", "{law}")


def name_in(law: Law, lang: Lang) -> str:
    """Return the name by which readers of a language know a law."""
    return law.name_en if lang == "en" else law.title


def law_page(law: Law, site: Site, lang: Lang) -> str:
    """Return the Markdown of a law's page."""
    mentions = site.citing.of_law(law, lang)
    url = page_url(law_uri(law.id, lang), site.engine)
    text = site.texts.text(law)
    words: Mapping[Article, Sequence[str]] = {one.article: one.paragraphs for one in text.articles} if text else {}
    cited = references_of(law, mentions, lang)
    index = INDEX.replace(".md", ".en.md") if lang == "en" else INDEX
    name = name_in(law, lang)
    return fill(
        "law",
        "law.md.jinja",
        lang,
        **_common(lang, url),
        law=law,
        title=json.dumps(page_words.TITLE.said(lang).format(name=name), ensure_ascii=False),
        description=json.dumps(_described(law, lang), ensure_ascii=False),
        known_as=name,
        body=page_words.BODIES.get(law.issued_by, law.issued_by) if lang == "en" else law.issued_by,
        chapters=list(chapters_of(law, cited, lambda article: words.get(article, ()))),
        preamble=cited.get(None, ()),
        adopted=text.adopted if text else (),
        preamble_text=text.preamble if text else (),
        has_text=text is not None,
        cited=len(cited.keys() - {None}),
        pages=len({mention.home.uri for mention in mentions}),
        index=relative(page_url(index, site.engine), url) if (site.docs / index).is_file() else None,
        range_of=lambda part: span_of(part.first, part.last, lang),
    )


@dataclass(frozen=True, slots=True)
class Parted:
    """A law's page: Markdown for its headings, with marks where its HTML belongs."""

    markdown: str
    html: tuple[str, ...]

    def whole(self, converted: str) -> str:
        """Return the converted Markdown with the HTML in it."""
        return _MARK.sub(lambda mark: self.html[int(mark["place"])], converted)


def parted(page: str) -> Parted:
    """Return a law's page without its HTML: Markdown would read every link in it twice, for nothing."""
    html: list[str] = []

    def keep(found: re.Match[str]) -> str:
        html.append(found["html"])
        return f"<!--fz-law-{len(html) - 1}-->"

    return Parted(_HTML.sub(keep, page), tuple(html))


def anchors_of(law: Law) -> set[str]:
    """Return the anchors in the HTML of a law's page."""
    return {"facts", "art-0", *(f"art-{article.short}" for article in law.numbers())}


def _described(law: Law, lang: Lang) -> str:
    said = page_words.DESCRIBED.said(lang)
    return said.format(name=name_in(law, lang), version=law.version, count=law.count)


def _common(lang: Lang, url: str) -> dict[str, object]:
    return {
        "W": page_words,
        "to": lambda target: relative(target, url),
        "article_of": lambda article: span_of(article, article, lang),
    }


def span_of(first: Article | None, last: Article | None, lang: Lang) -> str:
    """Return articles as a reader says them: 第三十三条, 第三十三条至第三十五条, arts. 33–35."""
    if first is None or last is None:
        return page_words.PREAMBLE.said(lang)
    ends = (first.short, last.short) if lang == "en" else (first.chinese, last.chinese)
    words = page_words.ARTICLE_ONE if first == last else page_words.ARTICLE_SPAN
    return words.said(lang).format(first=ends[0], last=ends[1])


@dataclass(frozen=True, slots=True)
class Listed:
    """A law in the index."""

    law: Law
    name: str
    href: str
    pages: int
    """How many pages cite it."""


def index_page(site: Site, lang: Lang, url: str) -> str:
    """Return the Markdown that ends the index: laws by theme and from A to Z."""
    laws = [_listed(law, site, lang, url) for law in site.laws]
    by_theme = {
        theme: inside
        for theme in THEMES
        if (inside := [one for one in laws if THEME_OF.get(one.law.id, OTHER) == theme])
    }
    by_name = sorted(laws, key=lambda one: one.name) if lang == "en" else laws
    return fill("law", "index.md.jinja", lang, W=page_words, by_theme=by_theme, by_name=by_name, THEMES=THEMES)


def _listed(law: Law, site: Site, lang: Lang, url: str) -> Listed:
    pages = len({mention.home.uri for mention in site.citing.of_law(law, lang)})
    return Listed(law, name_in(law, lang), relative(page_url(law_uri(law.id, lang), site.engine), url), pages)
