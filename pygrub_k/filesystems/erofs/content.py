"""Where the content of an inode lies, whatever its layout."""

from __future__ import annotations

from pygrub_k._generated.erofs_inode_records import (
    ChunkBlockRecord,
    ChunkFormatRecord,
    ChunkIndexRecord,
    Layout,
)
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.mapping import append_extent
from pygrub_k.limits import EROFS_CHUNKS_PER_FILE
from pygrub_k.loading import loaded
from pygrub_k.records import records
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from pygrub_k.filesystems.erofs.storage import Storage
    from pygrub_k.filesystems.erofs.stored_inode import StoredInode
    from pygrub_k.source import Extent

_HOLE: Final = 0xFFFFFFFF
_MOST_BITS: Final = 48
"""As Linux: a chunk of no more than 2^48 bytes."""


def content_of(storage: Storage, inode: StoredInode) -> MappedSource:
    """Return the content of an inode.

    Raises CorruptError if it makes no sense, LimitError for too many chunks, UnsupportedError for
    what is not read.
    """
    size = inode.body.size
    if not size:
        return MappedSource(0, ())
    if inode.is_compressed:
        found: MappedSource = loaded(__package__, "compressed.compressed_content")(storage, inode)
        return found
    if inode.format.layout == Layout.chunks:
        return MappedSource(size, _chunks(storage, inode))
    return MappedSource(size, _flat(storage, inode))


def _flat(storage: Storage, inode: StoredInode) -> list[Extent]:
    """Return the blocks of flat content, and what the last one would have, beside the inode."""
    size, block = inode.body.size, storage.block_size
    is_inline = inode.format.layout == Layout.flat_inline
    whole = (-(-size // block) - 1) * block if is_inline else size
    extents: list[Extent] = []
    if whole:
        source, at = storage.located(0, inode.body.place * block, whole)
        extents.append((0, whole, source, at))
    if is_inline:
        tail = size - whole
        if inode.following % block + tail > block:
            reason = f"{tail} bytes behind it, which extend beyond its block"
            raise CorruptError(inode.name, inode.offset, reason)
        if inode.following + tail > storage.source.size:
            raise CorruptError(
                inode.name, inode.offset, f"{tail} bytes behind it extend beyond the volume"
            )
        extents.append((whole, tail, storage.source, inode.following))
    return extents


def _chunks(storage: Storage, inode: StoredInode) -> list[Extent]:
    size, block = inode.body.size, storage.block_size
    head = ChunkFormatRecord.read(inode.body.place.to_bytes(ChunkFormatRecord.SIZE, "little"))
    if head.unknown_bits:
        raise UnsupportedError(inode.name, inode.offset, f"format of chunks {head.format:#x}")
    bits = storage.superblock.log2_block_size + head.log2_blocks
    if bits > _MOST_BITS:
        raise CorruptError(inode.name, inode.offset, f"chunks of 2^{bits} bytes")
    count = -(-size // (1 << bits))
    if count > EROFS_CHUNKS_PER_FILE:
        raise LimitError(f"{inode.name}: {count} chunks")
    extents: list[Extent] = []
    for number, (device, first) in enumerate(_listed(storage, inode, count, head.has_indexes)):
        start = number << bits
        length = min(1 << bits, size - start)
        if first != _HOLE:
            append_extent(extents, start, length, *storage.located(device, first * block, length))
    return extents


def _listed(
    storage: Storage, inode: StoredInode, count: int, has_indexes: bool
) -> Iterable[tuple[int, int]]:
    """Return (device, block) of each chunk."""
    width = ChunkIndexRecord.SIZE if has_indexes else ChunkBlockRecord.SIZE
    start = -(-inode.following // width) * width
    data = storage.read(start, count * width, inode.name)
    if not has_indexes:
        return ((0, chunk.block) for chunk in records(ChunkBlockRecord, data, start))
    mask = (1 << len(storage.table).bit_length()) - 1
    return ((chunk.device & mask, chunk.block) for chunk in records(ChunkIndexRecord, data, start))
