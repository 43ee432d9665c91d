"""Structures of ext2, ext3 and ext4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.ext_directory_records import TailRecord
from pygrub_k._generated.ext_extent_records import HeaderRecord, IndexRecord
from pygrub_k._generated.ext_inode_records import CoreRecord, InodeFlags
from pygrub_k._generated.ext_mmp_records import ExtMmpRecord
from pygrub_k._generated.ext_superblock_records import Compatible, ExtSuperblockRecord, Incompatible
from pygrub_k.errors import CorruptError, NotFoundError
from pygrub_k.filesystems.ext.directory_blocks import ROOT_ENTRIES, DirectoryBlocks
from pygrub_k.filesystems.ext.driver import ExtFilesystem
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.xattr import attribute_block
from pygrub_k.inspect.dump.target import Target
from pygrub_k.limits import EXT_EXTENT_DEPTH, EXT_MAP_NODES
from pygrub_k.records import record_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.dump.target import Place
    from pygrub_k.source import ByteSource

SUPERBLOCK = 1024
"""Where the first superblock lies."""


def superblock(volume: str, source: ByteSource) -> Iterator[Target]:
    """Yield the first superblock."""
    yield Target(
        title="superblock",
        kind="ext_superblock",
        volume=volume,
        source=source,
        offset=SUPERBLOCK,
        length=ExtSuperblockRecord.SIZE,
    )


def group(place: Place, number: int) -> Iterator[Target]:
    """Yield the descriptor of block group `number`."""
    volume, filesystem = place.filesystem(ExtFilesystem, "an ext file system")
    storage = filesystem.storage
    if number >= storage.superblock.num_groups:
        raise NotFoundError(f"{volume}: there are {storage.superblock.num_groups} block groups")
    size = storage.superblock.len_descriptor
    yield Target(
        title=f"block group descriptor {number}",
        kind="ext_group_descriptor",
        volume=volume,
        source=storage.source,
        offset=storage.descriptor_offset(number),
        length=size,
        arguments=(size,),
        known={"descriptor_checksum": lambda data: storage.descriptor_checksum(number, data)},
    )


def inode(volume: str, filesystem: ExtFilesystem, number: int) -> Iterator[Target]:
    """Yield an inode, and the root of its extent tree."""
    found = StoredInode.read(filesystem.storage, number)
    size = len(found.data)
    yield Target(
        title=f"inode {number}",
        kind="ext_inode",
        volume=volume,
        source=filesystem.storage.source,
        offset=found.offset,
        length=size,
        arguments=(size,),
        known={"seed": found.checksum_seed},
    )
    if found.has(InodeFlags.extents):
        yield _root(volume, found)


def _root(volume: str, found: StoredInode) -> Target:
    return Target(
        title=f"root of the extent tree of inode {found.number}",
        kind="ext_extent",
        volume=volume,
        source=found.storage.source,
        offset=found.offset + CoreRecord.OFFSET.block,
        length=CoreRecord.OFFSET.generation - CoreRecord.OFFSET.block,
        level=1,
        known={"seed": found.checksum_seed},
    )


def extent_tree(volume: str, filesystem: ExtFilesystem, number: int) -> Iterator[Target]:
    """Yield the nodes of an inode's extent tree, depth first, indented by their depth."""
    found = StoredInode.read(filesystem.storage, number)
    if not found.has(InodeFlags.extents):
        raise NotFoundError(f"{volume}: inode {number} has no extent tree")
    pending = [_root(volume, found)]
    size = filesystem.superblock.block_size
    seen: set[int] = set()
    while pending:
        target = pending.pop()
        yield target
        data = target.source.read_at(target.offset, target.length)
        for block in reversed(_children(data, target)):
            if block in seen or not 0 < block < filesystem.superblock.num_blocks:
                reason = f"block {block}: outside the file system, or a node already"
                raise CorruptError(target.title, target.offset, reason)
            seen.add(block)
            if len(seen) > EXT_MAP_NODES or target.level > EXT_EXTENT_DEPTH:
                raise CorruptError(target.title, target.offset, "more nodes than a tree may have")
            pending.append(
                Target(
                    title=f"node in block {block}",
                    kind="ext_extent",
                    volume=volume,
                    source=target.source,
                    offset=block * size,
                    length=size,
                    level=target.level + 1,
                    known=target.known,
                )
            )


def _children(data: bytes, target: Target) -> list[int]:
    header = record_at(HeaderRecord, data, 0, target.offset)
    if not header.depth:
        return []
    end = HeaderRecord.SIZE + header.num_entries * IndexRecord.SIZE
    found = records(IndexRecord, data[HeaderRecord.SIZE : end], target.offset)
    return [one.node for one in found]


def directory(volume: str, found: StoredInode) -> Iterator[Target]:
    """Yield the blocks of a directory: names, and nodes of the index if it has one."""
    storage, seed = found.storage, found.checksum_seed
    if found.has(InodeFlags.inline_data):
        reason = f"inode {found.number} holds its names itself: dump the inode"
        raise NotFoundError(f"{volume}: {reason}")
    blocks = DirectoryBlocks(found)
    size = storage.superblock.block_size
    for index in blocks.numbers():
        where = blocks.where(index)
        data = storage.block(where // size, blocks.structure)
        entries = blocks.entries_offset(data, index)
        if entries:
            part = "root" if entries == ROOT_ENTRIES else "node"
            what = f"ext_directory.index_{part}", f"index {part} in block {index}"
            yield _block(volume, found, what, (where, size))
            continue
        tail = TailRecord.SIZE if seed is not None else 0
        what = "ext_directory", f"names in block {index}"
        yield _block(volume, found, what, (where, size - tail))
        if seed is not None:
            yield Target(
                title=f"tail of block {index}",
                kind="ext_directory.tail",
                volume=volume,
                source=storage.source,
                offset=where + size - tail,
                length=tail,
                level=1,
                known={"seed": seed, "block": data},
            )


def _block(volume: str, found: StoredInode, what: tuple[str, str], span: tuple[int, int]) -> Target:
    """Return a block of a directory as (type, title), which lies at (byte, number of bytes)."""
    kind, title = what
    return Target(
        title=f"{title} of directory {found.number}",
        kind=kind,
        volume=volume,
        source=found.storage.source,
        offset=span[0],
        length=span[1],
        known={"seed": found.checksum_seed},
    )


def attributes(place: Place, number: int) -> Iterator[Target]:
    """Yield the block of extended attributes of an inode."""
    volume, filesystem = place.filesystem(ExtFilesystem, "an ext file system")
    storage = filesystem.storage
    found = StoredInode.read(storage, number)
    block = attribute_block(found)
    if not block:
        raise NotFoundError(f"{volume}: inode {number} has no block of attributes")
    size = storage.superblock.block_size
    storage.block(block, f"attribute block of inode {number}")  # CorruptError if there is none
    yield Target(
        title=f"attribute block of inode {number}",
        kind="ext_xattr",
        volume=volume,
        source=storage.source,
        offset=block * size,
        length=size,
        known={"seed": storage.superblock.checksum_seed, "block_number": block},
    )


def journal_superblock(place: Place) -> Iterator[Target]:
    """Yield the superblock of the journal, wherever its inode says that it lies."""
    volume, filesystem = place.filesystem(ExtFilesystem, "an ext file system")
    storage = filesystem.storage
    superblock = storage.superblock
    if not superblock.has_compatible(Compatible.has_journal):
        raise NotFoundError(f"{volume}: the file system has no journal")
    if not superblock.record.journal_inode:
        raise NotFoundError(f"{volume}: the journal lies on another device")
    journal = StoredInode.read(storage, superblock.record.journal_inode)
    first = next((run for run in journal.runs() if run[0] == 0), None)
    if first is None:
        raise CorruptError(journal.structure, journal.offset, "the journal has no first block")
    size = superblock.block_size
    yield Target(
        title="journal superblock",
        kind="jbd2",
        volume=volume,
        source=storage.source,
        offset=first[2] * size,
        length=size,
        arguments=(False, False, False),
    )


def mount_protection(place: Place) -> Iterator[Target]:
    """Yield the block by which hosts keep each other from mounting."""
    volume, filesystem = place.filesystem(ExtFilesystem, "an ext file system")
    superblock = filesystem.superblock
    if not superblock.has(Incompatible.mount_protection):
        raise NotFoundError(f"{volume}: the file system has no multiple-mount protection")
    yield Target(
        title="multiple-mount protection",
        kind="ext_mmp",
        volume=volume,
        source=filesystem.storage.source,
        offset=superblock.record.mmp_block * superblock.block_size,
        length=ExtMmpRecord.SIZE,
        known={"seed": superblock.checksum_seed},
    )
