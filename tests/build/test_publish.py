import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fazhi.build.publish import Places, base_path, publish
from fazhi.core.problem import Position, Problem, Rule, Words

WRONG = Rule("T001", Words("错", "wrong"), Words("改", "mend"))
HELD_UP = """
import time
from mkdocs.plugins import BasePlugin
def on_page_markdown(markdown, **kwargs):
    open("started", "w").close()
    time.sleep(60)
"""


def places(project: Path) -> Places:
    return Places(project / "mkdocs.yml", project / "site")


def fine() -> list[Problem]:
    return []


def tree(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.fixture
def published(project: Path) -> Path:
    """Return a project whose site stands."""
    assert publish(places(project), fine) == []
    return project


def test_a_good_project_is_published_with_a_policy_on_every_page(published: Path) -> None:
    pages = sorted((published / "site").rglob("*.html"))

    assert [page.relative_to(published / "site").as_posix() for page in pages] == ["index.html", "second/index.html"]
    assert all("Content-Security-Policy" in page.read_text("utf-8") for page in pages)
    assert not (published / ".site.new").exists()


def test_a_second_build_replaces_the_site_and_leaves_nothing_behind(published: Path) -> None:
    (published / "docs/second.md").unlink()
    (published / "docs/index.md").write_text("# 新\n", "utf-8")

    assert publish(places(published), fine) == []
    assert [path.name for path in (published / "site").rglob("*.html")] == ["index.html"]
    assert {path.name for path in published.iterdir() if path.name.startswith(".site")} == {".site.lock"}


def test_an_author_error_stops_before_the_engine(published: Path) -> None:
    before = tree(published / "site")
    problem = WRONG.at(Position("docs/a.md", 1))

    assert publish(places(published), lambda: [problem]) == [problem]
    assert tree(published / "site") == before


@pytest.mark.parametrize(
    ("text", "code"),
    [("# 首页\n\n[没有](gone.md)\n", "X105"), ('# 首页\n\n<img src="https://example.org/a.png">\n', "B105")],
)
def test_a_site_that_fails_late_is_not_published(published: Path, text: str, code: str) -> None:
    before = tree(published / "site")
    (published / "docs/index.md").write_text(text, "utf-8")

    assert codes(publish(places(published), fine)) == [code]
    assert tree(published / "site") == before
    assert not (published / ".site.new").exists()


def test_a_page_that_is_not_utf8_leaves_the_site_as_it_was(published: Path) -> None:
    before = tree(published / "site")
    (published / "docs/index.md").write_bytes("# 宪法".encode("gbk"))

    assert codes(publish(places(published), fine)) == ["F001"]
    assert tree(published / "site") == before


def test_a_running_build_keeps_others_out(published: Path) -> None:
    with (published / ".site.lock").open("a") as other:
        fcntl.flock(other, fcntl.LOCK_EX)

        assert codes(publish(places(published), fine)) == ["B111"]


def test_a_folder_that_cannot_be_written_is_said(published: Path) -> None:
    below_a_file = Places(published / "mkdocs.yml", published / "mkdocs.yml/site")

    assert codes(publish(below_a_file, fine)) == ["B112"]


@pytest.mark.parametrize("kind", ["file", "link", "dangling link", "folder"])
def test_what_stands_in_the_staging_place_is_removed_and_never_followed(published: Path, kind: str) -> None:
    stale, kept = published / ".site.new", published / "kept"
    kept.mkdir()
    (kept / "a.txt").write_text("mine", "utf-8")
    if kind == "file":
        stale.write_text("a file stands where the folder should", "utf-8")
    elif kind == "folder":
        (stale / "deep").mkdir(parents=True)
    else:
        stale.symlink_to(kept if kind == "link" else published / "gone")

    assert publish(places(published), fine) == []
    assert not stale.is_symlink()
    assert not stale.exists()
    assert (kept / "a.txt").read_text("utf-8") == "mine"


def test_an_old_site_that_cannot_be_deleted_blocks_no_build(published: Path, unprivileged: list[str]) -> None:
    kept = published / "site/kept"
    kept.mkdir()
    (kept / "a.txt").write_text("x", "utf-8")
    kept.chmod(0o555)
    (published / "docs/index.md").write_text("# 新的一页\n", "utf-8")
    code = (
        "import sys; from pathlib import Path; from fazhi.build.publish import Places, publish;"
        "found = publish(Places(Path('mkdocs.yml').absolute(), Path('site').absolute()), list);"
        "print(*[(p.code, p.is_error, p.values['path'][-9:]) for p in found])"
    )
    command = [*unprivileged, sys.executable, "-c", code]

    runs = [subprocess.run(command, cwd=published, capture_output=True, text=True, check=False) for _ in range(3)]

    (published / ".site.new/kept").chmod(0o755)
    assert [run.stdout for run in runs] == ["('B113', False, '.site.new')\n"] * 3, runs[0].stderr
    assert sorted(path.name for path in published.iterdir() if "site" in path.name) == [
        ".site.lock", ".site.new", "site",
    ]  # fmt: skip
    assert "新的一页" in (published / "site/index.html").read_text("utf-8")


def test_a_killed_build_leaves_the_site_and_the_next_one_works(published: Path) -> None:
    before = tree(published / "site")
    (published / "slow.py").write_text(HELD_UP, "utf-8")
    settings = (published / "mkdocs.yml").read_text("utf-8")
    (published / "mkdocs.yml").write_text(settings + "hooks: [slow.py]\n", "utf-8")
    code = (
        "import sys; from pathlib import Path; from fazhi.build.publish import Places, publish;"
        "publish(Places(Path(sys.argv[1]), Path(sys.argv[2])), list)"
    )
    command = [sys.executable, "-c", code, str(published / "mkdocs.yml"), str(published / "site")]
    build = subprocess.Popen(command, cwd=published, start_new_session=True, stderr=subprocess.DEVNULL)
    while not (published / "started").exists():
        assert build.poll() is None
        time.sleep(0.02)

    assert codes(publish(places(published), fine)) == ["B111"]
    build.send_signal(signal.SIGKILL)
    build.wait()
    (published / "mkdocs.yml").write_text(settings, "utf-8")
    assert tree(published / "site") == before

    assert codes(publish(places(published), fine)) == []
    assert tree(published / "site") == before


def kept_between(project: Path) -> set[str]:
    """Build again and return the files that the old site and the new one share; the old one is kept as `copy`."""
    shutil.copytree(project / "site", project / "copy", copy_function=os.link)
    assert publish(places(project), fine) == []
    return {uri for uri in tree(project / "copy") if (project / "site" / uri).samefile(project / "copy" / uri)}


def with_plugins(project: Path, words: str) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("plugins: []\n", words), "utf-8")
    assert publish(places(project), fine) == []


TWO_LANGUAGES = """plugins:
  - i18n:
      docs_structure: suffix
      languages: [{locale: zh, name: 中文, default: true, build: true}, {locale: en, name: English, build: true}]
  - fazhi/calendar
  - fazhi/build
use_directory_urls: false
"""


def test_a_file_in_the_place_of_one_that_stays_the_same_does_not_reach_the_last_site(project: Path) -> None:
    """The second language is built while the first one ends: it writes where the first one wrote nothing."""
    (project / "docs/en").mkdir()
    (project / "docs/en/a.md").write_text("# 甲\n", "utf-8")
    with_plugins(project, TWO_LANGUAGES)
    before = tree(project / "site")
    assert "en/a.html" in before
    (project / "docs/a.en.html").write_text("<!doctype html><html lang=zh><title>x</title>乙</html>", "utf-8")
    (project / "docs/index.md").write_text("# 首页\n\n<img src='gone.png'>\n", "utf-8")

    assert codes(publish(places(project), fine)) == ["M130"]
    assert tree(project / "site") == before


REWRITES = """from pathlib import Path
def on_post_build(config):
    page = Path(config.site_dir, "index.html")
    page.write_text(page.read_text("utf-8").partition("<meta http-equiv")[0] + "</head><body>乙</body></html>", "utf-8")
"""


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_page_of_the_authors_own_gets_its_policy_and_keeps_its_bytes(project: Path, encoding: str) -> None:
    page = "<!doctype html><html lang=zh><head><title>宪法</title></head><body>宪法</body></html>".encode(encoding)
    (project / "docs/own.html").write_bytes(page)

    assert publish(places(project), fine) == []
    made = (project / "site/own.html").read_bytes()
    begin, tag, rest = made.partition(b'<meta http-equiv="Content-Security-Policy"')
    assert tag
    assert begin + rest.partition(b'">')[2] == page


def test_a_page_that_somebody_writes_anew_gets_its_policy_too(project: Path) -> None:
    (project / "hook.py").write_text(REWRITES, "utf-8")
    with_plugins(project, "plugins: [fazhi/build]\nhooks: [hook.py]\n")

    page = (project / "site/index.html").read_text("utf-8")
    assert "乙" in page
    assert "Content-Security-Policy" in page


def test_a_page_that_its_template_leaves_empty_is_not_written(project: Path) -> None:
    (project / "theme/empty.html").write_text("\n", "utf-8")
    (project / "docs/none.md").write_text("---\ntemplate: empty.html\n---\n# 空\n", "utf-8")
    with_plugins(project, "plugins: [fazhi/build]\n")

    assert not (project / "site/none/index.html").exists()


def test_only_pages_that_changed_are_written(project: Path) -> None:
    with_plugins(project, "plugins: [fazhi/build]\n")
    before = tree(project / "site")
    (project / "docs/index.md").write_text("# 新的首页\n", "utf-8")

    assert kept_between(project) == {"second/index.html"}
    assert tree(project / "copy") == before
    assert publish(Places(project / "mkdocs.yml", project / "cold"), fine) == []
    assert tree(project / "site") == tree(project / "cold")


@pytest.mark.parametrize(
    "words", ["plugins: [fazhi/build]\nhooks: [hook.py]\n", "plugins: []\n"], ids=["a hook", "nothing of ours"]
)
def test_every_page_is_written_where_others_may_write_into_it(project: Path, words: str) -> None:
    (project / "hook.py").write_text("def on_post_build(config): pass\n", "utf-8")
    with_plugins(project, words)

    assert not {uri for uri in kept_between(project) if uri.endswith(".html")}


def test_a_site_put_aside_by_an_interrupted_swap_comes_back_even_if_the_build_fails(published: Path) -> None:
    before = tree(published / "site")
    (published / "site").rename(published / ".site.prev")
    problem = WRONG.at(Position("docs/a.md", 1))

    assert publish(places(published), lambda: [problem]) == [problem]
    assert tree(published / "site") == before
    assert not (published / ".site.prev").exists()


def test_two_builds_give_the_same_bytes(published: Path) -> None:
    before = tree(published / "site")

    assert publish(places(published), fine) == []
    assert tree(published / "site") == before


def test_the_base_path_comes_from_the_canonical_address(published: Path) -> None:
    assert base_path(published / "site") == "/repo/"


@pytest.mark.parametrize(
    ("address", "path"),
    [("https://a.b/index.html", "/"), ("https://a.b/repo/index.html", "/repo/"), ("https://a.b", "/")],
)
def test_the_base_path_is_a_folder_where_addresses_name_files(tmp_path: Path, address: str, path: str) -> None:
    (tmp_path / "index.html").write_text(f'<link rel="canonical" href="{address}">', encoding="utf-8")

    assert base_path(tmp_path) == path


def test_a_site_without_an_address_stands_at_the_root(tmp_path: Path) -> None:
    assert base_path(tmp_path) == "/"
