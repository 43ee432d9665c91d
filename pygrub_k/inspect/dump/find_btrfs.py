"""Structures of btrfs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind, ItemRecord, Object
from pygrub_k.errors import CorruptError, NotFoundError, UnsupportedError
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
from pygrub_k.filesystems.btrfs.superblock import OFFSET, SIZE
from pygrub_k.filesystems.btrfs.tree import MOST, Tree
from pygrub_k.inspect.dump.target import Target
from pygrub_k.records import record_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.inode import BtrfsInode
    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.btrfs.subvolumes import Subvolume
    from pygrub_k.inspect.dump.target import Place
    from pygrub_k.source import ByteSource

ITEMS: Final = {
    ItemKind.inode_item: "btrfs_items.inode_item",
    ItemKind.inode_ref: "btrfs_items.inode_ref",
    ItemKind.inode_extref: "btrfs_items.inode_extref",
    ItemKind.xattr_item: "btrfs_items.dir_item",
    ItemKind.dir_item: "btrfs_items.dir_item",
    ItemKind.dir_index: "btrfs_items.dir_item",
    ItemKind.extent_data: "btrfs_items.file_extent",
    ItemKind.root_item: "btrfs_items.root_item",
    ItemKind.root_ref: "btrfs_items.root_ref",
    ItemKind.root_backref: "btrfs_items.root_ref",
    ItemKind.extent_item: "btrfs_extents.extent_item",
    ItemKind.metadata_item: "btrfs_extents.extent_item",
    ItemKind.extent_data_ref: "btrfs_extents.extent_data_ref",
    ItemKind.shared_data_ref: "btrfs_extents.shared_data_ref",
    ItemKind.block_group_item: "btrfs_extents.block_group_item",
    ItemKind.free_space_info: "btrfs_extents.free_space_info",
    ItemKind.dev_extent: "btrfs_extents.dev_extent",
    ItemKind.dev_item: "btrfs_superblock.dev_item",
    ItemKind.chunk_item: "btrfs_chunk",
}
"""The type of an item's data, by its key; what has none is shown as its key alone."""
_LAST: Final = 255
"""Of the kinds of items."""


def superblock(volume: str, source: ByteSource) -> Iterator[Target]:
    """Yield the first superblock."""
    yield Target(
        title="superblock",
        kind="btrfs_superblock",
        volume=volume,
        source=source,
        offset=OFFSET,
        length=SIZE,
    )


def node(place: Place, address: int) -> Iterator[Target]:
    """Yield the node at a logical address, and the data of a leaf's items."""
    volume, filesystem = place.filesystem(BtrfsFilesystem, "a btrfs")
    storage = filesystem.storage
    size = storage.superblock.head.node_size
    source, offset = _lies(storage, address, size)
    names = {id(one.source): one.name for one in place.guest.scan.volumes}
    volume = names.get(id(source), volume)
    yield Target(
        title=f"node at logical address {address}",
        kind="btrfs_tree",
        volume=volume,
        source=source,
        offset=offset,
        length=size,
        known={"whole": True, "checksum_type": storage.superblock.head.checksum_type},
    )
    data = source.read_at(offset, size)
    header = record_at(HeaderRecord, data, 0, offset)
    if header.level:
        return
    end = HeaderRecord.SIZE + header.num_items * ItemRecord.SIZE
    for number, item in enumerate(records(ItemRecord, data[HeaderRecord.SIZE : end], offset)):
        kind = ITEMS.get(item.kind)
        start = HeaderRecord.SIZE + item.ofs_data
        if start + item.len_data > size:
            reason = f"the data of item {number} extend beyond it"
            raise CorruptError(f"btrfs node at {address}", offset, reason)
        if kind is not None and item.len_data:
            yield Target(
                title=f"item {number}: {item.object} {item.kind} {item.offset}",
                kind=kind,
                volume=volume,
                source=source,
                offset=offset + start,
                length=item.len_data,
                level=1,
            )


def inode(volume: str, filesystem: BtrfsFilesystem, number: int) -> Iterator[Target]:
    """Yield the items of inode `number` of the top level, in the order of their keys."""
    top = filesystem.forest.subvolume(Object.fs_tree)
    first, last = (number, ItemKind.inode_item, 0), (number, _LAST, MOST)
    yield from _items(filesystem, volume, top, first, last)


def extent_tree(volume: str, filesystem: BtrfsFilesystem, number: int) -> Iterator[Target]:
    """Yield where the content of inode `number` of the top level lies."""
    top = filesystem.forest.subvolume(Object.fs_tree)
    first, last = ((number, ItemKind.extent_data, at) for at in (0, MOST))
    yield from _items(filesystem, volume, top, first, last)


def directory(volume: str, filesystem: BtrfsFilesystem, found: BtrfsInode) -> Iterator[Target]:
    """Yield the names in a directory, in the order in which they were made."""
    first, last = ((found.number, ItemKind.dir_index, at) for at in (0, MOST))
    yield from _items(filesystem, volume, found.subvolume, first, last)


def _items(
    filesystem: BtrfsFilesystem, volume: str, subvolume: Subvolume, first: Key, last: Key
) -> Iterator[Target]:
    """Yield the items of a subvolume from one key to another, both included, where they lie."""
    storage, tree = filesystem.storage, subvolume.tree
    if not isinstance(tree, Tree):
        where = "its log is not written in place: --no-journal-replay shows what is on the disk"
        raise UnsupportedError("btrfs", None, where)
    size, key, seen = storage.superblock.head.node_size, first, 0
    while key <= last:
        place = tree.place(key)
        if place is None:
            break
        address, _, _, following = place
        source, offset = _lies(storage, address, size)
        for item, start in _of_leaf(source.read_at(offset, size), offset):
            kind = ITEMS.get(item.kind)
            if first <= (item.object, item.kind, item.offset) <= last and kind is not None:
                seen += 1
                yield Target(
                    title=f"item {item.object} {item.kind} {item.offset} of {address}",
                    kind=kind,
                    volume=volume,
                    source=source,
                    offset=offset + start,
                    length=item.len_data,
                    level=min(seen - 1, 1),
                )
        key = following
    if not seen:
        raise NotFoundError(f"({volume}): no such item in subvolume {subvolume.number}")


def _of_leaf(data: bytes, offset: int) -> Iterator[tuple[ItemRecord, int]]:
    """Yield the items of a leaf, and where in it the data of each begins."""
    header = record_at(HeaderRecord, data, 0, offset)
    end = HeaderRecord.SIZE + header.num_items * ItemRecord.SIZE
    for item in records(ItemRecord, data[HeaderRecord.SIZE : end], offset):
        start = HeaderRecord.SIZE + item.ofs_data
        if start + item.len_data <= len(data):
            yield item, start


def _lies(storage: Storage, address: int, size: int) -> tuple[ByteSource, int]:
    """Return (source, offset) of the best copy of a node; CorruptError if it is fragmented."""
    runs = list(storage.runs(address, size, storage.copies(address)[0]))
    if len(runs) != 1:
        raise CorruptError("btrfs node", address, f"lies in {len(runs)} pieces")
    _, source, offset = runs[0]
    return source, offset
