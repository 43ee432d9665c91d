"""The boot sector, checked, and the offsets and counts that follow from it."""

from __future__ import annotations

from pygrub_k._generated.fat_boot_sector_records import (
    BootSignatureRecord,
    IdentityRecord,
    Parameters32Record,
    ParametersRecord,
)
from pygrub_k._generated.fat_directory_records import EntryRecord
from pygrub_k.errors import CorruptError
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

SIZE: Final = 512
"""Bytes of the boot sector that have a meaning, for all sector sizes."""
FIRST_CLUSTER: Final = 2
FAT12: Final = 12
FAT16: Final = 16
FAT32: Final = 32
"""Bits of an entry of the allocation table."""
_SECTOR_SIZES: Final = (512, 1024, 2048, 4096)
_CLUSTERS_12: Final = 4084
"""The most clusters that FAT12 may have: with more it is FAT16 (FAT 1.03, "FAT Type")."""
_MOST_CLUSTERS: Final = {FAT12: _CLUSTERS_12, FAT16: 65524, FAT32: 0x0FFFFFF5}
_FOREIGN: Final = (b"JFS     ", b"HPFS    ", b"NTFS    ")
"""File systems of OS/2 and Windows NT keep a boot sector that looks like that of FAT."""


class BootSector:
    """What the rest of the driver needs from a boot sector; the records have all of its fields.

    Sizes and offsets are bytes, from the start of the file system. `bits` is FAT12, FAT16 or
    FAT32. Clusters are numbered from FIRST_CLUSTER up to, not including, `end_cluster`.
    The root directory begins at `root_cluster` on FAT32; elsewhere that is 0, and it has a place
    of its own, `len_root` bytes at `root_offset`.
    Raises CorruptError for impossible values.
    """

    __slots__ = (
        "bits",
        "cluster_offset",
        "cluster_size",
        "end_cluster",
        "identity",
        "len_root",
        "len_table",
        "parameters",
        "parameters_32",
        "root_cluster",
        "root_offset",
        "table_offset",
    )

    def __init__(self, data: bytes) -> None:
        parameters = record_at(ParametersRecord, data, 0, 0)
        self.parameters = parameters
        at = ParametersRecord.SIZE
        self.parameters_32: Parameters32Record | None = None
        sectors = parameters.num_table_sectors_16
        if not sectors:
            self.parameters_32 = record_at(Parameters32Record, data, at, at)
            sectors = self.parameters_32.num_table_sectors
            at += Parameters32Record.SIZE
        self.identity = record_at(IdentityRecord, data, at, at)
        self._check_parameters(sectors)
        sector = parameters.len_sector
        self.cluster_size = parameters.num_cluster_sectors * sector
        self.len_table = sectors * sector
        self.table_offset = parameters.num_reserved_sectors * sector
        self.root_offset = self.table_offset + parameters.num_tables * self.len_table
        self.len_root = parameters.num_root_entries * EntryRecord.SIZE
        self.cluster_offset = self.root_offset + -(-self.len_root // sector) * sector
        self.root_cluster = self.parameters_32.root_cluster if self.parameters_32 else 0
        self._count_clusters()
        self._choose_table()

    def _check_parameters(self, table_sectors: int) -> None:
        """Refuse what Linux refuses (fs/fat/inode.c, fat_read_bpb)."""
        parameters = self.parameters
        size = parameters.len_sector
        self._require(size in _SECTOR_SIZES, f"sectors of {size} bytes")
        count = parameters.num_cluster_sectors
        self._require(
            count > 0 and count & count - 1 == 0, f"clusters of {count} sectors, not a power of two"
        )
        self._require(parameters.num_reserved_sectors > 0, "no reserved sectors")
        self._require(parameters.num_tables > 0, "no allocation table")
        self._require(parameters.is_media_valid, f"media byte {parameters.media:#x}")
        self._require(table_sectors > 0, "an allocation table of no sectors")

    def _count_clusters(self) -> None:
        """Tell FAT12, FAT16 and FAT32 apart as Linux does, and number the clusters.

        A file system is FAT32 by its parameters; then, how many clusters would fit decides. There
        are no more of them than the table has entries for.
        """
        parameters = self.parameters
        size = parameters.num_sectors * parameters.len_sector
        count = (size - self.cluster_offset) // self.cluster_size
        self._require(count > 0, f"no room for clusters in {parameters.num_sectors} sectors")
        self.bits = FAT32
        if self.parameters_32 is None:
            self.bits = FAT12 if count <= _CLUSTERS_12 else FAT16
        count = min(count, self.len_table * 8 // self.bits - FIRST_CLUSTER)
        self._require(0 < count <= _MOST_CLUSTERS[self.bits], f"{count} clusters in FAT{self.bits}")
        self.end_cluster = FIRST_CLUSTER + count

    def _choose_table(self) -> None:
        """Use the only active table, as firmware and GRUB do, or else the first.

        Linux takes the first always, and neither of them another one where it cannot be read.
        """
        wide = self.parameters_32
        if wide is not None and wide.is_one_table_active:
            number, count = wide.active_table, self.parameters.num_tables
            self._require(number < count, f"allocation table {number} of {count} is active")
            self.table_offset += number * self.len_table

    def _require(self, holds: bool, reason: str) -> None:
        if not holds:
            raise CorruptError("FAT boot sector", 0, reason)

    def place(self, cluster: int) -> int:
        """Return the byte offset at which a cluster begins."""
        return self.cluster_offset + (cluster - FIRST_CLUSTER) * self.cluster_size


def is_plausible(source: ByteSource) -> bool:
    """Return whether a boot sector without FAT's name still is one of FAT.

    By the rules of blkid: it has the boot signature, plausible values and no sign of another
    format. A master boot record that lists partitions is excluded, too.
    """
    from pygrub_k._generated.mbr_records import BootAreaRecord, PartitionEntryRecord

    if source.size < SIZE:
        return False
    data = source.read_at(0, SIZE)
    end = SIZE - BootSignatureRecord.SIZE
    start = BootAreaRecord.SIZE
    try:
        record_at(BootSignatureRecord, data, end, end)
        BootSector(data)
    except CorruptError:
        return False
    table = list(PartitionEntryRecord.iter(data[start:end]))
    lists_partitions = any(entry.is_used for entry in table) and all(
        entry.is_boot_indicator_valid for entry in table
    )
    narrow = record_at(IdentityRecord, data, ParametersRecord.SIZE, ParametersRecord.SIZE)
    return not lists_partitions and narrow.kind not in _FOREIGN
