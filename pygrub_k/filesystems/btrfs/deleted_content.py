"""Whether the content of a deleted file is still what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pygrub_k._generated.btrfs_items_records import (
    ExtentKind,
    FileExtentPlaceRecord,
    FileExtentRecord,
    InodeFlags,
)
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import FormatError, PygrubError, SourceError
from pygrub_k.filesystems.btrfs.data_checksums import checksum_row
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.btrfs.inode import BtrfsInode
    from pygrub_k.filesystems.btrfs.subvolumes import Forest
    from pygrub_k.filesystems.lost import ContentState

WITHIN_TREE: Final = 1 << 16
"""Bytes of content that a tree may hold itself: a node has no more."""
AT_ONCE: Final = 1 << 16
"""Bytes of content that are compared with their checksums at once."""
_TAKEN: Final = (ItemKind.extent_item, ItemKind.metadata_item)
"""Items of the extent tree that stand for what is in use."""


class Content(NamedTuple):
    """What is left of a content: `blocks` counts sectors, `overwritten` those that have changed."""

    content: ContentState
    blocks: int = 0
    overwritten: int = 0


def content_state(inode: BtrfsInode | None, current: Forest) -> Content:
    """Say whether the content of an inode of an older generation is still there.

    Its sectors are read and compared with their checksums of that time. Without any, it is asked
    whether the newest generation, `current`, uses the place.
    """
    if inode is None or inode.kind not in {"file", "directory", "symlink"}:
        return Content("gone")
    if inode.kind == "directory":
        return Content("certain")
    try:
        extents = list(_extents(inode))
    except (FormatError, SourceError):
        return Content("gone")
    sector = current.storage.superblock.head.sector_size
    blocks = sum(-(-length // sector) for _, length in extents)
    if not blocks:  # an empty file may have been written to, and deleted before that was stored
        return Content("certain" if inode.size else "likely")
    wrong, unsure = 0, False
    for address, length in extents:
        found = (
            None
            if inode.core.flags & InodeFlags.no_data_checksums
            else _wrong(inode, address, length)
        )
        if found is None:
            unsure = True
            wrong += -(-length // sector) if _is_in_use(current, address, length) else 0
        else:
            wrong += found
    if wrong:
        return Content("overwritten" if wrong == blocks else "partly overwritten", blocks, wrong)
    return Content("likely" if unsure else "certain", blocks)


def are_apart(before: BtrfsInode, now: BtrfsInode) -> bool:
    """Return whether two versions of a file have no stored byte in common.

    What lies in the tree itself is compared; a file of which only holes are left is another one.
    """
    places = [{address for address, _ in _extents(inode)} for inode in (before, now)]
    if places[0]:
        return places[0].isdisjoint(places[1])
    if before.size > WITHIN_TREE:
        return False
    old, new = (
        content.read_at(0, min(content.size, WITHIN_TREE))
        for content in (before.content(), now.content())
    )
    return any(old) and not new.startswith(old)


def _extents(inode: BtrfsInode) -> Iterator[tuple[int, int]]:
    """Yield (logical address, bytes) of what a file stores outside of its tree."""
    first, last = ((inode.number, ItemKind.extent_data, at) for at in (0, MOST))
    for key, data in inode.subvolume.tree.items(first, last):
        record = record_at(FileExtentRecord, data, 0, key[2])
        if record.kind != ExtentKind.regular:
            continue
        place = record_at(FileExtentPlaceRecord, data, FileExtentRecord.SIZE, key[2])
        if not place.address:
            continue
        if record.compression:
            yield place.address, place.len_stored
        else:
            yield place.address + place.offset, min(place.length, place.len_stored)


def _wrong(inode: BtrfsInode, address: int, length: int) -> int | None:
    """Return how many sectors have another content; None if their checksums cannot be had."""
    if inode.core.flags & InodeFlags.no_data_checksums:
        return None
    forest = inode.subvolume.forest
    storage = forest.storage
    sector, algorithm = storage.superblock.head.sector_size, storage.superblock.algorithm
    size, wrong = algorithm.size, 0
    try:
        tree = forest.tree(Object.checksum_tree, "checksum tree")
        if tree is None:
            return None
        start, row, data, begin = 0, b"", b"", 0
        for at in range(address, address + length, sector):
            index = (at - start) // sector
            if not 0 <= index < len(row) // size:
                start, row = checksum_row([tree], at, sector, size)
                index = (at - start) // sector
            stored = row[index * size : (index + 1) * size]
            if len(stored) < size:
                return None
            if not begin <= at < begin + len(data):
                begin, data = at, storage.read(at, min(AT_ONCE, address + length - at))
            wrong += algorithm.of(data[at - begin : at - begin + sector]) != stored
    except PygrubError:
        return None
    return wrong


def _is_in_use(current: Forest, address: int, length: int) -> bool:
    """Return whether the newest generation has an extent there; also where that is not known."""
    try:
        tree = current.tree(Object.extent_tree, "extent tree")
        if tree is None:
            return True
        before = tree.last((address, ItemKind.metadata_item, MOST))
        if before is not None and before[0][1] in _TAKEN:
            start, kind, extent = before[0]
            size = (
                extent
                if kind == ItemKind.extent_item
                else current.storage.superblock.head.node_size
            )
            if start + size > address:
                return True
        following = tree.items(
            (address, 0, 0), (address + length - 1, ItemKind.metadata_item, MOST)
        )
        return any(key[1] in _TAKEN for key, _ in following)
    except (FormatError, SourceError):
        return True
