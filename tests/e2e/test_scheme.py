"""Light and dark: what the reader chose on one page holds on all, also where the theme is not."""

import pytest
from playwright.sync_api import Page
from tests.e2e.browsing import DARK, DESKTOP, KINDS, until

ALONE = ["sheet", "key", "paper", "certificate", "month", "year", "event", "theme", "projector", "cast", "fallback-en"]
BACKGROUND = """() => {
    const of = (element) => getComputedStyle(element).backgroundColor;
    const seen = [document.body, document.documentElement].map(of).find((colour) => colour !== 'rgba(0, 0, 0, 0)');
    return seen?.match(/[\\d.]+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3;
}"""
"""How bright a page is: 0 to 255."""
KEPT = "localStorage.getItem(Object.keys(localStorage).find((key) => key.endsWith('.__palette')) ?? '')"
"""What the theme keeps in the browser."""


def choose(page: Page, label: str) -> None:
    scheme = "slate" if label == "换成深色" else "default"
    page.get_by_title(label).click()
    until(page, f"JSON.parse({KEPT})?.color.scheme === '{scheme}'")


@pytest.mark.parametrize(
    ("system", "label", "is_dark"), [(DARK, "换成浅色", False), (DESKTOP, "换成深色", True)], ids=["light", "dark"]
)
def test_the_colours_that_were_chosen_hold_on_pages_without_the_theme(visit, system, label: str, *, is_dark) -> None:
    watch = visit(**system)
    choose(watch.open(KINDS["home"]), label)
    bright = {kind: watch.open(KINDS[kind]).evaluate(BACKGROUND) for kind in ALONE}

    assert {kind: value for kind, value in bright.items() if (value < 60) != is_dark} == {}


@pytest.mark.parametrize(("system", "is_dark"), [(DARK, True), (DESKTOP, False)], ids=["dark", "light"])
def test_where_nothing_was_chosen_the_systems_colours_hold(visit, system, *, is_dark) -> None:
    watch = visit(**system)
    bright = {kind: watch.open(KINDS[kind]).evaluate(BACKGROUND) for kind in ALONE}

    assert {kind: value for kind, value in bright.items() if (value < 60) != is_dark} == {}


@pytest.mark.parametrize("kept", ["{", '{"color": 1}', "null"])
def test_what_somebody_else_keeps_in_the_browser_does_no_harm(visit, kept: str) -> None:
    watch = visit(**DARK)
    page = watch.open(KINDS["sheet"])
    keep = """kept => {
        const { root } = document.querySelector('script[data-root]').dataset;
        localStorage.setItem(`${new URL(root, location.href).pathname}.__palette`, kept);
    }"""
    page.evaluate(keep, kept)
    assert page.evaluate(KEPT) == kept

    assert watch.open(KINDS["month"]).evaluate(BACKGROUND) < 60


def test_a_page_without_the_theme_looks_like_the_last_one_with_it(visit) -> None:
    watch = visit(**DARK)
    page = watch.open(KINDS["home"])
    until(page, f"{KEPT} !== null")
    page.emulate_media(color_scheme="light")

    assert (watch.open(KINDS["sheet"]).evaluate(BACKGROUND) < 60) == (
        watch.open(KINDS["home"]).evaluate(BACKGROUND) < 60
    )
