"""Style sheets that keep what pages can use."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

from fazhi.build.engine import features
from fazhi.build.markup import Tag
from fazhi.build.styles import lighten, lightened, looks_of
from fazhi.core.cache import Store

LOOKS = frozenset({"html", "a", ".md-nav", ".md-nav__link", "dir=ltr", "data-md-color-scheme=slate"})
BUNDLE = "assets/javascripts/bundle.12345678.min.js"
MAIN = "assets/stylesheets/main.12345678.min.css"


def kept(sheet: str, *scripts: str) -> str:
    return lightened({"main.css": sheet}, LOOKS, {f"{number}.js": one for number, one in enumerate(scripts)})[
        "main.css"
    ]


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".md-nav{color:red}", ".md-nav{color:red}"),
        (".md-banner{color:red}", ""),
        (".md-banner,.md-nav{color:red}", ".md-nav{color:red}"),
        (".md-nav .md-banner>a{color:red}", ""),
        (".md-nav>a:hover::after{color:red}", ".md-nav>a:hover::after{color:red}"),
        ("video{color:red}", ""),
        ("A:hover{color:red}", "A:hover{color:red}"),
        (":root{color:red}*{margin:0}", ":root{color:red}*{margin:0}"),
        ("a:not(.md-banner){color:red}", "a:not(.md-banner){color:red}"),
        (":is(.md-banner,a){color:red}", ":is(.md-banner,a){color:red}"),
        ("[dir=rtl] a{left:0}[dir=ltr] a{right:0}", "[dir=ltr] a{right:0}"),
        ("[dir=rtl] a,a{left:0}", "a{left:0}"),
        ("[data-md-color-scheme=slate]{top:0}[data-md-color-scheme=red]{top:1}", "[data-md-color-scheme=slate]{top:0}"),
        ("[data-md-visible=yes]{left:0}#toc[hidden]{left:0}", "[data-md-visible=yes]{left:0}#toc[hidden]{left:0}"),
        ("@media print{.md-banner{left:0}}", ""),
        ("@media print{.md-banner{left:0}a{left:0!important}}", "@media print{a{left:0!important}}"),
        ("@supports (gap:1px){@media print{a{left:0}}}", "@supports (gap:1px){@media print{a{left:0}}}"),
        ('@charset "utf-8";@page{margin:1cm}', '@charset "utf-8";@page{margin:1cm}'),
        ("@keyframes turn{0%{left:0}to{left:1px}}", "@keyframes turn{0%{left:0}to{left:1px}}"),
        (".md-nav{a{color:red}}", ".md-nav{a{color:red}}"),
        ("a{background:url(data:image/svg+xml;x,y)}", "a{background:url(data:image/svg+xml;x,y)}"),
        ('a{content:".md-banner{}  "}', 'a{content:".md-banner{}  "}'),
        ("/* */\na,\n.md-nav  >  a {\n  top: 0\n    calc(1px +\n 2px) ;\n}\n", "a,.md-nav > a{top:0 calc(1px + 2px)}"),
        ("@media  print  and\n(color) {\n  a { left: 0 }\n}", "@media print and (color){a{left:0}}"),
    ],
)  # fmt: skip
def test_a_rule_stays_where_it_may_apply(sheet: str, left: str) -> None:
    assert kept(sheet) == left


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("box.classList.add('md-banner')", ".md-banner{left:0}"),
        ("box.className = `md-ban${which}`", ""),
        ("box.className = `md-banner--${which}`", ".md-banner--on{left:0}"),
        ("document.createElement('video')", "video{left:0}"),
        ("if (root.dir === 'rtl') turn()", ""),
    ],
)
def test_what_a_script_may_make_is_styled(script: str, left: str) -> None:
    assert kept(".md-banner{left:0}.md-banner--on{left:0}video{left:0}[dir=rtl] a{left:0}", script) == left


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("let k=e=>e.n", ""),
        ("box.className='k'", ".k{left:0}"),
        ("box.innerHTML=`<td>${one}</td>`", "td{left:0}"),
        ("box.className='k n'", ".k{left:0}.n{left:0}"),
    ],
)
def test_a_short_name_of_a_script_is_no_class(script: str, left: str) -> None:
    assert kept(".k{left:0}.n{left:0}td{left:0}", script) == left


@pytest.mark.parametrize(
    ("uri", "look", "left"),
    [
        (BUNDLE, "a", ".md-header--shadow{top:0}"),
        (BUNDLE, "feature=content.code.copy", ".md-header--shadow{top:0}"),
        (BUNDLE, "feature=content.tooltips", ".md-tooltip2--top{top:0}.md-header--shadow{top:0}"),
        (BUNDLE, ".tabbed-set", ".tabbed-control{top:0}.md-header--shadow{top:0}"),
        (BUNDLE, ".md-tooltip2--top", ".md-tooltip2--top{top:0}.md-header--shadow{top:0}"),
        ("assets/own.js", "a", ".md-tooltip2--top{top:0}.tabbed-control{top:0}.md-header--shadow{top:0}"),
    ],
)
def test_what_the_themes_script_gives_only_when_asked_is_styled_where_it_is_asked(
    uri: str, look: str, left: str
) -> None:
    sheet = ".md-tooltip2--top{top:0}.tabbed-control{top:0}.md-header--shadow{top:0}"
    script = "one('md-tooltip2--top','tabbed-control','md-header--shadow')"

    assert lightened({MAIN: sheet}, {*LOOKS, look}, {uri: script})[MAIN] == left


def test_what_a_site_asks_of_the_theme_is_known_by_its_settings(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: 某\nextra: {version: {provider: mike}}\ntheme: {name: material, features: [content.tooltips]}\n"
    )

    assert features(load_config(str(tmp_path / "mkdocs.yml"))) == {"feature=content.tooltips", "feature=version"}


def test_a_custom_property_stays_where_somebody_reads_it() -> None:
    sheet = (
        ":root{--one:1px;--two:var(--three);--three:3px;--four:4px;--five:5px;--six:6px;--seven:var(--seven)}"
        "a{left:var(--one);top:var(--two)}.md-banner{left:var(--four)}@page{margin:var(--six)}"
    )

    assert kept(sheet, "root.style.getPropertyValue('--five')") == (
        ":root{--one:1px;--two:var(--three);--three:3px;--five:5px;--six:6px}"
        "a{left:var(--one);top:var(--two)}@page{margin:var(--six)}"
    )


def test_a_property_that_another_sheet_reads_stays() -> None:
    made = lightened({"main.css": "a{left:var(--one)}", "palette.css": ":root{--one:1px;--two:2px}"}, LOOKS, {})

    assert made == {"main.css": "a{left:var(--one)}", "palette.css": ":root{--one:1px}"}


def test_an_element_is_known_by_its_name_its_classes_and_some_values() -> None:
    tag = Tag("body", {"class": "wide\tdark", "dir": "ltr", "id": "top", "data-md-color-accent": "teal"})

    assert looks_of(tag) == {"body", ".wide", ".dark", "dir=ltr", "data-md-color-accent=teal"}


def site(folder: Path, script: str) -> Path:
    for uri, text in {
        MAIN: ".md-nav{left:0}.md-banner{left:0}",
        "assets/stylesheets/site.css": ".own{left:0}",
        "search/index.js": "'md-banner'",
        "pagefind/ui.css": ".own{left:0}",
        "assets/one.js": script,
    }.items():
        (folder / uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / uri).write_text(text, "utf-8")
    return folder


def test_every_sheet_but_those_that_are_apart_is_lightened_and_no_other_name_of_its_file(tmp_path: Path) -> None:
    folder = site(tmp_path / "site", "'nothing'")
    (tmp_path / "last.css").hardlink_to(folder / MAIN)
    (folder / "assets/old.css").write_bytes("a{content:'宪法'}".encode("gb18030"))

    lighten(folder, LOOKS, None)

    assert (folder / MAIN).read_text("utf-8") == ".md-nav{left:0}"
    assert (folder / "assets/stylesheets/site.css").read_text("utf-8") == ""
    assert (folder / "pagefind/ui.css").read_text("utf-8") == ".own{left:0}"
    assert (folder / "assets/old.css").read_bytes() == "a{content:'宪法'}".encode("gb18030")
    assert (tmp_path / "last.css").read_text("utf-8") == ".md-nav{left:0}.md-banner{left:0}"


def test_what_was_kept_is_taken_again_until_a_script_or_a_page_changes(tmp_path: Path) -> None:
    made = []
    for number, (script, looks) in enumerate([
        ("'a'", LOOKS),
        ("'a'", LOOKS),
        ("'md-banner'", LOOKS),
        ("'a'", {".md-banner"}),
    ]):
        store = Store(tmp_path / "store.sqlite")
        lighten(site(tmp_path / str(number), script), looks, store)
        store.close()
        made.append((tmp_path / str(number) / MAIN).read_text("utf-8"))

    assert made == [".md-nav{left:0}", ".md-nav{left:0}", ".md-nav{left:0}.md-banner{left:0}", ".md-banner{left:0}"]
