"""The facts of an XFS inode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_inode_records import (
    DeviceRecord,
    ForkFormat,
    InodeFlag,
    InodeFlag2,
)
from pygrub_k._generated.xfs_superblock_records import Feature2
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.facts import Attribute, FlagNames, InodeFacts
from pygrub_k.filesystems.xfs.acl import LISTS, acl_entries
from pygrub_k.filesystems.xfs.xattr import attributes
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.inode import XfsInode

NOT_OF_THE_FILE: Final = InodeFlag2.big_time | InodeFlag2.many_extents
"""How the inode's content is stored."""


FLAGS: Final = FlagNames(InodeFlag)
FLAGS_2: Final = FlagNames(InodeFlag2)


def facts(inode: XfsInode) -> InodeFacts:
    """Return all that the inode's own bytes say."""
    core, extension = inode.core, inode.extension
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.offset,
        mode=core.mode,
        uid=core.uid,
        gid=core.gid,
        project=_project(inode),
        links=inode.num_links,
        allocated=inode.num_blocks * inode.storage.superblock.block_size,
        accessed=inode.nanoseconds(core.access_time),
        modified=inode.nanoseconds(core.modification_time),
        changed=inode.nanoseconds(core.change_time),
        created=None if extension is None else inode.nanoseconds(extension.creation_time),
        flags=flag_names(core.flags, 0 if extension is None else extension.flags_2),
        generation=core.generation,
        device=_device(inode),
        freed=not core.mode,
    )


def decoded_attributes(inode: XfsInode) -> Iterator[Attribute]:
    """Yield the extended attributes of an inode as Linux shows them to root.

    An access control list is there twice: as such, and under the name by which it is stored.
    """
    for found in attributes(inode):
        if found.error is not None:
            yield Attribute(found.name, b"", error=found.error)
            continue
        if found.name in LISTS:
            yield described(LISTS[found.name], found.value, acl_entries)
        yield described(found.name, found.value)


def _project(inode: XfsInode) -> int | None:
    if inode.core.version == 1:
        return None
    superblock = inode.storage.superblock
    features = superblock.record.features_2 | superblock.record.misplaced_features_2
    wide = superblock.has_checksums or features & Feature2.wide_projects
    return inode.core.project if wide else inode.core.project_low


def flag_names(flags: int, flags_2: int) -> tuple[str, ...]:
    """Return the names of both sets of flags, and in hexadecimal digits those that have none."""
    more = flags_2 & ~NOT_OF_THE_FILE
    names = FLAGS.known(flags) + FLAGS_2.known(more)
    return names + FLAGS.unknown(flags) + FLAGS_2.unknown(more)


def _device(inode: XfsInode) -> tuple[int, int] | None:
    if inode.core.format != ForkFormat.device or not inode.kind.endswith("device"):
        return None
    device = record_at(DeviceRecord, inode.fork.data, 0, inode.offset)
    return device.major, device.minor
