"""Faults of a finished page, told in the file that its author wrote."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from urllib.parse import unquote

from fazhi.build import rules
from fazhi.build.places import places
from fazhi.build.sources import Sources
from fazhi.core.files import names, read_bytes
from fazhi.core.links import page_url
from fazhi.core.problem import Position, Problem, Rule

_OWN: Mapping[Rule, Rule] = {rules.CUT_PAGE: rules.CUT_FILE, rules.MALFORMED: rules.MALFORMED_HERE}
"""What is said of a page that a template fills in, and of what an author wrote."""
_ID = re.compile(r'id="(?P<id>[^"]*)"')


class Blame:
    """Knows which source each page of a site comes from; `shown` is the site's folder as problems name it."""

    def __init__(self, sources: Sources, shown: str) -> None:
        self._sources, self._shown = sources, shown
        self._told: Counter[tuple[str, str]] = Counter()
        """How often something was told of a source: what stands there twice is told at two places."""

    def lay(self, problems: Iterable[Problem]) -> list[Problem]:
        """Return the problems, at the author's file where it holds what is wrong."""
        return [self._laid(problem) for problem in problems]

    def _laid(self, problem: Problem) -> Problem:
        address = problem.at.path.removeprefix(f"{self._shown}/")
        uri = self._sources_by_address.get(address) or self._sources_by_address.get(address.removeprefix("en/"))
        if address == problem.at.path or uri is None:
            return problem
        at = self._in_page(uri, problem) if uri.endswith(".md") else self._in_file(uri, problem)
        return Problem(_OWN.get(problem.rule, problem.rule), at, problem.values) if at else problem

    def _in_file(self, uri: str, problem: Problem) -> Position:
        """Return the place in a page that is published as it was written: the same line, or the end of what was cut."""
        path = self._sources.docs / uri
        is_cut = problem.rule is rules.CUT_PAGE
        line = read_bytes(path).rstrip().count(b"\n") + 1 if is_cut else problem.at.line
        return Position(self._sources.shown(path), line)

    def _in_page(self, uri: str, problem: Problem) -> Position | None:
        """Return where a Markdown page has HTML of its own that is wrong."""
        page, wanted = self._sources.page(uri), _wanted(problem)
        if page is None or wanted is None:
            return None
        found = [one.start() for one in re.finditer(wanted, page.prose)]
        if not found:
            return None
        count = self._told[uri, wanted]
        self._told[uri, wanted] += 1
        is_second = problem.values.get("what", "").startswith("id=")  # the first one is right
        return places(page)(found[-1] if is_second else found[min(count, len(found) - 1)])

    @cached_property
    def _sources_by_address(self) -> Mapping[str, str]:
        return dict(self._addresses())

    def _addresses(self) -> Iterator[tuple[str, str]]:
        for uri in names(self._sources.docs):
            if uri.endswith(".md"):
                url = unquote(page_url(uri, self._sources.engine))
                yield url if url.endswith(".html") else f"{url}index.html", uri
            elif uri.endswith(".en.html") and self._sources.engine.is_translated:
                yield f"en/{uri.removesuffix('.en.html')}.html", uri
            elif uri.endswith(".html"):
                yield uri, uri


def _wanted(problem: Problem) -> str | None:
    """Return a pattern for what a page would hold if it were the page that is wrong."""
    words = problem.values.get("target") or problem.values.get("what")
    if not words:
        return None
    if found := _ID.fullmatch(words):
        name = re.escape(found["id"])
        return rf"(?:\bid\s*=\s*[\"']?|#){name}(?![\w-])"
    if words.startswith("<"):
        return rf"{re.escape(words.rstrip('>'))}(?![\w-])"
    return re.escape(words)
