# Made by scripts/build_parsers.py from specs/xfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Extended attributes of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class EntryFlag:
    # Of a leaf's entries, that the value stands in the leaf.
    local = 1
    # The name begins with `trusted.`.
    root = 2
    # The name begins with `security.`.
    secure = 4
    # A name of the file itself; the value tells the directory that it is in.
    parent = 8
    # Not to be seen, as it was being written or removed.
    incomplete = 128


class ShortHeaderRecord(Record):
    """The head of a short form."""

    __slots__ = ()

    STRUCT = Struct(">HBB")
    SIZE = 4
    NAMES = (
        "len_all", "num_entries", "padding",
    )

    # 0x0: Bytes of the short form, this head included.
    len_all: int = property(itemgetter(0))
    # 0x2
    num_entries: int = property(itemgetter(1))
    # 0x3
    padding: int = property(itemgetter(2))


class ShortEntryHeadRecord(Record):
    """What an attribute in a short form begins with; name and value follow."""

    __slots__ = ()

    STRUCT = Struct("<BBB")
    SIZE = 3
    NAMES = (
        "len_name", "len_value", "flags",
    )

    # 0x0
    len_name: int = property(itemgetter(0))
    # 0x1
    len_value: int = property(itemgetter(1))
    # 0x2: Bit mask, see enum `entry_flag`.
    flags: int = property(itemgetter(2))


class LeafHeader4Record(CheckedRecord):
    """The head of a leaf, in version 4 of the format."""

    __slots__ = ()

    STRUCT = Struct(">IIHHHHHBB6H")
    SIZE = 32
    NAMES = (
        "next", "previous", "magic", "padding", "num_entries", "len_used", "ofs_first_used",
        "has_holes", "padding_2", "free_spaces",
    )

    # 0x0: The next leaf in the order of hashes, zero if there is none.
    next: int = property(itemgetter(0))
    # 0x4
    previous: int = property(itemgetter(1))
    # 0x8
    magic: int = property(itemgetter(2))
    # 0xa
    padding: int = property(itemgetter(3))
    # 0xc
    num_entries: int = property(itemgetter(4))
    # 0xe: Bytes of names and values.
    len_used: int = property(itemgetter(5))
    # 0x10: The lowest byte of the block that names or values take; zero for 65536, the end of the
    # largest block.
    ofs_first_used: int = property(itemgetter(6))
    # 0x12: Whether there is free space among names and values.
    has_holes: int = property(itemgetter(7))
    # 0x13
    padding_2: int = property(itemgetter(8))
    # 0x14: Offset and length of the three largest free spaces, in bytes.
    free_spaces: tuple[int, ...] = property(itemgetter(slice(9, 15)))

    def _checked(self) -> LeafHeader4Record:
        if self.magic != 64494:
            raise ValueError(f"magic: {self.magic:#x} is not 0xfbee")
        return self


class LeafHeader5Record(CheckedRecord):
    """The head of a leaf, in version 5 of the format."""

    __slots__ = ()

    STRUCT = Struct(">IIHH4sQQ16sQHHHBB6HI")
    SIZE = 80
    NAMES = (
        "next", "previous", "magic", "padding", "checksum", "block", "sequence", "uuid", "owner",
        "num_entries", "len_used", "ofs_first_used", "has_holes", "padding_2", "free_spaces",
        "padding_3",
    )

    # 0x0: The next leaf in the order of hashes, zero if there is none.
    next: int = property(itemgetter(0))
    # 0x4
    previous: int = property(itemgetter(1))
    # 0x8
    magic: int = property(itemgetter(2))
    # 0xa
    padding: int = property(itemgetter(3))
    # 0xc: Little-endian CRC-32C of the block with zero in this place.
    checksum: bytes = property(itemgetter(4))
    # 0x10: This block's own place, in units of 512 bytes.
    block: int = property(itemgetter(5))
    # 0x18: Place in the log of the last change.
    sequence: int = property(itemgetter(6))
    # 0x20
    uuid: bytes = property(itemgetter(7))
    # 0x30: The inode that the attributes are of.
    owner: int = property(itemgetter(8))
    # 0x38
    num_entries: int = property(itemgetter(9))
    # 0x3a: Bytes of names and values.
    len_used: int = property(itemgetter(10))
    # 0x3c: The lowest byte of the block that names or values take; zero for 65536, the end of the
    # largest block.
    ofs_first_used: int = property(itemgetter(11))
    # 0x3e: Whether there is free space among names and values.
    has_holes: int = property(itemgetter(12))
    # 0x3f
    padding_2: int = property(itemgetter(13))
    # 0x40: Offset and length of the three largest free spaces, in bytes.
    free_spaces: tuple[int, ...] = property(itemgetter(slice(14, 20)))
    # 0x4c
    padding_3: int = property(itemgetter(20))

    def _checked(self) -> LeafHeader5Record:
        if self.magic != 15342:
            raise ValueError(f"magic: {self.magic:#x} is not 0x3bee")
        return self


class LeafEntryRecord(Record):
    """Where in a leaf an attribute lies; entries follow the head, in the order of hashes."""

    __slots__ = ()

    STRUCT = Struct(">IHBB")
    SIZE = 8
    NAMES = (
        "hash", "ofs_name", "flags", "padding",
    )

    # 0x0: Of the name.
    hash: int = property(itemgetter(0))
    # 0x4: The byte of the block at which `local_head` or `remote_head` lies.
    ofs_name: int = property(itemgetter(1))
    # 0x6: Bit mask, see enum `entry_flag`.
    flags: int = property(itemgetter(2))
    # 0x7
    padding: int = property(itemgetter(3))

    @property
    def is_local(self) -> bool:
        return self.flags & 1 != 0


class LocalHeadRecord(Record):
    """An attribute whose value stands in the leaf; name and value follow."""

    __slots__ = ()

    STRUCT = Struct(">HB")
    SIZE = 3
    NAMES = (
        "len_value", "len_name",
    )

    # 0x0
    len_value: int = property(itemgetter(0))
    # 0x2
    len_name: int = property(itemgetter(1))


class RemoteHeadRecord(Record):
    """An attribute whose value has blocks of its own; the name follows."""

    __slots__ = ()

    STRUCT = Struct(">IIB")
    SIZE = 9
    NAMES = (
        "block", "len_value", "len_name",
    )

    # 0x0: The value's first block, counted in the attribute fork.
    block: int = property(itemgetter(0))
    # 0x4
    len_value: int = property(itemgetter(1))
    # 0x8
    len_name: int = property(itemgetter(2))


class ValueHeaderRecord(CheckedRecord):
    """What each block of a value begins with in version 5 of the format; a piece of the value follows."""

    __slots__ = ()

    STRUCT = Struct(">4sII4s16sQQQ")
    SIZE = 56
    NAMES = (
        "magic", "ofs_value", "len_value", "checksum", "uuid", "owner", "block", "sequence",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: Bytes of the value that stand in blocks before.
    ofs_value: int = property(itemgetter(1))
    # 0x8: Bytes of the value in this block.
    len_value: int = property(itemgetter(2))
    # 0xc: Little-endian CRC-32C of the block with zero in this place.
    checksum: bytes = property(itemgetter(3))
    # 0x10
    uuid: bytes = property(itemgetter(4))
    # 0x20: The inode that the attribute is of.
    owner: int = property(itemgetter(5))
    # 0x28: This block's own place, in units of 512 bytes.
    block: int = property(itemgetter(6))
    # 0x30: Always -1, for values are not logged.
    sequence: int = property(itemgetter(7))

    def _checked(self) -> ValueHeaderRecord:
        if self.magic != b'XARM':
            raise ValueError(f"magic: {self.magic!r} is not b'XARM'")
        return self


class AclHeadRecord(Record):
    """What the value of SGI_ACL_FILE or SGI_ACL_DEFAULT begins with; entries follow."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "num_entries",
    )

    # 0x0
    num_entries: int = property(itemgetter(0))


class AclEntryRecord(Record):
    """Whom permissions are for."""

    __slots__ = ()

    STRUCT = Struct(">IIHH")
    SIZE = 12
    NAMES = (
        "tag", "identity", "permissions", "padding",
    )

    # 0x0: Enum `acl_tag` of posix_acl.
    tag: int = property(itemgetter(0))
    # 0x4: A user or group; without a meaning for the other tags.
    identity: int = property(itemgetter(1))
    # 0x8: Read 4, write 2, execute 1.
    permissions: int = property(itemgetter(2))
    # 0xa
    padding: int = property(itemgetter(3))
