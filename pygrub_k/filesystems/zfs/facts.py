"""The facts of an inode of ZFS, and of a dataset as a directory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.zfs_block_records import DnodeFlags
from pygrub_k._generated.zfs_dataset_records import FileFlags
from pygrub_k.filesystems.facts import SECOND, FlagNames, InodeFacts
from pygrub_k.filesystems.zfs.inode import DatasetInode
from pygrub_k.filesystems.zfs.pool import SECTOR

if TYPE_CHECKING:
    from pygrub_k.filesystems.zfs.inode import ZfsInode

FLAG_NAMES: Final = FlagNames(FileFlags)
_LONG: Final = 1 << 32
_LONG_MINOR_BITS, _MINOR_BITS = 32, 20
"""Of a device's number as Solaris has it, in 64 bits, and as Linux."""


def facts(inode: ZfsInode | DatasetInode) -> InodeFacts:
    """Return everything that the inode says."""
    if isinstance(inode, DatasetInode):
        created = inode.directory.record.created * SECOND
        return InodeFacts(
            kind="directory", size=0, number=inode.number, mode=inode.mode, created=created
        )
    stored = inode.stored
    dnode = stored.holder.dnode
    unit = 1 if dnode.flags & DnodeFlags.used_is_bytes else SECTOR
    accessed, modified, changed, created = (
        seconds * SECOND + nanoseconds
        for seconds, nanoseconds in map(stored.time, ("accessed", "modified", "changed", "created"))
    )
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        subvolume=inode.tree.number,
        mode=inode.mode,
        uid=stored.word("UID"),
        gid=stored.word("GID"),
        project=None if stored.is_old else stored.word("PROJID"),
        links=stored.word("LINKS"),
        allocated=dnode.used * unit,
        accessed=accessed,
        modified=modified,
        changed=changed,
        created=created,
        flags=FLAG_NAMES(stored.word("FLAGS")),
        generation=stored.word("GEN") if not stored.is_old else stored.word("generation"),
        device=_device(stored.word("device" if stored.is_old else "RDEV"))
        if inode.kind.endswith("device")
        else None,
    )


def _device(number: int) -> tuple[int, int]:
    bits = _LONG_MINOR_BITS if number >= _LONG else _MINOR_BITS
    return number >> bits, number & (1 << bits) - 1
