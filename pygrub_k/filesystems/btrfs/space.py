"""The bytes of a btrfs's device that no extent uses, by the extent tree and the chunk tree.

What the others are for is told in `owners`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.btrfs.chunks import Chunk
from pygrub_k.filesystems.btrfs.owners import uses_at
from pygrub_k.filesystems.btrfs.tree import MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.btrfs.tree import Tree

    Runs = list[tuple[int, int]]

__all__ = ["RESERVED", "block_size", "chunks_of", "extents_between", "free_runs", "uses_at"]


def block_size(filesystem: BtrfsFilesystem) -> int:
    """Return the bytes of a sector, in which extents are counted."""
    return filesystem.storage.superblock.head.sector_size


def free_runs(filesystem: BtrfsFilesystem) -> Iterator[tuple[int, int]]:
    """Yield what no extent and no chunk uses, as (byte of the device, bytes), in order.

    UnsupportedError where the file system lies on several devices.
    """
    storage = filesystem.storage
    if len(storage.devices.sources) != 1 or storage.superblock.head.num_devices != 1:
        raise UnsupportedError("btrfs", None, "what is free on several devices is not looked for")
    (number,) = storage.devices.sources
    extents = filesystem.forest.tree(Object.extent_tree, "extent tree")
    if extents is None:
        raise CorruptError("btrfs root tree", None, "no extent tree")
    found: Runs = []
    taken: Runs = []
    for chunk in chunks_of(storage):
        free = list(_free_in(extents, chunk, storage.superblock.head.node_size))
        for copy in range(chunk.copies):
            for length, part, offset in chunk.pieces(chunk.start, chunk.length, copy):
                if getattr(part, "device", None) == number:
                    taken.append((offset, length))
            for start, size in free:
                for length, part, offset in chunk.pieces(start, size, copy):
                    if getattr(part, "device", None) == number:
                        found.append((offset, length))
    found += _between(sorted(taken), storage.superblock.device.size)
    yield from _merged(sorted(found))


def chunks_of(storage: Storage) -> Iterator[Chunk]:
    """Yield all chunks, in the order of their addresses; raises what reading their tree raises."""
    first, last = ((Object.first_free, ItemKind.chunk_item, at) for at in (0, MOST))
    for key, data in storage.chunk_tree.items(first, last):
        yield Chunk(key[2], data, key[2])


def _free_in(extents: Tree, chunk: Chunk, node_size: int) -> Iterator[tuple[int, int]]:
    """Yield the logical addresses of a chunk that no extent has, as (first, bytes)."""
    at = chunk.start
    for start, length in extents_between(extents, chunk.start, chunk.end, node_size):
        if start > at:
            yield at, start - at
        at = max(at, start + length)
    if at < chunk.end:
        yield at, chunk.end - at


def extents_between(
    extents: Tree, first: int, end: int, node_size: int
) -> Iterator[tuple[int, int]]:
    """Yield the extents that begin from `first` on and before `end`, as (address, bytes)."""
    for key, _ in extents.items((first, 0, 0), (end - 1, 255, MOST)):
        if key[1] == ItemKind.extent_item:
            yield key[0], key[2]
        elif key[1] == ItemKind.metadata_item:
            yield key[0], node_size


def _between(taken: Runs, size: int) -> Iterator[tuple[int, int]]:
    """Yield what lies between some runs, behind the reserved first mebibyte, up to `size`."""
    at = RESERVED
    for start, length in taken:
        if start > at:
            yield at, start - at
        at = max(at, start + length)
    if at < size:
        yield at, size - at


RESERVED: Final = 1 << 20
"""Bytes at the start of a device that no chunk has (BTRFS_DEVICE_RANGE_RESERVED)."""


def _merged(runs: Runs) -> Iterator[tuple[int, int]]:
    start = end = 0
    for first, length in runs:
        if first > end:
            if end > start:
                yield start, end - start
            start = first
        end = max(end, first + length)
    if end > start:
        yield start, end - start
