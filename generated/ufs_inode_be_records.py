# Made by scripts/build_parsers.py from specs/ufs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Inodes of UFS1 and UFS2, big-endian."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Flags:
    nodump = 1
    user_immutable = 2
    user_append = 4
    opaque = 8
    user_no_unlink = 16
    windows_system = 128
    sparse = 256
    offline = 512
    reparse = 1024
    windows_archive = 2048
    windows_readonly = 4096
    hidden = 32768
    archived = 65536
    immutable = 131072
    append = 262144
    no_unlink = 1048576
    snapshot = 2097152


class Ufs1Record(Record):
    """An inode of UFS1."""

    __slots__ = ()

    STRUCT = Struct(">HHHHQiIiIiI60sIIIIIII")
    SIZE = 128
    NAMES = (
        "mode", "num_links", "old_uid", "old_gid", "size", "accessed", "accessed_ns", "modified",
        "modified_ns", "changed", "changed_ns", "pointers", "flags", "num_sectors", "generation",
        "uid", "gid", "sun_gid", "spare",
    )

    # 0x0
    mode: int = property(itemgetter(0))
    # 0x2
    num_links: int = property(itemgetter(1))
    # 0x4: Solaris, and BSD before 4.4. 0xffff of Solaris if it does not fit.
    old_uid: int = property(itemgetter(2))
    # 0x6
    old_gid: int = property(itemgetter(3))
    # 0x8: Bytes.
    size: int = property(itemgetter(4))
    # 0x10: Seconds since 1970.
    accessed: int = property(itemgetter(5))
    # 0x14: Nanoseconds; before 4.4BSD and of Solaris microseconds.
    accessed_ns: int = property(itemgetter(6))
    # 0x18
    modified: int = property(itemgetter(7))
    # 0x1c
    modified_ns: int = property(itemgetter(8))
    # 0x20
    changed: int = property(itemgetter(9))
    # 0x24
    changed_ns: int = property(itemgetter(10))
    # 0x28: As `map_32`; the target of a symlink; or first the number of a device.
    pointers: bytes = property(itemgetter(11))
    # 0x64: As chflags has them.
    flags: int = property(itemgetter(12))
    # 0x68: Sectors that are allocated, of 512 bytes.
    num_sectors: int = property(itemgetter(13))
    # 0x6c
    generation: int = property(itemgetter(14))
    # 0x70: Of Solaris a shadow inode, which holds an ACL.
    uid: int = property(itemgetter(15))
    # 0x74: Of Solaris the user.
    gid: int = property(itemgetter(16))
    # 0x78: Of Solaris the group.
    sun_gid: int = property(itemgetter(17))
    # 0x7c
    spare: int = property(itemgetter(18))


class Ufs2Record(Record):
    """An inode of UFS2."""

    __slots__ = ()

    STRUCT = Struct(">HHIIIQQqqqqIIIIIIII2Q120sQII2I")
    SIZE = 256
    NAMES = (
        "mode", "num_links", "uid", "gid", "block_size", "size", "num_sectors", "accessed",
        "modified", "changed", "created", "modified_ns", "accessed_ns", "changed_ns", "created_ns",
        "generation", "kernel_flags", "flags", "attributes_size", "attributes", "pointers",
        "revision", "next_free", "checksum", "spare",
    )

    # 0x0
    mode: int = property(itemgetter(0))
    # 0x2
    num_links: int = property(itemgetter(1))
    # 0x4
    uid: int = property(itemgetter(2))
    # 0x8
    gid: int = property(itemgetter(3))
    # 0xc
    block_size: int = property(itemgetter(4))
    # 0x10: Bytes.
    size: int = property(itemgetter(5))
    # 0x18: Sectors that are allocated, of 512 bytes.
    num_sectors: int = property(itemgetter(6))
    # 0x20: Seconds since 1970.
    accessed: int = property(itemgetter(7))
    # 0x28
    modified: int = property(itemgetter(8))
    # 0x30
    changed: int = property(itemgetter(9))
    # 0x38
    created: int = property(itemgetter(10))
    # 0x40
    modified_ns: int = property(itemgetter(11))
    # 0x44
    accessed_ns: int = property(itemgetter(12))
    # 0x48
    changed_ns: int = property(itemgetter(13))
    # 0x4c
    created_ns: int = property(itemgetter(14))
    # 0x50
    generation: int = property(itemgetter(15))
    # 0x54
    kernel_flags: int = property(itemgetter(16))
    # 0x58: As chflags has them.
    flags: int = property(itemgetter(17))
    # 0x5c: Bytes of extended attributes.
    attributes_size: int = property(itemgetter(18))
    # 0x60: Blocks of extended attributes.
    attributes: tuple[int, ...] = property(itemgetter(slice(19, 21)))
    # 0x70: As `map_64`; else as in `ufs1`.
    pointers: bytes = property(itemgetter(21))
    # 0xe8
    revision: int = property(itemgetter(22))
    # 0xf0: Of soft updates; the depth of a directory.
    next_free: int = property(itemgetter(23))
    # 0xf4: CRC-32C, not inverted, of the inode with zero in this place.
    checksum: int = property(itemgetter(24))
    # 0xf8
    spare: tuple[int, ...] = property(itemgetter(slice(25, 27)))


class Map32Record(Record):
    """The pointers of an inode of UFS1."""

    __slots__ = ()

    STRUCT = Struct(">12I3I")
    SIZE = 60
    NAMES = (
        "direct", "indirect",
    )

    # 0x0
    direct: tuple[int, ...] = property(itemgetter(slice(0, 12)))
    # 0x30: To a block of pointers, to one of pointers to such, and one more level.
    indirect: tuple[int, ...] = property(itemgetter(slice(12, 15)))


class Map64Record(Record):
    """The pointers of an inode of UFS2."""

    __slots__ = ()

    STRUCT = Struct(">12Q3Q")
    SIZE = 120
    NAMES = (
        "direct", "indirect",
    )

    # 0x0
    direct: tuple[int, ...] = property(itemgetter(slice(0, 12)))
    # 0x60: To a block of pointers, to one of pointers to such, and one more level.
    indirect: tuple[int, ...] = property(itemgetter(slice(12, 15)))


class Pointer32Record(Record):
    """A pointer of UFS1."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "fragment",
    )

    # 0x0
    fragment: int = property(itemgetter(0))


class Pointer64Record(Record):
    """A pointer of UFS2."""

    __slots__ = ()

    STRUCT = Struct(">Q")
    SIZE = 8
    NAMES = (
        "fragment",
    )

    # 0x0
    fragment: int = property(itemgetter(0))
