"""A server as a site's host is one: text is squeezed, a connection stays open, a file may be kept for a while."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from gzip import compress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

TEXT = ("text/", "application/javascript", "application/json", "image/svg+xml")


class Pages(SimpleHTTPRequestHandler):
    """Serves a folder."""

    protocol_version = "HTTP/1.1"
    sent: ClassVar[list[int]] = []
    """The bytes of each answer, without its headers."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(str(path))
        is_text = kind.startswith(TEXT)
        body = compress(path.read_bytes(), 9) if is_text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)
        self.sent.append(len(body))

    def log_message(self, *values: object) -> None:
        pass


@contextmanager
def published(site: Path) -> Iterator[str]:
    """Publish a folder for a while; the address has a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(site)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
