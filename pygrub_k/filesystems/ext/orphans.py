"""Inodes still to be deleted or truncated after a crash: without a name, or too long.

A kernel finishes this when it mounts for writing. A reader that follows names can ignore them; a
search for deleted files starts here.
"""

from __future__ import annotations

from pygrub_k._generated.ext_orphan_file_records import OrphanRecord, TailRecord
from pygrub_k._generated.ext_superblock_records import Compatible, ReadOnly
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.limits import EXT_ORPHANS
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pygrub_k.filesystems.ext.storage import Storage


def orphans(storage: Storage) -> Iterator[int]:
    """Yield the numbers of orphaned inodes: those of the linked list, then those of the file.

    Raises CorruptError if the list runs in a circle or the file is none, LimitError for more than
    EXT_ORPHANS.
    """
    superblock = storage.superblock
    yield from _listed(storage)
    if superblock.has_compatible(Compatible.orphan_file) and superblock.has_read_only(
        ReadOnly.orphans_present
    ):
        yield from _in_file(storage, StoredInode.read(storage, superblock.record.orphan_file_inode))


def _listed(storage: Storage) -> Iterator[int]:
    """Follow the list that begins in the superblock; i_dtime of each inode has the next."""
    number = storage.superblock.record.last_orphan
    seen: set[int] = set()
    while number:
        inode = StoredInode.read(storage, number)
        if number in seen:
            raise CorruptError(inode.structure, inode.offset, "the list of orphans is a circle")
        seen.add(number)
        if len(seen) > EXT_ORPHANS:
            raise LimitError(f"ext4: more than {EXT_ORPHANS} orphans")
        yield number
        number = inode.core.deletion_time


def _in_file(storage: Storage, file: StoredInode) -> Iterator[int]:
    size = storage.superblock.block_size
    structure = f"ext4 orphan file, inode {file.number}"
    found = 0
    for _, count, physical in file.runs():
        for block in range(physical, physical + count):
            data = storage.block(block, structure)
            end = size - TailRecord.SIZE
            stored = part_at(TailRecord, data, end, structure, block * size).checksum
            seed = file.checksum_seed
            if seed is not None:
                computed = crc32c(data[:end], crc32c(block.to_bytes(8, "little"), seed))
                storage.findings.verify_checksum(structure, block * size, computed, stored)
            rows: list[Any] = records(OrphanRecord, data[:end], block * size)
            for (number,) in rows:
                if number:
                    found += 1
                    if found > EXT_ORPHANS:
                        raise LimitError(f"ext4: more than {EXT_ORPHANS} orphans")
                    yield number
