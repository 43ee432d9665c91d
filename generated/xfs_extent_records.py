# Made by scripts/build_parsers.py from specs/xfs_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Extents of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class ExtentRecord(Record):
    """A run of blocks."""

    __slots__ = ()

    STRUCT = Struct(">QQ")
    SIZE = 16
    NAMES = (
        "upper", "lower",
    )

    # 0x0
    upper: int = property(itemgetter(0))
    # 0x8
    lower: int = property(itemgetter(1))

    @property
    def is_unwritten(self) -> bool:
        # Allocated, but reads as zeros.
        return self.upper >> 63 != 0

    @property
    def first(self) -> int:
        # First block of the file.
        return self.upper >> 9 & 18014398509481983

    @property
    def start(self) -> int:
        # First block in the file system: the allocation group, and below it the block in the group.
        return (self.upper & 511) << 43 | self.lower >> 21 & 8796093022207

    @property
    def num_blocks(self) -> int:
        return self.lower & 2097151


class RootRecord(Record):
    """The head of a data fork in the format `btree`."""

    __slots__ = ()

    STRUCT = Struct(">HH")
    SIZE = 4
    NAMES = (
        "num_levels_below", "num_records",
    )

    # 0x0: Levels of blocks below the root.
    num_levels_below: int = property(itemgetter(0))
    # 0x2
    num_records: int = property(itemgetter(1))

    @property
    def len_record(self) -> int:
        # Bytes that a key and a block number need together.
        return 16


class Block4Record(CheckedRecord):
    """The head of a block of the tree, in version 4 of the format."""

    __slots__ = ()

    STRUCT = Struct(">4sHHQQ")
    SIZE = 24
    NAMES = (
        "magic", "num_levels_below", "num_records", "left", "right",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: Zero in a leaf.
    num_levels_below: int = property(itemgetter(1))
    # 0x6
    num_records: int = property(itemgetter(2))
    # 0x8: The block before it on its level; all bits set if there is none.
    left: int = property(itemgetter(3))
    # 0x10
    right: int = property(itemgetter(4))

    def _checked(self) -> Block4Record:
        if self.magic != b'BMAP':
            raise ValueError(f"magic: {self.magic!r} is not b'BMAP'")
        return self


class Block5Record(CheckedRecord):
    """The head of a block of the tree, in version 5 of the format."""

    __slots__ = ()

    STRUCT = Struct(">4sHHQQQQ16sQ4sI")
    SIZE = 72
    NAMES = (
        "magic", "num_levels_below", "num_records", "left", "right", "block", "sequence", "uuid",
        "owner", "checksum", "padding",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: Zero in a leaf.
    num_levels_below: int = property(itemgetter(1))
    # 0x6
    num_records: int = property(itemgetter(2))
    # 0x8: The block before it on its level; all bits set if there is none.
    left: int = property(itemgetter(3))
    # 0x10
    right: int = property(itemgetter(4))
    # 0x18: This block's own place, in units of 512 bytes.
    block: int = property(itemgetter(5))
    # 0x20: Place in the log of the last change.
    sequence: int = property(itemgetter(6))
    # 0x28
    uuid: bytes = property(itemgetter(7))
    # 0x38: The inode that it belongs to.
    owner: int = property(itemgetter(8))
    # 0x40: Little-endian CRC-32C of the block with zero in this place.
    checksum: bytes = property(itemgetter(9))
    # 0x44
    padding: int = property(itemgetter(10))

    def _checked(self) -> Block5Record:
        if self.magic != b'BMA3':
            raise ValueError(f"magic: {self.magic!r} is not b'BMA3'")
        return self


class KeyRecord(Record):
    """From which block of the file on a child is responsible."""

    __slots__ = ()

    STRUCT = Struct(">Q")
    SIZE = 8
    NAMES = (
        "first",
    )

    # 0x0
    first: int = property(itemgetter(0))


class PointerRecord(Record):
    """A child in the tree."""

    __slots__ = ()

    STRUCT = Struct(">Q")
    SIZE = 8
    NAMES = (
        "block",
    )

    # 0x0: As in an extent.
    block: int = property(itemgetter(0))
