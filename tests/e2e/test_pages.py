"""Every kind of page: accessible, silent, narrow, dark, printed, without script, from a file."""

import json
from pathlib import Path

import pytest
from tests.e2e.browsing import DARK, DESKTOP, KINDS, PHONE, violations


def expected_failures(watch, kind: str) -> None:
    """A missing page is a 404, and the browser says so."""
    if kind == "not-found":
        watch.faults[:] = [fault for fault in watch.faults if "404" not in fault]


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_no_accessibility_fault_no_error_and_asks_no_other_host(visit, root, kind, options) -> None:
    watch = visit(**options)
    page = watch.open(KINDS[kind])

    assert violations(page, root) == []
    expected_failures(watch, kind)


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out_of_a_narrow_screen(visit, kind, width) -> None:
    watch = visit(viewport={"width": width, "height": 700})
    page = watch.open(KINDS[kind])

    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    expected_failures(watch, kind)


@pytest.mark.parametrize("kind", ["home", "lesson", "calendar", "lesson-en"])
def test_a_page_is_complete_without_script(visit, kind) -> None:
    page = visit(java_script_enabled=False).open(KINDS[kind])

    if kind.startswith("lesson"):
        assert page.locator("fz-quiz fieldset").first.is_visible()
        page.locator("fz-quiz .fz-key summary").click()
        assert page.locator("fz-quiz .fz-key__answer").first.is_visible()
        assert page.locator(".fz-card").is_visible()
    elif kind == "home":
        assert page.locator("fz-next-occasion .fz-next__event").count() >= 6
        assert page.locator("fz-next-occasion .fz-next__event").first.is_visible()
    else:
        assert page.locator("fz-calendar .fz-occasion").first.is_visible()
        page.locator("fz-calendar h3 a", has_text="2026年12月").click()
        assert page.locator("table a", has_text="国家宪法日").is_visible()


def test_the_dark_choice_is_kept(visit) -> None:
    page = visit(**DESKTOP, color_scheme="light").open(KINDS["home"])
    page.locator("label.md-header__button[title='换成深色']").click()
    page.reload()

    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_a_reader_changes_the_language_on_the_same_page(visit) -> None:
    page = visit(**DESKTOP).open(KINDS["calendar"])
    page.locator(".md-select").hover()
    page.locator(".md-select__link[hreflang='en']").click()

    page.wait_for_url("**/repo/en/calendar/index.html")
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_first_stop_of_the_keyboard_skips_to_the_content(visit) -> None:
    page = visit(**DESKTOP).open(KINDS["lesson"])
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.matches('.md-skip')")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0


def test_a_wide_table_on_the_phone_shows_that_it_goes_on(visit) -> None:
    page = visit(**PHONE).open(KINDS["lesson"])
    looks = page.evaluate("""() => {
        const boxes = [...document.querySelectorAll('.md-typeset__scrollwrap')];
        const wide = boxes.find((box) => box.scrollWidth > box.clientWidth);
        const [box, table] = [wide, wide.querySelector('table')].map((element) => getComputedStyle(element));
        return [box.backgroundAttachment, table.backgroundColor];
    }""")

    assert looks == ["local, local, scroll, scroll", "rgba(0, 0, 0, 0)"]


def test_in_forced_colours_buttons_have_edges(visit) -> None:
    page = visit(**DESKTOP, forced_colors="active").open(KINDS["calendar"])
    border = "(selector, side) => getComputedStyle(document.querySelector(selector))[`border${side}Style`]"

    assert page.evaluate(f"({border})('.md-top', 'Top')") == "solid"
    assert page.evaluate("getComputedStyle(document.querySelector('.md-top')).backgroundColor").startswith("rgb(")


@pytest.mark.parametrize("key", ["Enter", " "])
@pytest.mark.parametrize("toggle", ["__drawer", "__search"])
def test_menu_and_search_of_the_phone_are_buttons_for_the_keyboard_and_labels_for_the_finger(
    visit, toggle, key
) -> None:
    page = visit(**PHONE).open("index.html")
    is_open = f"document.getElementById('{toggle}').checked"
    button = page.locator(f"label[for='{toggle}'] > [role='button']")
    assert button.get_attribute("aria-label")
    button.focus()
    page.keyboard.press(key)
    assert page.evaluate(is_open)
    assert toggle == "__drawer" or page.evaluate("document.activeElement.matches('.md-search__input')")

    page = visit(**PHONE).open("index.html")
    page.locator(f"label.md-header__button[for='{toggle}']").tap()
    assert page.evaluate(is_open)


@pytest.mark.parametrize("kind", ["home", "lesson", "calendar", "month", "year", "event"])
def test_every_stop_of_the_keyboard_can_be_seen_and_has_a_name(visit, kind) -> None:
    page = visit(**DESKTOP).open(KINDS[kind])
    for _ in range(40):
        page.keyboard.press("Tab")
        stop = page.evaluate("""() => {
            const it = document.activeElement, box = it.getBoundingClientRect();
            const label = it.labels?.[0] ?? it, beside = it.nextElementSibling ?? it;
            const looks = [it, label, beside].map((element) => getComputedStyle(element));
            return {
              html: it.outerHTML.slice(0, 120),
              name: (it.ariaLabel || it.title || label.textContent || it.placeholder || '').trim(),
              seen: looks.some((look) => look.outlineStyle !== 'none' || look.boxShadow !== 'none'),
              inside: box.width > 0 && box.height > 0,
              done: it === document.body,
            };
        }""")
        if stop["done"]:
            break
        assert stop["name"], stop["html"]
        assert stop["seen"], stop["html"]
        assert stop["inside"], stop["html"]


@pytest.mark.parametrize(
    ("uri", "word", "hit"),
    [
        ("index.html", "宪法", "lessons/constitution-day/"),
        ("index.html", "未成年人", "lessons/"),
        ("index.html", "表情包", "trials/emoji-pack-case.html"),
        ("en/index.html", "constitution", "en/lessons/constitution-day/primary-upper.html"),
        ("en/index.html", "crossing", "en/lessons/traffic-safety-day/primary-upper.html"),
    ],
)
def test_a_word_is_found(visit, uri, word, hit) -> None:
    page = visit(**DESKTOP).open(uri)
    page.locator("input.md-search__input").click()
    page.locator("input.md-search__input").press_sequentially(word, delay=20)
    page.keyboard.press("Shift")  # Material searches when a key goes up, as it does after an input method's last key

    page.locator(f".md-search-result__link[href*='{hit}']").first.wait_for(state="attached", timeout=15_000)


def test_the_policy_blocks_a_script_that_was_slipped_in(visit) -> None:
    watch = visit(**DESKTOP)
    page = watch.open(KINDS["home"])
    page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.__xss = 1';
        document.body.append(script);
    }""")

    assert page.evaluate("window.__xss") is None
    assert any("Content Security Policy" in fault for fault in watch.faults)
    watch.faults.clear()


def test_a_copy_on_a_usb_stick_works(visit, built: Path) -> None:
    watch = visit(**DESKTOP, home=built.as_uri() + "/")
    page = watch.open("index.html")
    page.locator("fz-next-occasion .fz-next__left:visible").first.wait_for()
    page.locator("article a[href*='constitution-day']").first.click()

    assert "宪法" in page.title()
    page.locator("fz-quiz .fz-button--check").first.wait_for()


def test_only_the_colours_and_the_answers_are_kept_on_the_device(visit) -> None:
    page = visit(**DESKTOP).open(KINDS["lesson"])
    quiz = page.locator("fz-quiz").first
    quiz.locator("input").first.check()
    quiz.locator(".fz-button--check").first.click()
    page.locator("label.md-header__button[title='换成深色']").click()

    keep = "JSON.stringify([Object.keys(localStorage).sort(), Object.keys(sessionStorage), document.cookie])"
    name = f"/repo/fazhi.1.quiz.{quiz.get_attribute('id')}.zh-Hans"
    assert json.loads(page.evaluate(keep)) == [["/repo/.__palette", name], [], ""]
    quiz.get_by_role("button", name="清除").click()
    quiz.get_by_role("button", name="确定清除").click()
    assert json.loads(page.evaluate(keep)) == [["/repo/.__palette"], [], ""]


def test_the_privacy_page_names_every_kind_of_key(visit) -> None:
    for uri in ("privacy.html", "en/privacy.html"):
        text = visit(**DESKTOP).open(uri).locator("article").inner_text()
        assert [kind for kind in ("__palette", "fazhi.1.quiz.") if kind not in text] == []


def test_a_phone_does_not_zoom_while_the_search_or_the_menu_opens(visit) -> None:
    page = visit(**PHONE).open(KINDS["lesson"])
    widths = """(toggle) => new Promise((done) => {
        const seen = new Set();
        const end = performance.now() + 700;
        const look = (now) => { seen.add(innerWidth); now < end ? requestAnimationFrame(look) : done([...seen]); };
        document.getElementById(toggle).click();
        look(performance.now());
    })"""

    assert [page.evaluate(widths, toggle) for toggle in ["__search", "__search", "__drawer"]] == [[360], [360], [360]]
