"""What a directory has besides the names that a path can have, and what lies behind damage.

Every name stands in its directory twice: in the order in which names were added, which is read
first, and by its hash.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.filesystems.btrfs.inode import EmptyDirectory
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.limits import SORTED_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.btrfs.inode import BtrfsEntry, BtrfsInode


def leftovers(directory: BtrfsInode) -> Iterator[tuple[BtrfsEntry, bool]]:
    """Yield entries that BtrfsInode.entries leaves out; see SelfDescribing.leftovers.

    In directories of more than SORTED_NAMES, only the first so many are known to have been listed.
    """
    if isinstance(directory, EmptyDirectory):
        return
    faults: list[PygrubError] = []
    known: set[bytes] = set()
    for entry in directory.all_entries(ItemKind.dir_index, faults):
        if len(known) < SORTED_NAMES:
            known.add(entry.name)
        if is_odd(entry.name):
            yield entry, False
    if faults:
        for entry in directory.all_entries(ItemKind.dir_item, faults):
            if entry.name not in known:
                yield entry, True
