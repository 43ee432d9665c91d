"""Compressed extents: decompressed when they are read, as a whole, and kept a while."""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import Compression
from pygrub_k.errors import CorruptError, FormatError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.filesystems.btrfs.data_checksums import first_sound, verify
from pygrub_k.limits import BTRFS_COMPRESSED_EXTENT
from pygrub_k.source import check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k._generated.btrfs_items_records import FileExtentPlaceRecord, FileExtentRecord
    from pygrub_k.filesystems.btrfs.subvolumes import Forest


class CompressedExtent:
    """What an extent holds once it is decompressed: `size` bytes.

    Raises CorruptError if it is larger than any that Linux writes. Reading raises CorruptError or
    SourceError if no copy of it can be decompressed.
    """

    __slots__ = ("address", "compression", "forest", "len_stored", "size", "storage", "structure")

    def __init__(
        self,
        forest: Forest,
        record: FileExtentRecord,
        place: FileExtentPlaceRecord,
        structure: str,
    ) -> None:
        most = BTRFS_COMPRESSED_EXTENT
        if not 0 < place.len_stored <= most or not 0 < record.len_decoded <= most:
            reason = f"{place.len_stored} bytes, which decompress to {record.len_decoded}"
            reason = f"a compressed extent of {reason}"
            raise CorruptError(structure, place.address, reason, LOGICAL)
        self.forest = forest
        self.storage = forest.storage
        self.address = place.address
        self.len_stored = place.len_stored
        self.size = record.len_decoded
        self.compression = record.compression
        self.structure = structure

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        data = self.storage.kept_extent(self.address, self.size)
        if data is None:
            data = self._decoded()
            self.storage.keep_extent(self.address, data)
        return data[offset : offset + length]

    def _decoded(self) -> bytes:
        return first_sound(self.storage, self.address, self._decoded_copy)

    def _decoded_copy(self, copy: int) -> bytes:
        storage = self.storage
        try:
            stored = storage.read(self.address, self.len_stored, copy)
            verify(self.forest, self.address, stored, self.structure)
            sector_size = storage.superblock.head.sector_size
            return decoded(self.compression, stored, self.size, sector_size)
        except FormatError as error:
            reason = f"{error.structure}: {error.reason}"
            raise CorruptError(self.structure, self.address, reason, LOGICAL) from error


def decoded(compression: int, data: bytes, size: int, sector_size: int) -> bytes:
    """Return `size` bytes out of compressed data; what a sound stream lacks of them is zeros.

    Raises CorruptError if `data` is not such a stream, or if `size` is more than Linux writes.
    """
    if size > BTRFS_COMPRESSED_EXTENT:
        raise CorruptError("btrfs extent", None, f"{len(data)} bytes, which decompress to {size}")
    if compression == Compression.zlib:
        from pygrub_k.compression.inflate import decompressed as unzlib

        found = unzlib(data, size)
    elif compression == Compression.lzo:
        from pygrub_k.filesystems.btrfs.lzo import decompressed as unlzo

        found = unlzo(data, size, sector_size)
    else:
        from pygrub_k.compression.zstd.frame import decompressed as unzstd

        found = unzstd(data, size)
    return found.ljust(size, b"\0")
