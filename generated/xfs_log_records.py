# Made by scripts/build_parsers.py from specs/xfs_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Log of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class ByteOrder:
    unknown = 0
    linux_little = 1
    linux_big = 2
    irix_big = 3


class OperationFlag:
    start = 1
    commit = 2
    continued = 4
    continuation = 8
    end = 16
    unmount = 32


class XfsLogRecord(CheckedRecord):
    """A ring of blocks of 512 bytes."""

    __slots__ = ()

    STRUCT = Struct(">IIIIQQ4sII256sI16sI188s")
    SIZE = 512
    NAMES = (
        "magic", "cycle", "version", "len_data", "sequence", "tail_sequence", "checksum",
        "previous_block", "num_operations", "cycle_data", "byte_order", "uuid", "max_record",
        "padding",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4: How many times the ring had been written.
    cycle: int = property(itemgetter(1))
    # 0x8: 1 or 2.
    version: int = property(itemgetter(2))
    # 0xc: Bytes of data behind all headers.
    len_data: int = property(itemgetter(3))
    # 0x10: This record's place, the cycle in the upper half, the block in the ring in the lower.
    sequence: int = property(itemgetter(4))
    # 0x18: Place of the oldest record that recovery needs.
    tail_sequence: int = property(itemgetter(5))
    # 0x20: Little-endian CRC-32C of the headers with zero in this place, and of the data.
    checksum: bytes = property(itemgetter(6))
    # 0x24
    previous_block: int = property(itemgetter(7))
    # 0x28
    num_operations: int = property(itemgetter(8))
    # 0x2c: The first 4 bytes of each of the first 64 blocks of data.
    cycle_data: bytes = property(itemgetter(9))
    # 0x12c: Of what was logged; the log's own structures are big-endian.
    byte_order: int = property(itemgetter(10))
    # 0x130
    uuid: bytes = property(itemgetter(11))
    # 0x140: Bytes of data that a record of this log may have.
    max_record: int = property(itemgetter(12))
    # 0x144
    padding: bytes = property(itemgetter(13))

    def _checked(self) -> XfsLogRecord:
        if self.magic != 4276992702:
            raise ValueError(f"magic: {self.magic:#x} is not 0xfeedbabe")
        return self

    @property
    def len_block(self) -> int:
        # Bytes.
        return 512

    @property
    def len_header(self) -> int:
        # Bytes of the header that `checksum` covers.
        return 328

    @property
    def len_header_32(self) -> int:
        # The same where a 32-bit kernel wrote.
        return 324

    @property
    def len_extension(self) -> int:
        # Bytes of a further header that `checksum` covers.
        return 260


class ExtensionRecord(Record):
    """A further header, of a record of more than 32 KiB."""

    __slots__ = ()

    STRUCT = Struct(">I256s252s")
    SIZE = 512
    NAMES = (
        "cycle", "cycle_data", "padding",
    )

    # 0x0
    cycle: int = property(itemgetter(0))
    # 0x4
    cycle_data: bytes = property(itemgetter(1))
    # 0x104
    padding: bytes = property(itemgetter(2))


class OperationRecord(Record):
    """The head of an operation; its data follows."""

    __slots__ = ()

    STRUCT = Struct(">IIBBH")
    SIZE = 12
    NAMES = (
        "transaction", "length", "client", "flags", "reserved",
    )

    # 0x0
    transaction: int = property(itemgetter(0))
    # 0x4: Bytes of data.
    length: int = property(itemgetter(1))
    # 0x8
    client: int = property(itemgetter(2))
    # 0x9: Bit mask, see enum `operation_flag`.
    flags: int = property(itemgetter(3))
    # 0xa
    reserved: int = property(itemgetter(4))


class CycleMarkRecord(Record):
    """What every block of the log begins with: the cycle, or the magic number of a header whose next field is the cycle."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "first", "second",
    )

    # 0x0
    first: int = property(itemgetter(0))
    # 0x4
    second: int = property(itemgetter(1))

    @property
    def cycle(self) -> int:
        return self.second if self.first == 4276992702 else self.first
