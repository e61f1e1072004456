"""What MkDocs says while it builds, as problems at their places.

MkDocs logs English sentences and keeps no places. What is not known here is told in its own words.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from fazhi.build import engine_rules, rules
from fazhi.build.sources import Sources
from fazhi.build.told_settings import of_setting
from fazhi.build.told_templates import syntax_of
from fazhi.core.claims import CLAIMED, SAME_ADDRESS
from fazhi.core.problem import Problem

_Found = re.Match[str]
_Tell = Callable[[_Found, Sources], Iterator[Problem]]
_AGAIN = re.compile(r"Error (?:reading|building) page '(?P<page>.+?)':|Encoding error reading file|File not found: ")
"""What is said of an exception that is raised right afterwards and tells more."""


@dataclass(slots=True)
class Told:
    """What MkDocs and its plugins have reported so far."""

    problems: list[Problem] = field(default_factory=list)
    page: str | None = None
    """The source of the page at which MkDocs gave up."""

    def take(self, record: logging.LogRecord, sources: Sources) -> list[Problem]:
        """Return the problems that a log entry tells, none if it tells of no mistake."""
        words = record.getMessage()
        if again := _AGAIN.match(words):
            self.page = again["page"] or self.page
            return []
        is_grave = record.levelno >= logging.WARNING
        problem: Problem | None = getattr(record, "problem", None)
        if problem and (not is_grave or self._is_told(problem)):
            return []
        found = [problem] if problem else list(problems_of(words, sources, is_grave=is_grave))
        self.problems += found
        return found

    def _is_told(self, problem: Problem) -> bool:
        """Whether it is known already that a file stands in the way; it does so in every language."""
        return problem.rule is CLAIMED and any((one.rule, one.at) == (CLAIMED, problem.at) for one in self.problems)


def problems_of(words: str, sources: Sources, *, is_grave: bool = True) -> Iterator[Problem]:
    """Yield what a sentence of MkDocs tells; of those that would not stop it only what the site cannot do with."""
    for pattern, tell in (_GRAVE if is_grave else _LIGHT).items():
        if found := pattern.fullmatch(words):
            yield from tell(found, sources)
            return
    if is_grave:
        yield engine_rules.ENGINE_FAILED.at(sources.mention_at(words), detail=words)


def _dead_link(found: _Found, sources: Sources) -> Iterator[Problem]:
    for at in sources.links_at(found["page"], found["link"]):
        yield rules.BROKEN_LINK.at(at, target=found["link"])


def _dead_anchor(found: _Found, sources: Sources) -> Iterator[Problem]:
    anchor = found["link"].partition("#")[2]
    there = found["there"] or found["page"]
    near = "、".join(f"#{one}" for one in sources.anchors_near(there, anchor)) or "—"
    for at in sources.links_at(found["page"], found["link"]):
        yield engine_rules.NO_ANCHOR.at(at, page=there, anchor=anchor, near=near)


def _left_out(found: _Found, sources: Sources) -> Iterator[Problem]:
    target = found["target"]
    for at in sources.links_to(found["page"], target):
        yield engine_rules.NOT_PUBLISHED.at(at, target=target)


def _same_address(found: _Found, sources: Sources) -> Iterator[Problem]:
    yield SAME_ADDRESS.at(sources.page_at(found["page"]), other=found["other"])


def _not_in_nav(found: _Found, sources: Sources) -> Iterator[Problem]:
    named = {one.text for one in sources.values("nav")}
    for uri in found["pages"].split("\n  - "):
        if uri in named:
            continue  # a plugin has made a page of the same name, which is told
        yield rules.NAV_OMITS.at(sources.page_at(uri), page=uri)


def _nav_missing(found: _Found, sources: Sources) -> Iterator[Problem]:
    yield rules.NAV_MISSING.at(sources.nav_at(found["target"]), target=found["target"])


def _nav_absolute(found: _Found, sources: Sources) -> Iterator[Problem]:
    yield engine_rules.NAV_ABSOLUTE.at(sources.nav_at(found["target"]), target=found["target"])


def _no_extra_template(found: _Found, sources: Sources) -> Iterator[Problem]:
    at, key = sources.setting_at("extra_templates", found["name"]), "extra_templates"
    yield engine_rules.NO_TEMPLATE_FILE.at(at, key=key, name=found["name"])


def _no_theme_template(found: _Found, sources: Sources) -> Iterator[Problem]:
    at, key = sources.setting_at("theme", "static_templates", found["name"]), "static_templates"
    yield engine_rules.NO_TEMPLATE_FILE.at(at, key=key, name=found["name"])


def _broken_template(found: _Found, sources: Sources) -> Iterator[Problem]:
    told = list(syntax_of(found["name"], sources))
    yield from told or [engine_rules.TEMPLATE_SYNTAX.at(sources.page_at(found["name"]), detail=found["why"])]


def _setting(found: _Found, sources: Sources) -> Iterator[Problem]:
    return of_setting((found["key"],), found["what"], sources)


_DOC = r"Doc file '(?P<page>.+?)' contains "
_GRAVE: Mapping[re.Pattern[str], _Tell] = {
    re.compile(pattern, re.DOTALL): tell
    for pattern, tell in (
        (_DOC + r"a link '(?P<link>.*?)', but (?:there is|the doc '(?P<there>.+?)' does).*", _dead_anchor),
        (
            _DOC + r"(?:a|an absolute|an unrecognized relative) link '(?P<link>.*?)', (?:but the target|it was).*",
            _dead_link,
        ),
        (r"Excluding '(?P<page>.+)' from the site because it conflicts with '(?P<other>.+)'\.", _same_address),
        (r"The following pages exist in the docs directory, but are not .*?:\n  - (?P<pages>.*)", _not_in_nav),
        (r"A reference to '(?P<target>.+)' is included in the 'nav' configuration, which is not .*", _nav_missing),
        (r"An absolute path to '(?P<target>.+)' is included in the 'nav' configuration.*", _nav_absolute),
        (r"Template skipped: '(?P<name>.+)' not found in docs_dir\.", _no_extra_template),
        (r"Template skipped: '(?P<name>.+)' not found in theme directories\.", _no_theme_template),
        (r"Error reading template '(?P<name>.+?)': (?P<why>.*)", _broken_template),
        (r"Config value '(?P<key>.+?)': (?P<what>.*)", _setting),
    )
}
_LIGHT: Mapping[re.Pattern[str], _Tell] = {
    re.compile(_DOC + r"a link to '(?P<target>.+)' which is excluded from the built site\."): _left_out,
}
