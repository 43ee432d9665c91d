# Made by scripts/build_parsers.py from specs/erofs_map.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Map of compressed content of EROFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Advise:
    # Clusters are packed in sixteens, too.
    packed_sixteen = 1
    # Pieces with a head of the first kind may take several blocks.
    several_blocks_1 = 2
    # The same of the second kind.
    several_blocks_2 = 4
    # The last piece lies behind the map.
    inline_tail = 8
    # What is not compressed stands in its block where it would in the file; what is left of it
    # stands at the block's start.
    interlaced = 16
    # The last piece lies in the packed inode.
    fragment = 32


class ClusterKind:
    # A piece begins here that is not compressed.
    plain = 0
    # A piece of the first compressor begins here.
    head_1 = 1
    not_head = 2
    # A piece of the second compressor begins here.
    head_2 = 3


class HeaderRecord(Record):
    """How the content of one inode is compressed."""

    __slots__ = ()

    STRUCT = Struct("<IHBB")
    SIZE = 8
    NAMES = (
        "fragment_offset", "advise", "compressors", "cluster_bits",
    )

    # 0x0: With `fragment`, the byte of the packed inode at which the end of this one stands; with
    # `inline_tail`, in the upper half, the bytes that the last piece takes.
    fragment_offset: int = property(itemgetter(0))
    # 0x4: Bits of enum `advise`.
    advise: int = property(itemgetter(1))
    # 0x6: Those of the two kinds of heads, in four bits each (enum of `erofs_superblock`).
    compressors: int = property(itemgetter(2))
    # 0x7: In the lower 3 bits, the power of two of the blocks in a cluster. If the highest bit is
    # set, all content lies in the packed inode, from the byte on that the other 63 bits of this
    # header say.
    cluster_bits: int = property(itemgetter(3))

    @property
    def len_inline_tail(self) -> int:
        return self.fragment_offset >> 16 & 281474976710655

    @property
    def first_compressor(self) -> int:
        return self.compressors & 15

    @property
    def second_compressor(self) -> int:
        return self.compressors >> 4

    @property
    def log2_blocks(self) -> int:
        return self.cluster_bits & 7

    @property
    def is_fragment(self) -> bool:
        return self.cluster_bits & 128 != 0


class WholeFragmentRecord(Record):
    """The header again, where all content lies in the packed inode."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "value",
    )

    # 0x0: The byte of the packed inode in the lower 63 bits.
    value: int = property(itemgetter(0))

    @property
    def offset(self) -> int:
        return self.value & 9223372036854775807


class IndexRecord(Record):
    """A cluster, in the full form."""

    __slots__ = ()

    STRUCT = Struct("<HHI")
    SIZE = 8
    NAMES = (
        "advise", "cluster_offset", "block",
    )

    # 0x0: Kind in the lower 2 bits; 0x8000 if only a part of the piece is this file's.
    advise: int = property(itemgetter(0))
    # 0x2: Where in the cluster a piece begins.
    cluster_offset: int = property(itemgetter(1))
    # 0x4: Of a head, the first block of the piece. Of others, in the lower half the distance to the
    # head, or the blocks of the piece and 0x800, in the upper half the distance to the next head.
    block: int = property(itemgetter(2))

    @property
    def kind(self) -> int:
        return self.advise & 3

    @property
    def is_partial(self) -> bool:
        return self.advise & 32768 != 0

    @property
    def distance(self) -> int:
        return self.block & 65535


class PairRecord(Record):
    """Two clusters, in the packed form."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "bits", "block",
    )

    # 0x0
    bits: int = property(itemgetter(0))
    # 0x4
    block: int = property(itemgetter(1))


class SixteenRecord(Record):
    """Sixteen clusters, in the packed form."""

    __slots__ = ()

    STRUCT = Struct("<28sI")
    SIZE = 32
    NAMES = (
        "bits", "block",
    )

    # 0x0: 14 bits for each, from the lowest of the first byte on.
    bits: bytes = property(itemgetter(0))
    # 0x1c
    block: int = property(itemgetter(1))
