# Made by scripts/build_parsers.py from specs/ext_orphan_file.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Orphan file of ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class OrphanRecord(Record):
    """One place in the list."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "inode",
    )

    # 0x0: Inode number; zero if the place is free.
    inode: int = property(itemgetter(0))


class TailRecord(CheckedRecord):
    """The last 8 bytes of every block."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "magic", "checksum",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4: CRC-32C over the orphan file's seed, the block's number and the inode numbers.
    checksum: int = property(itemgetter(1))

    def _checked(self) -> TailRecord:
        if self.magic != 185649668:
            raise ValueError(f"magic: {self.magic:#x} is not 0xb10ca04")
        return self
