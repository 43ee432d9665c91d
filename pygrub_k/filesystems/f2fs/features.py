"""What each feature of a superblock means to this reader: read, ignored or refused."""

from __future__ import annotations

from pygrub_k._generated.f2fs_superblock_records import Features
from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

STRUCTURE: Final = "F2FS superblock"
READ: Final = {
    Features.extra_attributes: "extra_attr",
    Features.inode_checksums: "inode_checksum",
    Features.flexible_inline_attributes: "flexible_inline_xattr",
    Features.creation_times: "inode_crtime",
    Features.project_quotas: "project_quota",
    Features.superblock_checksum: "sb_checksum",
    Features.compression: "compression",
    Features.casefold: "casefold",
}
IGNORED: Final[dict[int, tuple[str, str]]] = {
    Features.encryption: ("encrypt", "each inode says itself whether it is encrypted"),
    Features.zoned: ("blkzoned", "concerns writing"),
    Features.atomic_writes: ("atomic_write", "concerns writing"),
    Features.quota_inodes: ("quota", "only limits what may be written"),
    Features.lost_and_found: ("lost_found", "only says that the directory is there"),
    Features.verity: ("verity", "Linux verifies such files when asked; their bytes are plain"),
    Features.read_only: ("ro", "nothing is written"),
}
"""By the names of mkfs.f2fs."""
REFUSED: Final = {
    Features.device_aliases: "device_alias",
    Features.packed_summaries: "packed_ssa",
}


def check_features(features: int, offset: int) -> None:
    """Raise UnsupportedError for features that are not read, by name where they have one."""
    unknown = features & ~sum({*READ, *IGNORED})
    if unknown:
        names = [name for bit, name in REFUSED.items() if unknown & bit]
        rest = unknown & ~sum(REFUSED)
        names += [f"unknown features {rest:#x}"] if rest else []
        raise UnsupportedError(STRUCTURE, offset, f"not supported: {', '.join(names)}")
