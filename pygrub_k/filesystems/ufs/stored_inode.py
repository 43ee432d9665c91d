"""What an inode says, in one form for UFS1 and UFS2."""

from __future__ import annotations

from pygrub_k._generated.ufs_superblock_records import Checksums
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.records import blanked, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    from pygrub_k._generated.ufs_inode_records import Ufs1Record, Ufs2Record
    from pygrub_k.filesystems.ufs.storage import Storage

    Stored = Ufs1Record | Ufs2Record

_IN_LONG: Final = 0xFFFF
"""An old user of Solaris that stands elsewhere, as it does not fit."""


def read_inode(storage: Storage, number: int) -> tuple[Stored, int]:
    """Return an inode, and the byte at which it lies.

    Raises CorruptError if it is not in use, or its checksum is wrong.
    """
    layout = storage.layout
    offset = storage.place(number)
    table: type[Stored] = layout.tables.inode2 if layout.is_ufs2 else layout.tables.inode1
    data = storage.source.read_at(offset, table.SIZE)
    stored = record_at(table, data, 0, offset)
    structure = f"UFS inode {number}"
    if not stored.mode or not stored.num_links:
        raise CorruptError(structure, offset, "it is not in use")
    new = as_ufs2(storage, stored)
    if new is not None and layout.checksums & Checksums.inodes:
        computed = crc32c(blanked(data, table.OFFSET.checksum))
        storage.findings.verify_checksum(structure, offset, computed, new.checksum)
    return stored, offset


def as_ufs2(storage: Storage, stored: Stored) -> Ufs2Record | None:
    """Return an inode of UFS2 as such, None for one of UFS1. Each byte order has its own class."""
    found: Any = stored
    return found if storage.layout.is_ufs2 else None


def owners(storage: Storage, stored: Stored) -> tuple[int, int]:
    """Return (user, group)."""
    kind = storage.layout.kind
    old: Any = stored
    if kind == "BSD":
        return stored.uid, stored.gid
    user, group = old.old_uid, old.old_gid
    if kind == "Sun":
        user = old.gid if user == _IN_LONG else user
        group = old.sun_gid if group == _IN_LONG else group
    return user, group
