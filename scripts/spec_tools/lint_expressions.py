"""What a spec's expressions may not do: fail on a guest's numbers, or grow without a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spec_tools.model import is_narrow, types_of
from spec_tools.references import References, Use, uses_of
from spec_tools.schema import ENCODINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spec_tools.expressions import Expression
    from spec_tools.findings import Finding
    from spec_tools.loading import Spec
    from spec_tools.model import Scope, SpecType

_WIDTHS = {"u4", "u8", "s4", "s8"}
"""What a computed number may be cast to: many languages compute with 32 bits unless told."""
_ONLY_OF_FULL_LISTS = {"first", "last", "min", "max"}
_ROLES_OF_BOUNDS = {"repeat-expr": "a count", "size": "a size"}
_MAX_SHIFT = 64


def expression_findings(
    spec: Spec, types: list[SpecType], scope: Scope, checked: set[tuple[str, ...]]
) -> Iterator[Finding]:
    """Findings for all expressions of one spec; `checked` are the fields that a `valid` bounds."""
    references = References(scope)
    for owner in types:
        optional = {field["id"] for field in owner.fields if "if" in field}
        for use in uses_of(owner):
            if use.tree is None:
                continue
            for node in use.tree.walk():
                for message in _node_messages(node, owner):
                    yield spec.finding(use.pointer, message)
            for message in _unbounded(use, owner, references, checked):
                yield spec.finding(use.pointer, message)
            if use.role != "if" and "if" not in use.attribute:
                for name in sorted(_unguarded(use.tree) & optional):
                    message = f"'{name}' can be absent (it has an `if`): use it under an `if` or ?:"
                    yield spec.finding(use.pointer, message)


def not_understood(spec: Spec) -> Iterator[Finding]:
    """Expressions that lint cannot read, so that nothing is known of them.

    For specs that compile: what is not even an expression, the compiler tells better.
    """
    for owner in types_of(spec):
        for use in uses_of(owner):
            if use.tree is None:
                yield spec.finding(use.pointer, "lint cannot read this expression")


def checked_fields(types: list[SpecType], scope: Scope) -> set[tuple[str, ...]]:
    """The fields that some `valid` bounds from above, or compares with something else."""
    references = References(scope)
    checked: set[tuple[str, ...]] = set()
    for owner in types:
        for field in owner.fields:
            valid = field.get("valid")
            lone_minimum = isinstance(valid, dict) and not valid.keys() - {"min"}
            if valid is not None and not lone_minimum:
                checked.add((*owner.scope, field["id"]))
        for use in uses_of(owner):
            if use.role == "valid":
                checked |= {used.key for used in references.fields_behind(use.tree, owner)}
    return checked


def _node_messages(node: Expression, owner: SpecType) -> Iterator[str]:
    if node.kind == "name" and node.word in {"_root", "_parent"}:
        yield f"'{node.word}' is not used in specs: pass what is needed as a parameter"
    elif node.kind == "attribute":
        if node.word in {"_root", "_parent"}:
            yield f"'{node.word}' is not used in specs: pass what is needed as a parameter"
        elif node.word in _ONLY_OF_FULL_LISTS and _is_list(node.parts[0], owner):
            yield f"'.{node.word}' fails on an empty list: leave it to Python"
    elif node.kind in {"/", "%"} and not node.parts[1].number:
        yield f"'{node.kind}' by what is or could be 0: leave it to Python"
    elif node.kind == "index":
        yield "an index can be out of range: leave it to Python"
    elif node.kind == "cast" and node.word not in _WIDTHS:
        yield "a cast cannot be checked: give the field its type"
    elif node.kind == "<<" and (node.parts[1].number or 0) > _MAX_SHIFT:
        yield f"a shift by more than {_MAX_SHIFT} bits"
    elif node.kind == "call":
        yield from _encoding_message(node)


def _is_list(tree: Expression, owner: SpecType) -> bool:
    return any(field["id"] == tree.word and "repeat" in field for field in owner.fields)


def _encoding_message(node: Expression) -> Iterator[str]:
    called, *arguments = node.parts
    if called.word == "to_s":
        for argument in arguments:
            name = argument.word.strip("'\"")
            if name not in ENCODINGS:
                yield f"encoding '{name}' is not one of {', '.join(ENCODINGS)}"


def _unbounded(
    use: Use, owner: SpecType, references: References, checked: set[tuple[str, ...]]
) -> Iterator[str]:
    """Fields without `valid` in a count, a size, or a shift's amount."""
    role = _ROLES_OF_BOUNDS.get(use.role)
    if role is not None and use.tree is not None:
        for used in references.fields_behind(use.tree, owner, value_only=True):
            if not is_narrow(used.attribute) and used.key not in checked:
                yield f"'{used.attribute['id']}' is {role}, so it needs a `valid` that bounds it"
    for node in use.tree.walk() if use.tree is not None else ():
        if node.kind in {"<<", ">>"}:
            for used in references.fields_behind(node.parts[1], owner, value_only=True):
                if used.largest is None or used.largest > _MAX_SHIFT:
                    name = used.attribute["id"]
                    yield f"'{name}' is a shift, so it needs a `valid` of at most {_MAX_SHIFT}"


def _unguarded(tree: Expression) -> set[str]:
    """The plain names in `tree` that are evaluated whatever the data says."""
    if tree.kind == "name":
        return {tree.word}
    parts = tree.parts[:1] if tree.kind in {"choice", "and", "or"} else tree.parts
    return set().union(*map(_unguarded, parts))
