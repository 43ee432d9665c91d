"""The facts of an inode of F2FS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.f2fs_node_records import AddressRecord, ExtraRecord, Flags
from pygrub_k._generated.f2fs_superblock_records import Features
from pygrub_k.filesystems.f2fs.stored_inode import WORD
from pygrub_k.filesystems.f2fs.superblock import BLOCK
from pygrub_k.filesystems.facts import SECOND, FlagNames, InodeFacts
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from pygrub_k.filesystems.f2fs.inode import F2fsInode

FLAG_NAMES: Final = FlagNames(Flags)


def facts(inode: F2fsInode) -> InodeFacts:
    """Return everything that the inode says."""
    stored = inode.stored
    record, extra = stored.record, stored.extra
    features = inode.storage.superblock.features
    created = project = None
    if extra and features & Features.creation_times and _has(extra, "created_ns"):
        created = extra.created * SECOND + extra.created_ns
    if extra and features & Features.project_quotas and _has(extra, "project"):
        project = extra.project
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=stored.offset,
        mode=record.mode,
        uid=record.uid,
        gid=record.gid,
        project=project,
        links=stored.links,
        allocated=max(record.num_blocks - 1, 0) * BLOCK,
        accessed=record.accessed * SECOND + record.accessed_ns,
        modified=record.modified * SECOND + record.modified_ns,
        changed=record.changed * SECOND + record.changed_ns,
        created=created,
        flags=FLAG_NAMES(record.flags),
        generation=record.generation,
        device=_device(inode) if inode.kind.endswith("device") else None,
    )


def _has(extra: ExtraRecord, name: str) -> bool:
    """Return whether the further fields of an inode reach to the end of one of them."""
    at: int = getattr(ExtraRecord.OFFSET, name)
    return extra.size >= at + WORD


def _device(inode: F2fsInode) -> tuple[int, int]:
    """Return (major, minor) in either form of Linux (fs/f2fs/inode.c, __get_inode_rdev)."""
    stored = inode.stored
    at = stored.first * WORD
    area = stored.record.area
    old = record_at(AddressRecord, area, at, stored.offset).block
    if old:
        return old >> 8 & 0xFF, old & 0xFF
    new = record_at(AddressRecord, area, at + WORD, stored.offset).block
    return new >> 8 & 0xFFF, new & 0xFF | new >> 12 & 0xFFF00
