# Made by scripts/build_parsers.py from specs/jfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of JFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class Flags:
    unicode = 1
    remount_on_errors = 2
    continue_on_errors = 4
    panic_on_errors = 8
    user_quotas = 16
    group_quotas = 32
    no_integrity = 64
    discard = 128
    group_commit = 256
    lazy_commit = 512
    temporary = 1024
    # The log lies in the same volume.
    log_inside = 2048
    log_moves = 4096
    # The copies of the first aggregate inodes are not to be used.
    bad_second_table = 65536
    sparse = 131072
    size_limits = 262144
    size_limits_unknown = 524288
    # Written by a big-endian machine; numbers are little-endian even so.
    big_endian = 1048576
    # Entries of directories have numbers.
    directory_index = 2097152
    linux = 268435456
    dfs = 536870912
    # Case does not matter in names.
    os2 = 1073741824
    aix = 2147483648


class State:
    mounted = 1
    # fsck has to check it.
    dirty = 2
    # The log could not be replayed.
    log_failed = 4
    extending = 8


class JfsSuperblockRecord(CheckedRecord):
    """At byte 32768, and once more at byte 61440."""

    __slots__ = ()

    STRUCT = Struct("<4sIQIHHIHHIIIIIIIIIIIIIIIIIB11sQIIII16s16s16s")
    SIZE = 184
    NAMES = (
        "magic", "version", "num_device_blocks", "block_size", "log2_block_size",
        "log2_blocks_ratio", "device_block_size", "log2_device_block_size", "padding",
        "allocation_group_size", "flags", "state", "compression", "second_table_len_and_high",
        "second_table_low", "second_map_len_and_high", "second_map_low", "log_device", "log_serial",
        "log_len_and_high", "log_low", "check_len_and_high", "check_low", "updated", "updated_ns",
        "num_check_log_blocks", "check_log", "short_label", "grown_size",
        "grown_check_len_and_high", "grown_check_low", "grown_log_len_and_high", "grown_log_low",
        "uuid", "label", "log_uuid",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: 1; 2 where the log may be on another device.
    version: int = property(itemgetter(1))
    # 0x8: Blocks of the device, see `log2_blocks_ratio`, less what is kept for the log and for
    # fsck.
    num_device_blocks: int = property(itemgetter(2))
    # 0x10: Bytes, from 512 to 4096.
    block_size: int = property(itemgetter(3))
    # 0x14
    log2_block_size: int = property(itemgetter(4))
    # 0x16: The logarithm of how many blocks of the device there are in a block.
    log2_blocks_ratio: int = property(itemgetter(5))
    # 0x18: Bytes.
    device_block_size: int = property(itemgetter(6))
    # 0x1c
    log2_device_block_size: int = property(itemgetter(7))
    # 0x1e
    padding: int = property(itemgetter(8))
    # 0x20: In blocks.
    allocation_group_size: int = property(itemgetter(9))
    # 0x24
    flags: int = property(itemgetter(10))
    # 0x28: 0 if it was unmounted; see `state`.
    state: int = property(itemgetter(11))
    # 0x2c: More than 0 if files may be compressed.
    compression: int = property(itemgetter(12))
    # 0x30: The copy of the first aggregate inodes. Bits 0 to 23 are its length, the others bits 32
    # to 39 of its address.
    second_table_len_and_high: int = property(itemgetter(13))
    # 0x34
    second_table_low: int = property(itemgetter(14))
    # 0x38: The copy of the map of aggregate inodes; likewise.
    second_map_len_and_high: int = property(itemgetter(15))
    # 0x3c
    second_map_low: int = property(itemgetter(16))
    # 0x40: The number that the device of the log had in the system that mounted it last.
    log_device: int = property(itemgetter(17))
    # 0x44: As the log's when it was mounted.
    log_serial: int = property(itemgetter(18))
    # 0x48: The log, where it is inside; likewise.
    log_len_and_high: int = property(itemgetter(19))
    # 0x4c
    log_low: int = property(itemgetter(20))
    # 0x50: Room for fsck; likewise.
    check_len_and_high: int = property(itemgetter(21))
    # 0x54
    check_low: int = property(itemgetter(22))
    # 0x58: Seconds since 1970.
    updated: int = property(itemgetter(23))
    # 0x5c
    updated_ns: int = property(itemgetter(24))
    # 0x60: Blocks of the room for fsck that are its log.
    num_check_log_blocks: int = property(itemgetter(25))
    # 0x64: Which half of that log is the newer one, 1 or 2; 0 if there is none.
    check_log: int = property(itemgetter(26))
    # 0x65: What fits of the label; all of it in the first editions of OS/2.
    short_label: bytes = property(itemgetter(27))
    # 0x70: What `num_device_blocks` will be, while it is being extended.
    grown_size: int = property(itemgetter(28))
    # 0x78
    grown_check_len_and_high: int = property(itemgetter(29))
    # 0x7c
    grown_check_low: int = property(itemgetter(30))
    # 0x80
    grown_log_len_and_high: int = property(itemgetter(31))
    # 0x84
    grown_log_low: int = property(itemgetter(32))
    # 0x88
    uuid: bytes = property(itemgetter(33))
    # 0x98: Padded with NULs.
    label: bytes = property(itemgetter(34))
    # 0xa8: Of the device that has the log, where it is not inside.
    log_uuid: bytes = property(itemgetter(35))

    def _checked(self) -> JfsSuperblockRecord:
        if self.magic != b'JFS1':
            raise ValueError(f"magic: {self.magic!r} is not b'JFS1'")
        return self

    @property
    def second_table_length(self) -> int:
        # In blocks.
        return self.second_table_len_and_high & 16777215

    @property
    def second_table_address(self) -> int:
        # Its first block.
        return self.second_table_low + (self.second_table_len_and_high >> 24 & 255) * 4294967296

    @property
    def log_length(self) -> int:
        # In blocks.
        return self.log_len_and_high & 16777215

    @property
    def log_address(self) -> int:
        # Its first block.
        return self.log_low + (self.log_len_and_high >> 24 & 255) * 4294967296
