# Made by scripts/build_parsers.py from specs/f2fs_checkpoint.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Checkpoints of F2FS, and tables that they belong to."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Flags:
    unmounted = 1
    orphans = 2
    compact_summaries = 4
    error = 8
    needs_check = 16
    fast_boot = 32
    checksum_recovery = 64
    nat_bits = 128
    trimmed = 256
    no_checksum_recovery = 512
    large_nat_bitmap = 1024
    quotas_need_check = 2048
    disabled = 4096
    disabled_quickly = 8192
    resizing = 16384


class CheckpointRecord(Record):
    """The fixed part of the first and last block of a checkpoint."""

    __slots__ = ()

    STRUCT = Struct("<QQQIII8I8H8I8HIIIIIIIIIQ16s")
    SIZE = 192
    NAMES = (
        "version", "num_user_blocks", "num_valid_blocks", "num_reserved_segments",
        "num_overprovided_segments", "num_free_segments", "node_segments", "node_blocks",
        "data_segments", "data_blocks", "flags", "num_blocks", "summary_start", "num_nodes",
        "num_inodes", "next_node", "sit_bitmap_size", "nat_bitmap_size", "checksum_offset",
        "elapsed", "allocation",
    )

    # 0x0: The higher one is newer.
    version: int = property(itemgetter(0))
    # 0x8
    num_user_blocks: int = property(itemgetter(1))
    # 0x10
    num_valid_blocks: int = property(itemgetter(2))
    # 0x18
    num_reserved_segments: int = property(itemgetter(3))
    # 0x1c
    num_overprovided_segments: int = property(itemgetter(4))
    # 0x20
    num_free_segments: int = property(itemgetter(5))
    # 0x24: Where nodes are written: of directories, of files, others.
    node_segments: tuple[int, ...] = property(itemgetter(slice(6, 14)))
    # 0x44: The next free block of each.
    node_blocks: tuple[int, ...] = property(itemgetter(slice(14, 22)))
    # 0x54: Where content is written.
    data_segments: tuple[int, ...] = property(itemgetter(slice(22, 30)))
    # 0x74
    data_blocks: tuple[int, ...] = property(itemgetter(slice(30, 38)))
    # 0x84
    flags: int = property(itemgetter(38))
    # 0x88: Blocks of this checkpoint.
    num_blocks: int = property(itemgetter(39))
    # 0x8c: The block of it at which summaries begin.
    summary_start: int = property(itemgetter(40))
    # 0x90
    num_nodes: int = property(itemgetter(41))
    # 0x94
    num_inodes: int = property(itemgetter(42))
    # 0x98
    next_node: int = property(itemgetter(43))
    # 0x9c: Bytes.
    sit_bitmap_size: int = property(itemgetter(44))
    # 0xa0: Bytes.
    nat_bitmap_size: int = property(itemgetter(45))
    # 0xa4: Byte at which a CRC-32 of the rest of the block lies, made as the superblock's.
    checksum_offset: int = property(itemgetter(46))
    # 0xa8
    elapsed: int = property(itemgetter(47))
    # 0xb0
    allocation: bytes = property(itemgetter(48))


class ChecksumRecord(Record):
    """A checksum, at the byte that the checkpoint says."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))


class NatEntryRecord(Record):
    """Where a node lies."""

    __slots__ = ()

    STRUCT = Struct("<BII")
    SIZE = 9
    NAMES = (
        "version", "inode", "block",
    )

    # 0x0
    version: int = property(itemgetter(0))
    # 0x1
    inode: int = property(itemgetter(1))
    # 0x5: 0 for no node.
    block: int = property(itemgetter(2))


class JournalHeadRecord(Record):
    """What a journal of the node table begins with."""

    __slots__ = ()

    STRUCT = Struct("<H")
    SIZE = 2
    NAMES = (
        "num_entries",
    )

    # 0x0
    num_entries: int = property(itemgetter(0))


class JournalEntryRecord(Record):
    """An entry of that journal."""

    __slots__ = ()

    STRUCT = Struct("<IBII")
    SIZE = 13
    NAMES = (
        "node", "version", "inode", "block",
    )

    # 0x0
    node: int = property(itemgetter(0))
    # 0x4
    version: int = property(itemgetter(1))
    # 0x5
    inode: int = property(itemgetter(2))
    # 0x9
    block: int = property(itemgetter(3))
