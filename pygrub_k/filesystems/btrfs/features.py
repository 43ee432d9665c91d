"""What each feature flag of a superblock means to this reader: read, ignored or refused.

The names are those of `btrfs inspect-internal dump-super`. By the format's own rule a reader must
know every incompatible flag; the others only concern writers.
"""

from __future__ import annotations

from pygrub_k._generated.btrfs_superblock_records import Flags, Incompatible
from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.btrfs_superblock_records import HeadRecord

    Names = dict[int, str]
    Reasons = dict[int, tuple[str, str]]

READ: Final[Names] = {
    Incompatible.mixed_groups: "MIXED_GROUPS",
    Incompatible.compress_lzo: "COMPRESS_LZO",
    Incompatible.compress_zstd: "COMPRESS_ZSTD",
    Incompatible.big_metadata: "BIG_METADATA",
    Incompatible.raid56: "RAID56",
    Incompatible.no_holes: "NO_HOLES",
    Incompatible.metadata_uuid: "METADATA_UUID",
    Incompatible.raid1c34: "RAID1C34",
}
IGNORED: Final[Reasons] = {
    Incompatible.mixed_backref: (
        "MIXED_BACKREF",
        "how extents point back; readers come from files",
    ),
    Incompatible.default_subvolume: (
        "DEFAULT_SUBVOL",
        "the entry `default` says which subvolume it is, and is always looked at",
    ),
    Incompatible.extended_references: (
        "EXTENDED_IREF",
        "where inodes name their directories; names lead to inodes without",
    ),
    Incompatible.skinny_metadata: (
        "SKINNY_METADATA",
        "items of the extent tree, which only a writer needs",
    ),
    Incompatible.simple_quota: ("SIMPLE_QUOTA", "who owns an extent; only a writer counts"),
}
REFUSED: Final[Reasons] = {
    Incompatible.zoned: ("ZONED", "superblocks of zoned devices are logs, with the newest last"),
    Incompatible.extent_tree_2: ("EXTENT_TREE_V2", "an experiment whose format still changes"),
    Incompatible.raid_stripe_tree: (
        "RAID_STRIPE_TREE",
        "where data lies is said by a tree of its own",
    ),
    Incompatible.remap_tree: ("REMAP_TREE", "block groups may have been moved elsewhere"),
}
REFUSED_FLAGS: Final[Reasons] = {
    Flags.metadump: ("METADUMP", "a dump of metadata alone: files have no content"),
    Flags.metadump_2: ("METADUMP_V2", "a dump of metadata alone: files have no content"),
    Flags.changing_metadata_checksums: (
        "CHANGING_META_CSUM",
        "btrfstune was interrupted while it changed checksums, and must go on first",
    ),
    Flags.changing_fsid: (
        "CHANGING_FSID",
        "btrfstune was interrupted while it changed the UUID, and must go on first",
    ),
}


def refuse_unread(head: HeadRecord, offset: int) -> None:
    """Raise UnsupportedError, naming them, if features are in use that are not read."""
    known = sum(READ) | sum(IGNORED)
    unread = [
        f"{name} ({why})"
        for flag, (name, why) in REFUSED.items()
        if head.incompatible_features & flag
    ]
    unread += [
        f"{name} ({why})" for flag, (name, why) in REFUSED_FLAGS.items() if head.flags & flag
    ]
    unknown = head.incompatible_features & ~(known | sum(REFUSED))
    if unknown:
        unread.append(f"unknown bits {unknown:#x}")
    if unread:
        raise UnsupportedError("btrfs superblock", offset, f"features: {', '.join(unread)}")
