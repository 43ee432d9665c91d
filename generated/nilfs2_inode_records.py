# Made by scripts/build_parsers.py from specs/nilfs2_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Inodes and block maps of NILFS2."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class MapFlags:
    # It is a `root`, not a `direct`.
    tree = 1


class InodeFlags:
    secure_deletion = 1
    undelete = 2
    compressed = 4
    sync = 8
    immutable = 16
    append = 32
    nodump = 64
    noatime = 128
    notail = 32768
    directory_sync = 65536


class InodeRecord(Record):
    """An inode; in the inode file, in checkpoints and in super roots."""

    __slots__ = ()

    STRUCT = Struct("<QQqqIIIIHHI56sQII")
    SIZE = 128
    NAMES = (
        "num_sectors", "size", "changed", "modified", "changed_ns", "modified_ns", "uid", "gid",
        "mode", "num_links", "flags", "block_map", "attributes", "generation", "padding",
    )

    # 0x0: Of 512 bytes.
    num_sectors: int = property(itemgetter(0))
    # 0x8: Bytes.
    size: int = property(itemgetter(1))
    # 0x10: Seconds since 1970.
    changed: int = property(itemgetter(2))
    # 0x18
    modified: int = property(itemgetter(3))
    # 0x20
    changed_ns: int = property(itemgetter(4))
    # 0x24
    modified_ns: int = property(itemgetter(5))
    # 0x28
    uid: int = property(itemgetter(6))
    # 0x2c
    gid: int = property(itemgetter(7))
    # 0x30
    mode: int = property(itemgetter(8))
    # 0x32
    num_links: int = property(itemgetter(9))
    # 0x34
    flags: int = property(itemgetter(10))
    # 0x38: A `direct` or a `root`, told apart by the first byte; of devices a `device`.
    block_map: bytes = property(itemgetter(11))
    # 0x70: Not used: there are no extended attributes.
    attributes: int = property(itemgetter(12))
    # 0x78
    generation: int = property(itemgetter(13))
    # 0x7c
    padding: int = property(itemgetter(14))


class DeviceRecord(Record):
    """What the block map of a device node is."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "number",
    )

    # 0x0: Minor in bits 0 to 7 and 20 to 31, major in bits 8 to 19.
    number: int = property(itemgetter(0))


class DirectRecord(Record):
    """A block map without a tree."""

    __slots__ = ()

    STRUCT = Struct("<B7s6Q")
    SIZE = 56
    NAMES = (
        "flags", "padding", "pointers",
    )

    # 0x0
    flags: int = property(itemgetter(0))
    # 0x1
    padding: bytes = property(itemgetter(1))
    # 0x8: Of blocks 0 to 5 of the file; 0 for a hole.
    pointers: tuple[int, ...] = property(itemgetter(slice(2, 8)))


class RootRecord(Record):
    """The root of a B-tree, in an inode."""

    __slots__ = ()

    STRUCT = Struct("<BBHI3Q3Q")
    SIZE = 56
    NAMES = (
        "flags", "level", "num_children", "padding", "keys", "pointers",
    )

    # 0x0
    flags: int = property(itemgetter(0))
    # 0x1: 1 where its pointers are those of content.
    level: int = property(itemgetter(1))
    # 0x2
    num_children: int = property(itemgetter(2))
    # 0x4
    padding: int = property(itemgetter(3))
    # 0x8: For each child the first block of the file below it.
    keys: tuple[int, ...] = property(itemgetter(slice(4, 7)))
    # 0x20
    pointers: tuple[int, ...] = property(itemgetter(slice(7, 10)))


class NodeRecord(Record):
    """The head of another node, which fills a block."""

    __slots__ = ()

    STRUCT = Struct("<BBHIQ")
    SIZE = 16
    NAMES = (
        "flags", "level", "num_children", "padding", "more_padding",
    )

    # 0x0
    flags: int = property(itemgetter(0))
    # 0x1
    level: int = property(itemgetter(1))
    # 0x2
    num_children: int = property(itemgetter(2))
    # 0x4
    padding: int = property(itemgetter(3))
    # 0x8
    more_padding: int = property(itemgetter(4))


class MapWordRecord(Record):
    """A key or a pointer."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))
