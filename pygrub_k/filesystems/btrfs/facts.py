"""The facts of a btrfs inode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_items_records import InodeFlags
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.btrfs.xattr import attributes
from pygrub_k.filesystems.facts import SECOND, FlagNames, InodeFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.inode import BtrfsInode
    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.facts import Attribute

flag_names: Final = FlagNames(InodeFlags)


def facts(inode: BtrfsInode) -> InodeFacts:
    """Return everything that the inode's item says."""
    core = inode.core
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        mode=core.mode,
        uid=core.uid,
        gid=core.gid,
        links=core.num_links,
        allocated=allocated(core.len_allocated, inode.subvolume.storage),
        accessed=core.access_seconds * SECOND + core.access_nanoseconds,
        modified=core.modification_seconds * SECOND + core.modification_nanoseconds,
        changed=core.change_seconds * SECOND + core.change_nanoseconds,
        created=core.creation_seconds * SECOND + core.creation_nanoseconds,
        flags=flag_names(core.flags),
        subvolume=inode.subvolume.number,
        generation=core.generation,
        device=inode.device,
    )


def allocated(length: int, storage: Storage) -> int:
    """Return what stat(2) says for bytes in use: whole sectors, also where they lie in a leaf."""
    sector = storage.superblock.head.sector_size
    return -(-length // sector) * sector


def decoded_attributes(inode: BtrfsInode) -> Iterator[Attribute]:
    """Yield the extended attributes of an inode; raises what reading them raises."""
    for name, value in attributes(inode):
        yield described(name, value)
