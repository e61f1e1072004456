"""What stands in braces on the opening line: {#id .class key=value}."""

import re
from dataclasses import dataclass, field

from fazhi.core.fence import Fence
from fazhi.core.findings import excerpt
from fazhi.core.span import Span
from fazhi.quiz.checks import checked
from fazhi.quiz.findings import Findings
from fazhi.quiz.keywords import SETTINGS, SettingKey, looked_up
from fazhi.quiz.lines import Attribute
from fazhi.quiz.rules import BAD_BRACES, BAD_ID, EMPTY_ATTRIBUTE, TWICE, UNKNOWN_SETTING

ID = re.compile(r"\w[\w-]{0,79}$")
"""Letters (Chinese too), digits, hyphens and underscores."""
_CLASS = re.compile(r"(?!fz-|md-)[^\W\d_][\w-]{0,39}$")
"""A plain word; names that begin with fz- or md- are the program's and the theme's own."""
_TOKEN = re.compile(
    r"#(?P<id>[^\s#.={}\"]+)(?!\S)"
    r"|\.(?P<class>[^\s#.={}\"]+)(?!\S)"
    r"|(?P<key>[^\s#.={}\"]+)=(?:[\"“](?P<quoted>[^\"”]*)[\"”]|(?P<value>[^\s\"“”{}]*))(?!\S)"
)
_SPACE = re.compile(r"\s*")


@dataclass(slots=True)
class Braces:
    """The content of the braces, read."""

    id: Span | None = None
    classes: tuple[str, ...] = ()
    settings: dict[SettingKey, Attribute] = field(default_factory=dict)


def read_braces(fence: Fence, findings: Findings) -> Braces:
    """Read the braces of a block; what cannot be read is reported."""
    braces = Braces()
    whole = checked(Span(fence.attrs, fence.opened, fence.column_of("attrs")), findings)
    done, end = 0, len(whole.text.rstrip())
    while (done := _after_space(whole, done)) < end:
        token = _TOKEN.match(whole.plain, done)
        if not token or not _take(token, whole, braces, findings):
            findings.add(BAD_BRACES, whole.cut(done), text=f"{{{excerpt(whole.cut(done).text)}}}")
            break
        done = token.end()
    if braces.id and not ID.match(braces.id.plain):
        findings.add(BAD_ID, braces.id, id=excerpt(braces.id.text))
    return braces


def _after_space(whole: Span, start: int) -> int:
    found = _SPACE.match(whole.plain, start)
    return found.end() if found else start


def _take(token: re.Match[str], whole: Span, braces: Braces, findings: Findings) -> bool:
    """Add a part of the braces; whether it can stand there."""
    if token["id"] and not braces.id:
        braces.id = whole.cut(*token.span("id"))
    elif token["class"] and _CLASS.match(token["class"]):
        braces.classes = tuple(dict.fromkeys((*braces.classes, token["class"])))
    elif token["key"]:
        value = "value" if token["quoted"] is None else "quoted"
        _setting(Attribute(whole.cut(*token.span("key")), whole.cut(*token.span(value))), braces, findings)
    else:
        return False
    return True


def _setting(found: Attribute, braces: Braces, findings: Findings) -> None:
    key = SETTINGS.get(looked_up(found.name.plain))
    if key is None:
        findings.add(UNKNOWN_SETTING, found.name, key=found.name.text)
    elif key in braces.settings:
        first = findings.at(found.name.line, found.name.column).line
        findings.add(TWICE, found.name, key=found.name.text, first=first)
    else:
        braces.settings[key] = found
        if not found.value:
            findings.add(EMPTY_ATTRIBUTE, found.name, key=found.name.text)
