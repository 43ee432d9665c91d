"""Which files of a FAT file system may be overwritten where they lie, without mounting it.

Nothing else holds their content: there is no journal, no checksum, and no cluster that two sound
files share. So one that was not unmounted may be written too.
"""

from __future__ import annotations

from pygrub_k._generated.fat_directory_records import Attribute

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.filesystems.fat.inode import FatInode


def reason_against(inode: FatInode) -> str:
    """Return why a file must not be overwritten in place; empty if it may be."""
    if inode.kind != "file":
        return f"it is a {inode.kind}"
    return "it is marked read-only" if inode.has(Attribute.read_only) else ""
