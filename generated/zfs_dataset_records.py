# Made by scripts/build_parsers.py from specs/zfs_dataset.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Datasets and znodes of ZFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class AttributeMagic:
    attributes = 3100762


class FileFlags:
    # It is an extended attribute.
    xattr = 1
    inheritable_aces = 2
    trivial_acl = 4
    object_aces = 8
    protected_acl = 16
    defaulted_acl = 32
    inherited_acl = 64
    scan_stamp = 128
    no_execute_denied = 256
    read_only = 4294967296
    hidden = 8589934592
    system = 17179869184
    archive = 34359738368
    immutable = 68719476736
    no_unlink = 137438953472
    append_only = 274877906944
    no_dump = 549755813888
    opaque = 1099511627776
    sparse = 17592186044416


class DirectoryRecord(Record):
    """A dataset as others are below it."""

    __slots__ = ()

    STRUCT = Struct("<QQQQQQQQQQQQQ5QQ13Q")
    SIZE = 256
    NAMES = (
        "created", "head", "parent", "origin", "children", "used", "compressed", "uncompressed",
        "quota", "reserved", "properties", "delegations", "flags", "used_for", "clones", "padding",
    )

    # 0x0: Seconds since 1970.
    created: int = property(itemgetter(0))
    # 0x8: The object of its `dataset`.
    head: int = property(itemgetter(1))
    # 0x10
    parent: int = property(itemgetter(2))
    # 0x18: Of a clone the snapshot that it was made of.
    origin: int = property(itemgetter(3))
    # 0x20: The table of the names of those below it.
    children: int = property(itemgetter(4))
    # 0x28
    used: int = property(itemgetter(5))
    # 0x30
    compressed: int = property(itemgetter(6))
    # 0x38
    uncompressed: int = property(itemgetter(7))
    # 0x40
    quota: int = property(itemgetter(8))
    # 0x48
    reserved: int = property(itemgetter(9))
    # 0x50: The table of properties that were set.
    properties: int = property(itemgetter(10))
    # 0x58
    delegations: int = property(itemgetter(11))
    # 0x60
    flags: int = property(itemgetter(12))
    # 0x68
    used_for: tuple[int, ...] = property(itemgetter(slice(13, 18)))
    # 0x90
    clones: int = property(itemgetter(18))
    # 0x98
    padding: tuple[int, ...] = property(itemgetter(slice(19, 32)))


class DatasetRecord(Record):
    """A file system, a volume, or a snapshot of one."""

    __slots__ = ()

    STRUCT = Struct("<QQQQQQQQQQQQQQQQ128sQQQ5Q")
    SIZE = 320
    NAMES = (
        "directory", "previous", "previous_group", "next_snapshot", "snapshots", "num_children",
        "created", "created_group", "dead_list", "referenced", "compressed", "uncompressed",
        "unique", "filesystem_guid", "guid", "flags", "pointer", "next_clones", "properties",
        "user_references", "padding",
    )

    # 0x0
    directory: int = property(itemgetter(0))
    # 0x8
    previous: int = property(itemgetter(1))
    # 0x10
    previous_group: int = property(itemgetter(2))
    # 0x18
    next_snapshot: int = property(itemgetter(3))
    # 0x20: The table of the names of its snapshots.
    snapshots: int = property(itemgetter(4))
    # 0x28
    num_children: int = property(itemgetter(5))
    # 0x30: Seconds since 1970.
    created: int = property(itemgetter(6))
    # 0x38
    created_group: int = property(itemgetter(7))
    # 0x40
    dead_list: int = property(itemgetter(8))
    # 0x48
    referenced: int = property(itemgetter(9))
    # 0x50
    compressed: int = property(itemgetter(10))
    # 0x58
    uncompressed: int = property(itemgetter(11))
    # 0x60
    unique: int = property(itemgetter(12))
    # 0x68
    filesystem_guid: int = property(itemgetter(13))
    # 0x70
    guid: int = property(itemgetter(14))
    # 0x78
    flags: int = property(itemgetter(15))
    # 0x80: A `zfs_block.pointer` to its object set.
    pointer: bytes = property(itemgetter(16))
    # 0x100
    next_clones: int = property(itemgetter(17))
    # 0x108
    properties: int = property(itemgetter(18))
    # 0x110
    user_references: int = property(itemgetter(19))
    # 0x118
    padding: tuple[int, ...] = property(itemgetter(slice(20, 25)))


class ZnodeRecord(Record):
    """An inode of a file system up to version 4."""

    __slots__ = ()

    STRUCT = Struct("<2Q2Q2Q2QQQQQQQQQQQQ3Q88s")
    SIZE = 264
    NAMES = (
        "accessed", "modified", "changed", "created", "generation", "mode", "size", "parent",
        "links", "xattr", "device", "flags", "uid", "gid", "access_zone", "padding", "acl",
    )

    # 0x0: Seconds since 1970, and nanoseconds.
    accessed: tuple[int, ...] = property(itemgetter(slice(0, 2)))
    # 0x10
    modified: tuple[int, ...] = property(itemgetter(slice(2, 4)))
    # 0x20
    changed: tuple[int, ...] = property(itemgetter(slice(4, 6)))
    # 0x30
    created: tuple[int, ...] = property(itemgetter(slice(6, 8)))
    # 0x40
    generation: int = property(itemgetter(8))
    # 0x48
    mode: int = property(itemgetter(9))
    # 0x50: Bytes; of a directory its names.
    size: int = property(itemgetter(10))
    # 0x58
    parent: int = property(itemgetter(11))
    # 0x60
    links: int = property(itemgetter(12))
    # 0x68: The object of a directory of extended attributes; 0 for none.
    xattr: int = property(itemgetter(13))
    # 0x70
    device: int = property(itemgetter(14))
    # 0x78
    flags: int = property(itemgetter(15))
    # 0x80
    uid: int = property(itemgetter(16))
    # 0x88
    gid: int = property(itemgetter(17))
    # 0x90
    access_zone: int = property(itemgetter(18))
    # 0x98
    padding: tuple[int, ...] = property(itemgetter(slice(19, 22)))
    # 0xb0
    acl: bytes = property(itemgetter(22))


class AttributeHeaderRecord(Record):
    """The head of system attributes."""

    __slots__ = ()

    STRUCT = Struct("<IH")
    SIZE = 6
    NAMES = (
        "magic", "layout_raw",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4: In the lower 10 bits the number of a layout, which says what attributes follow; above
    # that the bytes of this head and the lengths, in units of 8.
    layout_raw: int = property(itemgetter(1))

    @property
    def layout(self) -> int:
        return self.layout_raw & 1023

    @property
    def len_header(self) -> int:
        # Bytes.
        return (self.layout_raw >> 10 & 63) * 8


class AttributeLengthRecord(Record):
    """The length of a system attribute."""

    __slots__ = ()

    STRUCT = Struct("<H")
    SIZE = 2
    NAMES = (
        "length",
    )

    # 0x0: Bytes.
    length: int = property(itemgetter(0))


class NumberAttributeRecord(Record):
    """A system attribute that is a number."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))


class MomentRecord(Record):
    """A system attribute that is a time."""

    __slots__ = ()

    STRUCT = Struct("<qQ")
    SIZE = 16
    NAMES = (
        "seconds", "nanoseconds",
    )

    # 0x0: Since 1970.
    seconds: int = property(itemgetter(0))
    # 0x8
    nanoseconds: int = property(itemgetter(1))
