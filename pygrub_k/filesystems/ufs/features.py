"""What each flag of a superblock means to this reader: read, ignored or refused."""

from __future__ import annotations

from pygrub_k._generated.ufs_superblock_records import Checksums, Flags, Magic
from pygrub_k.errors import CorruptError, UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

STRUCTURE: Final = "UFS superblock"
READ: Final = {
    Flags.flags_moved: "flags: they are read where they are then",
    Flags.checksums: "checksums of the superblock and of inodes are verified",
}
IGNORED: Final = {
    Flags.unclean: "whether it was unmounted before is of no use to a reader",
    Flags.soft_updates: "writes in an order that leaves no more than lost space behind",
    Flags.needs_check: "as any mount for reading does",
    Flags.soft_updates_journal: "what it holds only finds lost space sooner",
    Flags.acls: "say who may read; attributes show them as stored",
    Flags.labels: "say who may read; attributes show them as stored",
    Flags.gjournal: "the layer below has that journal, and no mount reads it",
    Flags.nfs4_acls: "say who may read; a pending journal of NetBSD is a problem that is noted",
    Flags.trim: "concerns writing",
}
"""FreeBSD clears all other flags when it mounts, and so none can change the meaning of what it
reads: they are ignored, too."""
IGNORED_CHECKSUMS: Final = {
    Checksums.groups: "nothing is read of the groups' descriptions",
    Checksums.indirect_blocks: "not kept by any system",
    Checksums.directories: "not kept by any system",
}
REFUSED: Final = {
    Magic.hpux_long_names: "HP-UX's file system with long names",
    Magic.hpux_secure: "HP-UX's file system with B1 security",
    Magic.hpux_features: "HP-UX's file system with feature bits",
    Magic.hpux_large: "HP-UX's file system of more than 4 GB",
}


def check_magic(magic: int, offset: int) -> None:
    """Raise UnsupportedError for what is only like UFS, CorruptError for what was never made."""
    if magic in REFUSED:
        raise UnsupportedError(STRUCTURE, offset, f"{REFUSED[magic]} is not supported")
    if magic == Magic.incomplete:
        raise CorruptError(STRUCTURE, offset, "newfs did not complete it")
