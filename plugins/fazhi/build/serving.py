"""`fazhi serve`: an edited page is shown at once, the rest of the site follows with a whole build behind it.

A page that is edited is made anew by the build that stays (`staying`); then a whole build, from the store, brings what
depends on it: menus, search, references, pages of quizzes. Whole builds go into folders of their own and are shown when
they are finished, so that a build that fails costs nothing but a message.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from time import sleep

from fazhi.build.serve_words import LAST_GOOD, SERVING, SHOWN, WHOLE
from fazhi.build.showing import Shown
from fazhi.build.watching import changes_between, state_of
from fazhi.core.files import try_remove
from fazhi.core.problem import Lang, Words

SETTLING = 0.03
"""Seconds without a change after which a save is over: editors write, rename and write again."""

Command = Callable[[Path], Sequence[str]]
"""Returns the command line of an engine that builds at a folder."""


@dataclass(frozen=True, slots=True)
class Project:
    """What is served, and how it is spoken of."""

    docs: Path
    watched: tuple[Path, ...]
    command: Command
    origin: str
    lang: Lang


class Engine:
    """A process that builds the site at a folder of its own and then makes single pages anew."""

    def __init__(self, command: Command, folder: Path) -> None:
        self.folder = folder
        self._process = subprocess.Popen(  # noqa: S603 — our own words
            command(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def wait(self) -> str | None:
        """Return the path that the site is found below when it is built, None if it cannot be."""
        answer = self._read()
        return answer if isinstance(answer, str) else None

    def make(self, source: Path) -> list[str] | None:
        """Make the pages of a source anew; None if that needs a whole build."""
        try:
            if self._process.stdin:
                self._process.stdin.write(json.dumps(str(source)) + "\n")
                self._process.stdin.flush()
        except OSError:
            return None
        answer = self._read()
        return answer if isinstance(answer, list) else None

    def end(self) -> None:
        """End the process and what it has forked."""
        self._process.kill()
        self._process.communicate()

    def _read(self) -> object:
        line = self._process.stdout.readline() if self._process.stdout else ""
        answer: object = json.loads(line) if line else None
        return answer


@dataclass(frozen=True, slots=True)
class Built:
    """An engine has finished its whole build, or has failed."""

    engine: Engine
    base: str | None


class Serving:
    """The state of a served site; lives in one thread, others put what happens into `events`."""

    def __init__(self, project: Project, shown: Shown, temporary: Path) -> None:
        self.events: SimpleQueue[Built | None] = SimpleQueue()
        """None: something may have changed."""
        self._is_told = threading.Event()
        self._project, self._shown, self._temporary = project, shown, temporary
        self._seen = state_of(project.watched)
        self._current: Engine | None = None
        self._next: Engine | None = None
        self._is_wanted = False
        self._edited: dict[Path, None] = {}
        """Pages that were edited since the build that runs began."""
        self._count = 0
        self._build()

    def run(self) -> None:
        """Go on until interrupted."""
        while True:
            self.step(self.events.get())

    def step(self, event: Built | None) -> None:
        """Do what one event asks for."""
        if event is None:
            self._look()
        elif event.base is None:
            self._failed(event.engine)
        else:
            self._finished(event.engine, event.base)

    def changed(self) -> None:
        """Look again, for something may have changed; may be called from any thread, and often."""
        if not self._is_told.is_set():
            self._is_told.set()
            self.events.put(None)

    def end(self) -> None:
        """End all processes."""
        for engine in (self._current, self._next):
            if engine:
                engine.end()

    def _look(self) -> None:
        sleep(SETTLING)
        self._is_told.clear()
        now = state_of(self._project.watched)
        changes = changes_between(self._seen, now, self._project.docs)
        if changes is None:
            return
        self._seen = now
        self._edited |= dict.fromkeys(changes.edited)
        if self._current:
            self._make(self._current, changes.edited)
        self._is_wanted = True
        self._build()

    def _make(self, engine: Engine, sources: Sequence[Path]) -> None:
        for source in sources:
            written = engine.make(source)
            self._shown.tell()
            if written:
                self._say(SHOWN, source=source.relative_to(self._project.docs.parent), count=len(written))

    def _build(self) -> None:
        """Begin a whole build unless one runs; that one is followed by another if it is wanted."""
        if self._next:
            return
        self._is_wanted, self._edited = False, {}
        self._count += 1
        engine = Engine(self._project.command, self._temporary / str(self._count))
        self._next = engine
        threading.Thread(target=lambda: self.events.put(Built(engine, engine.wait())), daemon=True).start()

    def _finished(self, engine: Engine, base: str) -> None:
        old, self._current, self._next = self._current, engine, None
        for source in self._edited:
            engine.make(source)
        self._shown.replace(engine.folder, base)
        if old:
            old.end()
            try_remove(old.folder)
        if old:
            self._say(WHOLE)
        else:
            self._say(SERVING, url=self._project.origin + base)
        if self._is_wanted:
            self._build()

    def _failed(self, engine: Engine) -> None:
        self._next = None
        engine.end()
        try_remove(engine.folder)
        self._say(LAST_GOOD)
        if self._is_wanted:
            self._build()

    def _say(self, words: Words, **values: object) -> None:
        print(words.said(self._project.lang).format(**values), file=sys.stderr, flush=True)  # noqa: T201 — a command's words
