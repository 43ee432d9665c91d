"""Recognises what the compiler's `_read` does, statement by statement."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from spec_tools.syntax_tree import dotted_name, is_self_attribute

_READ_INTEGER = re.compile(r"read_([us][1248])(le|be)?")
_CODES = {"u1": "B", "s1": "b", "u2": "H", "s2": "h", "u4": "I", "s4": "i", "u8": "Q", "s8": "q"}


@dataclass(frozen=True)
class Check:
    """A `valid` or `contents` of one field, as the compiler tests it after the read."""

    statements: tuple[ast.stmt, ...]
    test: ast.expr
    refusal: ast.Call


@dataclass
class FixedRead:
    """A read of a constant number of bytes into `self.<name>`.

    `code` is struct's code, `count` how many values of it make up a list (None: not a list).
    """

    name: str
    code: str
    byte_order: str | None
    count: int | None = None
    checks: list[Check] = field(default_factory=list)


def fixed_reads(body: list[ast.stmt]) -> list[FixedRead | ast.stmt]:
    """`body` with every fixed-size read and its checks taken together; all else as it stands."""
    body = _without_positions(body)
    found: list[FixedRead | ast.stmt] = []
    position = 0
    while position < len(body):
        read, length = _fixed_read(body, position)
        if read is None:
            found.append(body[position])
            position += 1
            continue
        position += length
        while (check := _check(body, position, read.name)) is not None:
            read.checks.append(check)
            position += len(check.statements)
        found.append(read)
    return found


def _without_positions(body: list[ast.stmt]) -> list[ast.stmt]:
    """`body` without what keeps the positions of fields in `self._debug`."""
    kept = [statement for statement in body if not _keeps_position(statement)]
    return [
        ast.For(each.target, each.iter, _without_positions(each.body), each.orelse)
        if isinstance(each, ast.For)
        else each
        for each in kept
    ]


def _keeps_position(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Assign | ast.Expr) and any(
        dotted_name(node) == ("self", "_debug") for node in ast.walk(statement)
    )


def _fixed_read(body: list[ast.stmt], position: int) -> tuple[FixedRead | None, int]:
    statement = body[position]
    match statement:
        case ast.Assign(targets=[ast.Attribute(attr=name) as target], value=value):
            if not is_self_attribute(target):
                return None, 0
        case _:
            return None, 0
    if isinstance(value, ast.List) and not value.elts and position + 1 < len(body):
        return _array_read(name, body[position + 1]), 2
    is_enum = False
    if isinstance(value, ast.Call) and dotted_name(value.func) == ("KaitaiStream", "resolve_enum"):
        is_enum, value = True, value.args[1]
    code = _read_code(value)
    if code is None or (is_enum and code[0].endswith("s")):
        return None, 0
    return FixedRead(name, *code), 1


def _array_read(name: str, loop: ast.stmt) -> FixedRead | None:
    """The list of integers that `for i in range(3): self.g.append(self._io.read_u4le())` reads."""
    match loop:
        case ast.For(
            iter=ast.Call(func=ast.Name(id="range"), args=[ast.Constant(value=int(count))]),
            body=[
                ast.Expr(
                    value=ast.Call(
                        func=ast.Attribute(attr="append", value=ast.Attribute(attr=filled)),
                        args=[value],
                    )
                )
            ],
            orelse=[],
        ) if filled == name:
            code = _read_code(value)
            if code is None or code[0].endswith("s") or count < 1:
                return None
            return FixedRead(name, *code, count=count)
    return None


def _read_code(value: ast.expr) -> tuple[str, str | None] | None:
    """The struct code and byte order of `self._io.read_u4le()` or `self._io.read_bytes(4)`."""
    match value:
        case ast.Call(func=ast.Attribute(attr=method) as function, args=args, keywords=[]):
            if dotted_name(function)[:2] != ("self", "_io"):
                return None
        case _:
            return None
    match args:
        case [ast.Constant(value=int(size))] if method == "read_bytes" and size > 0:
            return f"{size}s", None
        case [] if integer := _READ_INTEGER.fullmatch(method):
            return _CODES[integer[1]], integer[2]
    return None


def _check(body: list[ast.stmt], position: int, name: str) -> Check | None:
    """The check of the field `name` that stands at `position`, if one does."""
    statements = body[position : position + 1]
    match statements:
        case [ast.Assign(targets=[ast.Name(id="_")], value=ast.Attribute(attr=field_name))]:
            if field_name != name:
                return None
            statements = body[position : position + 2]
    match statements[-1:]:
        case [ast.If(test=test, body=[ast.Raise(exc=ast.Call() as refusal)], orelse=[])]:
            kind = dotted_name(refusal.func)
            if kind[:1] == ("kaitaistruct",) and kind[-1].startswith("Validation"):
                return Check(tuple(statements), test, refusal)
    return None


def instance_value(function: ast.FunctionDef) -> tuple[ast.expr | None, ast.expr | None]:
    """The value of an instance as compiled, and the condition of its `if`.

    The value is None where the function does anything but compute one expression.
    """
    body = [statement for statement in function.body if not isinstance(statement, ast.Pass)]
    body = [statement for statement in body if not _is_docstring(statement)]
    condition: ast.expr | None = None
    match body:
        case [ast.If(), ast.If(test=test, body=guarded, orelse=[]), ast.Return()]:
            condition = test
            inner = [statement for statement in guarded if not isinstance(statement, ast.Pass)]
        case [ast.If(), *inner, ast.Return()]:
            pass
        case _:
            return None, None
    match inner:
        case [ast.Assign(targets=[ast.Attribute(attr=name)], value=value)]:
            if name == f"_m_{function.name}":
                return value, condition
    return None, None


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
