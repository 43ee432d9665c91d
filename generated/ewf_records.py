# Made by scripts/build_parsers.py from specs/ewf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Forensic image of EnCase, EWF (E01)."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Media:
    removable = 0
    fixed = 1
    optical = 3
    logical_files = 14
    memory = 16


class EwfRecord(CheckedRecord):
    """What each segment of an image begins with."""

    __slots__ = ()

    STRUCT = Struct("<8sBHH")
    SIZE = 13
    NAMES = (
        "signature", "fields_start", "number", "fields_end",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x8: One.
    fields_start: int = property(itemgetter(1))
    # 0x9: Of the segment, from one.
    number: int = property(itemgetter(2))
    # 0xb: Zero.
    fields_end: int = property(itemgetter(3))

    def _checked(self) -> EwfRecord:
        if self.signature != b'EVF\t\r\n\xff\x00':
            raise ValueError(f"signature: {self.signature!r} is not b'EVF\\t\\r\\n\\xff\\x00'")
        return self


class SectionRecord(Record):
    """The descriptor of a section."""

    __slots__ = ()

    STRUCT = Struct("<16sQQ40sI")
    SIZE = 76
    NAMES = (
        "kind", "ofs_next", "len_section", "padding", "checksum",
    )

    # 0x0: Its name, filled up with zeros.
    kind: bytes = property(itemgetter(0))
    # 0x10: Where the next section begins, in bytes of the segment; the last one names itself.
    ofs_next: int = property(itemgetter(1))
    # 0x18: Bytes, with this descriptor.
    len_section: int = property(itemgetter(2))
    # 0x20
    padding: bytes = property(itemgetter(3))
    # 0x48: Adler-32 of what stands before it.
    checksum: int = property(itemgetter(4))


class VolumeRecord(Record):
    """The section `volume`, `disk` or `data` as EnCase writes it."""

    __slots__ = ()

    STRUCT = Struct("<B3sIIIQIIIB3sI4sIB3sI4s16s963s5sI")
    SIZE = 1052
    NAMES = (
        "media", "reserved_1", "num_chunks", "chunk_sectors", "len_sector", "num_sectors",
        "num_cylinders", "num_heads", "num_track_sectors", "media_flags", "reserved_2",
        "palm_sector", "reserved_3", "smart_sector", "compression", "reserved_4", "error_sectors",
        "reserved_5", "set_id", "reserved_6", "signature", "checksum",
    )

    # 0x0
    media: int = property(itemgetter(0))
    # 0x1
    reserved_1: bytes = property(itemgetter(1))
    # 0x4
    num_chunks: int = property(itemgetter(2))
    # 0x8: Sectors of a chunk.
    chunk_sectors: int = property(itemgetter(3))
    # 0xc: Bytes of a sector.
    len_sector: int = property(itemgetter(4))
    # 0x10: Of the disk.
    num_sectors: int = property(itemgetter(5))
    # 0x18
    num_cylinders: int = property(itemgetter(6))
    # 0x1c
    num_heads: int = property(itemgetter(7))
    # 0x20
    num_track_sectors: int = property(itemgetter(8))
    # 0x24
    media_flags: int = property(itemgetter(9))
    # 0x25
    reserved_2: bytes = property(itemgetter(10))
    # 0x28
    palm_sector: int = property(itemgetter(11))
    # 0x2c
    reserved_3: bytes = property(itemgetter(12))
    # 0x30
    smart_sector: int = property(itemgetter(13))
    # 0x34: 0 for none, 1 for fast, 2 for best.
    compression: int = property(itemgetter(14))
    # 0x35
    reserved_4: bytes = property(itemgetter(15))
    # 0x38: Sectors that were given up together where one could not be read.
    error_sectors: int = property(itemgetter(16))
    # 0x3c
    reserved_5: bytes = property(itemgetter(17))
    # 0x40: The same in all segments of an image.
    set_id: bytes = property(itemgetter(18))
    # 0x50
    reserved_6: bytes = property(itemgetter(19))
    # 0x413
    signature: bytes = property(itemgetter(20))
    # 0x418: Adler-32 of what stands before it.
    checksum: int = property(itemgetter(21))


class SmartVolumeRecord(Record):
    """The section `volume` as SMART writes it."""

    __slots__ = ()

    STRUCT = Struct("<IIIII20s45s5sI")
    SIZE = 94
    NAMES = (
        "reserved_1", "num_chunks", "chunk_sectors", "len_sector", "num_sectors", "reserved_2",
        "padding", "signature", "checksum",
    )

    # 0x0
    reserved_1: int = property(itemgetter(0))
    # 0x4
    num_chunks: int = property(itemgetter(1))
    # 0x8
    chunk_sectors: int = property(itemgetter(2))
    # 0xc
    len_sector: int = property(itemgetter(3))
    # 0x10
    num_sectors: int = property(itemgetter(4))
    # 0x14
    reserved_2: bytes = property(itemgetter(5))
    # 0x28
    padding: bytes = property(itemgetter(6))
    # 0x55
    signature: bytes = property(itemgetter(7))
    # 0x5a: Adler-32 of what stands before it.
    checksum: int = property(itemgetter(8))


class TableRecord(Record):
    """What the section `table` or `table2` begins with; entries follow."""

    __slots__ = ()

    STRUCT = Struct("<IIQII")
    SIZE = 24
    NAMES = (
        "num_entries", "padding_1", "ofs_base", "padding_2", "checksum",
    )

    # 0x0: Bounded by the caller.
    num_entries: int = property(itemgetter(0))
    # 0x4
    padding_1: int = property(itemgetter(1))
    # 0x8: What all entries count from, in bytes of the segment; zero before EnCase 6.
    ofs_base: int = property(itemgetter(2))
    # 0x10
    padding_2: int = property(itemgetter(3))
    # 0x14: Adler-32 of what stands before it.
    checksum: int = property(itemgetter(4))


class EntryRecord(Record):
    """Where a chunk lies; it ends where the next one begins, or with the section `sectors`."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "word",
    )

    # 0x0
    word: int = property(itemgetter(0))

    @property
    def is_packed(self) -> bool:
        # By zlib; otherwise an Adler-32 follows the data.
        return self.word & 2147483648 != 0

    @property
    def ofs_chunk(self) -> int:
        return self.word & 2147483647


class ChecksumRecord(Record):
    """The Adler-32 behind a table's entries, or a chunk that is not packed."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))


class HashRecord(Record):
    """The section `hash`."""

    __slots__ = ()

    STRUCT = Struct("<16s16sI")
    SIZE = 36
    NAMES = (
        "md5", "reserved", "checksum",
    )

    # 0x0: Of the whole disk.
    md5: bytes = property(itemgetter(0))
    # 0x10
    reserved: bytes = property(itemgetter(1))
    # 0x20: Adler-32 of what stands before it.
    checksum: int = property(itemgetter(2))


class DigestRecord(Record):
    """The section `digest`."""

    __slots__ = ()

    STRUCT = Struct("<16s20s40sI")
    SIZE = 80
    NAMES = (
        "md5", "sha1", "padding", "checksum",
    )

    # 0x0: Of the whole disk; zeros if it was not made.
    md5: bytes = property(itemgetter(0))
    # 0x10: Likewise.
    sha1: bytes = property(itemgetter(1))
    # 0x24
    padding: bytes = property(itemgetter(2))
    # 0x4c: Adler-32 of what stands before it.
    checksum: int = property(itemgetter(3))


class ErrorsRecord(Record):
    """What the section `error2` begins with, the list of sectors that could not be read."""

    __slots__ = ()

    STRUCT = Struct("<I512sI")
    SIZE = 520
    NAMES = (
        "num_entries", "padding", "checksum",
    )

    # 0x0
    num_entries: int = property(itemgetter(0))
    # 0x4
    padding: bytes = property(itemgetter(1))
    # 0x204: Adler-32 of what stands before it.
    checksum: int = property(itemgetter(2))
