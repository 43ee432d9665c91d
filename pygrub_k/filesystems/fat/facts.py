"""The facts of a file or directory on FAT: what its directory entry says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.fat_directory_records import Attribute
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.facts import SECOND, InodeFacts
from pygrub_k.filesystems.fat.timestamps import seconds

if TYPE_CHECKING:
    from pygrub_k.filesystems.fat.inode import FatInode

FLAGS: Final = (
    (Attribute.read_only, "read only"),
    (Attribute.hidden, "hidden"),
    (Attribute.system, "system"),
    (Attribute.archive, "archive"),
)
HUNDREDTH: Final = SECOND // 100


def facts(inode: FatInode) -> InodeFacts:
    """Return everything a directory entry says; the root has none. Local time is taken as UTC."""
    record = inode.record
    if record is None:
        return InodeFacts(
            kind=inode.kind, size=inode.size, number=inode.number, allocated=allocated(inode)
        )
    created = None
    if record.creation_date:
        created = seconds(record.creation_date, record.creation_time) * SECOND
        created += record.creation_hundredths * HUNDREDTH
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.offset,
        allocated=allocated(inode),
        accessed=seconds(record.access_date, 0) * SECOND if record.access_date else None,
        modified=inode.modified * SECOND,
        created=created,
        flags=tuple(name for attribute, name in FLAGS if inode.has(attribute)),
    )


def allocated(inode: FatInode) -> int:
    """Return the bytes of all clusters in the content's chain, up to any damage."""
    if inode.kind == "file" and not inode.first_cluster:
        return 0
    found = 0
    everything = inode.storage.sector.end_cluster * inode.storage.sector.cluster_size
    try:
        for _, length in inode.pieces(everything):
            found += length
    except PygrubError:
        return found
    return found
