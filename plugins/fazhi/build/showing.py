"""The server of `fazhi serve`: the site as it will be published, policy and all, and pages that follow their source.

Each page is sent with a script that asks whether the page still is what it was; the answer waits until it is not. So
only what a reader looks at is loaded anew, and only if it has changed.
"""

import re
import sys
from hashlib import blake2b
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from posixpath import normpath
from threading import Condition
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from fazhi.build.csp import seal
from fazhi.core.files import read_bytes, walk

OWN = ".fazhi/"
"""Below the site's address: what is the server's own."""
SCRIPT = Path(__file__).parent.parent / "static/build.js"
PATIENCE = 25.0
"""Seconds until a question is answered with nothing new; browsers and proxies give up later."""
_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)


class Shown:
    """The site that is shown: a folder, replaced as a whole or page by page."""

    def __init__(self) -> None:
        self.root: Path | None = None
        self.base = "/"
        """The path below which the site is found."""
        self._around = ""
        """A digest of the scripts and styles."""
        self._changed = Condition()

    def replace(self, root: Path, base: str) -> None:
        """Show another folder from now on."""
        around = blake2b(digest_size=8)
        for path in walk(root):
            if path.suffix in {".css", ".js"}:
                around.update(read_bytes(path))
        with self._changed:
            self.root, self.base, self._around = root, base, around.hexdigest()
            self._changed.notify_all()

    def tell(self) -> None:
        """Let those who wait look again."""
        with self._changed:
            self._changed.notify_all()

    def file(self, path: str) -> Path | None:
        """Return the file at a path of the address, None if there is none inside the site."""
        inside = normpath("/" + unquote(path.removeprefix(self.base))).lstrip("/")
        if self.root is None or not path.startswith(self.base):
            return None
        found = self.root / inside
        found = found / "index.html" if path.endswith("/") else found
        return found if found.is_file() else None

    def version(self, path: str) -> str:
        """Return what a page's bytes, scripts and styles are told apart by; empty if there is no such page."""
        found = self.file(path)
        return blake2b(read_bytes(found), digest_size=8).hexdigest() + self._around if found else ""

    def wait(self, path: str, version: str, patience: float) -> bool:
        """Whether a page is another than it was, as soon as it is, or when the patience ends."""
        with self._changed:
            return self._changed.wait_for(lambda: self.version(path) != version, patience)


class Handler(SimpleHTTPRequestHandler):
    """Answers one browser."""

    shown: Shown

    def do_GET(self) -> None:
        """Send a page with its policy, another file as it is, or the answer to the page's script."""
        parts, base = urlsplit(self.path), self.shown.base
        if parts.path == f"{base}{OWN}changes":
            self._answer(parse_qs(parts.query))
        elif parts.path == f"{base}{OWN}follow.js":
            self._send(read_bytes(SCRIPT), "text/javascript")
        elif not parts.path.startswith(base):
            self._lead_to(base)
        elif (found := self.shown.file(parts.path)) and found.suffix == ".html":
            self._send_page(read_bytes(found), parts.path)
        else:
            self._send_other(parts.path)

    def _answer(self, asked: dict[str, list[str]]) -> None:
        path, version = (asked.get(name, [""])[0] for name in ("page", "version"))
        self._send(b"1" if self.shown.wait(path, version, PATIENCE) else b"0", "text/plain")

    def _send_page(self, page: bytes, path: str, status: int = 200) -> None:
        version = self.shown.version(path)
        tag = f'<script src="{self.shown.base}{OWN}follow.js" data-version="{version}" defer></script></head>'
        followed = _HEAD_END.sub(lambda _: tag.encode(), page, count=1)
        self._send(seal(followed.decode("utf-8", "replace")).encode(), "text/html; charset=utf-8", status)

    def _send_other(self, path: str) -> None:
        if (self.shown.file(path) or self.shown.file(f"{path}/")) and self.shown.root:
            self.directory = str(self.shown.root)
            self.path = "/" + path.removeprefix(self.shown.base)
            super().do_GET()
            return
        lost = self.shown.root / "404.html" if self.shown.root else None
        page = read_bytes(lost) if lost and lost.is_file() else b"<!doctype html><head></head><p>404</p>"
        self._send_page(page, path, 404)

    def _lead_to(self, base: str) -> None:
        self.send_response(302)
        self.send_header("Location", quote(base))
        self.end_headers()

    def _send(self, data: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def end_headers(self) -> None:
        """Let browsers keep nothing: what is shown changes."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing of each request."""


class Server(ThreadingHTTPServer):
    """Says nothing of browsers that went away before they were answered."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of our own mistakes only."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def server_of(shown: Shown, host: str, port: int) -> Server:
    """Return a server that listens; it answers once `serve_forever` runs."""
    return Server((host, port), type("ShownHandler", (Handler,), {"shown": shown}))
