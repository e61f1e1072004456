"""The Jinja environments of our own templates: escaping on, undefined names refused, one for each language."""

from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined, Template
from markupsafe import Markup

from fazhi.core.problem import Lang, Words


@cache
def environment(feature: str, lang: Lang) -> Environment:
    """Return the environment of `fazhi/<feature>/templates`; `core/…` names a template that features share.

    `say(words, …)` and the filter `said` speak the language; the filter takes no values but costs a third.
    """
    shared = PrefixLoader({"core": PackageLoader("fazhi.core")})
    made = Environment(
        loader=ChoiceLoader([PackageLoader(f"fazhi.{feature}"), shared]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )

    def say(words: Words, **named: object) -> str:
        return words.said(lang).format(**named)

    made.globals.update(lang=lang, say=say)
    made.filters["said"] = lambda words: words.said(lang)
    return made


def fill(feature: str, name: str, lang: Lang, **values: object) -> Markup:
    """Return a feature's template filled in; `say(words)` speaks the page's language."""
    return Markup(_template(feature, name, lang).render(**values))  # noqa: S704 — autoescaped


@cache
def _template(feature: str, name: str, lang: Lang) -> Template:
    """Return a template; its globals are a plain dict, for Jinja's own is slow and read again for every page."""
    template = environment(feature, lang).get_template(name)
    template.globals = dict(template.globals)
    return template
