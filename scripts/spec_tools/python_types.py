"""The Python types of what a generated class holds: from the spec, and of compiled expressions."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

from spec_tools.model import INTEGER
from spec_tools.source_text import dotted_name, is_self_attribute

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spec_tools.model import Scope, SpecEnum, SpecType

_BITS = re.compile(r"b([0-9]+)(le|be)?")
UNKNOWN = "Any"


def union(types: Iterable[str]) -> str:
    """`A | B` without repeats, None last; Any swallows the rest."""
    parts = dict.fromkeys(part for found in types for part in found.split(" | "))
    if UNKNOWN in parts:
        return UNKNOWN
    return " | ".join(sorted(parts, key=lambda part: part == "None"))


def field_type(attribute: Mapping[str, Any], owner: SpecType, scope: Scope) -> str:
    """The annotation of a field or parameter, as the module of `owner` writes it."""
    found = _single_type(attribute, owner, scope)
    if "repeat" in attribute:
        found = f"list[{found}]"
    return union([found, "None"]) if "if" in attribute else found


def _single_type(attribute: Mapping[str, Any], owner: SpecType, scope: Scope) -> str:
    kind = attribute.get("type")
    if isinstance(kind, dict):
        cases = {case: _named_type(name, owner, scope) for case, name in kind["cases"].items()}
        if "_" not in cases:
            cases["_"] = "bytes" if {"size", "size-eos"} & attribute.keys() else "None"
        return union(cases.values())
    if kind is None:
        return "bytes"
    if "enum" in attribute:
        enum = scope.enum_named(attribute["enum"], owner)
        return union([_qualified(enum, owner), "int"]) if enum else UNKNOWN
    return _named_type(kind, owner, scope)


def _named_type(name: str, owner: SpecType, scope: Scope) -> str:
    plain = {"str": "str", "strz": "str", "bool": "bool", "bytes": "bytes"}.get(name)
    if plain is not None:
        return plain
    if INTEGER.fullmatch(name):
        return "int"
    if bits := _BITS.fullmatch(name):
        return "bool" if bits[1] == "1" else "int"
    found = scope.type_named(name.partition("(")[0], owner)
    return _qualified(found, owner) if found else UNKNOWN


def _qualified(found: SpecType | SpecEnum, owner: SpecType) -> str:
    """A class by the name that `owner`'s module has for it: imported ones by their module."""
    name = ".".join(found.class_path)
    return name if found.scope[0] == owner.scope[0] else f"{found.scope[0]}.{name}"


def expression_type(node: ast.expr, known: Mapping[str, str]) -> str:
    """The type of a compiled expression, `known` being those of self's attributes."""
    match node:
        case ast.Constant(value=value):
            found = type(value).__name__
        case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
            found = "bool"
        case ast.UnaryOp():
            found = "int"
        case ast.BinOp(left=left, right=right):
            sides = {expression_type(left, known), expression_type(right, known)}
            found = next(iter(sides)) if sides in ({"str"}, {"bytes"}) else "int"
        case ast.IfExp(body=body, orelse=orelse):
            found = union([expression_type(body, known), expression_type(orelse, known)])
        case ast.Attribute(attr=name) if is_self_attribute(node):
            found = known.get(name, UNKNOWN)
        case ast.Call():
            found = _call_type(node)
        case _:
            found = UNKNOWN
    return found


def _call_type(node: ast.Call) -> str:
    match dotted_name(node.func) or (getattr(node.func, "attr", ""),), node.args:
        case ("KaitaiStream", "resolve_enum"), [enum, _]:
            return union([".".join(dotted_name(enum)), "int"])
        case ("int" | "len",), _:
            return "int"
        case (*_, "decode"), _:
            return "str"
    return UNKNOWN
