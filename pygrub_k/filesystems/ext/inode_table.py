"""All inodes of an ext file system, by the inode bitmaps of its groups.

Linux, Documentation/filesystems/ext4/blockgroup.rst and bitmaps.rst: with checksums of groups, a
descriptor says how many inodes at the end of a group's table were never used; the table may hold
anything there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_group_descriptor_records import GroupFlags
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import BITS
from pygrub_k.filesystems.ext.orphans import orphans
from pygrub_k.filesystems.inode_table import AT_ONCE, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.driver import ExtFilesystem
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.inode_table import InodeState

HALF: Final = 16
WORD: Final = 32
NAMES: Final[tuple[InodeState, InodeState]] = ("free", "allocated")


def num_inodes(filesystem: ExtFilesystem) -> int:
    """Return how many inodes it has by its own count."""
    return filesystem.superblock.record.num_inodes


def stretches(filesystem: ExtFilesystem) -> Iterator[Stretch]:
    """Yield all inodes (filesystems.inode_table.stretches_of)."""
    storage = filesystem.storage
    superblock = storage.superblock
    per_group = superblock.record.num_inodes_per_group
    last = min(superblock.record.num_inodes, superblock.num_groups * per_group)
    orphaned = _orphans(storage)
    for group in range(superblock.num_groups):
        first = group * per_group + 1
        here = min(per_group, last - first + 1)
        written, used = here, None
        try:
            written = num_written(storage, group, here)
            used = inode_bitmap(storage, group) if written else 0
        except PygrubError as error:
            storage.findings.note(error)
        for start, stop in ((0, written), (written, here)):
            for at in range(start, stop, AT_ONCE):
                count = min(AT_ONCE, stop - at)
                numbers = range(first + at, first + at + count)
                states = _states(used, at, count)
                for number in orphaned.intersection(numbers):
                    if states[number - numbers.start] == "allocated":
                        states[number - numbers.start] = "orphan"
                yield Stretch(None, numbers, states, is_written=start < written)


def num_written(storage: Storage, group: int, here: int) -> int:
    """Return how many of the `here` inodes of a group were ever in use.

    Raises what reading the group's descriptor does.
    """
    superblock = storage.superblock
    counted = ReadOnly.group_checksums | ReadOnly.metadata_checksums
    if not superblock.has_read_only(counted):
        return here
    low, high = storage.descriptor(group)
    if low.flags & GroupFlags.inodes_uninitialized:
        return 0
    unused = low.num_unused_inodes | (high.num_unused_inodes << HALF if high else 0)
    return max(min(superblock.record.num_inodes_per_group - unused, here), 0)


def inode_bitmap(storage: Storage, group: int) -> int:
    """Return a bit for each inode of a group that is in use, the lowest for the first.

    Raises what reading the descriptor and the bitmap does, CorruptError for a wrong checksum.
    """
    low, high = storage.descriptor(group)
    block = low.inode_bitmap | (high.inode_bitmap << WORD if high else 0)
    structure = f"ext4 inode bitmap of group {group}"
    data = storage.block(block, structure)
    superblock = storage.superblock
    seed = superblock.checksum_seed
    if seed is not None:
        stored = low.inode_bitmap_checksum
        count = superblock.record.num_inodes_per_group
        found = crc32c(data[: count // BITS], seed)
        if high is None:
            found &= (1 << HALF) - 1
        else:
            stored |= high.inode_bitmap_checksum << HALF
        storage.findings.verify_checksum(structure, block * superblock.block_size, found, stored)
    return int.from_bytes(data, "little")


def _states(used: int | None, at: int, count: int) -> list[InodeState]:
    if used is None:
        return ["unknown"] * count
    bits = used >> at & (1 << count) - 1
    if not bits:
        return ["free"] * count
    digits = format(bits, f"0{count}b")[::-1]
    return [NAMES[digit == "1"] for digit in digits]


def _orphans(storage: Storage) -> set[int]:
    found: set[int] = set()
    try:
        for number in orphans(storage):
            found.add(number)
    except PygrubError as error:
        storage.findings.note(error)
    return found
