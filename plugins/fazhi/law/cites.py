"""Lists of the citations of pages, for people and for programs."""

import json
from collections.abc import Callable, Sequence
from typing import TypedDict

from fazhi.core.page import Page
from fazhi.law.checks import new_article
from fazhi.law.citing_rules import STATUS
from fazhi.law.parse import Bench, as_of, cited, judged

HOLDS = "ok"


class CitationJson(TypedDict):
    """One citation; null where nothing is known or said."""

    path: str
    line: int
    column: int
    text: str
    law: str | None
    """The id of the law; null if the registry does not know it, or the article's number cannot be read."""
    name: str
    """The law's name as the page has it."""
    articles: str
    """`33`, `133-1`, `1199-1201` or `preamble`; `?` if the number cannot be read."""
    paragraph: int | None
    item: int | None
    version: int | None
    status: str
    """`ok`, or what is wrong: unknown-law, no-such-article, superseded …"""
    codes: list[str]
    """The rules that are broken."""
    now: str | None
    """The present number of a superseded article, if it is sure."""


def rows_of(page: Page, bench: Bench) -> list[CitationJson]:
    """Return the citations of a page in order."""
    day, _ = as_of(page)
    rows: list[CitationJson] = []
    for one in cited(page, bench.registry, bench.spoken):
        citation = one.citation
        law = bench.registry.laws.get(citation.law or "")
        codes = [rule.code for rule, _ in judged(one, day, bench)]
        status = STATUS[codes[0]] if codes else HOLDS
        rows.append({
            "path": one.at.path,
            "line": one.at.line,
            "column": one.at.column,
            "text": citation.text.replace("\n", ""),
            "law": citation.law,
            "name": citation.name,
            "articles": citation.articles,
            "paragraph": citation.paragraph,
            "item": citation.item,
            "version": citation.version,
            "status": status,
            "codes": codes,
            "now": new_article(citation.first, law) if law and status == "superseded" else None,
        })
    return rows


def as_text(rows: Sequence[CitationJson]) -> str:
    """Return a line for each citation: place, words, law and article, and what is wrong with it."""
    return "".join(f"{_line(row)}\n" for row in rows)


def as_json(rows: Sequence[CitationJson]) -> str:
    """Return an array of objects."""
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Sequence[CitationJson]], str]] = {"text": as_text, "json": as_json}


def _line(row: CitationJson) -> str:
    points = [row["law"] or "?", row["articles"]]
    points += [f"¶{row['paragraph']}"] if row["paragraph"] else []
    points += [f"({row['item']})"] if row["item"] else []
    points += [f"@{row['version']}"] if row["version"] else []
    wrong = f" [{row['status']}]" if row["status"] != HOLDS else ""
    now = f" → {row['now']}" if row["now"] else ""
    return f"{row['path']}:{row['line']}:{row['column']}: {row['text']} = {' '.join(points)}{wrong}{now}"
