"""What a phone fetches on its first visit to a page, images apart."""

import gzip
import re
from os.path import normpath
from pathlib import Path

import material
import pytest
from lxml import html

DOCS = Path(__file__).parents[2] / "docs"
PLAIN = ["index.html", "cases/found-watch.html", "readings/primary-lower.html", "trials/index.html", "en/index.html"]
LESSONS = [
    page.removesuffix(".md") + ".html"
    for page in sorted(
        str(page.relative_to(DOCS)) for name in ("lessons/*/*.md", "trials/*.md") for page in DOCS.glob(name)
    )
    if not page.endswith(("index.md", ".en.md"))
]
"""Lessons and mock trials."""
ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
FETCHED = re.compile(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"')


def sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def transferred(site: Path, uri: str) -> int:
    """Return the bytes of a page with its scripts and style sheets, as a server sends them."""
    found = FETCHED.findall((site / uri).read_text("utf-8"))
    files = {normpath(f"{uri}/../{style or script}") for style, script in found}
    assert len(files) >= 4
    return sent(site / uri) + sum(sent(site / file) for file in files)


@pytest.mark.parametrize("uri", PLAIN)
def test_a_page_without_a_paper_is_light(built: Path, uri: str) -> None:
    assert (built / uri).stat().st_size <= 60_000
    assert transferred(built, uri) <= 100_000


@pytest.mark.parametrize("uri", LESSONS)
def test_a_lesson_with_card_paper_and_key_grows_no_further(built: Path, uri: str) -> None:
    assert (built / uri).stat().st_size <= 118_500
    assert transferred(built, uri) <= 100_000


@pytest.mark.parametrize("uri", [*PLAIN, *LESSONS])
def test_what_stands_around_the_content_is_small(built: Path, uri: str) -> None:
    assert len(ARTICLE.sub("", (built / uri).read_text("utf-8")).encode()) <= 26_000


def test_what_no_page_asks_for_is_not_published(built: Path) -> None:
    files = [path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()]

    assert [uri for uri in files if uri.endswith(".map") or "/lunr/" in uri or "/workers/" in uri] == []


def test_a_page_without_a_translation_names_it_and_leads_to_the_chinese_one(built: Path) -> None:
    page = built / "en/lessons/constitution-day/junior.html"
    tree = html.fromstring(page.read_bytes())
    (link,) = tree.xpath("//a[@data-original]")

    assert page.stat().st_size <= 2_000
    assert "no English version" in tree.text_content()
    assert normpath(f"{page.parent}/{link.get('href')}") == str(built / "lessons/constitution-day/junior.html")
    assert tree.xpath("string(//h1[not(@lang)])") == "Can a vote decide right and wrong? Rights, duties and procedure"
    assert tree.xpath("string(//main//p[@lang='zh-Hans'])") == "投票能定对错吗——权利、义务与程序"


def test_projector_and_case_together_are_small(root: Path) -> None:
    static = root / "plugins/fazhi/static"
    names = ["trial-projector.js", "trial-projector.css", "case.js", "case.css"]

    assert sum(sent(static / name) for name in names) <= 15 * 1024


def test_the_themes_script_is_sent_in_fewer_bytes(built: Path) -> None:
    (published,) = built.glob("assets/javascripts/bundle.*.js")
    theme = Path(next(iter(material.__path__))) / "templates/assets/javascripts" / published.name

    assert sent(published) <= 0.94 * sent(theme)
    assert published.read_bytes().count(b"data-md-component") == theme.read_bytes().count(b"data-md-component")
