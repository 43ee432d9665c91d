"""Where the values in a spec's expressions come from: which fields stand behind them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from spec_tools.expressions import Expression, parse_arguments, parse_expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spec_tools.findings import Pointer
    from spec_tools.model import Scope, SpecType

_TRUTHS = {"==", "!=", "<", ">", "<=", ">=", "and", "or", "not"}


@dataclass(frozen=True)
class Use:
    """One expression of a type: where it stands, what for, and whose `_` it may mention."""

    role: str
    pointer: Pointer
    tree: Expression | None
    attribute: Mapping[str, Any]


def uses_of(owner: SpecType) -> Iterator[Use]:
    """Every expression of a type, its nested types not included."""
    for number, attribute in enumerate(owner.fields):
        yield from _uses(attribute, (*owner.pointer, "seq", number))
    for name, instance in owner.instances.items():
        yield from _uses(instance, (*owner.pointer, "instances", name))


def _uses(attribute: Mapping[str, Any], where: Pointer) -> Iterator[Use]:
    for role in ("size", "repeat-expr", "repeat-until", "if", "value"):
        if role in attribute:
            yield Use(role, (*where, role), parse_expression(attribute[role]), attribute)
    for pointer, source in _valid_sources(attribute.get("valid"), (*where, "valid")):
        tree = _with_own_name(parse_expression(source), attribute)
        yield Use("valid", pointer, tree, attribute)
    kind = attribute.get("type")
    names = [kind] if isinstance(kind, str) else []
    if isinstance(kind, dict):
        pointer = (*where, "type", "switch-on")
        yield Use("switch-on", pointer, parse_expression(kind["switch-on"]), attribute)
        names = list(kind["cases"].values())
    for name in names:
        for argument in parse_arguments(name):
            yield Use("argument", (*where, "type"), argument, attribute)


def _with_own_name(tree: Expression | None, attribute: Mapping[str, Any]) -> Expression | None:
    """`tree` with the field's name for `_`."""
    if tree is None or (tree.kind, tree.word) == ("name", "_"):
        return tree and replace(tree, word=attribute.get("id", "_"))
    parts = (_with_own_name(part, attribute) for part in tree.parts)
    return replace(tree, parts=tuple(part for part in parts if part is not None))


def _valid_sources(valid: Any, where: Pointer) -> Iterator[tuple[Pointer, Any]]:
    if isinstance(valid, dict):
        for key, source in valid.items():
            if key == "any-of":
                yield from (((*where, key, i), item) for i, item in enumerate(source))
            elif key != "in-enum":
                yield (*where, key), source
    elif valid is not None:
        yield where, valid


@dataclass(frozen=True)
class FieldUsed:
    """A field that an expression's value comes from."""

    owner: tuple[str, ...]
    attribute: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, ...]:
        return (*self.owner, self.attribute["id"])

    @property
    def largest(self) -> int | None:
        """The largest value that its own `valid` allows, where that says so in numbers."""
        valid = self.attribute.get("valid")
        wanted = valid if isinstance(valid, dict) else {"eq": valid}
        allowed: list[Any] = wanted.get("any-of") or [wanted.get("eq", wanted.get("max"))]
        numbers = [number for number in allowed if isinstance(number, int)]
        return max(numbers) if len(numbers) == len(allowed) else None


class References:
    """Follows names to fields: through instances, and into the types of other fields."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def fields_behind(
        self, tree: Expression | None, owner: SpecType, *, value_only: bool = False
    ) -> Iterator[FieldUsed]:
        """The fields that `tree` names, directly or through instances.

        With `value_only`, not those that merely choose the value, nor those cut down to a range
        by `& 15` or `% 4`.
        """
        yield from self._behind(tree, owner, value_only, frozenset())

    def _behind(
        self,
        tree: Expression | None,
        owner: SpecType,
        value_only: bool,
        seen: frozenset[tuple[str, ...]],
    ) -> Iterator[FieldUsed]:
        if tree is None:
            return
        if tree.kind in {"name", "attribute"}:
            found = self._target(tree, owner)
            if found is not None:
                yield from self._behind_member(*found, value_only, seen)
                return
        for part in _value_parts(tree) if value_only else tree.parts:
            yield from self._behind(part, owner, value_only, seen)

    def _behind_member(
        self,
        owner: SpecType,
        name: str,
        value_only: bool,
        seen: frozenset[tuple[str, ...]],
    ) -> Iterator[FieldUsed]:
        for field in owner.fields:
            if field["id"] == name:
                yield FieldUsed(owner.scope, field)
        key = (*owner.scope, name)
        if name in owner.instances and key not in seen:
            value = parse_expression(owner.instances[name]["value"])
            yield from self._behind(value, owner, value_only, seen | {key})

    def _target(self, tree: Expression, owner: SpecType) -> tuple[SpecType, str] | None:
        """The type and the name in it that `a.b.c` ends at; None where it is not one of ours."""
        if tree.kind == "name":
            return owner, tree.word
        inner = self.type_behind(tree.parts[0], owner)
        return (inner, tree.word) if inner is not None else None

    def type_behind(self, tree: Expression, owner: SpecType) -> SpecType | None:
        """The type of the structure that `a.b` is, if it is one."""
        if tree.kind not in {"name", "attribute"}:
            return None
        found = self._target(tree, owner)
        if found is None:
            return None
        home, name = found
        for field in home.fields:
            kind = field.get("type")
            if field["id"] == name and isinstance(kind, str):
                return self._scope.type_named(kind.partition("(")[0], home)
        return None


def _value_parts(tree: Expression) -> tuple[Expression, ...]:
    if tree.kind in _TRUTHS:
        return ()
    if tree.kind == "choice":
        return tree.parts[1:]
    if tree.kind == "&" and any(part.number is not None for part in tree.parts):
        return ()
    if tree.kind == "%" and tree.parts[1].number is not None:
        return ()
    return tree.parts
