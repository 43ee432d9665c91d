"""The free blocks of an ext file system, and what the others are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.ext_group_descriptor_records import GroupFlags
from pygrub_k._generated.ext_inode_records import ReservedInode
from pygrub_k._generated.ext_superblock_records import Incompatible, ReadOnly
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Collector
from pygrub_k.filesystems.ext.block_use import BlockUse
from pygrub_k.filesystems.ext.claims import fixed_claims
from pygrub_k.filesystems.ext.deleted_inodes import InodeTables
from pygrub_k.filesystems.ext.inode_claims import InodeClaims
from pygrub_k.filesystems.ext.storage import Storage
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.verify_inode_columns import cluster_ratio
from pygrub_k.filesystems.space import Use
from pygrub_k.filesystems.use_map import UseMap, runs_of_bits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.claims import Claim
    from pygrub_k.filesystems.ext.driver import ExtFilesystem


def block_size(filesystem: ExtFilesystem) -> int:
    """Return the bytes of a block."""
    return filesystem.superblock.block_size


def free_runs(filesystem: ExtFilesystem) -> Iterator[tuple[int, int]]:
    """Yield the runs that are free by the block bitmaps, as (byte, bytes), merged."""
    size = filesystem.superblock.block_size
    start = end = 0
    for first, count in _free_blocks(filesystem.storage):
        if first != end:
            if end > start:
                yield start * size, (end - start) * size
            start = first
        end = first + count
    if end > start:
        yield start * size, (end - start) * size


def _free_blocks(storage: Storage) -> Iterator[tuple[int, int]]:
    superblock = storage.superblock
    record = superblock.record
    ratio = cluster_ratio(storage)
    counted = superblock.has_read_only(ReadOnly.group_checksums | ReadOnly.metadata_checksums)
    for group in range(superblock.num_groups):
        first = record.first_data_block + group * record.num_blocks_per_group
        count = min(record.num_blocks_per_group, superblock.num_blocks - first)
        low, high = storage.descriptor(group)
        if counted and low.flags & GroupFlags.blocks_uninitialized:
            used = _fixed_clusters(storage, group, first, ratio)
        else:
            block = low.block_bitmap | (high.block_bitmap << 32 if high else 0)
            data = storage.block(block, f"ext4 block bitmap of group {group}")
            used = int.from_bytes(data, "little")
        free = ~used & (1 << -(-count // ratio)) - 1
        for at, length in runs_of_bits(free):
            start = first + at * ratio
            yield start, min(length * ratio, first + count - start)


def _fixed_clusters(storage: Storage, group: int, first: int, ratio: int) -> int:
    """Return which clusters of a group are in use whose bitmap is not initialised, as bits."""
    superblock = storage.superblock
    per_group = superblock.record.num_blocks_per_group
    use = UseMap(superblock.record.first_data_block, superblock.num_blocks, per_group)
    flexible = superblock.has(Incompatible.flexible_groups)
    for other in range(superblock.num_groups) if flexible else (group,):
        for start, count, _, _ in fixed_claims(storage, other):
            begin, end = max(start, first), min(start + count, first + per_group)
            if begin < end:
                use.add(begin, end - begin)
    use.settle()
    used = 0
    for at, count in runs_of_bits(use.bits(group)):
        start, end = at // ratio, -(-(at + count) // ratio)
        used |= (1 << end - start) - 1 << start
    return used


def uses_at(filesystem: ExtFilesystem, position: int) -> Iterator[Use]:
    """Yield what a byte is for."""
    whole = filesystem.storage
    storage = Storage(whole.source, whole.superblock, Collector("ext4"))
    superblock = storage.superblock
    size = superblock.block_size
    block = position // size
    if not superblock.record.first_data_block <= block < superblock.num_blocks:
        inside = block < superblock.num_blocks
        yield Use(
            role="boot block" if inside else "behind the file system's end", start=block * size
        )
        return
    known = False
    for use in _fixed_uses(storage, block, position):
        known = True
        yield use
    for use in _inode_uses(storage, block, position):
        known = True
        yield use
    if known:
        return
    _, used = BlockUse(storage, None).in_use([(0, 1, block)])
    role = "in use by the block bitmap, and nobody's" if used else "free"
    yield Use(role=role, start=block * size)


def _fixed_uses(storage: Storage, block: int, position: int) -> Iterator[Use]:
    superblock = storage.superblock
    size = superblock.block_size
    for group in range(superblock.num_groups):
        try:
            claims = list(fixed_claims(storage, group))
        except PygrubError:
            continue
        for start, count, role, _ in claims:
            if not start <= block < start + count:
                continue
            inode: int | None = None
            if role.startswith("reserved descriptors"):
                inode = ReservedInode.reserved_descriptors  # its content, for growth
            if role.startswith("inode table"):
                at = position - start * size
                inode = group * superblock.record.num_inodes_per_group + 1
                inode += at // superblock.inode_size
                role = f"{role}: inode {inode}, its byte {at % superblock.inode_size}"  # noqa: PLW2901
            yield Use(role=role, start=start * size, inode=inode)


def _inode_uses(storage: Storage, block: int, position: int) -> Iterator[Use]:
    size = storage.superblock.block_size
    claims = InodeClaims(storage, Collector("ext4"))
    per_inode = storage.superblock.inode_size
    for first, data in InodeTables(storage).used():
        for number, at in enumerate(range(0, len(data), per_inode), first):
            inode = StoredInode(storage, number, data[at : at + per_inode], 0)
            if not inode.core.num_links and (not inode.core.mode or inode.core.deletion_time):
                continue  # what it had is free, or another's
            try:
                for claim in claims.of(inode):
                    if claim.start <= block < claim.start + claim.count:
                        yield _use_of(inode, claim, position, size)
            except PygrubError:
                continue


def _use_of(inode: StoredInode, claim: Claim, position: int, size: int) -> Use:
    start = claim.start * size
    if claim.first is None:
        return Use(role=claim.role, start=start, inode=inode.number)
    at = claim.first * size + position - start
    words = "content"
    if inode.kind == "directory":
        words = "block of names of a directory"
    if not inode.core.num_links:
        words += " without a name"
    return Use(role=words, start=start, inode=inode.number, file_byte=at)
