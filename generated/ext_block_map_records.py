# Made by scripts/build_parsers.py from specs/ext_block_map.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Block map of ext2 and ext3."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class ExtBlockMapRecord(Record):
    """Maps a file's logical blocks one by one: the 60 bytes of an inode's `block` where it has no extent tree."""

    __slots__ = ()

    STRUCT = Struct("<12IIII")
    SIZE = 60
    NAMES = (
        "direct", "indirect", "double_indirect", "triple_indirect",
    )

    # 0x0: Numbers of the file's first 12 blocks.
    direct: tuple[int, ...] = property(itemgetter(slice(0, 12)))
    # 0x30: Number of a block of block numbers.
    indirect: int = property(itemgetter(12))
    # 0x34: Number of a block of numbers of such blocks.
    double_indirect: int = property(itemgetter(13))
    # 0x38: One level more.
    triple_indirect: int = property(itemgetter(14))


class BlockNumbersRecord(Record):
    """1 KiB of an indirect block; every block is a whole number of these."""

    __slots__ = ()

    STRUCT = Struct("<256I")
    SIZE = 1024
    NAMES = (
        "blocks",
    )

    # 0x0
    blocks: tuple[int, ...] = property(itemgetter(slice(0, 256)))
