"""JSON Schemas of the data files, for editors: made of the tables by which the files are read."""

import json

from fazhi.calendar.keys import EVENT, EVENTS_FILE, HOLIDAYS_FILE, TERM
from fazhi.calendar.kinds import Schema, schema_of
from fazhi.calendar.when import LEADS, NEEDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _events() -> Schema:
    event = {"$ref": "#/$defs/event"}
    listed = {"type": "array", "items": event}
    whole = schema_of(EVENTS_FILE)
    whole["properties"]["events"] = {"description": whole["properties"]["events"]["description"], **listed}
    return {"title": "Events of a school year", "anyOf": [listed, whole], "$defs": {"event": _event()}}


def _event() -> Schema:
    needed = {key: {"anyOf": [{"required": [need]} for need in needs]} for key, needs in NEEDS.items()}
    leads = [{"required": [lead]} for lead in LEADS]
    return {**schema_of(EVENT), "oneOf": leads, "dependentSchemas": needed}


def _terms() -> Schema:
    return {"title": "Terms of a school", "type": "array", "items": schema_of(TERM)}


def _holidays() -> Schema:
    return {"title": "Holidays of a year", **schema_of(HOLIDAYS_FILE)}


_SCHEMAS = {"events": _events, "terms": _terms, "holidays": _holidays}
NAMES = tuple(_SCHEMAS)


def schema(name: str) -> str:
    """Return the schema of one of the files, as text."""
    whole = {"$schema": DIALECT, **_SCHEMAS[name]()}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
