# Made by scripts/build_parsers.py from specs/dm_writecache.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Device-mapper writecache metadata."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class DmWritecacheRecord(CheckedRecord):
    """What a write cache begins with."""

    __slots__ = ()

    STRUCT = Struct("<IIIIQQ32s")
    SIZE = 64
    NAMES = (
        "magic", "version", "len_block", "pad", "num_blocks", "num_commits", "padding",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4: 1; there is no other.
    version: int = property(itemgetter(1))
    # 0x8: Bytes, a power of two.
    len_block: int = property(itemgetter(2))
    # 0xc
    pad: int = property(itemgetter(3))
    # 0x10
    num_blocks: int = property(itemgetter(4))
    # 0x18: Entries with this number or more were not committed.
    num_commits: int = property(itemgetter(5))
    # 0x20
    padding: bytes = property(itemgetter(6))

    def _checked(self) -> DmWritecacheRecord:
        if self.magic != 591958817:
            raise ValueError(f"magic: {self.magic:#x} is not 0x23489321")
        if self.len_block < 512:
            raise ValueError(f"len_block: {self.len_block} is less than 512")
        if self.len_block > 65536:
            raise ValueError(f"len_block: {self.len_block} is more than 65536")
        return self


class EntryRecord(Record):
    """What lies in one block of the cache."""

    __slots__ = ()

    STRUCT = Struct("<QQ")
    SIZE = 16
    NAMES = (
        "origin_sector", "commit",
    )

    # 0x0: Where it belongs, in sectors of 512 bytes; all ones if the block is free.
    origin_sector: int = property(itemgetter(0))
    # 0x8
    commit: int = property(itemgetter(1))

    @property
    def is_free(self) -> bool:
        return self.origin_sector == 18446744073709551615
