"""Style sheets without what no page can use: no rule that went would have applied."""

from pathlib import Path

import material
import pytest
from playwright.sync_api import Page
from tests.e2e.browsing import KINDS, SETTLED

THEME = Path(next(iter(material.__path__))) / "templates/assets/stylesheets"
SITE = Path(__file__).parents[2] / "docs/assets/stylesheets"
MISSED = r"""([whole, light]) => {
    const selectors = (text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        const of = (rules) => [...rules].flatMap((rule) =>
            rule.selectorText ? rule.selectorText.split(/,(?![^(]*\))/).map((one) => one.trim())
            : rule instanceof CSSGroupingRule ? of(rule.cssRules) : []);
        return new Set(of(sheet.cssRules));
    };
    const kept = selectors(light);
    const gone = [...selectors(whole)].filter((one) => !kept.has(one));
    const moved = /::[\w-]+|:(?:before|after|hover|focus|focus-within|focus-visible|active|target|checked)(?![\w-])/g;
    const element = (one) => one.replace(moved, ':not(fz-none)');
    return [gone.length, gone.filter((one) => document.querySelector(element(one)))];
}"""
ACTIVE = "() => { for (const box of document.querySelectorAll('#__search, #__drawer')) box.checked = true; }"


@pytest.fixture
def sheets(built: Path) -> list[list[str]]:
    """Return the theme's sheets and the site's, whole and as published."""
    published = built / "assets/stylesheets"
    whole = [*THEME.glob("main.*.css"), *THEME.glob("palette.*.css"), SITE / "site.css"]
    return [[path.read_text("utf-8"), (published / path.name).read_text("utf-8")] for path in whole]


def missed(page: Page, sheets: list[list[str]]) -> list[str]:
    """Return the selectors that went though something on the page answers to them."""
    found = [page.evaluate(MISSED, pair) for pair in sheets]
    assert sum(gone for gone, _ in found) > 500
    return [selector for _, selectors in found for selector in selectors]


def test_no_style_of_the_theme_is_missed_on_any_page(visit, sheets) -> None:
    watch = visit()
    found: dict[str, list[str]] = {}
    for kind in KINDS.keys() - {"not-found"}:
        page = watch.open(KINDS[kind])
        page.evaluate(ACTIVE)
        page.evaluate(SETTLED)
        found[kind] = missed(page, sheets)

    assert {kind: selectors for kind, selectors in found.items() if selectors} == {}
    assert missed(page, [[whole, ""] for whole, _ in sheets]) != []


def test_what_the_search_box_makes_is_styled(visit, sheets) -> None:
    page = visit().open(KINDS["guide-en"])
    page.locator(".md-search__input").fill("quiz")
    page.locator(".md-search-result__link").first.wait_for()

    assert missed(page, sheets) == []
