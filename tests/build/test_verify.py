from pathlib import Path

import pytest

from fazhi.build.verify import verify_site

PAGE = '<!doctype html><html lang="zh"><head><title>x</title>{head}</head><body>{body}</body></html>'


def found(folder: Path, body: str = "", head: str = "", base: str = "/repo/") -> list[tuple[str, str]]:
    (folder / "课 1").mkdir(exist_ok=True)
    (folder / "课 1/index.html").write_text(
        PAGE.format(head="", body='<h1 id="总纲">x</h1><a name="old"></a>'), "utf-8"
    )
    (folder / "a.css").write_text("", "utf-8")
    (folder / "index.html").write_text(PAGE.format(head=head, body=body), "utf-8")
    return [(problem.code, str(problem.at)) for problem in verify_site(folder, base, "site").problems]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="%E8%AF%BE%201/">x</a>',
        '<a href="课 1/#总纲">x</a>',
        '<a href="课 1/index.html#%E6%80%BB%E7%BA%B2">x</a>',
        '<a href="课 1/#old">x</a>',
        '<a href="/repo/课 1/">x</a>',
        '<a href="/repo/">x</a>',
        '<a href=".">x</a>',
        '<a href="#">x</a>',
        '<a href="https://example.org/x">x</a>',
        '<a href="mailto:a@example.org">x</a>',
        '<img src="data:image/png;base64,x" alt="">',
        '<img srcset="a.css 1x, 课%201/ 2x,a.css" alt="">',
        '<svg><use href="#i" /><use xlink:href="#i" /></svg><p id="i">x</p>',
        "<ul><li>x<li>y</ul><table><tr><td>x<td>y</table><p>z",
        '<script type="application/json">{"a": "<b class="}</script><!-- <i> --><textarea><b></textarea>',
        '<p title="1 > 0" class="b">x &lt;b></p><BR><img alt="/" src="a.css"/>',
        '<svg viewBox="0 0 1 1"><path d="M0 0" fill-rule="evenodd"/><g><linearGradient id="g"/></g></svg>',
        '<details open><summary>x</summary></details><input disabled value="">',
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(tmp_path: Path, body: str) -> None:
    assert found(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="gone/">x</a>', "B103"),
        ('<img src="gone.png" alt="">', "B103"),
        ('<a href="/课 1/">x</a>', "B103"),
        ('<a href="../课 1/">x</a>', "B103"),
        ('<a href="课 1/#gone">x</a>', "B104"),
        ('<a href="#gone">x</a>', "B104"),
        ('<img src="https://example.org/a.png" alt="">', "B105"),
        ('<script src="//example.org/a.js"></script>', "B105"),
        ('<iframe src="https://example.org/"></iframe>', "B105"),
        ('<form action="https://example.org/"></form>', "B105"),
        ('<p style="color:red">x</p>', "B106"),
        ('<p onclick="x()">x</p>', "B106"),
        ('<img srcset="a.css 1x, https://example.org/a.png 2x" alt="">', "B105"),
        ('<img srcset="a.css, gone.png 2x" alt="">', "B103"),
        ('<picture><source srcset="//example.org/a.png"></picture>', "B105"),
        ('<video poster="https://example.org/a.png"></video>', "B105"),
        ('<video><track src="https://example.org/a.vtt"></video>', "B105"),
        ('<button formaction="https://example.org/">x</button>', "B105"),
        ('<input type="image" src="https://example.org/a.png">', "B105"),
        ('<svg><use href="https://example.org/a.svg#i" /></svg>', "B105"),
        ('<svg><use xlink:href="https://example.org/a.svg#i" /></svg>', "B105"),
        ('<svg><image href="https://example.org/a.png" /></svg>', "B105"),
        ('<object data="https://example.org/a.pdf"></object>', "B105"),
        ('<embed src="https://example.org/a.pdf">', "B105"),
        ('<iframe src="data:text/html,x"></iframe>', "B106"),
        ('<a href="data:text/html,x">x</a>', "B106"),
        ('<a href="http://[">x</a>', "B103"),
        ("<script>x()</script>", "B106"),
        ('<a href="javascript:x()">x</a>', "B106"),
        ("<div><p>x</p>", "B108"),
        ("<section>x", "B108"),
        ("</section>", "B108"),
        ("<p><div>x</div></p>", "B108"),
        ("<fz-quiz><span>x</fz-quiz>", "B108"),
        ('<p class="a" lang="zh" class="b">x</p>', "B108"),
        ('<input type="radio" checked name="a" checked>', "B108"),
        ('<p id="i">x</p><h2 id="i">y</h2>', "B108"),
    ],
)
def test_a_fault_of_a_finished_page_is_found(tmp_path: Path, body: str, code: str) -> None:
    assert found(tmp_path, body) == [(code, "site/index.html:1:1")]


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ('<link rel="canonical" href="https://example.org/repo/">', []),
        ('<link rel="stylesheet" href="a.css">', []),
        ('<link rel="stylesheet" href="https://example.org/a.css">', ["B105"]),
        ('<link rel="preconnect" href="https://example.org">', ["B105"]),
        ('<meta http-equiv="refresh" content="0; url=gone/">', ["B103"]),
        ("<style>p{}</style>", ["B106"]),
    ],
)
def test_what_the_head_fetches_is_seen(tmp_path: Path, head: str, codes: list[str]) -> None:
    assert [code for code, _ in found(tmp_path, head=head)] == codes


def test_a_page_that_was_cut_off_is_found(tmp_path: Path) -> None:
    found(tmp_path)
    (tmp_path / "index.html").write_text("<html><body>", "utf-8")

    assert [p.code for p in verify_site(tmp_path, "/", "site").problems] == ["B102"]


def test_a_site_without_a_home_page_is_none(tmp_path: Path) -> None:
    assert [p.code for p in verify_site(tmp_path, "/", "site").problems] == ["B101"]


def test_a_page_that_an_old_phone_waits_for_is_a_warning(tmp_path: Path) -> None:
    assert found(tmp_path, "法" * 133_000) == []
    assert found(tmp_path, "法" * 134_000) == [("B107", "site/index.html:1:1")]


def test_crossed_tags_are_named_where_they_open_and_close(tmp_path: Path) -> None:
    page = PAGE.format(head="", body="\n<b>\n<i>x</b>\n</i>")
    (tmp_path / "index.html").write_text(page, "utf-8")

    problems = verify_site(tmp_path, "/", "site").problems

    assert [(p.code, p.at.line, p.values["what"]) for p in problems] == [("B108", 3, "<i>"), ("B108", 4, "</i>")]


def test_a_place_on_a_page_that_stands_for_another_is_looked_for_there(tmp_path: Path) -> None:
    (tmp_path / "en.html").write_text(PAGE.format(head="", body='<a data-original href="课%201/">x</a>'), "utf-8")

    assert found(tmp_path, '<a href="en.html#总纲">x</a>') == []
    assert found(tmp_path, '<a href="en.html#gone">x</a>') == [("B104", "site/index.html:1:1")]
