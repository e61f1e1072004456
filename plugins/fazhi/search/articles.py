"""Articles from built pages: what a page keeps from the search is left out."""

from collections.abc import Iterator, Mapping
from dataclasses import astuple
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fazhi.core.cache import ANEW, Kept
from fazhi.core.files import read_bytes
from fazhi.core.problem import Lang
from fazhi.core.roles import NO_VISITOR, ROLES, VISITORS
from fazhi.core.stages import GRADES, STAGES, stage_of, stages_of
from fazhi.core.themes import THEMES
from fazhi.search import words as W  # noqa: N812 — as in templates
from fazhi.search.model import ASIDE, LISTING, Article, Built, Facets, Section
from fazhi.search.sections import sections_in, sections_of, tree_of

_ASIDE = "maintainers"
_QUIZ = "<fz-quiz "
_FINDER = "<fz-finder"
FOLDERS = ("calendar/events",)
"""Pages that are written beside MkDocs and are searched; sheets and keys are not."""


def article_of(page: Built, lang: Lang, kept: Kept = ANEW) -> Article | None:
    """Return a page as it is searched; None if its front matter leaves it out."""
    search = page.meta.get("search")
    said: Mapping[str, Any] = search if isinstance(search, Mapping) else {}
    if said.get("exclude"):
        return None
    sections = _sections(page, kept)
    kind = _folder(page.url, lang)
    boost = said.get("boost", ASIDE if kind == _ASIDE else LISTING if page.is_index else 1)
    whole = next((section.title for section in sections if not section.anchor), page.title)
    facets = facets_of(kind, page.meta, lang, has_quiz=_QUIZ in page.content)
    weight = float(boost) if isinstance(boost, int | float) else 1
    return Article(page.url, whole, sections, facets, weight, grades_of(page.meta), _FINDER in page.content)


def _sections(page: Built, kept: Kept) -> tuple[Section, ...]:
    """Return the sections; the first begins with what the front matter says the page is about."""
    texts = (page.content, page.title)
    made = kept.value("sections", texts, lambda: [[*astuple(one)] for one in sections_of(*texts)])
    sections = tuple(Section(*one) for one in made)
    said = page.meta.get("description")
    about = " ".join(said.split()) if isinstance(said, str) else ""
    if not about or any(about in one.text for one in sections):
        return sections
    first = next((one for one in sections if not one.anchor), Section("", page.title, ""))
    others = tuple(one for one in sections if one is not first)
    return (Section("", first.title, f"{about} {first.text}".strip()), *others)


def grades_of(meta: Mapping[str, Any]) -> tuple[int, ...]:
    """Return the grades of a page's front matter."""
    grades = meta.get("grades")
    return tuple(one for one in grades if isinstance(one, int) and one in GRADES) if isinstance(grades, list) else ()


def facets_of(kind: str, meta: Mapping[str, Any], lang: Lang, *, has_quiz: bool = False) -> Facets:
    """Return what a page is narrowed down by, from its folder and its front matter."""
    kinds = [kind, *(["quizzes"] if has_quiz and kind not in {"quizzes", _ASIDE} else [])]
    visitor = [meta.get("visitor")] if meta.get("visitor") != NO_VISITOR else []
    return _facets(lang, kinds, list(stages_of(grades_of(meta))), [meta.get("theme")], visitor)


def written_beside(site: Path, lang: Lang, prefix: str) -> Iterator[Article]:
    """Yield the searched pages that are no pages of MkDocs; their h1 says what they are narrowed down by."""
    for folder in FOLDERS:
        for path in sorted((site / prefix / folder).glob("*.html")):
            main = tree_of(read_bytes(path)).find(".//main")
            heading = main.find("h1") if main is not None else None
            if heading is not None:
                yield _article_beside(quote(path.relative_to(site).as_posix()), main, heading, lang)


def _article_beside(url: str, main: Any, heading: Any, lang: Lang) -> Article:
    title = " ".join("".join(heading.itertext()).split())
    heading.set("id", "top")  # an h1 with an id begins the page
    sections = sections_in(main, title)
    told = {name: (heading.get(f"data-{name}") or "").split() for name in ("stage", "theme", "role")}
    facets = _facets(lang, [_folder(url, lang)], told["stage"], told["theme"], told["role"])
    grades = tuple(grade for grade in GRADES if stage_of(grade) in told["stage"])
    return Article(url, title, sections, facets, grades=grades)


def facets_in_order(lang: Lang) -> dict[str, list[str]]:
    """Return every facet with all its values, in the order of their tables."""
    return {facet.said(lang): [value.said(lang) for value in table.values()] for facet, table in _TABLES.items()}


_TABLES = {W.KIND: W.KINDS, W.STAGE: STAGES, W.THEME: THEMES, W.ROLE: ROLES | VISITORS}


def _facets(lang: Lang, *keys: list[Any]) -> Facets:
    known = {
        facet: [table[key] for key in found if isinstance(key, str) and key in table]
        for (facet, table), found in zip(_TABLES.items(), keys, strict=True)
    }
    return {facet.said(lang): tuple(value.said(lang) for value in values) for facet, values in known.items() if values}


def _folder(url: str, lang: Lang) -> str:
    return url.removeprefix("en/" if lang == "en" else "").partition("/")[0]
