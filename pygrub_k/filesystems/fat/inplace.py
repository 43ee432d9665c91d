"""Which files of a FAT file system may be overwritten in place, without mounting it.

There is no other copy of their content, no journal, no checksum, and valid files do not share
clusters. So this is safe even if the file system was not unmounted cleanly.
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
