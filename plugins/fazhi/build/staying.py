"""A build that stays: each language's build is kept as it stood at its end, to make single pages of it anew.

A build changes its plugins and its settings from hook to hook and from language to language. So the process is forked
right before the build of a language ends: the copy sleeps, and each page is made in a copy of that copy, which ends
with it. Nothing of one edit is left for the next. Where processes cannot be forked (Windows) nothing is kept, and
every edit takes a whole build.
"""

import gc
import json
import logging
import os
import signal
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

Make = Callable[[Path], Sequence[str]]
"""Makes the pages of a source anew and says which files of the site it wrote, none if it has none."""
LOG = logging.getLogger("mkdocs.plugins.fazhi")


class Stayed:
    """The builds that stay, one for each language; they end with the process that holds this."""

    def __init__(self) -> None:
        self._lines: list[socket.socket] = []

    def keep(self, make: Make) -> None:
        """Keep this process as it is now."""
        if not hasattr(os, "fork"):
            return
        ours, theirs = socket.socketpair()
        if os.fork():
            theirs.close()
            self._lines.append(ours)
            return
        for line in (ours, *self._lines):
            line.close()
        _wait_for_work(theirs, make)

    def make(self, source: Path) -> list[str] | None:
        """Make the pages of a source in every language; None if that needs a whole build."""
        if not self._lines:
            return None
        for line in self._lines:
            line.sendall(json.dumps(str(source)).encode() + b"\n")
        answers = [_answer(line) for line in self._lines]
        if any(answer is None for answer in answers):
            return None
        return [uri for answer in answers for uri in answer or ()]


def _answer(line: socket.socket) -> list[str] | None:
    received = b""
    while not received.endswith(b"\n"):
        part = line.recv(65536)
        if not part:
            return None
        received += part
    answer: list[str] | None = json.loads(received)
    return answer


def _wait_for_work(line: socket.socket, make: Make) -> NoReturn:
    """Live as the copy: one more copy for each page, until nobody is left to ask for one."""
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with line.makefile("rb") as asked:
        for words in asked:
            worker = os.fork()
            if not worker:
                _work(line, make, Path(json.loads(words)))
            if os.waitpid(worker, 0)[1]:
                line.sendall(b"null\n")
    os._exit(0)


def _work(line: socket.socket, make: Make, source: Path) -> NoReturn:
    code = 1
    try:
        written = list(make(source))
        line.sendall(json.dumps(written).encode() + b"\n")
        code = 0
    except BaseException as error:  # noqa: BLE001 — whatever it is, this copy ends here and the whole build tells
        LOG.info("%s", error)
    finally:
        os._exit(code)
