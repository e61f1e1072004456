"""The pages of laws and the links to them, in the project's own site."""

import gzip
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from fazhi.law.library import builtin

CITING = [
    "lessons/constitution-day/junior.html",
    "en/lessons/constitution-day/primary-upper.html",
    "trials/emoji-pack-case.html",
    "cases/broken-window.html",
    "readings/secondary.html",
    "quizzes/constitution-primary-upper/key.html",
]


def document(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


@pytest.mark.parametrize("folder", ["", "en/"])
def test_every_law_has_a_page_in_both_languages_and_in_the_index(built: Path, folder: str) -> None:
    index = document(built / f"{folder}laws/index.html")
    linked = index.xpath("//ul[@class='fz-laws']//a/@href")

    assert set(linked) == {f"{law}.html" for law in builtin().laws}
    assert all((built / folder / "laws" / href).is_file() for href in linked)
    page = document(built / f"{folder}laws/minfadian.html")
    assert page.get("lang") == ("en" if folder else "zh-Hans")
    assert page.xpath("//h1")[0].text.strip() == ("Civil Code" if folder else "《民法典》")


@pytest.mark.parametrize("uri", CITING)
def test_every_citation_leads_to_an_article_that_is_there(built: Path, uri: str) -> None:
    links = document(built / uri).xpath("//a[@class='fz-cite']/@href")
    folder = "en/laws/" if uri.startswith("en/") else "laws/"
    targets = [urlsplit(urljoin(uri, href)) for href in links]

    assert links
    assert {target.path.rpartition("/")[0] + "/" for target in targets} == {folder}
    for target in targets:
        assert document(built / target.path).xpath("//*[@id=$id]", id=unquote(target.fragment))


@pytest.mark.parametrize("uri", CITING[:-1])
def test_a_page_ends_with_the_law_it_cites_and_a_card_finds_its_entry(built: Path, uri: str) -> None:
    page = document(built / uri)
    (basis,) = page.xpath("//section[@class='fz-basis']")
    entries = set(basis.xpath(".//li/a[1]/@href"))

    assert set(page.xpath("//a[@class='fz-cite']/@href")) <= entries
    assert page.xpath("//script[contains(@src, 'assets/fazhi/law.js')]")


def test_a_law_page_leads_back_to_the_quiz_that_cites_an_article(built: Path) -> None:
    page = document(built / "laws/xianfa.html")
    links = page.xpath("//li[@id='art-33']//a/@href")

    assert "../lessons/constitution-day/junior.html" in links
    for link in links:
        target = urlsplit(urljoin("laws/xianfa.html", link))
        shown = document(built / target.path)
        assert not target.fragment or shown.xpath("//*[@id=$id]", id=unquote(target.fragment))


def test_the_switcher_of_a_law_page_leads_to_the_same_law(built: Path) -> None:
    page = document(built / "laws/jiedu-tiaoli.html")

    assert [urljoin("/laws/", link) for link in page.xpath("//a[@hreflang='en']/@href")][:1] == [
        "/en/laws/jiedu-tiaoli.html"
    ]
    assert "en/laws/jiedu-tiaoli.html" in (built / "sitemap.xml").read_text("utf-8")


def test_pages_that_cite_nothing_load_no_card(built: Path) -> None:
    assert not document(built / "calendar/subscribe.html").xpath("//script[contains(@src, 'law.js')]")


def test_the_browsers_part_of_a_citation_is_small(root: Path) -> None:
    assert len(gzip.compress((root / "plugins/fazhi/static/law.js").read_bytes(), mtime=0)) <= 2048
