"""Journals of ext file systems: where their blocks are, and checksums for what was damaged."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from pygrub_k.crc32c import crc32c
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.journal import Journal
from pygrub_k.filesystems.ext.storage import Storage
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.superblock import read_superblock
from pygrub_k.findings import Findings

if TYPE_CHECKING:
    from pygrub_k.source import ByteSource
    from tests.hostile.fuzzing.seals import Disk

INODE = 8
NEW_CHECKSUMS = 0x18
MAGIC = b"\xc0\x3b\x39\x98"
DESCRIPTOR, COMMIT, REVOCATION = 1, 2, 5
FAST_COMMIT_TAIL = 8
FAST_COMMITS = 2


class Layout(NamedTuple):
    """The bytes at which a journal's blocks lie, by what is in them."""

    block_size: int
    superblock: int
    log: tuple[int, ...]
    """What begins with the magic, from the start of the log on."""
    fast_commits: tuple[int, ...]
    """The first FAST_COMMITS blocks of that area, if there is one."""


def layout_of(disk: ByteSource) -> Layout | None:
    """Return where the journal of a good file system lies; None if it has none."""
    storage = Storage(disk, read_superblock(disk), Findings(verify=False))
    size = storage.superblock.block_size
    try:
        inode = StoredInode.read(storage, INODE)
        journal = Journal(storage, inode)
    except PygrubError:
        return None
    places = [at * size for _, count, first in inode.runs() for at in range(first, first + count)]
    end = journal.end
    log = [at for at in places[1:end] if disk.read_at(at, 4) == MAGIC]
    return Layout(size, places[0], tuple(log), tuple(places[end + 1 : end + 1 + FAST_COMMITS]))


def holds(layout: Layout | None, place: int) -> bool:
    """Tell whether a journal has at `place` what may be torn: a log's damaged end ends the log."""
    if layout is None:
        return False
    first = place - place % layout.block_size
    return first in (layout.superblock, *layout.log, *layout.fast_commits)


def seal(disk: Disk, layout: Layout) -> None:
    """Give the blocks of a journal the checksums that their contents have now."""
    size = layout.block_size
    head = disk.read_at(layout.superblock, 1024)
    old, flags, *_ = struct.unpack_from(">III", head, 36)
    uuid = head[48:64]
    disk.write(layout.superblock + 252, bytes(4))
    disk.write(
        layout.superblock + 252,
        struct.pack(">I", crc32c(disk.read_at(layout.superblock, 1024))),
    )
    for at in layout.log:
        data = disk.read_at(at, size)
        (kind,) = struct.unpack_from(">I", data, 4)
        if flags & NEW_CHECKSUMS and kind in (DESCRIPTOR, REVOCATION):
            found = crc32c(data[:-4] + bytes(4), crc32c(uuid))
            disk.write(at + size - 4, struct.pack(">I", found))
        elif flags & NEW_CHECKSUMS and kind == COMMIT:
            found = crc32c(data[:16] + bytes(4) + data[20:], crc32c(uuid))
            disk.write(at + 16, struct.pack(">I", found))
        elif old & 1 and kind == COMMIT:
            disk.write(at + 12, bytes(8))  # the old kind of checksum may be left out
    _seal_fast_commits(disk, layout)


def _seal_fast_commits(disk: Disk, layout: Layout) -> None:
    total = 0
    for at in layout.fast_commits:
        data = disk.read_at(at, layout.block_size)
        position = 0
        while position + 4 <= len(data):
            kind, length = struct.unpack_from("<HH", data, position)
            stop = position + 4 + length
            if kind == FAST_COMMIT_TAIL:
                found = crc32c(data[position : position + 8], total)
                disk.write(at + position + 8, struct.pack("<I", found))
                total = 0
                break
            if stop > len(data):
                break
            total = crc32c(data[position:stop], total)
            position = stop
