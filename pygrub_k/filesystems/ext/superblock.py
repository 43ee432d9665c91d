"""The superblock, checked, and the numbers that follow from it."""

from __future__ import annotations

from pygrub_k._generated.ext_group_descriptor_records import LowHalfRecord
from pygrub_k._generated.ext_superblock_records import (
    Compatible,
    ExtSuperblockRecord,
    Incompatible,
    ReadOnly,
    SuperblockFlags,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.features import refuse_unread
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import EXT_BLOCK_SIZE
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

OFFSET: Final = 1024
"""Bytes from the start of the file system, whatever its block size."""
_OLD_INODE: Final = 128
"""Bytes of an inode in revision 0, and the least since."""
_CRC32C: Final = 1
"""The only s_checksum_type."""


class Superblock:
    """What the rest of the driver needs from a superblock; `record` has all of its fields.

    Sizes are bytes. Raises UnsupportedError for unsupported features and CorruptError for
    impossible values.
    """

    __slots__ = (
        "block_size",
        "checksum_seed",
        "data",
        "hash_seed",
        "inode_size",
        "len_descriptor",
        "num_blocks",
        "num_groups",
        "offset",
        "record",
        "unsigned_hash",
    )

    def __init__(self, data: bytes, offset: int) -> None:
        record = part_at(ExtSuperblockRecord, data, 0, "ext4 superblock", offset)
        self.record = record
        self.data = data
        self.offset = offset
        self._require(record.block_size <= EXT_BLOCK_SIZE, "log_block_size: too large")
        refuse_unread(record, offset)
        wide = self.has(Incompatible.wide)
        self.block_size = record.block_size
        self.num_blocks = record.num_blocks if wide else record.num_blocks_low
        self.inode_size = record.len_inode_raw if record.revision else _OLD_INODE
        self.len_descriptor = record.len_group_descriptor_raw if wide else LowHalfRecord.SIZE
        self._check_sizes()
        groups, rest = divmod(
            self.num_blocks - record.first_data_block, record.num_blocks_per_group
        )
        self.num_groups = groups + bool(rest)
        self.hash_seed = record.hash_seed
        self.unsigned_hash = bool(record.flags & SuperblockFlags.unsigned_hash)
        self.checksum_seed: int | None = None
        if self.has_read_only(ReadOnly.metadata_checksums):
            self.checksum_seed = (
                record.checksum_seed
                if self.has(Incompatible.checksum_seed)
                else crc32c(record.uuid)
            )

    def _check_sizes(self) -> None:
        record, block_size = self.record, self.block_size
        size = self.inode_size
        self._require(
            _OLD_INODE <= size <= block_size and size & size - 1 == 0, f"inodes of {size} bytes"
        )
        size = self.len_descriptor
        self._require(
            LowHalfRecord.SIZE <= size <= min(block_size, 1024) and size & size - 1 == 0,
            f"group descriptors of {size} bytes",
        )
        self._require(record.num_blocks_per_group > 0, "no blocks in a group")
        inodes = record.num_inodes_per_group
        self._require(0 < inodes <= 8 * block_size, f"{inodes} inodes in a group")
        self._require(
            record.first_data_block < self.num_blocks,
            f"begins at block {record.first_data_block} of {self.num_blocks}",
        )

    def _require(self, holds: bool, reason: str) -> None:
        if not holds:
            raise CorruptError("ext4 superblock", self.offset, reason)

    def has(self, flag: int) -> bool:
        """Return whether an incompatible feature is set."""
        return bool(self.record.incompatible_features & flag)

    def has_read_only(self, flag: int) -> bool:
        """Return whether a read-only compatible feature is set: only writers must know it."""
        return bool(self.record.read_only_features & flag)

    def has_compatible(self, flag: int) -> bool:
        """Return whether a compatible feature is set."""
        return bool(self.record.compatible_features & flag)

    def checksum_fault(self) -> str:
        """Return what is wrong with the superblock's own checksum, or an empty string."""
        if self.checksum_seed is None:
            return ""
        if self.record.checksum_type != _CRC32C:
            return f"checksum of unknown type {self.record.checksum_type}"
        found = crc32c(self.data[: self.record.OFFSET.checksum])
        return "" if found == self.record.checksum else wrong_checksum(found, self.record.checksum)

    def has_backup(self, group: int) -> bool:
        """Return whether block group `group` begins with a superblock and descriptors."""
        if group == 0:
            return True
        if self.has_compatible(Compatible.sparse_backups_2):
            return group in self.record.backup_groups
        if group == 1 or not self.has_read_only(ReadOnly.sparse_backups):
            return True
        return any(_is_power(group, base) for base in (3, 5, 7))


def _is_power(number: int, base: int) -> bool:
    power = base
    while power < number:
        power *= base
    return power == number


def read_superblock(source: ByteSource, offset: int = OFFSET) -> Superblock:
    """Read the superblock at byte `offset`; what reading and checking it raises."""
    return Superblock(source.read_at(offset, ExtSuperblockRecord.SIZE), offset)
