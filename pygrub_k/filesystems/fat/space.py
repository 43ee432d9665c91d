"""The free clusters of a FAT file system, and what its other bytes are for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.fat_table_records import Mark
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.fat.boot_sector import FAT32, FIRST_CLUSTER, SIZE
from pygrub_k.filesystems.space import Use
from pygrub_k.limits import FAT_VERIFIED_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.fat.driver import FatFilesystem
    from pygrub_k.filesystems.fat.inode import FatInode
    from pygrub_k.filesystems.fat.storage import Storage

_BITS: Final = 8
_NOWHERE: Final = 0xFFFF
"""What a boot sector has in place of a sector that there is not."""


def block_size(filesystem: FatFilesystem) -> int:
    """Return the bytes of a cluster."""
    return filesystem.storage.sector.cluster_size


def free_runs(filesystem: FatFilesystem) -> Iterator[tuple[int, int]]:
    """Yield the runs of clusters that the table marks free, as (byte, bytes)."""
    sector = filesystem.storage.sector
    start = end = 0
    for cluster, entry in filesystem.storage.table.entries():
        if entry != Mark.free:
            continue
        if cluster != end:
            if end > start:
                yield sector.place(start), (end - start) * sector.cluster_size
            start = cluster
        end = cluster + 1
    if end > start:
        yield sector.place(start), (end - start) * sector.cluster_size


def uses_at(filesystem: FatFilesystem, position: int) -> Iterator[Use]:
    """Yield what a byte is for: by the names first, then by the table."""
    storage = filesystem.storage
    sector = storage.sector
    if position < sector.cluster_offset:
        yield _fixed(storage, position)
        return
    index, within = divmod(position - sector.cluster_offset, sector.cluster_size)
    cluster = FIRST_CLUSTER + index
    if cluster >= sector.end_cluster:
        yield Use(role="behind the last cluster")
        return
    known = False
    for inode, first in _owners(filesystem, cluster):
        known = True
        at = first + within
        words = "entries of a directory" if inode.kind == "directory" else "content"
        if inode.kind == "file" and at >= inode.size:
            words = "slack behind the content"
        yield Use(role=words, start=position - within, inode=inode.number, file_byte=at)
    if known:
        return
    entry = next((found for number, found in storage.table.entries() if number == cluster), 0)
    words = f"cluster {cluster}, in use by the table, and nobody's"
    if entry == Mark.free:
        words = "free"
    elif entry == storage.table.bad:
        words = f"cluster {cluster}, marked bad"
    yield Use(role=words, start=position - within)


def _fixed(storage: Storage, position: int) -> Use:
    """Return what of the sectors in front of the clusters has a byte."""
    sector = storage.sector
    parameters = sector.parameters
    tables = sector.root_offset - parameters.num_tables * sector.len_table
    if position >= sector.root_offset + sector.len_root:
        return Use(role="between the root directory and the clusters")
    if position >= sector.root_offset:
        at = position - sector.root_offset
        words = "entries of the root directory"
        return Use(role=words, start=sector.root_offset, inode=0, file_byte=at)
    if position >= tables:
        copy, at = divmod(position - tables, sector.len_table)
        cluster = at * _BITS // sector.bits
        words = f"allocation table {copy + 1} of {parameters.num_tables}"
        words += f", entry of cluster {cluster}" if cluster < sector.end_cluster else ", unused"
        return Use(role=words, start=tables + copy * sector.len_table)
    number = position // parameters.len_sector
    if position < SIZE:
        return Use(role="boot sector", start=0)
    wide = sector.parameters_32
    if wide is not None:
        for role, place in (
            ("sector of free counts", wide.information_sector),
            ("copy of the boot sector", wide.backup_sector),
        ):
            if number == place and place not in {0, _NOWHERE}:
                return Use(role=role, start=number * parameters.len_sector)
    return Use(role="reserved sectors", start=number * parameters.len_sector)


def _owners(filesystem: FatFilesystem, cluster: int) -> Iterator[tuple[FatInode, int]]:
    """Yield (file or directory, the byte of it with which the cluster begins)."""
    pending: list[FatInode] = [filesystem.root]
    seen: set[int] = set()
    names = 0
    while pending:
        directory = pending.pop()
        if directory.first_cluster in seen and directory.number:
            continue
        seen.add(directory.first_cluster)
        yield from _within(filesystem.storage, directory, cluster)
        try:
            for entry in directory.entries():
                names += 1
                inode = entry.inode
                if inode.kind == "directory":
                    pending.append(inode)
                else:
                    yield from _within(filesystem.storage, inode, cluster)
        except PygrubError as error:
            filesystem.storage.findings.note(error)
        if names > FAT_VERIFIED_NAMES:
            raise LimitError(f"FAT: not looked for beyond {FAT_VERIFIED_NAMES} names")


def _within(storage: Storage, inode: FatInode, cluster: int) -> Iterator[tuple[FatInode, int]]:
    sector = storage.sector
    if not inode.first_cluster or (not inode.number and sector.bits != FAT32):
        return
    first = 0
    try:
        runs = storage.table.runs(inode.first_cluster, sector.end_cluster, inode.offset)
        for start, count in runs:
            if start <= cluster < start + count:
                yield inode, first + (cluster - start) * sector.cluster_size
                return
            first += count * sector.cluster_size
    except PygrubError as error:
        storage.findings.note(error)
