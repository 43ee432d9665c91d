# Made by scripts/build_parsers.py from specs/udf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Descriptors of UDF."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class TagRecord(Record):
    """What each descriptor begins with."""

    __slots__ = ()

    STRUCT = Struct("<HHBBHHHI")
    SIZE = 16
    NAMES = (
        "kind", "version", "checksum", "reserved", "serial", "content_checksum", "len_content",
        "sector",
    )

    # 0x0: 1 primary, 2 anchor, 6 logical volume, 8 ends the sequence.
    kind: int = property(itemgetter(0))
    # 0x2
    version: int = property(itemgetter(1))
    # 0x4
    checksum: int = property(itemgetter(2))
    # 0x5
    reserved: int = property(itemgetter(3))
    # 0x6
    serial: int = property(itemgetter(4))
    # 0x8
    content_checksum: int = property(itemgetter(5))
    # 0xa
    len_content: int = property(itemgetter(6))
    # 0xc
    sector: int = property(itemgetter(7))


class AnchorRecord(Record):
    """Where the descriptors lie."""

    __slots__ = ()

    STRUCT = Struct("<16sII")
    SIZE = 24
    NAMES = (
        "tag", "len_sequence", "first_sector",
    )

    # 0x0
    tag: bytes = property(itemgetter(0))
    # 0x10: Bytes.
    len_sequence: int = property(itemgetter(1))
    # 0x14
    first_sector: int = property(itemgetter(2))


class PrimaryRecord(Record):
    """The volume."""

    __slots__ = ()

    STRUCT = Struct("<16sII32sHHHHIIB126sB")
    SIZE = 200
    NAMES = (
        "tag", "sequence", "number", "name", "set_sequence", "most_sequence", "level", "most_level",
        "characters", "most_characters", "set_encoding", "set_name", "len_set_name",
    )

    # 0x0
    tag: bytes = property(itemgetter(0))
    # 0x10
    sequence: int = property(itemgetter(1))
    # 0x14
    number: int = property(itemgetter(2))
    # 0x18
    name: bytes = property(itemgetter(3))
    # 0x38
    set_sequence: int = property(itemgetter(4))
    # 0x3a
    most_sequence: int = property(itemgetter(5))
    # 0x3c
    level: int = property(itemgetter(6))
    # 0x3e
    most_level: int = property(itemgetter(7))
    # 0x40
    characters: int = property(itemgetter(8))
    # 0x44
    most_characters: int = property(itemgetter(9))
    # 0x48: 8 or 16 bits in a character.
    set_encoding: int = property(itemgetter(10))
    # 0x49
    set_name: bytes = property(itemgetter(11))
    # 0xc7: Bytes, the encoding included.
    len_set_name: int = property(itemgetter(12))


class LogicalRecord(Record):
    """The volume's name."""

    __slots__ = ()

    STRUCT = Struct("<16sI64sB126sB")
    SIZE = 212
    NAMES = (
        "tag", "sequence", "characters", "encoding", "name", "len_name",
    )

    # 0x0
    tag: bytes = property(itemgetter(0))
    # 0x10
    sequence: int = property(itemgetter(1))
    # 0x14
    characters: bytes = property(itemgetter(2))
    # 0x54: 8 or 16 bits in a character.
    encoding: int = property(itemgetter(3))
    # 0x55
    name: bytes = property(itemgetter(4))
    # 0xd3: Bytes, the encoding included.
    len_name: int = property(itemgetter(5))
