"""What a type needs to be a record: fields of fixed size, all there, in one byte order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spec_tools.model import INTEGER, enums_of
from spec_tools.references import uses_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spec_tools.findings import Finding, Pointer
    from spec_tools.loading import Spec
    from spec_tools.model import SpecType

_TAKEN = {"iter", "read", "classmethod", "itemgetter"}
_TAKEN_CLASSES = {"Row", "Struct"}
_VARIABLE = {
    "if": "may be absent",
    "terminator": "ends where its content says",
    "pad-right": "ends where its content says",
    "size-eos": "ends where the stream does",
}


def record_findings(spec: Spec, types: list[SpecType]) -> Iterator[Finding]:
    """Findings for all types of one spec that are marked `-record: true`."""
    records = [owner for owner in types if owner.is_record]
    classes: dict[str, Pointer] = {}
    for owner in records:
        yield from _type_findings(spec, owner)
        yield from _class_finding(spec, owner.pointer, f"{owner.class_path[-1]}Record", classes)
    for enum in enums_of(spec) if records else ():
        yield from _class_finding(spec, enum.pointer, enum.class_path[-1], classes)


def _class_finding(
    spec: Spec, pointer: Pointer, name: str, classes: dict[str, Pointer]
) -> Iterator[Finding]:
    """The record module has one name space, however deep its types are nested."""
    if name in classes:
        first = spec.finding(classes[name], "").line
        yield spec.finding(pointer, f"the records' module has a {name} already, from line {first}")
    elif name in _TAKEN_CLASSES:
        yield spec.finding(pointer, f"'{name}' is a name that the records' module needs itself")
    classes.setdefault(name, pointer)


def _type_findings(spec: Spec, owner: SpecType) -> Iterator[Finding]:
    mark: Pointer = (*owner.pointer, "-record")
    if owner.params:
        yield spec.finding(mark, "a record takes no parameters")
    if not owner.fields:
        yield spec.finding(mark, "a record needs fields")
    orders: set[str] = set()
    for number, field in enumerate(owner.fields):
        where: Pointer = (*owner.pointer, "seq", number)
        for key, reason in _field_reasons(field):
            yield spec.finding((*where, key), f"a record's field {reason}")
        order = _byte_order(field, owner)
        if order is not None:
            orders.add(order)
            if len(orders) == 2:  # noqa: PLR2004 - one finding, at the first field that differs
                yield spec.finding((*where, "type"), "a record has one byte order")
    for name in owner.instances:
        if name in _TAKEN:
            where = (*owner.pointer, "instances", name)
            yield spec.finding(where, f"'{name}' is a name that a record needs itself")
    yield from _check_findings(spec, owner)


def _field_reasons(field: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if field["id"] in _TAKEN:
        yield "id", f"cannot be called '{field['id']}'"
    for key, reason in _VARIABLE.items():
        if key in field:
            yield key, reason
    kind, size = field.get("type"), field.get("size")
    if kind in {"str", "strz"}:
        yield "type", "is text, which may not decode: keep the bytes"
    elif isinstance(kind, dict) or (kind is not None and not INTEGER.fullmatch(kind)):
        yield "type", "is an integer of whole bytes; a structure in it is a record of its own"
    elif kind is None and "contents" not in field and not _is_positive(size):
        yield "size", "has a constant size"
    if "repeat" in field:
        yield from _list_reasons(field)


def _list_reasons(field: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if field.get("type") is None:
        yield "repeat", "of bytes does not repeat"
    elif field["repeat"] != "expr" or not _is_positive(field.get("repeat-expr")):
        yield "repeat", "repeats a constant number of times"
    elif "enum" in field:
        yield "enum", "that repeats is of plain integers"
    elif "valid" in field:
        yield "valid", "that repeats is not checked: check it in Python"


def _is_positive(value: object) -> bool:
    return type(value) is int and value > 0


def _byte_order(field: Mapping[str, Any], owner: SpecType) -> str | None:
    found = INTEGER.fullmatch(str(field.get("type")))
    if found is None or found[2] == "1":
        return None
    return found[3] or owner.byte_order


def _check_findings(spec: Spec, owner: SpecType) -> Iterator[Finding]:
    """A check may look at the record's own fields only: there is neither stream nor parameter."""
    fields = {field["id"] for field in owner.fields}
    for use in uses_of(owner):
        if use.role != "valid" or use.tree is None:
            continue
        for node in use.tree.walk():
            if node.kind == "name" and node.word not in {*fields, "true", "false"}:
                message = f"a record's check knows its fields only, not '{node.word}'"
                yield spec.finding(use.pointer, message)
