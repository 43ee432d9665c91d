# Made by scripts/build_parsers.py from specs/squashfs_tables.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Tables and metadata blocks of SquashFS 4.0."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Prefix:
    # `user.`
    user = 0
    # `trusted.`
    trusted = 1
    # `security.`
    security = 2


class BlockHeadRecord(Record):
    """What stands in front of a metadata block."""

    __slots__ = ()

    STRUCT = Struct("<H")
    SIZE = 2
    NAMES = (
        "length",
    )

    # 0x0: Bytes of the block on the disk, in the lower 15 bits, where 0 stands for 32768; the
    # highest bit is set if it is not compressed.
    length: int = property(itemgetter(0))

    @property
    def num_stored(self) -> int:
        return self.length & 32767

    @property
    def is_plain(self) -> bool:
        return self.length & 32768 != 0


class DataBlockRecord(Record):
    """How long a block of data, or of fragments, is on the disk."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "length",
    )

    # 0x0: Bytes on the disk in the lower 24 bits, 0 for a block of zeros; bit 24 is set if it is
    # not compressed, and those above are not used.
    length: int = property(itemgetter(0))


class PlaceRecord(Record):
    """Where a metadata block of a table begins, or what an export table has for an inode."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "start",
    )

    # 0x0: Byte of the file system; in the export table a reference to an inode.
    start: int = property(itemgetter(0))


class IdRecord(Record):
    """A user or a group."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "number",
    )

    # 0x0: Inodes have the place of this number in the table.
    number: int = property(itemgetter(0))


class FragmentRecord(Record):
    """A block that holds the ends of several files."""

    __slots__ = ()

    STRUCT = Struct("<QII")
    SIZE = 16
    NAMES = (
        "start", "length", "unused",
    )

    # 0x0: Byte of the file system.
    start: int = property(itemgetter(0))
    # 0x8: As in `data_block`.
    length: int = property(itemgetter(1))
    # 0xc
    unused: int = property(itemgetter(2))


class AttributesHeadRecord(Record):
    """Head of the table of extended attributes; the places of its blocks follow."""

    __slots__ = ()

    STRUCT = Struct("<QII")
    SIZE = 16
    NAMES = (
        "start", "num_lists", "unused",
    )

    # 0x0: The first metadata block of names and values.
    start: int = property(itemgetter(0))
    # 0x8: Lists of attributes; an inode has the number of its own.
    num_lists: int = property(itemgetter(1))
    # 0xc
    unused: int = property(itemgetter(2))


class AttributeListRecord(Record):
    """The attributes of one or several inodes."""

    __slots__ = ()

    STRUCT = Struct("<QII")
    SIZE = 16
    NAMES = (
        "reference", "num_attributes", "size",
    )

    # 0x0: Where they begin: the metadata block, counted in bytes from the first of names and
    # values, and in the lower 16 bits the byte in what it holds.
    reference: int = property(itemgetter(0))
    # 0x8
    num_attributes: int = property(itemgetter(1))
    # 0xc: Bytes of all names and values, as a program would list them.
    size: int = property(itemgetter(2))


class AttributeRecord(Record):
    """Head of an attribute; its name follows, without the prefix, and then the value."""

    __slots__ = ()

    STRUCT = Struct("<HH")
    SIZE = 4
    NAMES = (
        "kind", "len_name",
    )

    # 0x0: Prefix in the lower byte, enum `prefix`; with 0x100 more, the value is not here, and
    # eight bytes stand for it that say where it is.
    kind: int = property(itemgetter(0))
    # 0x2
    len_name: int = property(itemgetter(1))

    @property
    def prefix(self) -> int:
        return self.kind & 255

    @property
    def is_elsewhere(self) -> bool:
        return self.kind & 256 != 0


class AttributeValueRecord(Record):
    """Head of a value; its bytes follow."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "len_value",
    )

    # 0x0
    len_value: int = property(itemgetter(0))
