"""Extended attributes."""

from __future__ import annotations

from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.filesystems.btrfs.names import values_of
from pygrub_k.filesystems.btrfs.tree import MOST

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.inode import BtrfsInode


def attributes(inode: BtrfsInode) -> Iterator[tuple[bytes, bytes]]:
    """Yield an inode's attributes as (full name, value), in the order of their hashes."""
    first, last = ((inode.number, ItemKind.xattr_item, offset) for offset in (0, MOST))
    for _, data in inode.subvolume.tree.items(first, last):
        for name, _, value in values_of(data, inode.structure):
            yield name, value
