"""The superblock, checked, and the numbers that follow from it."""

from __future__ import annotations

from pygrub_k._generated.xfs_superblock_records import (
    Incompatible,
    VersionFlag,
    XfsSuperblockRecord,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.features import VERSION_5, has_file_types, refuse_unread
from pygrub_k.findings import wrong_checksum
from pygrub_k.records import blanked, part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

STRUCTURE: Final = "XFS superblock"
SECTOR: Final = 512
"""Bytes in which addresses of the disk are counted, whatever its sectors are."""
_BLOCK_SHIFTS: Final = range(9, 17)
_SECTOR_SHIFTS: Final = range(9, 16)
_INODE_SHIFTS: Final = range(8, 12)
_LONGEST_DIRECTORY_SHIFT: Final = 16
"""Directory blocks have 64 KiB at most."""
_GROUP_SHIFT: Final = 31
"""Blocks of a group have numbers of 32 bits, of which one value means none."""


class Superblock:
    """What the rest of the driver needs from a superblock; `record` has all of its fields.

    Sizes are bytes. Raises UnsupportedError for what is not read and CorruptError for numbers that
    cannot be.
    """

    __slots__ = (
        "block_size",
        "directory_block_size",
        "folds_case",
        "has_checksums",
        "has_file_types",
        "inode_size",
        "metadata_uuid",
        "num_blocks",
        "record",
    )

    def __init__(self, data: bytes) -> None:
        record = part_at(XfsSuperblockRecord, data, 0, STRUCTURE, 0)
        self.record = record
        refuse_unread(record)
        self._check_sizes()
        self._check_groups()
        self.block_size = record.block_size
        self.inode_size = record.inode_size
        self.num_blocks = record.num_blocks
        self.directory_block_size = self.block_size << record.log2_directory_blocks
        self.has_checksums = record.version == VERSION_5
        self.has_file_types = has_file_types(record)
        self.folds_case = bool(record.version_flags & VersionFlag.ascii_case_folding)
        self.metadata_uuid = record.uuid
        if self.has(Incompatible.metadata_uuid):
            self.metadata_uuid = record.metadata_uuid

    def _check_sizes(self) -> None:
        record = self.record
        for name, size, shift, shifts in (
            ("block", record.block_size, record.log2_block_size, _BLOCK_SHIFTS),
            ("sector", record.sector_size, record.log2_sector_size, _SECTOR_SHIFTS),
            ("inode", record.inode_size, record.log2_inode_size, _INODE_SHIFTS),
        ):
            _require(shift in shifts and size == 1 << shift, f"the {name} size is {size} bytes")
        per_block = record.log2_block_size - record.log2_inode_size
        _require(
            per_block >= 0 and record.log2_inodes_per_block == per_block,
            f"{record.num_inodes_per_block} inodes per block",
        )
        shift = record.log2_block_size + record.log2_directory_blocks
        _require(shift <= _LONGEST_DIRECTORY_SHIFT, f"the directory block size is 2^{shift} bytes")

    def _check_groups(self) -> None:
        record = self.record
        blocks, groups, shift = record.num_group_blocks, record.num_groups, record.log2_group_blocks
        _require(
            0 < shift <= _GROUP_SHIFT and (1 << shift) // 2 < blocks <= 1 << shift,
            f"groups of {blocks} blocks, with numbers of {shift} bits",
        )
        _require(
            (groups - 1) * blocks < record.num_blocks <= groups * blocks,
            f"{record.num_blocks} blocks in {groups} groups of {blocks}",
        )
        _require(not record.in_progress, "mkfs.xfs or xfs_copy has not finished")

    def has(self, flag: int) -> bool:
        """Return whether an incompatible feature is set; only version 5 has them."""
        return self.has_checksums and bool(self.record.incompatible_features & flag)


def _require(holds: bool, reason: str) -> None:
    if not holds:
        raise CorruptError(STRUCTURE, 0, reason)


def read_superblock(source: ByteSource, *, is_replayed: bool = False) -> tuple[Superblock, str]:
    """Return the superblock at the start of `source`, and what is wrong with its checksum.

    One that was changed by what the log held (`is_replayed`) has no checksum that could be right.
    Raises what reading and checking it raises.
    """
    superblock = Superblock(source.read_at(0, SECTOR))
    if not superblock.has_checksums or is_replayed:
        return superblock, ""
    record = superblock.record
    found = checksum(source.read_at(0, record.sector_size), record.OFFSET.checksum)
    if found == record.checksum:
        return superblock, ""
    return superblock, wrong_checksum(found, record.checksum)


def checksum(data: bytes, position: int) -> bytes:
    """Return the checksum of a structure that has room for it at `position`, as it is stored."""
    return (crc32c(blanked(data, position)) ^ 0xFFFFFFFF).to_bytes(4, "little")
