import pytest

from fazhi.calendar.links import link_to, page_at
from fazhi.core.context import Context
from fazhi.core.links import Engine, page_url, relative

FOLDERS, FLAT = Engine(is_flat=False, is_translated=True), Engine(is_flat=True, is_translated=True)


@pytest.mark.parametrize(
    ("uri", "folders", "flat"),
    [
        ("index.md", "", "index.html"),
        ("about.md", "about/", "about.html"),
        ("calendar/index.md", "calendar/", "calendar/index.html"),
        ("calendar/README.md", "calendar/", "calendar/index.html"),
        ("lessons/a/junior.md", "lessons/a/junior/", "lessons/a/junior.html"),
        ("lessons/a/junior.en.md", "en/lessons/a/junior/", "en/lessons/a/junior.html"),
        ("index.en.md", "en/", "en/index.html"),
        (
            "lessons/宪法 日.md",
            "lessons/%E5%AE%AA%E6%B3%95%20%E6%97%A5/",
            "lessons/%E5%AE%AA%E6%B3%95%20%E6%97%A5.html",
        ),
    ],
)
def test_a_page_is_where_mkdocs_puts_it(uri: str, folders: str, flat: str) -> None:
    assert (page_url(uri, FOLDERS), page_url(uri, FLAT)) == (folders, flat)


def test_without_a_translating_plugin_an_english_page_lies_beside() -> None:
    assert page_url("a.en.md", Engine(is_flat=False, is_translated=False)) == "a.en/"


@pytest.mark.parametrize(
    ("url", "base", "way"),
    [
        ("lessons/a/", "calendar/", "../lessons/a/"),
        ("lessons/a/", "", "lessons/a/"),
        ("", "en/calendar/", "../../"),
        ("", "", "./"),
        ("calendar/", "calendar/", "./"),
        ("calendar/all.ics", "calendar/", "all.ics"),
        ("lessons/a.html", "calendar/index.html", "../lessons/a.html"),
        ("lessons/a.html", "index.html", "lessons/a.html"),
        ("en/calendar/all.ics", "en/calendar/index.html", "all.ics"),
    ],
)
def test_a_link_leads_from_page_to_page(url: str, base: str, way: str) -> None:
    assert relative(url, base) == way


@pytest.fixture
def docs(tmp_path):
    (tmp_path / "both.md").write_text("---\ntitle: 中文页\n---\n\n# 别的\n", "utf-8")
    (tmp_path / "both.en.md").write_text("# The English page\n", "utf-8")
    (tmp_path / "only.md").write_text("正文\n", "utf-8")
    return tmp_path


def context(docs, path: str, url: str, lang="zh") -> Context:
    return Context(lang, path, 1, docs, url, [].append)


def test_english_pages_link_english_pages_where_there_are_any(docs) -> None:
    here = context(docs, "docs/x.en.md", "en/x/", "en")

    assert link_to("both.md", here)[:3] == ("../both/", ("The English page", "en"), "en")
    assert link_to("only.md", here)[:3] == ("../../only/", ("only", "zh"), "zh")


def test_an_untranslated_page_is_called_in_english_what_it_says_itself(docs) -> None:
    (docs / "only.md").write_text("---\ntitle: 只有中文\ntitle_en: Only in Chinese\n---\n", "utf-8")
    here = context(docs, "docs/x.en.md", "en/x/", "en")

    assert link_to("only.md", here)[:3] == ("../../only/", ("Only in Chinese", "en"), "zh")


def test_chinese_pages_link_chinese_pages(docs) -> None:
    assert link_to("both.md", context(docs, "docs/x.md", "x.html"))[:3] == ("both.html", ("中文页", "zh"), "zh")


def test_a_chinese_page_shown_to_english_readers_links_the_chinese_original(docs) -> None:
    assert link_to("both.md", context(docs, "docs/x.md", "en/x.html"))[:3] == ("../both.html", ("中文页", "zh"), "zh")


def test_a_missing_page_gives_no_link(docs) -> None:
    assert link_to("gone.md", context(docs, "docs/x.md", "x/")) is None


def test_the_title_of_a_file_outside_is_never_read(docs, tmp_path_factory) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.md"
    secret.write_text("# secret\n", "utf-8")
    (docs / "link.md").symlink_to(secret)

    assert page_at(docs, "link.md") is None
