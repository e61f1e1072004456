"""A class reads aloud."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.browsing import DARK, DESKTOP, PHONE, until, violations
from tests.e2e.test_print import sheets

LOWER, SECONDARY = "readings/primary-lower.html", "readings/secondary.html"
VOICES = """voices => {
    window.said = [];
    speechSynthesis.getVoices = () => voices;
    speechSynthesis.speak = (utterance) => {
        window.said.push(utterance.text);
        if (window.said.length < 3) setTimeout(() => utterance.dispatchEvent(new Event('end')), 10);
    };
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text; }
    };
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
}"""


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
def test_a_reading_in_use_has_no_accessibility_fault(visit, root: Path, options) -> None:
    page = visit(**options).open(SECONDARY)
    page.get_by_label("显示拼音").check()
    page.get_by_role("button", name="下一行").click()
    page.get_by_role("button", name="开始计时").click()

    assert violations(page, root) == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    sizes = page.evaluate("[...document.querySelectorAll('fz-reading button')].map(it => it.offsetHeight)")
    assert min(size for size in sizes if size) >= 44


def test_pinyin_is_shown_when_it_is_wanted_without_script_too(visit) -> None:
    page = visit(java_script_enabled=False).open(SECONDARY)
    pinyin = page.locator("fz-reading rt").first
    expect(pinyin).to_be_hidden()
    page.get_by_label("显示拼音").check()

    expect(pinyin).to_be_visible()
    expect(pinyin).to_have_text("jīn")


def test_the_mark_follows_the_lines_at_the_pace(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.install()
    page = watch.open(SECONDARY)
    marked = "[...document.querySelectorAll('.fz-reading__line')].findIndex(line => line.ariaCurrent)"
    page.get_by_role("button", name="开始跟读").click()
    assert page.evaluate(marked) == 0

    page.clock.run_for(6500)
    assert page.evaluate(marked) == 1
    page.get_by_role("button", name="暂停").click()
    page.clock.run_for(60_000)
    assert page.evaluate(marked) == 1
    page.keyboard.press("PageDown")
    assert page.evaluate(marked) == 2


def to(page: Page, name: str) -> None:
    """Go on with the Tab key to the part of a reading that has a name."""
    named = "it => it.closest('fz-reading') && (it.labels?.[0] ?? it).textContent.trim().startsWith"
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(f"({named}({name!r}))(document.activeElement)"):
            return
    raise AssertionError(f"no key leads to {name}")


def test_keys_alone_lead_through_a_reading(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.install()
    page = watch.open(SECONDARY)
    marked = "[...document.querySelectorAll('.fz-reading__line')].findIndex(line => line.ariaCurrent)"

    to(page, "显示拼音")
    page.keyboard.press("Space")
    expect(page.locator("fz-reading rt").first).to_be_visible()
    to(page, "开始跟读")
    page.keyboard.press("Enter")
    assert page.evaluate(marked) == 0
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    page.keyboard.press("PageUp")
    assert page.evaluate(marked) == 1
    page.keyboard.press("Space")
    page.clock.run_for(60_000)
    assert page.evaluate(marked) == 1, "the same key pauses"
    to(page, "下一行")
    page.keyboard.press("Enter")
    assert page.evaluate(marked) == 2
    to(page, "语速")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "160"
    to(page, "字大一些")
    page.keyboard.press("Enter")
    assert page.locator("fz-reading").get_attribute("data-size") == "1"
    to(page, "开始计时")
    page.keyboard.press("Enter")
    page.clock.run_for(60_500)
    expect(page.locator(".fz-reading__clock")).to_have_text("还有 7:00")


IN_SIGHT = """name => {
    const one = [...document.querySelectorAll('fz-reading :is(button, .fz-reading__clock)')]
        .find(it => it.textContent.includes(name));
    const {left, top, width, height} = one.getBoundingClientRect();
    return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""


def press(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name).click()


def test_the_bar_stays_in_sight_in_full_screen(visit) -> None:
    page = visit(**DESKTOP, reduced_motion="reduce").open(SECONDARY)
    press(page, "全屏")
    until(page, "document.fullscreenElement !== null")
    press(page, "字大一些", "字大一些", "字大一些", "开始跟读", *["下一行"] * 12)

    until(page, "document.fullscreenElement.scrollTop > 1000")
    assert [page.evaluate(IN_SIGHT, name) for name in ("暂停", "还有", "字小一些")] == [True] * 3
    expect(page.get_by_text("空格键：暂停、继续")).to_be_in_viewport()


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_line_that_is_read_stays_in_sight_when_letters_grow_or_the_screen_is_filled(visit, screen) -> None:
    page = visit(**screen, reduced_motion="reduce").open(SECONDARY)
    press(page, *["下一行"] * 12)
    line = page.locator(".fz-reading__text [aria-current]")
    for name in ("字大一些", "字大一些", "全屏", "字大一些", "全屏", "字小一些"):
        press(page, name)
        page.wait_for_timeout(300)
        expect(line).to_be_in_viewport()


def test_the_bar_stays_in_sight_on_a_phone_with_large_letters(visit) -> None:
    page = visit(**PHONE, reduced_motion="reduce").open(LOWER)
    press(page, *["字大一些"] * 4, "开始跟读", *["下一行"] * 12)

    until(page, "scrollY > 3000")
    assert [page.evaluate(IN_SIGHT, name) for name in ("暂停", "还有")] == [True, True]
    assert page.evaluate("document.querySelector('.fz-reading__tools').offsetHeight") < 80
    line = page.evaluate("document.querySelector('.fz-reading__line[aria-current]').getBoundingClientRect().top")
    assert 100 < line < 300, "a line longer than the screen begins below the bar"


def test_space_pauses_and_goes_on_in_full_screen(visit) -> None:
    page = visit(**DESKTOP).open(SECONDARY)
    follow, size = page.locator(".fz-reading__tools button").first, page.locator("fz-reading")
    expect(page.get_by_text("空格键")).to_be_hidden()
    press(page, "全屏")
    until(page, "document.fullscreenElement !== null")
    press(page, "字大一些")

    page.keyboard.press("Space")
    expect(follow).to_have_text("暂停")
    page.locator(".fz-reading__title").click()
    page.keyboard.press("Space")
    expect(follow).to_have_text("开始跟读")
    page.keyboard.press("PageDown")
    expect(page.locator(".fz-reading__line").nth(1)).to_have_attribute("aria-current", "true")
    assert size.get_attribute("data-size") == "1", "the button that the mouse pressed last hears no key"
    to(page, "字大一些")
    page.keyboard.press("Space")
    expect(follow).to_have_text("开始跟读")
    assert size.get_attribute("data-size") == "2", "the button that the keyboard went to does"


def test_space_scrolls_a_page_that_is_not_in_full_screen(visit) -> None:
    page = visit(**DESKTOP).open(SECONDARY)
    page.keyboard.press("Space")

    until(page, "scrollY > 100")
    expect(page.locator(".fz-reading__tools button").first).to_have_text("开始跟读")


def test_the_timer_tells_when_the_time_is_up(visit) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.install()
    page = watch.open(LOWER)
    page.get_by_role("button", name="开始计时").click()
    page.clock.run_for(61_000)
    expect(page.locator(".fz-reading__clock")).to_have_text("还有 3:59")
    page.clock.run_for(240_000)

    expect(page.locator(".fz-reading__timer [role=status]")).to_have_text("时间到了")


def test_letters_grow_and_shrink(visit) -> None:
    page = visit(**DESKTOP).open(LOWER)
    height = "document.querySelector('.fz-reading__words').offsetHeight"
    before = page.evaluate(height)
    for _ in range(9):
        page.get_by_role("button", name="字大一些").click()
    larger = page.evaluate(height)
    for _ in range(9):
        page.get_by_role("button", name="字小一些").click()

    assert larger > before
    assert page.evaluate(height) == before


def test_a_voice_from_the_network_is_no_voice(visit) -> None:
    page = visit(**DESKTOP).open(LOWER)
    listen = page.get_by_role("button", name="听朗读")
    expect(listen).to_be_hidden()
    page.evaluate(VOICES, [{"lang": "zh-CN", "localService": False}, {"lang": "en-US", "localService": True}])
    expect(listen).to_be_hidden()

    page.evaluate(VOICES, [{"lang": "zh-CN", "localService": True}])
    listen.click()
    until(page, "window.said.length === 3")
    assert page.evaluate("window.said") == ["我是中国小公民。", "五星红旗，我爱你。", "升起国旗唱国歌，"]


def test_it_is_printed_with_pinyin_or_without(visit) -> None:
    page = visit(**DESKTOP).open(LOWER)
    with_pinyin = "".join(sheets(page))
    page.get_by_label("显示拼音").uncheck()
    printed = sheets(page)
    without = "".join(printed)

    assert "xiǎo" in with_pinyin
    assert "xiǎo" not in without
    assert "五星红旗,我爱你" in without
    assert "流程" in without
    assert "开始计时" not in without
    assert len(printed) <= 3


def test_nothing_is_kept_on_the_device(visit) -> None:
    page = visit(**DESKTOP).open(LOWER)
    page.get_by_label("显示拼音").uncheck()
    page.get_by_role("button", name="下一行").click()

    kept = page.evaluate("JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])")
    assert json.loads(kept) == [["/repo/.__palette"], [], ""]


def test_a_copy_on_a_usb_stick_works(visit, built: Path) -> None:
    watch = visit(**DESKTOP, home=built.as_uri() + "/")
    page = watch.open(LOWER)
    page.get_by_role("button", name="下一行").click()

    expect(page.locator(".fz-reading__line[aria-current]")).to_contain_text("我")


def test_a_line_is_found_as_it_is_written_not_as_it_is_spelt(visit) -> None:
    page = visit(**DESKTOP).open("index.html")
    page.locator("input.md-search__input").click()
    page.locator("input.md-search__input").press_sequentially("五星红旗", delay=20)
    page.keyboard.press("Shift")

    page.locator(f".md-search-result__link[href*='{LOWER}']").first.wait_for(state="attached", timeout=15_000)
