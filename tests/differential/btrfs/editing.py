"""Items of trees, changed on a disk."""

from __future__ import annotations

from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind, Object
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem, open_filesystem
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource


def opened(data: bytes) -> BtrfsFilesystem:
    return open_filesystem([MemorySource(data)], Settings(verify_checksums=False))


def edited(  # noqa: PLR0913 - the place of a change
    data: bytes,
    number: int,
    kind: int,
    at: int,
    value: bytes,
    *,
    key: bool = False,
    least: int = 0,
    last: bool = False,
) -> bytes:
    """Change the first or last item of a kind in a tree: its data, or its key, and mend the sum.

    The object of the item is at least `least`.
    """
    filesystem = opened(data)
    storage = filesystem.storage
    tree = {
        Object.chunk_tree: storage.chunk_tree,
        Object.root_tree: filesystem.forest.root_tree,
    }.get(number) or filesystem.forest.tree(number, "tree")
    assert tree is not None
    items = [found for found, _ in tree.items((least, 0, 0), (MOST, 255, MOST)) if found[1] == kind]
    if last:
        items.reverse()
    item = next(one for one in items if kind != ItemKind.inode_ref or one[0] > Object.first_free)
    place = tree.place(item)
    assert place is not None
    address = place[0]
    (_, _, offset), *_ = list(storage.runs(address, 1))
    size = storage.superblock.head.node_size
    block = bytearray(data[offset : offset + size])
    node = tree.leaf(item)
    assert node is not None
    index = node.keys.index(item)
    start = HeaderRecord.SIZE + (index * 25 if key else node.rows[index][3])
    block[start + at : start + at + len(value)] = value
    block[:4] = storage.superblock.algorithm.of(bytes(block[32:]))
    return data[:offset] + bytes(block) + data[offset + size :]
