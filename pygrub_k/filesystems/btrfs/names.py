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
    for name, header, _ in values_of(data, structure):
        yield name, header


def values_of(data: bytes, structure: str) -> Iterator[tuple[bytes, DirItemRecord, bytes]]:
    """Yield the entries of one item with names and values; CorruptError if they do not fill it."""
    at = 0
    while at < len(data):
        header = part_at(DirItemRecord, data, at, structure, None)
        start = at + DirItemRecord.SIZE
        middle = start + header.len_name
        at = middle + header.len_value
        if at > len(data):
            raise CorruptError(structure, None, "an entry leaves its item")
        yield data[start:middle], header, data[middle:at]
