"""Reading an ext file system through a backup of its superblock and group descriptors.

Done only on request: a backup is as old as the last mke2fs, resize2fs or e2fsck (Linux v6.12,
Documentation/filesystems/ext4/blockgroup.rst). It does not say whether the journal needs to be
replayed now, so the journal is ignored.
"""

from __future__ import annotations

from itertools import islice

from pygrub_k._generated.ext_superblock_records import ExtSuperblockRecord, Incompatible
from pygrub_k.errors import LimitError, NotFoundError, PygrubError
from pygrub_k.filesystems.ext.superblock import OFFSET, Superblock, read_superblock
from pygrub_k.limits import EXT_BACKUP_PLACES, EXT_META_GROUPS
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from pygrub_k.source import ByteSource, Extent

BLOCK_SIZES: Final = (4096, 1024, 2048, 8192, 16384, 32768, 65536)
"""In bytes, the usual one first."""
USUAL_RATIOS: Final = (1, 16)
"""Blocks in a cluster: without bigalloc, and mke2fs's default with it."""
BIGALLOC_RATIOS: Final = tuple(2 << power for power in range(15))
"""With bigalloc: clusters up to 128 MiB of blocks of 4 KiB."""
GROUPS: Final = (1, 3, 5, 7, 9, 25, 27, 49, 81, 125, 243, 343)
"""Groups that start with a backup, as far as it is worth looking: 1 and powers of 3, 5 and 7."""
LAST: Final = 0
"""Among groups, the last one: sparse_super2 has a backup there."""
SMALLEST_GROUP: Final = 256
"""In blocks or clusters; mke2fs makes no smaller groups."""
_SIZE: Final = ExtSuperblockRecord.SIZE
_MAGIC: Final = (56, b"\x53\xef")
"""The magic number of a superblock, to check a million places quickly."""


def found_backup(source: ByteSource, block: int | None) -> Superblock:
    """Return a usable backup of the superblock.

    `block` is the number of the block where the backup starts, for any block size; None searches
    all possible places. Raises NotFoundError if none is usable, with what is wrong with one.
    """
    if block is None:
        backup = _usual(source) or _anywhere(source)
        if backup is None:
            raise NotFoundError("no backup of an ext superblock where one may be")
        return backup
    wrong = ""
    for block_size in BLOCK_SIZES:
        offset = block * block_size
        if offset + _SIZE > source.size:
            continue
        try:
            superblock = read_superblock(source, offset)
        except PygrubError as error:
            wrong = wrong or str(error)
            continue
        fault = _fault(superblock, block_size)
        if not fault:
            return superblock
        wrong = fault
    why = f": {wrong}" if wrong else ", behind the end"
    raise NotFoundError(f"no backup of an ext superblock in block {block}{why}")


def usual_backup(source: ByteSource) -> bool:
    """Return whether there is a usable backup where mke2fs puts them by default."""
    try:
        return _usual(source) is not None
    except PygrubError:
        return False


def _usual(source: ByteSource) -> Superblock | None:
    """Return the best backup at the places where mke2fs puts them by default.

    Backups of an earlier file system may be left over: one with the UUID of the first superblock
    is preferred, then the one written last.
    """
    try:
        uuid = read_superblock(source).record.uuid
    except PygrubError:
        uuid = b""
    found = [
        backup
        for block_size in BLOCK_SIZES
        for ratio in USUAL_RATIOS
        for offset in _starts(
            source.size, block_size, ratio, (*GROUPS, LAST), (8 * block_size * ratio,)
        )
        if (backup := _backup(source, offset)) is not None
    ]
    return max(
        found,
        key=lambda backup: (backup.record.uuid == uuid, backup.record.write_time),
        default=None,
    )


def _anywhere(source: ByteSource) -> Superblock | None:
    """Return the first backup at the start of a group of any size; EXT_BACKUP_PLACES are tried."""
    for offset in islice(_all_starts(source.size), EXT_BACKUP_PLACES):
        backup = _backup(source, offset)
        if backup is not None:
            return backup
    return None


def _all_starts(size: int) -> Iterator[int]:
    """Yield the bytes at which groups with backups may begin, the likeliest first.

    A group has a multiple of eight blocks or, with bigalloc, of clusters, as many as a bitmap of
    one block can have.
    """
    for groups, ratios in (((1, LAST), (1,)), ((3,), (1,)), ((1, LAST), BIGALLOC_RATIOS)):
        for block_size in BLOCK_SIZES:
            for ratio in ratios:
                sizes = range(SMALLEST_GROUP * ratio, 8 * block_size * ratio + 1, 8 * ratio)
                yield from _starts(size, block_size, ratio, groups, sizes)


def _starts(
    size: int, block_size: int, ratio: int, groups: Iterable[int], sizes: Iterable[int]
) -> Iterator[int]:
    """Yield the bytes at which `groups` begin if they have one of `sizes` blocks, ascending.

    `size` is that of the whole volume, `ratio` that of clusters to blocks.
    """
    first = OFFSET if block_size == OFFSET and ratio == 1 else 0
    last_block = (size - first) // block_size - 1
    for group in groups:
        for blocks in sizes:
            number = last_block // blocks if group == LAST else group
            offset = first + number * blocks * block_size
            if offset + _SIZE > size:
                break
            if number:
                yield offset


def _backup(source: ByteSource, offset: int) -> Superblock | None:
    """Return the superblock at byte `offset` if it says that it is the backup at this place."""
    where, magic = _MAGIC
    try:
        if source.read_at(offset + where, len(magic)) != magic:
            return None
        found = read_superblock(source, offset)
    except PygrubError:
        return None
    record = found.record
    block = offset // found.block_size - record.first_data_block
    group, rest = divmod(block, record.num_blocks_per_group)
    if rest or offset % found.block_size or group & 0xFFFF != record.block_group_number:
        return None
    return found if found.has_backup(group) and not _fault(found, found.block_size) else None


def _fault(superblock: Superblock, block_size: int) -> str:
    """Return why a superblock is not a usable backup; empty if it is one."""
    if superblock.block_size != block_size:
        return f"its blocks have {superblock.block_size} bytes"
    if not superblock.record.block_group_number:
        return "it says that it is the first one"
    return superblock.checksum_fault()


def overlaid(source: ByteSource, backup: Superblock) -> ByteSource:
    """Return the source with superblock and descriptors replaced by the backup and the copies."""
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
