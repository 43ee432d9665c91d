"""Seeded damage to the metadata of good FAT file systems, and what can be read of them then."""

from __future__ import annotations

import hashlib
from random import Random
from typing import TYPE_CHECKING, Final

from pygrub_k.filesystems.fat.driver import FatFilesystem, open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.hostile.overlay import Overlay
from tests.hostile.readable import readable

if TYPE_CHECKING:
    from pygrub_k.filesystems.fat.inode import FatInode

    Facts = tuple[str, int, int, str]
    """(kind, size, seconds since 1970, what its content is)"""

PARAMETERS: Final = range(96)
"""The part of a boot sector that is not machine code."""
INTERESTING: Final = (0, 1, 2, 3, 0x0F, 0x10, 0x7F, 0x80, 0xE5, 0xF7, 0xF8, 0xFF)
WHOLE: Final = 1 << 22
"""Larger files are only looked at: a size on the disk may say anything."""


def metadata(data: bytes) -> list[range]:
    """Return where the metadata of an image lies: what a mutant is to hit."""
    filesystem = open_filesystem(MemorySource(data), Settings())
    sector = filesystem.storage.sector
    used = min(sector.len_table, 1024)
    found = [PARAMETERS, range(sector.table_offset, sector.table_offset + used)]
    pending = [filesystem.root]
    while pending:
        directory = pending.pop()
        for offset, length in directory.pieces():
            filled = len(data[offset : offset + length].rstrip(b"\0"))
            found.append(range(offset, offset + max(filled, 32)))
        inodes = [entry.inode for entry in directory.entries()]
        pending += [inode for inode in inodes if inode.kind == "directory"]
    return found


def mutant(data: bytes, areas: list[range], seed: int) -> Overlay:
    """Return `data` with 1 to 12 changes in its metadata."""
    random = Random(seed)
    changed = Overlay(data)
    for _ in range(random.randint(1, 12)):
        at = random.choice(random.choice(areas))
        if random.randrange(3):
            byte = random.choice((random.randrange(256), random.choice(INTERESTING)))
            changed.write(at, bytes([byte]))
        else:
            width = random.choice((2, 4))
            at -= at % width
            changed.write(at, bytes(random.choices((0, 0xFF, 0x80), k=width)))
    return changed


def tree(filesystem: FatFilesystem) -> tuple[dict[bytes, Facts], int]:
    """Return what can be read, by path, and how often something could not."""
    return readable(filesystem.root, facts)


def facts(inode: FatInode) -> Facts:
    """Return what an object is, its content as a digest."""
    digest = ""
    if inode.kind == "file":
        content = inode.content()
        if content.size <= WHOLE:
            digest = hashlib.sha256(content.read_at(0, content.size)).hexdigest()
        else:
            content.read_at(content.size - 1, 1)
    return inode.kind, inode.size, inode.modified, digest
