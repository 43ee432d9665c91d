# Made by scripts/build_parsers.py from specs/iso9660_volume_descriptor.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Volume descriptors of ISO 9660."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class DescriptorType:
    boot_record = 0
    primary = 1
    # Or enhanced, with version 2.
    supplementary = 2
    partition = 3
    terminator = 255


class HeaderRecord(CheckedRecord):
    """What every descriptor begins with."""

    __slots__ = ()

    STRUCT = Struct("<B5sB")
    SIZE = 7
    NAMES = (
        "type", "identifier", "version",
    )

    # 0x0: As enum `descriptor_type`.
    type: int = property(itemgetter(0))
    # 0x1
    identifier: bytes = property(itemgetter(1))
    # 0x6: 1; 2 for an enhanced volume descriptor (a supplementary one).
    version: int = property(itemgetter(2))

    def _checked(self) -> HeaderRecord:
        if self.identifier != b'CD001':
            raise ValueError(f"identifier: {self.identifier!r} is not b'CD001'")
        return self


class BootRecordRecord(Record):
    """How to boot from the medium."""

    __slots__ = ()

    STRUCT = Struct("<32s32sI1973s")
    SIZE = 2041
    NAMES = (
        "system_identifier", "boot_identifier", "boot_catalog", "system_use",
    )

    # 0x0: `EL TORITO SPECIFICATION`, padded with NUL.
    system_identifier: bytes = property(itemgetter(0))
    # 0x20
    boot_identifier: bytes = property(itemgetter(1))
    # 0x40: El Torito's list of what can be booted, by its sector of 2048 bytes.
    boot_catalog: int = property(itemgetter(2))
    # 0x44
    system_use: bytes = property(itemgetter(3))


class VolumeRecord(Record):
    """The rest of a primary or a supplementary descriptor; both look alike."""

    __slots__ = ()

    STRUCT = Struct("<B32s32s8sI4s32sH2sH2sH2sI4sII4s4s34s128s128s128s128s37s37s37s17s17s17s17sBB512s653s")
    SIZE = 2041
    NAMES = (
        "flags", "system_identifier", "volume_identifier", "unused1", "num_blocks", "num_blocks_be",
        "escape_sequences", "num_volumes", "num_volumes_be", "volume_number", "volume_number_be",
        "block_size", "block_size_be", "len_path_table", "len_path_table_be", "path_table",
        "second_path_table", "path_table_be", "second_path_table_be", "root",
        "volume_set_identifier", "publisher_identifier", "data_preparer_identifier",
        "application_identifier", "copyright_file", "abstract_file", "bibliographic_file",
        "created", "modified", "expires", "effective", "file_structure_version", "reserved1",
        "application_use", "reserved2",
    )

    # 0x0: Unused in a primary one.
    flags: int = property(itemgetter(0))
    # 0x1
    system_identifier: bytes = property(itemgetter(1))
    # 0x21
    volume_identifier: bytes = property(itemgetter(2))
    # 0x41
    unused1: bytes = property(itemgetter(3))
    # 0x49: Logical blocks of the volume; with several sessions, up to the end of the last.
    num_blocks: int = property(itemgetter(4))
    # 0x4d: The same, most significant byte first.
    num_blocks_be: bytes = property(itemgetter(5))
    # 0x51: Which characters texts are made of. `%/@`, `%/C` or `%/E` for Joliet (UCS-2 level 1, 2,
    # 3); unused in a primary descriptor.
    escape_sequences: bytes = property(itemgetter(6))
    # 0x71: Disks of the set.
    num_volumes: int = property(itemgetter(7))
    # 0x73: The same, most significant byte first.
    num_volumes_be: bytes = property(itemgetter(8))
    # 0x75: Of this disk in the set, from 1.
    volume_number: int = property(itemgetter(9))
    # 0x77: The same, most significant byte first.
    volume_number_be: bytes = property(itemgetter(10))
    # 0x79: A power of two, from 512 to a sector (2048).
    block_size: int = property(itemgetter(11))
    # 0x7b: The same, most significant byte first.
    block_size_be: bytes = property(itemgetter(12))
    # 0x7d
    len_path_table: int = property(itemgetter(13))
    # 0x81: The same, most significant byte first.
    len_path_table_be: bytes = property(itemgetter(14))
    # 0x85: Logical block of a list of all directories; nothing needs it.
    path_table: int = property(itemgetter(15))
    # 0x89
    second_path_table: int = property(itemgetter(16))
    # 0x8d: Logical block of the list with numbers in the other byte order, in that order.
    path_table_be: bytes = property(itemgetter(17))
    # 0x91
    second_path_table_be: bytes = property(itemgetter(18))
    # 0x95: A directory record (iso9660_directory) with a name of one NUL.
    root: bytes = property(itemgetter(19))
    # 0xb7
    volume_set_identifier: bytes = property(itemgetter(20))
    # 0x137
    publisher_identifier: bytes = property(itemgetter(21))
    # 0x1b7
    data_preparer_identifier: bytes = property(itemgetter(22))
    # 0x237
    application_identifier: bytes = property(itemgetter(23))
    # 0x2b7
    copyright_file: bytes = property(itemgetter(24))
    # 0x2dc
    abstract_file: bytes = property(itemgetter(25))
    # 0x301
    bibliographic_file: bytes = property(itemgetter(26))
    # 0x326: A `long_date`, as those after it.
    created: bytes = property(itemgetter(27))
    # 0x337: Also what tools make a UUID of.
    modified: bytes = property(itemgetter(28))
    # 0x348
    expires: bytes = property(itemgetter(29))
    # 0x359
    effective: bytes = property(itemgetter(30))
    # 0x36a: 1; 2 in an enhanced descriptor.
    file_structure_version: int = property(itemgetter(31))
    # 0x36b
    reserved1: int = property(itemgetter(32))
    # 0x36c
    application_use: bytes = property(itemgetter(33))
    # 0x56c
    reserved2: bytes = property(itemgetter(34))


class LongDateRecord(Record):
    """A moment, in decimal digits; sixteen `0` and a zero for none."""

    __slots__ = ()

    STRUCT = Struct("<4s2s2s2s2s2s2sb")
    SIZE = 17
    NAMES = (
        "year", "month", "day", "hour", "minute", "second", "hundredths", "offset",
    )

    # 0x0
    year: bytes = property(itemgetter(0))
    # 0x4
    month: bytes = property(itemgetter(1))
    # 0x6
    day: bytes = property(itemgetter(2))
    # 0x8
    hour: bytes = property(itemgetter(3))
    # 0xa
    minute: bytes = property(itemgetter(4))
    # 0xc
    second: bytes = property(itemgetter(5))
    # 0xe: Of a second.
    hundredths: bytes = property(itemgetter(6))
    # 0x10: Of the time zone from UTC, in quarters of an hour; east is positive.
    offset: int = property(itemgetter(7))
