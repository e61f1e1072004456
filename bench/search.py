"""What the search finds on a thousand lessons, what it fetches and how long it takes, beside stock Material with jieba.

Run by `make bench`. A page is right if its text holds what the query means as a substring: so the figures say that
nothing is lost in indexing and in reading the query, not that the order is ideal.
"""

import os
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from gzip import compress
from html import unescape
from pathlib import Path
from random import Random
from typing import Any

from bench import lessons
from bench.measure import PEERS, cost_of
from bench.serving import Pages, published
from playwright.sync_api import Page, sync_playwright

from fazhi.core.files import walk

LESSONS = 1000
SEED = 7
TERMS = (
    *(
        "法治副校长",
        "治安管理处罚法",
        "反电信网络诈骗法",
        "未成年人保护法",
        "模拟法庭",
        "宪法晨读",
        "小卫说法",
        "我是小法官",
    ),
    *("法治大讲堂", "法治辅导员", "五落实", "帮信罪", "高空抛物", "自甘风险", "守法小童谣", "法治小报", "国家宪法日"),
    *("国际禁毒日", "宪法宣传周", "人民调解", "新型毒品", "校园欺凌", "人民陪审员"),
)
"""Planted into one lesson of thirty each."""
GLOSSARY = ("法治副校长", "宪法", "禁毒", "模拟法庭", "国家安全", "宪法晨读", "国家宪法日", "人民陪审员", "人民调解")
FILLER = "并且结合{}说一说自己的看法。"
Query = tuple[str, str]
"""What is typed, and the words that a right page holds, separated by spaces."""


def same(*queries: str) -> list[Query]:
    return [(query, query) for query in queries]


CLASSES: Mapping[str, Sequence[Query]] = {
    "terms": same(*TERMS),
    "single characters": same("法", "毒", "宪", "警", "罪", "童", "庭"),
    "parts of words": same(
        *("副校长", "处罚法", "诈骗", "电信网络诈", "保护法", "拟法庭", "宣传周", "治安管理", "落实", "晨读", "童谣"),
        *("辅导", "禁毒日", "小法官", "管理处罚", "人保护", "大讲", "空抛", "风险", "陪审"),
    ),
    "two words": same("宪法 副校长", "禁毒 晨读", "校园 诚信", "模拟法庭 童谣", "交通安全 陪审员"),
    "run together": [
        ("禁毒晨读", "禁毒 晨读"),
        ("诚信副校长", "诚信 副校长"),
        ("家庭模拟法庭", "家庭 模拟法庭"),
        ("环境保护人民调解", "环境保护 人民调解"),
        ("劳动陪审员", "劳动 陪审员"),
    ],
    "traditional": [
        ("憲法", "宪法"),
        ("國家安全", "国家安全"),
        ("未成年人保護法", "未成年人保护法"),
        ("法治副校長", "法治副校长"),
        ("模擬法庭", "模拟法庭"),
        ("國際禁毒日", "国际禁毒日"),
    ],
    "pinyin": [
        ("xianfa", "宪法"),
        ("jindu", "禁毒"),
        ("monifating", "模拟法庭"),
        ("fazhifuxiaozhang", "法治副校长"),
        ("renminpeishenyuan", "人民陪审员"),
        ("mnft", "模拟法庭"),
        ("fzfxz", "法治副校长"),
        ("rmpsy", "人民陪审员"),
    ],
    "typos": [
        ("法制副校长", "法治副校长"),
        ("模拟法厅", "模拟法庭"),
        ("人民赔审员", "人民陪审员"),
        ("宪法晨渎", "宪法晨读"),
        ("未成年保护法", "未成年人保护法"),
        ("治安管理处法法", "治安管理处罚法"),
        ("国家宪法曰", "国家宪法日"),
    ],
    "pinyin, no known term": [("gaokongpaowu", "高空抛物"), ("zigan", "自甘"), ("bangxinzui", "帮信罪")],
    "typos, no known term": [
        ("高空抛悟", "高空抛物"),
        ("自甘风验", "自甘风险"),
        ("新型毒拼", "新型毒品"),
        ("法治大讲坛", "法治大讲堂"),
    ],
    "English": same("reasons", "facts", "weigh", "constitut", "mediation", "assess"),
}
"""Pinyin and typos are of terms in the glossary or of names of laws; of other words in classes of their own."""
ENGLISH = ("constitution", "mediation", "assessors", "evidence", "guardian", "witness")
OURS = """site_name: bench
use_directory_urls: false
theme: {{name: material, language: zh, font: false, features: [navigation.prune]}}
plugins: [search, fazhi/lesson, fazhi/search, fazhi/build]
markdown_extensions: [admonition, attr_list, tables, toc, fazhi]
"""
STOCK = """site_name: bench
use_directory_urls: false
theme: {{name: material, language: zh, font: false, features: [navigation.prune]}}
plugins: [search: {{lang: [zh, en]}}, {cheap}]
markdown_extensions: [admonition, attr_list, tables, toc]
"""


def texts() -> Iterator[tuple[str, str]]:
    """Yield the lessons of `bench.lessons` with terms and English words planted by a seed."""
    for uri, text in lessons.pages(LESSONS):
        random = Random(f"{SEED} {uri}")
        planted = [FILLER.format(term) for term in TERMS if random.random() < 1 / 30]
        english = [
            f"In English: {word}, with facts and reasons to weigh." for word in ENGLISH if random.random() < 1 / 30
        ]
        yield uri, "\n\n".join([text, *planted, *english])


def write(folder: Path, settings: str) -> Path:
    for uri, text in texts():
        page = folder / "docs" / uri
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
    (folder / "docs/_data").mkdir(exist_ok=True)
    (folder / "docs/_data/glossary.yml").write_text("".join(f"- term: {term}\n" for term in GLOSSARY), "utf-8")
    (folder / "mkdocs.yml").write_text(settings + "exclude_docs: _data/\n", "utf-8")
    return folder


def truth(site: Path) -> dict[str, str]:
    """Return the text of every built article and what its head says of it, by its address, without any white space.

    It is not read from our own index.
    """
    found = {}
    for path in walk(site):
        uri = path.relative_to(site).as_posix()
        if not uri.endswith(".html") or uri in {"404.html", "search/index.html"}:
            continue
        text = path.read_text("utf-8")
        article = re.search(r"<article\b.*?</article>", text, re.DOTALL)
        about = re.search(r'<meta name="description" content="([^"]*)"', text)
        plain = re.sub(r'<a class="headerlink".*?</a>', "", article[0] if article else "", flags=re.DOTALL)
        plain += f" {about[1]}" if about else ""
        found[uri] = re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", plain))).lower()
    return found


def right_pages(meant: str, pages: Mapping[str, str]) -> set[str]:
    return {url for url, text in pages.items() if all(word.lower() in text for word in meant.split())}


@dataclass(frozen=True, slots=True)
class Score:
    recall: float
    precision: float
    first_ten: float


def score(found: Sequence[str], right: set[str]) -> Score:
    """Compare the pages that were found, the best first, with the right ones."""
    if not right:
        raise SystemExit("a query without a right page")
    hits = [page for page in found if page in right]
    top = found[:10]
    best = min(10, len(right))
    return Score(
        len(set(hits)) / len(right),
        len(hits) / len(found) if found else 0.0,
        sum(page in right for page in top) / best if found else 0.0,
    )


OPEN = """url => {
    self.worker = new Worker(url);
    self.waiting = [];
    self.worker.onmessage = ({data}) => self.waiting.shift()?.(data);
    self.say = message => new Promise(resolve => { self.waiting.push(resolve); self.worker.postMessage(message); });
}"""
ASK_OURS = """async query => {
    const from = performance.now();
    const {data} = await self.say({type: 20, data: {query, chosen: {}, first: 0, many: 2000}});
    return [data.items.map(group => group[0].location), performance.now() - from];
}"""
ASK_STOCK = """async query => {
    const from = performance.now();
    const {data} = await self.say({type: 2, data: query});
    return [data.items.map(group => group[0].location.split('#')[0]), performance.now() - from];
}"""
FIRST = """() => new Promise((done) => {
    const look = () => {
        if (document.querySelector('.md-search-result__item')) done(performance.timeOrigin + performance.now());
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    look();
})"""
"""Says when the first result is there, not when somebody next looks."""
STROKE = """async query => {
    const from = performance.now();
    await self.say({type: 2, data: query});
    return performance.now() - from;
}"""
FILL_STOCK = """async () => {
    const index = await (await fetch('/search/search_index.json')).json();
    const from = performance.now();
    await self.say({type: 0, data: {config: index.config, docs: index.docs, options: {suggest: false}}});
    return performance.now() - from;
}"""


WORKER = "fetch('/index.html').then(r => r.text()).then(t => t.match(/workers\\/search[^\"]*/)[0])"
INDEX = "fetch('/search/search_index.json').then(r => r.text())"


def measure(page: Page, ask: str, pages: Mapping[str, str]) -> dict[str, Score]:
    found: dict[str, Score] = {}
    for name, queries in CLASSES.items():
        scores = [score(page.evaluate(ask, query)[0], right_pages(meant, pages)) for query, meant in queries]
        found[name] = Score(
            *(statistics.mean(getattr(one, part) for one in scores) for part in ("recall", "precision", "first_ten"))
        )
    return found


def strokes(page: Page) -> float:
    """Return the median of milliseconds from a keystroke to its answer, the first of each word left out."""
    taken = []
    for word in ("法治副校长", "模拟法庭", "未成年人保护法", "国家宪法日"):
        taken += [page.evaluate(STROKE, word[:size]) for size in range(1, len(word) + 1)][1:]
    return statistics.median(taken)


def fetched(browser: Any, home: str, query: str) -> int:
    """Return the bytes that a server sends for the box, from its first use to its first result."""
    page = browser.new_page()
    page.goto(home + "index.html")
    page.wait_for_load_state("networkidle")
    Pages.sent.clear()
    page.locator("input.md-search__input").click()
    page.locator("input.md-search__input").fill(query)
    page.keyboard.press("Shift")
    page.locator(".md-search-result__item").first.wait_for(state="attached", timeout=60_000)
    page.wait_for_load_state("networkidle")
    page.close()
    return sum(Pages.sent)


def throttled(browser: Any, home: str) -> float:
    """Return the seconds from opening a lesson to the first result: 1.6 Mbit/s, 150 ms, a CPU four times slower."""
    page = browser.new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    speed = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
    session.send("Network.emulateNetworkConditions", speed)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    before = page.evaluate("performance.timeOrigin + performance.now()")
    page.goto(home + lessons.uri(1).replace(".md", ".html"), wait_until="domcontentloaded")
    page.locator("label[for='__search']").first.wait_for(state="attached")
    page.locator("input.md-search__input").click(timeout=120_000)
    page.locator("input.md-search__input").fill("法治副校长")
    page.keyboard.press("Shift")
    taken = page.evaluate(FIRST) - before
    page.close()
    return float(taken / 1000)


def report(name: str, scores: Mapping[str, Score]) -> None:
    print(f"{name}: recall / precision / right among the first ten")
    for kind, one in scores.items():
        print(f"  {kind:18} {one.recall:.3f} / {one.precision:.3f} / {one.first_ten:.3f}")


def build(folder: Path, **variables: str) -> float:
    return cost_of([sys.executable, "-m", "mkdocs", "build", "-q"], folder, **variables).cpu


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        ours, stock = write(Path(name) / "ours", OURS.format()), Path(name) / "stock"
        cold = build(ours)
        warm = build(ours)
        page = ours / "docs" / lessons.uri(5)
        before = page.read_text("utf-8")
        page.write_text(before + "\n加一句。\n", "utf-8")
        edited = build(ours)
        page.write_text(before, "utf-8")
        build(ours)
        size = sum(path.stat().st_size for path in walk(ours / "site/pagefind"))
        print(f"{LESSONS} lessons, CPU seconds of a build with search: cold {cold:.1f}, nothing changed {warm:.1f},")
        print(f"  one lesson changed {edited:.1f}; the index has {size / 1e6:.1f} MB in all")
        write(stock, STOCK.format(cheap="fazhi/build"))
        jieba = build(stock, PYTHONPATH=str(PEERS))
        print(f"  stock index with jieba, same menus: {jieba:.1f}")
        with published(ours / "site") as home, published(stock / "site") as other, sync_playwright() as running:
            browser = running.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            compare(browser, home, other, truth(ours / "site"))
            browser.close()


def compare(browser: Any, home: str, other: str, pages: Mapping[str, str]) -> None:
    page = browser.new_page()
    page.goto(home + "search/search_index.json")
    page.evaluate(OPEN, "/assets/fazhi/search.js?zh")
    report("fazhi/search", measure(page, ASK_OURS, pages))
    ours = strokes(page)
    page.goto(other + "search/search_index.json")
    worker = page.evaluate(WORKER)
    page.evaluate(OPEN, f"/assets/javascripts/{worker}")
    filled = page.evaluate(FILL_STOCK)
    report("stock Material with jieba", measure(page, ASK_STOCK, pages))
    stock = strokes(page)
    print(f"keystroke, median: {ours:.0f} ms; stock {stock:.0f} ms, after {filled:.0f} ms of filling on every page")
    for query in ("法", "晨读", "法治副校长", "未成年人保护法", "憲法", "xianfa", "法制副校长", "reasons"):
        print(f"bytes to the first result of {query}: {fetched(browser, home, query) / 1000:.0f} KB")
    index = len(compress(page.evaluate(INDEX).encode(), 9))
    print(f"stock Material, fetched with the page: {index / 1000:.0f} KB")
    slow = [min(throttled(browser, site) for _ in range(3)) for site in (home, other)]
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    print(f"slow phone, from opening a lesson to the first result ({load}): {slow[0]:.1f} s; stock {slow[1]:.1f} s")


if __name__ == "__main__":
    main()
