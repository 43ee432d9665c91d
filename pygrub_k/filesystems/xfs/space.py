"""The free blocks of an XFS, and what the others are for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_group_records import FreeSpaceRecord, InodesRecord
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k._generated.xfs_superblock_records import ReadOnly
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Collector
from pygrub_k.filesystems.space import Use
from pygrub_k.filesystems.use_map import UseMap
from pygrub_k.filesystems.xfs.free_space import FreeSpace
from pygrub_k.filesystems.xfs.group_trees import TreeWalk, tree_kinds
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.storage import Storage
from pygrub_k.filesystems.xfs.verify_groups import GroupPass
from pygrub_k.filesystems.xfs.verify_inode_trees import CHUNK
from pygrub_k.filesystems.xfs.verify_inodes import tree_blocks
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.driver import XfsFilesystem

HEADERS: Final = ("superblock", "header of free space", "header of inodes", "free list")
"""The first sectors of a group."""


def block_size(filesystem: XfsFilesystem) -> int:
    """Return the bytes of a block."""
    return filesystem.storage.superblock.block_size


def free_runs(filesystem: XfsFilesystem) -> Iterator[tuple[int, int]]:
    """Yield the runs that are free by the trees of the groups, as (byte, bytes)."""
    storage = filesystem.storage
    record, size = storage.superblock.record, storage.superblock.block_size
    free = FreeSpace(storage)
    for group in range(record.num_groups):
        base = group * record.num_group_blocks
        for start, count in free.runs(group):
            yield (base + start) * size, count * size


def uses_at(filesystem: XfsFilesystem, position: int) -> Iterator[Use]:
    """Yield what a byte is for."""
    whole = filesystem.storage
    storage = Storage(whole.source, whole.superblock, Collector("XFS"), replayed=whole.replayed)
    record, size = storage.superblock.record, storage.superblock.block_size
    block = position // size
    if block >= record.num_blocks:
        yield Use(role="behind the file system's end", start=block * size)
        return
    group, inside = divmod(block, record.num_group_blocks)
    known = False
    for use in (*_fixed(storage, group, inside, position), *_contents(storage, block, position)):
        known = True
        yield use
    if known:
        return
    _, used = FreeSpace(storage).in_use([(0, 1, block)])
    yield Use(role=_kept(storage, group, inside) if used else "free", start=block * size)


def _kept(storage: Storage, group: int, inside: int) -> str:
    """Return what a block in use is for that no header, tree or inode has."""
    one = _groups(storage).groups[group]
    if inside in one.free_list:
        return f"kept for the trees of group {group}, on its free list"
    if any(first <= inside < first + count for first, count in one.staging):
        return f"kept for a copy on write in group {group}"
    return "in use, and nobody's"


def _fixed(storage: Storage, group: int, inside: int, position: int) -> Iterator[Use]:
    """Yield which header, tree or inode of a group has a byte; `inside` is its block there."""
    record, size = storage.superblock.record, storage.superblock.block_size
    start = group * record.num_group_blocks * size
    sector = (position - start) // record.sector_size
    if sector < len(HEADERS):
        yield Use(
            role=f"{HEADERS[sector]} of group {group}", start=start + sector * record.sector_size
        )
        return
    if inside * size < len(HEADERS) * record.sector_size:
        yield Use(
            role=f"unused, behind the headers of group {group}",
            start=start + len(HEADERS) * record.sector_size,
        )
        return
    if record.log_block:
        first = storage.block_index(record.log_block, record.num_log_blocks, "XFS log", 0)
        if first <= position // size < first + record.num_log_blocks:
            yield Use(role="log", start=first * size)
            return
    for name, root, levels in _roots(storage, group):
        walk = TreeWalk(storage, Collector("XFS"), group, tree_kinds(storage)[name])
        for _ in walk.records(root, levels):
            pass
        if inside in walk.blocks:
            yield Use(role=f"{name} of group {group}", start=start + inside * size)
    use = _inode(storage, group, inside, position)
    if use is not None:
        yield use


def _roots(storage: Storage, group: int) -> Iterator[tuple[str, int, int]]:
    record = storage.superblock.record
    size = record.sector_size
    start = group * record.num_group_blocks * storage.superblock.block_size
    data = storage.read(start + size, size)
    free = part_at(FreeSpaceRecord, data, 0, f"XFS header of group {group}", start + size)
    yield "bnobt", free.by_block_root, free.num_by_block_levels
    yield "cntbt", free.by_count_root, free.num_by_count_levels
    features = record.read_only_features if storage.superblock.has_checksums else 0
    if features & ReadOnly.reverse_map:
        yield "rmapbt", free.owners_root, free.num_owners_levels
    if features & ReadOnly.shared_blocks:
        yield "refcountbt", free.references_root, free.num_references_levels
    data = storage.read(start + 2 * size, size)
    inodes = part_at(InodesRecord, data, 0, f"XFS header of group {group}", start + 2 * size)
    yield "inobt", inodes.root, inodes.num_levels
    if features & ReadOnly.free_inode_btree:
        yield "finobt", inodes.free_root, inodes.num_free_levels


@lru_cache(maxsize=1)  # a question about one byte asks for them up to three times
def _groups(storage: Storage) -> GroupPass:
    record = storage.superblock.record
    use = UseMap(0, storage.superblock.num_blocks, record.num_group_blocks)
    groups = GroupPass(storage, Collector("XFS"), use)
    for _ in groups.run():
        pass
    return groups


def _inode(storage: Storage, group: int, inside: int, position: int) -> Use | None:
    record, size = storage.superblock.record, storage.superblock.block_size
    start = (group * record.num_group_blocks + inside) * size
    index = (position - start) // storage.superblock.inode_size
    own = (inside << record.log2_inodes_per_block) + index
    for first, exists, free in _groups(storage).groups[group].chunks:
        if first <= own < first + CHUNK and exists >> own - first & 1:
            number = group << record.log2_group_blocks + record.log2_inodes_per_block | own
            words = "free inode" if free >> own - first & 1 else "inode"
            at = (position - start) % storage.superblock.inode_size
            return Use(role=f"{words} {number}, its byte {at}", start=position - at, inode=number)
    return None


def _contents(storage: Storage, block: int, position: int) -> Iterator[Use]:
    record, size = storage.superblock.record, storage.superblock.block_size
    shift = record.log2_group_blocks + record.log2_inodes_per_block
    for group, one in enumerate(_groups(storage).groups):
        for first, exists, free in one.chunks:
            for at in range(CHUNK):
                if not (exists & ~free) >> at & 1:
                    continue
                try:
                    inode = XfsInode.read(storage, group << shift | first + at)
                    yield from _of_inode(inode, block, position, size)
                except PygrubError:
                    continue


def _of_inode(inode: XfsInode, block: int, position: int, size: int) -> Iterator[Use]:
    for fork, words in ((inode.fork, "content"), (inode.attribute_fork, "attributes")):
        if fork is None or fork.format not in {ForkFormat.extents, ForkFormat.btree}:
            continue
        for logical, count, start, _ in fork.extents():
            if start <= block < start + count:
                at = logical * size + position - start * size
                if inode.kind == "directory" and words == "content":
                    words = "block of a directory"  # noqa: PLW2901
                yield Use(
                    role=words,
                    start=start * size,
                    inode=inode.number,
                    file_byte=at if words == "content" else None,
                )
        if fork.format == ForkFormat.btree:
            for one in tree_blocks(fork):
                if one == block:
                    yield Use(role="extent tree", start=block * size, inode=inode.number)
