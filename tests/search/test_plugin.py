"""Small whole sites with the search."""

import json
import os
import shutil
import subprocess
import sys
import zlib
from base64 import b64decode
from pathlib import Path

import pytest

SETTINGS = """site_name: t
use_directory_urls: false
theme: {name: material, language: zh, font: false}
plugins:
  - search
%s  - fazhi/lesson
  - fazhi/quiz
  - fazhi/search%s
markdown_extensions: [attr_list, toc, pymdownx.superfences, fazhi]
"""
I18N = """  - i18n:
      docs_structure: suffix
      languages:
        - {locale: zh, name: 中文, default: true, build: true}
        - {locale: en, name: English, build: true}
"""
PAGE = """# 宪法课

导入字

```quiz {#q}
1. 【单选】题干字
A. 甲项
B. 乙项
答案：B
解析：解析字
```
"""


def build(folder: Path, settings: str, *, without_pagefind: bool = False) -> str:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    if not (folder / "docs/index.md").exists():
        (folder / "docs/index.md").write_text(PAGE, "utf-8")
    if without_pagefind:
        (folder / "pagefind_bin_extended.py").write_text("raise ImportError\n", "utf-8")
    path = str(folder) if without_pagefind else ""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": path, "SOURCE_DATE_EPOCH": "1780000000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def value(site: Path, path: str) -> object:
    told = json.loads((site / path).read_text("utf-8").partition(").")[2].partition("=")[2].rstrip(";\n"))
    return json.loads(zlib.decompress(b64decode(told))) if path.startswith("search/pages.") else told


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_the_box_asks_our_worker_and_the_themes_index_is_empty(tmp_path: Path) -> None:
    build(tmp_path, SETTINGS % ("", ""))
    page = (tmp_path / "site/index.html").read_text("utf-8")

    assert '"search": "assets/fazhi/search.js?zh"' in page
    assert page.index("assets/fazhi/search-waiting.js") < page.index("assets/javascripts/bundle.")
    assert json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))["docs"] == []
    assert '"/assets/fazhi/search.js?zh"' in (tmp_path / "site/404.html").read_text("utf-8")


def test_stems_are_indexed_and_answers_are_not(tmp_path: Path) -> None:
    build(tmp_path, SETTINGS % ("", ""))
    told = str(value(tmp_path / "site", "search/pages.zh.js"))

    assert [word for word in ("宪法课", "导入字", "题干字", "甲项") if word not in told] == []
    assert [word for word in ("解析字", "检查答案", "单选") if word in told] == []


def test_each_language_has_its_own_index_and_an_untranslated_page_stands_in_one(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/only.md").write_text("# 只有中文\n", "utf-8")
    (tmp_path / "docs/both.md").write_text("# 都有\n", "utf-8")
    (tmp_path / "docs/both.en.md").write_text("# Both\n", "utf-8")
    build(tmp_path, SETTINGS % (I18N, ""))
    pages = {lang: [page[0] for page in value(tmp_path / "site", f"search/pages.{lang}.js")] for lang in ("zh", "en")}  # type: ignore[attr-defined]

    assert pages == {"zh": ["both.html", "index.html", "only.html"], "en": ["en/both.html"]}
    assert (tmp_path / "site/pagefind/zh/pagefind.js").is_file()
    assert (tmp_path / "site/pagefind/en/pagefind.js").is_file()
    assert (tmp_path / "site/en/search/index.html").is_file()


def test_a_warm_build_gives_the_same_bytes_as_a_cold_one(tmp_path: Path) -> None:
    build(tmp_path, SETTINGS % (I18N, ""))
    cold = files(tmp_path / "site")
    build(tmp_path, SETTINGS % (I18N, ""))

    assert files(tmp_path / "site") == cold


def test_after_an_edit_a_warm_build_gives_the_same_bytes_as_a_cold_one(tmp_path: Path) -> None:
    build(tmp_path, SETTINGS % ("", ""))
    (tmp_path / "docs/index.md").write_text(PAGE.replace("导入字", "改过的字"), "utf-8")
    build(tmp_path, SETTINGS % ("", ""))
    warm = files(tmp_path / "site")
    shutil.rmtree(tmp_path / ".cache")
    build(tmp_path, SETTINGS % ("", ""))

    assert warm == files(tmp_path / "site")
    assert "改过的字" in str(value(tmp_path / "site", "search/pages.zh.js"))


@pytest.mark.parametrize("damage", [b"", b"no database" * 999])
def test_a_damaged_store_is_told_and_changes_nothing(tmp_path: Path, damage: bytes) -> None:
    build(tmp_path, SETTINGS % ("", ""))
    cold, store = files(tmp_path / "site"), tmp_path / ".cache/fazhi/search.sqlite"
    assert store.stat().st_size > 0
    store.write_bytes(damage)

    assert (".cache/fazhi/search.sqlite 不能用" in build(tmp_path, SETTINGS % ("", ""))) == bool(damage)
    assert files(tmp_path / "site") == cold


def test_without_the_program_the_whole_index_is_scanned_and_the_maintainer_is_told(tmp_path: Path) -> None:
    said = build(tmp_path, SETTINGS % ("", ""), without_pagefind=True)

    assert "pip install pagefind_bin_extended" in said
    assert value(tmp_path / "site", "search/fold.js")["indexed"] == {}  # type: ignore[index]
    assert not (tmp_path / "site/pagefind").exists()
    assert "导入字" in str(value(tmp_path / "site", "search/pages.zh.js"))


def test_pagefind_can_be_switched_off(tmp_path: Path) -> None:
    said = build(tmp_path, SETTINGS % ("", ": {pagefind: false}"))

    assert "pagefind_bin" not in said
    assert not (tmp_path / "site/pagefind").exists()


@pytest.mark.parametrize("text", ["- term: 欺凌\n  same: [霸凌]\n"])
def test_words_of_the_glossary_and_names_of_laws_stand_for_each_other(tmp_path: Path, text: str) -> None:
    (tmp_path / "docs/_data").mkdir(parents=True)
    (tmp_path / "docs/_data/glossary.yml").write_text(text, "utf-8")
    build(tmp_path, SETTINGS % ("", ""))
    groups = value(tmp_path / "site", "search/fold.js")["groups"]  # type: ignore[index]

    assert ["欺凌", "霸凌"] in groups
    laws = value(tmp_path / "site", "search/fold.js")["laws"]  # type: ignore[index]
    assert [132, "未成年人保护法", "未保法"] in laws
