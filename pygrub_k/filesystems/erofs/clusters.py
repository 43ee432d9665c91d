"""Clusters of compressed content, by their number, out of either form of a map.

Linux: fs/erofs/zmap.c, z_erofs_load_full_lcluster and z_erofs_load_compact_lcluster.
"""

from __future__ import annotations

from pygrub_k._generated.erofs_inode_records import Layout
from pygrub_k._generated.erofs_map_records import (
    Advise,
    ClusterKind,
    HeaderRecord,
    IndexRecord,
    PairRecord,
    SixteenRecord,
)
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.erofs.storage import Storage
    from pygrub_k.filesystems.erofs.stored_inode import StoredInode

ALIGNMENT: Final = 8
COUNT: Final = 1 << 11
"""Of a distance: it is a number of blocks instead."""
_DISTANCE_BITS: Final = 12
"""So many bits a packed distance has at least."""
_PAIR_BITS: Final = 14
_SIXTEEN_BITS: Final = 12
"""The largest clusters, as powers of two, of which the packed forms can be."""
_GAP: Final = 8
"""Bytes between the header and the indexes of the full form."""
_RECENT: Final = 8
"""Clusters kept: few, since content is read from its beginning on."""


class Cluster(Record):
    """A cluster: of a head, where in it the piece begins and the piece's first block.

    Of others, `distance` leads back to the head; `num_blocks` of the first behind a head is how
    many blocks the piece takes, 0 if it does not say.
    """

    kind: int
    offset: int = 0
    block: int = 0
    distance: int = 0
    num_blocks: int = 0
    is_partial: bool = False


class Clusters:
    """The clusters of one inode, each of 2 to the power of `bits` bytes."""

    __slots__ = (
        "_first",
        "_indexes",
        "_inode",
        "_num_pairs",
        "_pack",
        "_pack_at",
        "_recent",
        "_storage",
        "bits",
        "count",
        "header",
        "num_sixteens",
    )

    def __init__(self, storage: Storage, inode: StoredInode, header: HeaderRecord) -> None:
        self._storage = storage
        self._inode = inode
        self.header = header
        self.bits = storage.superblock.log2_block_size + header.log2_blocks
        self.count = -(-inode.body.size // (1 << self.bits))
        start = aligned(inode.following) + HeaderRecord.SIZE
        self._indexes = start + _GAP
        self._first = start
        self._num_pairs = -start % SixteenRecord.SIZE // _width(2)
        self.num_sixteens = 0
        is_packed = inode.format.layout != Layout.compressed_full
        if is_packed and header.advise & Advise.packed_sixteen and self._num_pairs < self.count:
            self.num_sixteens = (self.count - self._num_pairs) // 16 * 16
        self._pack_at = -1
        self._pack: tuple[list[tuple[int, int]], int] = ([], 0)
        self._recent: dict[int, Cluster] = {}

    @property
    def name(self) -> str:
        """What messages call the inode."""
        return self._inode.name

    @property
    def sixteens(self) -> tuple[int, int]:
        """(byte of the first pack of sixteen, number of its first cluster)."""
        return self._first + self._num_pairs * _width(2), self._num_pairs

    def cluster(self, number: int) -> Cluster:
        """Return a cluster; CorruptError if there is none, or it cannot be."""
        if not 0 <= number < self.count:
            raise self.corrupt(f"cluster {number} of {self.count}")
        found = self._recent.get(number)
        if found is None:  # the end of a piece is the head of the next one, and asked for again
            is_full = self._inode.format.layout == Layout.compressed_full
            found = self._full(number) if is_full else self._packed(number)
            if len(self._recent) >= _RECENT:
                self._recent.clear()
            self._recent[number] = found
        return found

    def end(self, number: int) -> int:
        """Return the byte behind what describes a cluster: of a packed one, behind its pack."""
        if self._inode.format.layout == Layout.compressed_full:
            return self._indexes + (number + 1) * IndexRecord.SIZE
        start, count, _ = self._place(number)
        return start + (SixteenRecord.SIZE if count > 2 else PairRecord.SIZE)  # noqa: PLR2004

    def corrupt(self, reason: str) -> CorruptError:
        """Return an error that names the inode."""
        return CorruptError(self._inode.name, self._inode.offset, reason)

    # -- the full form -----------------------------------------------------------------------

    def _full(self, number: int) -> Cluster:
        at = self._indexes + number * IndexRecord.SIZE
        index = self._storage.record(IndexRecord, at, self._inode.name)
        if index.kind != ClusterKind.not_head:
            if index.cluster_offset >= 1 << self.bits:
                reason = f"cluster {number} begins at its byte {index.cluster_offset}"
                raise self.corrupt(reason)
            return Cluster(
                index.kind, index.cluster_offset, index.block, is_partial=index.is_partial
            )
        return self._not_head(index.distance)

    def _not_head(self, distance: int) -> Cluster:
        if not distance & COUNT:
            return Cluster(ClusterKind.not_head, distance=distance)
        if not self.header.advise & (Advise.several_blocks_1 | Advise.several_blocks_2):
            raise self.corrupt("a piece of several blocks, where there are none")
        return Cluster(ClusterKind.not_head, distance=1, num_blocks=distance & ~COUNT)

    # -- the packed form ---------------------------------------------------------------------

    def _place(self, number: int) -> tuple[int, int, int]:
        """Return (byte of the pack, clusters in it, which of them) for a cluster."""
        start = self._first
        pairs, sixteens = self._num_pairs, self.num_sixteens
        count = 2
        if number >= pairs:
            start += pairs * _width(2)
            number -= pairs
            count = 16
            if number >= sixteens:
                start += sixteens * _width(16)
                number -= sixteens
                count = 2
        at = start + number * _width(count)
        size = count * _width(count)
        pack = at - at % size
        return pack, count, (at - pack) // _width(count)

    def _packed(self, number: int) -> Cluster:
        at, count, index = self._place(number)
        if self.bits > (_PAIR_BITS if count == 2 else _SIXTEEN_BITS):  # noqa: PLR2004
            reason = f"packed clusters of 2^{self.bits} bytes"
            raise UnsupportedError(self._inode.name, self._inode.offset, reason)
        values, block = self._values(at, count)
        kind, low = values[index]
        if kind == ClusterKind.not_head:
            if low & COUNT or index + 1 != count:
                return self._not_head(low)
            # The last one has the distance to the next head: the one before it knows better.
            kind, low = values[index - 1]
            if kind != ClusterKind.not_head:
                return Cluster(ClusterKind.not_head, distance=1)
            return Cluster(ClusterKind.not_head, distance=2 if low & COUNT else low + 1)
        if low >= 1 << self.bits:
            raise self.corrupt(f"cluster {number} begins at its byte {low}")
        return Cluster(kind, low, block + self._blocks_before(values, index))

    def _values(self, at: int, count: int) -> tuple[list[tuple[int, int]], int]:
        """Return (kind, lower bits) of the clusters of a pack, and the block that it has.

        The pack asked for last is kept: files are read cluster by cluster.
        """
        if at == self._pack_at:
            return self._pack
        if count > 2:  # noqa: PLR2004
            sixteen = self._storage.record(SixteenRecord, at, self._inode.name)
            bits, block = int.from_bytes(sixteen.bits, "little"), sixteen.block
            width = len(sixteen.bits) * 8 // count
        else:
            pair = self._storage.record(PairRecord, at, self._inode.name)
            bits, block, width = pair.bits, pair.block, 16
        low = max(self.bits, _DISTANCE_BITS)
        mask = (1 << low) - 1
        found = (bits >> width * index for index in range(count))
        self._pack = [(value >> low & 3, value & mask) for value in found], block
        self._pack_at = at
        return self._pack

    def _blocks_before(self, values: list[tuple[int, int]], index: int) -> int:
        """Return how many blocks the pieces take that begin in a pack before one of its heads."""
        if not self.header.advise & Advise.several_blocks_1:
            count = 1
            while index > 0:
                index -= 1
                kind, low = values[index]
                if kind == ClusterKind.not_head:
                    index -= low
                if index >= 0:
                    count += 1
            return count
        count = 0
        while index > 0:
            index -= 1
            kind, low = values[index]
            if kind != ClusterKind.not_head:
                count += 1
            elif low & COUNT:
                index -= 1
                count += low & ~COUNT
            elif low <= 1:
                raise self.corrupt("a piece of several blocks that does not say of how many")
            else:
                index -= low - 2
        return count


def _width(count: int) -> int:
    """Return the bytes that each of `count` clusters takes in a pack, on average."""
    return PairRecord.SIZE // 2 if count == 2 else SixteenRecord.SIZE // 16  # noqa: PLR2004


def aligned(offset: int) -> int:
    """Return the next multiple of ALIGNMENT."""
    return -(-offset // ALIGNMENT) * ALIGNMENT
