"""Names in directories, and the hash by which one of them is found."""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import DirItemRecord
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

NAME_LENGTH: Final = 255
_SEED: Final = 0xFFFFFFFE
"""What the checksum begins with when it is a name's hash (Linux, btrfs_name_hash)."""


def name_hash(name: bytes) -> int:
    """Return the offset of the key under which a name or an attribute stands."""
    return crc32c(name, _SEED)


def entries_of(data: bytes, structure: str) -> Iterator[tuple[bytes, DirItemRecord]]:
    """Yield the entries of one item with their names; CorruptError if they do not fill it."""
    for _, name, header, _ in spans_of(data, structure):
        yield name, header


def values_of(data: bytes, structure: str) -> Iterator[tuple[bytes, DirItemRecord, bytes]]:
    """Yield the entries of one item with names and values; CorruptError if they do not fill it."""
    for _, name, header, end in spans_of(data, structure):
        yield name, header, data[end - header.len_value : end]


def spans_of(data: bytes, structure: str) -> Iterator[tuple[int, bytes, DirItemRecord, int]]:
    """Yield the entries of one item: (start, name, header, end); CorruptError as entries_of."""
    end = 0
    while end < len(data):
        start = end
        header = part_at(DirItemRecord, data, start, structure, None)
        middle = start + DirItemRecord.SIZE + header.len_name
        end = middle + header.len_value
        if end > len(data):
            raise CorruptError(structure, None, "an entry extends beyond its item")
        yield start, data[middle - header.len_name : middle], header, end


def entry_in(data: bytes | None, name: bytes, structure: str) -> DirItemRecord | None:
    """Return the entry of a name in an item, or None if it has none, or there is no item."""
    for found, header in entries_of(data or b"", structure):
        if found == name:
            return header
    return None
