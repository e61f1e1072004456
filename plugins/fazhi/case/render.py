"""A case as HTML that is a story with parts to open, complete without script."""

from collections.abc import Callable
from functools import cache

from markupsafe import Markup, escape

from fazhi.case import words
from fazhi.case.model import Case
from fazhi.core.problem import Lang
from fazhi.core.stages import Band
from fazhi.core.templates import fill, script_words

Inline = Callable[[str], Markup]
"""Renders inline Markdown as safe HTML."""


def render_case(case: Case, lang: Lang, inline: Inline, cite: Inline = escape) -> Markup:
    """Return the element of a case."""
    return fill(
        "case",
        "case.html.jinja",
        lang,
        W=words,
        case=case,
        case_id=f"case-{case.id}" if case.id else f"case.line-{case.line}",
        inline=inline,
        cited=lambda text: cite(inline(text)),
        browser_words=_browser_words(lang, case.band),
    )


@cache
def _browser_words(lang: Lang, band: Band) -> Markup:
    return script_words({key: by_band[band] for key, by_band in words.BROWSER.items()}, lang)
