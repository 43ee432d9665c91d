"""What the log says of a block: the parts of it that have changed, and when it was last written."""

from __future__ import annotations

from pygrub_k._generated.xfs_directory_records import (
    DataHeader5Record,
    LeafHeader5Record,
    NodeHeader5Record,
)
from pygrub_k._generated.xfs_extent_records import Block5Record
from pygrub_k._generated.xfs_log_items_records import BufferRecord, MapWordRecord
from pygrub_k._generated.xfs_symlink_records import XfsSymlinkRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.log_record import STRUCTURE
from pygrub_k.filesystems.xfs.superblock import SECTOR
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.xfs.overlay import Overlay

    Header = (
        Block5Record | DataHeader5Record | LeafHeader5Record | NodeHeader5Record | XfsSymlinkRecord
    )

_HEADERS: Final[tuple[type[Header], ...]] = (
    Block5Record,
    DataHeader5Record,
    LeafHeader5Record,
    NodeHeader5Record,
    XfsSymlinkRecord,
)
"""What can be read of a block that may be newer on disk than in the log."""


def write_chunks(overlay: Overlay, buffer: BufferRecord, regions: list[bytes], offset: int) -> None:
    """Write the parts of a block that have changed."""
    for at, data in logged_chunks(buffer, regions, offset):
        overlay.write(offset + at, data)


def logged_chunks(
    buffer: BufferRecord, regions: list[bytes], offset: int
) -> Iterator[tuple[int, bytes]]:
    """Yield (byte in a block, bytes) of what was logged: a region for each run of bits, or more."""
    size, length = buffer.len_chunk, buffer.num_sectors * SECTOR
    words = regions[0][buffer.SIZE : buffer.SIZE + buffer.num_words * MapWordRecord.SIZE]
    bits = [
        index * 32 + bit
        for index, word in enumerate(records(MapWordRecord, words, offset))
        for bit in range(32)
        if word.bits >> bit & 1
    ]
    for region in regions[1:]:
        count = len(region) // size
        chunks = bits[:count]
        del bits[:count]
        if not count or not chunks or chunks != [*range(chunks[0], chunks[0] + count)]:
            raise CorruptError(STRUCTURE, offset, "a change that its map does not announce")
        if (chunks[0] + count) * size > length:
            raise CorruptError(STRUCTURE, offset, "a change beyond the end of its block")
        yield chunks[0] * size, region[: count * size]


def sequence_of(data: bytes, uuid: bytes) -> int:
    """Return at which place in the log a block was last written, zero if it does not say."""
    for table in _HEADERS:
        try:
            header: Header = record_at(table, data, 0, None)
        except CorruptError:
            continue
        return header.sequence if header.uuid == uuid else 0
    return 0
