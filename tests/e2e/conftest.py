"""A real browser on the built site, published under /repo/ as on GitHub Pages."""

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright
from tests.conftest import Build
from tests.e2e.browsing import SCHOOL
from tests.e2e.quiz_site import write_project

BASE = "/repo/"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {SCHOOL} 127.0.0.1",
]


class Pages(SimpleHTTPRequestHandler):
    """Serves a folder the way GitHub Pages does: under the repository's name, with its 404 page."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(BASE) if path.startswith(BASE) else "outside-of-the-site"
        return super().translate_path("/" + inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class Server(ThreadingHTTPServer):
    """Says nothing of readers who went away before a file was sent."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def published(site: Path) -> Iterator[str]:
    """Publish a folder for a while; the address has a slash at its end."""
    server = Server(("127.0.0.1", 0), partial(Pages, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Return the address of the published site, with a slash at its end."""
    with published(built) as home:
        yield home


@pytest.fixture(scope="session")
def quiz_site(build_site: Build, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small site with a page for every type of question, in Chinese and in English."""
    project = tmp_path_factory.mktemp("quizzes")
    write_project(root, project)
    done = build_site(project, project / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="session")
def quizzes(quiz_site: Path) -> Iterator[str]:
    """Return the address of the site of quizzes."""
    with published(quiz_site) as home:
        yield home


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Return Chromium: the system's where there is one, else Playwright's own."""
    chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
    yield chromium
    chromium.close()


@dataclass
class Watch:
    """A page, and what must not happen on it."""

    page: Page
    home: str
    faults: list[str] = field(default_factory=list)

    def open(self, uri: str) -> Page:
        self.page.goto(self.home + uri)
        return self.page

    def note(self) -> None:
        self.page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self._request(request.url))

    def _request(self, url: str) -> None:
        origin = self.home.removesuffix(BASE) if self.home.startswith("http") else "file://"
        if not url.startswith((origin, "data:", "blob:")):
            self.faults.append(f"asked {url}")


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator:
    """Return a function that opens a fresh browser window; every fault seen in it fails the test at its end."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def start(*, home: str = address, **options: object) -> Watch:
        context = browser.new_context(**{"locale": "zh-CN", "timezone_id": "Asia/Shanghai", **options})
        watch = Watch(context.new_page(), home)
        watch.note()
        opened.append((context, watch))
        return watch

    yield start
    for context, _ in opened:
        context.close()
    assert [fault for _, watch in opened for fault in watch.faults] == []
