"""Notes: what a spec says of its types beside their layout, as plain data for `inspect dump`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spec_tools.emission import header
from spec_tools.model import enums_of, types_of
from spec_tools.prose import escaped, first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spec_tools.loading import Spec
    from spec_tools.model import Scope, SpecEnum, SpecType


def notes_module(spec: Spec, scope: Scope) -> str:
    """The module of `spec`'s notes: TYPES and ENUMS, by their names from the top."""
    lines = [
        *header(spec),
        f'"""Notes: {escaped(first_sentence(spec.data["meta"]["title"]))}"""',
        "",
        "from __future__ import annotations",
        "",
        "TYPE_CHECKING = False",
        "if TYPE_CHECKING:",
        "    from typing import Any",
        "",
        "TYPES: dict[str, dict[str, Any]] = {",
    ]
    for owner in types_of(spec):
        lines += _type_lines(owner, scope)
    lines += ["}", "", "ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {"]
    for enum in enums_of(spec):
        lines += _enum_lines(enum)
    return "\n".join([*lines, "}"]) + "\n"


def _type_lines(owner: SpecType, scope: Scope) -> Iterator[str]:
    body = owner.body
    yield f"    {'.'.join(owner.scope)!r}: {{"
    yield f"        'class': {'.'.join(owner.class_path)!r},"
    yield f"        'orig_id': {_text(body.get('-orig-id'))!r},"
    yield f"        'doc': {_text(body.get('doc'))!r},"
    yield f"        'doc_ref': {_text(body.get('doc-ref'))!r},"
    yield f"        'record': {owner.is_record!r},"
    yield "        # (name, type, doc)"
    params = [(each["id"], str(each["type"]), _text(each.get("doc"))) for each in owner.params]
    yield from _rows("params", params)
    yield "        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)"
    yield from _rows("fields", [_field(each, owner, scope) for each in owner.fields])
    instances = [(name, _text(each.get("doc"))) for name, each in owner.instances.items()]
    yield from _rows("instances", instances)
    yield "    },"


def _rows(name: str, rows: list[Any]) -> Iterator[str]:
    yield f"        {name!r}: ("
    yield from (f"            {row!r}," for row in rows)
    yield "        ),"


def _field(field: dict[str, Any], owner: SpecType, scope: Scope) -> tuple[str | bool, ...]:
    valid = field.get("valid")
    is_magic = "contents" in field or (valid is not None and not isinstance(valid, dict))
    if isinstance(valid, dict):
        is_magic = "eq" in valid
    return (
        field["id"],
        _text(field.get("-orig-id")),
        _enum(field.get("enum", field.get("-values")), owner, scope),
        _enum(field.get("-bits"), owner, scope),
        is_magic,
        _text(field.get("doc")),
    )


def _enum(name: str | None, owner: SpecType, scope: Scope) -> str:
    """The name of an enum from the top; lint has seen to it that there is one."""
    found = scope.enum_named(name, owner) if name is not None else None
    return ".".join(found.scope) if found is not None else ""


def _enum_lines(enum: SpecEnum) -> Iterator[str]:
    """(name, kernel's name, doc) by value."""
    yield f"    {'.'.join(enum.scope)!r}: {{"
    for value, (name, doc) in enum.members.items():
        yield f"        {value}: {(name, enum.kernel_names.get(value, ''), doc)!r},"
    yield "    },"


def _text(words: object) -> str:
    return "" if words is None else " ".join(str(words).split())
