# Made by scripts/build_parsers.py from specs/xfs_free_space.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Trees of free space of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Head4Record(Record):
    """The head of a block, in version 4 of the format."""

    __slots__ = ()

    STRUCT = Struct(">4sHHII")
    SIZE = 16
    NAMES = (
        "magic", "num_levels_below", "num_records", "left", "right",
    )

    # 0x0: ABTB or ABTC; IABT in the tree of inodes, whose blocks begin in the same way.
    magic: bytes = property(itemgetter(0))
    # 0x4: Zero in a leaf.
    num_levels_below: int = property(itemgetter(1))
    # 0x6
    num_records: int = property(itemgetter(2))
    # 0x8: The block before it on its level; all bits set if there is none.
    left: int = property(itemgetter(3))
    # 0xc
    right: int = property(itemgetter(4))


class Head5Record(Record):
    """The head of a block, in version 5 of the format."""

    __slots__ = ()

    STRUCT = Struct(">4sHHIIQQ16sI4s")
    SIZE = 56
    NAMES = (
        "magic", "num_levels_below", "num_records", "left", "right", "block", "sequence", "uuid",
        "owner", "checksum",
    )

    # 0x0: AB3B or AB3C; IAB3, FIB3, RMB3 or R3FC in the group's other trees (xfs_group_trees),
    # whose blocks begin in the same way.
    magic: bytes = property(itemgetter(0))
    # 0x4: Zero in a leaf.
    num_levels_below: int = property(itemgetter(1))
    # 0x6
    num_records: int = property(itemgetter(2))
    # 0x8: The block before it on its level; all bits set if there is none.
    left: int = property(itemgetter(3))
    # 0xc
    right: int = property(itemgetter(4))
    # 0x10: This block's own place, in units of 512 bytes.
    block: int = property(itemgetter(5))
    # 0x18: Place in the log of the last change.
    sequence: int = property(itemgetter(6))
    # 0x20
    uuid: bytes = property(itemgetter(7))
    # 0x30: The allocation group that it belongs to.
    owner: int = property(itemgetter(8))
    # 0x34: Little-endian CRC-32C of the block with zero in this place.
    checksum: bytes = property(itemgetter(9))


class RunRecord(Record):
    """A run of free blocks; in an inner block the first one below a child, as its key."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "start", "num_blocks",
    )

    # 0x0
    start: int = property(itemgetter(0))
    # 0x4
    num_blocks: int = property(itemgetter(1))


class ChildRecord(Record):
    """A child of an inner block."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0
    block: int = property(itemgetter(0))
