"""Which types hold which: none may hold itself, and none that is repeated may be empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from spec_tools.expressions import parse_expression
from spec_tools.model import INTEGER, is_narrow
from spec_tools.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spec_tools.findings import Finding, Pointer
    from spec_tools.model import Scope, SpecType

_BITS = re.compile(r"b[0-9]+(le|be)?")


class TypeGraph:
    """The types of all specs, and the types of their fields."""

    def __init__(self, scope: Scope, types: list[SpecType]) -> None:
        self._scope = scope
        self._inner: dict[tuple[str, ...], set[tuple[str, ...]]] = {
            owner.scope: {
                inner.scope for field in owner.fields for inner in self._types_in(field, owner)
            }
            for owner in types
        }

    def findings(self, owner: SpecType) -> Iterator[Finding]:
        """A guest would set how deep such a type nests, or how often such a list goes round."""
        for number, field in enumerate(owner.fields):
            where: Pointer = (*owner.pointer, "seq", number)
            for inner in self._types_in(field, owner):
                if owner.scope in self._reachable(inner.scope):
                    message = f"'{owner.scope[-1]}' holds itself: leave nesting to Python"
                    yield owner.spec.finding((*where, "type"), message)
                    break
            else:
                if "repeat" in field and not self._ends(field, owner):
                    message = "may repeat what takes no bytes, without an end"
                    yield owner.spec.finding((*where, "repeat"), message)

    def _ends(self, field: Mapping[str, Any], owner: SpecType) -> bool:
        """Whether a list ends: with the stream, or after a number that the spec itself sets."""
        if self._least_of_one(field, owner) > 0:
            return True
        count = parse_expression(field.get("repeat-expr", ""))
        behind = References(self._scope).fields_behind(count, owner, value_only=True)
        bounded = (used.largest is not None or is_narrow(used.attribute) for used in behind)
        return field["repeat"] == "expr" and all(bounded)

    def _types_in(self, field: Mapping[str, Any], owner: SpecType) -> list[SpecType]:
        kind = field.get("type")
        names = list(kind["cases"].values()) if isinstance(kind, dict) else [kind]
        found = (self._scope.type_named(name.partition("(")[0], owner) for name in names if name)
        return [inner for inner in found if inner is not None]

    def _reachable(self, start: tuple[str, ...]) -> set[tuple[str, ...]]:
        reached: set[tuple[str, ...]] = set()
        waiting = [start]
        while waiting:
            current = waiting.pop()
            if current not in reached:
                reached.add(current)
                waiting += self._inner.get(current, ())
        return reached

    def _least_bytes(self, owner: SpecType) -> int:
        """The fewest bytes that reading the type takes; 0 if that may be none."""
        return sum(
            self._least_of_one(field, owner)
            for field in owner.fields
            if "if" not in field and _surely_once(field)
        )

    def _least_of_one(self, field: Mapping[str, Any], owner: SpecType) -> int:
        """The fewest bytes of one element of a field."""
        kind = field.get("type")
        if isinstance(kind, dict):
            inner = self._types_in(field, owner)
            whole = "_" in kind["cases"] and len(inner) == len(kind["cases"])
            return min(map(self._least_bytes, inner)) if whole else 0
        if kind is None and "contents" in field:
            return 1
        if kind is None or kind in {"str", "strz"}:
            size = field.get("size")
            ended = kind == "strz" and size is None
            return 1 if ended else size if isinstance(size, int) else 0
        if INTEGER.fullmatch(kind) or _BITS.fullmatch(kind):
            return 1
        return sum(map(self._least_bytes, self._types_in(field, owner)))


def _surely_once(field: Mapping[str, Any]) -> bool:
    repeat = field.get("repeat")
    count = field.get("repeat-expr")
    return repeat is None or repeat == "until" or (isinstance(count, int) and count > 0)
