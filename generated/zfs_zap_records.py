# Made by scripts/build_parsers.py from specs/zfs_zap.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Tables of names and values of ZFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class BlockKind:
    leaf = 0
    header = 1
    micro = 3


class Magic:
    header = 12703150763
    leaf = 44768943


class ChunkKind:
    piece = 251
    entry = 252
    free = 253


class Flags:
    long_hashes = 1
    numbers_for_names = 2
    hashed_names = 4


class MicroRecord(Record):
    """The head of a small table, 64 bytes."""

    __slots__ = ()

    STRUCT = Struct("<IIQQ5Q")
    SIZE = 64
    NAMES = (
        "block_kind", "block_mark", "salt", "normalisation", "padding",
    )

    # 0x0: The lower half of a number whose upper half is `block_mark`.
    block_kind: int = property(itemgetter(0))
    # 0x4: 0x80000000.
    block_mark: int = property(itemgetter(1))
    # 0x8
    salt: int = property(itemgetter(2))
    # 0x10: How names are made alike before they are compared; 0 for not at all.
    normalisation: int = property(itemgetter(3))
    # 0x18
    padding: tuple[int, ...] = property(itemgetter(slice(4, 9)))


class MicroEntryRecord(Record):
    """A name and its number in a small table."""

    __slots__ = ()

    STRUCT = Struct("<QIH50s")
    SIZE = 64
    NAMES = (
        "value", "collision", "padding", "name",
    )

    # 0x0
    value: int = property(itemgetter(0))
    # 0x8
    collision: int = property(itemgetter(1))
    # 0xc
    padding: int = property(itemgetter(2))
    # 0xe: Ends with a NUL; empty if the entry is free.
    name: bytes = property(itemgetter(3))


class HeaderRecord(Record):
    """The head of a large table, in its first block."""

    __slots__ = ()

    STRUCT = Struct("<IIQQQQQQQQQQQQ")
    SIZE = 104
    NAMES = (
        "block_kind", "block_mark", "magic", "table_block", "num_table_blocks", "table_shift",
        "next_table_block", "num_blocks_copied", "free_block", "num_leaves", "num_entries", "salt",
        "normalisation", "flags",
    )

    # 0x0: The lower half of a number whose upper half is `block_mark`.
    block_kind: int = property(itemgetter(0))
    # 0x4: 0x80000000.
    block_mark: int = property(itemgetter(1))
    # 0x8
    magic: int = property(itemgetter(2))
    # 0x10: The block at which the table of pointers begins; 0: it is in the second half of this
    # one.
    table_block: int = property(itemgetter(3))
    # 0x18
    num_table_blocks: int = property(itemgetter(4))
    # 0x20: Power of two of its pointers.
    table_shift: int = property(itemgetter(5))
    # 0x28
    next_table_block: int = property(itemgetter(6))
    # 0x30
    num_blocks_copied: int = property(itemgetter(7))
    # 0x38: The next free block.
    free_block: int = property(itemgetter(8))
    # 0x40
    num_leaves: int = property(itemgetter(9))
    # 0x48
    num_entries: int = property(itemgetter(10))
    # 0x50: With which hashes begin.
    salt: int = property(itemgetter(11))
    # 0x58
    normalisation: int = property(itemgetter(12))
    # 0x60
    flags: int = property(itemgetter(13))


class TablePointerRecord(Record):
    """The block of the leaf for hashes that begin so."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "block",
    )

    # 0x0
    block: int = property(itemgetter(0))


class LeafRecord(Record):
    """The head of a leaf, 48 bytes."""

    __slots__ = ()

    STRUCT = Struct("<IIQQIHHHHB11s")
    SIZE = 48
    NAMES = (
        "block_kind", "block_mark", "padding", "prefix", "magic", "num_free", "num_entries",
        "len_prefix", "first_free", "flags", "more_padding",
    )

    # 0x0: The lower half of a number whose upper half is `block_mark`.
    block_kind: int = property(itemgetter(0))
    # 0x4: 0x80000000.
    block_mark: int = property(itemgetter(1))
    # 0x8
    padding: int = property(itemgetter(2))
    # 0x10: With which the hashes of its names begin.
    prefix: int = property(itemgetter(3))
    # 0x18
    magic: int = property(itemgetter(4))
    # 0x1c: Chunks.
    num_free: int = property(itemgetter(5))
    # 0x1e
    num_entries: int = property(itemgetter(6))
    # 0x20: Bits.
    len_prefix: int = property(itemgetter(7))
    # 0x22
    first_free: int = property(itemgetter(8))
    # 0x24
    flags: int = property(itemgetter(9))
    # 0x25
    more_padding: bytes = property(itemgetter(10))


class ChunkNumberRecord(Record):
    """The first entry of those with the same hash in a leaf; 0xffff for none."""

    __slots__ = ()

    STRUCT = Struct("<H")
    SIZE = 2
    NAMES = (
        "chunk",
    )

    # 0x0
    chunk: int = property(itemgetter(0))


class EntryRecord(Record):
    """An entry, in a chunk."""

    __slots__ = ()

    STRUCT = Struct("<BBHHHHHIQ")
    SIZE = 24
    NAMES = (
        "kind", "value_width", "next_entry", "name_chunk", "len_name", "value_chunk", "num_values",
        "collision", "hash",
    )

    # 0x0
    kind: int = property(itemgetter(0))
    # 0x1: Bytes of each number of its value.
    value_width: int = property(itemgetter(1))
    # 0x2: The next entry with the same hash in the leaf; 0xffff for none.
    next_entry: int = property(itemgetter(2))
    # 0x4
    name_chunk: int = property(itemgetter(3))
    # 0x6: Bytes, with the NUL at the end.
    len_name: int = property(itemgetter(4))
    # 0x8
    value_chunk: int = property(itemgetter(5))
    # 0xa
    num_values: int = property(itemgetter(6))
    # 0xc
    collision: int = property(itemgetter(7))
    # 0x10
    hash: int = property(itemgetter(8))


class PieceRecord(Record):
    """A piece of a name, or of a value, whose numbers have the most significant byte first."""

    __slots__ = ()

    STRUCT = Struct("<B21sH")
    SIZE = 24
    NAMES = (
        "kind", "content", "next_piece",
    )

    # 0x0
    kind: int = property(itemgetter(0))
    # 0x1
    content: bytes = property(itemgetter(1))
    # 0x16: 0xffff for none.
    next_piece: int = property(itemgetter(2))
