"""All inodes of an XFS, by the inode trees of its allocation groups.

XFS Algorithms and Data Structures, 3rd edition, "Inode B+trees": chunks of 64 inodes are made as
they are needed. Inodes of chunks that were given back are not in the tree, and not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_group_records import InodesRecord
from pygrub_k.errors import CorruptError, PygrubError
from pygrub_k.filesystems.damage import Collector
from pygrub_k.filesystems.inode_table import Stretch
from pygrub_k.filesystems.xfs.group_trees import TreeWalk, tree_kinds
from pygrub_k.filesystems.xfs.orphans import orphans
from pygrub_k.filesystems.xfs.verify_inode_trees import existing
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.inode_table import InodeState
    from pygrub_k.filesystems.xfs.driver import XfsFilesystem
    from pygrub_k.filesystems.xfs.storage import Storage

CHUNK: Final = 64
TOGETHER: Final = 8
"""Chunks in a stretch."""
_SECTOR_OF_INODES: Final = 2


def num_inodes(filesystem: XfsFilesystem) -> int:
    """Return how many inodes it has by its own count."""
    return filesystem.storage.superblock.record.num_inodes


def stretches(filesystem: XfsFilesystem) -> Iterator[Stretch]:
    """Yield all inodes (filesystems.inode_table.stretches_of)."""
    storage = filesystem.storage
    record = storage.superblock.record
    shift = record.log2_group_blocks + record.log2_inodes_per_block
    for group in range(record.num_groups):
        orphaned: set[int] = set()
        try:
            for inode in orphans(storage, group):
                orphaned.add(inode.number)
        except PygrubError as error:  # those in front of it are known
            storage.findings.note(error)
        numbers: list[int] = []
        states: list[InodeState] = []
        try:
            for first, exists, free in _chunks(storage, group):
                for at in range(CHUNK):
                    if exists >> at & 1:
                        number = group << shift | first + at
                        numbers.append(number)
                        states.append(_state(number, free >> at & 1, orphaned))
                if len(numbers) >= TOGETHER * CHUNK:
                    yield Stretch(None, numbers, states)
                    numbers, states = [], []
        except PygrubError as error:
            storage.findings.note(error)
        if numbers:
            yield Stretch(None, numbers, states)


def _state(number: int, is_free: int, orphaned: set[int]) -> InodeState:
    if is_free:
        return "free"
    return "orphan" if number in orphaned else "allocated"


def _chunks(storage: Storage, group: int) -> Iterator[tuple[int, int, int]]:
    """Yield (first inode within the group, which there are, which are free) of a group's chunks.

    What is wrong with the tree is noted.
    """
    superblock = storage.superblock
    size = superblock.record.sector_size
    at = group * superblock.record.num_group_blocks * superblock.block_size
    at += _SECTOR_OF_INODES * size
    structure = f"XFS inodes of group {group}"
    header = part_at(InodesRecord, storage.read(at, size), 0, structure, at)
    collector = Collector("XFS")
    walk = TreeWalk(storage, collector, group, tree_kinds(storage)["inobt"])
    for chunk, _ in walk.records(header.root, header.num_levels):
        yield chunk.first_inode, existing(chunk), chunk.free_mask
    for damage in collector.taken():
        error = CorruptError(damage.structure, damage.position, damage.message)
        storage.findings.note(error)
