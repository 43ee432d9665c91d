"""Structures of btrfs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind, ItemRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
from pygrub_k.filesystems.btrfs.superblock import OFFSET, SIZE
from pygrub_k.inspect.dump.target import Target
from pygrub_k.records import record_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.storage import Storage
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
    ItemKind.dev_item: "btrfs_superblock.dev_item",
    ItemKind.chunk_item: "btrfs_chunk",
}
"""The type of an item's data, by its key; what has none is shown as its key alone."""


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
            reason = f"the data of item {number} leave it"
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


def _lies(storage: Storage, address: int, size: int) -> tuple[ByteSource, int]:
    """Return (source, offset) of the best copy of a node; CorruptError if it is in pieces."""
    runs = list(storage.runs(address, size, storage.copies(address)[0]))
    if len(runs) != 1:
        raise CorruptError("btrfs node", address, f"lies in {len(runs)} pieces")
    _, source, offset = runs[0]
    return source, offset
