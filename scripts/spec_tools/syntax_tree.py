"""Finds one's way in the syntax tree of the compiler's Python."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def classes(tree: ast.Module) -> Iterator[tuple[tuple[str, ...], ast.ClassDef]]:
    """Every class with its path: `("ExtInode", "Extra")`."""
    yield from _classes(tree.body, ())


def _classes(
    body: list[ast.stmt], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], ast.ClassDef]]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield (*path, node.name), node
            yield from _classes(node.body, (*path, node.name))


def methods(node: ast.ClassDef) -> dict[str, ast.FunctionDef]:
    """The functions of a class by name."""
    return {item.name: item for item in node.body if isinstance(item, ast.FunctionDef)}


def is_self_attribute(node: ast.AST) -> bool:
    """Whether `node` is `self.something`."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    )


def dotted_name(node: ast.AST) -> tuple[str, ...]:
    """`a.b.c` as its names; empty for anything else."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ()
    return (node.id, *reversed(names))
