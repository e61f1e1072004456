"""Links from events to lessons, quizzes, mock trials and materials in the docs folder."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from fazhi.calendar import event_rules, rules
from fazhi.calendar.model import Target
from fazhi.core.fence import scan
from fazhi.core.fields import Fields
from fazhi.core.files import leaves, read_text
from fazhi.core.yamltree import Scalar
from fazhi.core.yamltree import Sequence as Items

LINKS = ("lessons", "quizzes", "trials", "materials")
_DATA = "_data"


def read_targets(fields: Fields, key: str) -> Iterator[Target]:
    """Yield the links of a key that are written as they should be."""
    node = fields.node.get(key)
    for item in node.items if isinstance(node, Items) else ():
        if not isinstance(item, Scalar):
            continue
        uri = item.text.strip()
        if _RULES[key][0](uri):
            yield Target(uri, item.at)
        elif uri:
            fields.note(_RULES[key][1], item.at, uri=uri)


def existing(docs: Path, uris: Iterable[str]) -> set[str]:
    """Return those links that lead to something: a file of the docs folder, a quiz of a page."""
    return {uri for uri in uris if _exists(docs, uri)}


def _exists(docs: Path, uri: str) -> bool:
    page, _, quiz = uri.partition("#")
    path = docs / page
    if leaves(path, docs) or not path.is_file():
        return False
    text = read_text(path, page)[0] if quiz else None
    return not quiz or any(fence.id == quiz for fence in scan(text or ""))


def _is_inside(uri: str) -> bool:
    parts = PurePosixPath(uri).parts
    is_plain = uri == "/".join(parts) and ".." not in parts and not uri.startswith("/") and not set(uri) & set("\\:?#")
    return is_plain and bool(parts) and parts[0] != _DATA


def _is_page(uri: str) -> bool:
    return _is_inside(uri) and uri.endswith(".md") and not uri.endswith(".en.md")


def _is_quiz(uri: str) -> bool:
    page, mark, quiz = uri.partition("#")
    return _is_page(page) and bool(mark) and bool(quiz) and not set(quiz) & set("# ")


_RULES = {
    "lessons": (_is_page, rules.LESSON_PATH),
    "quizzes": (_is_quiz, event_rules.QUIZ_PATH),
    "trials": (_is_page, rules.LESSON_PATH),
    "materials": (_is_inside, event_rules.FILE_PATH),
}
