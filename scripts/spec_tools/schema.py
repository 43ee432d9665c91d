"""Holds a spec against ksy.schema.json, with messages that name the key that is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from spec_tools.findings import Finding
    from spec_tools.loading import Spec

_SCHEMA = json.loads((Path(__file__).parent / "ksy.schema.json").read_text(encoding="utf-8"))
_VALIDATOR = Draft202012Validator(_SCHEMA)

ENCODINGS: list[str] = _SCHEMA["$defs"]["encoding"]["enum"]
"""The names of encodings that specs may use."""


def schema_findings(spec: Spec) -> Iterator[Finding]:
    """Whatever in `spec` the schema does not allow."""
    for error in _VALIDATOR.iter_errors(_with_text_keys(spec.data)):
        steps = list(error.absolute_path)
        for extra, message in _messages(error):
            yield spec.finding(spec.locate([*steps, *extra]), message)


def _with_text_keys(node: Any) -> Any:
    """`node` with its numeric keys as text, which is all that JSON knows."""
    if isinstance(node, dict):
        return {str(key): _with_text_keys(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_with_text_keys(item) for item in node]
    return node


def _messages(error: ValidationError) -> Iterator[tuple[list[str], str]]:
    """What an error says, and the steps from its node to the one that is to blame."""
    kind = str(error.validator)
    # jsonschema's types allow for errors that are not filled in yet; these come from the validator.
    wanted: Any = error.validator_value
    found: Any = error.instance
    schema: Any = error.schema
    if kind == "additionalProperties":
        for key in _unknown_keys(schema, found):
            known = ", ".join(sorted(schema["properties"]))
            yield [key], f"unknown key; known here: {known}"
    elif kind == "required":
        # jsonschema reports each missing key on its own and names it only in its message.
        yield [], f"{error.message.removesuffix(' is a required property')} is missing"
    elif kind == "enum":
        yield [], f"{found!r} is not one of {', '.join(map(repr, wanted))}"
    elif kind == "type":
        names = [wanted] if isinstance(wanted, str) else wanted
        yield [], f"must be {' or '.join(_TYPE_NAMES[name] for name in names)}"
    elif kind == "pattern":
        steps = [found] if "propertyNames" in error.absolute_schema_path else []
        yield steps, f"{found!r} is not {schema['description']}"
    else:
        yield [], error.message


_TYPE_NAMES = {
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "object": "a mapping",
    "array": "a list",
}


def _unknown_keys(schema: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    patterns = schema.get("patternProperties", {})
    for key in found:
        if key not in schema["properties"] and not any(re.search(p, key) for p in patterns):
            yield key
