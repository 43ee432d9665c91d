# Made by scripts/build_parsers.py from specs/dm_snapshot.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Device-mapper snapshot exception store."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class DmSnapshotRecord(CheckedRecord):
    """The first sector of the device that holds what differs between a snapshot and its origin."""

    __slots__ = ()

    STRUCT = Struct("<IIII")
    SIZE = 16
    NAMES = (
        "magic", "valid_flag", "version", "len_chunk",
    )

    # 0x0: `SnAp`
    magic: int = property(itemgetter(0))
    # 0x4: Zero once the store has overflowed; then the snapshot is lost.
    valid_flag: int = property(itemgetter(1))
    # 0x8: 1; there is no other.
    version: int = property(itemgetter(2))
    # 0xc: Sectors of 512 bytes, a power of two.
    len_chunk: int = property(itemgetter(3))

    def _checked(self) -> DmSnapshotRecord:
        if self.magic != 1883336275:
            raise ValueError(f"magic: {self.magic:#x} is not 0x70416e53")
        if self.len_chunk < 1:
            raise ValueError(f"len_chunk: {self.len_chunk} is less than 1")
        if self.len_chunk > 1048576:
            raise ValueError(f"len_chunk: {self.len_chunk} is more than 1048576")
        return self

    @property
    def num_header_chunks(self) -> int:
        # Chunks before the first metadata area.
        return 1


class ExceptionRecord(Record):
    """One chunk that is not where the origin has it."""

    __slots__ = ()

    STRUCT = Struct("<QQ")
    SIZE = 16
    NAMES = (
        "old_chunk", "new_chunk",
    )

    # 0x0: The chunk of the origin.
    old_chunk: int = property(itemgetter(0))
    # 0x8: The chunk of this device that stands for it.
    new_chunk: int = property(itemgetter(1))
