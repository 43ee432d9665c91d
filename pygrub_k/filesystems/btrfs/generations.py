"""Older roots of a btrfs: each transaction writes its trees to new places and leaves the old ones.

The superblock names the four roots before its own (`root_backup`). Older ones lie where they were
until their space is taken, and say of themselves what they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.btrfs_chunk_records import BlockGroup, ChunkRecord
from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind, Object
from pygrub_k.errors import FormatError, PygrubError
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.limits import BTRFS_NODES_FOUND, READ_AT_ONCE
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.storage import Storage

    Found = tuple[int, int, int, int]
    """(logical address, generation, number of the tree, level) of a node"""


def nodes_of(storage: Storage) -> Iterator[Found]:
    """Yield all nodes in metadata chunks, those in use and those left over.

    Only headers are read; whether the rest of a node is sound shows when it is used. What cannot
    be read is noted.
    """
    head, fsids = storage.superblock.head, storage.devices.fsids
    size, count = head.node_size, 0
    for start, length in _metadata_chunks(storage):
        for address in range(start, start + length - length % size, READ_AT_ONCE):
            step = min(READ_AT_ONCE, start + length - address)
            try:
                data = storage.read(address, step - step % size)
            except PygrubError as error:
                storage.findings.note(error)
                continue
            for at in range(0, len(data), size):
                try:
                    header = record_at(HeaderRecord, data, at, address)
                except FormatError:  # never written
                    continue
                if header.address == address + at and header.fsid in fsids:
                    count += 1
                    if count > BTRFS_NODES_FOUND:
                        return
                    yield header.address, header.generation, header.owner, header.level


def _metadata_chunks(storage: Storage) -> Iterator[tuple[int, int]]:
    """Yield (logical address, length) of the chunks that hold metadata."""
    first, last = ((Object.first_free, ItemKind.chunk_item, at) for at in (0, MOST))
    for key, data in storage.chunk_tree.items(first, last):
        record = record_at(ChunkRecord, data, 0, None)
        if record.profile & BlockGroup.metadata:
            yield key[2], record.length


def roots_among(nodes: list[Found], newest: int) -> dict[int, Found]:
    """Return the root of the root tree by generation, up to the newest one.

    Each transaction writes that root anew, and of its nodes of that tree it has the highest level.
    """
    found: dict[int, Found] = {}
    for node in nodes:
        _, generation, owner, level = node
        if owner == Object.root_tree and generation <= newest:
            known = found.get(generation)
            if known is None or level > known[3]:
                found[generation] = node
    return found
