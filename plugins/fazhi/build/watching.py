"""What is watched while a site is served: the content, the settings, the project's own templates."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from fazhi.core.files import walk
from fazhi.core.page import SUFFIXES

State = Mapping[Path, tuple[int, int, int]]
"""Of each file when it was written, how long it is, and which file of the disk it is."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the files between two looks."""

    edited: tuple[Path, ...]
    """Pages whose text is another."""
    has_others: bool
    """Whether there is anything else: a new file, one that is gone, data, settings, a template."""


def state_of(watched: Sequence[Path]) -> State:
    """Return the state of files and of all files below folders; what goes away meanwhile is left out."""
    found: dict[Path, tuple[int, int, int]] = {}
    for place in watched:
        for path in walk(place) if place.is_dir() else (place,):
            try:
                status = path.stat()
            except OSError:
                continue
            found[path] = status.st_mtime_ns, status.st_size, status.st_ino
    return found


def changes_between(before: State, after: State, docs: Path) -> Changes | None:
    """Return what has changed, None if nothing has."""
    both = [path for path in after if path in before and after[path] != before[path]]
    edited = tuple(path for path in both if path.suffix in SUFFIXES and path.is_relative_to(docs))
    others = before.keys() != after.keys() or len(edited) < len(both)
    return Changes(edited, others) if edited or others else None


def watch(watched: Sequence[Path], call: Callable[[], None]) -> Any:
    """Call when something may have changed, until the returned observer is stopped."""
    handler = _Handler(call)
    for kind in (Observer, PollingObserver):
        observer = kind()
        for place in dict.fromkeys(path if path.is_dir() else path.parent for path in watched if path.exists()):
            observer.schedule(handler, str(place), recursive=place in watched)
        try:
            observer.start()
        except OSError:  # the system watches no more folders for us: look at them again and again
            continue
        return observer
    raise OSError("no folder can be watched")


class _Handler(FileSystemEventHandler):
    def __init__(self, call: Callable[[], None]) -> None:
        self._call = call

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on whatever changes a file; reading one does not."""
        if event.event_type not in {"opened", "closed_no_write"}:
            self._call()
