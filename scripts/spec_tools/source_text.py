"""Edits of the compiler's Python by position: the tree says where, the text stays its own."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class SourceText:
    """Python source, its syntax tree, and edits of whole lines that are made all at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self._lines = text.split("\n")
        self._edits: list[tuple[int, int, list[str]]] = []

    def segment(self, node: ast.expr) -> str:
        """The text of an expression, without the compiler's doubled blanks."""
        found = ast.get_source_segment(self.text, node)
        assert found is not None
        return found if '"' in found else re.sub(r"  +", " ", found)

    def indent(self, node: ast.stmt) -> str:
        return " " * node.col_offset

    def replace(self, first_line: int, last_line: int, lines: list[str]) -> None:
        """Puts `lines` in place of the lines `first_line` to `last_line`, counted from 1."""
        self._edits.append((first_line - 1, last_line, lines))

    def insert_before(self, line: int, lines: list[str]) -> None:
        self._edits.append((line - 1, line - 1, lines))

    def edited(self) -> str:
        """The text after all edits; they may not overlap."""
        lines = list(self._lines)
        for start, end, new in sorted(self._edits, key=lambda edit: edit[:2], reverse=True):
            lines[start:end] = new
        return "\n".join(lines)

    def classes(self) -> Iterator[tuple[tuple[str, ...], ast.ClassDef]]:
        """Every class with its path: `("ExtInode", "Extra")`."""
        yield from _classes(self.tree.body, ())


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
