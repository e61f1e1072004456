"""The search in a browser: the theme's box, the page of its own, from a server and from a stick."""

import gzip
import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, Response, expect
from tests.e2e.browsing import DESKTOP, PHONE, until

BOX = "input.md-search__input"
HITS = ".md-search-result__item"


def ask(page: Page, query: str, hit: str) -> str:
    """Put a query into the box the way a paste does, and return what its list says once a hit is there."""
    page.locator(BOX).click()
    page.locator(BOX).fill(query)
    page.locator(f"{HITS} a[href*='{hit}']").first.wait_for(state="attached", timeout=15_000)
    return " ".join(page.locator(HITS).all_inner_texts())


ANSWERS = [
    ("index.html", "晨读", "readings/index.html", ""),
    ("index.html", "xf", "lessons/constitution-day/", "按拼音查到：宪法"),
    ("index.html", "xianfa", "lessons/constitution-day/", "按拼音查到：宪法"),
    ("index.html", "憲法", "lessons/constitution-day/", "按简体查到：宪法"),
    ("index.html", "未成年保护", "laws/weichengnianren-baohufa.html", "没有找到“未成年保护”，下面是：未成年人保护"),
    ("index.html", "未保法", "laws/weichengnianren-baohufa.html", ""),
    ("index.html", "法制副校长", "lessons/", "下面是：法治副校长"),
    ("index.html", "电动车", "trials/ebike-crash.html", "也查了：电动自行车"),
    ("index.html", "constitution", "laws/xianfa.html", ""),
    ("index.html", "宪法第33条", "laws/xianfa.html#art-33", "按法条查到：《宪法》第三十三条"),
    ("index.html", "宪法第999条", "laws/xianfa.html", "《宪法》最后一条是第一百四十三条"),
    ("index.html", "宪发", "laws/xianfa.html", "下面是读音相同的：宪法"),
    ("index.html", "校园霸凌", "qa/bullied-tell-whom.html", "也查了：欺凌"),
    ("index.html", "被欺负了怎么办", "qa/bullied-tell-whom.html", "下面是：被欺负了"),
    ("index.html", "12·4", "calendar/events/constitution-day.html", "也查了：国家宪法日"),
    ("index.html", "Dec 4", "calendar/events/constitution-day.html", "也查了：国家宪法日"),
    ("index.html", "26 June", "calendar/events/anti-drug-day.html", "也查了：国际禁毒日"),
    ("en/index.html", "4th of December", "en/calendar/events/constitution-day.html", "constitution day"),
    ("en/index.html", "dec. 4th", "en/calendar/events/constitution-day.html", "4 december"),
    ("index.html", "16岁", "qa/summer-job.html", "也查了：16周岁、十六周岁、十六岁"),
    ("index.html", "正当防卫", "cases/after-he-stopped.html", ""),
    ("index.html", "初中禁毒", "lessons/anti-drug-day/junior.html", "下面的页面同时有：初中、禁毒"),
    ("index.html", "iPhone", "calendar/subscribe.html", ""),
    ("index.html", "四年级", "lessons/traffic-safety-day/primary-upper.html", "也查了：四年级的页面"),
    ("index.html", "初二", "lessons/constitution-day/junior.html", "也查了：八年级、八年级的页面"),
    ("en/index.html", "grade 5", "en/lessons/traffic-safety-day/primary-upper.html", "pages for grade 5"),
    ("index.html", "helmets", "en/lessons/traffic-safety-day/", "中文页面里没有，下面是英文页面"),
    ("en/index.html", "constitution", "en/lessons/constitution-day/primary-upper.html", ""),
    ("en/index.html", "constituton", "en/lessons/constitution-day/primary-upper.html", "this is for: constitution"),
    ("en/index.html", "refund", "en/qa/game-top-up-refund.html", "Also searched: get back"),
    ("en/index.html", "moot court", "en/trials/index.html", "Also searched: mock trial"),
    ("en/index.html", "constit", "en/lessons/constitution-day/primary-upper.html", ""),
]


@pytest.mark.parametrize("asked", ANSWERS, ids=lambda asked: f"{asked[0]} {asked[1]}")
def test_the_box_answers_and_says_how(visit, asked) -> None:
    uri, query, hit, how = asked
    assert how in ask(visit(**DESKTOP).open(uri), query, hit)


@pytest.mark.parametrize("asked", ANSWERS, ids=lambda asked: f"{asked[0]} {asked[1]}")
def test_a_copy_on_a_stick_answers_alike(visit, built: Path, asked) -> None:
    uri, query, hit, how = asked
    assert how in ask(visit(**DESKTOP, home=built.as_uri() + "/").open(uri), query, hit)


@pytest.mark.parametrize("place", ["server", "stick"])
def test_above_the_hits_stands_how_many_pages_there_are(visit, built: Path, place: str) -> None:
    home = {"home": built.as_uri() + "/"} if place == "stick" else {}
    page = visit(**DESKTOP, **home).open("index.html")
    ask(page, "宪法", "laws/xianfa.html")
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("^找到 [0-9]+ 页，先列出 6 页$"))
    said = re.findall(r"\d+", page.locator(".md-search-result__meta").inner_text())
    page.locator(HITS).last.scroll_into_view_if_needed()  # the theme adds what follows when the end is in view

    expect(page.locator(HITS)).to_have_count(7)
    expect(page.locator(HITS).last).to_have_text(re.compile(f"全部 {said[0]} 页结果"))


@pytest.mark.parametrize("place", ["server", "stick"])
@pytest.mark.parametrize(
    "words",
    [("", "看看有没有错字", "试试“", "找课"), ("en/", "Check the spelling", "Try “", "Find lessons")],
    ids=["zh", "en"],
)
def test_where_nothing_is_found_both_boxes_say_what_to_try(visit, built: Path, place: str, words) -> None:
    prefix, said, first, finder = words
    home = {"home": built.as_uri() + "/"} if place == "stick" else {}
    page = visit(**DESKTOP, **home).open(f"{prefix}index.html")
    ask(page, "zzzz", f"{prefix}lessons/index.html")
    expect(page.locator(".md-search-result__meta")).to_contain_text(said)
    expect(page.locator(HITS).last).to_contain_text(finder)
    page.locator(HITS).first.get_by_role("link").click()
    page.wait_for_url(re.compile("search/index.html"))
    page.locator(".fz-find__labels").first.wait_for()  # of a page: the query that was proposed finds some

    page.locator(".fz-find__box").fill("zzzz")
    expect(page.locator(".fz-find__count")).to_contain_text(said)
    expect(page.locator(".fz-find__hit").first).to_contain_text(first)
    page.locator(".fz-find__hit").last.get_by_role("link").click()
    page.wait_for_url(re.compile(f"{prefix}lessons/index.html"))


def test_a_hit_leads_to_its_page_on_a_server_and_on_a_stick(visit, built: Path) -> None:
    for options in ({}, {"home": built.as_uri() + "/"}):
        page = visit(**DESKTOP, **options).open("lessons/traffic-safety-day/primary-upper.html")
        ask(page, "表情包", "trials/emoji-pack-case.html")
        page.locator(f"{HITS} a[href*='trials/emoji-pack-case.html']").first.click()
        page.wait_for_url(re.compile(r"/trials/emoji-pack-case\.html"))
        expect(page.locator("h1")).to_contain_text("表情包")


def test_nothing_fires_while_an_input_method_composes(visit) -> None:
    page = visit(**DESKTOP).open("index.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(BOX).click()
    session = page.context.new_cdp_session(page)
    for text in ("t", "to", "tou", "tou k", "tou kui"):
        key = {"key": "Process", "code": "KeyT", "windowsVirtualKeyCode": 229}
        session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **key})
        session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})
    page.wait_for_timeout(400)
    assert [url for url in asked if "pf_index" in url or "pf_fragment" in url] == []

    session.send("Input.insertText", {"text": "头盔"})  # the candidate, taken by mouse: no key goes up
    page.locator(f"{HITS} a[href*='traffic-safety-day']").first.wait_for(state="attached")


PLACES = pytest.mark.parametrize("place", ["server", "stick"])


@PLACES
def test_an_emptied_box_empties_its_list(visit, built: Path, place: str) -> None:
    page = visit(**DESKTOP, **({"home": built.as_uri() + "/"} if place == "stick" else {})).open("index.html")
    ask(page, "晨读", "readings/index.html")
    page.locator(".md-search__options [type=reset]").click()

    expect(page.locator(HITS)).to_have_count(0)
    expect(page.locator(BOX)).to_have_value("")


@PLACES
def test_enter_opens_the_best_page_and_nothing_where_there_is_none(visit, built: Path, place: str) -> None:
    page = visit(**DESKTOP, **({"home": built.as_uri() + "/"} if place == "stick" else {})).open("index.html")
    ask(page, "黑洞", "?find=")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert page.url.endswith("index.html")

    ask(page, "晨读", "readings/index.html")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/readings/index\.html"))


@pytest.mark.parametrize(
    ("query", "hit"),
    [
        ("晨读", "readings/index.html"),
        ("法", "laws/xianfa.html"),
        ("四年级", "lessons/traffic-safety-day/primary-upper.html"),
        ("第33条", "laws/xianfa.html"),
        ("法制副校长", "calendar/events/vice-principal-meeting.html"),
        ("未成年保护", "laws/weichengnianren-baohufa.html"),
        ("同学把我照片发群里", "qa/photo-in-group.html"),
    ],
)
def test_a_first_search_fetches_little_and_nothing_before_it(visit, query: str, hit: str) -> None:
    page = visit(**DESKTOP).open("index.html")
    sizes: dict[str, int] = {}
    page.on("response", lambda response: sizes.update({response.url: sent(response)}) if response.ok else None)
    page.wait_for_load_state("networkidle")
    assert not [url for url in sizes if re.search(r"pagefind|pages\.|fazhi/search\.js", url)]
    assert page.workers == []

    sizes.clear()
    ask(page, query, hit)
    page.wait_for_load_state("networkidle")
    assert [url for url in sizes if "pf_fragment" in url]
    assert sum(sizes.values()) <= 200_000
    assert not [url for url in sizes if "pages." in url]


def sent(response: Response) -> int:
    """Return the bytes of an answer as a host sends it: scripts squeezed, Pagefind's files as they are."""
    return len(gzip.compress(response.body()) if response.url.partition("?")[0].endswith(".js") else response.body())


@pytest.mark.parametrize("options", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_page_of_the_search_narrows_down_and_counts(visit, options) -> None:
    page = visit(**options).open("search/index.html")
    page.locator(".fz-find__box").fill("宪法")
    page.locator(".fz-find__box").press("Enter")
    hits = page.locator(".fz-find__hit")
    hits.first.wait_for()
    everything = int(re.findall(r"\d+", page.locator(".fz-find__count").inner_text())[0])
    label = page.locator(".fz-find__facet select[name='类型'] option[value='课例']").inner_text()
    page.locator(".fz-find__facet select[name='类型']").focus()
    page.locator(".fz-find__facet select[name='类型']").select_option("课例")

    count = re.findall(r"\d+", label)[0]
    expect(page.locator(".fz-find__count")).to_contain_text(f"{count} 页")
    assert 0 < int(count) < everything
    assert [
        url
        for url in hits.locator(".fz-find__title").evaluate_all("all => all.map(one => one.href)")
        if "/lessons/" not in url
    ] == []
    assert page.evaluate("document.activeElement.name") == "类型"


def test_the_page_of_the_search_works_on_a_stick(visit, built: Path) -> None:
    page = visit(**DESKTOP, home=built.as_uri() + "/").open("search/index.html?find=%E6%86%B2%E6%B3%95")
    page.locator(".fz-find__hit").first.wait_for()

    assert "按简体查到：宪法" in page.locator(".fz-find__count").inner_text()
    page.locator(".fz-find__title", has_text="宪法在我身边").first.click()
    expect(page.locator("h1")).to_contain_text("宪法在我身边")


def test_more_pages_are_shown_when_they_are_asked_for(visit) -> None:
    page = visit(**DESKTOP).open("search/index.html?find=%E6%B3%95")
    hits = page.locator(".fz-find__hit")
    hits.nth(9).wait_for()
    expect(page.locator(".fz-find__more")).to_have_text("再看 10 页")
    page.locator(".fz-find__more").press("Enter")

    hits.nth(19).wait_for()
    expect(hits.nth(10).locator(".fz-find__title")).to_be_focused()
    links = hits.locator(".fz-find__title").evaluate_all("all => all.map(one => one.href)")
    assert len(links) == len(set(links))


@pytest.mark.parametrize("query", ["<img src=x onerror=alert(1)>", "&lt;b&gt;", "[class^=x]", "\\", "%", "宪法" * 200])
def test_odd_queries_break_nothing(visit, query) -> None:
    page = visit(**DESKTOP).open("index.html")
    page.locator(BOX).click()
    page.locator(BOX).fill(query)
    page.wait_for_timeout(600)
    ask(page, "头盔", "traffic-safety-day")

    assert page.locator(f"{HITS} img").count() == 0


def test_nothing_of_a_search_is_kept_on_the_device(visit) -> None:
    page = visit(**DESKTOP).open("index.html")
    ask(page, "头盔", "traffic-safety-day")
    kept = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]")

    assert kept == [["/repo/.__palette"], [], ""]


ASK = """async ([lang, queries]) => {
    const worker = new Worker(new URL(`assets/fazhi/search.js?${lang}`, document.baseURI));
    const ask = query => new Promise(resolve => {
        const hear = ({data}) => resolve(data.data.items.map(group => group[0].location));
        worker.addEventListener('message', hear, {once: true});
        worker.postMessage({type: 20, data: {query, chosen: {}, first: 0, many: 10}});
    });
    const found = [];
    for (const query of queries) found.push(await ask(query));
    worker.terminate();
    return found;
}"""
FIRST = {
    "宪法": "laws/xianfa.html",
    "晨读": "readings/index.html",
    "模拟法庭": "trials/index.html",
    "小法官": "cases/index.html",
    "教案": "lessons/index.html",
    "国家宪法日": "calendar/events/constitution-day.html",
    "宪法日 四年级": "calendar/events/constitution-day.html",
    "法治副校长": "calendar/events/vice-principal-meeting.html",
    "电动车": "trials/ebike-crash.html",
    "骑车几岁": "qa/ebike-to-school.html",
    "网上骂人": "qa/insults-online.html",
    "被欺负了怎么办": "qa/bullied-tell-whom.html",
    "同学把我照片发群里": "qa/photo-in-group.html",
    "治安管理处罚法 43": "laws/zhian-chufafa.html",
    "privacy": "en/privacy.html",
    "mock trial": "en/trials/index.html",
}


@pytest.mark.parametrize("place", ["server", "stick"])
def test_the_first_page_is_the_one_that_a_reader_would_want(visit, built: Path, place: str) -> None:
    home = {"home": built.as_uri() + "/"} if place == "stick" else {}
    found = visit(**DESKTOP, **home).open("index.html").evaluate(ASK, ["zh", list(FIRST)])

    assert {query: hits[0] for query, hits in zip(FIRST, found, strict=True)} == FIRST


def test_the_address_keeps_the_query_and_the_choices_to_go_back_to(visit) -> None:
    page = visit(**DESKTOP).open("search/index.html?find=%E5%AE%AA%E6%B3%95&%E5%AD%A6%E6%AE%B5=%E7%81%AB%E6%98%9F")
    page.locator(".fz-find__facet select[name='类型']").select_option("活动")
    expect(page.locator(".fz-find__hit").first).to_contain_text("活动")
    said = page.locator(".fz-find__count").inner_text()
    page.locator(".fz-find__title").first.click()
    page.wait_for_url(re.compile("/calendar/events/"))
    page.go_back()

    expect(page.locator(".fz-find__count")).to_have_text(said)
    assert page.locator(".fz-find__facet select[name='类型']").input_value() == "活动"
    assert "%E7%81%AB" not in page.url  # a stage that the site does not have


def test_the_search_gets_ready_when_a_reader_turns_to_the_box(visit) -> None:
    page = visit(**DESKTOP).open("index.html")
    with page.expect_request(re.compile(r"/pagefind/zh/wasm")):
        page.locator(BOX).click()


def test_on_a_phone_the_box_is_ready_to_be_written_into_when_it_opens(visit) -> None:
    page = visit(viewport={"width": 360, "height": 740}).open("index.html")
    page.locator("label.md-header__button[for='__search']").click()

    page.keyboard.insert_text("欺凌")
    expect(page.locator("input.md-search__input")).to_have_value("欺凌")


def test_without_script_the_page_of_the_search_has_no_box_that_does_nothing(visit) -> None:
    page = visit(**DESKTOP, java_script_enabled=False).open("search/index.html")

    assert not page.locator(".fz-find").is_visible()
    assert "请用菜单找页面" in page.locator("main").inner_text()


NAMED = ("lessons", "trials", "cases", "readings", "qa", "laws", "calendar/events")


@pytest.mark.parametrize("place", ["server", "stick"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_of_a_class_is_found_by_its_title(visit, built: Path, root: Path, lang: str, place: str) -> None:
    """Lessons, trials, cases, readings, questions, laws, events; pages not yet in English are found in Chinese."""
    prefix = "en/" if lang == "en" else ""
    titles = {}
    for folder in NAMED:
        for path in sorted((built / prefix / folder).rglob("*.html")):
            article = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
            if article.get("lang", "").startswith(lang) and not article.xpath("//a[@data-original]"):
                [heading] = article.xpath("//h1")
                for link in heading.xpath(".//a[@class='headerlink']"):
                    link.drop_tree()
                titles[path.relative_to(built).as_posix()] = " ".join(heading.text_content().split())
    home = {"home": built.as_uri() + "/"} if place == "stick" else {}
    page = visit(**DESKTOP, **home).open("index.html")
    found = page.evaluate(ASK, [lang, list(titles.values())])

    assert len(titles) > 40
    assert [uri for uri, hits in zip(titles, found, strict=True) if uri not in hits] == []


def test_english_readers_narrow_down_in_english_or_not_at_all(visit) -> None:
    page = visit(**DESKTOP).open("en/search/index.html?find=constitution")
    page.locator(".fz-find__hit").first.wait_for()
    assert page.locator(".fz-find__facet select").evaluate_all("all => all.map(one => one.name)") == [
        "Kind",
        "Stage",
        "Theme",
        "Role",
    ]

    page.locator(".fz-find__box").fill("头盔")
    expect(page.locator(".fz-find__count")).to_contain_text("Not in the English pages; these are Chinese")
    expect(page.locator(".fz-find__facets")).to_be_hidden()


@pytest.mark.parametrize("keys", [("ArrowDown",), ("ArrowDown", "ArrowDown"), ()], ids=["hit", "second hit", "box"])
@pytest.mark.parametrize("opener", ["/", "s"])
def test_escape_returns_to_where_the_reader_was(visit, opener: str, keys: tuple[str, ...]) -> None:
    page = visit(**DESKTOP).open("index.html")
    page.locator("article a", has_text="活动日历").first.focus()
    page.keyboard.press(opener)
    page.keyboard.type("宪法")
    page.locator(".md-search-result__link").first.wait_for()
    for key in keys:
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    page.wait_for_timeout(100)

    assert page.evaluate("document.activeElement.textContent") == "活动日历"


def test_on_a_phone_escape_returns_to_the_button_that_opened_the_search(visit) -> None:
    page = visit(**PHONE).open("index.html")
    page.locator(".fz-search-open .fz-press").focus()
    page.keyboard.press("Enter")
    until(page, "document.activeElement.matches('.md-search__input')")
    page.keyboard.press("Escape")

    until(page, "document.activeElement.matches('.fz-search-open .fz-press')")
