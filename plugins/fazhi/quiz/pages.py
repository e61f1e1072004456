"""The pages that a site makes of its quizzes; light files of our own, because there may be a thousand of them.

They stand at addresses without a language, for a quiz's id is unique on the whole site.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from posixpath import normpath
from urllib.parse import quote, urljoin

from markupsafe import Markup, escape

from fazhi.core.problem import Lang, Words
from fazhi.core.qr import QrCode, qr_code
from fazhi.core.sealing import seal
from fazhi.core.stages import STAGES
from fazhi.core.templates import fill, script_words
from fazhi.core.themes import THEMES
from fazhi.quiz import page_words, words
from fazhi.quiz.bank import CODES, Listed, in_reading_order
from fazhi.quiz.places import FOLDER
from fazhi.quiz.render import Rendered, rooted

LANGS: tuple[Lang, ...] = ("zh", "en")
_ANCHOR, _ANCHOR_ELSEWHERE = Markup('<a href="#'), Markup('<a href="{}#')
_DEEP, _SHALLOW = "../../", "../"
_SECTION = Markup('<p class="fz-section" role="heading" aria-level="4">')
_SECTION_OF_PAGE = Markup('<p class="fz-section" role="heading" aria-level="2">')


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages need to know of the site."""

    address: str | None
    """Where it is published, with a slash at its end; None if nobody else can reach it."""
    banks: Mapping[Lang, str] = field(default_factory=dict)
    """The addresses of the bank's pages relative to the site's root."""

    def bank(self, lang: Lang) -> str | None:
        """Return the address of the bank in a language, or in another one."""
        return self.banks.get(lang) or next(iter(self.banks.values()), None)


def pages_of(quiz: Listed, rendered: Rendered, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the paths and contents of a quiz's sheet, key and pack."""
    folder = f"{FOLDER}/{quiz.slug}"
    yield f"{folder}/sheet.html", sheet_page(quiz, rendered, site).encode()
    yield f"{folder}/key.html", key_page(quiz, rendered, site).encode()
    yield f"{folder}/pack.js", pack(quiz, rendered).encode()


def sheet_page(quiz: Listed, rendered: Rendered, site: Site) -> Markup:
    """Return a pupil's sheet: the questions without an answer, and the code of the quiz online."""
    address = urljoin(site.address, _address(quiz)) if site.address else None
    return fill(
        "quiz",
        "sheet.html.jinja",
        quiz.lang,
        **_common(quiz, site),
        paper=_with_headings_below_title(moved(rendered.paper, quiz.home.url, _DEEP)),
        address=address,
        code=qr_code(address) if address else QrCode(0, ""),
    )


def key_page(quiz: Listed, rendered: Rendered, site: Site) -> Markup:
    """Return the answers of a quiz, sealed if its page seals them."""
    key = moved(rendered.key, quiz.home.url, _DEEP)
    key = key.replace(Markup('<details class="fz-key"'), Markup('<details class="fz-key" open'), 1)
    sealed = seal(key) if quiz.settings.is_sealed else ""
    return fill("quiz", "key-page.html.jinja", quiz.lang, **_common(quiz, site), key=key, sealed=sealed)


def pack(quiz: Listed, rendered: Rendered) -> str:
    """Return a script that hands paper and key over to the paper maker; both sealed, like the key of an exam."""
    halves = {"paper": rendered.paper, "key": rendered.key}
    content = {"lang": quiz.lang, "fingerprint": quiz.fingerprint} | {
        name: moved(half, quiz.home.url, _SHALLOW) for name, half in halves.items()
    }
    name, sealed = json.dumps(quiz.slug), seal(json.dumps(content, ensure_ascii=False))
    return f'(self.fazhiPacks=self.fazhiPacks||{{}})[{name}]="{sealed}";\n'


def shared_pages(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the pages that read all they show from their address: papers and certificates."""
    for lang in LANGS:
        ending = ".en.html" if lang == "en" else ".html"
        common = {"W": words, "P": page_words, "root": _SHALLOW, "bank": _leading(site.bank(lang), _SHALLOW)}
        paper = fill("quiz", "paper-page.html.jinja", lang, **common, browser_words=_paper_words(lang))
        said = script_words(page_words.CERTIFICATE_BROWSER, lang)
        certificate = fill("quiz", "certificate.html.jinja", lang, **common, browser_words=said)
        yield f"{FOLDER}/paper{ending}", paper.encode()
        yield f"{FOLDER}/certificate{ending}", certificate.encode()


def bank_element(quizzes: Collection[Listed], lang: Lang, root: str) -> Markup:
    """Return the list of all quizzes, complete without script; `root` is the way to the site's root."""
    shown = [quiz for quiz in in_reading_order(quizzes, lang) if quiz.home.is_in_bank]
    return fill(
        "quiz",
        "bank.html.jinja",
        lang,
        W=words,
        P=page_words,
        quizzes=shown,
        total=sum(len(quiz.types) for quiz in shown),
        themes=THEMES,
        stages=STAGES,
        root=root,
        folder=FOLDER,
        leading=_leading,
        quote=quote,
        address_of=_address,
        browser_words=_bank_words(lang),
    )


def results_element(quizzes: Collection[Listed], lang: Lang, root: str) -> Markup:
    """Return what the page of class results needs: what is asked in each quiz, and no answers."""
    papers = {quiz.fingerprint: _asked(quiz, root) for quiz in in_reading_order(quizzes, lang)}
    island = json.dumps(papers, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")
    return fill(
        "quiz",
        "results.html.jinja",
        lang,
        P=page_words,
        papers=Markup(island),  # noqa: S704 — JSON without a tag
        browser_words=script_words(page_words.RESULTS_BROWSER, lang),
    )


def moved(half: Markup, url: str, root: str) -> Markup:
    """Return a half of a quiz for another page: links into its own page and images lead to the same place.

    `url` is the address of its page, `root` the way from the other page to the site's root.
    """
    way = escape(_leading(url, root))
    return rooted(half, root).replace(_ANCHOR, _ANCHOR_ELSEWHERE.format(way))


def _asked(quiz: Listed, root: str) -> dict[str, object]:
    usual = f"{quiz.anchor}."
    odd = {asked.number: asked.anchor for asked in quiz.asked if asked.anchor != usual + asked.number}
    return {
        "title": quiz.title,
        "page": quiz.home.title,
        "href": _leading(quiz.home.url, root),
        "anchor": quiz.anchor,
        "numbers": " ".join(asked.number for asked in quiz.asked),
        "points": " ".join(f"{asked.points:g}" for asked in quiz.asked),
        "lang": quiz.lang,
        **({"anchors": odd} if odd else {}),
    }


def _common(quiz: Listed, site: Site) -> dict[str, object]:
    return {
        "W": words,
        "P": page_words,
        "quiz": quiz,
        "root": _DEEP,
        "back": _leading(_address(quiz), _DEEP),
        "bank": _leading(site.bank(quiz.lang), _DEEP),
    }


def _address(quiz: Listed) -> str:
    """Return where the quiz stands, relative to the site's root."""
    return f"{quiz.home.url}#{quote(quiz.anchor)}"


def _leading(url: str | None, root: str) -> str | None:
    """Return a link to an address of the site from a page whose way to the root is known."""
    if url is None:
        return None
    path, _, anchor = url.partition("#")
    way = normpath(root + path) + ("/" if path.endswith("/") or path in {"", "."} else "")
    return f"{way}#{anchor}" if anchor else way


def _with_headings_below_title(paper: Markup) -> Markup:
    return paper.replace(_SECTION, _SECTION_OF_PAGE)


@cache
def _paper_words(lang: Lang) -> Markup:
    names: dict[str, Words] = {str(kind): said for kind, said in words.TYPE_NAMES.items()}
    return script_words(page_words.PAPER_BROWSER | names, lang)


@cache
def _bank_words(lang: Lang) -> Markup:
    names = {CODES[kind]: words.TYPE_NAMES[kind] for kind in CODES}
    themes = {f"theme-{name}": said for name, said in THEMES.items()}
    stages = {f"stage-{name}": said for name, said in STAGES.items()}
    langs = {"lang-zh": Words("中文", "Chinese"), "lang-en": Words("英文", "English")}
    return script_words({**page_words.BANK_BROWSER, **names, **themes, **stages, **langs}, lang)
