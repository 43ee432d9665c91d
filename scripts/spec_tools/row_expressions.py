"""Turns the compiler's expressions into expressions over a record's row."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING

from spec_tools.syntax_tree import dotted_name, is_self_attribute

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spec_tools.model import SpecEnum

_OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.In: ast.NotIn,
}


class NotLiftableError(Exception):
    """An expression uses more than the record's own fields."""


class RowExpressions(ast.NodeTransformer):
    """Turns a compiled expression into one over a record's row: enums become integers.

    Raises NotLiftableError for whatever is more than arithmetic on the row.
    """

    _PLAIN = (
        ast.BinOp, ast.BoolOp, ast.Compare, ast.UnaryOp, ast.IfExp, ast.Constant,
        ast.operator, ast.boolop, ast.cmpop, ast.unaryop, ast.expr_context,
    )  # fmt: skip

    def __init__(
        self,
        known: Mapping[str, str],
        enums: Mapping[tuple[str, ...], SpecEnum],
        checked: str | None = None,
    ) -> None:
        self._known = known
        self._enums = enums
        self._checked = checked

    def text(self, node: ast.expr) -> str:
        return ast.unparse(self.visit(copy.deepcopy(node)))

    def generic_visit(self, node: ast.AST) -> ast.AST:
        if not isinstance(node, self._PLAIN):
            raise NotLiftableError(ast.unparse(node))
        return super().generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id != "_" or self._checked is None:
            raise NotLiftableError(node.id)
        return ast.Attribute(ast.Name("self"), self._checked)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if is_self_attribute(node):
            if node.attr in self._known:
                return node
            raise NotLiftableError(node.attr)
        *path, member = dotted_name(node) or ("",)
        if tuple(path) not in self._enums:
            raise NotLiftableError(ast.unparse(node))
        return ast.Attribute(ast.Name(path[-1]), member)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        match dotted_name(node.func), node.args:
            case ("KaitaiStream", "resolve_enum"), [_, value]:
                return self._visited(value)
            case ("int",), [value]:
                return self._visited(value)
            case ("len",), [value]:
                return ast.Call(node.func, [self._visited(value)], [])
            case ("isinstance",), [value, enum] if dotted_name(enum) in self._enums:
                members = sorted(self._enums[dotted_name(enum)].members)
                wanted = ast.Set([ast.Constant(member) for member in members])
                return ast.Compare(self._visited(value), [ast.In()], [wanted])
        raise NotLiftableError(ast.unparse(node))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        inner = self._visited(node.operand)
        if isinstance(node.op, ast.Not) and isinstance(inner, ast.Compare) and len(inner.ops) == 1:
            opposite = _OPPOSITE.get(type(inner.ops[0]))
            if opposite is not None:
                return ast.Compare(inner.left, [opposite()], inner.comparators)
        return ast.UnaryOp(node.op, inner)

    def _visited(self, node: ast.expr) -> ast.expr:
        visited = self.visit(node)
        assert isinstance(visited, ast.expr)
        return visited
