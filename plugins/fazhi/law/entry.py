"""Reading an entry of the registry: typed, complete, and in agreement with itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fazhi.core.fields import Fields
from fazhi.core.numerals import Article
from fazhi.core.problem import Position, Problem, Words
from fazhi.core.yamltree import Mapping, Node, Origin, Scalar, Sequence, read_tree
from fazhi.law import rules
from fazhi.law.forms import read_number, read_range
from fazhi.law.model import STATUSES, Law, Part, Predecessor

REQUIRED = ("name", "name_en", "issued_by", "first", "version", "in_force", "checked", "articles")
KEYS = (
    "name", "short", "name_en", "short_en", "issued_by", "first", "version", "in_force", "status", "repealed", "link",
    "checked", "watch", "watch_en", "articles", "inserted", "chapters", "sections", "predecessor",
)  # fmt: skip
PREDECESSOR_KEYS = ("since", "version", "articles", "moved", "unsure", "unmatched", "topics")
NUMBERS = range(1, 2000)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")


def read_entry(text: str, shown: str, law_id: str, base: Law | None = None) -> tuple[Law | None, list[Problem]]:
    """Return the law of a file, or None if something cannot be read.

    With a base the file need only say what differs from it: a school may renew `checked` and keep the rest.
    """
    tree, problems = read_tree(text, Origin(shown))
    if not _ID.match(law_id):
        problems.append(rules.BAD_ID.at(Position(shown, 1), name=law_id))
    fields = Fields(tree if isinstance(tree, Mapping) else Mapping(Position(shown, 1)), problems)
    fields.only(KEYS)
    values = _values(fields, base)
    if problems:
        return None, problems
    law = replace(base, **values) if base else Law(id=law_id, **values)
    problems += _disagreements(law, fields)
    return (None if problems else law), problems


def _values(fields: Fields, base: Law | None) -> dict[str, Any]:
    """Read every key, so that every mistake is noted; keys that are not written are left out."""
    wanted = base is None
    values: dict[str, Any] = {key: fields.text(key, required=wanted) for key in ("name", "name_en", "issued_by")}
    values |= {key: fields.day(key, required=wanted) for key in ("first", "version", "in_force", "checked")}
    values |= {key: fields.texts(key, required=False) for key in ("short", "short_en")}
    values |= {"name": _bare(values["name"]), "short": values["short"] and tuple(map(_bare, values["short"]))}
    values["repealed"] = fields.day("repealed", required=False)
    values["status"] = fields.choice("status", STATUSES, required=False)
    values["articles"] = fields.integer("articles", NUMBERS, required=wanted)
    values["inserted"] = _articles(fields, "inserted")
    values["link"] = _link(fields)
    values["watch"] = _watch(fields)
    values |= {key: _parts(fields.mapping(key, required=False)) for key in ("chapters", "sections")}
    values["predecessor"] = _predecessor(fields.mapping("predecessor", required=False))
    return {key: value for key, value in values.items() if value is not None}


def _bare(name: str | None) -> str | None:
    """Return a law's name without 《》, with which most people write it."""
    return re.sub(r"^《(.+)》$", r"\1", name) if name else name


def _link(fields: Fields) -> str | None:
    link = fields.text("link", required=False)
    if link and not re.match(r"https://[^\s<>\"]+$", link):
        fields.note(rules.BAD_LINK, fields.place("link"), value=link)
    return link


def _watch(fields: Fields) -> Words | None:
    zh, en = (fields.text(key, required=False) for key in ("watch", "watch_en"))
    if bool(zh) != bool(en):
        fields.note(rules.NO_TEXT_ALONE, fields.node.at, key="watch")
    return Words(zh, en) if zh and en else None


def _articles(fields: Fields, key: str) -> tuple[Article, ...] | None:
    """Read a list of articles such as 133-1."""
    if fields.texts(key, required=False) is None:
        return None
    node = fields.node.get(key)
    found = []
    for item in node.items if isinstance(node, Sequence) else ():
        article = read_number(_text(item))
        if article:
            found.append(article)
        else:
            fields.note(rules.BAD_ARTICLE, item.at, value=_text(item))
    return tuple(sorted(found))


def _parts(fields: Fields | None) -> tuple[Part, ...] | None:
    if fields is None:
        return None
    found = []
    for title, value in fields.node.values.items():
        ends = read_range(_text(value))
        if ends:
            found.append(Part(title, *ends))
        else:
            fields.note(rules.BAD_RANGE, value.at, value=_text(value))
    return tuple(found)


def _predecessor(fields: Fields | None) -> Predecessor | None:
    if fields is None:
        return None
    fields.only(PREDECESSOR_KEYS)
    since, version = fields.day("since"), fields.day("version")
    articles = fields.integer("articles", NUMBERS)
    moved = {old: new for old, node in _by_number(fields, "moved") if (new := _number(fields, "moved", node))}
    unsure, unmatched = (_numbers(fields, key) for key in ("unsure", "unmatched"))
    topics = {}
    below = fields.mapping("topics", required=False)
    for old, _ in _by_number(fields, "topics"):
        words = below.texts(str(old)) if below else None
        topics[old] = words or ()
    if since is None or version is None or articles is None:
        return None
    return Predecessor(since, version, articles, moved, unsure, unmatched, topics)


def _numbers(fields: Fields, key: str) -> frozenset[int]:
    if fields.node_of(key, required=False) is None:
        return frozenset()
    return frozenset(fields.integers(key, NUMBERS) or ())


def _by_number(fields: Fields, key: str) -> Iterator[tuple[int, Node]]:
    """Yield what stands under the keys of a mapping, which are numbers of articles."""
    below = fields.mapping(key, required=False)
    for written, node in below.node.values.items() if below else ():
        article = read_number(written)
        if article and not article.inserted:
            yield article.number, node
        else:
            fields.note(rules.BAD_ARTICLE, node.at, value=written)


def _number(fields: Fields, key: str, node: Node) -> int | None:
    article = read_number(_text(node))
    if article is None or article.inserted:
        fields.note(rules.BAD_ARTICLE, node.at, value=_text(node) or key)
        return None
    return article.number


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _disagreements(law: Law, fields: Fields) -> Iterator[Problem]:
    """Yield where facts about one law contradict each other."""
    for before, after in (("first", "version"), ("version", "in_force"), ("in_force", "repealed")):
        early, late = getattr(law, before), getattr(law, after)
        if late is not None and early > late:
            yield rules.DATES_ORDER.at(fields.place(after), before=f"{before} {early}", after=f"{after} {late}")
    is_future = law.in_force > law.checked
    if (law.status == "repealed") != (law.repealed is not None) or (law.status == "not-yet") != is_future:
        yield rules.STATUS_DIFFERS.at(fields.place("status"), status=law.status)
    for article in law.inserted:
        if article.number > law.articles:
            yield rules.BEYOND_LAST.at(fields.place("inserted"), value=article.short, last=law.articles)
    yield from _misplaced_chapters(law, fields)
    yield from _beyond_predecessor(law, fields.place("predecessor"))


def _misplaced_chapters(law: Law, fields: Fields) -> Iterator[Problem]:
    written = fields.node.get("chapters")
    keys = written.keys if isinstance(written, Mapping) else {}
    before = 0
    for part in law.chapters:
        at = keys[part.title].at if part.title in keys else fields.place("chapters")
        if part.first != Article(before + 1):
            yield rules.CHAPTERS_GAP.at(at, title=part.title, found=part.first.short, before=before)
        before = part.last.number
    if law.chapters and before != law.articles:
        yield rules.CHAPTERS_END.at(fields.place("chapters"), found=before, last=law.articles)


def _beyond_predecessor(law: Law, at: Position) -> Iterator[Problem]:
    old = law.predecessor
    if old is None:
        return
    for number in sorted({*old.moved, *old.unsure, *old.unmatched, *old.topics}):
        if number > old.articles:
            yield rules.BEYOND_LAST.at(at, value=number, last=old.articles)
    for number in sorted(set(old.moved.values())):
        if number > law.articles:
            yield rules.BEYOND_LAST.at(at, value=number, last=law.articles)
