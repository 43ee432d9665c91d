# Made by scripts/build_parsers.py from specs/vhdx.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Disk image of Hyper-V, VHDX."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class State:
    not_there = 0
    undefined = 1
    zeros = 2
    unmapped = 3
    there = 6
    partly_there = 7


class VhdxRecord(CheckedRecord):
    """An image begins with this identifier."""

    __slots__ = ()

    STRUCT = Struct("<8s512s")
    SIZE = 520
    NAMES = (
        "signature", "creator",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x8: UTF-16, ended by a zero; who made the image.
    creator: bytes = property(itemgetter(1))

    def _checked(self) -> VhdxRecord:
        if self.signature != b'vhdxfile':
            raise ValueError(f"signature: {self.signature!r} is not b'vhdxfile'")
        return self


class HeaderRecord(CheckedRecord):
    """One of the two headers, the part that means something; a header has 4096 bytes."""

    __slots__ = ()

    STRUCT = Struct("<4sIQ16s16s16sHHIQ")
    SIZE = 80
    NAMES = (
        "signature", "checksum", "sequence", "file_write_guid", "data_write_guid", "log_guid",
        "log_version", "version", "len_log", "ofs_log",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x4: CRC-32C of the 4096 bytes, with this field as zeros.
    checksum: int = property(itemgetter(1))
    # 0x8: The higher one counts.
    sequence: int = property(itemgetter(2))
    # 0x10
    file_write_guid: bytes = property(itemgetter(3))
    # 0x20: Changes with what the guest sees; an image that lies on this one names it.
    data_write_guid: bytes = property(itemgetter(4))
    # 0x30: Of the entries of the log that count; zeros if there is nothing to do.
    log_guid: bytes = property(itemgetter(5))
    # 0x40: Zero.
    log_version: int = property(itemgetter(6))
    # 0x42: One.
    version: int = property(itemgetter(7))
    # 0x44: Bytes, a multiple of 1 MiB; bounded by the caller.
    len_log: int = property(itemgetter(8))
    # 0x48
    ofs_log: int = property(itemgetter(9))

    def _checked(self) -> HeaderRecord:
        if self.signature != b'head':
            raise ValueError(f"signature: {self.signature!r} is not b'head'")
        return self


class RegionTableRecord(CheckedRecord):
    """What the table of regions begins with; it has 64 KiB."""

    __slots__ = ()

    STRUCT = Struct("<4sIII")
    SIZE = 16
    NAMES = (
        "signature", "checksum", "num_entries", "reserved",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x4: CRC-32C of the 64 KiB, with this field as zeros.
    checksum: int = property(itemgetter(1))
    # 0x8: At most 2047; bounded by the caller.
    num_entries: int = property(itemgetter(2))
    # 0xc
    reserved: int = property(itemgetter(3))

    def _checked(self) -> RegionTableRecord:
        if self.signature != b'regi':
            raise ValueError(f"signature: {self.signature!r} is not b'regi'")
        return self


class RegionRecord(Record):
    """Where one region lies."""

    __slots__ = ()

    STRUCT = Struct("<16sQII")
    SIZE = 32
    NAMES = (
        "kind", "ofs_region", "len_region", "flags",
    )

    # 0x0
    kind: bytes = property(itemgetter(0))
    # 0x10: Bytes, a multiple of 1 MiB.
    ofs_region: int = property(itemgetter(1))
    # 0x18: Bytes, a multiple of 1 MiB.
    len_region: int = property(itemgetter(2))
    # 0x1c
    flags: int = property(itemgetter(3))

    @property
    def is_required(self) -> bool:
        # Whoever does not know this kind must not open the image.
        return self.flags & 1 != 0


class MetadataTableRecord(CheckedRecord):
    """What the region of metadata begins with; its table has 64 KiB."""

    __slots__ = ()

    STRUCT = Struct("<8sHH20s")
    SIZE = 32
    NAMES = (
        "signature", "reserved", "num_entries", "reserved_more",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x8
    reserved: int = property(itemgetter(1))
    # 0xa: At most 2047; bounded by the caller.
    num_entries: int = property(itemgetter(2))
    # 0xc
    reserved_more: bytes = property(itemgetter(3))

    def _checked(self) -> MetadataTableRecord:
        if self.signature != b'metadata':
            raise ValueError(f"signature: {self.signature!r} is not b'metadata'")
        return self


class MetadataEntryRecord(Record):
    """Where one item of metadata lies."""

    __slots__ = ()

    STRUCT = Struct("<16sIIII")
    SIZE = 32
    NAMES = (
        "kind", "ofs_item", "len_item", "flags", "reserved",
    )

    # 0x0
    kind: bytes = property(itemgetter(0))
    # 0x10: Bytes from the start of the region.
    ofs_item: int = property(itemgetter(1))
    # 0x14: At most 1 MiB; bounded by the caller.
    len_item: int = property(itemgetter(2))
    # 0x18: Bit 0 for a user's, bit 1 for the disk's own, bit 2 for a required item.
    flags: int = property(itemgetter(3))
    # 0x1c
    reserved: int = property(itemgetter(4))

    @property
    def is_required(self) -> bool:
        return self.flags & 4 != 0


class FileParametersRecord(Record):
    """The item that says how large blocks are."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "len_block", "flags",
    )

    # 0x0: Bytes, a power of two from 1 to 256 MiB.
    len_block: int = property(itemgetter(0))
    # 0x4
    flags: int = property(itemgetter(1))

    @property
    def is_fixed(self) -> bool:
        # Blocks stay allocated.
        return self.flags & 1 != 0

    @property
    def has_parent(self) -> bool:
        return self.flags & 2 != 0


class SizeRecord(Record):
    """The item with the size of the guest's disk, in bytes."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "size",
    )

    # 0x0
    size: int = property(itemgetter(0))


class SectorSizeRecord(Record):
    """The item with the size of a logical, or a physical, sector; 512 or 4096."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "size",
    )

    # 0x0
    size: int = property(itemgetter(0))


class ParentLocatorRecord(Record):
    """What the item begins with that says which image this one lies on."""

    __slots__ = ()

    STRUCT = Struct("<16sHH")
    SIZE = 20
    NAMES = (
        "kind", "reserved", "num_entries",
    )

    # 0x0
    kind: bytes = property(itemgetter(0))
    # 0x10
    reserved: int = property(itemgetter(1))
    # 0x12
    num_entries: int = property(itemgetter(2))


class ParentLocatorEntryRecord(Record):
    """Where a key and its value stand in the item, both UTF-16, little-endian."""

    __slots__ = ()

    STRUCT = Struct("<IIHH")
    SIZE = 12
    NAMES = (
        "ofs_key", "ofs_value", "len_key", "len_value",
    )

    # 0x0
    ofs_key: int = property(itemgetter(0))
    # 0x4
    ofs_value: int = property(itemgetter(1))
    # 0x8
    len_key: int = property(itemgetter(2))
    # 0xa
    len_value: int = property(itemgetter(3))


class EntryRecord(Record):
    """Where a block of the disk, or a bitmap of sectors, lies."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "word",
    )

    # 0x0
    word: int = property(itemgetter(0))

    @property
    def state(self) -> int:
        return self.word & 7

    @property
    def ofs_block(self) -> int:
        # Bytes, a multiple of 1 MiB.
        return self.word & 18446744073708503040


class LogEntryRecord(CheckedRecord):
    """What an entry of the log begins with; descriptors follow it."""

    __slots__ = ()

    STRUCT = Struct("<4sIIIQII16sQQ")
    SIZE = 64
    NAMES = (
        "signature", "checksum", "len_entry", "ofs_tail", "sequence", "num_descriptors", "reserved",
        "log_guid", "flushed_size", "last_size",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x4: CRC-32C of the whole entry, with this field as zeros.
    checksum: int = property(itemgetter(1))
    # 0x8: Bytes, a multiple of 4096; bounded by the caller.
    len_entry: int = property(itemgetter(2))
    # 0xc: Where in the log the oldest entry begins that must be done with this one.
    ofs_tail: int = property(itemgetter(3))
    # 0x10: Each is one more than that of the entry before it.
    sequence: int = property(itemgetter(4))
    # 0x18: Bounded by the caller.
    num_descriptors: int = property(itemgetter(5))
    # 0x1c
    reserved: int = property(itemgetter(6))
    # 0x20: That of the header, or the entry is old.
    log_guid: bytes = property(itemgetter(7))
    # 0x30: Bytes that the file has at least.
    flushed_size: int = property(itemgetter(8))
    # 0x38: Bytes that the file has when this entry is done.
    last_size: int = property(itemgetter(9))

    def _checked(self) -> LogEntryRecord:
        if self.signature != b'loge':
            raise ValueError(f"signature: {self.signature!r} is not b'loge'")
        return self


class DescriptorRecord(Record):
    """One change; of zeros or of a sector of 4096 bytes."""

    __slots__ = ()

    STRUCT = Struct("<4s4s8sQQ")
    SIZE = 32
    NAMES = (
        "signature", "trailing", "leading", "place", "sequence",
    )

    # 0x0: `desc` for a sector of data, `zero` for zeros.
    signature: bytes = property(itemgetter(0))
    # 0x4: The sector's last four bytes; nothing for zeros.
    trailing: bytes = property(itemgetter(1))
    # 0x8: The sector's first eight bytes; for zeros their number, 64 bits.
    leading: bytes = property(itemgetter(2))
    # 0x10: In the file, a multiple of 4096.
    place: int = property(itemgetter(3))
    # 0x18
    sequence: int = property(itemgetter(4))


class ZerosRecord(CheckedRecord):
    """The same, where it is of zeros."""

    __slots__ = ()

    STRUCT = Struct("<4sIQQQ")
    SIZE = 32
    NAMES = (
        "signature", "reserved", "len_zeros", "place", "sequence",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x4
    reserved: int = property(itemgetter(1))
    # 0x8: Bytes, a multiple of 4096.
    len_zeros: int = property(itemgetter(2))
    # 0x10
    place: int = property(itemgetter(3))
    # 0x18
    sequence: int = property(itemgetter(4))

    def _checked(self) -> ZerosRecord:
        if self.signature != b'zero':
            raise ValueError(f"signature: {self.signature!r} is not b'zero'")
        return self


class DataSectorRecord(CheckedRecord):
    """The data of a `descriptor`, without its first eight and last four bytes."""

    __slots__ = ()

    STRUCT = Struct("<4sI4084sI")
    SIZE = 4096
    NAMES = (
        "signature", "sequence_high", "data", "sequence_low",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x4: The upper half of the entry's number.
    sequence_high: int = property(itemgetter(1))
    # 0x8
    data: bytes = property(itemgetter(2))
    # 0xffc
    sequence_low: int = property(itemgetter(3))

    def _checked(self) -> DataSectorRecord:
        if self.signature != b'data':
            raise ValueError(f"signature: {self.signature!r} is not b'data'")
        return self
