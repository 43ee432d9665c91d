"""Reading an ext file system by a backup of its superblock and group descriptors.

Only where an administrator asks for it: a backup is as old as the last mke2fs, resize2fs or e2fsck
(Linux v6.12, Documentation/filesystems/ext4/blockgroup.rst). Its name of a journal to replay is
among what is old: what the journal holds is not seen.
"""

from __future__ import annotations

from pygrub_k._generated.ext_superblock_records import ExtSuperblockRecord, Incompatible
from pygrub_k.errors import LimitError, NotFoundError, PygrubError
from pygrub_k.filesystems.ext.superblock import OFFSET, Superblock, read_superblock
from pygrub_k.limits import EXT_META_GROUPS
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource, Extent

BLOCK_SIZES: Final = (4096, 1024, 2048, 8192, 16384, 32768, 65536)
"""In bytes, the usual one first."""
CLUSTER_SIZES: Final = (1, 16)
"""In blocks: without bigalloc, and what mke2fs makes with it."""
GROUPS: Final = (1, 3, 5, 7, 9, 25, 27, 49, 81, 125, 243, 343)
"""Which groups begin with a backup, as far as is worth a look: 1 and powers of 3, 5 and 7."""
_SIZE: Final = ExtSuperblockRecord.SIZE


def restored(source: ByteSource, block: int | None) -> ByteSource:
    """Return `source` with superblock and group descriptors as a backup has them.

    `block` is the number of the block in which the backup begins, whatever the block size; None
    takes the first that serves. Raises NotFoundError if none does, saying what was wrong with one.
    """
    wrong = ""
    for offset, block_size in _places(block):
        if offset + _SIZE > source.size:
            continue
        try:
            superblock = read_superblock(source, offset)
        except PygrubError as error:
            wrong = wrong or str(error)
            continue
        fault = _fault(superblock, block_size)
        if not fault:
            return _overlaid(source, superblock)
        wrong = fault
    if block is None:
        raise NotFoundError("no backup of an ext superblock at any usual place")
    why = f": {wrong}" if wrong else ", behind the end"
    raise NotFoundError(f"no backup of an ext superblock in block {block}{why}")


def _places(block: int | None) -> Iterator[tuple[int, int]]:
    """Yield (byte offset, block size) of where a backup may begin."""
    if block is not None:
        yield from ((block * block_size, block_size) for block_size in BLOCK_SIZES)
        return
    for block_size in BLOCK_SIZES:
        for cluster_size in CLUSTER_SIZES:
            first = 1 if block_size == OFFSET and cluster_size == 1 else 0
            for group in GROUPS:
                yield (first + group * 8 * block_size * cluster_size) * block_size, block_size


def _fault(superblock: Superblock, block_size: int) -> str:
    """Return why a superblock that was found serves not as a backup, or an empty string."""
    if superblock.block_size != block_size:
        return f"its blocks have {superblock.block_size} bytes"
    if not superblock.record.block_group_number:
        return "it says that it is the first one"
    return superblock.checksum_fault()


def _overlaid(source: ByteSource, backup: Superblock) -> ByteSource:
    """Return the source with the backup and copies of the descriptors where the first ones lie."""
    size = backup.block_size
    moved = [(OFFSET, _SIZE, backup.offset)]
    for to, count, block in _descriptors(backup):
        length = min(count * size, source.size - block * size, source.size - to * size)
        if length > 0:
            moved.append((to * size, length, block * size))
    extents: list[Extent] = []
    end = 0
    for start, length, offset in moved:
        if start > end:
            extents.append((end, start - end, source, end))
        extents.append((start, length, source, offset))
        end = start + length
    extents.append((end, source.size - end, source, end))
    return MappedSource(source.size, [extent for extent in extents if extent[1]])


def _descriptors(backup: Superblock) -> Iterator[tuple[int, int, int]]:
    """Yield (block, count, block with its copy) for the blocks of group descriptors, in order.

    They follow the superblock, and their copies follow the backup. With meta_bg a block of
    descriptors lies in the first group that it describes, and a copy in the second.
    Raises LimitError for more than EXT_META_GROUPS of those.
    """
    record = backup.record
    per_block = backup.block_size // backup.len_descriptor
    number = -(-backup.num_groups // per_block)
    plain = record.first_meta_group if backup.has(Incompatible.meta_groups) else number
    if number - plain > EXT_META_GROUPS:
        raise LimitError(f"ext4 superblock: {number} blocks of group descriptors")
    home = 1 if backup.block_size == OFFSET else 0
    yield home + 1, min(plain, number), backup.offset // backup.block_size + 1
    for group in range(plain * per_block, backup.num_groups - 1, per_block):
        yield _in_group(backup, group), 1, _in_group(backup, group + 1)


def _in_group(superblock: Superblock, group: int) -> int:
    """Return where a group's block of descriptors lies: behind its superblock if it has one."""
    record = superblock.record
    start = record.first_data_block + group * record.num_blocks_per_group
    return start + superblock.has_backup(group)
