"""The blocks of hashes of a directory: each sound, and together the hashes of all of its names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pygrub_k._generated.xfs_directory_records import Area, BlockLinkRecord, LeafEntryRecord
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.hashes import (
    NODES,
    folding_hash,
    leaf_entries,
    node_header,
)
from pygrub_k.filesystems.xfs.many_hashes import name_hashes
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.filesystems.xfs.stored_inode import StoredInode


def hash_faults(directory: StoredInode, names: Iterable[bytes]) -> Iterator[Damage]:
    """Yield what is wrong with a directory's blocks of hashes, if it has any.

    `names` are all of its names, without `.` and `..`.
    """
    blocks = DirectoryBlocks(directory)
    if not blocks.has_hash_blocks:
        return
    found: list[int] = []
    sound = True
    for number in _numbers(blocks):
        try:
            found += _hashes(blocks, number)
        except PygrubError as error:
            sound = False
            yield of_error(error, "directory", directory.number)
    own, folds = (b".", b".."), directory.storage.superblock.folds_case
    wanted = (
        [folding_hash(name) for name in (*own, *names)] if folds else name_hashes((*own, *names))
    )
    if sound and sorted(found) != sorted(wanted):
        there, made = Counter(found), Counter(wanted)
        more, less = (there - made).total(), (made - there).total()
        yield Damage(
            check="directory",
            structure=f"XFS hashes of directory {directory.number}",
            message=f"{more} hashes of no name, and {less} names without their hash",
            field="xfs_directory.leaf_entry.hash",
            position=directory.offset,
            inode=directory.number,
        )


def _numbers(blocks: DirectoryBlocks) -> Iterator[int]:
    """Yield the numbers of the blocks of hashes."""
    block_size = blocks.directory.storage.superblock.block_size
    per_block = blocks.size // block_size
    for logical, count, _ in blocks.directory.fork.runs():
        for block in range(logical, logical + count, per_block):
            if Area.hashes <= block * block_size < Area.free_space:
                yield block // per_block


def _hashes(blocks: DirectoryBlocks, number: int) -> list[int]:
    """Return the hashes of a leaf that lead to a name; none of a node, which is verified alone."""
    data, where = blocks.read(number), blocks.where(number)
    if part_at(BlockLinkRecord, data, 0, blocks.structure, where).magic in NODES:
        node_header(blocks, data, number)
        return []
    start, count = leaf_entries(blocks, data, number)
    rows = LeafEntryRecord.rows(data[start : start + count * LeafEntryRecord.SIZE])
    return [found for found, address in rows if address]
