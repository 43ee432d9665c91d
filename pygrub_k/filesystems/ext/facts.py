"""The facts of an ext2, ext3 or ext4 inode.

Linux, Documentation/filesystems/ext4/inodes.rst: i_blocks, flags; device numbers as in
linux/kdev_t.h.
"""

from __future__ import annotations

from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_block_map_records import ExtBlockMapRecord
from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.ext.acl import acl_entries
from pygrub_k.filesystems.ext.timestamps import timestamps
from pygrub_k.filesystems.ext.xattr import attributes
from pygrub_k.filesystems.facts import SECOND, FlagNames, InodeFacts
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.inode import ExtInode
    from pygrub_k.filesystems.facts import Attribute

flag_names: Final = FlagNames(InodeFlags)
SECTOR: Final = 512
"""Bytes in one unit of i_blocks."""
INLINE_DATA: Final = b"system.data"
"""Holds the part of a file's content that does not fit into i_block; not a user's attribute."""


def facts(inode: ExtInode) -> InodeFacts:
    """Return all that the inode's own bytes say."""
    core, extra = inode.core, inode.extra
    project = None
    if extra is not None and extra.has_project:
        has_projects = inode.storage.superblock.has_read_only(ReadOnly.project_quota)
        project = extra.project if has_projects else None
    times = timestamps(inode)
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.offset,
        mode=core.mode,
        uid=core.uid,
        gid=core.gid,
        project=project,
        links=core.num_links,
        allocated=_allocated(inode),
        accessed=times.accessed,
        modified=times.modified,
        changed=times.changed,
        created=times.created,
        deleted=times.deleted * SECOND or None,
        flags=flag_names(core.flags),
        generation=core.generation,
        device=_device(inode),
        freed=not core.num_links,
    )


def inline_sectors(mode: int, flags: int, size: int) -> int:
    """Return what stat(2) adds for a file in its inode, lest programs take it for a hole."""
    return -(-size // SECTOR) if flags & InodeFlags.inline_data and S_ISREG(mode) else 0


def _allocated(inode: ExtInode) -> int:
    superblock = inode.storage.superblock
    wide = superblock.has_read_only(ReadOnly.huge_files)
    count = inode.core.num_sectors if wide else inode.core.num_sectors_low
    in_blocks = wide and inode.has(InodeFlags.huge_file)
    count += inline_sectors(inode.core.mode, inode.core.flags, inode.size)
    return count * (superblock.block_size if in_blocks else SECTOR)


def _device(inode: ExtInode) -> tuple[int, int] | None:
    """Return a device's number: the old form of 8 + 8 bits, or the new one of 12 + 20."""
    if inode.kind not in {"character device", "block device"}:
        return None
    old, new, *_ = record_at(ExtBlockMapRecord, inode.core.block, 0, inode.offset).direct
    if old:
        return old >> 8 & 0xFF, old & 0xFF
    return new >> 8 & 0xFFF, (new & 0xFF) | (new >> 12 & 0xFFF00)


def decoded_attributes(inode: ExtInode) -> Iterator[Attribute]:
    """Yield the extended attributes of an inode; raises what reading and decoding them raises."""
    for name, value in attributes(inode):
        if name != INLINE_DATA:
            yield described(name, value, acl_entries)
