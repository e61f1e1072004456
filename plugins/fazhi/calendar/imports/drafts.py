"""Events as a file of another program has them, on their way into events.yml."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from unicodedata import category

from fazhi.calendar import import_rules as rules
from fazhi.calendar.kinds import ID
from fazhi.core.fields import speaking
from fazhi.core.problem import Position, Problem, Words
from fazhi.core.themes import THEMES

MAX_BYTES = 4 * 1024 * 1024
MAX_EVENTS = 2000
MAX_TEXT = 2000
LONGEST_ID = 40
Change = Mapping[str, str]
Value = str | Sequence[str] | Sequence[Change]
_UNPRINTED = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
"""Invisible, but part of how some letters and emoji are written."""
_TAG = re.compile(r"<(?=[/!?A-Za-z])")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the file itself may leave open."""

    today: date
    """When the events are revised: they are new to readers today."""
    zone: str = "Asia/Shanghai"
    """The zone of events.yml."""
    theme: str | None = None
    """The theme of events that name none."""
    year: int | None = None
    """The year of dates without one."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event to be."""

    at: Position
    """In the file it comes from."""
    values: Mapping[str, Value]
    """Keys of events.yml, without id and revised."""
    uid: str = ""
    """What the other program calls it; empty if it has no name for it."""

    @property
    def title(self) -> str:
        """Return the title."""
        return str(self.values.get("title", ""))

    @property
    def id(self) -> str:
        """Return the same id whenever the same event is read: the UID if it can be one, else a name made of it."""
        if ID.fullmatch(self.uid) and len(self.uid) <= LONGEST_ID:
            return self.uid
        named = self.uid or "\n".join(str(self.values.get(key, "")) for key in ("title", "on", "start"))
        return f"import-{sha256(named.encode('utf-8', 'replace')).hexdigest()[:10]}"


@dataclass(slots=True)
class Found:
    """What a file gives: events, and what is wrong with it or cannot come along."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def altered(self, at: Position, zh: str, en: str) -> None:
        """Note what is no longer as it was."""
        self.problems.append(speaking(rules.ALTERED, what=Words(zh, en)).at(at))

    def left(self, at: Position, what: str, why: Words) -> None:
        """Note what stays behind."""
        self.problems.append(speaking(rules.NOT_CARRIED, why=why).at(at, what=shortened(what)))

    def text(self, at: Position, key: str, written: str) -> str:
        """Return a text of one line that the reader of events.yml takes as text, noting what that changes."""
        lines = " ".join(written.split())
        seen = "".join(one for one in lines if one in _JOINERS or category(one) not in _UNPRINTED)
        plain = " ".join(_TAG.sub("＜", seen).split())
        for is_so, zh, en in (
            ("\n" in written.strip() or "\r" in written.strip(), "换行改成了空格", "line breaks became spaces"),
            (_hides(written), "去掉了看不见的字符", "invisible characters are gone"),
            (plain.count("＜") != seen.count("＜"), "“<”改成了“＜”", "“<” became “＜”"),
            (len(plain) > MAX_TEXT, f"只留下了前 {MAX_TEXT} 个字", f"only the first {MAX_TEXT} characters are kept"),
        ):
            if is_so:
                self.altered(at, f"{key}，{zh}", f"{key}, {en}")
        return plain[:MAX_TEXT].rstrip()


def _hides(written: str) -> bool:
    """Whether white space that `split` takes away was a control character."""
    return any(category(one) in _UNPRINTED and one not in f"\t\r\n{_JOINERS}" for one in written)


def shortened(text: str) -> str:
    """Return a text as problems show it."""
    shown = "".join(one if one.isprintable() else "·" for one in text)
    return shown if len(shown) <= 60 else f"{shown[:59]}…"


def theme_of(title: str, wanted: Wanted) -> str | None:
    """Return the only theme that a title names, else the one that the caller wants."""
    lower = title.casefold()
    named = [theme for theme, words in THEMES.items() if words.zh in title or words.en.casefold() in lower]
    return named[0] if len(named) == 1 else wanted.theme


def decode(data: bytes) -> str | None:
    """Return a text in UTF-8, UTF-16 with its mark or GB18030; None if it is none of these."""
    encodings = ["utf-16"] if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
