"""The Python types of compiled expressions."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from spec_tools.syntax_tree import dotted_name, is_self_attribute

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

UNKNOWN = "Any"


def union(types: Iterable[str]) -> str:
    """`A | B` without repeats, None last; Any swallows the rest."""
    parts = dict.fromkeys(part for found in types for part in found.split(" | "))
    if UNKNOWN in parts:
        return UNKNOWN
    return " | ".join(sorted(parts, key=lambda part: part == "None"))


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
