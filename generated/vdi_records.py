# Made by scripts/build_parsers.py from specs/vdi.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Disk image of VirtualBox, VDI."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Kind:
    growing = 1
    fixed = 2
    undo = 3
    differencing = 4


class VdiRecord(CheckedRecord):
    """The header of an image, version 1.1."""

    __slots__ = ()

    STRUCT = Struct("<64s4sIIII256sIIIIIIIQIIII16s16s16s16s")
    SIZE = 456
    NAMES = (
        "text", "signature", "version", "len_header", "kind", "flags", "comment", "ofs_map",
        "ofs_data", "num_cylinders", "num_heads", "num_sectors", "len_sector", "unused", "size",
        "len_block", "len_extra", "num_blocks", "num_allocated", "uuid", "uuid_modified",
        "uuid_parent", "uuid_parent_modified",
    )

    # 0x0: Who made it, for people.
    text: bytes = property(itemgetter(0))
    # 0x40
    signature: bytes = property(itemgetter(1))
    # 0x44: 0x00010001; the upper half is the major version.
    version: int = property(itemgetter(2))
    # 0x48: Bytes, from here on.
    len_header: int = property(itemgetter(3))
    # 0x4c
    kind: int = property(itemgetter(4))
    # 0x50
    flags: int = property(itemgetter(5))
    # 0x54
    comment: bytes = property(itemgetter(6))
    # 0x154: Where the map lies, in bytes of the file.
    ofs_map: int = property(itemgetter(7))
    # 0x158: Where the first block lies, in bytes of the file.
    ofs_data: int = property(itemgetter(8))
    # 0x15c
    num_cylinders: int = property(itemgetter(9))
    # 0x160
    num_heads: int = property(itemgetter(10))
    # 0x164: In a track.
    num_sectors: int = property(itemgetter(11))
    # 0x168: 512.
    len_sector: int = property(itemgetter(12))
    # 0x16c
    unused: int = property(itemgetter(13))
    # 0x170: Of the guest's disk, in bytes.
    size: int = property(itemgetter(14))
    # 0x178: Bytes, a power of two; usually 1 MiB.
    len_block: int = property(itemgetter(15))
    # 0x17c: Bytes before each block that are no part of the disk.
    len_extra: int = property(itemgetter(16))
    # 0x180: Bounded by the caller.
    num_blocks: int = property(itemgetter(17))
    # 0x184
    num_allocated: int = property(itemgetter(18))
    # 0x188: An image that lies on this one names it so.
    uuid: bytes = property(itemgetter(19))
    # 0x198
    uuid_modified: bytes = property(itemgetter(20))
    # 0x1a8: That of the image that this one lies on; zeros if it lies on none.
    uuid_parent: bytes = property(itemgetter(21))
    # 0x1b8: What that image's `uuid_modified` was when this one was made.
    uuid_parent_modified: bytes = property(itemgetter(22))

    def _checked(self) -> VdiRecord:
        if self.signature != b'\x7f\x10\xda\xbe':
            raise ValueError(f"signature: {self.signature!r} is not b'\\x7f\\x10\\xda\\xbe'")
        return self


class EntryRecord(Record):
    """Where a block of the guest's disk lies."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0: A number from 0; all ones if it is not there, one less if it reads as zeros.
    block: int = property(itemgetter(0))

    @property
    def is_there(self) -> bool:
        return self.block < 4294967294

    @property
    def is_zero(self) -> bool:
        return self.block == 4294967294
