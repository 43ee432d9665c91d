# Made by scripts/build_parsers.py from specs/ext_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Node of an ext4 extent tree."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class HeaderRecord(CheckedRecord):
    """What every node begins with."""

    __slots__ = ()

    STRUCT = Struct("<HHHHI")
    SIZE = 12
    NAMES = (
        "magic", "num_entries", "max_entries", "depth", "generation",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x2
    num_entries: int = property(itemgetter(1))
    # 0x4: Entries that have room; 5461 fill the largest block.
    max_entries: int = property(itemgetter(2))
    # 0x6: Levels below this node; 0 in a leaf.
    depth: int = property(itemgetter(3))
    # 0x8: Used by Lustre only.
    generation: int = property(itemgetter(4))

    def _checked(self) -> HeaderRecord:
        if self.magic != 62218:
            raise ValueError(f"magic: {self.magic:#x} is not 0xf30a")
        if self.max_entries < self.num_entries:
            raise ValueError(f"max_entries: {self.max_entries!r} is less than {self.num_entries!r}")
        if self.max_entries > 5461:
            raise ValueError(f"max_entries: {self.max_entries} is more than 5461")
        if self.depth > 5:
            raise ValueError(f"depth: {self.depth} is more than 5")
        return self


class IndexRecord(Record):
    """Points to a node one level further down."""

    __slots__ = ()

    STRUCT = Struct("<IIHH")
    SIZE = 12
    NAMES = (
        "logical_block", "node_low", "node_high", "unused",
    )

    # 0x0: The node covers the file from this block on.
    logical_block: int = property(itemgetter(0))
    # 0x4
    node_low: int = property(itemgetter(1))
    # 0x8
    node_high: int = property(itemgetter(2))
    # 0xa
    unused: int = property(itemgetter(3))

    @property
    def node(self) -> int:
        # Block number.
        return self.node_low + self.node_high * 4294967296


class LeafRecord(Record):
    """A run of blocks."""

    __slots__ = ()

    STRUCT = Struct("<IHHI")
    SIZE = 12
    NAMES = (
        "logical_block", "num_blocks_raw", "start_high", "start_low",
    )

    # 0x0: First block of the file that the run covers.
    logical_block: int = property(itemgetter(0))
    # 0x4: Up to 32768 blocks; with 32768 added the run is allocated, but reads as zeros.
    num_blocks_raw: int = property(itemgetter(1))
    # 0x6
    start_high: int = property(itemgetter(2))
    # 0x8
    start_low: int = property(itemgetter(3))

    @property
    def start(self) -> int:
        # Number of the run's first block.
        return self.start_low + self.start_high * 4294967296

    @property
    def is_unwritten(self) -> bool:
        return self.num_blocks_raw > 32768

    @property
    def num_blocks(self) -> int:
        return self.num_blocks_raw - 32768 if self.num_blocks_raw > 32768 else self.num_blocks_raw


class TailRecord(Record):
    """Behind the last entry that has room."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "checksum",
    )

    # 0x0: CRC-32C over seed, inode number, generation and the node up to here.
    checksum: int = property(itemgetter(0))
