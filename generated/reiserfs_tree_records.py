# Made by scripts/build_parsers.py from specs/reiserfs_tree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Nodes and items of ReiserFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Kind:
    stat = 0
    # Blocks of a file.
    indirect = 1
    # Bytes of a file, its end mostly.
    direct = 2
    # Entries of a directory.
    entries = 3


class OldKind:
    stat = 0
    entries = 500
    indirect = 4294967294
    direct = 4294967295


class BlockHeadRecord(Record):
    """What every node begins with."""

    __slots__ = ()

    STRUCT = Struct("<HHHH16s")
    SIZE = 24
    NAMES = (
        "level", "num_items", "num_free", "reserved", "right_key",
    )

    # 0x0: 1 for leaves, one more for each level above.
    level: int = property(itemgetter(0))
    # 0x2: Items of a leaf, keys of another node.
    num_items: int = property(itemgetter(1))
    # 0x4: Bytes that are free.
    num_free: int = property(itemgetter(2))
    # 0x6
    reserved: int = property(itemgetter(3))
    # 0x8: Not kept any more.
    right_key: bytes = property(itemgetter(4))


class KeyRecord(Record):
    """The place of an item in the tree."""

    __slots__ = ()

    STRUCT = Struct("<IIQ")
    SIZE = 16
    NAMES = (
        "directory", "object", "offset_and_kind",
    )

    # 0x0: The object that it was made in.
    directory: int = property(itemgetter(0))
    # 0x4
    object: int = property(itemgetter(1))
    # 0x8: In the form of 3.5, the offset in the lower 32 bits and the kind above, as enum
    # `old_kind`. In that of 3.6, the offset in the lower 60 bits and the kind above.
    offset_and_kind: int = property(itemgetter(2))

    @property
    def old_offset(self) -> int:
        return self.offset_and_kind & 4294967295

    @property
    def old_kind(self) -> int:
        return self.offset_and_kind >> 32 & 4294967295

    @property
    def new_offset(self) -> int:
        return self.offset_and_kind & 1152921504606846975

    @property
    def new_kind(self) -> int:
        return self.offset_and_kind >> 60 & 15


class ItemHeadRecord(Record):
    """An item's key, and where it lies in the leaf."""

    __slots__ = ()

    STRUCT = Struct("<IIQHHHH")
    SIZE = 24
    NAMES = (
        "directory", "object", "offset_and_kind", "count", "length", "location", "version",
    )

    # 0x0: As in `key`.
    directory: int = property(itemgetter(0))
    # 0x4: As in `key`.
    object: int = property(itemgetter(1))
    # 0x8: As in `key`.
    offset_and_kind: int = property(itemgetter(2))
    # 0x10: Entries of an item of a directory; else not used.
    count: int = property(itemgetter(3))
    # 0x12: Bytes.
    length: int = property(itemgetter(4))
    # 0x14: Byte of the leaf.
    location: int = property(itemgetter(5))
    # 0x16: 0 for the form of 3.5, 1 for that of 3.6.
    version: int = property(itemgetter(6))


class PointerRecord(Record):
    """A node below."""

    __slots__ = ()

    STRUCT = Struct("<IHH")
    SIZE = 8
    NAMES = (
        "block", "num_used", "reserved",
    )

    # 0x0
    block: int = property(itemgetter(0))
    # 0x4
    num_used: int = property(itemgetter(1))
    # 0x6
    reserved: int = property(itemgetter(2))


class StatOldRecord(Record):
    """What is known of an object, in the form of 3.5."""

    __slots__ = ()

    STRUCT = Struct("<HHHHIIIIII")
    SIZE = 32
    NAMES = (
        "mode", "num_links", "uid", "gid", "size", "accessed", "modified", "changed", "num_blocks",
        "first_direct_byte",
    )

    # 0x0
    mode: int = property(itemgetter(0))
    # 0x2
    num_links: int = property(itemgetter(1))
    # 0x4
    uid: int = property(itemgetter(2))
    # 0x6
    gid: int = property(itemgetter(3))
    # 0x8
    size: int = property(itemgetter(4))
    # 0xc
    accessed: int = property(itemgetter(5))
    # 0x10
    modified: int = property(itemgetter(6))
    # 0x14
    changed: int = property(itemgetter(7))
    # 0x18: In sectors; of device nodes the device.
    num_blocks: int = property(itemgetter(8))
    # 0x1c
    first_direct_byte: int = property(itemgetter(9))


class StatRecord(Record):
    """What is known of an object, in the form of 3.6."""

    __slots__ = ()

    STRUCT = Struct("<HHIQIIIIIII")
    SIZE = 44
    NAMES = (
        "mode", "attributes", "num_links", "size", "uid", "gid", "accessed", "modified", "changed",
        "num_blocks", "device",
    )

    # 0x0
    mode: int = property(itemgetter(0))
    # 0x2: As chattr has them.
    attributes: int = property(itemgetter(1))
    # 0x4
    num_links: int = property(itemgetter(2))
    # 0x8
    size: int = property(itemgetter(3))
    # 0x10
    uid: int = property(itemgetter(4))
    # 0x14
    gid: int = property(itemgetter(5))
    # 0x18
    accessed: int = property(itemgetter(6))
    # 0x1c
    modified: int = property(itemgetter(7))
    # 0x20
    changed: int = property(itemgetter(8))
    # 0x24: In sectors.
    num_blocks: int = property(itemgetter(9))
    # 0x28: Of device nodes; of others the generation.
    device: int = property(itemgetter(10))


class BlockPointerRecord(Record):
    """A block of a file, in an indirect item."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0: 0 for a block of zeros.
    block: int = property(itemgetter(0))


class EntryRecord(Record):
    """An entry of a directory."""

    __slots__ = ()

    STRUCT = Struct("<IIIHH")
    SIZE = 16
    NAMES = (
        "offset", "directory", "object", "location", "state",
    )

    # 0x0: The hash of the name in bits 7 to 30, and in those below how often it was met before.
    offset: int = property(itemgetter(0))
    # 0x4: As in the key of the object.
    directory: int = property(itemgetter(1))
    # 0x8
    object: int = property(itemgetter(2))
    # 0xc: Byte of the item at which the name begins.
    location: int = property(itemgetter(3))
    # 0xe: Bit 2 is set if the entry is visible.
    state: int = property(itemgetter(4))

    @property
    def is_visible(self) -> bool:
        return self.state & 4 != 0
