"""The files that the browser's part of the search loads.

Scripts, not JSON: a page opened from a disk may read no other file as data.
"""

import json
import zlib
from base64 import b64encode
from collections.abc import Mapping, Sequence

from fazhi.core.cache import ANEW, Kept
from fazhi.core.problem import Lang
from fazhi.search import fold
from fazhi.search import words as W  # noqa: N812 — as in templates
from fazhi.search.articles import facets_in_order
from fazhi.search.copy import path_of
from fazhi.search.model import Article, Term

COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
SMALLEST = '{"config":{"lang":["en"],"separator":"[\\\\s]+","pipeline":[],"fields":{}},"docs":[]}'
"""An index for Material's own worker, which is not used: the theme fetches it with every page."""


def script(name: str, value: object) -> bytes:
    """Return a script that hands a value to the search."""
    told = COMPACT(value).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"(self.fazhiSearch=self.fazhiSearch||{{}}).{name}={told};\n".encode()


def told_of(articles: Sequence[Article]) -> str:
    """Return all articles of a language as JSON, to be scanned where Pagefind cannot be used."""
    pages = [
        [
            *(one.url, one.title, one.facets, one.boost),
            [[part.anchor, part.title, part.text] for part in one.sections],
            *([one.grades] if one.grades else []),
        ]
        for one in articles
    ]
    return COMPACT(pages)


def write_index(told: str, lang: Lang) -> bytes:
    """Return what `told_of` gives as a script: deflated, as base64, for as text it would be a tenth of a large site."""
    return script(f"pages_{lang}", b64encode(zlib.compress(told.encode())).decode())


def write_names(articles: Sequence[Article], lang: Lang, kept: Kept = ANEW) -> bytes:
    """Return the titles in pinyin: loaded only when a word is not found as typed."""
    return script(f"names_{lang}", _spelt([article.title for article in articles], kept))


def _spelt(names: Sequence[str], kept: Kept) -> list[list[str]]:
    return kept.value("spelt", names, lambda: fold.spelt_names(names))


def write_words(articles: Sequence[Article], lang: Lang) -> bytes:
    """Return the words in Latin letters: loaded only when one is looked for."""
    return script(f"words_{lang}", " ".join(fold.latin_words(articles)))


def write_facets(articles: Sequence[Article], ids: Mapping[str, str], lang: Lang) -> bytes:
    """Return what Pagefind's pages are narrowed down by: for the page of the search, and for a grade, stage or kind.

    Pagefind could keep this itself, but not in the same bytes twice.
    """
    values = [(facet, value) for facet, known in _facets(articles).items() for value in known]
    facets = {path_of(one.url): [values.index(pair) for pair in _pairs(one)] for one in articles}
    pages = {name: facets[url] for name, url in sorted(ids.items()) if facets.get(url)}
    graded = {path_of(one.url): one.grades for one in articles if one.grades}
    grades = {name: graded[url] for name, url in sorted(ids.items()) if url in graded}
    return script(f"facets_{lang}", {"values": values, "pages": pages, "grades": grades})


def write_titles(articles: Sequence[Article], ids: Mapping[str, str], lang: Lang) -> bytes:
    """Return what Pagefind's pages are called, and which stand beside the lessons: their order goes by it."""
    known = {path_of(one.url): one for one in articles}
    named = {name: known[url] for name, url in sorted(ids.items()) if url in known}
    titles = {name: one.title for name, one in named.items()}
    return script(f"titles_{lang}", {"titles": titles, "aside": [name for name in titles if named[name].is_aside]})


def write_signs(text: str) -> bytes:
    """Return the Chinese characters that a site uses: loaded only when a single one is looked for."""
    return script("signs", fold.signs_of(text))


def write_sounds(kept: Kept = ANEW) -> bytes:
    """Return how common characters are read: loaded only when a word stands nowhere."""
    return script("sounds", kept.value("sounds", (), fold.sounds))


def _facets(articles: Sequence[Article]) -> dict[str, list[str]]:
    """Return every facet with its values, as the tables of words order them."""
    used = {pair for one in articles for pair in _pairs(one)}
    return {
        facet: [value for value in known if (facet, value) in used]
        for lang in ("zh", "en")
        for facet, known in facets_in_order(lang).items()
    }


def _pairs(article: Article) -> list[tuple[str, str]]:
    return [(facet, value) for facet, known in article.facets.items() for value in known]


def finders_of(by_lang: Mapping[Lang, Sequence[Article]]) -> dict[Lang, str]:
    """Return the page of each language on which lessons are looked for; empty if there is none."""
    return {lang: next((one.url for one in found if one.is_finder), "") for lang, found in by_lang.items()}


def write_fold(
    terms: Sequence[Term],
    text: str,
    indexed: Mapping[Lang, Sequence[str]],
    finders: Mapping[Lang, str],
    kept: Kept = ANEW,
) -> bytes:
    """Return what every query is folded with; `indexed` has the files with which Pagefind begins, by language.

    `finders` has every language of the site, as `finders_of` gives them. `text` is all that the site says.
    """
    return script(
        "fold",
        {
            "finders": finders,
            "indexed": {lang: list(names) for lang, names in indexed.items()},
            "simple": fold.traditional_pairs(set(text)),
            "stages": facets_in_order("zh")[W.STAGE.said("zh")],  # as in 初中宪法, 禁毒课例
            "kinds": facets_in_order("zh")[W.KIND.said("zh")],
            "order": {lang: facets_in_order(lang) for lang in finders},
            "common": fold.commonest(text),
            "groups": fold.groups_of(terms),
            "laws": fold.laws_of(terms),
            "terms": _spelt([name for term in terms for name in term.names], kept),
        },
    )
