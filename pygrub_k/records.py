"""The one gate to the record tables of generated/: read, and translate errors.

A table reads a structure of fixed size with one precompiled struct. scripts/build_parsers.py makes
it from the same specification as the Kaitai class, which `pygrub-inspect dump` alone uses.
"""

from __future__ import annotations

from struct import error as StructError  # noqa: N812 - as elsewhere

from pygrub_k.errors import VOLUME, CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Protocol, Self, TypeVar

    from pygrub_k.source import ByteSource

    class RecordTable(Protocol):
        """What `Record` of generated/ offers to a reader."""

        SIZE: int
        OFFSET: Any
        STRUCT: Any

        def __iter__(self) -> Iterator[Any]: ...
        @classmethod
        def read(cls, data: bytes, offset: int = 0) -> Self: ...
        @classmethod
        def iter(cls, data: bytes) -> Iterator[Self]: ...

    R = TypeVar("R", bound=RecordTable)


def members(enumeration: type) -> dict[str, int]:
    """Return the names and numbers of an enumeration or of flags, which generated/ has as a class.

    vars() of a class has more than its source: Python 3.13 adds the line at which it begins.
    """
    return {name: value for name, value in vars(enumeration).items() if not name.startswith("_")}


def read_record(table: type[R], source: ByteSource, offset: int) -> R:
    """Read one fixed-size structure at `offset` of `source`.

    Raises SourceError if the bytes cannot be read and CorruptError if they break the format.
    """
    return record_at(table, source.read_at(offset, table.SIZE), 0, offset)


def record_at(
    table: type[R], data: bytes, offset: int, where: int | None, place: str = VOLUME
) -> R:
    """Read one fixed-size structure at `offset` of `data`.

    CorruptError for a corrupt one says that it lies at `where`, which counts `place`.
    """
    try:
        return table.read(data, offset)
    except (StructError, ValueError) as error:
        name = table.__name__.removesuffix("Record")
        raise CorruptError(name, where, str(error), place) from error


def part_at(table: type[R], data: bytes, offset: int, structure: str, where: int | None) -> R:
    """Read a part at `offset` of `data`, the bytes of a larger `structure` at byte `where`.

    It is the larger one that is named if the part is corrupt.
    """
    try:
        return record_at(table, data, offset, where)
    except CorruptError as error:
        raise CorruptError(structure, where, error.reason) from error


def blanked(data: bytes, at: int, length: int = 4) -> bytes:
    """Return `data` with zeros at byte `at`: as checksums see themselves, mostly in 4 bytes."""
    return data[:at] + bytes(length) + data[at + length :]


def records(table: type[R], data: bytes, where: int | None) -> list[R]:
    """Read `data` as structures of fixed size, back to back; what is left at the end is dropped."""
    whole = len(data) - len(data) % table.SIZE
    try:
        return list(table.iter(data[:whole]))
    except (StructError, ValueError) as error:
        raise CorruptError(table.__name__.removesuffix("Record"), where, str(error)) from error


def with_fields(record: R, **fields: int | bytes) -> R:
    """Return a record with other values in some of its fields, which are given by name."""
    table: Any = type(record)
    values = list(record)
    for name, value in fields.items():
        values[table.NAMES.index(name)] = value
    changed: R = table(values)
    return changed


def packed(record: RecordTable) -> bytes:
    """Return the bytes that a record stands for."""
    data: bytes = record.STRUCT.pack(*record)
    return data


def guid_text(guid: bytes) -> str:
    """Return a GUID's 16 bytes in the usual notation, in lower case."""
    from pygrub_k._generated.gpt_records import GuidRecord

    parts = GuidRecord.read(guid)
    return (
        f"{parts.time_low:08x}-{parts.time_mid:04x}-{parts.time_high:04x}-"
        f"{parts.clock_sequence.hex()}-{parts.node.hex()}"
    )
