"""The facts of an ext2, ext3 or ext4 inode.

Linux, Documentation/filesystems/ext4/inodes.rst: timestamps, i_blocks, flags, device numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_block_map_records import ExtBlockMapRecord
from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.inspect.inode_facts import InodeFacts, Moment
from pygrub_k.kaitai import record_at

if TYPE_CHECKING:
    from pygrub_k.filesystems.ext.inode import ExtInode

FLAG_NAMES: Final = tuple(
    (mask, name.replace("_", " "))
    for name, mask in vars(InodeFlags).items()
    if isinstance(mask, int)
)
KNOWN_FLAGS: Final = sum(mask for mask, _ in FLAG_NAMES)
SECTOR: Final = 512
"""Bytes that i_blocks counts in."""


def ext_facts(inode: ExtInode) -> InodeFacts:
    """Return all that the inode's own bytes say."""
    core, extra = inode.core, inode.extra
    changed = modified = accessed = 0
    created, project = None, None
    if extra is not None:
        changed = extra.change_time_extra if extra.has_change_time_extra else 0
        modified = extra.modification_time_extra if extra.has_modification_time_extra else 0
        accessed = extra.access_time_extra if extra.has_access_time_extra else 0
        if extra.has_creation_time:
            more = extra.creation_time_extra if extra.has_creation_time_extra else 0
            created = _moment(extra.creation_time, more)
        if extra.has_project and inode.storage.superblock.has_read_only(ReadOnly.project_quota):
            project = extra.project
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
        accessed=_moment(core.access_time, accessed),
        modified=_moment(core.modification_time, modified),
        changed=_moment(core.change_time, changed),
        created=created,
        deleted=Moment(core.deletion_time) if core.deletion_time else None,
        flags=_flags(core.flags),
        generation=core.generation,
        device=_device(inode),
    )


def _moment(seconds: int, extra: int) -> Moment:
    """Widen seconds by the 2 low bits of the extra field; the 30 others are nanoseconds."""
    return Moment(seconds + ((extra & 3) << 32), extra >> 2)


def _allocated(inode: ExtInode) -> int:
    superblock = inode.storage.superblock
    wide = superblock.has_read_only(ReadOnly.huge_files)
    count = inode.core.num_sectors if wide else inode.core.num_sectors_low
    in_blocks = wide and inode.has(InodeFlags.huge_file)
    return count * (superblock.block_size if in_blocks else SECTOR)


def _flags(mask: int) -> tuple[str, ...]:
    names = [name for bit, name in FLAG_NAMES if mask & bit]
    unknown = mask & ~KNOWN_FLAGS
    return (*names, *([f"{unknown:#x}"] if unknown else []))


def _device(inode: ExtInode) -> tuple[int, int] | None:
    """Return a device's number: the old form of 8 + 8 bits, or the new one of 12 + 20."""
    if inode.kind not in {"character device", "block device"}:
        return None
    old, new = record_at(ExtBlockMapRecord, inode.core.block, 0, inode.offset).direct[:2]
    if old:
        return old >> 8 & 0xFF, old & 0xFF
    return new >> 8 & 0xFFF, (new & 0xFF) | (new >> 12 & 0xFFF00)
