"""Menus that are made once a section, beside those that Material makes for every page."""

import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from fazhi.build.menu import LONGEST, parted
from fazhi.build.squeeze import squeezed

TABBED = "[navigation.tabs, navigation.sections, navigation.prune]"
NAV = """nav:
  - Home: index.md
  - Law & order:
      - law/index.md
      - Deep:
          - law/deep/a.md
          - law/deep/b.md
          - Deeper: [law/deep/deeper/c.md, law/d.md]
      - law/d2.md
      - Elsewhere: https://example.org/
  - Same: [same/a.md, same/b.md]
"""
PAGES = [
    *("index.md", "law/index.md", "law/deep/a.md", "law/deep/b.md", "law/deep/deeper/c.md"),
    *("law/d.md", "law/d2.md", "same/a.md", "same/b.md", "lost.md"),
]


def tree(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): squeezed(path.read_text("utf-8")) for path in files}


def made(folder: Path, name: str, features: str, plugins: str, extra: str) -> Path:
    settings = (
        f"site_name: 试验\ntheme: {{name: material, font: false, features: {features}}}\nplugins: {plugins}\n{extra}"
    )
    (folder / f"{name}.yml").write_text(settings, "utf-8")
    build(load_config(str(folder / f"{name}.yml"), site_dir=str(folder / name)))
    return folder / name


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, uri in enumerate(PAGES):
        page = tmp_path / "docs" / uri
        page.parent.mkdir(parents=True, exist_ok=True)
        icon = "icon: material/scale-balance\nsubtitle: 小\n" if number % 3 == 0 else ""
        title = "一样" if uri.startswith("same") else f"第{number}页 <1> & 2"
        page.write_text(f"---\ntitle: {title}\n{icon}---\n# 题\n\n## 甲\n\n字\n\n## 乙\n\n字\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("urls", ["true", "false"])
@pytest.mark.parametrize(
    "features",
    [
        "[]",
        TABBED,
        "[navigation.sections]",
        "[navigation.indexes, navigation.sections]",
        "[navigation.expand, toc.integrate]",
        "[navigation.tabs, navigation.tabs.sticky]",
    ],
)
def test_every_page_has_the_menu_that_the_theme_would_make(folder: Path, features: str, urls: str) -> None:
    extra = f"use_directory_urls: {urls}\n{NAV}"

    stock = made(folder, "stock", features, "[]", extra)
    shared = made(folder, "shared", features, "[fazhi/build]", extra)

    assert len(tree(shared)) == len(PAGES) + 1
    assert tree(shared) == tree(stock)


def lists(folder: Path, count: int) -> Path:
    for number in range(count):
        page = folder / f"docs/a/p{number:03}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# 第{number}页\n", "utf-8")
    for name in ("b/x.md", "b/y.md", "index.md"):
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text("# 字\n", "utf-8")
    return made(folder, "site", TABBED, "[fazhi/build]", "use_directory_urls: false\n")


def test_a_long_section_is_shown_in_parts_and_every_part_leads_to_its_first_page(tmp_path: Path) -> None:
    page = (lists(tmp_path, LONGEST + 20) / "a/p030.html").read_text("utf-8")
    menu = page.partition('<nav class="md-nav md-nav--primary')[2].partition("md-sidebar--secondary")[0]

    names = [
        re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", label))
        for label in re.findall(r'ellipsis">(.*?)</span>', menu, re.DOTALL)
    ]

    assert [name.strip() for name in names if "–" in name] == ["Pages 1–25", "Pages 26–50", "Pages 51–70"]
    assert 'href="p000.html"' in menu
    assert 'href="p050.html"' in menu
    assert menu.count('href="p0') == 2 + 25


def test_a_page_of_a_larger_site_is_hardly_larger(tmp_path: Path) -> None:
    sizes = [
        (lists(tmp_path / str(count), count) / "a/p010.html").stat().st_size for count in (LONGEST + 1, 4 * LONGEST)
    ]

    assert sizes[1] < sizes[0] + 6 * 700


def test_parts_hold_every_entry_once_in_order() -> None:
    assert parted(range(LONGEST), lambda first, last, items: (first, last, *items)) == list(range(LONGEST))
    parts = parted(range(LONGEST + 1), lambda first, last, items: (first, last, *items))
    assert [part[:2] for part in parts] == [(1, 25), (26, 50), (51, 51)]
    assert [item for part in parts for item in part[2:]] == list(range(LONGEST + 1))


def test_five_thousand_entries_are_shown_in_parts_of_parts() -> None:
    parts = parted(range(5_000), lambda first, last, items: (first, last, list(items)))
    inner = [part for _, _, items in parts for part in items]

    assert [part[:2] for part in parts][:2] == [(1, 625), (626, 1250)]
    assert parts[-1][1] == inner[-1][1] == 5_000
    assert all(len(items) <= LONGEST for _, _, items in [*parts, *inner])
    assert [item for _, _, items in inner for item in items] == list(range(5_000))
