# Made by scripts/build_parsers.py from specs/dm_thin.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Device-mapper thin pool metadata."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class DmThinRecord(CheckedRecord):
    """The first block of a thin pool's metadata device."""

    __slots__ = ()

    STRUCT = Struct("<IIQ16sQIIQQ128s128sQQIIQIII")
    SIZE = 364
    NAMES = (
        "crc32c", "flags", "block_number", "uuid", "magic", "version", "time", "transaction_id",
        "held_root", "data_space_map", "metadata_space_map", "mapping_root", "details_root",
        "len_data_block", "len_metadata_block", "num_metadata_blocks", "compat_flags",
        "compat_ro_flags", "incompat_flags",
    )

    # 0x0: CRC-32C of the block behind this field, not inverted at the end, exclusive or 160774.
    crc32c: int = property(itemgetter(0))
    # 0x4: Bit mask; 1 if the metadata needs a check.
    flags: int = property(itemgetter(1))
    # 0x8
    block_number: int = property(itemgetter(2))
    # 0x10
    uuid: bytes = property(itemgetter(3))
    # 0x20
    magic: int = property(itemgetter(4))
    # 0x28: 1 or 2.
    version: int = property(itemgetter(5))
    # 0x2c: Counts snapshots.
    time: int = property(itemgetter(6))
    # 0x30: LVM's number of this state of the pool.
    transaction_id: int = property(itemgetter(7))
    # 0x38: Block of a metadata snapshot's superblock; zero if there is none.
    held_root: int = property(itemgetter(8))
    # 0x40
    data_space_map: bytes = property(itemgetter(9))
    # 0xc0
    metadata_space_map: bytes = property(itemgetter(10))
    # 0x140: Root of the tree from device numbers to the devices' trees.
    mapping_root: int = property(itemgetter(11))
    # 0x148
    details_root: int = property(itemgetter(12))
    # 0x150: Sectors of 512 bytes in a block of data; LVM calls it the chunk size.
    len_data_block: int = property(itemgetter(13))
    # 0x154: Sectors; 8.
    len_metadata_block: int = property(itemgetter(14))
    # 0x158
    num_metadata_blocks: int = property(itemgetter(15))
    # 0x160
    compat_flags: int = property(itemgetter(16))
    # 0x164
    compat_ro_flags: int = property(itemgetter(17))
    # 0x168
    incompat_flags: int = property(itemgetter(18))

    def _checked(self) -> DmThinRecord:
        if self.block_number != 0:
            raise ValueError(f"block_number: {self.block_number:#x} is not 0x0")
        if self.magic != 27022010:
            raise ValueError(f"magic: {self.magic:#x} is not 0x19c52ba")
        if self.len_data_block < 1:
            raise ValueError(f"len_data_block: {self.len_data_block} is less than 1")
        if self.len_data_block > 2097152:
            raise ValueError(f"len_data_block: {self.len_data_block} is more than 2097152")
        return self

    @property
    def len_block(self) -> int:
        # Bytes of every metadata block.
        return 4096

    @property
    def crc32c_salt(self) -> int:
        return 160774


class ValueRecord(Record):
    """What a device's tree has for one of its blocks."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "packed",
    )

    # 0x0
    packed: int = property(itemgetter(0))

    @property
    def data_block(self) -> int:
        return self.packed >> 24 & 1099511627775

    @property
    def time(self) -> int:
        return self.packed & 16777215
