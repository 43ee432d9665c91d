"""Makes the compiler's Python fit this project: header, relative imports, annotations, layout."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from spec_tools.compiler import VERSION
from spec_tools.model import types_of
from spec_tools.prose import comment, escaped, first_sentence
from spec_tools.python_types import UNKNOWN, expression_type, field_type, union
from spec_tools.reads import instance_value
from spec_tools.source_text import SourceText, methods

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spec_tools.loading import Spec
    from spec_tools.model import Scope, SpecType

_STREAM_AND_RELATIVES = (
    "_io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None"
)


def header(spec: Spec) -> list[str]:
    """The first lines of every file made from `spec`."""
    return [
        f"# Made by scripts/build_parsers.py from {spec.file}",
        f"# with kaitai-struct-compiler {VERSION}; do not edit.",
        f"# SPDX-License-Identifier: {spec.data['meta']['license']}",
    ]


def finish(text: str, spec: Spec, scope: Scope) -> str:
    """The module that the compiler made of `spec`, as the project keeps it."""
    source = SourceText(text)
    owners = {owner.class_path: owner for owner in types_of(spec)}
    for path, node in source.classes():
        if path in owners:
            _annotate(source, node, owners[path], scope)
    _drop_idle_passes(source)
    lines = source.edited().split("\n")
    body = [line.rstrip() for line in lines if not line.startswith("# ")]
    body = [_relative_import(line, scope) for line in body]
    imports = [
        "# mypy: ignore-errors",
        f'"""{escaped(first_sentence(spec.data["meta"]["title"]))}"""',
        "",
        "from __future__ import annotations",
        "",
        *(["from typing import Any", ""] if re.search(r"\bAny\b", "\n".join(body)) else []),
    ]
    return _single_spaced("\n".join([*header(spec), *imports, *body]))


def _relative_import(line: str, scope: Scope) -> str:
    found = re.fullmatch(r"import (\w+)", line)
    return f"from . import {found[1]}" if found and scope.has_spec(found[1]) else line


def _single_spaced(text: str) -> str:
    """`text` with at most two blank lines on end, one in classes, and one newline at the end."""
    text = re.sub(r"\n{4,}|\n+(?=class )", "\n\n\n", text)
    text = re.sub(r"\n{3,}(?=from |import )", "\n\n", text)
    text = re.sub(r"\n{3,}(?=[ ])", "\n\n", text)
    text = re.sub(r"(?<=[^\n])\n(?=    +(?:@property|def |class ))", "\n\n", text)
    text = re.sub(r"(@property)\n\n", r"\1\n", text)
    return text.rstrip() + "\n"


def _annotate(source: SourceText, node: ast.ClassDef, owner: SpecType, scope: Scope) -> None:
    """Types for the fields, the instances and the methods of one class."""
    known = {param["id"]: field_type(param, owner, scope) for param in owner.params}
    types = {field["id"]: field_type(field, owner, scope) for field in owner.fields}
    known.update(types)
    functions = methods(node)
    known.update(_instance_types(functions, owner, known))
    indent = " " * (node.col_offset + 4)
    lines: list[str] = []
    for field in owner.fields:
        found = types[field["id"]]
        # An absent field reads as None, not as an AttributeError.
        default = " = None" if found.endswith("None") else ""
        lines += comment(" ".join(str(field.get("doc", "")).split()), indent)
        lines.append(f"{indent}{field['id']}: {found}{default}")
    init = functions["__init__"]
    params = "".join(f"{name}: {known[name]}, " for name in (p["id"] for p in owner.params))
    source.replace(
        init.lineno,
        init.lineno,
        [
            "",
            *lines,
            *([""] if lines else []),
            f"{indent}def __init__(self, {params}{_STREAM_AND_RELATIVES}) -> None:",
        ],
    )
    for name, function in functions.items():
        if name == "__init__":
            continue
        result = known.get(name, UNKNOWN) if function.decorator_list else "None"
        source.replace(function.lineno, function.lineno, [f"{indent}def {name}(self) -> {result}:"])


def _instance_types(
    functions: Mapping[str, ast.FunctionDef], owner: SpecType, known: Mapping[str, str]
) -> dict[str, str]:
    """The types of value instances, those that rest on one another included."""
    found: dict[str, str] = {}
    remaining = {name: functions[name] for name in owner.instances if name in functions}
    while remaining:
        settled = {
            name: result
            for name, function in remaining.items()
            if (result := _instance_type(function, {**known, **found})) != UNKNOWN
        }
        if not settled:
            break
        found.update(settled)
        remaining = {name: node for name, node in remaining.items() if name not in settled}
    return found


def _instance_type(function: ast.FunctionDef, known: Mapping[str, str]) -> str:
    value, condition = instance_value(function)
    if value is None:
        return UNKNOWN
    found = expression_type(value, known)
    return union([found, "None"]) if condition is not None else found


def _drop_idle_passes(source: SourceText) -> None:
    """Takes out each `pass` that does not stand alone in its block."""
    for statement in _idle_passes(source.tree):
        source.replace(statement.lineno, statement.lineno, [])


def _idle_passes(tree: ast.AST) -> Iterator[ast.Pass]:
    for node in ast.walk(tree):
        for block in (getattr(node, "body", None), getattr(node, "orelse", None)):
            if isinstance(block, list) and len(block) > 1:
                yield from (item for item in block if isinstance(item, ast.Pass))
