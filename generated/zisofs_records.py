# Made by scripts/build_parsers.py from specs/zisofs.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Compressed file of zisofs."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class HeaderRecord(CheckedRecord):
    """The fixed part."""

    __slots__ = ()

    STRUCT = Struct("<8sIBBH")
    SIZE = 16
    NAMES = (
        "magic", "size", "header_size_quarter", "block_size_shift", "reserved",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x8: Bytes of the file, uncompressed.
    size: int = property(itemgetter(1))
    # 0xc: A quarter of the bytes before the table, 4.
    header_size_quarter: int = property(itemgetter(2))
    # 0xd: Power of two of the bytes in an uncompressed block, from 15 to 17.
    block_size_shift: int = property(itemgetter(3))
    # 0xe
    reserved: int = property(itemgetter(4))

    def _checked(self) -> HeaderRecord:
        if self.magic != b'7\xe4S\x96\xc9\xdb\xd6\x07':
            raise ValueError(f"magic: {self.magic!r} is not b'7\\xe4S\\x96\\xc9\\xdb\\xd6\\x07'")
        return self


class PointerRecord(Record):
    """An entry of the table."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "offset",
    )

    # 0x0: Byte at which a block begins, from the start of the header.
    offset: int = property(itemgetter(0))
