"""The content security policy that each finished page carries in a meta element.

GitHub Pages sends no headers of ours, and a meta policy knows no frame-ancestors, report-uri or sandbox.
Scripts inside a page run only if the theme wrote them: what an author managed to slip in gets no hash.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from hashlib import sha256

from fazhi.core.files import read_package

DIRECTIVES = (
    "default-src 'self'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)
_CHARSET = re.compile(r"<meta\s+charset\s*=\s*[\"']?utf-8[\"']?\s*/?>", re.IGNORECASE)
_BEGIN = re.compile(r"\s*(?:<!doctype\b[^>]*>\s*)?(?:<html\b[^>]*>\s*)?(?:<head\b[^>]*>)?", re.IGNORECASE)
"""Where a page that says no charset begins; a browser takes what follows for its head."""
_POLICY = re.compile(r"<(?i:meta\s+http-equiv=\"Content-Security-Policy\")[^>]*>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SCRIPT = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<code>.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_TYPE = re.compile(r"\btype\s*=\s*[\"']?(?P<type>[^\s\"'>]*)", re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc\s*=", re.IGNORECASE)
_EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
MOST_SCRIPTS = 256
"""Pages have the same few scripts, with a path for each depth of folders."""
_CODE_TYPES = frozenset({"", "module", "text/javascript", "application/javascript", "importmap"})


def seal(page: str, trusted: Sequence[re.Pattern[str]] | None = None) -> str:
    """Return the page with the policy after its charset, else where it begins; sealing twice changes nothing.

    `trusted` are whole texts of inline scripts that may run; without it those of the installed Material theme.
    """
    patterns = theme_scripts() if trusted is None else tuple(trusted)
    plain = _POLICY.sub("", page)
    allowed = [code for code in inline_scripts(plain) if _is_trusted(code, patterns)]
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(allowed)}">'
    place = _CHARSET.search(plain) or _BEGIN.match(plain)
    at = place.end() if place else 0
    return plain[:at] + tag + plain[at:]


@lru_cache(MOST_SCRIPTS)
def _is_trusted(code: str, patterns: tuple[re.Pattern[str], ...]) -> bool:
    return any(pattern.fullmatch(code) for pattern in patterns)


def policy(scripts: Sequence[str]) -> str:
    """Return the policy under which these inline scripts run, and no other."""
    hashes = sorted({f" '{_hash(code)}'" for code in scripts})
    return "; ".join(DIRECTIVES).format(hashes="".join(hashes))


def blocked_scripts(page: str) -> list[str]:
    """Return the inline scripts of a sealed page that its own policy does not let run."""
    found = _POLICY.search(page)
    allowed = found[0] if found else ""
    return [code for code in inline_scripts(page) if _hash(code) not in allowed]


@lru_cache(MOST_SCRIPTS)
def _hash(code: str) -> str:
    return f"sha256-{b64encode(sha256(code.encode()).digest()).decode()}"


def inline_scripts(page: str) -> Iterator[str]:
    """Yield the code of scripts written into the page; data islands such as JSON never run and are left out."""
    for script in _SCRIPT.finditer(_COMMENT.sub("", page)):
        written = _TYPE.search(script["attributes"])
        is_code = (written["type"] if written else "").lower() in _CODE_TYPES
        if is_code and script["code"].strip() and not _SOURCE.search(script["attributes"]):
            yield script["code"]


@cache
def theme_scripts() -> tuple[re.Pattern[str], ...]:
    """Return patterns of the inline scripts in Material's own partials, none if it is not installed.

    What a template fills in is a path.
    """
    partials = read_package("material.templates.partials.javascripts", ".html")
    return tuple(_pattern(script["code"]) for partial in partials for script in _SCRIPT.finditer(partial))


def _pattern(template: str) -> re.Pattern[str]:
    literal = (re.escape(text) for text in _EXPRESSION.split(template))
    return re.compile(r"[\w./:%~-]*".join(literal))
