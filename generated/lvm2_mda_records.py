# Made by scripts/build_parsers.py from specs/lvm2_mda.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: LVM2 metadata area header."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class TextFlags:
    ignored = 1


class HeaderRecord(CheckedRecord):
    """What the area begins with."""

    __slots__ = ()

    STRUCT = Struct("<I16sIQQ")
    SIZE = 40
    NAMES = (
        "crc32", "magic", "version", "ofs_area", "len_area",
    )

    # 0x0: CRC-32 with initial value 0xf597a6cf and no final inversion, of the header's 512 bytes
    # less this field.
    crc32: int = property(itemgetter(0))
    # 0x4
    magic: bytes = property(itemgetter(1))
    # 0x14: 1; there is no other.
    version: int = property(itemgetter(2))
    # 0x18: Where on the physical volume this header lies.
    ofs_area: int = property(itemgetter(3))
    # 0x20: Bytes of the area, with the header.
    len_area: int = property(itemgetter(4))

    def _checked(self) -> HeaderRecord:
        if self.magic != b' LVM2 x[5A%r0N*>':
            raise ValueError(f"magic: {self.magic!r} is not b' LVM2 x[5A%r0N*>'")
        return self

    @property
    def len_header(self) -> int:
        # Bytes of the header with its list of texts; the circular buffer begins behind them.
        return 512


class TextLocationRecord(Record):
    """Where a text lies in the circular buffer."""

    __slots__ = ()

    STRUCT = Struct("<QQII")
    SIZE = 24
    NAMES = (
        "ofs_text", "len_text", "crc32", "flags",
    )

    # 0x0: Bytes from the start of the area; zero if there is no text.
    ofs_text: int = property(itemgetter(0))
    # 0x8: Bytes, with the final zero.
    len_text: int = property(itemgetter(1))
    # 0x10: Of the text, as the header's.
    crc32: int = property(itemgetter(2))
    # 0x14: Bit mask, see `text_flags`.
    flags: int = property(itemgetter(3))

    @property
    def is_end(self) -> bool:
        return self.ofs_text == 0

    @property
    def is_ignored(self) -> bool:
        # The administrator chose not to keep metadata here; what there is may be old.
        return self.flags & 1 != 0
