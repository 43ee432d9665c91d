# Made by scripts/build_parsers.py from specs/md_1.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Linux md superblock, version 1."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Features:
    bitmap = 1
    recovery_offset = 2
    reshape_active = 4
    bad_blocks = 8
    replacement = 16
    reshape_backwards = 32
    new_offset = 64
    recovery_bitmap = 128
    clustered = 256
    journal = 512
    partial_parity_log = 1024
    multiple_partial_parity_logs = 2048
    # The layout of a RAID0 with members of different size is known.
    raid0_layout = 4096


class Roles:
    journal = 65533
    faulty = 65534
    spare = 65535


class SuperblockRecord(CheckedRecord):
    """The part of fixed size."""

    __slots__ = ()

    STRUCT = Struct("<IIII16s32sQiIQIIiiQiIIiQQQQII16sBBHiQQQII32s")
    SIZE = 256
    NAMES = (
        "magic", "major_version", "feature_map", "pad0", "array_uuid", "array_name", "created",
        "level", "layout", "num_sectors", "len_chunk", "num_members", "ofs_bitmap", "new_level",
        "reshape_position", "delta_disks", "new_layout", "len_new_chunk", "ofs_new", "ofs_data",
        "num_data_sectors", "ofs_superblock", "ofs_recovery", "device_number",
        "num_corrected_reads", "device_uuid", "device_flags", "bad_block_shift", "len_bad_blocks",
        "ofs_bad_blocks", "updated", "num_events", "ofs_resync", "checksum", "num_roles", "pad3",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4
    major_version: int = property(itemgetter(1))
    # 0x8: Bit mask, see `features`.
    feature_map: int = property(itemgetter(2))
    # 0xc
    pad0: int = property(itemgetter(3))
    # 0x10
    array_uuid: bytes = property(itemgetter(4))
    # 0x20: Zero-filled; `host:name` where the array belongs to a host.
    array_name: bytes = property(itemgetter(5))
    # 0x40: Seconds since 1970 in the low 40 bits, microseconds above.
    created: int = property(itemgetter(6))
    # 0x48: The RAID level, see `levels` for those that are no number.
    level: int = property(itemgetter(7))
    # 0x4c: How chunks are laid out; its meaning depends on the level.
    layout: int = property(itemgetter(8))
    # 0x50: Sectors of each member that the array uses; zero where members differ.
    num_sectors: int = property(itemgetter(9))
    # 0x58: Sectors.
    len_chunk: int = property(itemgetter(10))
    # 0x5c: Places in the array, without spares.
    num_members: int = property(itemgetter(11))
    # 0x60: Sectors from this superblock to the write-intent bitmap or partial parity log.
    ofs_bitmap: int = property(itemgetter(12))
    # 0x64
    new_level: int = property(itemgetter(13))
    # 0x68: Sectors of the array that have been reshaped.
    reshape_position: int = property(itemgetter(14))
    # 0x70
    delta_disks: int = property(itemgetter(15))
    # 0x74
    new_layout: int = property(itemgetter(16))
    # 0x78
    len_new_chunk: int = property(itemgetter(17))
    # 0x7c
    ofs_new: int = property(itemgetter(18))
    # 0x80: Sector of the member where its part of the array begins.
    ofs_data: int = property(itemgetter(19))
    # 0x88: Sectors of the member that may be used.
    num_data_sectors: int = property(itemgetter(20))
    # 0x90: Sector of the member where this superblock lies.
    ofs_superblock: int = property(itemgetter(21))
    # 0x98: Sectors that are in sync, if `features` has `recovery_offset`.
    ofs_recovery: int = property(itemgetter(22))
    # 0xa0: Index into `roles`.
    device_number: int = property(itemgetter(23))
    # 0xa4
    num_corrected_reads: int = property(itemgetter(24))
    # 0xa8
    device_uuid: bytes = property(itemgetter(25))
    # 0xb8
    device_flags: int = property(itemgetter(26))
    # 0xb9
    bad_block_shift: int = property(itemgetter(27))
    # 0xba
    len_bad_blocks: int = property(itemgetter(28))
    # 0xbc
    ofs_bad_blocks: int = property(itemgetter(29))
    # 0xc0: As `created`.
    updated: int = property(itemgetter(30))
    # 0xc8: Grows with each change of the array; a member with fewer has missed writes.
    num_events: int = property(itemgetter(31))
    # 0xd0: Sectors whose copies or parity are known to agree.
    ofs_resync: int = property(itemgetter(32))
    # 0xd8: Sum of the superblock's and its roles' 32-bit words with this one as zero, and the
    # carries beyond 32 bits added to it.
    checksum: int = property(itemgetter(33))
    # 0xdc: Entries in `roles`; the superblock has at most 4 KiB.
    num_roles: int = property(itemgetter(34))
    # 0xe0
    pad3: bytes = property(itemgetter(35))

    def _checked(self) -> SuperblockRecord:
        if self.magic != 2838187772:
            raise ValueError(f"magic: {self.magic:#x} is not 0xa92b4efc")
        if self.major_version != 1:
            raise ValueError(f"major_version: {self.major_version:#x} is not 0x1")
        if self.num_members > 4096:
            raise ValueError(f"num_members: {self.num_members} is more than 4096")
        if self.num_roles > 1920:
            raise ValueError(f"num_roles: {self.num_roles} is more than 1920")
        return self

    @property
    def max_len_superblock(self) -> int:
        return 4096


class RoleRecord(Record):
    """The place of a device in the array."""

    __slots__ = ()

    STRUCT = Struct("<H")
    SIZE = 2
    NAMES = (
        "place",
    )

    # 0x0: See `roles`.
    place: int = property(itemgetter(0))


class WordRecord(Record):
    """What the checksum adds up."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))
