"""The Jinja environment of our own templates: escaping on, undefined names refused."""

from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from fazhi.core.problem import Lang, Words


@cache
def environment(feature: str) -> Environment:
    """Return the environment of `fazhi/<feature>/templates`; `core/…` names a template that features share."""
    shared = PrefixLoader({"core": PackageLoader("fazhi.core")})
    return Environment(
        loader=ChoiceLoader([PackageLoader(f"fazhi.{feature}"), shared]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def fill(feature: str, name: str, lang: Lang, **values: object) -> Markup:
    """Return a feature's template filled in; `say(words)` speaks the page's language."""

    def say(words: Words, **named: object) -> str:
        return words.said(lang).format(**named)

    return Markup(environment(feature).get_template(name).render(lang=lang, say=say, **values))  # noqa: S704 — autoescaped
