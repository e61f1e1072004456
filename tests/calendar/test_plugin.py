"""Small whole sites: feeds, links and problems in every way MkDocs may be set up."""

import json
import logging
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config

EVENTS = """\
- id: constitution-day
  title: 国家宪法日
  title_en: Constitution Day
  yearly: 12-04
  observed: {2027: 2027-12-03}
  theme: constitution
  stage: [junior]
  roles: [teacher]
  description: 学习宪法。
  description_en: Learn.
  lessons: [lessons/a.md, lessons/only.md]
  revised: 2026-11-22
"""
CALENDAR = "# 日历\n\n```calendar\nfrom: 2027-12\nto: 2028-01\n```\n"
I18N = {
    "i18n": {
        "docs_structure": "suffix",
        "languages": [
            {"locale": "zh", "name": "中文", "default": True, "build": True},
            {"locale": "en", "name": "English", "build": True},
        ],
    }
}
Site = Callable[..., Path]


def write(folder: Path, uri: str, text: str) -> None:
    path = folder / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    write(folder, "_data/events.yml", EVENTS)
    for suffix in ("", ".en"):
        write(folder, f"index{suffix}.md", "# 首页\n\n```next-occasion\n```\n")
        write(folder, f"calendar/index{suffix}.md", CALENDAR)
        write(folder, f"lessons/a{suffix}.md", "# 课\n")
    write(folder, "lessons/only.md", "# 只有中文\n")
    return folder


@pytest.fixture
def make_site(docs: Path, tmp_path: Path) -> Site:
    write(tmp_path, "mkdocs.yml", "site_name: x\n")

    def make(name: str = "site", **settings: object) -> Path:
        plugins = [{"fazhi/calendar": {}}, *([deepcopy(I18N)] if settings.pop("translated", False) else [])]
        config = load_config(
            str(tmp_path / "mkdocs.yml"),
            site_name="x",
            docs_dir=str(docs),
            site_dir=str(tmp_path / name),
            theme="material" if len(plugins) > 1 else "mkdocs",
            plugins=plugins,
            markdown_extensions=["fazhi"],
            **settings,
        )
        build(config)
        return tmp_path / name

    return make


def hrefs(page: Path) -> list[str]:
    tree = html.document_fromstring(page.read_text("utf-8"))
    own = "//*[self::fz-calendar or self::fz-next-occasion or @class='fz-page' or @class='fz-ways']"
    return [str(href) for href in tree.xpath(f"{own}//a/@href")]


def broken(site: Path) -> list[tuple[str, str]]:
    """Return the links of our blocks that lead to no file, the way a browser would follow them."""
    found = []
    for page in sorted(site.rglob("*.html")):
        here = "http://x/" + page.relative_to(site).as_posix()
        for href in hrefs(page):
            target = site / urlsplit(urljoin(here, href)).path.lstrip("/")
            if not (target / "index.html" if target.is_dir() else target).is_file():
                found.append((here, href))
    return found


def problems(caplog: pytest.LogCaptureFixture) -> list[str]:
    texts = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    return [text.splitlines()[0] for text in texts if "[" in text and "] " in text]


@pytest.mark.parametrize("use_directory_urls", [True, False])
@pytest.mark.parametrize("translated", [True, False])
def test_every_link_leads_to_a_page_or_feed(make_site: Site, use_directory_urls: bool, translated: bool) -> None:
    site = make_site(use_directory_urls=use_directory_urls, translated=translated)

    assert len(hrefs(site / "calendar/index.html")) > 5
    assert broken(site) == []


def test_english_pages_link_english_lessons_and_feeds(make_site: Site) -> None:
    site = make_site(translated=True, use_directory_urls=False)

    links = hrefs(site / "en/calendar/index.html")
    assert links == [
        "years/2027-2028.html",
        "themes/constitution.html",
        "months/2027-12.html",
        "events/constitution-day.html",
        "all.ics",
        "constitution.ics",
    ]


@pytest.mark.parametrize("translated", [True, False])
def test_feeds_are_the_same_bytes_in_every_build(make_site: Site, translated: bool) -> None:
    sites = [make_site(name, translated=translated, site_url="https://example.org/r/") for name in ("one", "two")]

    feeds = [
        {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in sorted(site.rglob("*"))
            if path.suffix in {".ics", ".json", ".xml"} and path.parent.name in {"calendar", "events"}
        }
        for site in sites
    ]
    shown = ["all", "all-alarms", "all-flat", "constitution", "events/constitution-day"]
    assert set(feeds[0]) >= {f"{folder}calendar/{name}.ics" for folder in ("", "en/") for name in shown}
    assert set(feeds[0]) >= {
        f"{folder}calendar/{name}" for folder in ("", "en/") for name in ("changes.xml", "all.json")
    }
    assert feeds[0] == feeds[1]


@pytest.mark.parametrize(
    ("translated", "use_directory_urls", "url"),
    [(True, True, "en/calendar/"), (True, False, "en/calendar/index.html"), (False, True, "calendar/index.en/")],
)
def test_feeds_name_the_calendar_page_of_their_language(
    make_site: Site, translated, use_directory_urls, url: str
) -> None:
    site = make_site(translated=translated, use_directory_urls=use_directory_urls, site_url="https://example.org/r")

    lines = (site / "en/calendar/all.ics").read_text("utf-8").splitlines()
    assert f"URL:https://example.org/r/{url}" in lines
    assert "SOURCE;VALUE=URI:https://example.org/r/en/calendar/all.ics" in lines
    linked = json.loads((site / "en/calendar/all.json").read_text("utf-8"))["items"][0]["url"]
    assert (site / linked.removeprefix("https://example.org/r/")).is_file()


@pytest.mark.parametrize("site_url", ["http://127.0.0.1:8000/", "http://localhost/r/", None])
def test_an_address_that_only_this_computer_knows_is_written_nowhere(make_site: Site, site_url: str | None) -> None:
    site = make_site(site_url=site_url, use_directory_urls=False)
    made = [path for path in (site / "calendar").rglob("*") if path.is_file()]
    told = [path.read_text("utf-8").replace("http://www.w3.org/2005/Atom", "") for path in made]

    assert len(made) > 20
    assert not any("127.0.0.1" in text or "localhost" in text for text in told if "fz-calendar" not in text)
    assert "http" not in (site / "calendar/changes.xml").read_text("utf-8").replace("http://www.w3.org/2005/Atom", "")


def test_a_site_without_english_has_no_english_feeds(make_site: Site, docs: Path) -> None:
    for page in docs.rglob("*.en.md"):
        page.unlink()

    site = make_site()

    assert (site / "calendar/all.ics").is_file()
    assert not (site / "en").exists()


def test_scripts_load_only_beside_a_calendar_and_on_lessons_with_a_day(make_site: Site) -> None:
    site = make_site()
    texts = {page.relative_to(site).as_posix(): page.read_text("utf-8") for page in sorted(site.rglob("*.html"))}
    loading = {
        name: [uri for uri, text in texts.items() if f"fazhi/{name}.js" in text and f"fazhi/{name}.css" in text]
        for name in ("calendar", "calendar-next")
    }

    assert loading == {
        "calendar": ["calendar/index.en/index.html", "calendar/index.html"],
        "calendar-next": [
            *("index.en/index.html", "index.html"),
            *("lessons/a/index.html", "lessons/a.en/index.html", "lessons/only/index.html"),
        ],
    }


def test_a_lesson_says_for_which_days_it_is(make_site: Site) -> None:
    site = make_site(translated=True, use_directory_urls=False)
    boxes = {
        uri: html.document_fromstring((site / uri).read_text("utf-8")).xpath("//*[contains(@class, 'fz-next--lesson')]")
        for uri in ("lessons/a.html", "en/lessons/a.html", "en/lessons/only.html", "index.html")
    }

    links = {uri: [link for box in found for link in box.xpath(".//a/@href")] for uri, found in boxes.items()}
    assert links == {
        "lessons/a.html": ["../calendar/events/constitution-day.html"],
        "en/lessons/a.html": ["../calendar/events/constitution-day.html"],
        "en/lessons/only.html": ["../../calendar/events/constitution-day.html"],
        "index.html": [],
    }


def test_a_block_with_a_mistake_is_seen_on_its_page_with_the_style_alone(make_site: Site, docs: Path) -> None:
    write(docs, "index.md", "# 首页\n\n```日历\n起：九月\n```\n")

    page = (make_site() / "index.html").read_text("utf-8")

    assert 'class="fz-problems"' in page
    assert ("calendar.css" in page, "calendar.js" in page) == (True, False)


def test_the_data_is_not_published(make_site: Site) -> None:
    assert not list(make_site().rglob("*.yml"))


@pytest.mark.parametrize("translated", [True, False])
def test_each_mistake_of_the_data_is_logged_once(make_site: Site, docs: Path, caplog, translated: bool) -> None:
    write(docs, "_data/events.yml", EVENTS.replace("lessons/only.md", "lessons/gone.md").replace("12-04", "12-32"))

    make_site(translated=translated)

    assert problems(caplog) == [
        "docs/_data/events.yml:4:11: [E106] “yearly”的月日不存在或写法不对：“12-32”",
        "docs/_data/events.yml:11:27: [E117] 链接的页面不存在：lessons/gone.md",
    ]


def test_without_data_the_pages_say_so_and_there_are_no_feeds(make_site: Site, docs: Path, caplog) -> None:
    (docs / "_data/events.yml").unlink()

    site = make_site()

    assert not list(site.rglob("*.ics"))
    assert {text.split("] ")[0] for text in problems(caplog)} == {
        f"docs/{uri}.md:3:1: [E201" for uri in ("index", "index.en", "calendar/index", "calendar/index.en")
    }


def test_a_data_file_in_another_encoding_is_a_problem(make_site: Site, docs: Path, caplog) -> None:
    (docs / "_data/events.yml").write_bytes(EVENTS.encode("gb18030"))

    assert not list(make_site().rglob("*.ics"))
    assert "docs/_data/events.yml:2:10: [F001]" in "\n".join(problems(caplog))
