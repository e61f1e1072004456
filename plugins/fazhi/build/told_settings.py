"""What MkDocs says of a setting, as problems at the setting's place."""

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from mkdocs.config.base import Config, get_schema
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugins
from mkdocs.utils import get_theme_names

from fazhi.build import engine_rules
from fazhi.build.sources import NEAR, Sources
from fazhi.core.problem import Problem

_Keys = tuple[str, ...]
_Tell = Callable[[_Keys, re.Match[str], Sources], Iterator[Problem]]
_EXAMPLES = {
    "bool": "true / false",
    "int": "10",
    "float": "1.5",
    "str": '"…"',
    "string": '"…"',
    "list": "[…, …]",
    "dict": "{…: …}",
}
"""How a value of each kind is written."""


def of_setting(keys: _Keys, words: str, sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with a setting; `keys` lead to it."""
    for pattern, tell in _SAID.items():
        if found := pattern.fullmatch(words):
            yield from tell(keys, found, sources)
            return
    yield engine_rules.WRONG_SETTING.at(sources.mention_at(words, *keys), key=keys[-1], detail=words)


def _below(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:
    """Tell of an option inside the setting; of several plugins' options there is a line for each."""
    first, *others = re.split(r"\n(?=Plugin ')", found["what"])
    yield from of_setting((*keys, *(name for name in (found["plugin"], found["option"]) if name)), first, sources)
    for other in others:
        yield from of_setting(keys, other, sources)


def _unknown(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:
    key = found["name"]
    path = keys if keys[-1] == key else (*keys, key)
    near = _near(key, _options(path[:-1]))
    yield engine_rules.UNKNOWN_SETTING.at(sources.setting_at(*path), key=key, near=near or "—")


def _options(keys: _Keys) -> list[str]:
    """Return the names that can be written below some keys."""
    schema: type[Config] | None = MkDocsConfig
    if keys[:1] == ("plugins",):
        schema = getattr(get_plugins()[keys[1]].load(), "config_class", None)
        keys = keys[2:]
    for key in keys:
        option = dict(get_schema(schema)).get(key) if schema else None
        schema = getattr(option, "config_class", None)
    return [name for name, _ in get_schema(schema)] if schema else []


def _wrong_type(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:
    example = _EXAMPLES.get(found["type"], found["type"])
    yield engine_rules.WRONG_TYPE.at(sources.value_at(*keys), key=keys[-1], example=f"{keys[-1]}: {example}")


def _no_plugin(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:
    name = found["name"]
    near = _near(name, sorted(get_plugins()))
    yield engine_rules.NO_PLUGIN.at(sources.setting_at(*keys, name), name=name, near=near)


def _extension(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:
    name, why = found["name"], found["why"]
    gone = re.fullmatch(r"ModuleNotFoundError: No module named '(.+)'", why)
    if gone and name.startswith(gone[1]):
        yield engine_rules.NO_EXTENSION.at(sources.setting_at(*keys, name), name=name)
    else:
        at = sources.setting_at(*keys, name, *re.findall(r"KeyError: '(\w+)'", why))
        yield engine_rules.EXTENSION_OPTION.at(at, name=name, detail=why)


def _no_theme(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:
    name = found["name"]
    at = sources.mention_at(name, *keys)
    yield engine_rules.NO_THEME.at(at, name=name, near=_near(name, sorted(get_theme_names())))


def _no_path(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:
    path = found["path"].removeprefix(f"{sources.root}/")
    yield engine_rules.NO_PATH.at(sources.mention_at(path, *keys), key=found["key"] or keys[-1], path=path)


def _not_given(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:  # noqa: ARG001
    yield engine_rules.NOT_GIVEN.at(sources.setting_at(*keys), key=keys[-1])


def _one_of(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:
    choices = "、".join(re.findall(r"'([^']*)'", found["choices"])) or found["choices"]
    value = found["value"].strip("'")
    yield engine_rules.ONE_OF.at(sources.value_at(*keys), key=keys[-1], value=value, choices=choices)


def _no_address(keys: _Keys, found: re.Match[str], sources: Sources) -> Iterator[Problem]:  # noqa: ARG001
    yield engine_rules.NO_ADDRESS.at(sources.value_at(*keys), key=keys[-1])


def _near(name: str, known: list[str]) -> str:
    """Return the names that may be meant, else all."""
    return "、".join(get_close_matches(name, known, n=NEAR) or known)


_SAID: Mapping[re.Pattern[str], _Tell] = {
    re.compile(pattern, re.DOTALL): tell
    for pattern, tell in (
        (r"Plugin '(?P<plugin>.+?)'(?: option '(?P<option>.+?)')?: (?P<what>.*)", _below),
        (r"(?P<plugin>)Sub-option '(?P<option>.+?)': (?P<what>.*)", _below),
        (r"Unrecognised configuration name: (?P<name>.*)", _unknown),
        (r"Expected type: <class '(?P<type>\w+)'> but received: .*", _wrong_type),
        (r"Expected (?:a |nav to be a )(?P<type>list|dict|string)\b.*", _wrong_type),
        (r"Expected one of:? (?P<choices>.*)(?: but received:|, got) (?P<value>.*)", _one_of),
        (r'The "(?P<name>.+)" plugin is not installed', _no_plugin),
        (r"Failed to load extension '(?P<name>.+?)'\.(?:.*\n)?(?P<why>[^\n]*)", _extension),
        (r"Unrecognised theme name: '(?P<name>.*?)'\..*", _no_theme),
        (r"The path '(?P<path>.+)' isn't an existing .*(?P<key>)", _no_path),
        (r"The path set in (?P<key>custom_dir) \('(?P<path>.+)'\) does not exist\.", _no_path),
        (r"Required configuration not provided\.", _not_given),
        (r"The URL isn't valid.*|Unable to parse the URL\.", _no_address),
    )
}
