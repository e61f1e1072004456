"""A build with kept pages gives the bytes of a build without, whatever was edited in between."""

import hashlib
import logging
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from fazhi.build import keeping

SETTINGS = """site_name: {name}
site_url: https://example.org/repo/
use_directory_urls: false
theme:
  name: material
  font: false
  custom_dir: overrides
  features: [navigation.tabs, navigation.sections, navigation.prune, navigation.footer]
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {{locale: zh, name: 中文, default: true, build: true}}
        - {{locale: en, name: English, build: true, site_name: Law}}
  - fazhi/lesson
  - fazhi/quiz
  - fazhi/trial
  - fazhi/calendar
  - fazhi/case
  - fazhi/reading
  - fazhi/build{off}
markdown_extensions: [abbr, admonition, attr_list, footnotes, tables, toc, pymdownx.superfences, fazhi]
validation: {{links: {{anchors: warn}}}}
"""
QUIZ = "\n```quiz {{#q-{0}}} 小测\n1. 【单选】国家宪法日是\nA. 4月15日\nB. {0}月4日\n答案：B\n```\n\n```题库\n```\n"
OFF = ": {cache: false}"
STUBS = ": {untranslated: untranslated.html}"
URIS = ("index.md", "a/one.md", "a/two.md", "a/two.en.md", "b/x.md", "b/y.md", "b/y.en.md")
KEPT = ["a/one.html", "a/two.html", "b/y.html", "index.html"]


class Site:
    """A project with pages to edit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = "法治"
        for number, uri in enumerate(URIS):
            self.write(uri, f"第{number}页")
        self.template("")

    @property
    def uris(self) -> list[str]:
        docs = self.folder / "docs"
        return sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))

    def write(self, uri: str, title: str, more: str = "") -> None:
        page = self.folder / "docs" / uri
        page.parent.mkdir(parents=True, exist_ok=True)
        links = " ".join(f"[到{target}](../{target})" for target in ("a/one.md", "b/y.md") if "/" in uri)
        page.write_text(
            f"---\ntitle: {title}\n---\n\n# {title}\n\n《宪法》第三十三条。{links}\n\n## 一\n{more}\n", "utf-8"
        )

    def template(self, words: str) -> None:
        (self.folder / "overrides").mkdir(exist_ok=True)
        text = f'{{% extends "base.html" %}}{{% block extrahead %}}<meta name="x" content="{words}">{{% endblock %}}'
        (self.folder / "overrides/main.html").write_text(text, "utf-8")

    def build(self, site: str, off: str = "") -> tuple[dict[str, str], list[str]]:
        """Build and return the hashes of all files, and what was reported."""
        file = self.folder / "mkdocs.yml"
        file.write_text(SETTINGS.format(name=self.name, off=off), "utf-8")
        said = _Said()
        logging.getLogger("mkdocs").addHandler(said)
        try:
            build(load_config(str(file), site_dir=str(self.folder / site)))
        finally:
            logging.getLogger("mkdocs").removeHandler(said)
        return tree(self.folder / site), said.lines


class _Said(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def tree(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def same(site: Site) -> None:
    warm, cold = site.build("warm"), site.build("cold", OFF)
    assert warm[1] == cold[1]
    assert [uri for uri in sorted({*warm[0], *cold[0]}) if warm[0].get(uri) != cold[0].get(uri)] == []


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by the path of each page that is served without being converted."""
    found: list[str] = []
    find = keeping.Keeping.find

    def watched(self: keeping.Keeping, markdown: str, page: Any, *rest: Any) -> Any:
        kept = find(self, markdown, page, *rest)
        found.extend([page.url] if kept else [])
        return kept

    monkeypatch.setattr(keeping.Keeping, "find", watched)
    return found


EDITS: dict[str, Callable[[Site, str, int], None]] = {
    "text": lambda site, uri, n: site.write(uri, "题", f"\n新的第{n}段。\n"),
    "title": lambda site, uri, n: site.write(uri, f"新题{n} & <b>"),
    "quiz": lambda site, uri, n: site.write(uri, "小测", QUIZ.format(n)),
    "broken link": lambda site, uri, n: site.write(uri, "题", f"\n[没有](gone{n}.md) [没有](#gone)\n"),
    "new page": lambda site, _, n: site.write(f"b/new{n}.md", f"新页{n}"),
    "translation": lambda site, uri, n: site.write(uri.replace(".en.md", ".md").replace(".md", ".en.md"), f"Page {n}"),
    "deleted": lambda site, uri, _: None if uri == "index.md" else (site.folder / "docs" / uri).unlink(),
    "renamed": lambda site, uri, n: (
        None if uri == "index.md" else moved(site.folder / "docs" / uri, site.folder / f"docs/c/moved{n}.md")
    ),
    "settings": lambda site, _, n: setattr(site, "name", f"网站{n}"),
    "template": lambda site, _, n: site.template(f"模板{n}"),
    "data": lambda site, _, n: data(site, f"ignore_law: 法{n}\n"),
    "nothing": lambda *_: None,
}


def moved(old: Path, new: Path) -> None:
    new.parent.mkdir(exist_ok=True)
    old.rename(new)


def data(site: Site, text: str) -> None:
    (site.folder / "docs/_data").mkdir(exist_ok=True)
    (site.folder / "docs/_data/notes.txt").write_text(text, "utf-8")


EDIT = st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 9), st.integers(1, 3))


@settings(max_examples=5)
@given(st.lists(EDIT, min_size=2, max_size=4))
def test_a_warm_build_gives_the_bytes_and_the_words_of_a_cold_one(edits: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as name:
        site = Site(Path(name))
        site.build("warm")
        for kind, place, number in edits:
            EDITS[kind](site, site.uris[place % len(site.uris)], number)
            same(site)


@pytest.mark.parametrize("kind", sorted(EDITS))
def test_after_one_edit_a_warm_build_is_a_cold_one(site: Site, kind: str) -> None:
    site.build("warm")
    EDITS[kind](site, "a/two.md", 2)

    same(site)


def test_after_one_edit_only_that_page_is_converted(site: Site, served: list[str]) -> None:
    site.build("warm")
    assert served == []
    site.write("b/x.md", "第四页", "\n更多\n")

    site.build("warm")

    assert sorted(served) == sorted([*KEPT, *(f"en/{uri}" for uri in KEPT)])


def test_a_page_is_converted_anew_when_a_link_of_it_leads_elsewhere(site: Site, served: list[str]) -> None:
    site.build("warm")
    moved(site.folder / "docs/b/y.en.md", site.folder / "docs/b/z.en.md")

    site.build("warm")

    assert "index.html" in served
    assert "en/index.html" in served


def test_a_mistake_of_a_page_is_told_in_every_build(site: Site) -> None:
    site.write("a/one.md", "题", "\n[没有](gone.md)\n\n```quiz\n1. 【单选】没有答案\nA. 甲\nB. 乙\n```\n")

    said = [site.build("warm")[1] for _ in range(3)]

    assert said[0] == said[1] == said[2]
    assert any("Q103" in line for line in said[0])
    assert any("gone.md" in line for line in said[0])


@pytest.mark.parametrize("damage", [b"", b"no database" * 999, None])
def test_a_damaged_store_changes_nothing(site: Site, damage: bytes | None) -> None:
    site.build("warm")
    store = site.folder / ".cache/fazhi/pages.sqlite"
    store.write_bytes(store.read_bytes()[:9000] if damage is None else damage)

    same(site)


def test_the_store_lies_outside_the_content_and_the_site(site: Site) -> None:
    site.build("warm")

    assert sorted(path.name for path in site.folder.iterdir()) == [".cache", "docs", "mkdocs.yml", "overrides", "warm"]


def stub(site: Site) -> None:
    (site.folder / "overrides/untranslated.html").write_text("<h1>{{ page.title }}</h1>{{ page.content }}\n", "utf-8")


def test_an_untranslated_page_is_its_own_template_with_its_title_alone(site: Site) -> None:
    stub(site)
    site.write("b/x.md", "表情 <b>", "\n只有中文。\n")

    site.build("site", STUBS)

    made = (site.folder / "site/en/b/x.html").read_text("utf-8")
    assert made.startswith("<h1>表情 &lt;b&gt;</h1>")
    assert "只有中文" not in made
    assert "只有中文" in (site.folder / "site/b/x.html").read_text("utf-8")
    assert "第三十三条" in (site.folder / "site/en/b/y.html").read_text("utf-8"), "this one is translated"


def test_a_place_on_an_untranslated_page_is_looked_up_in_the_original(site: Site) -> None:
    stub(site)
    site.write("a/two.en.md", "Two", "\n[there](one.md#一) [not there](one.md#二)\n")

    _, said = site.build("site", STUBS)

    assert [line for line in said if "#一" in line] == []
    assert len([line for line in said if "one.md#二" in line]) == 1


def test_untranslated_pages_are_the_same_in_warm_builds(site: Site) -> None:
    stub(site)
    site.build("warm", STUBS)
    site.write("b/x.md", "新题", "\n新的。\n")

    warm, cold = site.build("warm", STUBS), site.build("cold", STUBS.replace("}", ", cache: false}"))

    assert warm == cold


def test_a_template_for_untranslated_pages_that_is_missing_is_said_in_words(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        site.build("site", STUBS)

    assert "没有 untranslated.html 这个模板" in caplog.text


def test_a_markdown_extension_that_may_read_files_is_asked_in_every_build(site: Site, served: list[str]) -> None:
    global SETTINGS  # noqa: PLW0603 — put back below
    before, SETTINGS = SETTINGS, SETTINGS.replace("[abbr,", "[pymdownx.snippets, abbr,")
    try:
        site.build("warm")
        site.build("warm")
    finally:
        SETTINGS = before

    assert served == []
