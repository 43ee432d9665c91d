"""One structure, read in several ways, as plain values that can be compared."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, Any

from kaitaistruct import KaitaiStream, KaitaiStruct, KaitaiStructError
from spec_tools.model import types_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from spec_tools.loading import Spec
    from spec_tools.model import SpecType

FAILED = "failed"
# What the gate takes for damage; anything else is a fault of the tool chain or of a spec.
EXPECTED = (KaitaiStructError, EOFError, ValueError, struct.error)


class Reader:
    """Reads with the Kaitai classes of one set of modules."""

    def __init__(self, specs: Iterable[Spec], modules: dict[str, ModuleType]) -> None:
        self._modules = modules
        self._names = {
            ".".join(owner.class_path): [
                *(field["id"] for field in owner.fields),
                *owner.instances,
            ]
            for spec in specs
            for owner in types_of(spec)
        }

    def read(self, owner: SpecType, data: bytes, arguments: list[Any]) -> Any:
        """All fields and instances by name, in depth; or FAILED."""
        return self.read_with_places(owner, data, arguments)[0]

    def read_with_places(
        self, owner: SpecType, data: bytes, arguments: list[Any]
    ) -> tuple[Any, Any]:
        """The same, and the object of the Kaitai class; None if it could not be read."""
        structure = None
        try:
            structure = self._structure(owner, data, arguments)
            return self._plain(structure), structure
        except EXPECTED:
            return FAILED, structure

    def _structure(self, owner: SpecType, data: bytes, arguments: list[Any]) -> Any:
        found: Any = self._modules[owner.spec.name]
        for name in owner.class_path:
            found = getattr(found, name)
        made = found(*arguments, KaitaiStream(BytesIO(data)))
        made._read()
        return made

    def _plain(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._plain(item) for item in value]
        if isinstance(value, KaitaiStruct):
            names = self._names[type(value).__qualname__]
            return {name: self._plain(_value_of(value, name)) for name in names}
        return value


def _value_of(value: KaitaiStruct, name: str) -> Any:
    """An attribute; None where the compiler's class has none because its `if` does not hold."""
    return getattr(value, name) if hasattr(value, name) else None


def read_record(table: Any, owner: SpecType, data: bytes) -> Any:
    """All fields, and the instances that the table has, by name; or FAILED."""
    try:
        record = table.read(data)
    except EXPECTED:
        return FAILED
    return _record_values(table, owner, record)


def iterate_records(table: Any, owner: SpecType, data: bytes) -> Any:
    """The same for all records in `data`; or FAILED."""
    try:
        return [_record_values(table, owner, record) for record in table.iter(data)]
    except EXPECTED:
        return FAILED


def _record_values(table: Any, owner: SpecType, record: Any) -> dict[str, Any]:
    names = [*(field["id"] for field in owner.fields), *owner.instances]
    values = {name: getattr(record, name) for name in names if hasattr(table, name)}
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items()
    }
