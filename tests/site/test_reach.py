"""Every mock trial, case, reading and short answer can be reached from a lesson and from the finder."""

import posixpath
import re
from pathlib import Path

import pytest
from lxml import html

from fazhi.core.page import Page, read_pages
from fazhi.lesson.finder import Material, material_of
from fazhi.lesson.parse import is_lesson

LINK = re.compile(r"\]\((?P<target>[^)#?\s]+\.md)")


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[str, Page]:
    found, problems = read_pages(root / "docs", root)
    assert problems == []
    return {page.uri: page for page in found}


@pytest.fixture(scope="module")
def materials(pages: dict[str, Page]) -> dict[str, Material]:
    found = {uri: material_of(page, uri) for uri, page in pages.items()}
    return {uri: one for uri, one in found.items() if one}


def linked(page: Page) -> set[str]:
    """Return the sources that a page links, without itself."""
    folder = posixpath.dirname(page.uri)
    return {posixpath.normpath(posixpath.join(folder, one["target"])) for one in LINK.finditer(page.prose)} - {page.uri}


def test_there_is_material_of_every_kind(materials: dict[str, Material]) -> None:
    chinese = [one.kind for one in materials.values() if one.lang == "zh"]

    counts = {kind: chinese.count(kind) for kind in sorted(set(chinese))}
    assert counts["trial"] >= 5
    assert counts["case"] >= 8
    assert counts["reading"] >= 3
    assert counts["question"] >= 10
    assert counts["lesson"] >= 6


def test_every_folder_of_material_holds_material_only(pages: dict[str, Page], materials: dict[str, Material]) -> None:
    folders = ("trials/", "cases/", "readings/", "qa/")
    own = {uri for uri in pages if uri.startswith(folders) and "/index." not in uri}

    assert own - set(materials) == set(), "a page without grades is in no list"


def test_all_material_is_linked_from_a_lesson_on_another_page(
    pages: dict[str, Page], materials: dict[str, Material]
) -> None:
    lessons = [page for page in pages.values() if is_lesson(page) and page.lang == "zh"]
    reached = {uri for page in lessons for uri in linked(page)}
    wanted = {uri for uri, one in materials.items() if one.lang == "zh" and one.kind != "lesson"}

    assert len(lessons) > 10
    assert sorted(wanted - reached) == []


def test_a_reader_of_english_finds_all_material_in_english_from_english_lessons(
    pages: dict[str, Page], materials: dict[str, Material]
) -> None:
    """English pages link the Chinese names; the site leads to the translation where there is one."""
    english = [page for uri, page in pages.items() if page.lang == "en" and uri in materials]
    reached = {uri for page in english for uri in linked(page)}
    wanted = {pages[uri].original for uri, one in materials.items() if one.lang == "en" and one.kind != "lesson"}

    assert sorted(wanted - reached) == []


def test_material_leads_on_to_more(pages: dict[str, Page], materials: dict[str, Material]) -> None:
    lonely = [uri for uri in materials if not linked(pages[uri]) & {pages[one].original for one in materials}]

    assert lonely == []


@pytest.mark.parametrize("tree", ["", "en/"])
def test_the_finder_lists_all_material_once_with_what_it_is_filtered_by(
    built: Path, materials: dict[str, Material], pages: dict[str, Page], tree: str
) -> None:
    page = built / f"{tree}lessons/index.html"
    parser = html.HTMLParser(encoding="utf-8")
    finder = html.document_fromstring(page.read_bytes(), parser=parser).xpath("//fz-finder")[0]
    found = [
        (Path(posixpath.normpath(page.parent.joinpath(item.xpath("string(a/@href)")))), item.get("data-kind"))
        for item in finder.xpath(".//li")
    ]
    wanted = {built / tree / pages[uri].original.replace(".md", ".html"): one.kind for uri, one in materials.items()}

    assert dict(found) == wanted
    assert len(found) == len(wanted)
    assert all(path.is_file() for path, _ in found)
    assert {box.get("name") for box in finder.xpath(".//input")} == {"kind", "stage", "time", "visitor"}
    assert not finder.xpath(".//*[@hidden and not(self::details)]"), "the list is whole without script"
