"""The facts of an inode of UFS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.ufs_inode_records import Flags
from pygrub_k.filesystems.facts import SECOND, FlagNames, InodeFacts
from pygrub_k.filesystems.ufs.stored_inode import as_ufs2, owners
from pygrub_k.filesystems.ufs.tables import LITTLE
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from pygrub_k.filesystems.ufs.inode import UfsInode

SECTOR: Final = 512
MICROSECOND: Final = 1000
FLAG_NAMES: Final = FlagNames(Flags)


def facts(inode: UfsInode) -> InodeFacts:
    """Return everything that the inode says."""
    stored, storage = inode.stored, inode.storage
    uid, gid = owners(storage, stored)
    new = as_ufs2(storage, stored)
    # 4.4BSD came with nanoseconds; Linux shows neither, and UFS2's whole.
    unit = 1 if storage.layout.kind == "BSD" else MICROSECOND
    is_sun = storage.layout.kind == "Sun"
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.offset,
        mode=stored.mode,
        uid=uid,
        gid=gid,
        links=stored.num_links,
        allocated=stored.num_sectors * SECTOR,
        accessed=stored.accessed * SECOND + stored.accessed_ns * unit,
        modified=stored.modified * SECOND + stored.modified_ns * unit,
        changed=stored.changed * SECOND + stored.changed_ns * unit,
        created=None if new is None else new.created * SECOND + new.created_ns,
        flags=() if is_sun else FLAG_NAMES(stored.flags),
        generation=stored.generation,
        device=_device(inode) if inode.kind.endswith("device") else None,
    )


def _device(inode: UfsInode) -> tuple[int, int]:
    """Return (major, minor) as Linux has them (fs/ufs/util.c, ufs_get_inode_dev).

    Of big-endian UFS2 Linux takes the upper half of 64 bits, and shows device 0; this takes the
    lower half, as for the other byte order.
    """
    storage = inode.storage
    tables = storage.layout.tables
    table: Any = tables.map2 if storage.layout.is_ufs2 else tables.map1
    numbers = part_at(table, inode.stored.pointers, 0, inode.structure, inode.offset).direct
    number = numbers[0]
    if storage.layout.kind == "Sun":
        number = numbers[1] if tables is LITTLE else number  # x86, and SPARC
        if number >> 16 not in {0, 0xFFFF}:
            return number >> 18 & 0x3FFF, number & 0x3FFFF
        return number >> 8 & 0x7F, number & 0xFF
    return number >> 8 & 0xFF, number & 0xFF
