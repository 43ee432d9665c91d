"""How much there is of a btrfs to verify, by its own counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.btrfs_chunk_records import BlockGroup
from pygrub_k._generated.btrfs_extents_records import BlockGroupItemRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.space import chunks_of
from pygrub_k.filesystems.damage import Expected
from pygrub_k.limits import READ_AT_ONCE
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem


def expected(filesystem: BtrfsFilesystem, *, data: bool) -> Iterator[Expected]:
    """Yield how many nodes, and with `data` pieces of content, are in use; nothing if unknown.

    A node that several subvolumes share counts once, although it is gone through for each.
    """
    forest, storage = filesystem.forest, filesystem.storage
    nodes = content = 0
    try:
        groups = forest.tree(Object.block_group_tree, "block group tree") or forest.tree(
            Object.extent_tree, "extent tree"
        )
        for chunk in chunks_of(storage):
            found = groups and groups.get((chunk.start, ItemKind.block_group_item, chunk.length))
            if not found:
                return
            item = record_at(BlockGroupItemRecord, found, 0, None)
            if item.flags & BlockGroup.data:
                content += item.len_used
            else:
                nodes += item.len_used
    except PygrubError:  # verify itself tells of the damage
        return
    count = nodes // storage.superblock.head.node_size
    yield Expected(count + (content // READ_AT_ONCE if data else 0))
