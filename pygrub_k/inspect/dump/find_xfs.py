"""Structures of XFS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_directory_records import (
    EntryHeadRecord,
    EntryTagRecord,
    UnusedHeadRecord,
)
from pygrub_k._generated.xfs_extent_records import (
    Block4Record,
    Block5Record,
    ExtentRecord,
    KeyRecord,
    PointerRecord,
    RootRecord,
)
from pygrub_k._generated.xfs_group_records import FreeSpaceRecord, InodesRecord
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import CorruptError, NotFoundError
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.driver import XfsFilesystem
from pygrub_k.filesystems.xfs.stored_inode import StoredInode
from pygrub_k.inspect.dump.target import Target
from pygrub_k.limits import XFS_BTREE_DEPTH, XFS_TREE_BLOCKS
from pygrub_k.records import record_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.inspect.dump.target import Place
    from pygrub_k.source import ByteSource

LARGEST_SECTOR: Final = 1 << 15
_FREE: Final = b"\xff\xff"
"""What free space in a block of names begins with."""
_ALIGNMENT: Final = 8
"""Of entries in a block of names."""


def first_superblock(volume: str, source: ByteSource) -> Iterator[Target]:
    """Yield the superblock of the first allocation group."""
    yield Target(
        title="superblock",
        kind="xfs_superblock",
        volume=volume,
        source=source,
        offset=0,
        length=min(source.size, LARGEST_SECTOR),
    )


def superblock(place: Place, number: int) -> Iterator[Target]:
    """Yield the superblock's copy in allocation group `number`."""
    yield _of_group(place, number, 0, "superblock", "xfs_superblock")


def free_space(place: Place, number: int) -> Iterator[Target]:
    """Yield what allocation group `number` says of its free space."""
    yield _of_group(place, number, 1, "free space (AGF)", "xfs_group.free_space")


def inodes(place: Place, number: int) -> Iterator[Target]:
    """Yield what allocation group `number` says of its inodes."""
    yield _of_group(place, number, 2, "inodes (AGI)", "xfs_group.inodes")


def _of_group(place: Place, number: int, sector: int, title: str, kind: str) -> Target:
    volume, filesystem = place.filesystem(XfsFilesystem, "an XFS")
    storage = filesystem.storage
    return Target(
        title=f"{title} of allocation group {number}",
        kind=kind,
        volume=volume,
        source=storage.source,
        offset=_sector_of_group(volume, storage, number, sector),
        length=storage.superblock.record.sector_size,
        known={"whole": True, "has_checksums": storage.superblock.has_checksums},
    )


def _sector_of_group(volume: str, storage: Storage, number: int, sector: int) -> int:
    """Return the byte at which a sector of an allocation group begins."""
    record = storage.superblock.record
    if number >= record.num_groups:
        raise NotFoundError(f"{volume}: there are {record.num_groups} allocation groups, from 0")
    start = number * record.num_group_blocks * storage.superblock.block_size
    return start + sector * record.sector_size


def group_header(
    volume: str, storage: Storage, number: int, table: type[FreeSpaceRecord | InodesRecord]
) -> tuple[FreeSpaceRecord | InodesRecord, int]:
    """Return what allocation group `number` says of its space or inodes, and at which byte."""
    where = _sector_of_group(volume, storage, number, 1 if table is FreeSpaceRecord else 2)
    return record_at(table, storage.read(where, table.SIZE), 0, where), where


def inode(volume: str, filesystem: XfsFilesystem, number: int) -> Iterator[Target]:
    """Yield an inode, and what its data fork holds if that is known by its form."""
    found = StoredInode.read(filesystem.storage, number)
    yield Target(
        title=f"inode {number}",
        kind="xfs_inode",
        volume=volume,
        source=found.storage.source,
        offset=found.offset,
        length=len(found.data),
        known={"whole": True},
    )
    yield from _fork(volume, found)


def _fork(volume: str, found: StoredInode) -> Iterator[Target]:
    fork = found.fork
    kind, what, length = "", "", 0
    if fork.format == ForkFormat.extents:
        kind, what, length = "xfs_extent", "extents", fork.num_extents * ExtentRecord.SIZE
    elif fork.format == ForkFormat.btree:
        kind, what, length = "xfs_extent.root", "root of the extent tree", RootRecord.SIZE
    elif fork.format == ForkFormat.local and found.kind == "directory":
        kind, what, length = "xfs_directory", "names", found.size
    if length:
        yield Target(
            title=f"{what} in inode {found.number}",
            kind=kind,
            volume=volume,
            source=found.storage.source,
            offset=fork.offset,
            length=min(length, len(fork.data)),
            arguments=_types(found) if kind == "xfs_directory" else (),
            level=1,
        )


def _types(found: StoredInode) -> tuple[bool]:
    return (found.storage.superblock.has_file_types,)


def extent_tree(volume: str, filesystem: XfsFilesystem, number: int) -> Iterator[Target]:
    """Yield the list of an inode's extents, or the nodes of its tree of them, depth first."""
    found = StoredInode.read(filesystem.storage, number)
    fork, storage = found.fork, filesystem.storage
    if fork.format not in (ForkFormat.extents, ForkFormat.btree):
        raise NotFoundError(f"{volume}: inode {number} has no extents")
    yield from _fork(volume, found)
    if fork.format == ForkFormat.extents:
        return
    size = storage.superblock.block_size
    root = record_at(RootRecord, fork.data, 0, fork.offset)
    pending = _children(fork.data, RootRecord.SIZE, root.num_records, 2, fork.offset)
    seen: set[int] = set()
    while pending:
        block, level = pending.pop()
        where = storage.block_index(block, 1, fork.structure, fork.offset) * size
        if where in seen or len(seen) > XFS_TREE_BLOCKS or level > XFS_BTREE_DEPTH + 1:
            raise CorruptError(fork.structure, where, "a node of a tree that has no end")
        seen.add(where)
        yield from _node(volume, found, where, level)
        pending += _inner(storage, where, level)


def _inner(storage: Storage, where: int, level: int) -> list[tuple[int, int]]:
    """Return (block, level) of the children of a node, the last one first; none of a leaf."""
    data, header = _header(storage, where)
    if not header.num_levels_below:
        return []
    return _children(data, header.SIZE, header.num_records, level + 1, where)


def _header(storage: Storage, where: int) -> tuple[bytes, Block4Record | Block5Record]:
    data = storage.read(where, storage.superblock.block_size)
    if storage.superblock.has_checksums:
        return data, record_at(Block5Record, data, 0, where)
    return data, record_at(Block4Record, data, 0, where)


def _children(data: bytes, head: int, count: int, level: int, where: int) -> list[tuple[int, int]]:
    room = (len(data) - head) // (KeyRecord.SIZE + PointerRecord.SIZE)
    start = head + room * KeyRecord.SIZE
    pointers = data[start : start + min(count, room) * PointerRecord.SIZE]
    return [(one.block, level) for one in records(PointerRecord, pointers, where)][::-1]


def _node(volume: str, found: StoredInode, where: int, level: int) -> Iterator[Target]:
    storage = found.storage
    table = Block5Record if storage.superblock.has_checksums else Block4Record
    size = storage.superblock.block_size
    yield Target(
        title=f"node at byte {where}",
        kind="xfs_extent.block_5" if table is Block5Record else "xfs_extent.block_4",
        volume=volume,
        source=storage.source,
        offset=where,
        length=size,
        level=level - 1,
        known={"whole": True},
    )
    _, header = _header(storage, where)
    length = header.num_records * ExtentRecord.SIZE
    if not header.num_levels_below and length:
        yield Target(
            title="its extents",
            kind="xfs_extent",
            volume=volume,
            source=storage.source,
            offset=where + table.SIZE,
            length=min(length, size - table.SIZE),
            level=level,
        )


def directory(volume: str, found: StoredInode) -> Iterator[Target]:
    """Yield the names of a directory: in the inode, or block by block."""
    if found.core.format == ForkFormat.local:
        yield from _fork(volume, found)
        return
    blocks = DirectoryBlocks(found)
    storage = found.storage
    for number in blocks.numbers():
        where = blocks.where(number)
        kind = "data_header_5" if storage.superblock.has_checksums else "data_header_4"
        block = Target(
            title=f"block {number} of directory {found.number}",
            kind=f"xfs_directory.{kind}",
            volume=volume,
            source=storage.source,
            offset=where,
            length=blocks.size,
            known={"whole": True},
        )
        yield block
        yield from _names(blocks, number, block, _types(found))


def _names(
    blocks: DirectoryBlocks, number: int, block: Target, arguments: tuple[bool]
) -> Iterator[Target]:
    """Yield entry by entry what a block holds, free space too."""
    data, at, end = blocks.names(number)
    while at < end:
        is_free = data.startswith(_FREE, at)
        kind = "free_entry" if is_free else "name_entry"
        length = entry_length(data, at, typed=arguments[0])
        if at + length > end or length <= 0:
            raise CorruptError(block.title, block.offset + at, "an entry extends beyond its block")
        yield Target(
            title="free space" if is_free else "name",
            kind=f"xfs_directory.{kind}",
            volume=block.volume,
            source=block.source,
            offset=block.offset + at,
            length=length,
            arguments=() if is_free else arguments,
            level=1,
        )
        at += length


def entry_length(data: bytes, at: int, *, typed: bool) -> int:
    """Return how many bytes the entry at byte `at` of a block of names takes."""
    if data.startswith(_FREE, at):
        return record_at(UnusedHeadRecord, data, at, at).length
    head = record_at(EntryHeadRecord, data, at, at)
    whole = EntryHeadRecord.SIZE + head.len_name + typed + EntryTagRecord.SIZE
    return whole + -whole % _ALIGNMENT
