# Made by scripts/build_parsers.py from specs/md_0_90.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Linux md superblock, version 0.90."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class States:
    faulty = 1
    active = 2
    in_sync = 4
    removed = 8


class SuperblockRecord(CheckedRecord):
    """The part of fixed size before the list of devices."""

    __slots__ = ()

    STRUCT = Struct("<IIIII4sIiIIIII4s4s4s64sIIIIIIIQQIQIIII56sIIII240s")
    SIZE = 512
    NAMES = (
        "magic", "major_version", "minor_version", "patch_version", "num_words", "array_uuid0",
        "created", "level", "num_kib", "num_devices", "num_members", "md_minor", "not_persistent",
        "array_uuid1", "array_uuid2", "array_uuid3", "reserved_constant", "updated", "state",
        "num_active", "num_working", "num_failed", "num_spares", "checksum", "num_events",
        "num_checkpoint_events", "recovery_checkpoint", "reshape_position", "new_level",
        "delta_disks", "new_layout", "len_new_chunk", "reserved_state", "layout", "len_chunk",
        "root_pv", "root_block", "reserved_personality",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4
    major_version: int = property(itemgetter(1))
    # 0x8: 90, or 91 while the array is being reshaped.
    minor_version: int = property(itemgetter(2))
    # 0xc
    patch_version: int = property(itemgetter(3))
    # 0x10
    num_words: int = property(itemgetter(4))
    # 0x14: The first of the UUID's four words; the others come later.
    array_uuid0: bytes = property(itemgetter(5))
    # 0x18: Seconds since 1970.
    created: int = property(itemgetter(6))
    # 0x1c
    level: int = property(itemgetter(7))
    # 0x20: KiB of each member that the array uses.
    num_kib: int = property(itemgetter(8))
    # 0x24
    num_devices: int = property(itemgetter(9))
    # 0x28
    num_members: int = property(itemgetter(10))
    # 0x2c: The number that the array has as a device, as in /dev/md0.
    md_minor: int = property(itemgetter(11))
    # 0x30
    not_persistent: int = property(itemgetter(12))
    # 0x34
    array_uuid1: bytes = property(itemgetter(13))
    # 0x38
    array_uuid2: bytes = property(itemgetter(14))
    # 0x3c
    array_uuid3: bytes = property(itemgetter(15))
    # 0x40
    reserved_constant: bytes = property(itemgetter(16))
    # 0x80
    updated: int = property(itemgetter(17))
    # 0x84
    state: int = property(itemgetter(18))
    # 0x88
    num_active: int = property(itemgetter(19))
    # 0x8c
    num_working: int = property(itemgetter(20))
    # 0x90
    num_failed: int = property(itemgetter(21))
    # 0x94
    num_spares: int = property(itemgetter(22))
    # 0x98: Sum of the superblock's 32-bit words with this one as zero, and the carries beyond 32
    # bits added to it.
    checksum: int = property(itemgetter(23))
    # 0x9c: Grows with each change of the array; a member with fewer has missed writes.
    num_events: int = property(itemgetter(24))
    # 0xa4
    num_checkpoint_events: int = property(itemgetter(25))
    # 0xac
    recovery_checkpoint: int = property(itemgetter(26))
    # 0xb0
    reshape_position: int = property(itemgetter(27))
    # 0xb8
    new_level: int = property(itemgetter(28))
    # 0xbc
    delta_disks: int = property(itemgetter(29))
    # 0xc0
    new_layout: int = property(itemgetter(30))
    # 0xc4
    len_new_chunk: int = property(itemgetter(31))
    # 0xc8
    reserved_state: bytes = property(itemgetter(32))
    # 0x100: How chunks are laid out; its meaning depends on the level.
    layout: int = property(itemgetter(33))
    # 0x104: Bytes.
    len_chunk: int = property(itemgetter(34))
    # 0x108
    root_pv: int = property(itemgetter(35))
    # 0x10c
    root_block: int = property(itemgetter(36))
    # 0x110
    reserved_personality: bytes = property(itemgetter(37))

    def _checked(self) -> SuperblockRecord:
        if self.magic != 2838187772:
            raise ValueError(f"magic: {self.magic:#x} is not 0xa92b4efc")
        if self.major_version != 0:
            raise ValueError(f"major_version: {self.major_version:#x} is not 0x0")
        if self.num_members > 27:
            raise ValueError(f"num_members: {self.num_members} is more than 27")
        return self

    @property
    def len_superblock(self) -> int:
        # Bytes of the whole.
        return 4096

    @property
    def ofs_this_device(self) -> int:
        return 3968


class DeviceRecord(Record):
    """One device of the array."""

    __slots__ = ()

    STRUCT = Struct("<IIIII108s")
    SIZE = 128
    NAMES = (
        "number", "major", "minor", "place", "state", "reserved",
    )

    # 0x0
    number: int = property(itemgetter(0))
    # 0x4
    major: int = property(itemgetter(1))
    # 0x8
    minor: int = property(itemgetter(2))
    # 0xc: Its place in the array.
    place: int = property(itemgetter(3))
    # 0x10: Bit mask, see `states`.
    state: int = property(itemgetter(4))
    # 0x14
    reserved: bytes = property(itemgetter(5))

    @property
    def is_faulty(self) -> bool:
        return self.state & 1 != 0

    @property
    def is_in_sync(self) -> bool:
        return self.state & 4 != 0
