"""While a site is written: an edited page is shown at once, the rest follows, and a failure costs nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fazhi.build.serving import Built, Project, Serving
from fazhi.build.showing import Shown
from fazhi.build.watching import Changes, changes_between, state_of

I18N = """site_name: 试验站
site_url: https://example.org/repo/
use_directory_urls: false
theme:
  name: material
  font: false
plugins:
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: zh, name: 中文, default: true, build: true}
        - {locale: en, name: English, build: true}
  - fazhi/lesson
  - fazhi/quiz
  - fazhi/law
  - search
  - fazhi/search
  - fazhi/build
markdown_extensions: [attr_list, tables, toc, pymdownx.superfences, fazhi]
"""
QUIZ = (
    "\n```quiz {#q-1} 小测\n1. 【单选】国家宪法日是\nA. 4月15日\nB. 12月4日\n答案：B\n依据：《宪法》第三十三条\n```\n"
)
GIVES_UP = 120


class Site:
    """A project that is served without a watcher: what happens is said by the test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.shown = Shown()
        command = [sys.executable, "-m", "fazhi", "serve-engine", "-f", str(root / "mkdocs.yml")]
        project = Project(
            root / "docs",
            (root / "docs", root / "mkdocs.yml"),
            lambda folder: [*command, "--origin", "http://127.0.0.1:8000", "--site-dir", str(folder)],
            "http://127.0.0.1:8000",
            "zh",
        )
        (root / "temporary").mkdir()
        self.serving = Serving(project, self.shown, root / "temporary")

    def write(self, uri: str, text: str) -> None:
        """Save a page and let it be looked at."""
        path = self.root / "docs" / uri
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        self.serving.step(None)

    def whole(self) -> Built:
        """Wait for the whole build."""
        event = self.serving.events.get(timeout=GIVES_UP)
        assert event is not None
        self.serving.step(event)
        return event

    def page(self, uri: str) -> str:
        found = self.shown.file(self.shown.base + uri)
        return found.read_text("utf-8") if found else ""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    (tmp_path / "docs/a").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(I18N, "utf-8")
    (tmp_path / "docs/index.md").write_text("# 首页\n\n[甲](a/one.md)\n", "utf-8")
    (tmp_path / "docs/a/one.md").write_text("# 甲\n\n旧的一段。\n" + QUIZ, "utf-8")
    (tmp_path / "docs/a/two.md").write_text("# 乙\n\n[甲](one.md)\n", "utf-8")
    (tmp_path / "docs/a/two.en.md").write_text("# Two\n", "utf-8")
    found = Site(tmp_path)
    found.whole()
    yield found
    found.serving.end()


def test_an_edited_page_is_shown_in_every_language_before_the_whole_build(site: Site) -> None:
    before = site.page("a/two.html"), site.page("index.html")

    site.write("a/one.md", "# 甲\n\n新的一段。《宪法》第三十四条。\n" + QUIZ)

    for uri in ("a/one.html", "en/a/one.html"):
        assert "新的一段" in site.page(uri)
        assert "旧的一段" not in site.page(uri)
        assert site.page(uri).count("<fz-quiz ") == 1
    assert (site.page("a/two.html"), site.page("index.html")) == before
    at_once = site.page("a/one.html"), site.page("en/a/one.html")
    site.whole()
    assert (site.page("a/one.html"), site.page("en/a/one.html")) == at_once, "a whole build makes the same of it"


def test_what_is_served_is_searched_by_scanning_it_for_an_index_in_parts_takes_too_long(site: Site) -> None:
    assert site.page("search/pages.zh.js")
    assert not site.page("pagefind/zh/pagefind.js")


def test_a_translation_is_made_anew_in_its_own_language(site: Site) -> None:
    site.write("a/two.en.md", "# Two\n\nFresh words.\n")

    assert "Fresh words." in site.page("en/a/two.html")
    assert "Fresh words." not in site.page("a/two.html")


def test_each_edit_begins_with_the_site_as_it_was_built(site: Site) -> None:
    for words in ("一", "二", "三"):
        site.write("a/one.md", f"# 甲\n\n第{words}稿。\n" + QUIZ)
        assert f"第{words}稿" in site.page("a/one.html")
        assert site.page("a/one.html").count("<fz-quiz ") == 1


def test_a_new_title_stands_in_the_pages_own_menu_at_once_and_in_the_others_after_the_whole_build(site: Site) -> None:
    site.write("a/one.md", "# 新的题目\n")

    assert site.page("a/one.html").count("新的题目") > 3
    assert "新的题目" not in site.page("a/two.html")
    site.whole()
    assert "新的题目" in site.page("a/two.html")


def test_a_new_page_and_one_that_is_gone_follow_with_the_whole_build(site: Site) -> None:
    (site.root / "docs/a/two.md").unlink()
    site.write("a/three.md", "# 丙\n")

    assert site.page("a/three.html") == ""
    site.whole()
    assert "丙" in site.page("a/three.html")
    assert site.page("a/two.html") == ""


def test_an_edit_while_the_whole_build_runs_is_not_lost(site: Site) -> None:
    site.write("a/one.md", "# 甲\n\n第一稿。\n")
    site.write("a/two.md", "# 乙\n\n写在构建中间。\n")

    site.whole()

    assert "第一稿" in site.page("a/one.html")
    assert "写在构建中间" in site.page("a/two.html")
    site.whole()
    assert "写在构建中间" in site.page("a/two.html")


def test_settings_that_cannot_be_built_leave_the_last_good_site(capfd: pytest.CaptureFixture[str], site: Site) -> None:
    before = site.page("index.html")
    (site.root / "mkdocs.yml").write_text(I18N.replace("name: material", "name: nothing"), "utf-8")
    site.serving.step(None)

    assert site.whole().base is None
    assert site.page("index.html") == before
    assert "上一次的网站" in capfd.readouterr().err

    site.write("a/one.md", "# 甲\n\n设置坏着也能看。\n")
    assert "设置坏着也能看" in site.page("a/one.html")
    site.whole()
    (site.root / "mkdocs.yml").write_text(I18N, "utf-8")
    site.serving.step(None)
    assert site.whole().base == "/repo/"


def test_all_mistakes_of_a_page_are_told_and_the_page_is_shown(capfd: pytest.CaptureFixture[str], site: Site) -> None:
    site.write("a/one.md", "# 甲\n\n[没有](gone.md) <script>x</script>\n\n《宪法》第九百条。\n")

    assert "第九百条" in site.page("a/one.html")
    site.whole()
    told = capfd.readouterr().err
    assert "docs/a/one.md:3:6: [X105]" in told
    assert "docs/a/one.md:3:15: [X101]" in told
    assert "docs/a/one.md:5:1: [A" in told


def test_a_page_that_would_keep_markdown_busy_stays_as_it_was(capfd: pytest.CaptureFixture[str], site: Site) -> None:
    before = site.page("a/one.html")

    site.write("a/one.md", "# 甲\n\n" + "[" * 5000 + "\n")

    assert site.page("a/one.html") == before
    assert site.whole().base is None
    assert site.page("a/one.html") == before
    assert "[X107]" in capfd.readouterr().err


def test_what_has_changed_is_told_apart(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in ("docs/a.md", "docs/b.md", "docs/c.css", "mkdocs.yml"):
        (tmp_path / name).write_text("1", "utf-8")
    watched = (docs, tmp_path / "mkdocs.yml")
    before = state_of(watched)

    def after(name: str) -> Changes | None:
        (tmp_path / name).write_text("22", "utf-8")
        found = changes_between(before, state_of(watched), docs)
        (tmp_path / name).unlink()
        return found

    assert changes_between(before, before, docs) is None
    assert after("docs/a.md") == Changes((docs / "a.md",), has_others=False)
    assert after("docs/new.md") == Changes((), has_others=True)
    assert changes_between(before, state_of(watched), docs) == Changes((), has_others=True), "a.md is gone"
    before = state_of(watched)
    assert after("docs/c.css") == Changes((), has_others=True)


def test_the_command_tells_the_mistakes_then_the_address_and_ends_when_interrupted(project: Path) -> None:
    (project / "docs/second.md").write_text("[x](gone.md)", "utf-8")
    command = [sys.executable, "-m", "fazhi", "serve", "-a", "127.0.0.1:0"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True, env=environment) as served:
        lines = iter(served.stderr or ())
        told = [next(lines)]
        while "http://127.0.0.1:" not in told[-1]:
            told.append(next(lines))
        served.send_signal(signal.SIGINT)
        assert served.wait(GIVES_UP) == 0
    assert any("[X105]" in line for line in told)
    assert told[-1].count("/repo/") == 1
