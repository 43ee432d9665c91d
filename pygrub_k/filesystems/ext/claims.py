"""The blocks that the format itself claims in an ext file system, group by group.

Nothing is left out, so that claims can be compared with the bitmaps, and tell whose a block is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pygrub_k._generated.ext_superblock_records import Compatible, Incompatible
from pygrub_k.filesystems.ext.superblock import OFFSET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k._generated.ext_group_descriptor_records import HighHalfRecord, LowHalfRecord
    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.superblock import Superblock


class Claim(NamedTuple):
    """`count` blocks from `start` on are a `role`, such as "block bitmap of group 3".

    `first` is the block of the file that the first of them is, None where they are none.
    """

    start: int
    count: int  # type: ignore[assignment] # hides tuple.count, which nobody wants
    role: str
    first: int | None = None


class ClaimWalk:
    """What all walks share: where blocks may lie, and `collector` for what is wrong on the way.

    A walk goes on behind what is wrong.
    """

    def __init__(self, storage: Storage, collector: Collector) -> None:
        self.storage = storage
        self.collector = collector
        superblock = storage.superblock
        self.block_size = superblock.block_size
        self.first = superblock.record.first_data_block
        self.end = superblock.num_blocks

    def is_inside(self, start: int, count: int) -> bool:
        """Return whether there are such blocks."""
        return self.first <= start and start + count <= self.end and start > 0


def fixed_claims(storage: Storage, group: int) -> Iterator[Claim]:
    """Yield what the format itself puts somewhere for a group; raises what its descriptor does."""
    yield from copies(storage, group)
    yield from placed(storage.superblock, group, *storage.descriptor(group))


def copies(storage: Storage, group: int) -> Iterator[Claim]:
    """Yield what stands at the beginning of a group: superblock, descriptors, or none of them."""
    superblock = storage.superblock
    record = superblock.record
    start = record.first_data_block + group * record.num_blocks_per_group
    if not start and superblock.block_size == OFFSET:
        yield Claim(start, 1, "boot block")
        start += 1
    if superblock.has_backup(group):
        yield Claim(start, 1, f"superblock of group {group}")
    yield from _descriptor_claims(storage, group, start)


def placed(
    superblock: Superblock, group: int, low: LowHalfRecord, high: HighHalfRecord | None
) -> Iterator[Claim]:
    """Yield what a group's descriptor places: two bitmaps and the inode table."""
    shift = 32
    for name, block in (
        ("block bitmap", low.block_bitmap | (high.block_bitmap << shift if high else 0)),
        ("inode bitmap", low.inode_bitmap | (high.inode_bitmap << shift if high else 0)),
    ):
        yield Claim(block, 1, f"{name} of group {group}")
    inodes = superblock.record.num_inodes_per_group
    blocks = -(-inodes * superblock.inode_size // superblock.block_size)
    table = low.inode_table | (high.inode_table << shift if high else 0)
    yield Claim(table, blocks, f"inode table of group {group}")


def _descriptor_claims(storage: Storage, group: int, start: int) -> Iterator[Claim]:
    """Yield the descriptors that stand in a group which begins at block `start`."""
    superblock = storage.superblock
    record = superblock.record
    per_block = superblock.block_size // superblock.len_descriptor
    total = -(-superblock.num_groups // per_block)
    has_backup = superblock.has_backup(group)
    plain, role = total, f"group descriptors in group {group}"
    if superblock.has(Incompatible.meta_groups):
        plain = min(record.first_meta_group, total)
        index, place = divmod(group, per_block)
        if index >= record.first_meta_group and place in {0, 1, per_block - 1}:
            yield Claim(start + has_backup, 1, role)
    if has_backup and (not superblock.has(Incompatible.meta_groups) or _is_plain(storage, group)):
        if plain:
            yield Claim(start + 1, plain, role)
        reserved = record.num_reserved_descriptor_blocks
        if superblock.has_compatible(Compatible.resize_inode) and reserved:
            yield Claim(start + 1 + plain, reserved, f"reserved descriptors in group {group}")


def _is_plain(storage: Storage, group: int) -> bool:
    """Return whether the descriptors of a group are kept in the way without meta groups."""
    superblock = storage.superblock
    per_block = superblock.block_size // superblock.len_descriptor
    return group // per_block < superblock.record.first_meta_group
