"""What comes out of the printer."""

import io
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader
from tests.e2e.browsing import DARK, DESKTOP, KINDS, PHONE, SETTLED


def sheets(page: Page) -> list[str]:
    """Return the text of each printed A4 page, without white space."""
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return ["".join(normalize("NFKC", sheet.extract_text()).split()) for sheet in reader.pages]


def test_the_key_is_printed_on_pages_of_its_own(visit) -> None:
    printed = sheets(visit(**DESKTOP).open("lessons/constitution-day/junior.html"))
    papers = [n for n, text in enumerate(printed) if "姓名" in text]
    keys = [n for n, text in enumerate(printed) if "答案与解析" in text]

    assert papers
    assert keys
    assert not set(papers) & set(keys)


DOCS = Path(__file__).parents[2] / "docs"
MATERIAL = sorted(
    path.relative_to(DOCS).as_posix()
    for folder in ("trials", "cases", "readings", "qa")
    for path in (DOCS / folder).glob("*.md")
    if not path.name.startswith("index.")
)
MOST = {"trials": 22, "cases": 4, "readings": 3, "qa": 3}
"""Sheets of A4; a criminal trial of two periods and the English one are the longest."""


@pytest.mark.parametrize("uri", MATERIAL)
def test_material_prints_without_wasted_sheets(visit, uri: str) -> None:
    url = f"en/{uri.removesuffix('.en.md')}.html" if uri.endswith(".en.md") else uri.replace(".md", ".html")
    printed = sheets(visit(**DESKTOP).open(url))

    assert len(printed) <= MOST[uri.split("/", maxsplit=1)[0]]
    assert [text for text in printed if len(text) < 130] == [], "nearly empty"
    assert [text for text in printed if "姓名" in text and "答案与解析" in text] == []


LONG_TABLE = """fill => {
    const article = document.querySelector('article');
    const rows = Array.from({length: 40}, (_, n) => `<tr><td>row${n}</td><td>${'字'.repeat(90)}</td></tr>`).join('');
    article.innerHTML = '<p>fill</p>'.repeat(fill) + '<h2>HEADING</h2><div class="md-typeset__scrollwrap">' +
        '<div class="md-typeset__table"><table><thead><tr><th>HEAD</th><th></th></tr></thead>' +
        `<tbody>${rows}</tbody></table></div></div>`;
}"""


def test_a_heading_stays_with_its_table_and_every_sheet_repeats_the_table_head(visit) -> None:
    page = visit(**DESKTOP).open("about.html")
    for fill in (20, 22, 24, 26, 28):
        page.evaluate(LONG_TABLE, fill)
        printed = sheets(page)
        (first,) = [text for text in printed if "HEADING" in text]

        assert "row0" in first
        assert all("HEAD" in text.replace("HEADING", "") for text in printed[printed.index(first) :])


def test_a_lesson_prints_as_a_plan_without_the_site_around_it(visit) -> None:
    text = "".join(sheets(visit(**DESKTOP).open("lessons/constitution-day/junior.html")))

    assert "教学目标" in text
    assert "板书设计" in text
    assert not [word for word in ("检查答案", "重做本题", "跳转至", "搜索", "回到页面顶部") if word in text]


def test_on_paper_the_card_says_where_the_law_is_listed_and_the_list_stands_once(visit) -> None:
    page = visit(**DESKTOP).open(KINDS["lesson"])
    page.emulate_media(media="print")

    count = page.locator(".fz-card__law li").count()
    assert page.locator(".fz-card__cited").inner_text() == f"共{count}处，见本页末尾的“依据”"
    assert page.locator(".fz-card__law").is_hidden()
    assert page.locator(".fz-basis li").first.is_visible()
    assert "点开查看" not in "".join(sheets(page))


def test_where_no_list_follows_the_cards_own_stands_open_on_paper(visit) -> None:
    page = visit(**DESKTOP).open(KINDS["lesson"])
    page.evaluate("document.querySelector('.fz-basis').remove()")
    page.emulate_media(media="print")

    assert page.locator(".fz-card__law li").first.is_visible()
    assert page.locator(".fz-card__law > summary").is_hidden()
    assert page.locator(".fz-card__cited").is_hidden()


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_line_to_write_on_is_one_line_and_no_wider_than_there_is_room(visit, screen) -> None:
    page = visit(**screen).open("trials/bullying-tort.html")
    lines = page.locator(".fz-rule").evaluate_all(
        """all => all.map(one => [one.getBoundingClientRect().height, parseFloat(getComputedStyle(one).lineHeight),
            one.getBoundingClientRect().right - one.closest('td, li, p').getBoundingClientRect().right])"""
    )

    assert len(lines) > 30
    assert [line for line in lines if line[0] > line[1] + 1 or line[2] > 1] == []


PALE = """() => {
    const light = (color) => {
        const [red, green, blue, alpha = 1] = color.match(/[\\d.]+/g).map(Number);
        return {lightness: (0.3 * red + 0.6 * green + 0.1 * blue) / 255, alpha};
    };
    const found = new Set();
    for (const one of document.querySelectorAll('body, body *')) {
        if (!one.checkVisibility()) continue;
        const style = getComputedStyle(one);
        const [text, ground] = [light(style.color), light(style.backgroundColor)];
        const speaks = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (ground.alpha > 0.1 && ground.lightness < 0.6) found.add(`dark ground: ${one.tagName} ${one.className}`);
        if (speaks && text.alpha > 0.1 && text.lightness > 0.5) found.add(`pale: ${one.tagName} ${one.className}`);
    }
    return [...found];
}"""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "projector"])
def test_a_page_read_in_the_dark_is_printed_black_on_white(visit, kind: str) -> None:
    watch = visit(**DARK)
    page = watch.open(KINDS[kind])
    page.wait_for_load_state("networkidle")
    page.emulate_media(media="print")
    page.evaluate(SETTLED)  # links change their colour in an eighth of a second
    if kind == "not-found":
        watch.faults[:] = [fault for fault in watch.faults if "404" not in fault]

    assert page.evaluate(PALE) == []


@pytest.mark.parametrize("kind", ["lesson", "trial", "case", "reading", "calendar"])
def test_a_page_that_was_made_dark_is_printed_black_on_white_too(visit, kind: str) -> None:
    page = visit(**DESKTOP).open(KINDS[kind])
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    page.emulate_media(media="print")
    page.evaluate(SETTLED)

    assert page.evaluate(PALE) == []
