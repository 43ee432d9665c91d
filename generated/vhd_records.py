# Made by scripts/build_parsers.py from specs/vhd.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Disk image of Virtual PC, VHD."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Feature:
    temporary = 1
    reserved = 2


class Kind:
    none = 0
    fixed = 2
    growing = 3
    differencing = 4


class VhdRecord(CheckedRecord):
    """The footer of an image, its last sector."""

    __slots__ = ()

    STRUCT = Struct(">8sIIQI4sI4sQQHBBII16sB427s")
    SIZE = 512
    NAMES = (
        "cookie", "features", "version", "ofs_header", "seconds", "creator", "creator_version",
        "creator_system", "original_size", "size", "num_cylinders", "num_heads", "num_sectors",
        "kind", "checksum", "uuid", "is_saved", "reserved",
    )

    # 0x0
    cookie: bytes = property(itemgetter(0))
    # 0x8
    features: int = property(itemgetter(1))
    # 0xc: 0x00010000; the upper half says what is compatible.
    version: int = property(itemgetter(2))
    # 0x10: Where the header of an image that grows lies; all ones for a fixed one.
    ofs_header: int = property(itemgetter(3))
    # 0x18: When it was made, since 2000.
    seconds: int = property(itemgetter(4))
    # 0x1c
    creator: bytes = property(itemgetter(5))
    # 0x20
    creator_version: int = property(itemgetter(6))
    # 0x24
    creator_system: bytes = property(itemgetter(7))
    # 0x28
    original_size: int = property(itemgetter(8))
    # 0x30: Of the guest's disk, in bytes.
    size: int = property(itemgetter(9))
    # 0x38
    num_cylinders: int = property(itemgetter(10))
    # 0x3a
    num_heads: int = property(itemgetter(11))
    # 0x3b: In a track.
    num_sectors: int = property(itemgetter(12))
    # 0x3c
    kind: int = property(itemgetter(13))
    # 0x40: The ones' complement of the sum of all bytes, with this field as zeros.
    checksum: int = property(itemgetter(14))
    # 0x44: An image that lies on this one names it so.
    uuid: bytes = property(itemgetter(15))
    # 0x54: One if the state of the running machine was saved beside it.
    is_saved: int = property(itemgetter(16))
    # 0x55
    reserved: bytes = property(itemgetter(17))

    def _checked(self) -> VhdRecord:
        if self.cookie != b'conectix':
            raise ValueError(f"cookie: {self.cookie!r} is not b'conectix'")
        return self


class HeaderRecord(CheckedRecord):
    """The header of an image that grows, 1024 bytes."""

    __slots__ = ()

    STRUCT = Struct(">8sQQIIII16sII512s192s256s")
    SIZE = 1024
    NAMES = (
        "cookie", "ofs_next", "ofs_table", "version", "num_entries", "len_block", "checksum",
        "parent_uuid", "parent_seconds", "reserved", "parent_name", "locators", "reserved_more",
    )

    # 0x0
    cookie: bytes = property(itemgetter(0))
    # 0x8: All ones; nothing follows.
    ofs_next: int = property(itemgetter(1))
    # 0x10: Of the block allocation table, in bytes of the file.
    ofs_table: int = property(itemgetter(2))
    # 0x18: 0x00010000.
    version: int = property(itemgetter(3))
    # 0x1c: Bounded by the caller.
    num_entries: int = property(itemgetter(4))
    # 0x20: Bytes of data in a block, without its bitmap; usually 2 MiB.
    len_block: int = property(itemgetter(5))
    # 0x24: As in the footer, of this header.
    checksum: int = property(itemgetter(6))
    # 0x28: What the image that this one lies on has in its footer.
    parent_uuid: bytes = property(itemgetter(7))
    # 0x38: When that was written last, since 2000.
    parent_seconds: int = property(itemgetter(8))
    # 0x3c
    reserved: int = property(itemgetter(9))
    # 0x40: UTF-16, big-endian, ended by a zero.
    parent_name: bytes = property(itemgetter(10))
    # 0x240: Eight times a `locator`.
    locators: bytes = property(itemgetter(11))
    # 0x300
    reserved_more: bytes = property(itemgetter(12))

    def _checked(self) -> HeaderRecord:
        if self.cookie != b'cxsparse':
            raise ValueError(f"cookie: {self.cookie!r} is not b'cxsparse'")
        return self


class LocatorRecord(Record):
    """Where another form of the parent's path stands in the file."""

    __slots__ = ()

    STRUCT = Struct(">4sIIIQ")
    SIZE = 24
    NAMES = (
        "platform", "len_space", "len_path", "reserved", "ofs_path",
    )

    # 0x0
    platform: bytes = property(itemgetter(0))
    # 0x4
    len_space: int = property(itemgetter(1))
    # 0x8
    len_path: int = property(itemgetter(2))
    # 0xc
    reserved: int = property(itemgetter(3))
    # 0x10
    ofs_path: int = property(itemgetter(4))


class EntryRecord(Record):
    """Where a block lies, one entry of the block allocation table."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "sector",
    )

    # 0x0: In sectors of 512 bytes, from the start of the file; all ones if the block is not there.
    sector: int = property(itemgetter(0))

    @property
    def is_there(self) -> bool:
        return self.sector != 4294967295
