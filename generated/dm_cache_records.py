# Made by scripts/build_parsers.py from specs/dm_cache.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Device-mapper cache metadata."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Flags:
    # What the metadata says of dirty blocks is true; without it, all count as dirty.
    clean_shutdown = 1
    needs_check = 2


class DmCacheRecord(CheckedRecord):
    """The first block of a cache's metadata device."""

    __slots__ = ()

    STRUCT = Struct("<IIQ16sQI16sI128sQQQQQIIIIII")
    SIZE = 256
    NAMES = (
        "crc32c", "flags", "block_number", "uuid", "magic", "version", "policy_name",
        "len_policy_hint", "metadata_space_map", "mapping_root", "hint_root", "discard_root",
        "len_discard_block", "num_discard_blocks", "len_data_block", "len_metadata_block",
        "num_cache_blocks", "compat_flags", "compat_ro_flags", "incompat_flags",
    )

    # 0x0: CRC-32C of the block behind this field, not inverted at the end, exclusive or 9031977.
    crc32c: int = property(itemgetter(0))
    # 0x4: Bit mask, see `flags`.
    flags: int = property(itemgetter(1))
    # 0x8
    block_number: int = property(itemgetter(2))
    # 0x10
    uuid: bytes = property(itemgetter(3))
    # 0x20
    magic: int = property(itemgetter(4))
    # 0x28: 1, or 2 if dirty blocks are in an array of their own.
    version: int = property(itemgetter(5))
    # 0x2c
    policy_name: bytes = property(itemgetter(6))
    # 0x3c
    len_policy_hint: int = property(itemgetter(7))
    # 0x40
    metadata_space_map: bytes = property(itemgetter(8))
    # 0xc0: Root of the array of `mapping`.
    mapping_root: int = property(itemgetter(9))
    # 0xc8
    hint_root: int = property(itemgetter(10))
    # 0xd0
    discard_root: int = property(itemgetter(11))
    # 0xd8
    len_discard_block: int = property(itemgetter(12))
    # 0xe0
    num_discard_blocks: int = property(itemgetter(13))
    # 0xe8: Sectors of 512 bytes in a block of the cache.
    len_data_block: int = property(itemgetter(14))
    # 0xec
    len_metadata_block: int = property(itemgetter(15))
    # 0xf0
    num_cache_blocks: int = property(itemgetter(16))
    # 0xf4
    compat_flags: int = property(itemgetter(17))
    # 0xf8
    compat_ro_flags: int = property(itemgetter(18))
    # 0xfc
    incompat_flags: int = property(itemgetter(19))

    def _checked(self) -> DmCacheRecord:
        if self.block_number != 0:
            raise ValueError(f"block_number: {self.block_number:#x} is not 0x0")
        if self.magic != 1623043:
            raise ValueError(f"magic: {self.magic:#x} is not 0x18c403")
        if self.len_data_block < 1:
            raise ValueError(f"len_data_block: {self.len_data_block} is less than 1")
        if self.len_data_block > 2097152:
            raise ValueError(f"len_data_block: {self.len_data_block} is more than 2097152")
        return self

    @property
    def crc32c_salt(self) -> int:
        return 9031977


class ArrayHeaderRecord(CheckedRecord):
    """What a block of an array begins with; its values follow."""

    __slots__ = ()

    STRUCT = Struct("<IIIIQ")
    SIZE = 24
    NAMES = (
        "crc32c", "max_entries", "num_entries", "len_value", "block_number",
    )

    # 0x0: As that of the superblock, exclusive or 595846735.
    crc32c: int = property(itemgetter(0))
    # 0x4
    max_entries: int = property(itemgetter(1))
    # 0x8
    num_entries: int = property(itemgetter(2))
    # 0xc
    len_value: int = property(itemgetter(3))
    # 0x10
    block_number: int = property(itemgetter(4))

    def _checked(self) -> ArrayHeaderRecord:
        if self.num_entries > 509:
            raise ValueError(f"num_entries: {self.num_entries} is more than 509")
        if self.len_value != 8:
            raise ValueError(f"len_value: {self.len_value:#x} is not 0x8")
        return self

    @property
    def crc32c_salt(self) -> int:
        return 595846735


class MappingRecord(Record):
    """What lies in one block of the cache."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "packed",
    )

    # 0x0
    packed: int = property(itemgetter(0))

    @property
    def origin_block(self) -> int:
        return self.packed >> 16 & 281474976710655

    @property
    def is_used(self) -> bool:
        return self.packed & 1 != 0
