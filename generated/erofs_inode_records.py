# Made by scripts/build_parsers.py from specs/erofs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Inode of EROFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Layout:
    # Content lies in blocks one behind the other.
    flat = 0
    # Content is compressed, and its map has 8 bytes for each cluster.
    compressed_full = 1
    # As `flat`, but what the last block would have follows the inode.
    flat_inline = 2
    # Content is compressed, and its map is packed.
    compressed_compact = 3
    # Content lies in chunks of the same size, listed behind the inode.
    chunks = 4


class Prefix:
    # `user.`
    user = 1
    # `system.posix_acl_access`
    posix_acl_access = 2
    # `system.posix_acl_default`
    posix_acl_default = 3
    # `trusted.`
    trusted = 4
    lustre = 5
    # `security.`
    security = 6


class FormatRecord(Record):
    """What every inode begins with."""

    __slots__ = ()

    STRUCT = Struct("<H")
    SIZE = 2
    NAMES = (
        "bits",
    )

    # 0x0: Bit 0 is set for the extended form; bits 1 to 3 are the layout, enum `layout`; bit 4, of
    # Linux 6.15, stands for one link, or for a directory without an entry for itself.
    bits: int = property(itemgetter(0))

    @property
    def is_extended(self) -> bool:
        return self.bits & 1 != 0

    @property
    def layout(self) -> int:
        return self.bits >> 1 & 7

    @property
    def has_bit_4(self) -> bool:
        return self.bits & 16 != 0

    @property
    def unknown_bits(self) -> int:
        return self.bits & 65504


class CompactRecord(Record):
    """What follows in the short form; 32 bytes with the format."""

    __slots__ = ()

    STRUCT = Struct("<HHHIIIIHHI")
    SIZE = 30
    NAMES = (
        "num_attribute_units", "mode", "num_links", "size", "seconds", "place", "number_32", "uid",
        "gid", "reserved",
    )

    # 0x0: 0 without attributes; else they take 12 bytes, and 4 for each but the first.
    num_attribute_units: int = property(itemgetter(0))
    # 0x2
    mode: int = property(itemgetter(1))
    # 0x4
    num_links: int = property(itemgetter(2))
    # 0x6
    size: int = property(itemgetter(3))
    # 0xa: Seconds by which it is later than the time of the superblock, 0 before Linux 6.15.
    seconds: int = property(itemgetter(4))
    # 0xe: The first block of flat content; the blocks that compressed content takes; a device's
    # number, major in bits 8 to 19; or, in the lower half, the format of chunks.
    place: int = property(itemgetter(5))
    # 0x12: A number for programs that know no larger ones.
    number_32: int = property(itemgetter(6))
    # 0x16
    uid: int = property(itemgetter(7))
    # 0x18
    gid: int = property(itemgetter(8))
    # 0x1a
    reserved: int = property(itemgetter(9))


class ExtendedRecord(Record):
    """What follows in the long form; 64 bytes with the format."""

    __slots__ = ()

    STRUCT = Struct("<HHHQIIIIQII16s")
    SIZE = 62
    NAMES = (
        "num_attribute_units", "mode", "reserved", "size", "place", "number_32", "uid", "gid",
        "seconds", "nanoseconds", "num_links", "reserved_2",
    )

    # 0x0: As in `compact`.
    num_attribute_units: int = property(itemgetter(0))
    # 0x2
    mode: int = property(itemgetter(1))
    # 0x4
    reserved: int = property(itemgetter(2))
    # 0x6
    size: int = property(itemgetter(3))
    # 0xe: As in `compact`.
    place: int = property(itemgetter(4))
    # 0x12: As in `compact`.
    number_32: int = property(itemgetter(5))
    # 0x16
    uid: int = property(itemgetter(6))
    # 0x1a
    gid: int = property(itemgetter(7))
    # 0x1e: Since 1970.
    seconds: int = property(itemgetter(8))
    # 0x26
    nanoseconds: int = property(itemgetter(9))
    # 0x2a
    num_links: int = property(itemgetter(10))
    # 0x2e
    reserved_2: bytes = property(itemgetter(11))


class AttributesHeadRecord(Record):
    """In front of an inode's attributes."""

    __slots__ = ()

    STRUCT = Struct("<IB7s")
    SIZE = 12
    NAMES = (
        "name_filter", "num_shared", "reserved",
    )

    # 0x0: Bits of names that it certainly does not have.
    name_filter: int = property(itemgetter(0))
    # 0x4
    num_shared: int = property(itemgetter(1))
    # 0x5
    reserved: bytes = property(itemgetter(2))


class SharedAttributeRecord(Record):
    """The place of a shared attribute."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "number",
    )

    # 0x0: In units of 4 bytes from the first block of shared attributes.
    number: int = property(itemgetter(0))


class AttributeRecord(Record):
    """Head of an attribute; its name follows, without the prefix, and then the value."""

    __slots__ = ()

    STRUCT = Struct("<BBH")
    SIZE = 4
    NAMES = (
        "len_name", "prefix", "len_value",
    )

    # 0x0
    len_name: int = property(itemgetter(0))
    # 0x1: Enum `prefix`; with 0x80 more, the number of a long prefix.
    prefix: int = property(itemgetter(1))
    # 0x2
    len_value: int = property(itemgetter(2))


class PrefixHeadRecord(Record):
    """Head of a long prefix, which lies at a multiple of 4 bytes; the rest of the prefix follows."""

    __slots__ = ()

    STRUCT = Struct("<HB")
    SIZE = 3
    NAMES = (
        "length", "base",
    )

    # 0x0: Bytes that follow this field.
    length: int = property(itemgetter(0))
    # 0x2: Enum `prefix`, which it begins with.
    base: int = property(itemgetter(1))


class ChunkBlockRecord(Record):
    """Where a chunk begins, in the short form of lists."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0: All ones for a chunk of zeros.
    block: int = property(itemgetter(0))


class ChunkIndexRecord(Record):
    """Where a chunk begins, in the long form."""

    __slots__ = ()

    STRUCT = Struct("<HHI")
    SIZE = 8
    NAMES = (
        "advise", "device", "block",
    )

    # 0x0
    advise: int = property(itemgetter(0))
    # 0x2: 0 for the file system's own, else the place in the table of devices, from 1.
    device: int = property(itemgetter(1))
    # 0x4: All ones for a chunk of zeros.
    block: int = property(itemgetter(2))


class ChunkFormatRecord(Record):
    """What `place` is for an inode of chunks."""

    __slots__ = ()

    STRUCT = Struct("<HH")
    SIZE = 4
    NAMES = (
        "format", "reserved",
    )

    # 0x0: Bits 0 to 4 are the power of two of the blocks in a chunk; 0x20 is set for lists in the
    # long form.
    format: int = property(itemgetter(0))
    # 0x2
    reserved: int = property(itemgetter(1))

    @property
    def log2_blocks(self) -> int:
        return self.format & 31

    @property
    def has_indexes(self) -> bool:
        return self.format & 32 != 0

    @property
    def unknown_bits(self) -> int:
        return self.format & 65472
