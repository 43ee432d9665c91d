# Made by scripts/build_parsers.py from specs/cpio.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Member of a cpio archive."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class NewcRecord(Record):
    """A member in the new format."""

    __slots__ = ()

    STRUCT = Struct("<6s8s8s8s8s8s8s8s8s8s8s8s8s8s")
    SIZE = 110
    NAMES = (
        "magic", "inode", "mode", "owner", "group", "num_links", "modified", "len_content",
        "device_major", "device_minor", "special_major", "special_minor", "len_name", "checksum",
    )

    # 0x0: 070701 in ASCII, or 070702 with sums.
    magic: bytes = property(itemgetter(0))
    # 0x6
    inode: bytes = property(itemgetter(1))
    # 0xe: Kind of file and permissions, as st_mode has them.
    mode: bytes = property(itemgetter(2))
    # 0x16
    owner: bytes = property(itemgetter(3))
    # 0x1e
    group: bytes = property(itemgetter(4))
    # 0x26
    num_links: bytes = property(itemgetter(5))
    # 0x2e: Seconds since 1970.
    modified: bytes = property(itemgetter(6))
    # 0x36: Bytes, without the padding.
    len_content: bytes = property(itemgetter(7))
    # 0x3e: Of the device that the file lay on.
    device_major: bytes = property(itemgetter(8))
    # 0x46
    device_minor: bytes = property(itemgetter(9))
    # 0x4e: Of the device that a special file stands for.
    special_major: bytes = property(itemgetter(10))
    # 0x56
    special_minor: bytes = property(itemgetter(11))
    # 0x5e: Bytes, with the NUL at its end.
    len_name: bytes = property(itemgetter(12))
    # 0x66: With the magic 070702, the sum of all bytes of the content, modulo 2**32; else 0.
    checksum: bytes = property(itemgetter(13))


class OdcRecord(Record):
    """A member in the portable format of POSIX."""

    __slots__ = ()

    STRUCT = Struct("<6s6s6s6s6s6s6s6s11s6s11s")
    SIZE = 76
    NAMES = (
        "magic", "device", "inode", "mode", "owner", "group", "num_links", "special", "modified",
        "len_name", "len_content",
    )

    # 0x0: 070707 in ASCII.
    magic: bytes = property(itemgetter(0))
    # 0x6
    device: bytes = property(itemgetter(1))
    # 0xc
    inode: bytes = property(itemgetter(2))
    # 0x12
    mode: bytes = property(itemgetter(3))
    # 0x18
    owner: bytes = property(itemgetter(4))
    # 0x1e
    group: bytes = property(itemgetter(5))
    # 0x24
    num_links: bytes = property(itemgetter(6))
    # 0x2a
    special: bytes = property(itemgetter(7))
    # 0x30: Seconds since 1970.
    modified: bytes = property(itemgetter(8))
    # 0x3b: Bytes, with the NUL at its end.
    len_name: bytes = property(itemgetter(9))
    # 0x41: Bytes.
    len_content: bytes = property(itemgetter(10))


class OldLeRecord(Record):
    """A member in the oldest format, by a little-endian machine."""

    __slots__ = ()

    STRUCT = Struct("<HHHHHHHHHHHHH")
    SIZE = 26
    NAMES = (
        "magic", "device", "inode", "mode", "owner", "group", "num_links", "special",
        "modified_upper", "modified_lower", "len_name", "len_content_upper", "len_content_lower",
    )

    # 0x0: 0x71c7, which is 070707 in base 8.
    magic: int = property(itemgetter(0))
    # 0x2
    device: int = property(itemgetter(1))
    # 0x4
    inode: int = property(itemgetter(2))
    # 0x6
    mode: int = property(itemgetter(3))
    # 0x8
    owner: int = property(itemgetter(4))
    # 0xa
    group: int = property(itemgetter(5))
    # 0xc
    num_links: int = property(itemgetter(6))
    # 0xe
    special: int = property(itemgetter(7))
    # 0x10
    modified_upper: int = property(itemgetter(8))
    # 0x12
    modified_lower: int = property(itemgetter(9))
    # 0x14: Bytes, with the NUL at its end.
    len_name: int = property(itemgetter(10))
    # 0x16
    len_content_upper: int = property(itemgetter(11))
    # 0x18
    len_content_lower: int = property(itemgetter(12))


class OldBeRecord(Record):
    """The same, by a big-endian machine."""

    __slots__ = ()

    STRUCT = Struct(">HHHHHHHHHHHHH")
    SIZE = 26
    NAMES = (
        "magic", "device", "inode", "mode", "owner", "group", "num_links", "special",
        "modified_upper", "modified_lower", "len_name", "len_content_upper", "len_content_lower",
    )

    # 0x0: 0x71c7, which is 070707 in base 8.
    magic: int = property(itemgetter(0))
    # 0x2
    device: int = property(itemgetter(1))
    # 0x4
    inode: int = property(itemgetter(2))
    # 0x6
    mode: int = property(itemgetter(3))
    # 0x8
    owner: int = property(itemgetter(4))
    # 0xa
    group: int = property(itemgetter(5))
    # 0xc
    num_links: int = property(itemgetter(6))
    # 0xe
    special: int = property(itemgetter(7))
    # 0x10
    modified_upper: int = property(itemgetter(8))
    # 0x12
    modified_lower: int = property(itemgetter(9))
    # 0x14: Bytes, with the NUL at its end.
    len_name: int = property(itemgetter(10))
    # 0x16
    len_content_upper: int = property(itemgetter(11))
    # 0x18
    len_content_lower: int = property(itemgetter(12))
