# Made by scripts/build_parsers.py from specs/btrfs_extents.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Items of btrfs about extents."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class ExtentFlags:
    data = 1
    tree_block = 2
    # What the node refers to is told of the node by its address, not by its tree.
    full_backref = 256


class FreeSpaceFlags:
    uses_bitmaps = 1


class ExtentItemRecord(Record):
    """The fixed part of an item about an extent of content, or a node of a tree."""

    __slots__ = ()

    STRUCT = Struct("<QQQ")
    SIZE = 24
    NAMES = (
        "num_refs", "generation", "flags",
    )

    # 0x0: References to it, those in items of their own included.
    num_refs: int = property(itemgetter(0))
    # 0x8: Transaction that allocated it.
    generation: int = property(itemgetter(1))
    # 0x10: Bit mask, see `extent_flags`.
    flags: int = property(itemgetter(2))


class TreeBlockRecord(Record):
    """What an item `extent_item` of a node has behind its fixed part; an item `metadata_item` has none."""

    __slots__ = ()

    STRUCT = Struct("<QBQB")
    SIZE = 18
    NAMES = (
        "object", "kind", "offset", "level",
    )

    # 0x0
    object: int = property(itemgetter(0))
    # 0x8
    kind: int = property(itemgetter(1))
    # 0x9
    offset: int = property(itemgetter(2))
    # 0x11
    level: int = property(itemgetter(3))


class InlineRefRecord(Record):
    """What an inline reference begins with; of `extent_data_ref` the kind alone does."""

    __slots__ = ()

    STRUCT = Struct("<B")
    SIZE = 1
    NAMES = (
        "kind",
    )

    # 0x0: As in a key, such as tree_block_ref.
    kind: int = property(itemgetter(0))


class RefPlaceRecord(Record):
    """Behind the kind of an inline reference, but of `extent_data_ref`."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "offset",
    )

    # 0x0: Number of the tree that refers to it, or the logical address of the node.
    offset: int = property(itemgetter(0))


class ExtentDataRefRecord(Record):
    """A file that refers to an extent."""

    __slots__ = ()

    STRUCT = Struct("<QQQI")
    SIZE = 28
    NAMES = (
        "root", "object", "offset", "num_refs",
    )

    # 0x0: Number of the tree.
    root: int = property(itemgetter(0))
    # 0x8: Number of the inode.
    object: int = property(itemgetter(1))
    # 0x10: Byte of the file at which the extent's first byte would be.
    offset: int = property(itemgetter(2))
    # 0x18
    num_refs: int = property(itemgetter(3))


class SharedDataRefRecord(Record):
    """How often a leaf refers to an extent."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "num_refs",
    )

    # 0x0
    num_refs: int = property(itemgetter(0))


class BlockGroupItemRecord(Record):
    """How much of a chunk is in use."""

    __slots__ = ()

    STRUCT = Struct("<QQQ")
    SIZE = 24
    NAMES = (
        "len_used", "chunk_object", "flags",
    )

    # 0x0: Bytes of the extents in it.
    len_used: int = property(itemgetter(0))
    # 0x8
    chunk_object: int = property(itemgetter(1))
    # 0x10: As those of its chunk.
    flags: int = property(itemgetter(2))


class DevExtentRecord(Record):
    """A run of a device that a chunk has."""

    __slots__ = ()

    STRUCT = Struct("<QQQQ16s")
    SIZE = 48
    NAMES = (
        "chunk_tree", "chunk_object", "chunk_start", "length", "chunk_tree_uuid",
    )

    # 0x0
    chunk_tree: int = property(itemgetter(0))
    # 0x8
    chunk_object: int = property(itemgetter(1))
    # 0x10: Logical address of the chunk.
    chunk_start: int = property(itemgetter(2))
    # 0x18
    length: int = property(itemgetter(3))
    # 0x20
    chunk_tree_uuid: bytes = property(itemgetter(4))


class FreeSpaceInfoRecord(Record):
    """What the free-space tree has of a block group."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "num_extents", "flags",
    )

    # 0x0: Runs of free bytes.
    num_extents: int = property(itemgetter(0))
    # 0x4: Bit mask, see `free_space_flags`.
    flags: int = property(itemgetter(1))
