"""The types of a spec as the later steps see them: names, scopes, byte order, Python's names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spec_tools.findings import Pointer
    from spec_tools.loading import Spec

T = TypeVar("T")

INTEGER = re.compile(r"([us])([1248])(le|be)?")


@dataclass(frozen=True)
class SpecType:
    """One type of a spec, the top type included.

    `scope` names it from the top (`("ext_inode", "extra")`), `pointer` leads to it, `byte_order`
    is `le` or `be`, or None where neither it nor a type around it says.
    """

    spec: Spec
    scope: tuple[str, ...]
    pointer: Pointer
    byte_order: str | None

    @property
    def body(self) -> dict[str, Any]:
        node = self.spec.data
        for step in self.pointer:
            node = node[step]
        return dict(node or {})

    @property
    def fields(self) -> list[dict[str, Any]]:
        return list(self.body.get("seq") or ())

    @property
    def instances(self) -> dict[str, dict[str, Any]]:
        return dict(self.body.get("instances") or {})

    @property
    def params(self) -> list[dict[str, Any]]:
        return list(self.body.get("params") or ())

    @property
    def is_record(self) -> bool:
        return self.body.get("-record") is True

    @property
    def class_path(self) -> tuple[str, ...]:
        """The names of the compiler's nested classes: `("ExtInode", "Extra")`."""
        return tuple(map(camel_case, self.scope))


def camel_case(name: str) -> str:
    """`ext_inode` as the compiler names its class: `ExtInode`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def is_narrow(attribute: Mapping[str, Any]) -> bool:
    """Whether a field has at most 8 bits, which is a bound in itself."""
    return re.fullmatch(r"[us]1|b[1-8](le|be)?", str(attribute.get("type"))) is not None


def types_of(spec: Spec) -> Iterator[SpecType]:
    """The top type of `spec`, then all types nested in it, in the order of the file."""
    yield from _walk(spec, (spec.name,), (), None)


def _walk(
    spec: Spec, scope: tuple[str, ...], pointer: Pointer, inherited: str | None
) -> Iterator[SpecType]:
    body = SpecType(spec, scope, pointer, None).body
    byte_order = (body.get("meta") or {}).get("endian", inherited)
    yield SpecType(spec, scope, pointer, byte_order)
    for name in body.get("types") or {}:
        yield from _walk(spec, (*scope, name), (*pointer, "types", name), byte_order)


@dataclass(frozen=True)
class SpecEnum:
    """One enum of a spec: its members' names and docs by value, and the kernel's names."""

    scope: tuple[str, ...]
    pointer: Pointer
    members: dict[int, tuple[str, str]]
    kernel_names: dict[int, str]

    @property
    def class_path(self) -> tuple[str, ...]:
        return tuple(map(camel_case, self.scope))


def enums_of(spec: Spec) -> Iterator[SpecEnum]:
    """All enums of `spec`, in the order of the file."""
    for owner in types_of(spec):
        for name, members in (owner.body.get("enums") or {}).items():
            read = {
                value: (member, "")
                if isinstance(member, str)
                else (member["id"], " ".join(str(member.get("doc", "")).split()))
                for value, member in members.items()
            }
            kernel = {
                value: str(member["-orig-id"])
                for value, member in members.items()
                if not isinstance(member, str) and "-orig-id" in member
            }
            yield SpecEnum((*owner.scope, name), (*owner.pointer, "enums", name), read, kernel)


class Scope:
    """Finds what a name in a spec means, as the compiler does: inside out, then the imports."""

    def __init__(self, specs: Mapping[str, Spec]) -> None:
        self._types: dict[tuple[str, ...], SpecType] = {}
        self._enums: dict[tuple[str, ...], SpecEnum] = {}
        for spec in specs.values():
            self._types.update({found.scope: found for found in types_of(spec)})
            self._enums.update({found.scope: found for found in enums_of(spec)})

    def has_spec(self, name: str) -> bool:
        return (name,) in self._types

    def type_named(self, name: str, seen_from: SpecType) -> SpecType | None:
        return _find(self._types, name, seen_from)

    def enum_named(self, name: str, seen_from: SpecType) -> SpecEnum | None:
        return _find(self._enums, name, seen_from)


def _find(table: Mapping[tuple[str, ...], T], name: str, seen_from: SpecType) -> T | None:
    path = tuple(name.split("::"))
    for depth in range(len(seen_from.scope), -1, -1):
        found = table.get((*seen_from.scope[:depth], *path))
        if found is not None:
            return found
    return None
