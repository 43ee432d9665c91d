# Made by scripts/build_parsers.py from specs/jbd2.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Journal of ext3 and ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class BlockType:
    descriptor = 1
    commit = 2
    superblock_1 = 3
    superblock_2 = 4
    revocation = 5


class Compatible:
    checksum = 1


class Incompatible:
    revocations = 1
    wide = 2
    async_commit = 4
    checksums_2 = 8
    checksums_3 = 16
    fast_commit = 32


class TagFlags:
    # The copy begins with zeros in place of the journal's magic number.
    escaped = 1
    # No UUID follows.
    same_uuid = 2
    deleted = 4
    last = 8


class BlockHeaderRecord(CheckedRecord):
    """What every such block begins with."""

    __slots__ = ()

    STRUCT = Struct(">III")
    SIZE = 12
    NAMES = (
        "magic", "block_type", "sequence",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4
    block_type: int = property(itemgetter(1))
    # 0x8: Number of the transaction; wraps.
    sequence: int = property(itemgetter(2))

    def _checked(self) -> BlockHeaderRecord:
        if self.magic != 3225106840:
            raise ValueError(f"magic: {self.magic:#x} is not 0xc03b3998")
        return self


class SuperblockRecord(Record):
    """The journal's superblock behind its header."""

    __slots__ = ()

    STRUCT = Struct(">IIIIIiIII16sIIIIB3sII160sI768s")
    SIZE = 1012
    NAMES = (
        "block_size", "num_blocks", "first_block", "first_sequence", "start_block", "error",
        "compatible_features", "incompatible_features", "read_only_features", "uuid", "num_users",
        "dynamic_superblock", "max_transaction", "max_transaction_data", "checksum_type",
        "padding_1", "num_fast_commit_blocks", "head_block", "padding_2", "checksum", "users",
    )

    # 0x0: Bytes.
    block_size: int = property(itemgetter(0))
    # 0x4: Blocks of the journal, this one and those for fast commits included.
    num_blocks: int = property(itemgetter(1))
    # 0x8: First block of the log, to which it wraps.
    first_block: int = property(itemgetter(2))
    # 0xc: Number of the first transaction that the log holds.
    first_sequence: int = property(itemgetter(3))
    # 0x10: Where that transaction begins; zero if the log is empty.
    start_block: int = property(itemgetter(4))
    # 0x14: Error number of a kernel that gave up writing.
    error: int = property(itemgetter(5))
    # 0x18: Bit mask, see enum `compatible`.
    compatible_features: int = property(itemgetter(6))
    # 0x1c: Bit mask, see enum `incompatible`.
    incompatible_features: int = property(itemgetter(7))
    # 0x20: None is defined.
    read_only_features: int = property(itemgetter(8))
    # 0x24: Of the journal.
    uuid: bytes = property(itemgetter(9))
    # 0x34: File systems that share an external journal.
    num_users: int = property(itemgetter(10))
    # 0x38
    dynamic_superblock: int = property(itemgetter(11))
    # 0x3c
    max_transaction: int = property(itemgetter(12))
    # 0x40
    max_transaction_data: int = property(itemgetter(13))
    # 0x44: 4 for CRC-32C.
    checksum_type: int = property(itemgetter(14))
    # 0x45
    padding_1: bytes = property(itemgetter(15))
    # 0x48: Blocks at the end for fast commits; 0 stands for 256 if `fast_commit` is set.
    num_fast_commit_blocks: int = property(itemgetter(16))
    # 0x4c: Where the log of a clean journal ended.
    head_block: int = property(itemgetter(17))
    # 0x50
    padding_2: bytes = property(itemgetter(18))
    # 0xf0: CRC-32C of the superblock with zero in this place.
    checksum: int = property(itemgetter(19))
    # 0xf4: UUIDs of the file systems that share an external journal.
    users: bytes = property(itemgetter(20))


class TagLowRecord(Record):
    """What every tag begins with, the number of the block in the file system."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "block_low",
    )

    # 0x0
    block_low: int = property(itemgetter(0))


class LongTagRestRecord(Record):
    """What follows the block number in a tag with checksums of version 3."""

    __slots__ = ()

    STRUCT = Struct(">III")
    SIZE = 12
    NAMES = (
        "flags", "block_high", "checksum",
    )

    # 0x0: Bit mask, see enum `tag_flags`.
    flags: int = property(itemgetter(0))
    # 0x4: Counts only if the journal is wide.
    block_high: int = property(itemgetter(1))
    # 0x8: CRC-32C over seed, sequence and copy.
    checksum: int = property(itemgetter(2))


class ShortTagRestRecord(Record):
    """What follows the block number in a tag without checksums, or with those of version 2."""

    __slots__ = ()

    STRUCT = Struct(">HH")
    SIZE = 4
    NAMES = (
        "checksum", "flags",
    )

    # 0x0: The low half of that of version 3.
    checksum: int = property(itemgetter(0))
    # 0x2: Bit mask, see enum `tag_flags`.
    flags: int = property(itemgetter(1))


class TagHighRecord(Record):
    """Behind a short tag of a wide journal."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "block_high",
    )

    # 0x0
    block_high: int = property(itemgetter(0))


class TailRecord(Record):
    """The last 4 bytes of a descriptor or revocation block, with checksums of version 2 or 3."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "checksum",
    )

    # 0x0: CRC-32C over seed and block with zero in this place.
    checksum: int = property(itemgetter(0))


class CommitRecord(Record):
    """Ends a transaction; what has none did not happen."""

    __slots__ = ()

    STRUCT = Struct(">BB2s8IQI")
    SIZE = 48
    NAMES = (
        "checksum_type", "len_checksum", "padding", "checksums", "seconds", "nanoseconds",
    )

    # 0x0: 1 for CRC-32 of all blocks of the transaction, with the flag `checksum`.
    checksum_type: int = property(itemgetter(0))
    # 0x1
    len_checksum: int = property(itemgetter(1))
    # 0x2
    padding: bytes = property(itemgetter(2))
    # 0x4: The first is that CRC-32, or CRC-32C over seed and block with zero in its place.
    checksums: tuple[int, ...] = property(itemgetter(slice(3, 11)))
    # 0x24: Since 1970.
    seconds: int = property(itemgetter(11))
    # 0x2c
    nanoseconds: int = property(itemgetter(12))


class RevocationHeadRecord(CheckedRecord):
    """What comes before the block numbers."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "len_used",
    )

    # 0x0: Bytes of the block in use, its header of 12 bytes and this field included.
    len_used: int = property(itemgetter(0))

    def _checked(self) -> RevocationHeadRecord:
        if self.len_used < 16:
            raise ValueError(f"len_used: {self.len_used} is less than 16")
        if self.len_used > 65536:
            raise ValueError(f"len_used: {self.len_used} is more than 65536")
        return self


class NarrowBlockRecord(Record):
    """A revoked block."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0
    block: int = property(itemgetter(0))


class WideBlockRecord(Record):
    """A revoked block in a wide journal."""

    __slots__ = ()

    STRUCT = Struct(">Q")
    SIZE = 8
    NAMES = (
        "block",
    )

    # 0x0
    block: int = property(itemgetter(0))
