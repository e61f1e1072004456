"""Style sheets joined, and the theme's script in fewer bytes."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from fazhi.build.scripts import FOLDER, take_smaller
from fazhi.build.sheets import Sheets

SHEETS = {
    "assets/one.css": "a{left:0}",
    "assets/two.min.css": "b{left:0}",
    "assets/three.css": "i{left:0}",
    "assets/more/four.css": "u{left:0}",
    "assets/imports.css": "@import 'one.css';",
    "assets/open.css": "a{left:0}b{",
    "assets/remark.css": "a{left:0}/* b",
    "assets/bracket.css": "a:not(b{left:0}",
    "assets/charset.css": '@charset "gbk";a{left:0}',
    "assets/utf.css": '@charset "UTF-8";s{left:0}',
    "assets/marked.css": "\ufeffem{left:0}",
}
SCRIPT = '<script src="../assets/one.js" defer></script>'


def link(name: str, folder: str = "../assets/") -> str:
    return f'<link rel="stylesheet" href="{folder}{name}.css">'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for uri, text in SHEETS.items():
        (tmp_path / uri).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / uri).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("page", "made", "sheet"),
    [
        ([link("one"), "\n", link("two.min")], [link("one.two"), "\n"], "a{left:0}\nb{left:0}"),
        ([link("one"), SCRIPT, link("two.min"), link("three")], [link("one.two.three"), SCRIPT], None),
        ([link("two.min"), link("one")], [link("two.one")], "b{left:0}\na{left:0}"),
        (
            [link("one"), link("three"), link("four", "../assets/more/")],
            [link("one.three"), link("four", "../assets/more/")],
            "a{left:0}\ni{left:0}",
        ),
        ([link("one"), link("marked"), link("utf")], [link("one.marked.utf")], "a{left:0}\nem{left:0}\ns{left:0}"),
    ],
)
def test_sheets_side_by_side_become_one_in_their_order(
    site: Path, page: list[str], made: list[str], sheet: str | None
) -> None:
    assert Sheets(site).joined("".join(page), "lessons/one.html") == "".join(made)
    if sheet:
        (joined,) = (path for path in site.rglob("*.css") if path.relative_to(site).as_posix() not in SHEETS)
        assert joined.read_text("utf-8") == sheet


@pytest.mark.parametrize(
    "page",
    [
        [link("one")],
        [link("one"), "<script>a()</script>", link("three")],
        [link("one"), link("four", "../assets/more/")],
        [link("one"), link("imports")],
        [link("open"), link("one")],
        [link("remark"), link("one")],
        [link("bracket"), link("one")],
        [link("charset"), link("one")],
        [link("imports"), link("one")],
        [link("one"), link("one")],
        [link("one"), link("missing")],
        [link("one"), link("three", "https://example.org/")],
    ],
)
def test_what_would_mean_something_else_stays_apart(site: Path, page: list[str]) -> None:
    assert Sheets(site).joined("".join(page), "lessons/one.html") == "".join(page)
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.css")} == SHEETS.keys()


def test_a_sheet_of_the_authors_is_not_written_over(site: Path) -> None:
    (site / "assets/one.three.css").write_text("em{left:0}", "utf-8")
    page = link("one") + link("three")

    assert Sheets(site).joined(page, "lessons/one.html") == page
    assert (site / "assets/one.three.css").read_text("utf-8") == "em{left:0}"


def test_the_home_page_and_pages_below_share_a_joined_sheet(site: Path) -> None:
    sheets = Sheets(site)

    assert sheets.joined(link("one", "assets/") + link("three", "assets/"), "index.html") == link(
        "one.three", "assets/"
    )
    assert sheets.joined(link("one") + link("three"), "lessons/one.html") == link("one.three")


@pytest.mark.parametrize(("folder", "is_taken"), [("material/templates", True), ("docs", False), ("own", False)])
def test_the_themes_own_script_is_taken_in_fewer_bytes(tmp_path: Path, folder: str, *, is_taken: bool) -> None:
    (made,) = FOLDER.glob("*.js")
    for name in ("docs", "own"):
        (tmp_path / name).mkdir()
    config = MkDocsConfig()
    theme = {"name": "mkdocs", "custom_dir": str(tmp_path / "own")}
    config.load_dict({"site_name": "某", "docs_dir": str(tmp_path / "docs"), "theme": theme})
    assert config.validate() == ([], [])
    file = File(
        f"assets/javascripts/{made.name}", str(tmp_path / folder), str(tmp_path / "site"), use_directory_urls=False
    )
    other = File("assets/javascripts/bundle.00000000.min.js", str(tmp_path / folder), "site", use_directory_urls=False)
    before = other.abs_src_path

    take_smaller(Files([file, other]), config)

    assert (file.abs_src_path == str(made)) == is_taken
    assert other.abs_src_path == before
