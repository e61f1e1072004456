"""What MkDocs finds is told at its place, in the site's language."""

from pathlib import Path

import pytest
from mkdocs import utils
from tests.build.test_publish import TWO_LANGUAGES, fine, places, tree, with_plugins

from fazhi.build.publish import publish

LINKS = "validation:\n  links: {anchors: warn, absolute_links: warn, unrecognized_links: warn}\n"


def appended(path: str, text: str, encoding: str = "utf-8"):
    def change(project: Path) -> None:
        with (project / path).open("ab") as file:
            file.write(text.encode(encoding))

    return change


def settings(old: str, new: str):
    def change(project: Path) -> None:
        text = (project / "mkdocs.yml").read_text("utf-8")
        assert old in text
        (project / "mkdocs.yml").write_text(text.replace(old, new), "utf-8")

    return change


def together(*changes):
    def change(project: Path) -> None:
        for one in changes:
            one(project)

    return change


def told(project: Path) -> list[str]:
    return [f"{problem.at} {problem.code}" for problem in publish(places(project), fine)]


CASES = {
    "a dead link": (appended("docs/index.md", "\n[x](gone.md)\n"), ["docs/index.md:5:5 X105"]),
    "a link to a folder": (
        together(appended("mkdocs.yml", LINKS), appended("docs/index.md", "\n[x](gone/)\n")),
        ["docs/index.md:5:5 X105"],
    ),
    "a dead link twice": (
        appended("docs/index.md", "\n[x](gone.md)\n\n`[x](gone.md)` [y][r]\n\n[r]: gone.md\n"),
        ["docs/index.md:5:5 X105", "docs/index.md:9:6 X105"],
    ),
    "a dead link after front matter": (
        lambda project: (project / "docs/index.md").write_text("---\ntitle: 一\n---\n\n[x](gone.md)\n", "utf-8"),
        ["docs/index.md:5:5 X105"],
    ),
    "dead anchors": (
        together(appended("mkdocs.yml", LINKS), appended("docs/index.md", "\n[x](second.md#gone) [y](#nope)\n")),
        ["docs/index.md:5:5 X120", "docs/index.md:5:25 X120"],
    ),
    "a page that is not published": (
        together(appended("mkdocs.yml", "exclude_docs: second.md\n")),
        ["docs/index.md:3:7 X121"],
    ),
    "two pages of one address": (appended("docs/README.md", "# 读\n"), ["docs/README.md:1:1 M130"]),
    "a page outside the navigation": (
        appended("mkdocs.yml", "nav: [index.md]\nvalidation: {nav: {omitted_files: warn}}\n"),
        ["docs/second.md:1:1 M109"],
    ),
    "no page of the navigation": (
        appended("mkdocs.yml", "nav:\n  - index.md\n  - 二: second.md\n  - 三: gone.md\n"),
        ["mkdocs.yml:10:8 M105"],
    ),
    "a path of the navigation": (
        appended("mkdocs.yml", "nav: [index.md, /a]\nvalidation: {nav: {absolute_links: warn}}\n"),
        ["mkdocs.yml:7:17 M129"],
    ),
    "an unknown setting": (appended("mkdocs.yml", "site_nam: x\n"), ["mkdocs.yml:7:1 M120"]),
    "an unknown setting below another": (
        appended("mkdocs.yml", "validation:\n  links:\n    anchor: warn\n"),
        ["mkdocs.yml:9:5 M120"],
    ),
    "a value of another kind": (appended("mkdocs.yml", "use_directory_urls: maybe\n"), ["mkdocs.yml:7:21 M121"]),
    "a value that is none of several": (
        appended("mkdocs.yml", "validation:\n  links:\n    anchors: wran\n"),
        ["mkdocs.yml:9:14 M131"],
    ),
    "no such plugin": (settings("[]", "\n  - fazhi/build\n  - nothing"), ["mkdocs.yml:8:5 M122"]),
    "an option of a plugin": (
        settings("[]", "\n  - fazhi/build:\n      cache: 3"),
        ["mkdocs.yml:8:14 M121"],
    ),
    "an option that a plugin has not": (
        settings("[]", "\n  - fazhi/build:\n      cash: true"),
        ["mkdocs.yml:8:7 M120"],
    ),
    "no such extension": (appended("mkdocs.yml", "markdown_extensions: [toc, nothing]\n"), ["mkdocs.yml:7:28 M123"]),
    "an option of an extension": (
        appended("mkdocs.yml", "markdown_extensions:\n  - toc:\n      permalnk: x\n"),
        ["mkdocs.yml:9:7 M124"],
    ),
    "no such theme": (settings("name: null", "name: nothing"), ["mkdocs.yml:4:9 M125"]),
    "no such theme folder": (settings("dir: theme", "dir: gone"), ["mkdocs.yml:5:15 M126"]),
    "no such hook": (appended("mkdocs.yml", "hooks: [gone.py]\n"), ["mkdocs.yml:7:9 M126"]),
    "no name": (settings("site_name: 试验站\n", ""), ["mkdocs.yml:1:1 M127"]),
    "half an address": (settings("https://", ""), ["mkdocs.yml:2:11 M132"]),
    "no such template": (appended("mkdocs.yml", "extra_templates: [gone.xml]\n"), ["mkdocs.yml:7:19 M133"]),
    "a date that no calendar has": (appended("mkdocs.yml", "copyright: 2026-02-30\n"), ["mkdocs.yml:7:12 M134"]),
    "settings that are no YAML": (appended("mkdocs.yml", "extra: [a\n"), ["mkdocs.yml:7:8 F025"]),
    "something else in the settings": (appended("mkdocs.yml", "dev_addr: here\n"), ["mkdocs.yml:7:11 M128"]),
    "a template's syntax": (appended("theme/main.html", "\n{% if %}"), ["theme/main.html:6:1 B120"]),
    "a block of a template": (
        appended("theme/main.html", "{% if page %}\n{% if nav %}{% endif %}\n"),
        ["theme/main.html:5:1 B121"],
    ),
    "a tag of a template": (appended("theme/main.html", "{% iff page %}\n"), ["theme/main.html:5:1 B122"]),
    "a name in a template": (appended("theme/main.html", "{{ nothing.here }}\n"), ["theme/main.html:5:1 B123"]),
    "a template in a template": (
        appended("theme/main.html", "{% include 'gone.html' %}\n"),
        ["theme/main.html:5:1 B124"],
    ),
    "a sum in a template": (appended("theme/main.html", "{{ 1 / 0 }}\n"), ["theme/main.html:5:1 B125"]),
    "a template in docs": (
        together(appended("mkdocs.yml", "extra_templates: [a.txt]\n"), appended("docs/a.txt", "a\n{% if %}")),
        ["docs/a.txt:2:1 B120"],
    ),
    "a name in a template in docs": (
        together(appended("mkdocs.yml", "extra_templates: [a.txt]\n"), appended("docs/a.txt", "a\n{{ b.c }}")),
        ["docs/a.txt:2:1 B123"],
    ),
    "a hook": (
        together(appended("mkdocs.yml", "hooks: [h.py]\n"), appended("h.py", "def on_nav(nav, **_):\n    1 / 0\n")),
        ["h.py:2:1 B126"],
    ),
    "a page in another encoding": (appended("docs/index.md", "\n宪法", "gbk"), ["docs/index.md:5:1 F001"]),
    "a template in another encoding": (appended("theme/main.html", "宪法", "gbk"), ["theme/main.html:5:1 F001"]),
}


@pytest.mark.parametrize("name", CASES)
def test_what_mkdocs_refuses_is_told_at_its_place(capfd, project: Path, name: str) -> None:
    assert publish(places(project), fine) == []
    before = tree(project / "site")
    change, expected = CASES[name]
    change(project)

    assert told(project) == expected
    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert "WARNING" not in said
    assert tree(project / "site") == before


def test_the_names_that_may_be_meant_are_told(project: Path) -> None:
    together(
        appended("mkdocs.yml", LINKS),
        appended("docs/second.md", "\n## Article one {#article-1}\n"),
        appended("mkdocs.yml", "markdown_extensions: [attr_list]\n"),
        appended("docs/index.md", "\n[x](second.md#artcle-1)\n"),
    )(project)

    (problem,) = publish(places(project), fine)

    assert "second.md" in problem.what("zh")
    assert problem.mend("zh").endswith("#article-1")


@pytest.mark.parametrize("plugins", ["[]", "[fazhi/build]"])
def test_a_line_of_a_template_is_told_whoever_fills_it_in(project: Path, plugins: str) -> None:
    settings("[]", plugins)(project)
    appended("theme/main.html", "{% include 'part.html' %}\n")(project)
    appended("theme/part.html", "\n\n{{ nothing.here }}\n")(project)

    assert told(project) == ["theme/part.html:3:1 B123"]


def test_what_nobody_knows_is_told_in_its_own_words(project: Path) -> None:
    words = (
        "def on_config(config):\n    import logging\n    logging.getLogger('mkdocs').warning('no second.md today')\n"
    )
    together(appended("mkdocs.yml", "hooks: [h.py]\nnav:\n  - index.md\n  - second.md\n"), appended("h.py", words))(
        project
    )

    (problem,) = publish(places(project), fine)

    assert str(problem.at) == "mkdocs.yml:10:5"
    assert problem.what("zh") == "MkDocs 没有建成网站：no second.md today"


OWN = "<!doctype html><html lang=zh><title>x</title>x</html>"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("sitemap.xml", "M136"),
        ("sitemap.xml.gz", "M136"),
        ("404.html", "M136"),
        ("search/index.html", "M136"),
        ("search/index.md", "M136"),
        ("search/fold.js", "M136"),
        ("assets/fazhi/search.js", "M136"),
        ("second/index.html", "M130"),
        ("other.html", ""),
    ],
)
def test_a_file_at_an_address_that_is_taken_is_refused(project: Path, path: str, code: str) -> None:
    settings("[]", "[fazhi/search: {pagefind: false}, fazhi/build]\nmarkdown_extensions: [toc, fazhi]")(project)
    (project / "theme/404.html").write_text(OWN, "utf-8")
    settings("dir: theme", "dir: theme\n  static_templates: [404.html]")(project)
    assert publish(places(project), fine) == []
    before = tree(project / "site")
    (project / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
    (project / "docs" / path).write_text(OWN, "utf-8")

    assert told(project) == ([f"docs/{path}:1:1 {code}"] if code else [])
    assert (tree(project / "site") == before) == bool(code)


@pytest.mark.parametrize("page", ["about.en.md", "about.md"])
def test_a_file_in_the_place_of_a_translation_is_refused(project: Path, page: str) -> None:
    settings("plugins: []\n", TWO_LANGUAGES)(project)
    (project / "docs/en").mkdir()
    (project / "docs/en/about.html").write_text(OWN, "utf-8")
    (project / "docs" / page).write_text("# 关于\n", "utf-8")

    assert told(project) == ["docs/en/about.html:1:1 M130"]


def test_a_file_that_is_not_published_claims_no_address(project: Path) -> None:
    settings("[]", "[fazhi/build]\nexclude_docs: sitemap.xml")(project)
    (project / "docs/sitemap.xml").write_text("x", "utf-8")

    assert told(project) == []


HEAD = "<!doctype html>\n<html lang=zh><head><title>x</title></head>\n"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("own.html", f"{HEAD}<body><p>x\n\n", ["docs/own.html:3:1 B128"]),
        ("a/own.html", f"{HEAD}<body><div>\n</body></html>", ["docs/a/own.html:3:1 B129"]),
        ("own.html", f"{HEAD}<body>\n<a href=gone.html>x</a></body></html>", ["docs/own.html:4:1 B103"]),
        ("own.html", f"{HEAD}<body>\n<p style='x'></body></html>", ["docs/own.html:4:1 B106"]),
        ("page.md", "# 页\n\n`<div>`\n\n<div>\n\n甲\n", ["docs/page.md:5:1 B129"]),
        ("page.md", "---\ntitle: 页\n---\n\n甲</p>\n", ["docs/page.md:5:2 B129"]),
        ("page.md", "甲\n\n<p id=a></p>\n\n<p id='a'></p>\n", ["docs/page.md:5:4 B129"]),
        ("page.md", "甲\n\n乙<b class=a class=b>x</b>\n", ["docs/page.md:3:5 B129"]),
        ("page.md", "甲\n\n<div>\n\n<div>\n", ["docs/page.md:3:1 B129", "docs/page.md:5:1 B129"]),
        ("page.md", "甲\n\n<img src='gone.png'>\n", ["docs/page.md:3:11 B103"]),
    ],
)
def test_a_fault_of_a_finished_page_is_told_in_its_source(
    project: Path, path: str, text: str, expected: list[str]
) -> None:
    (project / "docs" / path).parent.mkdir(exist_ok=True)
    (project / "docs" / path).write_text(text, "utf-8")

    assert told(project) == expected


def test_a_file_of_another_language_is_told_by_its_own_name(project: Path) -> None:
    settings("plugins: []\n", TWO_LANGUAGES)(project)
    (project / "docs/own.en.html").write_text(f"{HEAD}<body>x", "utf-8")

    assert told(project) == ["docs/own.en.html:3:1 B128"]


def test_a_fault_of_the_template_stays_with_the_page_that_shows_it(project: Path) -> None:
    (project / "theme/main.html").write_text("<!doctype html><html><body>{{ page.content }}", "utf-8")

    assert told(project) == ["site/index.html:1:1 B102", "site/second/index.html:1:1 B102"]


def test_a_build_that_fails_in_its_second_language_does_not_keep_later_ones_from_emptying_their_folder(
    project: Path,
) -> None:
    empty = utils.clean_directory
    with_plugins(project, TWO_LANGUAGES)
    appended("theme/main.html", '{% if page.url.startswith("en/") %}{{ gone.gone }}{% endif %}')(project)

    assert [line.partition(" ")[2] for line in told(project)] == ["B123"]
    assert utils.clean_directory is empty
