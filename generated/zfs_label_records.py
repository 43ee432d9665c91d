# Made by scripts/build_parsers.py from specs/zfs_label.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Labels of the members of ZFS pools."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Magic:
    uberblock = 12235020
    # The same in the other byte order.
    uberblock_of_big_endian = 914716708495687680
    trailer = 148859008194476561


class Encoding:
    native = 0
    xdr = 1


class Kind:
    # The name says it all.
    boolean = 1
    number = 8
    text = 9
    bytes = 10
    numbers = 16
    list = 19
    lists = 20


class UberblockRecord(Record):
    """The root of a pool as it was when a group of transactions was written."""

    __slots__ = ()

    STRUCT = Struct("<QQQQQ128sQQQQQQ")
    SIZE = 216
    NAMES = (
        "magic", "version", "transaction_group", "guid_sum", "written", "root", "software_version",
        "protection_magic", "protection_delay", "protection_settings", "checkpoint", "reflow",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x8: Of the pool; 5000 where features have names instead.
    version: int = property(itemgetter(1))
    # 0x10
    transaction_group: int = property(itemgetter(2))
    # 0x18: The sum of the numbers of all members.
    guid_sum: int = property(itemgetter(3))
    # 0x20: Seconds since 1970.
    written: int = property(itemgetter(4))
    # 0x28: A `zfs_block.pointer` to the pool's meta object set.
    root: bytes = property(itemgetter(5))
    # 0xa8: The newest version that the writer knew.
    software_version: int = property(itemgetter(6))
    # 0xb0: 0xa11cea11 where another host may have imported it.
    protection_magic: int = property(itemgetter(7))
    # 0xb8: Nanoseconds between writes.
    protection_delay: int = property(itemgetter(8))
    # 0xc0
    protection_settings: int = property(itemgetter(9))
    # 0xc8: The transaction group of a checkpoint; 0 without one.
    checkpoint: int = property(itemgetter(10))
    # 0xd0: How far a RAID-Z that gets one more member has been rewritten.
    reflow: int = property(itemgetter(11))


class TrailerRecord(Record):
    """The last bytes of what has its checksum in itself."""

    __slots__ = ()

    STRUCT = Struct("<Q4Q")
    SIZE = 40
    NAMES = (
        "magic", "checksum",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x8
    checksum: tuple[int, ...] = property(itemgetter(slice(1, 5)))


class DigestRecord(Record):
    """A digest of 256 bits, as four numbers."""

    __slots__ = ()

    STRUCT = Struct(">4Q")
    SIZE = 32
    NAMES = (
        "words",
    )

    # 0x0
    words: tuple[int, ...] = property(itemgetter(slice(0, 4)))


class ListHeaderRecord(Record):
    """What precedes a list of names and values that is not in another one."""

    __slots__ = ()

    STRUCT = Struct("<BB2s")
    SIZE = 4
    NAMES = (
        "encoding", "endian", "reserved",
    )

    # 0x0
    encoding: int = property(itemgetter(0))
    # 0x1: Of the machine that wrote it; of no meaning for XDR.
    endian: int = property(itemgetter(1))
    # 0x2
    reserved: bytes = property(itemgetter(2))


class NameValueListRecord(Record):
    """The head of a list of names and values in XDR."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "version", "flags",
    )

    # 0x0
    version: int = property(itemgetter(0))
    # 0x4
    flags: int = property(itemgetter(1))


class PairRecord(Record):
    """A name and a value."""

    __slots__ = ()

    STRUCT = Struct(">III")
    SIZE = 12
    NAMES = (
        "len_pair", "len_decoded", "len_name",
    )

    # 0x0: Bytes of all of the pair.
    len_pair: int = property(itemgetter(0))
    # 0x4
    len_decoded: int = property(itemgetter(1))
    # 0x8
    len_name: int = property(itemgetter(2))


class ValueRecord(Record):
    """What a value is; its bytes follow."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "kind", "num_values",
    )

    # 0x0
    kind: int = property(itemgetter(0))
    # 0x4
    num_values: int = property(itemgetter(1))


class NumberValueRecord(Record):
    """A number of 64 bits as a value."""

    __slots__ = ()

    STRUCT = Struct(">Q")
    SIZE = 8
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))


class TextRecord(Record):
    """The length of text or bytes as a value, which are right behind, padded to four bytes."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "len_text",
    )

    # 0x0
    len_text: int = property(itemgetter(0))
