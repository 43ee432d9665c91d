"""The free clusters of a FAT file system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.fat_table_records import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.fat.driver import FatFilesystem


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
