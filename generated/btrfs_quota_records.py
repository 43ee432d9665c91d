# Made by scripts/build_parsers.py from specs/btrfs_quota.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Items of btrfs about quota groups."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class QgroupFlags:
    enabled = 1
    rescanning = 2
    inconsistent = 4
    # Extents count for the tree that allocated them alone.
    simple = 8


class QgroupStatusRecord(Record):
    """Whether the counts are kept, and whether they can be relied on."""

    __slots__ = ()

    STRUCT = Struct("<QQQQ")
    SIZE = 32
    NAMES = (
        "version", "generation", "flags", "rescan",
    )

    # 0x0: 1 is known.
    version: int = property(itemgetter(0))
    # 0x8: Transaction of the last change of a count.
    generation: int = property(itemgetter(1))
    # 0x10: Bit mask, see `qgroup_flags`.
    flags: int = property(itemgetter(2))
    # 0x18: Logical address up to which all extents were counted again, while that lasts.
    rescan: int = property(itemgetter(3))


class QgroupInfoRecord(Record):
    """The counts of one group, which is the offset of the key."""

    __slots__ = ()

    STRUCT = Struct("<QQQQQ")
    SIZE = 40
    NAMES = (
        "generation", "len_referenced", "len_referenced_compressed", "len_exclusive",
        "len_exclusive_compressed",
    )

    # 0x0: Transaction of the last change.
    generation: int = property(itemgetter(0))
    # 0x8: Bytes of the extents and nodes that its subvolumes refer to.
    len_referenced: int = property(itemgetter(1))
    # 0x10: The same value, as no kernel counts before compression.
    len_referenced_compressed: int = property(itemgetter(2))
    # 0x18: Bytes of those that no subvolume outside of the group refers to.
    len_exclusive: int = property(itemgetter(3))
    # 0x20: The same value, as no kernel counts before compression.
    len_exclusive_compressed: int = property(itemgetter(4))
