"""The project's own site, built as a maintainer builds it."""

import gzip
import hashlib
import json
import re
import shutil
import zlib
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.conftest import SITE_URL

from fazhi.build.sheets import Sheets
from fazhi.build.squeeze import squeezed

CHINESE_AND_ENGLISH = [
    "index.html",
    "calendar/index.html",
    "maintainers/writing-quizzes.html",
    "lessons/constitution-day/primary-upper.html",
    "lessons/traffic-safety-day/primary-upper.html",
    "trials/index.html",
    "trials/emoji-pack-case.html",
    "qa/index.html",
    "qa/photo-in-group.html",
]
CHINESE_ONLY = [
    "lessons/constitution-day/junior.html",
    "lessons/anti-drug-day/primary-upper.html",
    "lessons/anti-drug-day/junior.html",
    "lessons/national-security-day/junior.html",
    "trials/bullying-tort.html",
]
PAGES = [
    f"{folder}calendar/{page}.html"
    for folder in ("", "en/")
    for page in ("years/2026-2027", "months/2026-12", "events/constitution-day", "themes/constitution")
]
FEEDS = ["calendar/all.ics", "calendar/constitution.ics", "calendar/anti-drug.ics", "calendar/traffic-safety.ics"]


def tree(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def document(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


@pytest.mark.parametrize("uri", [*CHINESE_AND_ENGLISH, *CHINESE_ONLY, *PAGES, *FEEDS, "404.html", "sitemap.xml"])
def test_the_site_holds(built: Path, uri: str) -> None:
    assert (built / uri).stat().st_size > 0


@pytest.mark.parametrize("uri", CHINESE_AND_ENGLISH)
def test_a_translated_page_is_english(built: Path, uri: str) -> None:
    page = document(built / "en" / uri)

    assert page.get("lang") == "en"
    assert page.xpath("//article[not(@lang)]")
    assert not page.xpath("//article//h1[ancestor-or-self::*[@lang][1][@lang != 'en']]")
    assert page.xpath("//meta[@property='og:locale']/@content") == ["en_GB"]


@pytest.mark.parametrize("uri", CHINESE_ONLY)
def test_a_page_without_translation_leads_to_the_chinese_one(built: Path, uri: str) -> None:
    page = document(built / "en" / uri)
    title = document(built / uri).xpath("//article//h1")[0].text

    assert [named.text for named in page.xpath("//main//*[starts-with(@lang, 'zh')]")] == [title]
    assert page.xpath("//a[@data-original]/@href") == [f"{'../' * (uri.count('/') + 1)}{uri}"]
    assert not page.xpath("//article")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel='canonical']/@href") == [f"https://example.org/repo/{uri}"]


def test_data_files_are_not_published(built: Path) -> None:
    assert not list(built.rglob("*.yml"))
    assert not (built / "_data").exists()


def test_every_page_has_its_own_title_and_description(built: Path) -> None:
    all_of = [document(path) for path in pages(built) if "en/" not in path.as_posix() and path.name != "404.html"]
    found = [page for page in all_of if not page.xpath("//meta[@name='robots'][@content='noindex']")]
    titles = [page.findtext(".//title") for page in found]
    descriptions = [str(page.xpath("string(//meta[@name='description']/@content)")) for page in found]

    assert len(set(titles)) == len(titles)
    assert all(descriptions)
    assert len(set(descriptions)) == len(descriptions)


ODD = '# 用 `</title><img src=x onerror=1>` 与 "乙" & 丙\n'
PLAIN = '用 </title><img src=x onerror=1> 与 "乙" & 丙'
FRONT = '---\ntitle: 甲 & "乙"\ndescription: 说 "丁" & 戊\n---\n\n# 甲 & "乙"\n'


@pytest.fixture(scope="module")
def odd(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site whose settings, headings and front matter hold what HTML must escape."""
    project = tmp_path_factory.mktemp("odd")
    shutil.copytree(root / "overrides", project / "overrides")
    for name in ("assets", "_data"):
        shutil.copytree(root / "docs" / name, project / "docs" / name)
    for name, text in {"index": "# 首页\n", "odd": ODD, "front": FRONT}.items():
        (project / f"docs/{name}.md").write_text(text, "utf-8")
    settings = re.sub(r"^nav:\n(?:[ \t].*\n)+", "", (root / "mkdocs.yml").read_text("utf-8"), flags=re.MULTILINE)
    settings = settings.replace("  - fazhi/calendar\n", "").replace("site_name: 法治课堂", 'site_name: 法 & "治" <b>')
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    build(load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site")))
    return project / "site"


TITLES = [("odd", PLAIN), ("front", '甲 & "乙"')]


@pytest.mark.parametrize(("uri", "title"), TITLES)
def test_titles_are_escaped_exactly_once(odd: Path, uri: str, title: str) -> None:
    page = document(odd / f"{uri}.html")
    site = '法 & "治" <b>'

    assert page.findtext(".//title") == f"{title} - {site}"
    assert page.xpath("//meta[@property='og:title']/@content") == [title]
    assert page.xpath("//meta[@property='og:site_name']/@content") == [site]
    assert page.xpath("//header//*[@class='md-ellipsis']")[0].text_content().strip() == site
    assert not page.xpath("//img[@onerror] | //head//b | //header//b")


@pytest.mark.parametrize(("uri", "title"), TITLES)
def test_the_title_of_an_untranslated_page_is_escaped_exactly_once(odd: Path, uri: str, title: str) -> None:
    page = document(odd / f"en/{uri}.html")

    assert page.findtext(".//title") == f"{title} - Law Classroom"
    assert page.xpath("//h1")[0].text_content() == title
    assert not page.xpath("//img")


def test_descriptions_are_escaped_exactly_once(odd: Path) -> None:
    page = document(odd / "front.html")

    assert page.xpath("//meta[@name='description']/@content") == ['说 "丁" & 戊']
    assert page.xpath("//meta[@property='og:description']/@content") == ['说 "丁" & 戊']


def test_heading_ids_are_words_that_stay(built: Path) -> None:
    page = document(built / "lessons/constitution-day/junior.html")
    ids = [str(found) for found in page.xpath("//article//h2/@id")]

    assert ids[:4] == ["上课之前", "教学过程", "学习单", "课堂小测"]
    assert not [found for found in ids if re.fullmatch(r"_\d+", found)]


@pytest.mark.parametrize(
    "uri", [f"lessons/{name}.html" for name in ("constitution-day/primary-upper", "constitution-day/junior")]
)
def test_a_lesson_shows_its_day_and_its_card_below_its_title(built: Path, uri: str) -> None:
    page = document(built / uri)

    day, card = page.xpath("//article//h1/following-sibling::*[position() <= 2]")
    assert "国家宪法日" in day.text_content()
    assert card.get("class") == "fz-card"
    assert "一页速览" in card.text_content()
    assert "2026-11-23" in card.text_content()


def test_scripts_are_loaded_only_where_they_are_used(built: Path) -> None:
    def loads(uri: str, name: str) -> bool:
        return bool(document(built / uri).xpath(f"//script[contains(@src, 'assets/fazhi/{name}')]"))

    assert loads("lessons/constitution-day/junior.html", "quiz.js")
    assert not loads("lessons/constitution-day/junior.html", "quiz-qr.js")
    assert loads("lessons/constitution-day/junior.html", "calendar-next.js")
    assert not loads("lessons/constitution-day/junior.html", "calendar.js")
    assert not loads("privacy.html", "calendar")
    assert loads("calendar/index.html", "calendar.js")
    assert not loads("calendar/index.html", "calendar-next.js")
    assert not loads("calendar/index.html", "quiz.js")
    assert not loads("about.html", "quiz.js")
    assert loads("cases/broken-window.html", "case.js")
    assert not loads("cases/index.html", "case.js")
    assert not loads("cases/broken-window.html", "reading.js")
    assert loads("readings/secondary.html", "reading.js")
    assert not loads("lessons/constitution-day/junior.html", "case.js")


def indexed(site: Path) -> list[Any]:
    """Return the pages of the scanned index as [address, title, facets, boost, [[anchor, title, text], …]]."""
    written = (site / "search/pages.zh.js").read_text("utf-8").partition('.pages_zh="')[2][:-3]
    pages: list[Any] = json.loads(zlib.decompress(b64decode(written)))
    return pages


def test_search_knows_stems_and_no_answers(built: Path) -> None:
    text = "\n".join(title + words for page in indexed(built) for _, title, words in page[4])
    page = document(built / "lessons/constitution-day/junior.html")
    said_afterwards = page.xpath("//*[@class='fz-key__explanation' or @class='fz-key__text']")
    hidden = [part.strip() for element in said_afterwards for part in element.itertext() if len(part.strip()) > 15]
    stem = page.xpath("string(//fz-quiz//legend)")

    assert len(hidden) > 8
    assert [part for part in hidden if part in text] == []
    assert re.sub(r"\s+", "", str(stem))[-14:-4] in re.sub(r"\s+", "", text)
    assert not [word for word in ("检查答案", "答案与解析", "第1空") if word in text]


def test_search_knows_events_roles_laws_and_their_aliases(built: Path) -> None:
    text = "\n".join(title + words for page in indexed(built) for _, title, words in page[4])
    fold = (built / "search/fold.js").read_text("utf-8")

    assert [
        word for word in ("国家宪法日", "审判长", "公诉人", "《未成年人保护法》", "未保法") if word not in text
    ] == []
    assert [word for word in ('["电动自行车","电动车","电瓶车"]', '"未保法"', "憲宪") if word not in fold] == []


def test_nothing_of_the_index_is_fetched_with_a_page(built: Path) -> None:
    for uri in ("index.html", "en/index.html", "lessons/constitution-day/junior.html"):
        loaded = html.fromstring((built / uri).read_bytes()).xpath("//@src | //link/@href")
        assert len(loaded) > 5
        assert [link for link in loaded if "pagefind/" in link or "/search/" in link] == []
    assert (built / "search/search_index.json").stat().st_size < 200


def test_search_knows_the_facts_of_a_case_and_nothing_that_comes_after_the_decision(built: Path) -> None:
    text = "".join(words for page in indexed(built) if page[0].startswith("cases/") for _, _, words in page[4])
    told = re.sub(r"\s", "", text)

    for uri in sorted((built / "cases").glob("*.html")):
        page = document(uri)
        facts = page.xpath("//*[@class='fz-case__steps']/li | //*[@class='fz-case__text']")
        secret = page.xpath("//details[contains(@class, 'fz-case__')]//p | //*[@class='fz-case__what-ifs']//div//p")
        assert [fact.text_content() for fact in facts if re.sub(r"\s", "", fact.text_content()) not in told] == []
        longer = [words for one in secret if len(words := re.sub(r"\s", "", one.text_content())) > 10]
        assert [words for words in longer if words[:40] in told] == []


def test_the_browsers_part_of_a_case_and_of_a_reading_is_small(root: Path) -> None:
    for name in ("case.js", "reading.js"):
        assert len(gzip.compress((root / "plugins/fazhi/static" / name).read_bytes(), 9)) <= 5 * 1024


def test_the_404_page_speaks_both_languages_from_any_depth(built: Path) -> None:
    page = document(built / "404.html")
    text = page.text_content()

    assert "没有这一页" in text
    assert "Page not found" in text
    assert all(str(href).startswith(("/repo/", "#", "https://")) for href in page.xpath("//article//a/@href"))


def test_no_page_names_another_host_to_fetch_from(built: Path) -> None:
    fetched = re.compile(r"""(?:src|srcset)=["']?(?:https?:)?//|@import|url\(["']?(?:https?:)?//""")

    assert [
        path.name for path in [*pages(built), *built.rglob("*.css")] if fetched.search(path.read_text("utf-8"))
    ] == []


def test_a_second_build_elsewhere_gives_the_same_bytes(built: Path, build_site, root: Path, tmp_path: Path) -> None:

    copy = tmp_path / "elsewhere"
    copy.mkdir()
    for name in ("docs", "overrides"):
        shutil.copytree(root / name, copy / name)
    shutil.copy(root / "mkdocs.yml", copy)

    run = build_site(copy, tmp_path / "site", TZ="America/New_York", LANG="C", PYTHONHASHSEED="7")

    assert run.returncode == 0, run.stdout + run.stderr
    assert tree(tmp_path / "site") == tree(built)


def test_every_menu_is_the_one_that_the_theme_makes_for_the_page_alone(
    built: Path, build_site, root: Path, tmp_path: Path
) -> None:
    for name in ("docs", "overrides"):
        shutil.copytree(root / name, tmp_path / name)
    settings = (root / "mkdocs.yml").read_text("utf-8")
    without, count = re.subn(r"  - fazhi/build.*\n      untranslated.*\n", "", settings)
    assert count == 1
    (tmp_path / "mkdocs.yml").write_text(without, "utf-8")

    run = build_site(tmp_path, tmp_path / "site")

    assert run.returncode == 0, run.stdout + run.stderr
    other = tmp_path / "site"
    assert [page.relative_to(other) for page in pages(other)] == [page.relative_to(built) for page in pages(built)]
    whole = [page for page in pages(built) if "data-original" not in page.read_text("utf-8")]
    assert len(whole) > 100
    sheets = Sheets(other)

    def alone(uri: str) -> str:
        return squeezed(sheets.joined((other / uri).read_text("utf-8"), uri))

    uris = [page.relative_to(built).as_posix() for page in whole]
    assert [uri for uri in uris if alone(uri) != squeezed((built / uri).read_text("utf-8"))] == []


def test_search_engines_are_told_of_every_page_of_an_event_and_theme_in_both_languages(built: Path) -> None:
    told = set(re.findall("<loc>(.*?)</loc>", (built / "sitemap.xml").read_text("utf-8")))
    made = [
        page.relative_to(built).as_posix()
        for folder in ("calendar", "en/calendar")
        for kind in ("events", "themes")
        for page in (built / folder / kind).glob("*.html")
    ]

    assert len(made) > 50
    assert {SITE_URL + uri for uri in made} <= told


def test_a_link_is_marked_chinese_only_where_what_it_says_is(built: Path) -> None:
    han = re.compile("[一-鿿]")
    links = [
        link
        for path in (built / "en").rglob("*.html")
        for link in document(path).xpath("//a[starts-with(@lang, 'zh')]")
    ]

    assert len(links) > 20
    assert [link.text_content() for link in links if not han.search(link.text_content())] == []
