"""Compressed content: pieces, decompressed as a whole when they are read, and kept a while.

Linux: fs/erofs/zmap.c, z_erofs_map_blocks_fo; fs/erofs/decompressor.c for what is not compressed.
"""

from __future__ import annotations

from pygrub_k._generated.erofs_map_records import (
    Advise,
    ClusterKind,
    HeaderRecord,
    WholeFragmentRecord,
)
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.erofs.clusters import Clusters, aligned
from pygrub_k.filesystems.erofs.content import content_of
from pygrub_k.filesystems.erofs.decompress import decompressed
from pygrub_k.filesystems.erofs.features import COMPRESSORS
from pygrub_k.filesystems.erofs.plain_runs import with_plain_runs
from pygrub_k.filesystems.erofs.stored_inode import StoredInode
from pygrub_k.limits import EROFS_PIECE, EROFS_PIECE_STORED
from pygrub_k.record import Record
from pygrub_k.source import MappedSource, check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.erofs.clusters import Cluster
    from pygrub_k.filesystems.erofs.storage import Storage
    from pygrub_k.source import ByteSource

SHIFTED: Final = -1
"""Not compressed, from the first byte of its block on."""
INTERLACED: Final = -2
"""Not compressed, and where it would stand in its block if the file was not compressed."""


class Piece(Record):
    """`length` bytes of a file from byte `start` on, and the `stored` bytes that they are made of.

    `compressor` is of enum Compressor, SHIFTED or INTERLACED. `is_partial` if more bytes would
    come out than are this file's.
    """

    start: int
    length: int
    offset: int
    stored: int
    compressor: int
    is_partial: bool


def compressed_content(storage: Storage, inode: StoredInode) -> MappedSource:
    """Return the content of a compressed inode that is not empty.

    Raises CorruptError or UnsupportedError if its map makes no sense, or says what is not read.
    """
    at = aligned(inode.following)
    header = storage.record(HeaderRecord, at, inode.name)
    size = inode.body.size
    if header.is_fragment:
        fragment = storage.record(WholeFragmentRecord, at, inode.name)
        return MappedSource(size, [(0, size, *_packed(storage, inode, fragment.offset, size))])
    for compressor in (header.first_compressor, header.second_compressor):
        if compressor not in COMPRESSORS:
            raise UnsupportedError(inode.name, at, f"compressor {compressor} is not known")
    clusters = Clusters(storage, inode, header)
    pieces = Pieces(storage, inode, clusters)
    start = pieces.tail if header.advise & (Advise.fragment | Advise.inline_tail) else size
    extents = with_plain_runs(storage, clusters, pieces, start)
    if not header.advise & Advise.fragment:
        if start < size:
            extents.append((start, size - start, pieces, start))
        return MappedSource(size, extents)
    offset = header.fragment_offset | pieces.fragment_high << 32
    packed = _packed(storage, inode, offset, size - start)
    return MappedSource(size, [*extents, (start, size - start, *packed)])


def _packed(
    storage: Storage, inode: StoredInode, offset: int, length: int
) -> tuple[ByteSource, int]:
    """Return (content of the packed inode, byte in it) for the end of a file."""
    if inode.number == storage.superblock.packed_inode:
        raise CorruptError(inode.name, inode.offset, "the packed inode is packed into itself")
    packed = packed_content(storage)
    if offset + length > packed.size:
        reason = f"bytes {offset} to {offset + length} of the packed inode"
        raise CorruptError(inode.name, inode.offset, f"{reason}, which has {packed.size}")
    return packed, offset


def packed_content(storage: Storage) -> ByteSource:
    """Return the content of the packed inode; CorruptError if there is none."""
    if storage.packed is None:
        number = storage.superblock.packed_inode
        if not number:
            raise CorruptError("EROFS", None, "it has no packed inode, and a file needs it")
        storage.packed = content_of(storage, StoredInode(storage, number))
    found: ByteSource = storage.packed
    return found


class Pieces:
    """The content of one inode, but for what lies in the packed inode."""

    __slots__ = ("_clusters", "_inode", "_last", "_storage", "fragment_high", "size", "tail")

    def __init__(self, storage: Storage, inode: StoredInode, clusters: Clusters) -> None:
        self.size = inode.body.size
        self._storage = storage
        self._inode = inode
        self._clusters = clusters
        self._last: Piece | None = None
        self.tail = self.size
        """Where the piece begins that lies beside the inode or in the packed one, if one does."""
        self.fragment_high = 0
        """Bits above the lowest 32 of the place in the packed inode."""
        advise = clusters.header.advise
        if advise & (Advise.inline_tail | Advise.fragment):
            number, head = self._head(self.size - 1)
            self.tail = (number << clusters.bits) + head.offset
            if advise & Advise.fragment and not inode.format.layout & 2:
                self.fragment_high = head.block

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        found = []
        end = offset + length
        while offset < end:
            piece = self._piece(offset)
            at = offset - piece.start
            step = min(end - offset, piece.length - at)
            found.append(self._data(piece)[at : at + step])
            offset += step
        return found[0] if len(found) == 1 else b"".join(found)

    def _piece(self, offset: int) -> Piece:
        last = self._last
        if last is None or not last.start <= offset < last.start + last.length:
            last = self._last = self._found(offset)
        return last

    def _head(self, offset: int) -> tuple[int, Cluster]:
        """Return (number, cluster) of the head of the piece that byte `offset` is in."""
        clusters = self._clusters
        number = offset >> clusters.bits
        cluster = clusters.cluster(number)
        back = cluster.distance
        if cluster.kind != ClusterKind.not_head:
            if offset - (number << clusters.bits) >= cluster.offset:
                return number, cluster
            back = 1
        while True:
            if not 0 < back <= number:
                raise clusters.corrupt(f"cluster {number} is {back} behind its head")
            number -= back
            cluster = clusters.cluster(number)
            if cluster.kind != ClusterKind.not_head:
                return number, cluster
            back = cluster.distance

    def _found(self, offset: int) -> Piece:
        clusters, block_size = self._clusters, self._storage.block_size
        number, head = self._head(offset)
        start = (number << clusters.bits) + head.offset
        end = self._end(number)
        header = clusters.header
        if start == self.tail and header.advise & Advise.inline_tail:
            place = clusters.end(clusters.count - 1)
            stored = header.len_inline_tail
            if not stored or place % block_size + stored > block_size:
                raise clusters.corrupt(f"a tail of {stored} bytes, which extends beyond its block")
        else:
            place = head.block * block_size
            stored = self._num_blocks(number, head) * block_size
        if not offset < end or end - start > EROFS_PIECE or stored > EROFS_PIECE_STORED:
            raise clusters.corrupt(f"a piece of {end - start} bytes at {start}, {stored} on disk")
        compressor = header.first_compressor
        if head.kind == ClusterKind.plain:
            compressor = INTERLACED if header.advise & Advise.interlaced else SHIFTED
            if end - start > stored:
                raise clusters.corrupt(f"{end - start} bytes, not compressed, in {stored}")
        elif head.kind == ClusterKind.head_2:
            compressor = header.second_compressor
        return Piece(start, end - start, place, stored, compressor, head.is_partial)

    def _end(self, number: int) -> int:
        """Return where the piece ends that begins in a cluster: where the next one begins."""
        clusters = self._clusters
        most = number + 1 + (EROFS_PIECE >> clusters.bits)
        for following in range(number + 1, min(clusters.count, most + 1)):
            cluster = clusters.cluster(following)
            if cluster.kind != ClusterKind.not_head:
                return min((following << clusters.bits) + cluster.offset, self.size)
        return self.size

    def _num_blocks(self, number: int, head: Cluster) -> int:
        """Return how many blocks a piece takes."""
        clusters = self._clusters
        several = {
            ClusterKind.plain: Advise.several_blocks_1 | Advise.several_blocks_2,
            ClusterKind.head_1: Advise.several_blocks_1,
            ClusterKind.head_2: Advise.several_blocks_2,
        }[head.kind]
        if not clusters.header.advise & several or number + 1 >= clusters.count:
            return 1
        following = clusters.cluster(number + 1)
        if following.kind != ClusterKind.not_head:
            return 1
        if not following.num_blocks:
            if head.kind == ClusterKind.plain:
                return 1
            raise clusters.corrupt(f"the piece in cluster {number} does not say how long it is")
        return following.num_blocks

    def _data(self, piece: Piece) -> bytes:
        storage = self._storage
        key = (piece.offset, piece.stored, piece.compressor, piece.length)
        data = storage.kept(key)
        if data is None:
            stored = storage.stored(piece.offset, piece.stored)
            data = self._unpacked(piece, stored)
            storage.keep(key, data)
        return data

    def _unpacked(self, piece: Piece, stored: bytes) -> bytes:
        if piece.compressor == SHIFTED:
            return stored[: piece.length]
        block = self._storage.block_size
        if piece.compressor == INTERLACED:
            if piece.stored > block:
                return stored[: piece.length]
            first = stored[piece.start % block :]
            return (first + stored)[: piece.length]
        try:
            return decompressed(self._storage, piece.compressor, stored, piece.length)
        except CorruptError as error:
            reason = f"{error.structure}: {error.reason}, in the piece at byte {piece.start}"
            raise CorruptError(self._inode.name, piece.offset, reason) from error
