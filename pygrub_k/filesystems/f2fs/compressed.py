"""Compressed clusters: some blocks of content, compressed together into fewer."""

from __future__ import annotations

from pygrub_k._generated.f2fs_node_records import ClusterRecord, Compression
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.f2fs.checksums import checksum
from pygrub_k.filesystems.f2fs.superblock import BLOCK
from pygrub_k.records import part_at
from pygrub_k.source import check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.f2fs.storage import Storage
    from pygrub_k.filesystems.f2fs.stored_inode import StoredInode

_HAS_CHECKSUMS: Final = 1


class CompressedCluster:
    """The content of one cluster, decompressed when it is read; the last one of all is kept."""

    __slots__ = ("_data", "_inode", "_storage", "_stored", "size")

    def __init__(self, storage: Storage, inode: StoredInode, stored: tuple[int, ...]) -> None:
        self._storage = storage
        self._inode = inode
        self._stored = stored
        self._data = b""
        self.size = inode.cluster * BLOCK

    def read_at(self, offset: int, length: int) -> bytes:
        """Return exactly `length` bytes from `offset` on; CorruptError for damage."""
        check_range(self, offset, length)
        data = self._data or self._decompressed()
        # Files are read from start to end: what was read to its end is not wanted again.
        self._data = data if offset + length < self.size else b""
        return data[offset : offset + length]

    def _decompressed(self) -> bytes:
        inode, source = self._inode, self._storage.source
        structure = f"a cluster of {inode.structure}"
        where = self._stored[0] if self._stored else inode.offset
        data = b"".join(source.read_at(place, BLOCK) for place in self._stored)
        head = part_at(ClusterRecord, data, 0, structure, where)
        end = ClusterRecord.SIZE + head.len_data
        if end > len(data):
            reason = f"{head.len_data} compressed bytes in {len(self._stored)} blocks"
            raise CorruptError(structure, where, reason)
        packed = data[ClusterRecord.SIZE : end]
        if inode.extra and inode.extra.compression_flags & _HAS_CHECKSUMS:
            findings = self._storage.findings
            findings.verify_checksum(structure, where, checksum(packed), head.checksum)
        found = decompressed(
            inode.extra.compression if inode.extra else 0, packed, self.size, where
        )
        if len(found) != self.size:
            raise CorruptError(structure, where, f"{len(found)} bytes, not {self.size}")
        return found


def decompressed(compression: int, packed: bytes, size: int, where: int) -> bytes:
    """Return at most `size` bytes; UnsupportedError for an unknown kind of compression."""
    if compression == Compression.lz4:
        from pygrub_k.compression.lz4 import decompressed as unlz4

        return unlz4(packed, size)
    if compression == Compression.zstd:
        from pygrub_k.compression.zstd.frame import decompressed as unzstd

        return unzstd(packed, size)
    if compression in {Compression.lzo, Compression.lzo_rle}:
        from pygrub_k.compression.lzo1x import whole

        return whole(packed, size)
    raise UnsupportedError("a compressed cluster", where, f"unknown compression {compression}")
