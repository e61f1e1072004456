"""The server of `fazhi serve`."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from fazhi.build.showing import Shown, server_of

PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>{}</title></head><body>{}</body></html>'


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "index.html").write_text(PAGE.format("首页", "字"), "utf-8")
    (site / "a/题 1.html").write_text(PAGE.format("甲", "字"), "utf-8")
    (site / "a/index.html").write_text(PAGE.format("夹", "字"), "utf-8")
    (site / "404.html").write_text(PAGE.format("没有", "没有这一页"), "utf-8")
    (site / "a/site.css").write_text("p{}", "utf-8")
    (tmp_path / "secret.html").write_text("secret", "utf-8")
    found = Shown()
    found.replace(site, "/repo/")
    return found


@pytest.fixture
def asked(shown: Shown) -> Iterator[HTTPConnection]:
    server = server_of(shown, "127.0.0.1", 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield HTTPConnection("127.0.0.1", server.server_address[1], timeout=60)
    server.shutdown()
    server.server_close()
    thread.join()


def get(asked: HTTPConnection, path: str) -> tuple[int, str, str]:
    asked.request("GET", path)
    answer = asked.getresponse()
    return answer.status, answer.getheader("Content-Type") or "", answer.read().decode()


def test_a_page_is_sent_with_its_policy_and_the_script_that_follows_it(shown: Shown, asked: HTTPConnection) -> None:
    status, kind, page = get(asked, "/repo/")

    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert "script-src 'self'" in page
    assert (
        f'<script src="/repo/.fazhi/follow.js" data-version="{shown.version("/repo/")}" defer></script></head>' in page
    )
    assert get(asked, "/repo/.fazhi/follow.js")[:2] == (200, "text/javascript")


def test_files_are_found_below_the_sites_path_and_nowhere_else(asked: HTTPConnection) -> None:
    assert get(asked, "/repo/a/%E9%A2%98%201.html")[0] == 200
    assert get(asked, "/repo/a/site.css")[2] == "p{}"
    assert get(asked, "/repo/a/")[2].count("夹") == 1
    assert get(asked, "/")[0] == 302
    assert get(asked, "/repo/a")[0] == 301
    for path in ("/repo/../secret.html", "/repo/%2e%2e/secret.html", "/repo/..%2fsecret.html", "/repo/gone.html"):
        status, _, page = get(asked, path)
        assert (status, "没有这一页" in page) == (404, True), path


def test_a_question_waits_until_the_page_is_another(shown: Shown) -> None:
    version = shown.version("/repo/index.html")
    assert shown.root is not None

    assert not shown.wait("/repo/index.html", version, 0)
    answers: list[bool] = []
    waiting = threading.Thread(target=lambda: answers.append(shown.wait("/repo/index.html", version, 600)))
    waiting.start()
    (shown.root / "index.html").write_text(PAGE.format("首页", "新"), "utf-8")
    shown.tell()
    waiting.join(60)
    assert answers == [True]


def test_other_styles_make_another_page_and_another_page_does_not(shown: Shown) -> None:
    before = shown.version("/repo/index.html")
    assert shown.root is not None

    (shown.root / "a/index.html").write_text(PAGE.format("夹", "新"), "utf-8")
    assert shown.version("/repo/index.html") == before
    (shown.root / "a/site.css").write_text("p{color:red}", "utf-8")
    shown.replace(shown.root, "/repo/")
    assert shown.version("/repo/index.html") != before
    assert shown.version("/repo/gone.html") == ""
