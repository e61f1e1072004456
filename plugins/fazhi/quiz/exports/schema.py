"""The JSON Schema of the export, read off its types."""

import json
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from fazhi.quiz.exports.shape import QuizJson

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAMES: dict[object, str] = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}
Schema = dict[str, Any]


def schema() -> str:
    """Return the schema of a list of quizzes, as text."""
    definitions: dict[str, Schema] = {}
    quizzes = {"type": "array", "items": _of(QuizJson, definitions)}
    whole = {
        "$schema": DIALECT,
        "title": "Quizzes of a Fazhi site",
        **quizzes,
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _of(kind: Any, definitions: dict[str, Schema]) -> Schema:
    origin, arguments = get_origin(kind), get_args(kind)
    if is_typeddict(kind):
        return _reference(kind, definitions)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is list:
        return {"type": "array", "items": _of(arguments[0], definitions)}
    if origin in {UnionType, Union}:
        return {"anyOf": [_of(one, definitions) for one in arguments]}
    return {"type": _NAMES[kind]}


def _reference(kind: type, definitions: dict[str, Schema]) -> Schema:
    name = kind.__name__.removesuffix("Json").lower()
    if name not in definitions:
        definitions[name] = {}  # it may refer to itself
        properties = {key: _of(one, definitions) for key, one in get_type_hints(kind).items()}
        definitions[name] = {
            "description": kind.__doc__,
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}
